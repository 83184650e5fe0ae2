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
      <summary>{title}</summary>
      <div className="section-body">{children}</div>
    </details>
  );
}
