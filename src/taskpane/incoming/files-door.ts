import { refused } from "../session/message";
import type { PaneSession } from "../session/session";
import type * as OpenFiles from "./open-files";
import { refusalOf } from "../session/work";

/** The way to everything that opens files, which is loaded with the first of them. */
export async function receiveFiles(session: PaneSession, files: readonly File[]): Promise<void> {
  session.view.set({ step: "scores", panel: null, carried: null });
  try {
    const { openFiles } = await import("./open-files");
    await openFiles(session, files);
  } catch (fault) {
    const retry = (): void => void receiveFiles(session, files);
    session.scores.set({ message: refused(refusalOf(fault), retry) });
  }
}

/** Shows another file of the list, or changes the list. */
export async function withFiles(change: (room: typeof OpenFiles) => void | Promise<void>): Promise<void> {
  await change(await import("./open-files"));
}
