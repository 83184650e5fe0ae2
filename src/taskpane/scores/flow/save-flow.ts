import type { OfficeSettings, Outcome, SavePreview, SaveReport } from "../../../actions/contract";
import type { TableMapping } from "../../../paste";
import { keepSettings, refreshBook } from "../../session/book";
import type { Message } from "../../session/message";
import { sendFocus } from "../../focus/send-focus";
import { refused } from "../../session/message";
import { goTo } from "../../session/session";
import type { PaneSession } from "../../session/session";
import { paneText } from "../../texts";
import { perform } from "../../session/work";
import type { Answers } from "./answer/answers";
import { showNextFile } from "../../incoming/open-files";
import { originText } from "./input/origin-text";
import { readInput } from "./read-flow";
import { SAMPLE_TEXT } from "./input/sample-text";
import { scoresText } from "./texts";

/**
 * Saves the reading. If figures in the book would be replaced, the first press shows them and the second saves.
 */
export async function save(session: PaneSession): Promise<void> {
  const { scores, actions } = session;
  const { answered: now, origin, question, source, work } = scores.get();
  if (now === null || origin === null || work !== null) return;
  const { book } = session.book.get();
  const preview = book === null ? null : actions.previewSave(book, now.reading);
  if (preview !== null && preview.replaced.length > 0 && !isSeen(preview, question)) {
    scores.set({ question: preview, message: null });
    return;
  }
  const replace = question !== null;
  const outcome = await perform<SaveReport>(
    scoresText("save.saving"),
    (state) => scores.set({ work: state }),
    (progress) =>
      actions.saveReading(now.reading, {
        source: originText(origin),
        replace,
        text: source?.text ?? "",
        ...progress,
      }),
    { cancellable: true },
  );
  if (!outcome.ok && outcome.refusal.code === "needs_answer") {
    // Somebody changed the book since it was loaded: look again and ask.
    await refreshBook(session);
    const fresh = session.book.get().book;
    const found = fresh === null ? null : actions.previewSave(fresh, now.reading);
    scores.set({
      question: found !== null && found.replaced.length > 0 ? found : null,
      message: refused(outcome.refusal, () => void save(session)),
    });
    return;
  }
  const what = now.reading.kind === "targets" ? "targets" : "scores";
  afterSave(session, outcome, { what, retry: () => void save(session) });
  if (!outcome.ok) return;
  await rememberSaved(session);
  // Other files of the same drop come first.
  if (await showNextFile(session)) return;
  openNext(session, what);
}

/** What was saved is compared next, and targets are issued: that step opens, unless the person went elsewhere. */
function openNext(session: PaneSession, what: "scores" | "targets"): void {
  const { view, scores, notice, book } = session;
  if (view.get().step !== "scores" || !scores.get().saved) return;
  const { message } = scores.get();
  if (what === "scores") goTo(session, "comparison", message);
  else if ((book.get().book?.targets.length ?? 0) > 0) {
    notice.set({ kind: "targets_annex", message: null });
    goTo(session, "notice", message);
  } else sendFocus("primary");
}

/** Whether exactly these replacements have been shown: the book may have changed since. */
function isSeen(preview: SavePreview, question: SavePreview | null): boolean {
  return question !== null && JSON.stringify(question.replaced) === JSON.stringify(preview.replaced);
}

/** Takes the last save back; the history keeps a trace of it. */
export async function takeBackSave(session: PaneSession): Promise<void> {
  const { scores, actions } = session;
  if (scores.get().work !== null) return;
  const outcome = await perform<SaveReport>(
    paneText("pane.undoing"),
    (work) => scores.set({ work }),
    () => actions.undoLastSave(),
  );
  scores.set({
    saved: outcome.ok ? false : scores.get().saved,
    message: outcome.ok
      ? { kind: "unsaved", report: outcome.value }
      : refused(outcome.refusal, () => void takeBackSave(session)),
  });
  await refreshBook(session);
  if (outcome.ok) sendFocus("primary");
}

export async function showSaved(
  session: PaneSession,
  target: { sheet: string; address: string },
): Promise<void> {
  const { scores, actions } = session;
  const outcome = await perform(
    paneText("pane.opening"),
    (work) => scores.set({ work }),
    () => actions.show(target),
  );
  if (!outcome.ok) scores.set({ message: refused(outcome.refusal, () => void showSaved(session, target)) });
}

/** A first try: earlier figures go into the book, and this month's text is read as if it had been pasted. */
export async function trySample(session: PaneSession): Promise<void> {
  const { scores, actions, env } = session;
  let message: Message | null = null;
  if (env.insideExcel) {
    const outcome = await perform<SaveReport>(
      scoresText("save.addingSample"),
      (work) => scores.set({ work }),
      () => actions.addSample(),
    );
    message = outcome.ok
      ? { kind: "saved", report: outcome.value, what: "sample", offerUnit: null }
      : refused(outcome.refusal, () => void trySample(session));
    await refreshBook(session);
  }
  await readInput(
    session,
    { kind: "text", text: SAMPLE_TEXT },
    { how: "sample", address: "", at: new Date() },
  );
  if (message !== null) scores.set({ message });
}

/** A single unit that was saved in a book whose own unit is not known yet. */
function unitToOffer({ scores, book }: PaneSession): string | null {
  const records = scores.get().answered?.records ?? [];
  const [only] = records;
  const known = book.get().book?.settings.ownUnit ?? null;
  return known === null && records.length === 1 ? (only?.unit ?? null) : null;
}

function afterSave(
  session: PaneSession,
  outcome: Outcome<SaveReport>,
  said: { what: "scores" | "targets"; retry: () => void },
): void {
  const { scores } = session;
  if (outcome.ok)
    scores.set({
      question: null,
      saved: true,
      sourceView: "closed",
      message: { kind: "saved", report: outcome.value, what: said.what, offerUnit: unitToOffer(session) },
    });
  else scores.set({ message: refused(outcome.refusal, said.retry) });
}

/** Makes a unit the office's own: preselected everywhere and used by the ribbon. */
export async function makeOwnUnit(session: PaneSession, unit: string): Promise<void> {
  const outcome = await keepSettings(session, { ownUnit: unit });
  if (outcome === null) return;
  session.scores.set({
    message: outcome.ok
      ? { kind: "told", text: scoresText("save.isOwn", { unit }) }
      : refused(outcome.refusal, () => void makeOwnUnit(session, unit)),
  });
}

/** The next step begins with what was just saved, and the basis of percents is not asked again. */
async function rememberSaved(session: PaneSession): Promise<void> {
  const { answered: now, answers } = session.scores.get();
  const [record] = now?.records ?? [];
  if (record?.period && now !== null)
    session.comparison.set({
      period: record.period.key,
      unit: now.records.length === 1 && record.unit !== null ? { kind: "one", name: record.unit } : null,
      message: null,
    });
  await refreshBook(session);
  const settings = session.book.get().book?.settings;
  if (settings === undefined) return;
  const basis = Object.values(answers.records).find((one) => one.basis !== undefined)?.basis;
  const change: Partial<OfficeSettings> = {
    ...(basis !== undefined && basis !== settings.percentBasis ? { percentBasis: basis } : {}),
    ...(Object.keys(answers.names).length > 0 ? { names: { ...settings.names, ...answers.names } } : {}),
    ...(Object.keys(answers.layouts).length > 0
      ? { layouts: keptLayouts(settings.layouts, answers.layouts) }
      : {}),
  };
  if (Object.keys(change).length > 0) await keepSettings(session, change);
}

/** More tables than an office pastes; the oldest go first. */
const MOST_LAYOUTS = 60;

function keptLayouts(before: OfficeSettings["layouts"], said: Answers["layouts"]): OfficeSettings["layouts"] {
  const all = Object.entries({ ...before, ...said }).filter(
    (entry): entry is [string, TableMapping] => entry[1] !== null,
  );
  return Object.fromEntries(all.slice(-MOST_LAYOUTS));
}
