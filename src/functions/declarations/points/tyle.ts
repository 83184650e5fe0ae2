import { divideRounded, multiplyExact } from "../../../scoring/decimal";
import { CellError, notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { optional } from "../../parameter";
import { maximum, points } from "../../parameters/scores";
import { maximumOf } from "./maximum";

export const TYLE = defineFunction({
  id: "TYLE",
  parameters: { diem: points(), toiDa: optional(maximum()) },
  answers: "cells",
  whenMissing: "",
  calculate: ({ diem, toiDa }) => {
    const max = maximumOf(diem, toiDa);
    if (max instanceof CellError) return max;
    if (max === null) return notAvailable("functions.no_maximum");
    return divideRounded(multiplyExact(diem.value, 100), max, 2) ?? notAvailable("functions.no_maximum");
  },
});

export const TYLE_TEXTS: FunctionTexts<typeof TYLE> = {
  summary: {
    vi: "Tỷ lệ phần trăm điểm đạt được trên điểm tối đa, làm tròn hai chữ số.",
    en: "Percent of the maximum that was reached, rounded to two decimals.",
  },
  parameters: {
    diem: { vi: "Điểm đạt được: 7,46 hoặc “7,46/22”.", en: "Points: 7.46 or “7,46/22”." },
    toiDa: {
      vi: "Điểm tối đa: 18, 20, 22… Bỏ qua khi ô điểm đã ghi “7,46/22”.",
      en: "Maximum: 18, 20, 22… May be left out when the points are written “7,46/22”.",
    },
  },
  answer: {
    vi: "Số phần trăm: 33,91 nghĩa là 33,91%. Chưa có điểm: ô trống.",
    en: "Percent: 33.91 means 33.91%. Empty when the points are missing.",
  },
  notes: [
    {
      vi: "Đây là tỷ lệ của điểm tối đa, không phải tỷ lệ hồ sơ của chỉ số.",
      en: "This is the share of the maximum, not the underlying rate of the indicator.",
    },
  ],
  examples: [
    { arguments: [7.46, 22], answer: 33.91 },
    { arguments: ["19,8/20"], answer: 99 },
    { arguments: ["chưa có", 22], answer: "" },
  ],
};
