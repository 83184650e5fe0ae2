import type { ReactElement, ReactNode } from "react";
import "./StepFooter.css";

/** The foot of a step: what happened last and the one primary button, always in sight. */
export function StepFooter({ children }: { children: ReactNode }): ReactElement {
  return <div className="step-foot">{children}</div>;
}
