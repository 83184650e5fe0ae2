import type { TargetRow } from "../../scoring/target";
import type { CellValue } from "../layout/cells";
import { isBlankRow, MARKS, readFigure, readText } from "../layout/cells";
import type { Problem } from "./problem";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { cellUnder, inLayoutOrder } from "../layout/table-view";
import { say } from "../wording";

/** A target as the book holds it. */
export interface StoredTarget extends TargetRow {
  year: number;
}

export interface PlacedTarget {
  target: StoredTarget;
  index: number;
}

/** The key under which a target is unique: its year and its number in the list. */
export function targetKey({ year, section, order, name }: StoredTarget): string {
  return [year, section.toUpperCase(), order, order === 0 ? name : ""].join("\u0000");
}

export function encodeTarget(target: StoredTarget): CellValue[] {
  const { year, section, order, name, percent, op, code, lead, assessor, note } = target;
  return [String(year), section, order, name, code ?? "", op, percent ?? MARKS.missing, lead, assessor, note];
}

export function decodeTargets(
  view: TableView,
  places: ColumnPlaces,
): { targets: PlacedTarget[]; blanks: number[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const targets: PlacedTarget[] = [];
  const blanks: number[] = [];
  const seen = new Map<string, number>();
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) {
      blanks.push(index);
      return;
    }
    const complain = (header: string, message: string): void => {
      problems.push({ sheet: view.sheet, cell: cellUnder(view, index, header), message });
    };
    const [yearCell = "", section = "", orderCell = "", name = "", code = "", opCell = "", percentCell = ""] =
      inLayoutOrder(cells, places);
    const [lead = "", assessor = "", note = ""] = inLayoutOrder(cells, places).slice(7);
    const year = Number(readText(yearCell));
    if (!Number.isInteger(year) || year < 2000 || year > 2099) {
      complain("Năm", say("workbook.problem.not_a_year", { text: readText(yearCell) }));
      return;
    }
    const order = readFigure(orderCell);
    const percent = readFigure(percentCell, view.percentRows.has(index));
    if (percent.kind === "bad")
      complain("Chỉ tiêu (%)", say("workbook.problem.not_a_number", { text: percent.text }));
    const op = readOperator(opCell);
    if (op === null) complain("Toán tử", say("workbook.problem.operator", { text: readText(opCell) }));
    const target: StoredTarget = {
      year,
      section: readText(section),
      order: order.kind === "number" ? order.value : 0,
      name: readText(name),
      percent: percent.kind === "number" ? percent.value : null,
      op: op ?? "=",
      code: readText(code) === "" ? null : readText(code),
      lead: readText(lead),
      assessor: readText(assessor),
      note: readText(note),
    };
    const key = targetKey(target);
    const earlier = seen.get(key);
    if (earlier !== undefined)
      complain("STT", say("workbook.problem.duplicate", { cell: cellUnder(view, earlier, "STT") }));
    else {
      seen.set(key, index);
      targets.push({ target, index });
    }
  });
  return { targets, blanks, problems };
}

function readOperator(value: CellValue): TargetRow["op"] | null {
  switch (readText(value)) {
    case ">=":
    case "≥":
    case "=>":
      return ">=";
    case "":
    case "=":
      return "=";
    default:
      return null;
  }
}
