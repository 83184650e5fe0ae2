import { formatNumber, NO_FIGURE } from "../../../scoring/vietnamese-number";
import { CellError } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { choice, decimals } from "../../parameters/options";
import { alignRates } from "../../parameters/rates";
import { number } from "../../parameters/scores";

const DEFAULT_DECIMALS = 2;

export const SOVN = defineFunction({
  id: "SOVN",
  parameters: {
    so: number(),
    soLe: decimals(),
    kieu: choice({ số: "plain", "%": "percent", "+": "signed", "+%": "signed_percent" } as const, {
      number: "plain",
      percent: "percent",
    }),
  },
  answers: "cells",
  whenMissing: NO_FIGURE,
  calculate: ({ so, soLe, kieu }) => {
    const digits = soLe ?? DEFAULT_DECIMALS;
    const percent = kieu === "percent" || kieu === "signed_percent" || (kieu === null && so.percent);
    const aligned = percent ? alignRates([so]) : [so.value];
    if (aligned instanceof CellError) return aligned;
    const text = formatNumber(aligned[0] ?? so.value, { min: digits, max: digits });
    const signed = kieu === "signed" || kieu === "signed_percent";
    return `${signed && isPositive(text) ? "+" : ""}${text}${percent ? "%" : ""}`;
  },
});

/** As printed: +0,004 with two decimals is 0,00 and carries no sign. */
function isPositive(text: string): boolean {
  return !text.startsWith("-") && /[1-9]/.test(text);
}

export const SOVN_TEXTS: FunctionTexts<typeof SOVN> = {
  summary: {
    vi: "Viết số thành chữ theo cách của Việt Nam: 1.234,50.",
    en: "Writes a number as Vietnamese text: 1.234,50.",
  },
  parameters: {
    so: { vi: "Số cần viết.", en: "Number to write." },
    soLe: { vi: "Số chữ số thập phân, 0 đến 6. Bỏ qua: 2.", en: "Decimals, 0 to 6. By default 2." },
    kieu: {
      vi: '"số" (mặc định), "%", "+" (có dấu) hoặc "+%".',
      en: '"số" (plain, default), "%", "+" (with sign) or "+%".',
    },
  },
  answer: {
    vi: "Chữ, làm tròn theo số thập phân. Chưa có số: dấu “–”.",
    en: "Text, rounded decimally. “–” for a missing number.",
  },
  notes: [
    {
      vi: 'Hàm này in đúng số được đưa vào, kể cả 0 và số âm; với ô có thể trống, viết thêm &"" sau địa chỉ ô.',
      en: 'Prints what it is given, 0 and negative numbers too; after a cell that may be blank add &"".',
    },
    {
      vi: 'Với "%", số không quá 1 được hiểu là ô định dạng %: 0,8825 thành 88,25%.',
      en: 'With "%", a number of at most 1 is taken as a cell formatted as a percent: 0.8825 becomes 88,25%.',
    },
  ],
  examples: [
    { arguments: [1234.5], answer: "1.234,50" },
    { arguments: [88.25, 2, "%"], answer: "88,25%" },
    { arguments: [28.27, 2, "+"], answer: "+28,27" },
    { arguments: ["chưa có"], answer: "–" },
  ],
};
