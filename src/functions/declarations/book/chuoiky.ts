import { figuresByUnit } from "../../../scoring/figures";
import type { Period } from "../../../scoring/period";
import { formatPeriod, periodKey, previousPeriod } from "../../../scoring/period";
import { CellError, notAvailable } from "../../cell";
import type { CellResult } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { excerpt } from "../../figure";
import { bookRange, pickRows } from "../../parameters/book";
import { name } from "../../parameters/name";
import { choice, count } from "../../parameters/options";
import { period } from "../../parameters/period";
import { SAMPLE_BOOK } from "./sample-book";
import { askedColumn, figureOfUnit } from "./unit-figures";

const USUAL_PERIODS = 6;
const MOST_PERIODS = 60;

export const CHUOIKY = defineFunction({
  id: "CHUOIKY",
  parameters: {
    soDiem: bookRange(),
    donVi: name(),
    ky: period(),
    chiSo: name(),
    soKy: count(MOST_PERIODS),
    cot: askedColumn(),
    kieu: choice({ "giá trị": "values", "kèm kỳ": "named" } as const, {
      values: "values",
      "with periods": "named",
    }),
  },
  answers: "table",
  whenMissing: notAvailable("functions.unit_or_period_missing"),
  calculate: ({ soDiem, donVi, ky, chiSo, soKy, cot, kieu }) => {
    const periods = lastPeriods(ky, soKy ?? USUAL_PERIODS);
    const keys = periods.map(periodKey);
    const picked = pickRows(soDiem, keys, donVi);
    if (picked instanceof CellError) return picked;
    const byPeriod = figuresByUnit(picked.rows, keys);
    const values: CellResult[] = [];
    let known = false;
    for (const key of keys) {
      const figures = byPeriod.get(key)?.get(donVi);
      const read = figures === undefined ? null : figureOfUnit(figures, chiSo, cot ?? "score");
      if (read instanceof CellError) return read;
      known ||= read?.known ?? false;
      values.push(read?.value ?? notAvailable("functions.no_figure_in_period", { period: key }));
    }
    if (picked.rows.length === 0)
      return notAvailable("functions.no_rows", { unit: excerpt(donVi), period: formatPeriod(ky) });
    if (!known) return notAvailable("functions.not_in_book", { text: excerpt(chiSo) });
    return kieu === "named" ? [keys, values] : [values];
  },
});

/** So many periods up to this one, the oldest first. */
function lastPeriods(last: Period, count: number): Period[] {
  const periods = [last];
  while (periods.length < count) periods.unshift(previousPeriod(periods[0] ?? last));
  return periods;
}

export const CHUOIKY_TEXTS: FunctionTexts<typeof CHUOIKY> = {
  summary: {
    vi: "Số liệu của một đơn vị và chỉ số qua nhiều kỳ liên tiếp, trên một hàng, để vẽ biểu đồ.",
    en: "The figures of a unit and an indicator over consecutive periods in a row, for charts.",
  },
  parameters: {
    soDiem: {
      vi: "Bảng Sổ điểm kể cả dòng tiêu đề: tblDiem[#All].",
      en: "The score book with its header: tblDiem[#All].",
    },
    donVi: { vi: "Tên đơn vị.", en: "Name of the unit." },
    ky: { vi: "Kỳ cuối của hàng: “2026-02”.", en: "Last period of the row: “2026-02”." },
    chiSo: {
      vi: "Mã hoặc tên chỉ số: “TDGQ”, “TONG”.",
      en: "Code or name of the indicator: “TDGQ”, “TONG”.",
    },
    soKy: { vi: "Số kỳ, 1 đến 60. Bỏ qua: 6.", en: "How many periods, 1 to 60. By default 6." },
    cot: { vi: '"điểm" (mặc định) hoặc "tỷ lệ".', en: '"điểm" (points, default) or "tỷ lệ" (percent).' },
    kieu: {
      vi: '"giá trị" (mặc định) hoặc "kèm kỳ": thêm một hàng tên kỳ ở trên.',
      en: '"giá trị" (values, default) or "kèm kỳ": a row with the periods above.',
    },
  },
  answer: {
    vi: "Một hàng, kỳ cũ nhất đứng trước; kỳ chưa có số liệu là #N/A, biểu đồ bỏ qua. Không có đơn vị hoặc chỉ số: #N/A.",
    en: "A row, oldest first; #N/A where there is no figure, which charts pass over. #N/A without the unit or the indicator.",
  },
  notes: [
    {
      vi: "Các kỳ liền nhau và cùng loại: tháng với tháng, quý với quý. Chín tháng đi với chín tháng các năm trước.",
      en: "Periods follow each other and are of one kind: months with months. Nine months go with nine months of earlier years.",
    },
  ],
  examples: [
    {
      arguments: [SAMPLE_BOOK, "Sở Công Thương", "2026-02", "TDGQ", 2, "tỷ lệ"],
      answer: [[59.98, 88.25]],
    },
    {
      arguments: [SAMPLE_BOOK, "Sở Công Thương", "2026-02", "TDGQ", 3, "tỷ lệ", "kèm kỳ"],
      answer: [
        ["2025-12", "2026-01", "2026-02"],
        ["#N/A", 59.98, 88.25],
      ],
    },
  ],
};
