import type { Outcome, Progress, Refusal } from "../../actions/contract";
import { paneText } from "../texts";

/** What a step is doing at the moment; `null` when it waits for the person. */
export type Work = {
  /** What is done, as a short sentence. */
  label: string;
  done: number;
  /** 0 until the work has told how long it is. */
  total: number;
  /** Nothing has been heard for a while: Excel may be waiting for a cell to be left. */
  silent: boolean;
  cancel: (() => void) | null;
} | null;

/** After this time without a sign of life the person is told what may hold Excel up. */
const SILENCE_MS = 2000;

/**
 * Runs something that takes time and tells how it goes. A fault of the program becomes a refusal, so that a button
 * never stays grey.
 * @param report is called with the state to show, and with null at the end
 */
export async function perform<T>(
  label: string,
  report: (work: Work) => void,
  start: (progress: Required<Progress>) => Promise<Outcome<T>>,
  options: { cancellable?: boolean } = {},
): Promise<Outcome<T>> {
  const abort = new AbortController();
  const cancel = options.cancellable === true ? () => abort.abort() : null;
  let shown = { label, done: 0, total: 0, silent: false, cancel };
  const show = (change: Partial<typeof shown>): void => {
    shown = { ...shown, ...change };
    report(shown);
  };
  const beSilent = (): void => show({ silent: true });
  let silence = setTimeout(beSilent, SILENCE_MS);
  show({});
  try {
    return await start({
      signal: abort.signal,
      onProgress: (done, total) => {
        clearTimeout(silence);
        silence = setTimeout(beSilent, SILENCE_MS);
        show({ done, total, silent: false });
      },
    });
  } catch (fault) {
    return { ok: false, refusal: refusalOf(fault) };
  } finally {
    clearTimeout(silence);
    report(null);
  }
}

/** A fault that nobody foresaw, said to a person; the technical words come last, for whoever is called for help. */
export function refusalOf(fault: unknown): Refusal {
  return {
    code: "general",
    message: paneText("pane.fault"),
    written: "",
    details: [fault instanceof Error ? fault.message : String(fault)],
    retry: true,
  };
}
