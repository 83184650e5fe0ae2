import { divideRounded, sumExact } from "../../../scoring/decimal";
import { periodKey } from "../../../scoring/period";
import { CellError, notAvailable } from "../../cell";
import type { CellResult } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { bookRange, levelNamed } from "../../parameters/book";
import { name } from "../../parameters/name";
import { choice } from "../../parameters/options";
import { period } from "../../parameters/period";
import { SAMPLE_TOTALS } from "../book/sample-book";
import { askedColumn, figuresOfUnits, published } from "../book/unit-figures";

type Kind = "mean" | "median" | "best" | "worst" | "count" | "missing";

export const THONGKE = defineFunction({
  id: "THONGKE",
  parameters: {
    soDiem: bookRange(),
    ky: period(),
    chiSo: name(),
    kieu: choice(
      {
        "trung bình": "mean",
        "trung vị": "median",
        "cao nhất": "best",
        "thấp nhất": "worst",
        "số đơn vị": "count",
        "chưa có": "missing",
      } as const,
      { mean: "mean", median: "median", best: "best", worst: "worst", count: "count", missing: "missing" },
    ),
    cap: levelNamed(),
    cot: askedColumn(),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ soDiem, ky, chiSo, kieu, cap, cot }) => {
    const found = figuresOfUnits(soDiem, periodKey(ky), chiSo, cot ?? "score", cap);
    if (found instanceof CellError) return found;
    const values = found.map(({ value }) => value).filter((value) => value !== null);
    return statistic(values, found.length - values.length, kieu ?? "mean");
  },
});

function statistic(values: readonly number[], missing: number, kind: Kind): CellResult {
  if (kind === "count") return values.length;
  if (kind === "missing") return missing;
  const sorted = values.toSorted((a, b) => a - b);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return notAvailable("functions.all_missing");
  switch (kind) {
    case "best":
      return highest;
    case "worst":
      return lowest;
    case "mean":
      return divideRounded(sumExact(sorted), sorted.length, 2) ?? lowest;
    case "median":
      return published(divideRounded(sumExact(middle(sorted)), middle(sorted).length, 4) ?? lowest);
  }
}

/** The one or two values in the middle. */
function middle(sorted: readonly number[]): readonly number[] {
  const half = sorted.length / 2;
  return sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
}

export const THONGKE_TEXTS: FunctionTexts<typeof THONGKE> = {
  summary: {
    vi: "Trung bình, trung vị, cao nhất, thấp nhất của các đơn vị trong một kỳ, theo Sổ điểm.",
    en: "Mean, median, best or worst of the units in a period, from the score book.",
  },
  parameters: {
    soDiem: {
      vi: "Bảng Sổ điểm kể cả dòng tiêu đề: tblDiem[#All].",
      en: "The score book with its header: tblDiem[#All].",
    },
    ky: { vi: "Kỳ: “2026-02”.", en: "Period: “2026-02”." },
    chiSo: {
      vi: "Mã hoặc tên chỉ số; “TONG” là tổng điểm.",
      en: "Code or name of the indicator; “TONG” is the total.",
    },
    kieu: {
      vi: '"trung bình" (mặc định), "trung vị", "cao nhất", "thấp nhất", "số đơn vị" có số liệu, "chưa có" (số đơn vị thiếu).',
      en: '"trung bình" (mean, default), "trung vị" (median), "cao nhất" (best), "thấp nhất" (worst), "số đơn vị" (count), "chưa có" (missing).',
    },
    cap: {
      vi: 'Cấp đơn vị: "Sở, ngành", "Xã"… Bỏ qua: tất cả.',
      en: 'Level: "Sở, ngành", "Xã"… By default all.',
    },
    cot: { vi: '"điểm" (mặc định) hoặc "tỷ lệ".', en: '"điểm" (points, default) or "tỷ lệ" (percent).' },
  },
  answer: {
    vi: "Số làm tròn hai chữ số. Đơn vị chưa có số liệu không được tính, 0 điểm thì được tính. Không đơn vị nào có: #N/A.",
    en: "Rounded to two decimals. Units without a figure do not count, a true zero does. #N/A when no unit has one.",
  },
  notes: [
    {
      vi: "Tổng điểm còn thiếu nhóm (26,85/32) được coi là chưa có.",
      en: "A total over missing groups (26,85/32) counts as missing.",
    },
    {
      vi: "Trung vị của một số chẵn đơn vị là trung bình của hai số ở giữa.",
      en: "The median of an even number of units is the mean of the two in the middle.",
    },
  ],
  examples: [
    { arguments: [SAMPLE_TOTALS, "2026-02", "TONG"], answer: 69.39 },
    { arguments: [SAMPLE_TOTALS, "2026-02", "TONG", "trung vị"], answer: 63.48 },
    { arguments: [SAMPLE_TOTALS, "2026-02", "TONG", "số đơn vị"], answer: 3 },
  ],
};
