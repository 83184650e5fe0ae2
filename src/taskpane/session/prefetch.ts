/** Signs that a person is about to use the pane: the pointer comes in, a key is pressed, a field is entered. */
const INTENT = ["pointerover", "keydown", "focusin"] as const;

/**
 * Fetches the reader and what comes after it with the first sign of a person: the first look stays small, and by the time
 * something is pasted nothing is waited for. What fails here is fetched again when it is used, and complained about there.
 * @returns how to call it off
 */
export function prefetchOnIntent(root: HTMLElement): () => void {
  const fetchParts = (): void => {
    stop();
    void Promise.allSettled([
      import("../../paste"),
      import("../scores/flow/read-flow"),
      import("../scores/reading/ReadingView"),
      import("../../actions/change/book-changes"),
    ]).then(() =>
      Promise.allSettled([import("../comparison/ComparisonStep"), import("../notice/NoticeStep")]),
    );
  };
  const stop = (): void => {
    for (const sign of INTENT) root.removeEventListener(sign, fetchParts);
  };
  for (const sign of INTENT) root.addEventListener(sign, fetchParts, { passive: true });
  return stop;
}
