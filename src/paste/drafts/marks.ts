import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Steps } from "../text";
import type { CellMark, Draft, Mark, MarkField } from "./drafts";

/** What is kept of a draft to work out its marks later. */
export type MarkSource = Pick<Draft, "marks" | "cells" | "row" | "columns" | "unitAt">;

export function markSource({ marks, cells, row, columns, unitAt }: Draft): MarkSource {
  return { marks, cells, row, columns, unitAt };
}

/** Everything that was recognised, in the order of the records. */
export function* marksOf(sources: readonly MarkSource[]): Steps<Mark[]> {
  const marks: Mark[] = [];
  for (const [recordIndex, source] of sources.entries()) {
    if (recordIndex % SLICE === SLICE - 1) yield;
    for (const mark of marksOfDraft(source)) marks.push({ ...mark, recordIndex });
    source.row?.rest();
  }
  return marks;
}

/** Records between two pauses. */
const SLICE = 500;

/**
 * The place that stands best for a figure of a record: its value, else its name.
 * @param code code of the indicator; "" for the record as a whole
 */
export function placeOfItem(draft: Draft, code: string): Omit<Mark, "recordIndex"> | null {
  let best: Omit<Mark, "recordIndex"> | null = null;
  for (const mark of marksOfDraft(draft)) {
    if (mark.code === code && (best === null || WEIGHT[mark.field] > WEIGHT[best.field])) best = mark;
  }
  return best;
}

const WEIGHT: Record<MarkField, number> = {
  label: 0,
  unit: 1,
  period: 1,
  rank: 2,
  delta: 3,
  previous: 3,
  rankDelta: 2,
  max: 4,
  classification: 5,
  percent: 6,
  score: 7,
  total: 8,
};

function marksOfDraft(draft: MarkSource): Omit<Mark, "recordIndex">[] {
  const marks = [...(draft.marks ?? [])];
  const { row, unitAt } = draft;
  const cells = draft.cells ?? [];
  if (row && unitAt !== null) pushCell(marks, { row, at: unitAt, code: "", field: "unit" });
  if (row) {
    const single = new Set(cells.filter((cell) => cell.row === row).map(({ at }) => at));
    for (const { at, code, column } of draft.columns) {
      if (single.has(at) || (column.role !== "score" && column.role !== "rank")) continue;
      const field = column.role === "rank" ? "rank" : code === TOTAL_CODE ? "total" : "score";
      pushCell(marks, { row, at, code, field });
    }
  }
  for (const cell of cells) pushCell(marks, cell);
  return marks;
}

function pushCell(marks: Omit<Mark, "recordIndex">[], { row, at, code, field }: CellMark): void {
  const cell = row.own(at) === "" ? null : row.cell(at);
  if (cell) marks.push({ line: cell.line, column: cell.column, length: cell.text.length, code, field });
}
