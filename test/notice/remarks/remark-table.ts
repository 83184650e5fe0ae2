import type { NoticeKind } from "../../../src/notice";
import type { Comparison } from "../../../src/scoring/compare/comparison";
import { DEFAULT_FRAMEWORK, findIndicator, TOTAL_CODE } from "../../../src/scoring/framework/framework";
import type { BookRow } from "../../../src/scoring/score";
import type { UnitLevel } from "../../../src/scoring/units/unit";
import { bookRows, comparisonOf } from "../published-figures";

/** A line of the table of sentences, as it is written for a reader. */
export interface RemarkCase {
  /** Heading under which it stands. */
  about: string;
  kind: Exclude<NoticeKind, "targets_annex">;
  now: string;
  before: string;
  /** Id of the sentence. */
  id: string;
  /** "–" when nothing is said; "(tắt)" before a sentence that is off by default. */
  sentence: string;
}

const KINDS: Record<string, RemarkCase["kind"]> = {
  bảng: "tb_table",
  hạng: "tb_ranks",
  điểm: "cv_points",
  tỉnh: "cv_province",
};

/** Reads the tables of a Markdown file: `loại | kỳ này | kỳ so sánh | câu | nội dung`. */
export function readRemarkTable(markdown: string): RemarkCase[] {
  let about = "";
  return markdown.split("\n").flatMap((line) => {
    if (line.startsWith("## ")) about = line.slice(3).trim();
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((one) => one.trim());
    const [kindName = "", now = "", before = "", id = "", sentence = ""] = cells;
    const kind = KINDS[kindName];
    return kind === undefined ? [] : [{ about, kind, now, before, id, sentence }];
  });
}

interface Who {
  unit: string;
  level: UnitLevel;
  period: string;
  against: string;
}

const WHO: Record<RemarkCase["kind"], Who> = {
  tb_table: { unit: "Sở Công Thương", level: "so", period: "2026-02", against: "2026-01" },
  tb_ranks: { unit: "SỞ KHOA HỌC VÀ CÔNG NGHỆ", level: "so", period: "2026-01", against: "2025-12" },
  cv_points: { unit: "UBND xã Hòa Bình", level: "xa", period: "2026-Q2", against: "2026-Q1" },
  cv_province: { unit: "tỉnh Phú Thọ", level: "tinh", period: "2026-08", against: "2026-07" },
};

/** The comparison that a line describes: "CKMB 18; TDGQ 19,8; TONG 63,48 hạng 14/19", "CKMB 88,25%". */
export function comparisonOfCase({ kind, now, before }: RemarkCase): Comparison {
  const who = WHO[kind];
  return comparisonOf(
    [...rowsOf(before, who, who.against), ...rowsOf(now, who, who.period)],
    who.period,
    before === "không so" ? null : who.against,
  );
}

const FIGURE = /^(\S+) (chưa có|không phát sinh|gồm|[\d,]+%?)(?: hạng (\d+)\/(\d+))?$/u;

function rowsOf(text: string, { unit, level }: Who, period: string): BookRow[] {
  if (text === "" || text === "không so") return [];
  const rows = text.split(";").map((part) => {
    const match = FIGURE.exec(part.trim());
    if (match === null) throw new Error(`cannot read ${part}`);
    const [, code = "", figure = "", rank, of] = match;
    const indicator = findIndicator(DEFAULT_FRAMEWORK, code);
    const value = /\d/u.test(figure) ? Number(figure.replace(",", ".").replace("%", "")) : null;
    const percent = figure.endsWith("%");
    return {
      code,
      label: code === TOTAL_CODE ? "Tổng điểm" : (indicator?.name ?? code),
      score: percent ? null : value,
      rate: percent ? value : null,
      max: percent ? null : code === TOTAL_CODE ? 100 : (indicator?.max ?? null),
      rank: rank === undefined ? null : Number(rank),
      of: of === undefined ? null : Number(of),
      status: STATUS[figure] ?? ("ok" as const),
    };
  });
  return bookRows({ unit, level, period, rows });
}

const STATUS: Record<string, BookRow["status"]> = {
  "chưa có": "missing",
  "không phát sinh": "not_applicable",
  gồm: "header",
};
