import type { ReactElement } from "react";
import { Panel } from "../parts/Panel";
import { paneText } from "../texts";
import { helpText } from "./texts";
import "./help.css";

/** What the three steps do, the keys, and where to read more. */
export function HelpPanel(): ReactElement {
  return (
    <Panel title={paneText("pane.help")}>
      <ol className="help">
        <li>{helpText("help.scores")}</li>
        <li>{helpText("help.comparison")}</li>
        <li>{helpText("help.notice")}</li>
      </ol>
      <h3>{helpText("help.marks")}</h3>
      <ul className="help">
        <li>{helpText("help.markOk")}</li>
        <li>{helpText("help.markAsk")}</li>
        <li>{helpText("help.markBlock")}</li>
      </ul>
      <h3>{helpText("help.keys")}</h3>
      <dl className="keys">
        <dt>Ctrl+V</dt>
        <dd>{helpText("help.keyPaste")}</dd>
        <dt>Ctrl+Enter</dt>
        <dd>{helpText("help.keyPrimary")}</dd>
        <dt>Ctrl+Z</dt>
        <dd>{helpText("help.keyUndo")}</dd>
        <dt>Esc</dt>
        <dd>{helpText("help.keyEsc")}</dd>
      </dl>
      <p>{helpText("help.missing")}</p>
      <p>
        <a href="help.html" target="_blank" rel="noreferrer">
          {helpText("help.functions")}
        </a>
      </p>
    </Panel>
  );
}
