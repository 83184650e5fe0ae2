import type { Comparison, ComparisonRow, Delta } from "../../scoring/compare/comparison";
import { frameworkMaximum } from "../../scoring/framework/framework";
import { formatPeriod, periodKey } from "../../scoring/period";
import type { Total } from "../../scoring/compare/totals";
import { compareOne } from "../../scoring/compare/unit-comparison";
import { formatNumber, NO_FIGURE } from "../../scoring/vietnamese-number";
import { CellError, notAvailable } from "../cell";
import type { CellResult } from "../cell";
import type { FunctionTexts } from "../declaration";
import { defineFunction } from "../declaration";
import { excerpt, shown } from "../figure";
import { against, otherPeriod } from "../parameters/against";
import { bookRange, pickRows } from "../parameters/book";
import { classesOr, classTable } from "../parameters/classes";
import { frameworkOr, frameworkTable } from "../parameters/framework";
import { name } from "../parameters/name";
import { choice } from "../parameters/options";
import { period } from "../parameters/period";
import { SAMPLE_BOOK } from "./book/sample-book";
import { headingOf } from "./table-words";

export const BANGSOSANH = defineFunction({
  id: "BANGSOSANH",
  parameters: {
    soDiem: bookRange(),
    donVi: name(),
    ky: period(),
    soVoi: against(),
    donViTinh: choice({ điểm: "points", "%": "percent" } as const, { points: "points", percent: "percent" }),
    boChiSo: frameworkTable(),
    bangXepLoai: classTable(),
  },
  answers: "table",
  whenMissing: notAvailable("functions.unit_or_period_missing"),
  calculate: ({ soDiem, donVi, ky, soVoi, donViTinh, boChiSo, bangXepLoai }) => {
    const other = otherPeriod(ky, soVoi);
    const picked = pickRows(soDiem, [periodKey(ky), periodKey(other)], donVi);
    if (picked instanceof CellError) return picked;
    const framework = frameworkOr(boChiSo);
    const comparison = compareOne({
      rows: picked.rows,
      unit: donVi,
      period: periodKey(ky),
      against: periodKey(other),
      framework,
      classes: classesOr(bangXepLoai),
      ...(donViTinh === null ? {} : { scale: donViTinh }),
    });
    if (comparison === null)
      return notAvailable("functions.no_rows", { unit: excerpt(donVi), period: formatPeriod(ky) });
    return tableOf(comparison, frameworkMaximum(framework), headingOf(other), headingOf(ky));
  },
});

/** All rows have the width of the header: Excel spills rectangles only. */
function tableOf(comparison: Comparison, most: number, before: string, now: string): CellResult[][] {
  const points = comparison.scale === "points";
  const header = [
    "STT",
    "Chỉ số",
    ...(points ? ["Điểm tối đa"] : []),
    before,
    now,
    points ? "Tăng/giảm" : "Tăng/giảm (điểm %)",
  ];
  const rows = comparison.rows.map((row) => [
    row.order,
    row.label,
    ...(points ? [row.max ?? NO_FIGURE] : []),
    figureText(row, row.previous.value),
    figureText(row, row.current.value),
    deltaText(row.delta),
  ]);
  return [header, ...rows, ...(points ? totalRows(comparison, most) : [])];
}

/** A line that only opens its parts has no figures of its own; a figure that is not there is "–", never a blank. */
function figureText({ current, previous }: ComparisonRow, value: number | null): CellResult {
  if (value !== null) return value;
  const opensParts = current.status === "header" && previous.value === null;
  return opensParts ? "" : NO_FIGURE;
}

function deltaText(delta: Delta): CellResult {
  if (delta.kind === "value") return delta.value;
  return delta.reason === "header" ? "" : NO_FIGURE;
}

function totalRows({ total }: Comparison, most: number): CellResult[][] {
  return [
    ["", "Tổng điểm", most, totalText(total.previous), totalText(total.current), deltaText(total.delta)],
    ["", "Xếp loại", "", classText(total.previous), classText(total.current), ""],
  ];
}

function totalText({ value, max, complete }: Total): CellResult {
  if (value === null) return NO_FIGURE;
  return complete ? value : `${formatNumber(value)}/${shown(max)}`;
}

function classText({ classification }: Total): CellResult {
  return classification ?? NO_FIGURE;
}

export const BANGSOSANH_TEXTS: FunctionTexts<typeof BANGSOSANH> = {
  summary: {
    vi: "Bảng so sánh một đơn vị giữa hai kỳ, tràn ra nhiều ô.",
    en: "The comparison table of a unit between two periods, spilled over several cells.",
  },
  parameters: {
    soDiem: {
      vi: "Bảng Sổ điểm kể cả dòng tiêu đề: tblDiem[#All].",
      en: "The score book with its header: tblDiem[#All].",
    },
    donVi: { vi: "Tên đơn vị.", en: "Name of the unit." },
    ky: { vi: "Kỳ này: “2026-02”.", en: "This period: “2026-02”." },
    soVoi: {
      vi: '"kỳ trước" (mặc định), "cùng kỳ" năm trước, hoặc một kỳ như “2025-11”.',
      en: '"kỳ trước" (previous, default), "cùng kỳ" (same period last year) or a period such as “2025-11”.',
    },
    donViTinh: {
      vi: '"điểm" hoặc "%". Bỏ qua: theo cách đã công bố.',
      en: '"điểm" (points) or "%". By default as it was published.',
    },
    boChiSo: {
      vi: "Bảng bộ chỉ số của đơn vị: tblBoChiSo[#All].",
      en: "Your own table of indicators: tblBoChiSo[#All].",
    },
    bangXepLoai: {
      vi: "Bảng xếp loại: tblXepLoai[#All].",
      en: "Your own table of classes: tblXepLoai[#All].",
    },
  },
  answer: {
    vi: "Bảng có dòng tiêu đề; số là số, chỗ chưa có số liệu là “–”. Không có số liệu của đơn vị trong kỳ: #N/A.",
    en: "A table with a header; figures are numbers, “–” where there is none. #N/A without any row of the unit.",
  },
  notes: [
    {
      vi: "Kỳ trước không có trong sổ thì cột tăng, giảm là “–”; hàm không tự lấy một kỳ xa hơn.",
      en: "When the previous period is not in the book the change is “–”; no older period is taken instead.",
    },
    {
      vi: "Cần chừa đủ ô trống phía dưới và bên phải, nếu không Excel báo #SPILL!.",
      en: "Leave enough empty cells below and to the right, else Excel says #SPILL!.",
    },
  ],
  examples: [
    {
      arguments: [SAMPLE_BOOK, "Sở Công Thương", "2026-02"],
      answer: [
        ["STT", "Chỉ số", "Tháng 01/2026", "Tháng 02/2026", "Tăng/giảm (điểm %)"],
        ["1", "Công khai, minh bạch", 100, 100, 0],
        ["2", "Tiến độ, kết quả giải quyết", 59.98, 88.25, 28.27],
        ["3", "Số hóa hồ sơ", "–", "–", "–"],
      ],
    },
  ],
};
