import type { Outcome, SelectedCells } from "../../../actions/contract";
import { sendFocus } from "../../focus/send-focus";
import { refused } from "../../session/message";
import type { PaneSession } from "../../session/session";
import { perform } from "../../session/work";
import type { Answers } from "./answer/answers";
import { answerRecords, NO_ANSWERS } from "./answer/answers";
import { keepPastedText } from "./input/kept-text";
import type { ReadSource } from "./reader";
import { answered, openReader, readWith } from "./reader";
import type { Origin, PastedInput } from "./input/pasted-input";
import { SCORES_AT_FIRST } from "./scores-state";
import { scoresText } from "./texts";

/** Text above this length is shown, not edited: a field of megabytes makes every key slow. */
export const EDITABLE_CHARACTERS = 200_000;

/** Reads what was pasted, typed or selected; what was there before is replaced only when the new text is read. */
export async function readInput(
  session: PaneSession,
  input: PastedInput,
  origin: Origin,
  answers: Answers = NO_ANSWERS,
): Promise<void> {
  const { scores } = session;
  session.stopReading?.();
  let stopped = false;
  const text = plainTextOf(input);
  const size = input.kind === "html" ? input.html.length : text.length;
  const outcome = await perform<ReadSource>(
    scoresText("read.reading"),
    (work) => {
      if (!stopped) scores.set({ work });
    },
    async (progress) => {
      const abort = new AbortController();
      progress.signal.addEventListener("abort", () => abort.abort());
      session.stopReading = () => {
        stopped = true;
        abort.abort();
      };
      const reader = await openReader();
      const source = await readWith(reader, input, session.book.get().book, answers, {
        ...progress,
        signal: abort.signal,
      });
      return source === null ? cancelledReading() : { ok: true, value: source };
    },
    { cancellable: size > EDITABLE_CHARACTERS },
  );
  if (stopped) return;
  session.stopReading = null;
  if (!outcome.ok) {
    // Nothing read before: what was pasted stays in the field, to be copied or tried again.
    const kept = scores.get().source === null && text.length <= EDITABLE_CHARACTERS ? { text } : {};
    scores.set({ ...kept, message: refused(outcome.refusal, () => void readInput(session, input, origin)) });
    return;
  }
  const editing = origin.how === "typed";
  scores.set({
    ...SCORES_AT_FIRST,
    text: editing ? text : outcome.value.text.length > EDITABLE_CHARACTERS ? "" : outcome.value.text,
    input,
    origin,
    source: outcome.value,
    answers,
    sourceView: editing ? "edit" : "closed",
    // The columns stay in sight while they are being chosen.
    mappingOpen: answers !== NO_ANSWERS && scores.get().mappingOpen,
  });
  takeAnswers(session, () => withUsualBasis(session, outcome.value, answers));
  keepPastedText(session.scores.get().text);
  if (!editing) sendFocus("doubt", "primary", "again");
}

/** Reads the text again as it now stands in the field. */
export function readTyped(session: PaneSession, text: string): Promise<void> {
  if (text.trim() === "") {
    session.stopReading?.();
    session.scores.set({ ...SCORES_AT_FIRST, text });
    keepPastedText(session.scores.get().text);
    return Promise.resolve();
  }
  return readInput(session, { kind: "text", text }, { how: "typed", address: "", at: new Date() });
}

/** Reads the range that is selected on the sheet. */
export async function readSelection(session: PaneSession): Promise<void> {
  const { scores, actions } = session;
  if (scores.get().work !== null) return;
  const outcome = await perform<SelectedCells>(
    scoresText("read.fetching"),
    (work) => scores.set({ work }),
    () => actions.readSelection(),
  );
  if (!outcome.ok) {
    scores.set({ message: refused(outcome.refusal, () => void readSelection(session)) });
    return;
  }
  const cells = outcome.value;
  await readInput(
    session,
    { kind: "cells", cells },
    { how: "selection", address: cells.address, at: new Date() },
  );
}

/** Puts an answer into the reading and runs the checks again. */
export function takeAnswers(session: PaneSession, change: (answers: Answers) => Answers): void {
  const { scores } = session;
  const { source, answers: before } = scores.get();
  if (source === null) return;
  const answers = change(before);
  scores.set({
    answers,
    answered: answered(source, answers, session.book.get().book),
    question: null,
    saved: false,
    message: null,
  });
}

/** Runs the checks again, because the figures of the book are others now. */
export function checkAnswers({ scores, book }: PaneSession): void {
  const { source, answers } = scores.get();
  if (source !== null) scores.set({ answered: answered(source, answers, book.get().book) });
}

/** Converts the text from the old encoding that the reader recognised, because a person said so. */
export async function convertText(session: PaneSession): Promise<void> {
  const { source, origin, text } = session.scores.get();
  if (source === null || source.legacy === null || origin === null) return;
  const converted = source.reader.convertLegacy(text === "" ? source.text : text, source.legacy);
  await readInput(session, { kind: "text", text: converted }, origin);
}

/** Forgets what was pasted. Nothing in the book changes. */
export function clearPaste(session: PaneSession): void {
  session.stopReading?.();
  session.scores.set(SCORES_AT_FIRST);
  keepPastedText(session.scores.get().text);
}

/** What percents are stays the same in an office: the last answer stands in the field, to be seen and changed. */
function withUsualBasis(session: PaneSession, source: ReadSource, answers: Answers): Answers {
  const usual = session.book.get().book?.settings.percentBasis ?? null;
  if (usual === null || !source.result.reading.doubts.some(({ code }) => code === "PERCENT_BASIS"))
    return answers;
  const unanswered = source.records.flatMap(({ items }, index) =>
    answers.records[index]?.basis === undefined && items.some(({ percent }) => percent !== null)
      ? [index]
      : [],
  );
  return answerRecords(answers, unanswered, { basis: usual });
}

function plainTextOf(input: PastedInput): string {
  switch (input.kind) {
    case "text":
    case "html":
      return input.text;
    case "cells":
      return input.cells.texts.map((row) => row.join("\t")).join("\n");
  }
}

function cancelledReading(): Outcome<ReadSource> {
  return {
    ok: false,
    refusal: {
      code: "cancelled",
      message: scoresText("read.cancelled"),
      written: "",
      details: [],
      retry: true,
    },
  };
}
