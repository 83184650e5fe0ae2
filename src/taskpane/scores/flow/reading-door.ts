import { refused } from "../../session/message";
import type { PaneSession } from "../../session/session";
import { refusalOf } from "../../session/work";
import { keptText } from "./input/kept-text";
import type * as ReadFlow from "./read-flow";
import type * as SaveFlow from "./save-flow";
import type { Origin, PastedInput } from "./input/pasted-input";

/**
 * The way from the first look of the pane to everything that reads and saves, which is loaded when a person is about to
 * need it. A part that cannot be loaded is said in place, and what was pasted stays.
 */
async function through<Room>(
  session: PaneSession,
  open: () => Promise<Room>,
  enter: (room: Room) => Promise<void>,
): Promise<void> {
  let room: Room;
  try {
    room = await open();
  } catch (fault) {
    const retry = (): void => void through(session, open, enter);
    session.scores.set({ work: null, message: refused(refusalOf(fault), retry) });
    return;
  }
  await enter(room);
}

const readFlow = (): Promise<typeof ReadFlow> => import("./read-flow");
const saveFlow = (): Promise<typeof SaveFlow> => import("./save-flow");

/** Reads what was pasted. */
export function readPasted(session: PaneSession, input: PastedInput): Promise<void> {
  const origin: Origin = { how: "pasted", address: "", at: new Date() };
  return through(session, readFlow, ({ readInput }) => readInput(session, input, origin));
}

/** Reads what was typed. */
export function readWritten(session: PaneSession, text: string): Promise<void> {
  return through(session, readFlow, ({ readTyped }) => readTyped(session, text));
}

/** Reads the selection of the sheet. */
export function readSelected(session: PaneSession): Promise<void> {
  return through(session, readFlow, ({ readSelection }) => readSelection(session));
}

/** Reads again what was on screen before the pane was loaded anew. */
export function readKept(session: PaneSession): Promise<void> {
  const text = keptText();
  return text === "" ? Promise.resolve() : readWritten(session, text);
}

/** The first try with sample figures. */
export function startSample(session: PaneSession): Promise<void> {
  return through(session, saveFlow, ({ trySample }) => trySample(session));
}
