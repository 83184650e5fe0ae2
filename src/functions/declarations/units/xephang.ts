import { badValue, notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { shown } from "../../figure";
import { basisOf, rankedList, tieValue } from "../../parameters/ranked-list";
import { figure } from "../../parameters/scores";

export const XEPHANG = defineFunction({
  id: "XEPHANG",
  parameters: { diem: figure(), danhSach: rankedList() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ diem, danhSach }) => {
    const { basis, rankOf } = danhSach;
    if (basis === null) return notAvailable("functions.all_missing");
    const own = basisOf(diem);
    if (own.percent !== basis.percent) return badValue("functions.different_scales");
    // Points without their maximum are taken for points of the list; a total over groups that are there is not ranked.
    if (own.max !== null && own.max !== basis.max)
      return basis.max === null
        ? notAvailable("functions.partial_total", { value: shown(diem.value), max: shown(own.max) })
        : notAvailable("functions.different_maxima", { now: shown(own.max), before: shown(basis.max) });
    return (
      rankOf.get(tieValue(diem.value)) ?? notAvailable("functions.not_in_list", { value: shown(diem.value) })
    );
  },
});

export const XEPHANG_TEXTS: FunctionTexts<typeof XEPHANG> = {
  summary: {
    vi: "Hạng của một đơn vị trong danh sách, cao nhất là 1; bằng điểm thì đồng hạng: 1, 2, 2, 4.",
    en: "Rank of a unit in a list, the highest is 1; ties share a rank: 1, 2, 2, 4.",
  },
  parameters: {
    diem: { vi: "Điểm cần xếp hạng, hoặc cả vùng điểm.", en: "Figure to rank, or the whole range." },
    danhSach: { vi: "Vùng điểm của tất cả các đơn vị.", en: "Range with the figures of all units." },
  },
  answer: {
    vi: "Hạng. Đơn vị chưa có điểm: ô trống, và không được tính vào số đơn vị xếp hạng.",
    en: "The rank. Empty for a unit without a figure, which does not count.",
  },
  notes: [
    {
      vi: "Số 0 gõ tay hoặc “26,85/32” chỉ làm đơn vị đó không có hạng (#N/A kèm lý do), các đơn vị khác vẫn xếp.",
      en: "A 0 typed by hand or “26,85/32” leaves only that unit without a rank (#N/A with the reason).",
    },
    {
      vi: "Nhiều đơn vị: chọn cả vùng ở tham số đầu để kết quả tràn xuống, nhanh hơn từng ô.",
      en: "For many units select the whole range as the first argument, so that the result spills: far faster.",
    },
    {
      vi: "Điểm không có trong danh sách cho #N/A.",
      en: "A figure that is not in the list gives #N/A.",
    },
  ],
  examples: [
    {
      arguments: [
        { at: "B2:B6", cells: [[61.86], [68.11], [68.11], ["chưa có"], [55.02]] },
        { at: "B2:B6", cells: [[61.86], [68.11], [68.11], ["chưa có"], [55.02]] },
      ],
      answer: [[3], [1], [1], [""], [4]],
    },
    { arguments: [61.86, { at: "B2:B4", cells: [[61.86], [68.11], [55.02]] }], answer: 2 },
  ],
};
