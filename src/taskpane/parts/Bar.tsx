import type { ReactElement, ReactNode } from "react";
import { AskIcon, CheckIcon, CrossIcon, NoteIcon } from "./icons";
import "./Bar.css";

export type BarIntent = "success" | "info" | "warning" | "error";

const ICONS = { success: CheckIcon, info: NoteIcon, warning: AskIcon, error: CrossIcon };

/**
 * Something that is said in place, with ways on and back below it. Errors are read out at once, everything else when
 * the reader pauses.
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
  const Icon = ICONS[intent];
  return (
    <div className={`bar bar-${intent}`} role={intent === "error" ? "alert" : "status"}>
      <span className="bar-icon">
        <Icon />
      </span>
      <div className="bar-body">
        {children}
        {actions !== undefined && <div className="bar-actions">{actions}</div>}
      </div>
    </div>
  );
}
