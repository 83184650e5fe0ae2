/**
 * Where a person goes on after something has happened.
 * - `question`: the safe answer of a question that was just asked
 * - `doubt`: the first thing that must be answered before saving
 * - `refusal`: the ways on from what was refused
 * - `primary`: the one primary button of the step
 * - `again`: begin anew
 * - `paste`: the field that takes pastes
 */
export type FocusPlace = "question" | "doubt" | "refusal" | "primary" | "again" | "paste";

const SELECTORS: Readonly<Record<FocusPlace, string>> = {
  question: "[data-focus='question']",
  doubt: "[data-severity='block']",
  refusal: "[data-focus='refusal']",
  primary: "[data-focus='primary']",
  again: "[data-focus='again']",
  paste: "[data-focus='paste']",
};

/**
 * What Tab may reach. Office.js on the web moves the focus itself, among these and nothing else: from an element that
 * is not one of them Tab leads nowhere, so the focus is only ever put on one of them.
 */
const TABBABLE = [
  "a[href]",
  "button:not([disabled])",
  "input:not([disabled])",
  "select:not([disabled])",
  "textarea:not([disabled])",
  "summary[tabindex]",
  "[tabindex]",
]
  .map((selector) => `${selector}:not([tabindex='-1'])`)
  .join(",");

/** Controls inside of an element that Tab reaches, in their order. */
export function tabbablesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(TABBABLE)].filter(isShown);
}

/** The control of a place, null while it is not on screen. */
export function controlOf(place: FocusPlace): HTMLElement | null {
  for (const found of document.querySelectorAll<HTMLElement>(SELECTORS[place])) {
    if (found.matches(TABBABLE) && isShown(found)) return found;
    const [first] = tabbablesIn(found);
    if (first !== undefined) return first;
  }
  return null;
}

function isShown(element: HTMLElement): boolean {
  // A control of a closed part of the page is no place to be.
  if (element.closest("details:not([open])") !== null && element.closest("summary") === null) return false;
  if (element.closest("[hidden]") !== null) return false;
  // A step that waits for its part is kept, hidden, behind the word that it is coming. Older browsers cannot tell.
  return typeof element.checkVisibility !== "function" || element.checkVisibility();
}
