const KEY = "bcs766.pasted";
/** Longer texts are not kept: the storage is small, and pasting again is quick. */
const MOST_KEPT = 100_000;

/** Keeps the text for as long as the workbook's window is open, in case the pane is loaded anew. */
export function keepPastedText(text: string): void {
  try {
    if (text === "" || text.length > MOST_KEPT) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
  } catch {
    // Storage may be forbidden by policy; the text then lives as long as the pane.
  }
}

/** What was on screen before the pane was loaded anew; "" for nothing. */
export function keptText(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
