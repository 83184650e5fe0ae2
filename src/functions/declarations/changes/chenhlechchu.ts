import { formatDelta, NO_FIGURE } from "../../../scoring/vietnamese-number";
import { CellError } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import type { ChangeUnit } from "../../parameters/options";
import { changeUnit } from "../../parameters/options";
import { figure } from "../../parameters/scores";
import { changeOf, comparable } from "./change";

export const CHENHLECHCHU = defineFunction({
  id: "CHENHLECHCHU",
  parameters: { kyNay: figure(), kySoSanh: figure(), donVi: changeUnit() },
  answers: "cells",
  whenMissing: NO_FIGURE,
  calculate: ({ kyNay, kySoSanh, donVi }) => {
    const unit = donVi ?? "percent";
    const pair = comparable(kyNay, kySoSanh, unit);
    return pair instanceof CellError ? pair : printed(changeOf(pair), unit);
  },
});

function printed(change: number, unit: ChangeUnit): string {
  const text = formatDelta(change, unit === "percent" ? "%" : "");
  return unit === "percent_points" && text !== "0" ? `${text} điểm phần trăm` : text;
}

export const CHENHLECHCHU_TEXTS: FunctionTexts<typeof CHENHLECHCHU> = {
  summary: {
    vi: "Chênh lệch viết như trong thông báo: +28,27%, -0,5%, 0.",
    en: "Change as a notice prints it: +28,27%, -0,5%, 0.",
  },
  parameters: {
    kyNay: { vi: "Tỷ lệ hoặc điểm kỳ này.", en: "Percent or points of this period." },
    kySoSanh: { vi: "Tỷ lệ hoặc điểm của kỳ so sánh.", en: "Percent or points of the period compared with." },
    donVi: {
      vi: '"%" (mặc định), "điểm" hoặc "điểm phần trăm".',
      en: '"%" (default), "điểm" or "điểm phần trăm".',
    },
  },
  answer: {
    vi: "Chữ để đưa vào văn bản. Thiếu một trong hai kỳ: dấu “–”.",
    en: "Text for the document. With either figure missing: “–”.",
  },
  notes: [
    {
      vi: 'Tỷ lệ có thể ghi 88,25, "88,25%" hoặc ô định dạng % (0,8825). Trộn 0,8825 với 59,98 bị từ chối.',
      en: 'A percent may be 88.25, "88,25%" or a cell formatted as a percent (0.8825). 0.8825 beside 59.98 is refused.',
    },
  ],
  examples: [
    { arguments: [88.25, 59.98], answer: "+28,27%" },
    { arguments: [91.9, 92.4], answer: "-0,5%" },
    { arguments: [7.46, 10.49, "điểm"], answer: "-3,03" },
    { arguments: [88.25, "chưa có"], answer: "–" },
  ],
};
