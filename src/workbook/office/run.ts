import type { Outcome } from "./refusal";
import { officeCode, refusal, RefusedError, refusalOf } from "./refusal";
import { say } from "./wording";

/**
 * What work inside Excel may use, called `context` everywhere: the workbook, and the one way to send what was asked of
 * it.
 */
export interface ExcelSession {
  workbook: Excel.Workbook;
  /** Sends what was asked for since the last time. Ends the work when it was cancelled. */
  sync(): Promise<void>;
}

export interface RunOptions {
  /** Work stops before the next request when it aborts. */
  signal?: AbortSignal;
}

/** Excel answers nothing while a cell is being edited; a person is told after this long, in milliseconds. */
const FIRST_WAIT = 2_000;
/** Later requests carry data and may take their time. */
const LATER_WAIT = 12_000;

const waitingListeners = new Set<(waiting: boolean) => void>();

/** Tells when Excel keeps a request waiting, most likely since a cell is being edited, and when it goes on. */
export function onExcelWaiting(listener: (waiting: boolean) => void): () => void {
  waitingListeners.add(listener);
  return () => waitingListeners.delete(listener);
}

/**
 * The one way into Excel. Waits for a cell that is being edited (OfficeDev/office-js 3388), says so after two seconds,
 * and gives refusals as values.
 * @param work loads and writes through the context; may throw a `RefusedError`
 */
export async function runInExcel<T>(
  work: (context: ExcelSession) => Promise<T>,
  options: RunOptions = {},
): Promise<Outcome<T>> {
  if (typeof Excel === "undefined")
    return { ok: false, refusal: refusal("outside_excel", say("workbook.refusal.outside_excel")) };
  try {
    const value = await Excel.run({ delayForCellEdit: true }, (context) => work(sessionOf(context, options)));
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof RefusedError) && officeCode(error) === null) throw error;
    return { ok: false, refusal: refusalOf(error) };
  }
}

/** Whether this Excel has a member that is newer than what the manifest asks for. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function sessionOf(context: Excel.RequestContext, { signal }: RunOptions): ExcelSession {
  let wait = FIRST_WAIT;
  return {
    workbook: context.workbook,
    sync: async () => {
      if (signal?.aborted)
        throw new RefusedError(refusal("cancelled", say("workbook.refusal.cancelled"), { retry: true }));
      await toldWhenWaiting(context.sync(), wait);
      wait = LATER_WAIT;
    },
  };
}

async function toldWhenWaiting(request: Promise<void>, after: number): Promise<void> {
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    for (const listener of [...waitingListeners]) listener(true);
  }, after);
  try {
    await request;
  } finally {
    clearTimeout(timer);
    if (told) for (const listener of [...waitingListeners]) listener(false);
  }
}
