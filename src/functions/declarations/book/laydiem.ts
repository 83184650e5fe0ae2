import { MARKS } from "../../../book/layout/cells";
import { formatPeriod, periodKey } from "../../../scoring/period";
import type { BookRow } from "../../../scoring/score";
import { badValue, CellError, notAvailable } from "../../cell";
import type { CellResult } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { excerpt, shown } from "../../figure";
import { otherPeriod } from "../../parameters/against";
import { bookRange, pickRows } from "../../parameters/book";
import { rowsOfIndicator } from "../../parameters/indicator";
import { name } from "../../parameters/name";
import { choice } from "../../parameters/options";
import { period } from "../../parameters/period";
import { SAMPLE_BOOK } from "./sample-book";

export const LAYDIEM = defineFunction({
  id: "LAYDIEM",
  parameters: {
    soDiem: bookRange(),
    donVi: name(),
    ky: period(),
    chiSo: name(),
    cot: choice({ điểm: "score", "tỷ lệ": "rate", "tối đa": "max", hạng: "rank", trên: "of" } as const, {
      points: "score",
      percent: "rate",
      rate: "rate",
      maximum: "max",
      rank: "rank",
      of: "of",
    }),
    kyLay: choice({ "kỳ này": "this", "kỳ trước": "previous", "cùng kỳ năm trước": "last_year" } as const, {
      "cùng kỳ": "last_year",
      this: "this",
      previous: "previous",
      "last year": "last_year",
    }),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ soDiem, donVi, ky, chiSo, cot, kyLay }) => {
    const wanted = kyLay === null || kyLay === "this" ? ky : otherPeriod(ky, kyLay);
    const picked = pickRows(soDiem, [periodKey(wanted)], donVi);
    if (picked instanceof CellError) return picked;
    const { rows } = picked;
    if (rows.length === 0)
      return notAvailable("functions.no_rows", { unit: excerpt(donVi), period: formatPeriod(wanted) });
    const found = rowsOfIndicator(rows, chiSo);
    const [row] = found;
    if (row === undefined) return notAvailable("functions.not_in_book", { text: excerpt(chiSo) });
    if (found.length > 1) return badValue("functions.twice_in_book", { text: excerpt(chiSo) });
    return valueIn(row, cot ?? "score", chiSo);
  },
});

/** Points are never answered for a percent, nor a percent for points: the reason says which one there is. */
function valueIn(row: BookRow, column: "score" | "rate" | "max" | "rank" | "of", asked: string): CellResult {
  const value = row[column];
  if (value !== null) return value;
  if (column === "score" && row.rate !== null)
    return notAvailable("functions.rate_only", { text: excerpt(asked), value: shown(row.rate) });
  if (column === "rate" && row.score !== null)
    return notAvailable("functions.points_only", { text: excerpt(asked), value: shown(row.score) });
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
      vi: '"điểm" (mặc định), "tỷ lệ", "tối đa", "hạng", "trên".',
      en: '"điểm" (points, default), "tỷ lệ" (percent), "tối đa" (maximum), "hạng" (rank), "trên" (of).',
    },
    kyLay: {
      vi: '"kỳ này" (mặc định), "kỳ trước" hoặc "cùng kỳ năm trước" của kỳ đã chọn.',
      en: '"kỳ này" (this, default), "kỳ trước" (previous) or "cùng kỳ năm trước" (same period last year).',
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
      vi: "Không lấy tỷ lệ thay cho điểm: sổ chỉ có tỷ lệ mà hỏi điểm thì cho #N/A và nói rõ có số nào.",
      en: "A percent is never answered for points: #N/A then says which one the book has.",
    },
    {
      vi: "Hai dòng trùng đơn vị, kỳ và chỉ số: #VALUE!.",
      en: "Two rows for the same unit, period and indicator give #VALUE!.",
    },
  ],
  examples: [
    { arguments: [SAMPLE_BOOK, "Sở Công Thương", "2026-02", "TDGQ", "tỷ lệ"], answer: 88.25 },
    {
      arguments: [SAMPLE_BOOK, "Sở Công Thương", "2026-02", "TDGQ", "tỷ lệ", "kỳ trước"],
      answer: 59.98,
    },
    { arguments: [SAMPLE_BOOK, "Sở Công Thương", "2026-02", "Số hóa hồ sơ", "tỷ lệ"], answer: "chưa có" },
  ],
};
