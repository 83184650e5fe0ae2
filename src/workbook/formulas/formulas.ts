import type { CellValue } from "../../book/layout/cells";
import type { Outcome } from "../office/refusal";
import { runInExcel } from "../office/run";
import { say } from "../office/wording";
import type { Place } from "./formula-cells";
import { addressOf, cellKey, inRows, readFormulas, writeFormulas } from "./formula-cells";
import { restoreCells } from "./restore-cells";
import { withSecondTry, withWhatChanged } from "./second-try";
import { selectedPlaces } from "./selected-places";

export interface FormulaReport {
  changed: number;
  /** Cells and sheets that were left as they are, each with the reason. */
  skipped: readonly string[];
}

/** What a formula becomes: other text, or null when it stays and why. */
export type Rewrite = (formula: string) => { formula: string } | { skipped: "no_native" } | null;

interface RewritePlan {
  /** What stood in the places that are touched. */
  before: ReadonlyMap<Place, CellValue[][]>;
  /** Cells that are to change, by `cellKey`. */
  wanted: ReadonlyMap<string, RowCell>;
  skipped: readonly string[];
}

interface RowCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

/**
 * Replaces formulas by other formulas: in the selection, or on the active sheet if one cell is selected.
 * @param everywhere look at all sheets instead of the active one
 * @param rewrite null for a formula that is none of ours
 */
export async function rewriteFormulas(
  rewrite: Rewrite,
  everywhere: boolean,
): Promise<Outcome<FormulaReport>> {
  const planned = await planRewrite(rewrite, everywhere);
  if (!planned.ok) return planned;
  const { before, wanted, skipped } = planned.value;
  if (wanted.size === 0) return { ok: true, value: { changed: 0, skipped } };
  const meant = new Map([...wanted].map(([key, { formula }]) => [key, formula]));
  return withSecondTry(
    async (context) => {
      await writeFormulas(context, inRows([...wanted.values()]));
      const left = await restoreCells(context, before, meant);
      return { changed: wanted.size - left.meant, skipped: [...skipped, ...left.texts] };
    },
    (cause) => withWhatChanged(cause, before, wanted.size),
  );
}

function planRewrite(rewrite: Rewrite, everywhere: boolean): Promise<Outcome<RewritePlan>> {
  return runInExcel(async (context) => {
    const places = await selectedPlaces(context, everywhere);
    const before = await readFormulas(context, places);
    const skipped: string[] = [];
    const wanted = new Map<string, RowCell>();
    for (const place of places) {
      const cells = cellsOf(place, before.get(place) ?? [], rewrite);
      if (cells.length === 0) continue;
      if (place.sheetProtected) {
        skipped.push(say("workbook.skipped.protected", { sheet: place.sheet }));
        continue;
      }
      for (const { at, becomes } of cells) {
        if ("formula" in becomes) wanted.set(cellKey(at), { ...at, formula: becomes.formula });
        else
          skipped.push(
            say("workbook.skipped.no_native", { address: addressOf(at.sheet, at.row, at.column) }),
          );
      }
    }
    const touched = new Set([...wanted.values()].map(({ sheet }) => sheet));
    return {
      before: new Map([...before].filter(([{ sheet }]) => touched.has(sheet))),
      wanted,
      skipped,
    };
  });
}

export function cellsOf(
  { sheet, row, column }: Place,
  formulas: readonly (readonly CellValue[])[],
  rewrite: Rewrite,
): { at: { sheet: string; row: number; column: number }; becomes: NonNullable<ReturnType<Rewrite>> }[] {
  return formulas.flatMap((cells, y) =>
    cells.flatMap((cell, x) => {
      const becomes = typeof cell === "string" ? rewrite(cell) : null;
      return becomes === null ? [] : [{ at: { sheet, row: row + y, column: column + x }, becomes }];
    }),
  );
}
