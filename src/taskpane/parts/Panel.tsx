import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useEffect, useId, useRef } from "react";
import { useSession } from "../session/session-context";
import { paneText } from "../texts";
import { BackIcon } from "./icons";
import "./Panel.css";

/**
 * A panel in place of the steps; Esc goes back. The focus goes to the way back, which the title describes: from a
 * heading, which is no control, Tab would lead nowhere in Excel on the web.
 */
export function Panel({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const { view } = useSession();
  const back = useRef<HTMLButtonElement>(null);
  const heading = useId();
  useEffect(() => back.current?.focus(), []);
  return (
    <main className="panel">
      <div className="panel-head">
        <Button
          ref={back}
          appearance="subtle"
          icon={<BackIcon />}
          aria-label={paneText("pane.back")}
          aria-describedby={heading}
          title={paneText("pane.back")}
          onClick={() => view.set({ panel: null })}
        />
        <h2 id={heading}>{title}</h2>
      </div>
      {children}
    </main>
  );
}
