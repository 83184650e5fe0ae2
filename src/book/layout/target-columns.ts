import type { TargetRow } from "../../scoring/targets/target";
import type { CellValue } from "./cells";
import { MARKS, readFigure, readText } from "./cells";
import type { CellContext } from "./column";
import { column, figureColumn, optionalText, textColumn } from "./column";
import { fault } from "./problem";

/** A target as the book holds it. */
export interface StoredTarget extends TargetRow {
  year: number;
}

export const TARGET_COLUMNS = {
  year: column("Năm", "text", 44, (target: StoredTarget) => String(target.year), readYear, {
    essential: true,
  }),
  section: textColumn("Mục", 40, (target: StoredTarget) => target.section),
  order: column(
    "STT",
    "count",
    36,
    (target: StoredTarget) => target.order,
    (cell) => {
      const figure = readFigure(cell);
      return figure.kind === "number" ? figure.value : 0;
    },
    { essential: true },
  ),
  name: textColumn("Chỉ tiêu", 320, (target: StoredTarget) => target.name, { essential: true, wrap: true }),
  code: optionalText("Mã", 60, (target: StoredTarget) => target.code),
  op: column("Toán tử", "text", 52, (target: StoredTarget) => target.op, readOperator),
  percent: figureColumn(
    "Chỉ tiêu (%)",
    "limit",
    72,
    (target: StoredTarget) => target.percent ?? MARKS.missing,
    { essential: true, percent: true },
  ),
  lead: textColumn("Chủ trì", 120, (target: StoredTarget) => target.lead, { wrap: true }),
  assessor: textColumn("Đánh giá", 120, (target: StoredTarget) => target.assessor, { wrap: true }),
  note: textColumn("Ghi chú", 200, (target: StoredTarget) => target.note, { wrap: true }),
} as const;

function readYear(cell: CellValue, { complain }: CellContext): number | null {
  const year = Number(readText(cell));
  if (Number.isInteger(year) && year >= 2000 && year <= 2099) return year;
  complain(fault("not_a_year", { text: readText(cell) }));
  return null;
}

function readOperator(cell: CellValue, { complain }: CellContext): TargetRow["op"] {
  switch (readText(cell)) {
    case ">=":
    case "≥":
    case "=>":
      return ">=";
    case "":
    case "=":
      return "=";
    default:
      complain(fault("operator", { text: readText(cell) }));
      return "=";
  }
}
