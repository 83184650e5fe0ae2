import type { ReactElement } from "react";

/** Small line icons in the colour of the text. They never speak: the text beside them does. */
function icon(path: string): () => ReactElement {
  return () => (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}

export const GearIcon = icon(
  "M10 7.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM8.6 3h2.8l.4 1.9 1.2.7 1.9-.6 1.4 2.4-1.5 1.3v1.4l1.5 1.3-1.4 2.4-1.9-.6-1.2.7-.4 1.9H8.6l-.4-1.9-1.2-.7-1.9.6-1.4-2.4 1.5-1.3V8.7L3.7 7.4 5.1 5l1.9.6 1.2-.7Z",
);
export const ListIcon = icon("M4 5.5h.1M4 10h.1M4 14.5h.1M7.5 5.5H16M7.5 10H16M7.5 14.5H16");
export const HelpIcon = icon(
  "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4ZM7.9 8c0-1.3.9-2.1 2.1-2.1s2.1.8 2.1 1.9c0 1.6-2.1 1.8-2.1 3.5M10 13.9v.1",
);
export const BackIcon = icon("M12.5 4.5 7 10l5.5 5.5");
export const ForwardIcon = icon("M7.5 4.5 13 10l-5.5 5.5");
export const DownIcon = icon("M4.5 7.5 10 13l5.5-5.5");
export const CheckIcon = icon("M4 10.5 8 14.5 16 6");
export const CrossIcon = icon("M5 5l10 10M15 5 5 15");
export const AskIcon = icon("M7 7.5c0-1.7 1.3-2.9 3-2.9s3 1.1 3 2.7c0 2.2-3 2.5-3 4.9M10 15.3v.1");
export const NoteIcon = icon("M10 9v5.5M10 5.6v.1");
export const DashIcon = icon("M5.5 10h9");
export const PencilIcon = icon("M12.8 4.2 15.8 7.2 7.5 15.5 4 16l.5-3.5 8.3-8.3ZM11 6l3 3");
