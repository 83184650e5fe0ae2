import type { ReactElement, ReactNode } from "react";
import "./Section.css";

/** A part of a step that can be folded away. The platform's own disclosure: keyboard and screen readers know it. */
export function Section({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <details className="section" open={open}>
      {/* Office.js on the web passes over a summary that says nothing of tabs. */}
      <summary tabIndex={0}>{title}</summary>
      <div className="section-body">{children}</div>
    </details>
  );
}
