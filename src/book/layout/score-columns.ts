import { typedPeriod } from "../../paste";
import { parsePeriodKey, periodKey } from "../../scoring/period";
import type { BookRow, ItemStatus, Origin } from "../../scoring/score";
import type { UnitLevel } from "../../scoring/units/unit";
import { LEVEL_NAMES } from "../../scoring/units/unit";
import type { CellValue, FigureCell } from "./cells";
import { MARKS, readText } from "./cells";
import type { CellContext, Decoded } from "./column";
import { column, countColumn, figureColumn, numberOf, textColumn } from "./column";
import { fingerprint } from "./fingerprint";
import { fault } from "./problem";

/** How the column of statuses says what is known of a figure. */
export const STATUS_TEXT: Record<Origin, Record<ItemStatus, string>> = {
  published: {
    ok: "có số liệu",
    missing: "chưa có số liệu",
    not_applicable: "không phát sinh",
    header: "dòng nhóm",
    error: "không đọc được",
  },
  derived: {
    ok: "suy ra từ tăng/giảm",
    missing: "chưa suy ra được",
    not_applicable: "không phát sinh (suy ra)",
    header: "dòng nhóm (suy ra)",
    error: "không đọc được (suy ra)",
  },
  sample: {
    ok: "số liệu mẫu",
    missing: "chưa có số liệu (mẫu)",
    not_applicable: "không phát sinh (mẫu)",
    header: "dòng nhóm (mẫu)",
    error: "không đọc được (mẫu)",
  },
};

interface Stated {
  status: ItemStatus;
  origin: Origin;
}

const STATED = new Map<string, Stated>(
  (Object.entries(STATUS_TEXT) as [Origin, Record<ItemStatus, string>][]).flatMap(([origin, texts]) =>
    (Object.entries(texts) as [ItemStatus, string][]).map(([status, text]) => [text, { status, origin }]),
  ),
);
const LEVEL_OF = new Map(
  Object.entries(LEVEL_NAMES).map(([level, name]) => [name.toLocaleLowerCase("vi"), level as UnitLevel]),
);

/** The columns of the score book: one row is a unit in a period under an indicator. */
export const SCORE_COLUMNS = {
  unit: textColumn("Đơn vị", 150, (row: BookRow) => row.unit, { essential: true }),
  level: column(
    "Cấp",
    "text",
    60,
    (row: BookRow) => (row.level === null ? "" : LEVEL_NAMES[row.level]),
    readLevel,
  ),
  period: column("Kỳ", "text", 58, (row: BookRow) => row.period, readPeriod, { essential: true }),
  code: textColumn("Mã", 52, (row: BookRow) => row.code, { essential: true }),
  label: textColumn("Chỉ số", 190, (row: BookRow) => row.label),
  score: figureColumn("Điểm", "figure", 62, (row: BookRow) => figureText(row, row.score), {
    essential: true,
  }),
  max: figureColumn("Tối đa", "limit", 52, (row: BookRow) => row.max ?? "", { essential: true }),
  rate: figureColumn("Tỷ lệ", "figure", 62, (row: BookRow) => figureText(row, row.rate), {
    essential: true,
    percent: true,
  }),
  rank: countColumn("Hạng", 44, (row: BookRow) => row.rank),
  of: countColumn("Trên", 44, (row: BookRow) => row.of),
  status: textColumn("Tình trạng", 96, (row: BookRow) => STATUS_TEXT[row.origin][row.status]),
  source: textColumn("Nguồn", 150, (row: BookRow) => row.source),
  savedAt: textColumn("Ghi lúc", 110, (row: BookRow) => row.savedAt),
  /** Tells whether somebody changed the row since it was written. */
  check: textColumn("Mã kiểm", 60, (row: BookRow) => checkOf(row)),
} as const;

/** A short text that follows from what a row says; it no longer fits once somebody changed a figure. */
export function checkOf({ unit, period, code, score, max, rate, rank, of }: BookRow): string {
  return fingerprint([
    [unit, period, code, score, max, rate, rank, of].map((part) => part ?? "").join("\u0001"),
  ]);
}

/** A row from what its cells say; null without unit, period or code. A figure that cannot be read makes it an error, never a zero. */
export function scoreRowOf(cells: Omit<Decoded<typeof SCORE_COLUMNS>, "check">): BookRow | null {
  const { unit, level, period, code, label, score, max, rate, rank, of, status, source, savedAt } = cells;
  if (unit === "" || code === "" || period === null) return null;
  const stated = STATED.get(status.toLocaleLowerCase("vi")) ?? null;
  return {
    unit,
    level,
    period,
    code,
    label,
    score: numberOf(score),
    max: numberOf(max),
    rate: numberOf(rate),
    rank,
    of,
    status: statusOf(score, rate, rank, stated?.status ?? null),
    source,
    savedAt,
    origin: stated?.origin ?? "published",
  };
}

/** What the figure cells say goes before the status column: staff type over figures, not over statuses. */
function statusOf(
  score: FigureCell,
  rate: FigureCell,
  rank: number | null,
  stated: ItemStatus | null,
): ItemStatus {
  if (score.kind === "number" || rate.kind === "number") return "ok";
  if (score.kind === "bad" || rate.kind === "bad") return "error";
  if (stated !== null && stated !== "ok") return stated;
  if (isMark(score, "not_applicable") || isMark(rate, "not_applicable")) return "not_applicable";
  if (isMark(score, "error") || isMark(rate, "error")) return "error";
  // A row that was published with its rank only says so by both marks; a figure that was deleted leaves a blank.
  return stated === "ok" && rank !== null && isMark(score, "none") && isMark(rate, "none") ? "ok" : "missing";
}

function isMark(cell: FigureCell, status: "missing" | "not_applicable" | "error" | "none"): boolean {
  return cell.kind === "mark" && cell.status === status;
}

/** A missing figure gets its text mark, never a blank. */
function figureText(row: BookRow, figure: number | null): CellValue {
  if (figure !== null) return figure;
  const other = row.score !== null || row.rate !== null;
  if (other || row.status === "ok" || row.status === "header") return MARKS.none;
  return MARKS[row.status];
}

function readLevel(cell: CellValue, { complain }: CellContext): UnitLevel | null {
  const text = readText(cell);
  const level = LEVEL_OF.get(text.toLocaleLowerCase("vi")) ?? null;
  if (text !== "" && level === null) complain(fault("not_a_level", { text }));
  return level;
}

/** A period key; "02/2026" and "quý II/2024" typed by staff mean the same as the keys that the add-in writes. */
function readPeriod(cell: CellValue, { complain }: CellContext): string | null {
  const text = readText(cell);
  if (parsePeriodKey(text) !== null) return text;
  // A number that Excel made of a date stays a problem: nothing in the book is corrected without a word.
  const period = typeof cell === "number" ? null : typedPeriod(text);
  if (period === null) complain(fault("not_a_period", { text }));
  return period === null ? null : periodKey(period);
}
