import type { ReactElement } from "react";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { noticeFor, noticePages } from "../../../notice/document";
import type { NoticeInput } from "../../../notice/document";
import { Sheet } from "./PagePreview";

/** Some hosts never say that printing is over. */
const LONGEST_MS = 60_000;

/**
 * The pages of the document as the printer gets them: the same as in the preview, with every row, at their true size. They
 * stand beside the pane and are seen on paper only.
 */
export function PrintPages({ input, onDone }: { input: NoticeInput; onDone: () => void }): ReactElement {
  useEffect(() => {
    const over = setTimeout(onDone, LONGEST_MS);
    window.addEventListener("afterprint", onDone);
    window.print();
    return () => {
      clearTimeout(over);
      window.removeEventListener("afterprint", onDone);
    };
  }, [onDone]);
  return createPortal(
    <div className="print-pages">
      {noticePages(noticeFor(input)).map((page, index) => (
        <Sheet key={index} page={page} allRows />
      ))}
    </div>,
    document.body,
  );
}
