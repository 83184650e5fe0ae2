import {
  divideRounded,
  multiplyExact,
  roundHalfAway,
  sumExact,
  weightedMean,
} from "../../../scoring/decimal";
import { badValue, CellError, notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import type { CellFigure } from "../../figure";
import { choice } from "../../parameters/options";
import { alignRates, rateList } from "../../parameters/rates";
import { maximumList } from "../../parameters/scores";

export const UOCTINHNHOM = defineFunction({
  id: "UOCTINHNHOM",
  parameters: {
    tyLe: rateList(),
    toiDa: maximumList(),
    donVi: choice({ "%": "percent", điểm: "points" } as const, { percent: "percent", points: "points" }),
  },
  answers: "cells",
  whenMissing: notAvailable("functions.all_missing"),
  calculate: ({ tyLe, toiDa, donVi }) => {
    if (tyLe.length !== toiDa.length) return badValue("functions.different_sizes");
    const rates: CellFigure[] = [];
    const maxima: number[] = [];
    for (const [index, rate] of tyLe.entries()) {
      const max = toiDa[index] ?? null;
      const position = String(index + 1);
      if (rate instanceof CellError) return rate;
      if (max instanceof CellError) return max;
      if (rate === null && max === null) continue;
      if (rate === null) return notAvailable("functions.rate_missing", { position });
      if (max === null) return badValue("functions.maximum_missing", { position });
      rates.push(rate);
      maxima.push(max);
    }
    if (rates.length === 0) return notAvailable("functions.all_missing");
    const percents = alignRates(rates);
    if (percents instanceof CellError) return percents;
    const pairs = percents.map((value, index) => ({ value, weight: maxima[index] ?? 0 }));
    const result =
      donVi === "points"
        ? divideRounded(sumExact(pairs.map(({ value, weight }) => multiplyExact(value, weight))), 100, 2)
        : weightedMean(pairs);
    return result === null ? notAvailable("functions.all_missing") : roundHalfAway(result, 2);
  },
});

export const UOCTINHNHOM_TEXTS: FunctionTexts<typeof UOCTINHNHOM> = {
  summary: {
    vi: "Ước tính tỷ lệ hoặc điểm của một nhóm từ tỷ lệ các chỉ số con, theo trọng số điểm tối đa.",
    en: "Estimates the percent or the points of a group from the percents of its parts, weighted by their maxima.",
  },
  parameters: {
    tyLe: { vi: "Vùng tỷ lệ của các chỉ số con.", en: "Range with the percents of the parts." },
    toiDa: { vi: "Vùng điểm tối đa cùng kích thước.", en: "Range with their maxima, of the same size." },
    donVi: { vi: '"%" (mặc định) hoặc "điểm".', en: '"%" (default) or "điểm" for points.' },
  },
  answer: {
    vi: "Số ước tính, làm tròn hai chữ số. Còn chỉ số thiếu: #N/A.",
    en: "The estimate, rounded to two decimals. #N/A while a part is missing.",
  },
  notes: [
    {
      vi: "Chỉ dùng khi tỷ lệ là phần trăm của điểm tối đa. Đã có điểm công bố thì dùng điểm công bố, không tính lại.",
      en: "Only for percents of the maximum. Where published points exist, use those instead of computing them again.",
    },
    {
      vi: "Điểm đã chứa trọng số: cộng điểm các nhóm bằng TONGDIEM, không nhân thêm.",
      en: "Points already carry the weights: add groups with TONGDIEM, without multiplying.",
    },
  ],
  examples: [
    {
      arguments: [
        { at: "B2:B3", cells: [[91.9], [58.76]] },
        { at: "C2:C3", cells: [[12], [10]] },
      ],
      answer: 76.84,
    },
    {
      arguments: [{ at: "B2:B3", cells: [[0.919], [0.5876]] }, { at: "C2:C3", cells: [[12], [10]] }, "điểm"],
      answer: 16.9,
    },
  ],
};
