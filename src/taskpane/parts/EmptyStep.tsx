import type { ReactElement, ReactNode } from "react";
import "./EmptyStep.css";

/** A step that has nothing to show yet, and what to do about it. */
export function EmptyStep({ children, action }: { children: ReactNode; action?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <p role="status">{children}</p>
      {action}
    </div>
  );
}
