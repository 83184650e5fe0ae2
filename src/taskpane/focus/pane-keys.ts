import { useEffect } from "react";
import { isWriting } from "../session/primary-key";
import type { PaneSession } from "../session/session";
import { useSession } from "../session/session-context";

/**
 * Keys that hold in the whole pane: Esc closes what was opened last and goes back to where it was opened; Ctrl+Z
 * outside of a text field leads to the way back that is on screen. A key that was used here goes no further: Office.js
 * on the web would take Esc for the wish to leave the pane.
 */
export function usePaneKeys(): void {
  const session = useSession();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const used = event.defaultPrevented || press(session, event);
      if (!used) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [session]);
}

function press(session: PaneSession, event: KeyboardEvent): boolean {
  if (event.key === "Escape") return closeLast(session, event.target);
  if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || isWriting(event.target))
    return false;
  const undo = document.querySelector<HTMLElement>("[data-undo]");
  undo?.focus();
  return undo !== null;
}

/** Closes the part that the focus is in, else the question that is asked, else the panel. */
function closeLast({ view, scores, comparison }: PaneSession, target: EventTarget | null): boolean {
  const part = target instanceof HTMLElement ? target.closest<HTMLDetailsElement>("details[open]") : null;
  const summary = part?.querySelector<HTMLElement>("summary") ?? null;
  if (part !== null && summary !== null && part.closest("[data-stays-open]") === null) {
    part.open = false;
    summary.focus();
    return true;
  }
  if (view.get().panel !== null) {
    view.set({ panel: null });
    return true;
  }
  const { list } = comparison.get();
  if (view.get().step === "comparison" && list.opened !== null) {
    comparison.set({ list: { ...list, opened: null } });
    return true;
  }
  if (view.get().step === "scores" && scores.get().question !== null) {
    scores.set({ question: null });
    return true;
  }
  if (view.get().step === "scores" && scores.get().sourceView !== "closed") {
    scores.set({ sourceView: "closed", spot: null });
    return true;
  }
  return false;
}
