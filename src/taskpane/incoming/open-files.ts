import type { FileOutcome } from "../../files";
import { readInput } from "../scores/flow/read-flow";
import type { PastedInput } from "../scores/flow/input/pasted-input";
import { SCORES_AT_FIRST } from "../scores/flow/scores-state";
import type { PaneSession } from "../session/session";
import type { FileStatus, OpenedFile } from "./files-state";
import { NO_FILES } from "./files-state";
import { pdfWorker } from "./pdf-worker";

let lastId = 0;

/**
 * Opens files one after the other; those that come meanwhile wait behind them. The first that can be read is shown,
 * the others stand in the list with what became of them.
 */
export async function openFiles(session: PaneSession, given: readonly File[]): Promise<void> {
  const { files } = session;
  const added = given.map((file): OpenedFile => {
    lastId += 1;
    return { id: lastId, name: file.name, file, status: { kind: "waiting" } };
  });
  files.set({ files: [...files.get().files, ...added] });
  if (files.get().cancel !== null) return;

  const abort = new AbortController();
  files.set({ cancel: () => abort.abort() });
  for (let next = firstWaiting(session); next !== null; next = firstWaiting(session)) {
    const { id } = next;
    if (abort.signal.aborted) setStatus(session, id, { kind: "cancelled" });
    else await openOne(session, next, abort.signal);
  }
  files.set({ cancel: null });
}

function firstWaiting({ files }: PaneSession): OpenedFile | null {
  return files.get().files.find(({ status }) => status.kind === "waiting") ?? null;
}

async function openOne(
  session: PaneSession,
  { id, name, file }: OpenedFile,
  signal: AbortSignal,
): Promise<void> {
  setStatus(session, id, { kind: "opening" });
  const outcome = await contentOf(file, signal);
  if (!isListed(session, id)) return;
  if (signal.aborted) return setStatus(session, id, { kind: "cancelled" });
  if (outcome.kind === "refused") return setStatus(session, id, outcome);
  const { content } = outcome;
  const input: PastedInput = content.kind === "text" ? content : { ...content, text: "" };
  const origin = { how: "file" as const, address: name, at: new Date() };
  // Read when it is looked at: forty files at once would only heat the machine.
  setStatus(session, id, { kind: "read", reading: { ...SCORES_AT_FIRST, input, origin } });
  if (session.files.get().current === null) await showFile(session, id);
}

async function contentOf(file: File, signal: AbortSignal): Promise<FileOutcome> {
  const { MOST_BYTES, readFile } = await import("../../files");
  if (file.size > MOST_BYTES) return { kind: "refused", reason: "too_large", details: "" };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (fault) {
    // Moved, deleted, or on a drive that is gone.
    return { kind: "refused", reason: "vanished", details: String(fault) };
  }
  return readFile({ name: file.name, bytes }, { pdfWorker: pdfWorker(), signal });
}

/** Shows the reading of a file as it was left; the one that was shown keeps its answers. */
export async function showFile(session: PaneSession, id: number): Promise<void> {
  const { files, scores } = session;
  if (scores.get().work !== null) return;
  keepCurrent(session);
  const wanted = files.get().files.find((file) => file.id === id);
  if (wanted === undefined || (wanted.status.kind !== "read" && wanted.status.kind !== "saved")) return;
  files.set({ current: id });
  const { reading } = wanted.status;
  if (reading.answered !== null || reading.input === null || reading.origin === null) scores.set(reading);
  else {
    scores.set(SCORES_AT_FIRST);
    await readInput(session, reading.input, reading.origin);
  }
}

/** Goes on after the file on screen was saved: the next one that is not, which then is shown. */
export async function showNextFile(session: PaneSession): Promise<boolean> {
  const { files, scores } = session;
  const { current } = files.get();
  if (current === null) return false;
  setStatus(session, current, { kind: "saved", reading: scores.get() });
  const next = files.get().files.find(({ status }) => status.kind === "read");
  if (next === undefined) return false;
  const { message } = scores.get();
  await showFile(session, next.id);
  scores.set({ message });
  return true;
}

/** Something else is pasted: the file on screen keeps its reading and is no longer shown. */
export function leaveFiles(session: PaneSession): void {
  keepCurrent(session);
  session.files.set({ current: null });
}

/** Takes a file out of the list; what was saved of it stays in the book. */
export function removeFile(session: PaneSession, id: number): void {
  const { files, scores } = session;
  files.set({ files: files.get().files.filter((file) => file.id !== id) });
  if (files.get().current !== id) return;
  files.set({ current: null });
  scores.set(SCORES_AT_FIRST);
}

export function clearFiles(session: PaneSession): void {
  const { files, scores } = session;
  files.get().cancel?.();
  const shown = files.get().current !== null;
  files.set(NO_FILES);
  if (shown) scores.set(SCORES_AT_FIRST);
}

function keepCurrent(session: PaneSession): void {
  const { files, scores } = session;
  const { current } = files.get();
  const file = files.get().files.find(({ id }) => id === current);
  if (file?.status.kind === "read" || file?.status.kind === "saved")
    setStatus(session, file.id, {
      kind: file.status.kind,
      reading: { ...scores.get(), message: null, question: null },
    });
}

function isListed({ files }: PaneSession, id: number): boolean {
  return files.get().files.some((file) => file.id === id);
}

function setStatus({ files }: PaneSession, id: number, status: FileStatus): void {
  files.set({ files: files.get().files.map((file) => (file.id === id ? { ...file, status } : file)) });
}
