import type { Answer, Doubt, TableMapping } from "../../../paste";
import { takeAnswer } from "../../../paste";
import { sendFocus } from "../../focus/send-focus";
import type { PaneSession } from "../../session/session";
import { readInput, takeAnswers } from "./read-flow";

/**
 * Takes an answer. One about names or about what a table is has the text read again, all others only run the checks
 * again. The focus goes on to the next doubt, since the card that was pressed may be gone.
 */
export async function giveAnswer(session: PaneSession, doubt: Doubt, answer: Answer): Promise<void> {
  const { answers, answered, input, origin, sourceView } = session.scores.get();
  if (answered === null || input === null || origin === null) return;
  const given = takeAnswer(answers, doubt, answer, answered.reading);
  if (answer.kind === "name" || answer.kind === "ours") {
    await readInput(session, input, origin, given);
    session.scores.set({ sourceView });
  } else takeAnswers(session, () => given);
  sendFocus("doubt", "primary");
}

/**
 * Reads the text again with tables laid out as a person says, by their signatures; null forgets what was learned. Records
 * are others then, so answers about single ones do not stay.
 */
export async function takeMapping(
  session: PaneSession,
  layouts: Readonly<Record<string, TableMapping | null>>,
): Promise<void> {
  const { answers, input, origin } = session.scores.get();
  if (input === null || origin === null) return;
  await readInput(session, input, origin, {
    ...answers,
    records: {},
    accepted: [],
    layouts: { ...answers.layouts, ...layouts },
  });
  // The columns keep the focus while they are being chosen; the note that was pressed is gone.
  if (Object.values(layouts).every((layout) => layout === null)) sendFocus("doubt", "primary");
}
