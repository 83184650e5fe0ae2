import { CellError } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { changeUnit } from "../../parameters/options";
import { figure } from "../../parameters/scores";
import { changeOf, comparable } from "./change";

export const CHENHLECH = defineFunction({
  id: "CHENHLECH",
  parameters: { kyNay: figure(), kySoSanh: figure(), donVi: changeUnit() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ kyNay, kySoSanh, donVi }) => {
    const pair = comparable(kyNay, kySoSanh, donVi);
    return pair instanceof CellError ? pair : changeOf(pair);
  },
});

export const CHENHLECH_TEXTS: FunctionTexts<typeof CHENHLECH> = {
  summary: {
    vi: "Chênh lệch giữa kỳ này và kỳ so sánh, tính đúng theo số thập phân.",
    en: "Change between this period and another one, in exact decimals.",
  },
  parameters: {
    kyNay: { vi: "Điểm hoặc tỷ lệ kỳ này.", en: "Points or percent of this period." },
    kySoSanh: { vi: "Điểm hoặc tỷ lệ của kỳ so sánh.", en: "Points or percent of the period compared with." },
    donVi: {
      vi: '"%" nếu là tỷ lệ, "điểm" nếu là điểm. Bỏ qua: lấy hiệu hai ô như đang ghi.',
      en: '"%" for percents, "điểm" for points. By default the plain difference of the two cells.',
    },
  },
  answer: {
    vi: "Số chênh lệch; với tỷ lệ là điểm phần trăm. Thiếu một trong hai kỳ: ô trống, không phải 0.",
    en: "The change; percentage points between percents. Empty when either figure is missing, never 0.",
  },
  notes: [
    {
      vi: "Điểm trên thang khác nhau, ví dụ “7,46/22” và “5/12”, không được so: #N/A.",
      en: "Points over different maxima, such as “7,46/22” and “5/12”, are not compared: #N/A.",
    },
    {
      vi: 'Ô định dạng % chứa 0,8825 chứ không phải 88,25; ghi "%" ở tham số thứ ba để được điểm phần trăm.',
      en: 'A cell formatted as a percent holds 0.8825, not 88.25; put "%" in the third argument to get percentage points.',
    },
  ],
  examples: [
    { arguments: [7.46, 10.49], answer: -3.03 },
    { arguments: ["88,25%", "59,98%"], answer: 28.27 },
    { arguments: [0.8825, 0.5998, "%"], answer: 28.27 },
  ],
};
