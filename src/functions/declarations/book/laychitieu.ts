import { foldText } from "../../../paste";
import { badValue, notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { excerpt } from "../../figure";
import { codeNamed } from "../../parameters/indicator";
import { name } from "../../parameters/name";
import { choice } from "../../parameters/options";
import { period } from "../../parameters/period";
import type { ListedTarget } from "../../parameters/target-list";
import { targetList } from "../../parameters/target-list";
import { SAMPLE_TARGETS } from "./sample-book";

export const LAYCHITIEU = defineFunction({
  id: "LAYCHITIEU",
  parameters: {
    bangChiTieu: targetList(),
    nam: period(),
    chiSo: name(),
    cot: choice({ "chỉ tiêu": "percent", "toán tử": "operator", tên: "name" } as const, {
      target: "percent",
      operator: "operator",
      name: "name",
    }),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ bangChiTieu, nam, chiSo, cot }) => {
    const ofYear = bangChiTieu.filter(({ year }) => year === nam.year);
    if (ofYear.length === 0) return notAvailable("functions.no_targets", { year: String(nam.year) });
    const found = targetsNamed(ofYear, chiSo);
    const [target] = found;
    if (target === undefined)
      return notAvailable("functions.no_target", { text: excerpt(chiSo), year: String(nam.year) });
    if (found.length > 1)
      return badValue("functions.several_targets", {
        text: excerpt(chiSo),
        numbers: found.map(({ number }) => number).join("; "),
      });
    return target[cot ?? "percent"] ?? "chưa có";
  },
});

/** By its number in the list ("I.3", "3"), its own words, its code, or a name that the framework knows. */
function targetsNamed(targets: readonly ListedTarget[], wanted: string): readonly ListedTarget[] {
  const folded = foldText(wanted);
  const code = wanted.toUpperCase();
  const known = codeNamed(wanted);
  const ways: ((target: ListedTarget) => boolean)[] = [
    ({ number }) => number.toUpperCase() === code,
    ({ order }) => order === wanted,
    (target) => foldText(target.name) === folded,
    (target) => target.code === code,
    (target) => known !== null && target.code === known,
  ];
  for (const way of ways) {
    const found = targets.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

export const LAYCHITIEU_TEXTS: FunctionTexts<typeof LAYCHITIEU> = {
  summary: {
    vi: "Lấy chỉ tiêu của một năm từ bảng Chỉ tiêu.",
    en: "Takes the target of a year out of the list of targets.",
  },
  parameters: {
    bangChiTieu: {
      vi: "Bảng Chỉ tiêu kể cả dòng tiêu đề: tblChiTieu[#All].",
      en: "The list of targets with its header: tblChiTieu[#All].",
    },
    nam: {
      vi: "Năm, hoặc một kỳ trong năm: 2026, “2026-02”.",
      en: "Year, or a period in it: 2026, “2026-02”.",
    },
    chiSo: {
      vi: "Mã, tên chỉ tiêu, tên chỉ số, hoặc số thứ tự “I.3”.",
      en: "Code, words of the target, name of the indicator, or its number “I.3”.",
    },
    cot: {
      vi: '"chỉ tiêu" (mặc định, phần trăm), "toán tử" hoặc "tên".',
      en: '"chỉ tiêu" (the percent, default), "toán tử" (operator) or "tên" (its words).',
    },
  },
  answer: {
    vi: "Số phần trăm: 60 nghĩa là 60%. Dòng chưa ghi chỉ tiêu: “chưa có”. Không có trong bảng: #N/A.",
    en: "Percent: 60 means 60%. “chưa có” where the line has none. #N/A when it is not in the list.",
  },
  notes: [
    {
      vi: "Một mã có nhiều chỉ tiêu thì cho #VALUE! kèm các số thứ tự: hỏi bằng số thứ tự.",
      en: "A code with several targets gives #VALUE! with their numbers: ask by number.",
    },
    {
      vi: "Dùng cùng DATCHITIEU: kết quả là số phần trăm của chỉ tiêu.",
      en: "Goes with DATCHITIEU: the answer is the percent of the target.",
    },
  ],
  examples: [
    { arguments: [SAMPLE_TARGETS, 2026, "TTTT"], answer: 60 },
    { arguments: [SAMPLE_TARGETS, "2026-02", "I.1"], answer: 95 },
  ],
};
