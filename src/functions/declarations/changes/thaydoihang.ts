import { rankChange } from "../../../scoring/compare/ranking";
import { badValue, CellError, notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { shown } from "../../figure";
import { optional } from "../../parameter";
import type { Rank } from "../../parameters/ranks";
import { rank, unitCount } from "../../parameters/ranks";

export const THAYDOIHANG = defineFunction({
  id: "THAYDOIHANG",
  parameters: {
    hangNay: rank(),
    hangTruoc: rank(),
    tongNay: optional(unitCount()),
    tongTruoc: optional(unitCount()),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ hangNay, hangTruoc, tongNay, tongTruoc }) => {
    const now = withCount(hangNay, tongNay);
    if (now instanceof CellError) return now;
    const before = withCount(hangTruoc, tongTruoc);
    if (before instanceof CellError) return before;
    const change = rankChange(now, before);
    if (change.kind === "value") return change.steps;
    return notAvailable("functions.different_sets", { now: countText(now), before: countText(before) });
  },
});

function withCount(place: Rank, count: number | null): Rank | CellError {
  const of = count ?? place.of;
  const contradicts = count !== null && place.of !== null && count !== place.of;
  return contradicts || (of !== null && place.rank > of)
    ? badValue("functions.not_a_rank", { text: `${shown(place.rank)}/${countText({ rank: 0, of })}` })
    : { rank: place.rank, of };
}

function countText({ of }: Rank): string {
  return of === null ? "?" : shown(of);
}

export const THAYDOIHANG_TEXTS: FunctionTexts<typeof THAYDOIHANG> = {
  summary: {
    vi: "Số bậc thay đổi so với kỳ trước: số dương là lên hạng, số âm là xuống hạng.",
    en: "Steps gained against the other period: positive is a better rank, negative a worse one.",
  },
  parameters: {
    hangNay: { vi: "Hạng kỳ này: 14 hoặc “14/19”.", en: "Rank of this period: 14 or “14/19”." },
    hangTruoc: { vi: "Hạng kỳ so sánh: 16 hoặc “16/19”.", en: "Rank of the other period: 16 or “16/19”." },
    tongNay: { vi: "Số đơn vị được xếp hạng kỳ này.", en: "Units ranked in this period." },
    tongTruoc: { vi: "Số đơn vị được xếp hạng kỳ so sánh.", en: "Units ranked in the other period." },
  },
  answer: {
    vi: "Số bậc: từ hạng 16 lên hạng 14 là 2. Thiếu hạng của một kỳ: ô trống.",
    en: "Steps: from 16th to 14th is 2. Empty when a rank is missing.",
  },
  notes: [
    {
      vi: "Số đơn vị hai kỳ khác nhau (63 và 34 tỉnh), hoặc chỉ biết một kỳ, thì hạng không so được: #N/A.",
      en: "When the number of units differs (63 and 34 provinces), or is known for one period only: #N/A.",
    },
  ],
  examples: [
    { arguments: ["14/19", "16/19"], answer: 2 },
    { arguments: [20, 18, 34, 34], answer: -2 },
  ],
};
