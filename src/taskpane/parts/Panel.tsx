import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useSession } from "../session-context";
import { paneText } from "../texts";
import { BackIcon } from "./icons";
import "./Panel.css";

/** A panel in place of the steps. The focus goes to its heading, so that it is read out; Esc goes back. */
export function Panel({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const { view } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="panel">
      <div className="panel-head">
        <Button
          appearance="subtle"
          icon={<BackIcon />}
          aria-label={paneText("pane.back")}
          title={paneText("pane.back")}
          onClick={() => view.set({ panel: null })}
        />
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {children}
    </main>
  );
}
