import { changeSentence } from "../../../notice/words";
import { roundHalfAway } from "../../../scoring/decimal";
import { formatPeriod } from "../../../scoring/period";
import { CellError } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { optional } from "../../parameter";
import type { ChangeUnit } from "../../parameters/options";
import { changeUnit } from "../../parameters/options";
import { name } from "../../parameters/name";
import { period } from "../../parameters/period";
import { alignRates } from "../../parameters/rates";
import type { MaybeFigure } from "../../parameters/scores";
import { figureOrNone } from "../../parameters/scores";
import { comparable } from "./change";

export const NHANXET = defineFunction({
  id: "NHANXET",
  parameters: {
    chiSo: name(),
    kyNay: figureOrNone(),
    kySoSanh: figureOrNone(),
    donVi: changeUnit(["%", "điểm"]),
    tenKySoSanh: optional(period()),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ chiSo, kyNay, kySoSanh, donVi, tenKySoSanh }) => {
    const unit = donVi === "points" ? "points" : "percent";
    const pair = together(kyNay, kySoSanh, unit);
    if (pair instanceof CellError) return pair;
    return changeSentence({
      subject: chiSo,
      now: printed(pair.now),
      before: printed(pair.before),
      scale: unit,
      max: unit === "points" ? (kyNay.figure?.max ?? null) : null,
      beforeName: tenKySoSanh === null ? null : formatPeriod(tenKySoSanh),
    });
  },
});

/** The sentence speaks of the figures as it prints them, so that level and change agree. */
function printed(value: number | null): number | null {
  return value === null ? null : roundHalfAway(value, 2);
}

function together(
  { figure: now }: MaybeFigure,
  { figure: before }: MaybeFigure,
  unit: ChangeUnit,
): { now: number | null; before: number | null } | CellError {
  if (now !== null && before !== null) return comparable(now, before, unit);
  const only = now ?? before;
  if (only === null) return { now: null, before: null };
  const checked = comparable(only, only, unit);
  if (checked instanceof CellError) return checked;
  const aligned = unit === "percent" ? alignRates([only]) : [only.value];
  if (aligned instanceof CellError) return aligned;
  const [value = null] = aligned;
  return now === null ? { now: null, before: value } : { now: value, before: null };
}

export const NHANXET_TEXTS: FunctionTexts<typeof NHANXET> = {
  summary: {
    vi: "Câu nhận xét của thông báo về một chỉ số và mức tăng, giảm của nó.",
    en: "The sentence of the notice about an indicator and its change (in Vietnamese).",
  },
  parameters: {
    chiSo: { vi: "Tên chỉ số.", en: "Name of the indicator." },
    kyNay: { vi: "Tỷ lệ hoặc điểm kỳ này.", en: "Percent or points of this period." },
    kySoSanh: { vi: "Tỷ lệ hoặc điểm của kỳ so sánh.", en: "Percent or points of the period compared with." },
    donVi: { vi: '"%" (mặc định) hoặc "điểm".', en: '"%" (default) or "điểm" for points.' },
    tenKySoSanh: {
      vi: 'Kỳ so sánh, ví dụ "2026-01". Bỏ qua: viết “kỳ trước”.',
      en: 'The period compared with, such as "2026-01". By default “kỳ trước”.',
    },
  },
  answer: {
    vi: "Một câu hoàn chỉnh. Thiếu số liệu thì câu nói rõ là chưa có số liệu.",
    en: "A whole sentence, which says so where a figure is missing.",
  },
  notes: [
    {
      vi: "Mức tăng, giảm tính trên hai số đã làm tròn hai chữ số, đúng như in trong câu.",
      en: "The change is that of the two figures as printed, rounded to two decimals.",
    },
    {
      vi: "Hiệu của hai tỷ lệ là điểm phần trăm: từ 59,98% lên 88,25% là tăng 28,27 điểm phần trăm.",
      en: "The difference of two percents is in percentage points.",
    },
  ],
  examples: [
    {
      arguments: ["Tiến độ giải quyết", 88.25, 59.98, "%", "2026-01"],
      answer: "Tiến độ giải quyết đạt 88,25%, tăng 28,27 điểm phần trăm so với tháng 01/2026 (59,98%).",
    },
    {
      arguments: ["Số hóa hồ sơ", "chưa có", 59.98],
      answer: "Số hóa hồ sơ chưa có số liệu.",
    },
  ],
};
