import { badValue } from "../../cell";
import type { CellError } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import type { CellFigure } from "../../figure";
import { excerpt, readWrittenFigure, saysRank } from "../../figure";
import { each } from "../../parameter";
import { choice } from "../../parameters/options";

/** "1.234" may be a thousand or a little more than one. */
const THOUSANDS_OR_DECIMALS = /(?:^|[^\d.,])[1-9]\d{0,2}\.\d{3}(?:$|[^\d.,])/;

export const DOCDIEM = defineFunction({
  id: "DOCDIEM",
  parameters: {
    chu: each("text", readLine),
    phan: choice({ điểm: "value", "tối đa": "maximum" } as const, { points: "value", maximum: "maximum" }),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ chu, phan }) => (phan === "maximum" ? (chu.max ?? "") : chu.value),
});

/** A figure, or a line with a name before it: "Mức độ hài lòng: 18/18". */
function readLine(cell: unknown): CellFigure | null | CellError {
  if (typeof cell !== "string") return readWrittenFigure(cell);
  // "Xếp hạng: 2" says before its colon what the figure is.
  if (cell.includes(":") && saysRank(cell))
    return badValue("functions.rank_for_figure", { text: excerpt(cell) });
  const text = cell.includes(":") ? cell.slice(cell.lastIndexOf(":") + 1) : cell;
  return text.includes(".") && THOUSANDS_OR_DECIMALS.test(text)
    ? badValue("functions.thousands_or_decimals", { text: excerpt(text) })
    : readWrittenFigure(text);
}

export const DOCDIEM_TEXTS: FunctionTexts<typeof DOCDIEM> = {
  summary: {
    vi: "Đọc số từ chữ: “7,46/22” cho 7,46; “88,25%” cho 88,25.",
    en: "Reads a number out of a text: “7,46/22” gives 7.46, “88,25%” gives 88.25.",
  },
  parameters: {
    chu: { vi: "Chữ có điểm hoặc tỷ lệ.", en: "Text with points or a percent." },
    phan: {
      vi: '"điểm" (mặc định) hoặc "tối đa" (số sau dấu /).',
      en: '"điểm" (points, default) or "tối đa" (the maximum after the stroke).',
    },
  },
  answer: {
    vi: "Số đọc được. “chưa có”, “–”, ô trống: kết quả trống.",
    en: "The number. Empty for “chưa có”, “–” and a blank.",
  },
  notes: [
    {
      vi: "Chữ lẫn số đọc nhầm (l8/18), hạng (xếp thứ 14/19), ngày tháng: #VALUE!, không đoán.",
      en: "Letters read for figures (l8/18), ranks (xếp thứ 14/19) and dates give #VALUE!; nothing is guessed.",
    },
    {
      vi: "“1.234” có thể là một nghìn hai trăm ba mươi tư hoặc 1,234: #VALUE!.",
      en: "“1.234” may be a thousand or 1,234: #VALUE!.",
    },
  ],
  examples: [
    { arguments: ["7,46/22"], answer: 7.46 },
    { arguments: ["7,46/22", "tối đa"], answer: 22 },
    { arguments: ["88,25%"], answer: 88.25 },
    { arguments: ["Mức độ hài lòng: 18/18"], answer: 18 },
  ],
};
