import { judgeTarget } from "../../scoring/target";
import { CellError, notAvailable } from "../cell";
import type { FunctionTexts } from "../declaration";
import { defineFunction } from "../declaration";
import type { CellFigure } from "../figure";
import { alignPair, rate } from "../parameters/rates";
import { target } from "../parameters/target";

/** Distance of a rate to its target in percentage points, negative while it is not reached. */
function gapOf(reached: CellFigure, wanted: CellFigure): number | CellError {
  const aligned = alignPair(reached, wanted);
  if (aligned instanceof CellError) return aligned;
  const verdict = judgeTarget({ percent: aligned.before, op: ">=" }, aligned.now);
  return verdict.kind === "unknown" ? notAvailable("functions.all_missing") : verdict.gap;
}

export const DATCHITIEU = defineFunction({
  id: "DATCHITIEU",
  parameters: { tyLe: rate(), chiTieu: target() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ tyLe, chiTieu }) => {
    const gap = gapOf(tyLe, chiTieu);
    if (gap instanceof CellError) return gap;
    return gap >= 0 ? "Đạt" : "Chưa đạt";
  },
});

export const CHENHCHITIEU = defineFunction({
  id: "CHENHCHITIEU",
  parameters: { tyLe: rate(), chiTieu: target() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ tyLe, chiTieu }) => gapOf(tyLe, chiTieu),
});

const PARAMETERS = {
  tyLe: { vi: "Tỷ lệ đạt được: 88,25 hoặc “88,25%”.", en: "Rate reached: 88.25 or “88,25%”." },
  chiTieu: {
    vi: "Chỉ tiêu: 60, “60%”, “Tối thiểu 60”.",
    en: "Target: 60, “60%”, “Tối thiểu 60” (at least 60).",
  },
};

export const DATCHITIEU_TEXTS: FunctionTexts<typeof DATCHITIEU> = {
  summary: {
    vi: "Cho biết tỷ lệ đã đạt chỉ tiêu hay chưa.",
    en: "Tells whether a rate has reached its target.",
  },
  parameters: PARAMETERS,
  answer: {
    vi: "“Đạt” hoặc “Chưa đạt”. Chưa có tỷ lệ hoặc chỉ tiêu: ô trống, không phải “Chưa đạt”.",
    en: "“Đạt” (reached) or “Chưa đạt” (not reached). Empty without a rate or a target, never “Chưa đạt”.",
  },
  notes: [
    {
      vi: "Bằng hoặc vượt chỉ tiêu đều là đạt.",
      en: "Reaching or exceeding the target both count as reached.",
    },
  ],
  examples: [
    { arguments: [58.76, 60], answer: "Chưa đạt" },
    { arguments: ["91,90%", "Tối thiểu 60"], answer: "Đạt" },
    { arguments: ["chưa có", 60], answer: "" },
  ],
};

export const CHENHCHITIEU_TEXTS: FunctionTexts<typeof CHENHCHITIEU> = {
  summary: {
    vi: "Khoảng cách tới chỉ tiêu, tính bằng điểm phần trăm; số âm là còn thiếu.",
    en: "Distance to the target in percentage points; negative while it is not reached.",
  },
  parameters: PARAMETERS,
  answer: {
    vi: "Số điểm phần trăm. Chưa có tỷ lệ hoặc chỉ tiêu: ô trống.",
    en: "Percentage points. Empty without a rate or a target.",
  },
  notes: [],
  examples: [
    { arguments: [58.76, 60], answer: -1.24 },
    { arguments: ["91,90%", "Tối thiểu 60"], answer: 31.9 },
  ],
};
