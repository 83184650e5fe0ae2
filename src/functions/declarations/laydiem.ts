import { MARKS } from "../../book/layout/cells";
import { DEFAULT_FRAMEWORK, TOTAL_CODE } from "../../scoring/framework";
import { formatPeriod, periodKey } from "../../scoring/period";
import type { BookRow } from "../../scoring/score";
import { foldText } from "../../paste/text/fold";
import { badValue, CellError, notAvailable } from "../cell";
import type { CellResult } from "../cell";
import type { FunctionTexts } from "../declaration";
import { defineFunction } from "../declaration";
import { excerpt } from "../figure";
import { bookRange, pickRows } from "../parameters/book";
import { name } from "../parameters/name";
import { choice } from "../parameters/options";
import { period } from "../parameters/period";
import { SAMPLE_BOOK } from "./sample-book";

const TOTAL_NAMES = ["Tổng điểm", "Tổng số điểm", "Tổng cộng", "Tổng"];

/** Folded names and codes of the framework, for people who do not know the codes. */
const CODES = new Map(
  [
    ...TOTAL_NAMES.map((one) => [one, TOTAL_CODE] as const),
    ...DEFAULT_FRAMEWORK.indicators.flatMap(({ code, name: own, aliases }) =>
      [own, ...aliases].map((text) => [text, code] as const),
    ),
  ].map(([text, code]) => [foldText(text), code]),
);

export const LAYDIEM = defineFunction({
  id: "LAYDIEM",
  parameters: {
    soDiem: bookRange(),
    donVi: name(),
    ky: period(),
    chiSo: name(),
    cot: choice({ điểm: "figure", "tỷ lệ": "rate", "tối đa": "max", hạng: "rank", trên: "of" } as const),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ soDiem, donVi, ky, chiSo, cot }) => {
    const rows = pickRows(soDiem, [periodKey(ky)], donVi);
    if (rows instanceof CellError) return rows;
    if (rows.length === 0)
      return notAvailable("functions.no_rows", { unit: excerpt(donVi), period: formatPeriod(ky) });
    const found = rowsOf(rows, chiSo);
    const [row] = found;
    if (row === undefined) return notAvailable("functions.not_in_book", { text: excerpt(chiSo) });
    if (found.length > 1) return badValue("functions.twice_in_book", { text: excerpt(chiSo) });
    return valueIn(row, cot ?? "figure");
  },
});

/** By code; else by the name under which it was saved; else by a name that the framework knows. */
function rowsOf(rows: readonly BookRow[], wanted: string): readonly BookRow[] {
  const byCode = rows.filter(({ code }) => code === wanted.toUpperCase());
  if (byCode.length > 0) return byCode;
  const folded = foldText(wanted);
  const byLabel = rows.filter(({ label }) => foldText(label) === folded);
  if (byLabel.length > 0) return byLabel;
  const known = CODES.get(folded);
  return known === undefined ? [] : rows.filter(({ code }) => code === known);
}

function valueIn(row: BookRow, column: "figure" | "rate" | "max" | "rank" | "of"): CellResult {
  const value = column === "figure" ? (row.score ?? row.rate) : row[column];
  if (value !== null) return value;
  return row.status === "not_applicable" ? MARKS.not_applicable : MARKS.missing;
}

export const LAYDIEM_TEXTS: FunctionTexts<typeof LAYDIEM> = {
  summary: {
    vi: "Lấy một số từ Sổ điểm theo đơn vị, kỳ và chỉ số.",
    en: "Takes a figure out of the score book by unit, period and indicator.",
  },
  parameters: {
    soDiem: {
      vi: "Bảng Sổ điểm kể cả dòng tiêu đề: tblDiem[#All].",
      en: "The score book with its header: tblDiem[#All].",
    },
    donVi: { vi: "Tên đơn vị.", en: "Name of the unit." },
    ky: { vi: "Kỳ: “2026-02”, “quý I/2026”…", en: "Period: “2026-02”, “quý I/2026”…" },
    chiSo: {
      vi: "Mã hoặc tên chỉ số: “TDGQ”, “Mức độ hài lòng”, “TONG”.",
      en: "Code or name of the indicator: “TDGQ”, “Mức độ hài lòng”, “TONG”.",
    },
    cot: {
      vi: '"điểm" (mặc định; không có điểm thì lấy tỷ lệ), "tỷ lệ", "tối đa", "hạng", "trên".',
      en: '"điểm" (points, else the percent; default), "tỷ lệ" (percent), "tối đa" (maximum), "hạng" (rank), "trên" (of).',
    },
  },
  answer: {
    vi: "Số trong sổ. Có dòng nhưng chưa có số: “chưa có” hoặc “không phát sinh”. Không có dòng: #N/A.",
    en: "The figure. “chưa có” or “không phát sinh” where the row has none. #N/A where there is no row.",
  },
  notes: [
    {
      vi: "So tên đơn vị và chỉ số không phân biệt chữ hoa, vị trí dấu (hóa, hoá) và dấu câu.",
      en: "Names are compared without regard to case, place of the tone mark and punctuation.",
    },
    {
      vi: "Hai dòng trùng đơn vị, kỳ và chỉ số: #VALUE!.",
      en: "Two rows for the same unit, period and indicator give #VALUE!.",
    },
  ],
  examples: [
    { arguments: [SAMPLE_BOOK, "Sở Công Thương", "2026-02", "TDGQ"], answer: 88.25 },
    { arguments: [SAMPLE_BOOK, "Sở Công Thương", "2026-02", "Số hóa hồ sơ"], answer: "chưa có" },
  ],
};
