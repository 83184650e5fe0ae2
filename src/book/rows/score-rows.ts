import { parsePeriodKey } from "../../scoring/period";
import type { BookRow, ItemStatus } from "../../scoring/score";
import type { UnitLevel } from "../../scoring/unit";
import { LEVEL_NAMES } from "../../scoring/unit";
import type { CellValue, FigureCell } from "../layout/cells";
import { isBlankRow, MARKS, readCount, readFigure, readText } from "../layout/cells";
import type { Problem } from "./problem";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { cellUnder, inLayoutOrder } from "../layout/table-view";
import { say } from "../wording";

/** A row of the book with the place where it stands in its table. */
export interface PlacedRow {
  row: BookRow;
  /** From 0, under the header. */
  index: number;
}

/** A value that was replaced or removed, with when and why. */
export interface HistoryRow {
  row: BookRow;
  replacedAt: string;
  reason: string;
}

export interface PlacedHistoryRow extends HistoryRow {
  index: number;
}

const STATUS_TEXT: Record<ItemStatus, string> = {
  ok: "có số liệu",
  missing: "chưa có số liệu",
  not_applicable: "không phát sinh",
  header: "dòng nhóm",
  error: "không đọc được",
};

const STATUS_OF = new Map(Object.entries(STATUS_TEXT).map(([status, text]) => [text, status as ItemStatus]));
const LEVEL_OF = new Map(
  Object.entries(LEVEL_NAMES).map(([level, name]) => [name.toLocaleLowerCase("vi"), level as UnitLevel]),
);

/** Cells of a row in the order of the layout of the score book. A missing figure gets its text mark, never a blank. */
export function encodeScoreRow(row: BookRow): CellValue[] {
  return [
    row.unit,
    row.level === null ? "" : LEVEL_NAMES[row.level],
    row.period,
    row.code,
    row.label,
    figureText(row, row.score),
    row.max ?? "",
    figureText(row, row.rate),
    row.rank ?? "",
    row.of ?? "",
    STATUS_TEXT[row.status],
    row.source,
    row.savedAt,
  ];
}

export function encodeHistoryRow(history: HistoryRow): CellValue[] {
  return [...encodeScoreRow(history.row), history.replacedAt, history.reason];
}

/** All rows of the score book, with what staff must mend in it. Blank rows are passed over. */
export function decodeScoreTable(
  view: TableView,
  places: ColumnPlaces,
): { rows: PlacedRow[]; blanks: number[]; problems: Problem[] } {
  const rows: PlacedRow[] = [];
  const blanks: number[] = [];
  const problems: Problem[] = [];
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) {
      blanks.push(index);
      return;
    }
    const row = decodeScoreRow(inLayoutOrder(cells, places), view.percentRows.has(index), (header, message) =>
      problems.push({ sheet: view.sheet, cell: cellUnder(view, index, header), message }),
    );
    if (row) rows.push({ row, index });
  });
  return { rows, blanks, problems };
}

/** Rows of the history; those that cannot be read are left alone where they stand. */
export function decodeHistoryTable(
  view: TableView,
  places: ColumnPlaces,
): { rows: PlacedHistoryRow[]; blanks: number[] } {
  const rows: PlacedHistoryRow[] = [];
  const blanks: number[] = [];
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) {
      blanks.push(index);
      return;
    }
    const ordered = inLayoutOrder(cells, places);
    const row = decodeScoreRow(ordered, view.percentRows.has(index), () => undefined);
    if (row)
      rows.push({ row, replacedAt: readText(ordered[13] ?? ""), reason: readText(ordered[14] ?? ""), index });
  });
  return { rows, blanks };
}

type Complain = (header: string, message: string) => void;

/**
 * A row from its cells in the order of the layout. A figure that cannot be read makes the row an error, never a zero.
 * @returns null for a row without unit, period or code
 */
function decodeScoreRow(cells: readonly CellValue[], asPercent: boolean, complain: Complain): BookRow | null {
  const [unitCell = "", levelCell = "", periodCell = "", codeCell = "", labelCell = "", scoreCell = ""] =
    cells;
  const [
    maxCell = "",
    rateCell = "",
    rankCell = "",
    ofCell = "",
    statusCell = "",
    sourceCell = "",
    savedCell = "",
  ] = cells.slice(6);
  const unit = readText(unitCell);
  const code = readText(codeCell);
  const period = readPeriod(periodCell);
  if (unit === "") complain("Đơn vị", say("workbook.problem.blank"));
  if (code === "") complain("Mã", say("workbook.problem.blank"));
  if (period === null) complain("Kỳ", say("workbook.problem.not_a_period", { text: readText(periodCell) }));
  if (unit === "" || code === "" || period === null) return null;

  const score = readFigure(scoreCell);
  const rate = readFigure(rateCell, asPercent);
  const max = readFigure(maxCell);
  if (score.kind === "bad") complain("Điểm", say("workbook.problem.not_a_number", { text: score.text }));
  if (rate.kind === "bad") complain("Tỷ lệ", say("workbook.problem.not_a_number", { text: rate.text }));
  if (max.kind === "bad") complain("Tối đa", say("workbook.problem.not_a_number", { text: max.text }));
  const rank = readCount(rankCell);
  const levelText = readText(levelCell).toLocaleLowerCase("vi");
  const level = LEVEL_OF.get(levelText) ?? null;
  if (levelText !== "" && level === null)
    complain("Cấp", say("workbook.problem.not_a_level", { text: readText(levelCell) }));
  return {
    unit,
    level,
    period,
    code,
    label: readText(labelCell),
    score: numberOf(score),
    max: numberOf(max),
    rate: numberOf(rate),
    rank,
    of: readCount(ofCell),
    status: statusOf(score, rate, rank, readText(statusCell)),
    source: readText(sourceCell),
    savedAt: readText(savedCell),
  };
}

/** What the figure cells say goes before the status column: staff type over figures, not over statuses. */
function statusOf(score: FigureCell, rate: FigureCell, rank: number | null, text: string): ItemStatus {
  if (score.kind === "number" || rate.kind === "number") return "ok";
  if (score.kind === "bad" || rate.kind === "bad") return "error";
  const stated = STATUS_OF.get(text.toLocaleLowerCase("vi"));
  if (stated !== undefined && stated !== "ok") return stated;
  if (isMark(score, "not_applicable") || isMark(rate, "not_applicable")) return "not_applicable";
  if (isMark(score, "error") || isMark(rate, "error")) return "error";
  // A row that was published with its rank only says so by both marks; a figure that was deleted leaves a blank.
  return stated === "ok" && rank !== null && isMark(score, "none") && isMark(rate, "none") ? "ok" : "missing";
}

function isMark(cell: FigureCell, status: "missing" | "not_applicable" | "error" | "none"): boolean {
  return cell.kind === "mark" && cell.status === status;
}

function figureText(row: BookRow, figure: number | null): CellValue {
  if (figure !== null) return figure;
  const other = row.score !== null || row.rate !== null;
  if (other || row.status === "ok" || row.status === "header") return MARKS.none;
  return MARKS[row.status];
}

function numberOf(cell: FigureCell): number | null {
  return cell.kind === "number" ? cell.value : null;
}

/** A period key; "02/2026" and "quý II/2024" typed by staff mean the same as the keys that the add-in writes. */
function readPeriod(value: CellValue): string | null {
  const text = readText(value).replace(/\s+/g, " ");
  if (parsePeriodKey(text) !== null) return text;
  const month = /^(?:tháng )?(\d{1,2})[/-](\d{4})$/i.exec(text);
  const quarter = /^(?:quý |q)(IV|I{1,3}|[1-4])[/-](\d{4})$/i.exec(text);
  const roman: Record<string, string> = { I: "1", II: "2", III: "3", IV: "4" };
  const key = month
    ? `${month[2]}-${(month[1] ?? "").padStart(2, "0")}`
    : quarter
      ? `${quarter[2]}-Q${roman[(quarter[1] ?? "").toUpperCase()] ?? quarter[1]}`
      : "";
  return parsePeriodKey(key) === null ? null : key;
}
