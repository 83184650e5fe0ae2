import type { Framework } from "../../scoring/framework/framework";
import { findIndicator } from "../../scoring/framework/framework";
import type { Period, PeriodType } from "../../scoring/period";
import { parsePeriodKey } from "../../scoring/period";
import type { BookRow, ItemStatus, Origin } from "../../scoring/score";
import { guarded, writeCsv } from "./csv";

/** Version of the schema. It grows when a column changes its meaning; new columns come last and leave it as it is. */
export const TIDY_VERSION = 1;

const STATUS: Record<ItemStatus, string> = {
  ok: "co_so_lieu",
  missing: "chua_co",
  not_applicable: "khong_phat_sinh",
  header: "dong_nhom",
  error: "khong_doc_duoc",
};

const ORIGIN: Record<Origin, string> = {
  published: "cong_bo",
  derived: "suy_ra",
  sample: "mau",
};

const PERIOD_TYPE: Record<PeriodType, string> = {
  month: "thang",
  quarter: "quy",
  half: "nua_nam",
  cumulative: "luy_ke",
  year: "nam",
};

/** How a field is written: in the machine's notation, the same in every region. */
type Field = string | number | null;

/**
 * The columns in their order: names and codes in ASCII, decimal points, ISO dates, nothing where nothing is known.
 * Names, order and meaning are a promise to the programs of others; docs/du-lieu.md describes them.
 */
const COLUMNS: readonly (readonly [
  name: string,
  of: (row: BookRow, period: Period, framework: Framework) => Field,
])[] = [
  ["phien_ban", () => TIDY_VERSION],
  ["don_vi", ({ unit }) => unit],
  ["cap", ({ level }) => level],
  ["ky", ({ period }) => period],
  ["loai_ky", (_, { type }) => PERIOD_TYPE[type]],
  ["nam", (_, { year }) => year],
  ["ngay_cuoi_ky", (_, period) => lastDay(period)],
  ["ma", ({ code }) => code],
  ["thuoc_nhom", ({ code }, _, framework) => findIndicator(framework, code)?.parent ?? null],
  ["chi_so", ({ label }) => label],
  ["diem", ({ score }) => score],
  ["toi_da", ({ max }) => max],
  ["ty_le", ({ rate }) => rate],
  ["hang", ({ rank }) => rank],
  ["tren_tong_so", ({ of }) => of],
  ["tinh_trang", ({ status }) => STATUS[status]],
  ["nguon", ({ source }) => source],
  ["ghi_luc", ({ savedAt }) => savedAt],
  ["nguon_goc", ({ origin }) => ORIGIN[origin]],
];

export const TIDY_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/**
 * Scores as one flat table for other programs: one row is one indicator of one unit in one period. Commas between
 * fields, decimal points, UTF-8 with a byte order mark. A missing score is an empty field and a word in `tinh_trang`,
 * never a zero. Rows are sorted by unit, period and their order in the book, so that two exports can be compared.
 */
export function scoresToTidyCsv(rows: readonly BookRow[], framework: Framework): string {
  const lines = rows.flatMap((row) => {
    const period = parsePeriodKey(row.period);
    return period === null
      ? []
      : [{ row, line: COLUMNS.map(([, of]) => fieldOf(of(row, period, framework))) }];
  });
  lines.sort((a, b) => order(a.row.unit, b.row.unit) || order(a.row.period, b.row.period));
  return writeCsv([TIDY_COLUMNS, ...lines.map(({ line }) => line)], ",");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fieldOf(value: Field): string {
  if (value === null) return "";
  return typeof value === "number" ? plainNumber(value) : guarded(value);
}

/** Digits and a point, without an exponent: 0.0000001 stays readable for every program. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(12).replace(/\.?0+$/, "") : text;
}

/** The last day that a period counts. */
function lastDay({ type, year, index }: Period): string {
  const months: Record<PeriodType, number> = {
    month: index,
    quarter: index * 3,
    half: index * 6,
    cumulative: index,
    year: 12,
  };
  return new Date(Date.UTC(year, months[type], 0)).toISOString().slice(0, 10);
}
