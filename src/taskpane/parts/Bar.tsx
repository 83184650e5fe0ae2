import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import "./Bar.css";

export type BarIntent = "success" | "info" | "warning" | "error";

/**
 * Something that is said in place, with ways on and back below it. Errors are read out at once, everything else when
 * the reader pauses: Fluent's bar leaves that to whoever listens, and nobody does here.
 */
export function Bar({
  intent,
  children,
  actions,
}: {
  intent: BarIntent;
  children: ReactNode;
  actions?: ReactNode;
}): ReactElement {
  return (
    <MessageBar
      className={`bar bar-${intent}`}
      intent={intent}
      layout="multiline"
      role={intent === "error" ? "alert" : "status"}
      // It has no title that could name it.
      aria-labelledby={undefined}
    >
      <MessageBarBody className="bar-body">{children}</MessageBarBody>
      {actions !== undefined && <MessageBarActions className="bar-actions">{actions}</MessageBarActions>}
    </MessageBar>
  );
}
