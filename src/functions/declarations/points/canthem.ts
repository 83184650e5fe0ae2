import type { ClassBound } from "../../../scoring/framework/classification";
import { nextClass } from "../../../scoring/framework/classification";
import { roundHalfAway, subtractExact } from "../../../scoring/decimal";
import { notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { excerpt } from "../../figure";
import { classesOr, classTable } from "../../parameters/classes";
import { words, withoutAccents } from "../../parameters/options";
import { total } from "../../parameters/scores";

export const CANTHEM = defineFunction({
  id: "CANTHEM",
  parameters: { tongDiem: total(), loai: words(), bangXepLoai: classTable() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ tongDiem, loai, bangXepLoai }) => {
    const classes = classesOr(bangXepLoai);
    if (loai === null) return nextClass(tongDiem, classes)?.needed ?? 0;
    const bound = classNamed(loai, classes);
    if (bound === null)
      return notAvailable("functions.no_such_class", {
        text: excerpt(loai),
        classes: classes.map(({ name }) => name).join("; "),
      });
    return Math.max(0, subtractExact(bound.from, roundHalfAway(tongDiem, 2)));
  },
});

function classNamed(name: string, classes: readonly ClassBound[]): ClassBound | null {
  const wanted = withoutAccents(name);
  return (
    classes.find((one) => one.name === name) ??
    classes.find((one) => withoutAccents(one.name) === wanted) ??
    null
  );
}

export const CANTHEM_TEXTS: FunctionTexts<typeof CANTHEM> = {
  summary: {
    vi: "Số điểm còn cần để đạt một loại, hoặc loại liền trên.",
    en: "Points still needed for a class, or for the next better one.",
  },
  parameters: {
    tongDiem: { vi: "Tổng điểm hiện có.", en: "Total reached so far." },
    loai: {
      vi: 'Tên loại, ví dụ "Khá". Bỏ qua: loại liền trên.',
      en: 'Name of the class, such as "Khá". By default the next better one.',
    },
    bangXepLoai: {
      vi: "Bảng hai cột Từ điểm và Xếp loại. Bỏ qua: 90, 80, 70, 50.",
      en: "Table of two columns, lower bound and class. By default 90, 80, 70, 50.",
    },
  },
  answer: {
    vi: "Số điểm còn cần; 0 khi đã đạt. Chưa có tổng điểm: ô trống.",
    en: "Points needed; 0 when reached. Empty without a total.",
  },
  notes: [
    {
      vi: "Tính trên tổng điểm đã làm tròn hai chữ số, như khi xếp loại.",
      en: "Computed on the total rounded to two decimals, as for the class.",
    },
  ],
  examples: [
    { arguments: [63.48], answer: 6.52 },
    { arguments: [63.48, "Tốt"], answer: 16.52 },
    { arguments: [91.2, "Khá"], answer: 0 },
  ],
};
