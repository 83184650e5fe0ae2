import { foldText } from "../../../paste";
import { formatPeriod, periodKey } from "../../../scoring/period";
import { rankDescending } from "../../../scoring/compare/ranking";
import { CellError, notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { excerpt } from "../../figure";
import { bookRange, levelNamed } from "../../parameters/book";
import { name } from "../../parameters/name";
import { choice, words } from "../../parameters/options";
import { period } from "../../parameters/period";
import { tieValue } from "../../parameters/ranked-list";
import { SAMPLE_TOTALS } from "../book/sample-book";
import { askedColumn, figuresOfUnits } from "../book/unit-figures";

const TOTAL = "TONG";

export const HANGTRONGSO = defineFunction({
  id: "HANGTRONGSO",
  parameters: {
    soDiem: bookRange(),
    donVi: name(),
    ky: period(),
    kieu: choice({ "n/N": "both", hạng: "rank", trên: "of" } as const, { rank: "rank", of: "of" }),
    chiSo: words(),
    cap: levelNamed(),
    cot: askedColumn(),
  },
  answers: "cells",
  whenMissing: "",
  calculate: ({ soDiem, donVi, ky, kieu, chiSo, cap, cot }) => {
    const all = figuresOfUnits(soDiem, periodKey(ky), chiSo ?? TOTAL, cot ?? "score", cap);
    if (all instanceof CellError) return all;
    const wanted = foldText(donVi);
    const own = all.find(({ unit }) => foldText(unit) === wanted);
    if (own === undefined)
      return notAvailable("functions.no_rows", { unit: excerpt(donVi), period: formatPeriod(ky) });
    // Departments and communes are different sets: without a wish the unit stands among those of its level.
    const set = cap === null && own.level !== null ? all.filter(({ level }) => level === own.level) : all;
    const ranks = rankDescending(set.map(({ value }) => (value === null ? null : tieValue(value))));
    const rank = ranks[set.indexOf(own)] ?? null;
    if (rank === null) return notAvailable("functions.not_ranked", { unit: excerpt(own.unit) });
    const of = ranks.filter((one) => one !== null).length;
    if (kieu === "rank") return rank;
    return kieu === "of" ? of : `${rank}/${of}`;
  },
});

export const HANGTRONGSO_TEXTS: FunctionTexts<typeof HANGTRONGSO> = {
  summary: {
    vi: "Hạng của một đơn vị trong một kỳ, tính từ Sổ điểm: 2/19.",
    en: "Rank of a unit in a period, computed from the score book: 2/19.",
  },
  parameters: {
    soDiem: {
      vi: "Bảng Sổ điểm kể cả dòng tiêu đề: tblDiem[#All].",
      en: "The score book with its header: tblDiem[#All].",
    },
    donVi: { vi: "Tên đơn vị.", en: "Name of the unit." },
    ky: { vi: "Kỳ: “2026-02”.", en: "Period: “2026-02”." },
    kieu: {
      vi: '"n/N" (mặc định), "hạng" hoặc "trên" (số đơn vị được xếp hạng).',
      en: '"n/N" (default), "hạng" (rank) or "trên" (how many are ranked).',
    },
    chiSo: {
      vi: "Mã hoặc tên chỉ số. Bỏ qua: tổng điểm.",
      en: "Code or name of the indicator. By default the total.",
    },
    cap: {
      vi: 'Xếp trong cấp nào: "Sở, ngành", "Xã"… Bỏ qua: cấp của chính đơn vị.',
      en: 'Among which level: "Sở, ngành", "Xã"… By default that of the unit.',
    },
    cot: { vi: '"điểm" (mặc định) hoặc "tỷ lệ".', en: '"điểm" (points, default) or "tỷ lệ" (percent).' },
  },
  answer: {
    vi: "Chữ “2/19”, hoặc một số. Đơn vị chưa có số liệu hoặc tổng còn thiếu nhóm: #N/A kèm lý do.",
    en: "The text “2/19”, or a number. #N/A with the reason for a unit without a complete figure.",
  },
  notes: [
    {
      vi: "Bằng điểm thì đồng hạng: 1, 2, 2, 4. Đơn vị chưa có số liệu không được đếm.",
      en: "Ties share a rank: 1, 2, 2, 4. Units without a figure are not counted.",
    },
    {
      vi: "Hạng do Cổng công bố và đã lưu trong sổ thì lấy bằng LAYDIEM.",
      en: "The rank that was published and saved is taken with LAYDIEM.",
    },
  ],
  examples: [
    { arguments: [SAMPLE_TOTALS, "Sở Công Thương", "2026-02"], answer: "2/3" },
    { arguments: [SAMPLE_TOTALS, "Sở Tài chính", "2026-02", "hạng"], answer: 1 },
  ],
};
