import type { CellValue } from "../../book/layout/cells";
import type { Outcome, Refusal } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { runInExcel } from "../office/run";
import { say } from "../office/wording";
import type { Place } from "./formula-cells";
import { addressOf, readFormulas } from "./formula-cells";

/**
 * Does work that fails half-way once more: cells that were emptied for their values, or taken over by a calculated
 * column, must not stay so. The work writes the same whatever stands there already.
 * @param told says what stands there when the second try fails too
 */
export async function withSecondTry<T>(
  work: (context: ExcelSession) => Promise<T>,
  told: (cause: Refusal) => Promise<Refusal>,
): Promise<Outcome<T>> {
  const first = await runInExcel(work);
  if (first.ok) return first;
  const second = await runInExcel(work);
  return second.ok ? second : { ok: false, refusal: await told(second.refusal) };
}

/** Looks at the cells after a failure, so that a person is told which of them are no longer as they were. */
export async function withWhatChanged(
  cause: Refusal,
  before: ReadonlyMap<Place, CellValue[][]>,
  total: number,
): Promise<Refusal> {
  const looked = await runInExcel((context) => readFormulas(context, [...before.keys()]));
  if (!looked.ok) return { ...cause, written: say("workbook.written.formulas_unknown"), retry: true };
  const changed = [...before].flatMap(([place, cells]) =>
    cells.flatMap((stood, y) =>
      stood.flatMap((cell, x) =>
        (looked.value.get(place)?.[y]?.[x] ?? "") === cell
          ? []
          : [`${addressOf(place.sheet, place.row + y, place.column + x)}: ${String(cell)}`],
      ),
    ),
  );
  if (changed.length === 0) return { ...cause, written: "" };
  return {
    ...cause,
    written: say("workbook.written.formulas", { done: changed.length, total }),
    details: changed.slice(0, MOST_TOLD),
    retry: true,
  };
}

/** Cells that are told by their address at most. */
const MOST_TOLD = 20;
