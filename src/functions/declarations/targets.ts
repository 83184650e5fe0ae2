import type { ReachedOrNot } from "../../scoring/targets/target";
import { judgeTarget } from "../../scoring/targets/target";
import { CellError, notAvailable } from "../cell";
import type { FunctionTexts } from "../declaration";
import { defineFunction } from "../declaration";
import type { CellFigure } from "../figure";
import { settled } from "../figure";
import { alignPair, rate } from "../parameters/rates";
import type { Target } from "../parameters/target";
import { target } from "../parameters/target";

/** How a rate stands against its target; the distance in percentage points is negative while it is not reached. */
function verdictOf(reached: CellFigure, { rate: wanted, strict }: Target): ReachedOrNot | CellError {
  const aligned = alignPair(reached, wanted);
  if (aligned instanceof CellError) return aligned;
  const verdict = judgeTarget(
    { percent: settled(aligned.before), op: strict ? ">" : ">=" },
    settled(aligned.now),
  );
  return verdict.kind === "unknown" ? notAvailable("functions.all_missing") : verdict;
}

export const DATCHITIEU = defineFunction({
  id: "DATCHITIEU",
  parameters: { tyLe: rate(), chiTieu: target() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ tyLe, chiTieu }) => {
    const verdict = verdictOf(tyLe, chiTieu);
    if (verdict instanceof CellError) return verdict;
    return verdict.kind === "reached" ? "Đạt" : "Chưa đạt";
  },
});

export const CHENHCHITIEU = defineFunction({
  id: "CHENHCHITIEU",
  parameters: { tyLe: rate(), chiTieu: target() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ tyLe, chiTieu }) => {
    const verdict = verdictOf(tyLe, chiTieu);
    return verdict instanceof CellError ? verdict : verdict.gap;
  },
});

const PARAMETERS = {
  tyLe: { vi: "Tỷ lệ đạt được: 88,25 hoặc “88,25%”.", en: "Rate reached: 88.25 or “88,25%”." },
  chiTieu: {
    vi: "Chỉ tiêu: 60, “60%”, “Tối thiểu 60”, “> 95”.",
    en: "Target: 60, “60%”, “Tối thiểu 60” (at least 60), “> 95”.",
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
      vi: "Bằng hoặc vượt chỉ tiêu đều là đạt; với “trên 95%”, “> 95” thì phải vượt.",
      en: "Reaching or exceeding the target both count as reached; “trên 95%” and “> 95” must be exceeded.",
    },
    {
      vi: "Đọc được “Tối thiểu”, “ít nhất”, “không thấp hơn”, “Phấn đấu đạt”, “đạt tối thiểu”, “từ … trở lên”. “Tăng 5%”, “dưới 5%” không phải là mức phải đạt: #VALUE!.",
      en: "“Tối thiểu”, “ít nhất”, “không thấp hơn”, “Phấn đấu đạt”, “đạt tối thiểu”, “từ … trở lên” are read. “Tăng 5%” and “dưới 5%” are no levels to reach: #VALUE!.",
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
