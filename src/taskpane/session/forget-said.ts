import type { PaneSession } from "./session";

/** Figures were taken back elsewhere: what the steps said of the last save, with its way back, no longer holds. */
export function forgetSaid({ view, scores, comparison, notice }: PaneSession): void {
  view.set({ carried: null });
  scores.set({ saved: false, question: null, message: null });
  comparison.set({ message: null });
  notice.set({ message: null, byHand: null });
}
