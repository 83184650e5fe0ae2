import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { copyFlavours } from "../../copy-ladder";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { paneText } from "../../texts";
import { startSample } from "../flow/reading-door";
import { SAMPLE_TEXT } from "../flow/input/sample-text";

/** What this is, in three lines, for whoever opens it in a workbook without scores; with something to try it on. */
export function FirstRun(): ReactElement | null {
  const session = useSession();
  const { book, loading } = useStore(session.book);
  const { work } = useStore(session.scores);
  const [copied, setCopied] = useState<"copied" | "refused" | null>(null);
  if (loading && book === null) return null;
  if (book !== null && book.rows.length > 0) return null;
  const copy = async (): Promise<void> => {
    setCopied((await copyFlavours({ html: null, text: SAMPLE_TEXT })) ? "copied" : "refused");
  };
  return (
    <section className="first-run" aria-label={paneText("first.title")}>
      <h2>{paneText("first.title")}</h2>
      <ol>
        <li>{paneText("first.paste")}</li>
        <li>{paneText("first.compare")}</li>
        <li>{paneText("first.notice")}</li>
      </ol>
      <div className="buttons">
        {session.env.insideExcel && (
          <Button disabledFocusable={work !== null} onClick={() => void startSample(session)}>
            {paneText("first.sample")}
          </Button>
        )}
        <Button onClick={() => void copy()}>{paneText("first.copy")}</Button>
      </div>
      <p className="hint" role="status">
        {copied === null ? "" : paneText(`first.${copied}`)}
      </p>
    </section>
  );
}
