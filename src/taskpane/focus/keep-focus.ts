import { controlOf, tabbablesIn } from "./places";

/** Controls behind the focused one that are remembered; all of a long table need not be. */
const REMEMBERED = 40;

/**
 * Keeps the focus inside of the pane: when the control that has it is taken away, the one that came next has it, else
 * the one before, else the primary button. Without this the focus falls to the page, where Office.js on the web lets
 * Tab leave the pane.
 * @returns how to stop
 */
export function keepFocusInside(root: HTMLElement): () => void {
  let held: HTMLElement | null = null;
  let after: readonly HTMLElement[] = [];
  let before: readonly HTMLElement[] = [];

  const remember = (event: FocusEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const all = tabbablesIn(root);
    const at = all.indexOf(target);
    held = target;
    after = at < 0 ? [] : all.slice(at + 1, at + 1 + REMEMBERED);
    before = at < 0 ? [] : all.slice(Math.max(0, at - REMEMBERED), at).reverse();
  };
  const rescue = (): void => {
    if (held === null || held.isConnected) return;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const next = [...after, ...before].find((one) => one.isConnected) ?? controlOf("primary");
    held = null;
    next?.focus();
  };
  const watcher = new MutationObserver(rescue);
  watcher.observe(root, { childList: true, subtree: true });
  root.addEventListener("focusin", remember);
  return () => {
    watcher.disconnect();
    root.removeEventListener("focusin", remember);
  };
}
