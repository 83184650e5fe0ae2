import type { Outcome } from "../office/refusal";
import { officeCode } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { hasExcelApi, runInExcel } from "../office/run";
import type { Answer, Bench, ExcelProbe, PlaceProbe, Probe } from "./probe";
import { CannotTry } from "./probe";
import type { ProbeId } from "./probes";
import { PROBES } from "./probes";
import type { CheckRow, MachineRecord } from "./record";
import { judge, untried } from "./record";

/** The sheet on which everything is tried; it is removed again, and so is one that an earlier check left behind. */
const SHEET = "Kiểm tra BCS";

export interface CheckOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** The longest a single answer is waited for. */
const PATIENCE_MS = 20_000;
/** Free rows between what two probes use. */
const GAP = 3;

type Pressed = ReadonlyMap<string, Promise<Answer>>;

/**
 * Begins what only works inside the press of a button. Call it before anything is waited for, and hand the result to
 * `checkMachine`.
 */
export function startAtPress(): Pressed {
  const started = new Map<string, Promise<Answer>>();
  for (const probe of PROBES) {
    if (probe.kind === "place" && "atPress" in probe) started.set(probe.id, probe.run());
  }
  return started;
}

/**
 * Tries every answer that the add-in relies on, in a sheet of its own, and tells what this Excel does.
 * @returns the record, or a refusal when the sheet could not be added or the check was cancelled; either way the sheet
 *   is gone
 */
export async function checkMachine(
  pressed: Pressed,
  options: CheckOptions = {},
): Promise<Outcome<MachineRecord>> {
  const made = await runInExcel(async (context) => addSheet(context), options);
  if (!made.ok) return made;
  try {
    const rows: CheckRow[] = [];
    let next = 0;
    for (const probe of PROBES) {
      if (options.signal?.aborted) break;
      const answered = await answer(
        probe,
        pressed,
        () => next,
        (row) => (next = row),
      );
      rows.push(answered);
      options.onProgress?.(rows.length, PROBES.length);
    }
    return await runInExcel(async (context) => recordOf(context, rows), options);
  } finally {
    await runInExcel(async (context) => removeSheet(context));
  }
}

async function addSheet(context: ExcelSession): Promise<void> {
  await removeSheet(context);
  context.workbook.worksheets.add(SHEET);
  await context.sync();
}

async function removeSheet(context: ExcelSession): Promise<void> {
  const left = context.workbook.worksheets.getItemOrNullObject(SHEET);
  left.load("name");
  left.protection.load("protected");
  await context.sync();
  if (left.isNullObject) return;
  if (left.protection.protected) left.protection.unprotect();
  left.delete();
  await context.sync();
}

async function answer(
  probe: Probe<ProbeId>,
  pressed: Pressed,
  next: () => number,
  keep: (row: number) => void,
): Promise<CheckRow> {
  try {
    switch (probe.kind) {
      case "person":
        return untried(probe, "needs_person");
      case "place":
        return judge(probe, await inTime(pressed.get(probe.id) ?? run(probe)));
      case "excel":
        if (probe.needs !== undefined && !hasExcelApi(probe.needs))
          return untried(probe, "needs_newer_excel");
        return judge(probe, await inTime(runOnSheet(probe, next, keep)));
    }
  } catch (error) {
    if (error instanceof CannotTry) return untried(probe, error.reason);
    return judge(probe, `error: ${officeCode(error) ?? String(error)}`);
  }
}

const run = (probe: PlaceProbe): Promise<Answer> => Promise.resolve().then(() => probe.run());

/** One probe in a request context of its own, so that what fails in it stays in it. */
async function runOnSheet(
  probe: ExcelProbe,
  next: () => number,
  keep: (row: number) => void,
): Promise<Answer> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const bench: Bench = {
      workbook: context.workbook,
      sheet,
      sync: () => context.sync(),
      block: (rows, columns) => {
        const row = next();
        keep(row + rows + GAP);
        return sheet.getRangeByIndexes(row, 0, rows, columns);
      },
    };
    return probe.run(bench);
  });
}

function inTime(work: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CannotTry("no_answer")), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function recordOf(context: ExcelSession, rows: readonly CheckRow[]): Promise<MachineRecord> {
  const { application } = context.workbook;
  application.load("decimalSeparator,thousandsSeparator");
  const known = hasExcelApi("1.11");
  if (known) application.cultureInfo.load("name");
  await context.sync();
  return {
    format: "bcs766-machine-check",
    version: 1,
    taken: new Date().toISOString(),
    excel: {
      platform: String(Office.context.platform),
      build: Office.context.diagnostics?.version ?? "",
      api: highestApi(),
      language: Office.context.displayLanguage,
      region: known ? application.cultureInfo.name : "",
      decimal: application.decimalSeparator,
      group: application.thousandsSeparator,
      browser: navigator.userAgent,
    },
    rows,
  };
}

/** Newest ExcelApi that this Excel declares; versions come without gaps. */
function highestApi(): string {
  let minor = 1;
  while (minor < 40 && hasExcelApi(`1.${String(minor + 1)}`)) minor += 1;
  return `1.${String(minor)}`;
}
