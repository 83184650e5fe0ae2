import { classify } from "../../../scoring/framework/classification";
import { notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { classesOr, classTable } from "../../parameters/classes";
import { total } from "../../parameters/scores";

export const XEPLOAI = defineFunction({
  id: "XEPLOAI",
  parameters: { tongDiem: total(), bangXepLoai: classTable() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ tongDiem, bangXepLoai }) =>
    classify(tongDiem, classesOr(bangXepLoai)) ?? notAvailable("functions.below_classes"),
});

export const XEPLOAI_TEXTS: FunctionTexts<typeof XEPLOAI> = {
  summary: {
    vi: "Xếp loại theo tổng điểm trên thang 100 đã làm tròn hai chữ số: Xuất sắc, Tốt, Khá, Trung bình, Yếu.",
    en: "Class of a total on the scale of 100, rounded to two decimals.",
  },
  parameters: {
    tongDiem: { vi: "Tổng điểm, hoặc vùng tổng điểm.", en: "Total, or a range of totals." },
    bangXepLoai: {
      vi: "Bảng hai cột Từ điểm và Xếp loại. Bỏ qua: 90, 80, 70, 50.",
      en: "Table of two columns, lower bound and class. By default 90, 80, 70, 50.",
    },
  },
  answer: {
    vi: "Tên loại. Ô chưa có điểm cho kết quả trống.",
    en: "Name of the class. A missing total gives an empty text.",
  },
  notes: [
    {
      vi: "Mức dưới thuộc về loại: 70,00 là Khá. 69,995 được làm tròn thành 70,00 nên cũng là Khá.",
      en: "The lower bound belongs to the class: 70.00 is Khá. 69.995 is rounded to 70.00 and is Khá too.",
    },
    {
      vi: "Mức của bảng riêng có thể ghi 90, 90%, “≥ 90”, “Từ 90”, “90 - 100”, “Dưới 50”; mức không đọc được cho #VALUE! có nêu dòng.",
      en: "Bounds of a table of your own may be written 90, 90%, “≥ 90”, “Từ 90”, “90 - 100”, “Dưới 50”; others give #VALUE! that names the row.",
    },
    {
      vi: "Tổng còn thiếu nhóm, ví dụ chữ “26,85/32”, không được xếp loại: #N/A.",
      en: "A total over missing groups, such as the text “26,85/32”, is not classified: #N/A.",
    },
  ],
  examples: [
    { arguments: [63.48], answer: "Trung bình" },
    {
      arguments: [{ at: "B2:B4", cells: [[96.66], [79.995], ["chưa có"]] }],
      answer: [["Xuất sắc"], ["Tốt"], [""]],
    },
  ],
};
