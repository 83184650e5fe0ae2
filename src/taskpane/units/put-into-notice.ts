import type { Comparison } from "../../scoring/compare/comparison";
import type { PaneSession } from "../session/session";
import { goTo } from "../session/session";

/** Id of the sentence that says what the next class needs. */
const MEND = "mend";

/**
 * Switches the sentence of the next class on in the notice of this unit and period, and leads there.
 * @param sentence what was tried, in words; null for the sentence as the figures give it
 */
export async function putIntoNotice(
  session: PaneSession,
  { unit }: Comparison,
  sentence: string | null,
): Promise<void> {
  const { notice, comparison, book } = session;
  const known = book.get().book;
  if (known === null) return;
  const [{ noticeFigures }, { documentKey, keepChoices, keptChoices }] = await Promise.all([
    import("../notice/state/notice-draft"),
    import("../notice/state/kept-choices"),
  ]);
  const { kind, withUnits } = notice.get();
  // The list of targets has no sentences about classes.
  const wanted = kind === "targets_annex" ? null : kind;
  const figures = noticeFigures(known, comparison.get(), { unit, kind: wanted, withUnits });
  if (figures === null) return;
  const key = documentKey(figures.kind, figures.unit, figures.period);
  const before = notice.get().choices;
  const { [key]: own = {}, ...others } = Object.keys(before).length === 0 ? keptChoices() : before;
  const from = figures.fresh.find(({ id }) => id === MEND)?.text;
  const choice = {
    on: true,
    ...(sentence === null ? {} : { text: sentence, ...(from === undefined ? {} : { from }) }),
  };
  const choices = { ...others, [key]: { ...own, [MEND]: choice } };
  notice.set({ unit, kind: wanted, choices, message: null });
  keepChoices(choices);
  goTo(session, "notice");
}
