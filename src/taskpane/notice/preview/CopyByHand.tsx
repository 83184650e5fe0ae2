import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import { useSession } from "../../session/session-context";
import { paneText } from "../../texts";
import { noticeText } from "../state/texts";

/**
 * The last step of the ladder: the clipboard is closed to the add-in, so the table is shown selected and the person
 * presses Ctrl+C. The HTML is our own, with everything that was pasted escaped; it is parsed apart from the page and
 * taken over node by node, so that nothing in it can run.
 */
export function CopyByHand({ html }: { html: string }): ReactElement {
  const { notice } = useSession();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (box === null) return;
    const parsed = new DOMParser().parseFromString(html, "text/html");
    box.replaceChildren(...Array.from(parsed.body.childNodes, (node) => document.importNode(node, true)));
    document.getSelection()?.selectAllChildren(box);
    box.focus();
  }, [html]);
  return (
    <div className="by-hand">
      <div
        ref={place}
        className="by-hand-table"
        tabIndex={0}
        role="region"
        aria-label={noticeText("notice.byHand")}
      />
      <Button size="small" onClick={() => notice.set({ byHand: null, message: null })}>
        {paneText("pane.dismiss")}
      </Button>
    </div>
  );
}
