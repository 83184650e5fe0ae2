import { subtractExact } from "../../../scoring/decimal";
import { CellError, notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { optional } from "../../parameter";
import { maximum, points } from "../../parameters/scores";
import { maximumOf } from "./maximum";

export const DIEMMAT = defineFunction({
  id: "DIEMMAT",
  parameters: { diem: points(), toiDa: optional(maximum()) },
  answers: "cells",
  whenMissing: "",
  calculate: ({ diem, toiDa }) => {
    const max = maximumOf(diem, toiDa);
    if (max instanceof CellError) return max;
    return max === null ? notAvailable("functions.no_maximum") : subtractExact(max, diem.value);
  },
});

export const DIEMMAT_TEXTS: FunctionTexts<typeof DIEMMAT> = {
  summary: {
    vi: "Số điểm bị mất của từng nhóm: điểm tối đa trừ điểm đạt được.",
    en: "Points lost in each group: maximum minus points.",
  },
  parameters: {
    diem: {
      vi: "Điểm đạt được, hoặc vùng điểm của các nhóm.",
      en: "Points, or a range with the points of groups.",
    },
    toiDa: {
      vi: "Điểm tối đa, hoặc vùng cùng kích thước. Bỏ qua khi ô điểm đã ghi “7,46/22”.",
      en: "Maximum, or a range of the same size. May be left out when the points are written “7,46/22”.",
    },
  },
  answer: {
    vi: "Số điểm bị mất. Nhóm chưa có điểm: ô trống, vì chưa biết mất bao nhiêu.",
    en: "Points lost. Empty for a group without points: nobody knows yet how many are lost.",
  },
  notes: [],
  examples: [
    { arguments: [7.46, 22], answer: 14.54 },
    {
      arguments: [
        { at: "B2:B4", cells: [[18], [19.8], ["chưa có"]] },
        { at: "C2:C4", cells: [[18], [20], [22]] },
      ],
      answer: [[0], [0.2], [""]],
    },
  ],
};
