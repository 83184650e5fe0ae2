import { periodAgainst } from "../../../scoring/compare/against";
import { periodKey } from "../../../scoring/period";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { choice } from "../../parameters/options";
import { period } from "../../parameters/period";

export const KYTRUOC = defineFunction({
  id: "KYTRUOC",
  parameters: {
    ky: period(),
    kieu: choice({ "kỳ trước": "previous", "cùng kỳ": "last_year" } as const, {
      previous: "previous",
      "last year": "last_year",
      "cùng kỳ năm trước": "last_year",
    }),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ ky, kieu }) => periodKey(periodAgainst(ky, kieu ?? "previous")),
});

export const KYTRUOC_TEXTS: FunctionTexts<typeof KYTRUOC> = {
  summary: {
    vi: "Kỳ liền trước của một kỳ, hoặc cùng kỳ năm trước.",
    en: "The period before a period, or the same period of the year before.",
  },
  parameters: {
    ky: {
      vi: "Kỳ: “2026-02”, “02/2026”, “quý I/2026”, “6 tháng đầu năm 2026”, 2026.",
      en: "Period: “2026-02”, “02/2026”, “quý I/2026”, “6 tháng đầu năm 2026”, 2026.",
    },
    kieu: {
      vi: '"kỳ trước" (mặc định) hoặc "cùng kỳ" năm trước.',
      en: '"kỳ trước" (previous, default) or "cùng kỳ" (same period last year).',
    },
  },
  answer: {
    vi: "Kỳ viết như trong Sổ điểm: 2026-01, 2025-Q4, 2025-H2, 2025. Ô trống cho kết quả trống.",
    en: "The period as the score book writes it: 2026-01, 2025-Q4, 2025-H2, 2025. Empty for a blank.",
  },
  notes: [
    {
      vi: "Chín tháng (“9 tháng năm 2026”, “lũy kế 9 tháng năm 2026”, 2026-C09) so với chín tháng năm trước; ba, sáu, mười hai tháng là quý I, 6 tháng đầu năm, cả năm. Tuần, đợt, giai đoạn, học kỳ không phải là kỳ.",
      en: "Nine months (“9 tháng năm 2026”, 2026-C09) are compared with nine months of the year before; three, six and twelve are quarter I, the first half and the year. Weeks, stages and terms are no periods.",
    },
    {
      vi: "Tháng 01/2026 so với tháng 12/2025, quý I với quý IV năm trước.",
      en: "January 2026 is compared with December 2025, quarter I with quarter IV of the year before.",
    },
    {
      vi: "Excel đổi 2026-02 gõ vào ô thường thành ngày 01/02/2026; ngày đầu tháng như vậy vẫn được hiểu là tháng 02/2026. Ngày khác cho #VALUE!.",
      en: "Excel turns 2026-02 into 1 February 2026 in a cell that is not text; such a first day still counts as the month. Other days give #VALUE!.",
    },
  ],
  examples: [
    { arguments: ["2026-01"], answer: "2025-12" },
    { arguments: ["quý I/2026"], answer: "2025-Q4" },
    { arguments: ["2026-02", "cùng kỳ"], answer: "2025-02" },
  ],
};
