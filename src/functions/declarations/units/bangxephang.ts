import { formatPeriod, periodKey } from "../../../scoring/period";
import type { RankedComparison } from "../../../scoring/compare/unit-comparison";
import { compareUnits } from "../../../scoring/compare/unit-comparison";
import { formatNumber, NO_FIGURE } from "../../../scoring/vietnamese-number";
import { LEVEL_NAMES } from "../../../scoring/units/unit";
import { CellError, notAvailable } from "../../cell";
import type { CellResult } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { shown } from "../../figure";
import { against, otherPeriod } from "../../parameters/against";
import { bookRange, levelNamed, pickRows } from "../../parameters/book";
import { classesOr, classTable } from "../../parameters/classes";
import { frameworkOr, frameworkTable } from "../../parameters/framework";
import { period } from "../../parameters/period";
import { SAMPLE_TOTALS } from "../book/sample-book";

export const BANGXEPHANG = defineFunction({
  id: "BANGXEPHANG",
  parameters: {
    soDiem: bookRange(),
    ky: period(),
    cap: levelNamed(),
    soVoi: against(),
    boChiSo: frameworkTable(),
    bangXepLoai: classTable(),
  },
  answers: "table",
  whenMissing: notAvailable("functions.unit_or_period_missing"),
  calculate: ({ soDiem, ky, cap, soVoi, boChiSo, bangXepLoai }) => {
    const other = otherPeriod(ky, soVoi);
    const picked = pickRows(soDiem, [periodKey(ky), periodKey(other)], null, cap);
    if (picked instanceof CellError) return picked;
    const ranking = compareUnits({
      rows: picked.rows,
      period: periodKey(ky),
      against: periodKey(other),
      framework: frameworkOr(boChiSo),
      classes: classesOr(bangXepLoai),
    });
    if (ranking.units.length === 0)
      return notAvailable("functions.no_rows", {
        unit: cap === null ? "…" : LEVEL_NAMES[cap],
        period: formatPeriod(ky),
      });
    return [
      ["Hạng", "Đơn vị", "Tổng điểm", "Xếp loại", "Tăng/giảm", "Thay đổi hạng"],
      ...ranking.units.map((unit) => lineOf(unit, picked.doubtful)),
    ];
  },
});

function lineOf(
  { comparison, rank, rankChange }: RankedComparison,
  doubtful: ReadonlySet<string>,
): CellResult[] {
  const { current, delta } = comparison.total;
  const partial = current.value !== null && !current.complete;
  // A unit without a rank says why.
  const absent = doubtful.has(comparison.unit) ? notAvailable("functions.zero_or_blank") : NO_FIGURE;
  return [
    rank ?? NO_FIGURE,
    comparison.unit,
    partial ? `${formatNumber(current.value ?? 0)}/${shown(current.max)}` : (current.value ?? absent),
    current.classification ?? NO_FIGURE,
    delta.kind === "value" ? delta.value : NO_FIGURE,
    rankChange.kind === "value" ? rankChange.steps : NO_FIGURE,
  ];
}

export const BANGXEPHANG_TEXTS: FunctionTexts<typeof BANGXEPHANG> = {
  summary: {
    vi: "Bảng xếp hạng các đơn vị theo tổng điểm của một kỳ, tràn ra nhiều ô.",
    en: "All units of a period ranked by total, spilled over several cells.",
  },
  parameters: {
    soDiem: {
      vi: "Bảng Sổ điểm kể cả dòng tiêu đề: tblDiem[#All].",
      en: "The score book with its header: tblDiem[#All].",
    },
    ky: { vi: "Kỳ: “2026-02”.", en: "Period: “2026-02”." },
    cap: {
      vi: 'Cấp đơn vị: "Sở, ngành", "Xã", "Tỉnh"… Bỏ qua: tất cả.',
      en: 'Level of the units: "Sở, ngành", "Xã", "Tỉnh"… By default all.',
    },
    soVoi: {
      vi: '"kỳ trước" (mặc định), "cùng kỳ" năm trước, hoặc một kỳ.',
      en: '"kỳ trước" (previous, default), "cùng kỳ" (same period last year) or a period.',
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
    vi: "Bảng có dòng tiêu đề, cao nhất đứng đầu, bằng điểm đồng hạng. Tổng còn thiếu nhóm không được xếp hạng và đứng cuối.",
    en: "A table with a header, best first, ties share a rank. A total with missing groups is not ranked and stands last.",
  },
  notes: [
    {
      vi: "Thay đổi hạng chỉ tính khi hai kỳ có cùng tập đơn vị; nếu không là “–”.",
      en: "The change of rank is told only when both periods have the same set of units, else “–”.",
    },
    {
      vi: "Số 0 gõ tay mà cột Tình trạng không ghi “có số liệu” thì không biết là 0 hay trống: riêng đơn vị đó không có hạng, tổng điểm là #N/A kèm lý do.",
      en: "A 0 typed by hand, without “có số liệu” in the column of states, may be a blank: only that unit has no rank, and its total is #N/A with the reason.",
    },
    {
      vi: "Tháng so với quý thì không có tăng, giảm và thay đổi hạng: “–”.",
      en: "A month against a quarter has no change and no change of rank: “–”.",
    },
    {
      vi: "Sở và xã là hai tập khác nhau: chọn cấp để xếp hạng riêng.",
      en: "Departments and communes are different sets: choose a level to rank one of them.",
    },
  ],
  examples: [
    {
      arguments: [SAMPLE_TOTALS, "2026-02"],
      answer: [
        ["Hạng", "Đơn vị", "Tổng điểm", "Xếp loại", "Tăng/giảm", "Thay đổi hạng"],
        [1, "Sở Tài chính", 81.2, "Tốt", "–", "–"],
        [2, "Sở Công Thương", 63.48, "Trung bình", "–", "–"],
        [2, "Sở Nội vụ", 63.48, "Trung bình", "–", "–"],
      ],
    },
  ],
};
