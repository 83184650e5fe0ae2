import type { Row } from "../../source";
import { foldText, foldWords, tokenise } from "../../text";
import type { NameIndex, PeriodMention } from "../../words";
import { findPeriods, relativePeriod, findUnits } from "../../words";

/** What the cells of a column hold. */
export type Role =
  | "order"
  | "unit"
  | "province"
  | "name"
  | "code"
  | "period"
  | "score"
  | "percent"
  | "max"
  | "delta"
  | "rank"
  | "class"
  | "target"
  | "count"
  | "note"
  | "unknown";

export interface Column {
  role: Role;
  /** Codes of the indicator in the heading, the likeliest first; empty for none. */
  codes: readonly string[];
  /** Name of the indicator as printed, without its maximum. */
  label: string;
  max: number | null;
  period: PeriodMention | "previous" | "last_year" | null;
  unit: string | null;
  /** The whole heading, for questions. */
  heading: string;
}

const ORDER = new Set(["stt", "tt", "số tt", "số thứ tự", "thứ tự", "no"].map(foldText));
const UNIT = [
  "đơn vị",
  "cơ quan",
  "tên đơn vị",
  "tên cơ quan",
  "địa phương",
  "xã phường",
  "phường xã",
  "sở ban ngành",
  "sở ngành",
  "bộ ngành",
  "ubnd xã",
  "ubnd phường",
  "ubnd cấp xã",
  "tên",
  "huyện",
  "xã",
  "sở",
].map(foldText);
const PROVINCE = ["tỉnh thành phố", "tỉnh thành", "tỉnh", "tỉnh tp", "tên tỉnh"].map(foldText);
const UNIT_OF_MEASURE = foldText("đơn vị tính");
const NAME = [
  "chỉ số",
  "nhóm chỉ số",
  "bộ chỉ số",
  "nhóm",
  "nội dung",
  "tiêu chí",
  "thành phần",
  "chỉ tiêu",
  "nhóm chỉ tiêu",
  "tên chỉ số",
].map(foldText);
const CODE = ["mã", "ký hiệu"].map(foldText);
const TIME = new Set(
  ["kỳ", "tháng", "quý", "năm", "thời gian", "kỳ báo cáo", "thời điểm", "kỳ đánh giá"].map(foldText),
);

/** Tests of a heading, in the order in which they decide. */
const ROLE_WORDS: readonly (readonly [Role, readonly string[]])[] = [
  [
    "note",
    [
      "tăng giảm hạng",
      "thay đổi hạng",
      "thay đổi thứ hạng",
      "tăng giảm bậc",
      "biến động hạng",
      "thay đổi vị trí",
      "tăng giảm thứ hạng",
    ],
  ],
  ["delta", ["tăng", "giảm", "so với", "chênh lệch", "biến động", "thay đổi"]],
  ["max", ["tối đa", "thang điểm", "điểm chuẩn", "điểm trần", "khung điểm"]],
  ["rank", ["xếp hạng", "thứ hạng", "xếp thứ", "hạng", "vị trí"]],
  ["class", ["xếp loại", "phân loại"]],
  [
    "note",
    [
      "trọng số",
      "ghi chú",
      "nhận xét",
      "lý do",
      "nguyên nhân",
      "giải trình",
      "đơn vị tính",
      "chủ trì",
      "phối hợp",
      "văn bản",
    ],
  ],
  ["target", ["chỉ tiêu năm", "chỉ tiêu giao", "mục tiêu", "kế hoạch"]],
  [
    "count",
    [
      "số hồ sơ",
      "tổng số hồ sơ",
      "số lượng",
      "hồ sơ",
      "tử số",
      "mẫu số",
      "số thủ tục",
      "số tthc",
      "giao dịch",
    ],
  ],
  ["percent", ["tỷ lệ", "phần trăm"]],
  [
    "score",
    [
      "điểm",
      "kết quả",
      "kỳ này",
      "tháng này",
      "quý này",
      "giá trị",
      "đạt được",
      "số liệu",
      "kỳ trước",
      "tháng trước",
      "quý trước",
      "cùng kỳ",
      "năm trước",
    ],
  ],
].map(
  ([role, phrases]) =>
    [role as Role, (phrases as string[]).map((phrase) => ` ${foldText(phrase)} `)] as const,
);

/** Maximum behind a name: "(18)", "/18", "(tối đa 18 điểm)", "18đ". */
const MAXIMUM =
  /[\s(/[:-]*(?:tối đa|điểm tối đa|max)?[\s:(/]{0,3}(\d{1,3})\s{0,2}(?:điểm|đ)?\s{0,2}[)\]]?\s*$/iu;
const PERCENT_SIGN = /\(?\s*%\s*\)?\s*$/;
const POINT_NOTE = /\(\s*(?:điểm|đ)\s*\)\s*$/iu;
/** Superscripts, asterisks and the like behind a heading. */
const FOOTNOTE = /\s*(?:\*+|\(\*+\)|[¹²³])\s*$/;

/** A heading cell that names an indicator, with its maximum taken off. */
export interface HeadName {
  codes: readonly string[];
  label: string;
  max: number | null;
  percent: boolean;
}

/** Reads a heading cell as the name of an indicator; null when it names none. */
export function readHeadName(text: string, index: NameIndex): HeadName | null {
  if (text === "" || text.length > 200) return null;
  const clean = text.replace(FOOTNOTE, "");
  const percent = PERCENT_SIGN.test(clean);
  const bare = clean.replace(PERCENT_SIGN, "").replace(POINT_NOTE, "").trim();
  const direct = index.codesOf(bare);
  const numbered = MAXIMUM.exec(bare);
  if (numbered && numbered.index > 0) {
    const label = bare.slice(0, numbered.index).trim();
    const max = Number(numbered[1]);
    const codes = index.codesOf(label);
    if (codes.length > 0 && !(direct.length > 0 && direct[0]?.includes("."))) {
      const code = index.byMaximum(codes, max);
      return {
        codes: code ? [code, ...codes.filter((other) => other !== code)] : codes,
        label,
        max,
        percent,
      };
    }
  }
  return direct.length > 0
    ? { codes: direct, label: clean.replace(PERCENT_SIGN, "").trim(), max: null, percent }
    : null;
}

/**
 * What a column holds, from the cells of its heading, top to bottom.
 * @param path heading cells without repetitions
 */
export function readColumn(path: readonly string[], index: NameIndex): Column {
  const heading = path.join(" ");
  let named: HeadName | null = null;
  const rest: string[] = [];
  for (const text of path) {
    const name: HeadName | null = named ? null : readHeadName(text, index);
    if (name && !isKeyHeading(text)) named = name;
    else rest.push(text);
  }
  const words = foldWords(rest.join(" "));
  const folded = words.join(" ");
  const periods = findPeriods(rest.join(" ")).filter((period) => !period.compared);
  const period = periods[0] ?? relativePeriod(words);
  const base = {
    codes: named?.codes ?? [],
    label: named?.label ?? "",
    max: named?.max ?? null,
    heading,
    period,
    unit: null,
  };
  if (named) {
    const own = named.percent ? "percent" : (roleOf(folded, rest.join(" ")) ?? "score");
    return { ...base, role: own, period: own === "delta" ? (periods[0] ?? null) : period };
  }
  if (ORDER.has(folded)) return { ...base, role: "order" };
  if (TIME.has(folded)) return { ...base, role: "period", period: null };
  if (startsWithAny(folded, CODE)) return { ...base, role: "code" };
  const role = roleOf(folded, heading);
  // "so với tháng trước" says what a change is against, not which period the column is of.
  if (role === "delta") return { ...base, role, period: periods[0] ?? null };
  if (role === "rank" || role === "class" || role === "max" || role === "count") return { ...base, role };
  const unit = findUnits(tokenise(heading), null).find(({ bare, from }) => !bare && from === 0);
  if (unit && foldWords(unit.name).length === words.length)
    return { ...base, role: "score", unit: heading.trim() };
  if (PROVINCE.includes(folded)) return { ...base, role: "province" };
  if (!folded.startsWith(UNIT_OF_MEASURE) && startsWithAny(folded, UNIT) && role !== "score")
    return { ...base, role: "unit" };
  if (startsWithAny(folded, NAME) && role !== "percent" && role !== "target" && !periods[0])
    return { ...base, role: "name" };
  if (role) return { ...base, role };
  return { ...base, role: period ? "score" : "unknown" };
}

/** Whether a heading heads the column of names or units rather than naming an indicator. */
function isKeyHeading(text: string): boolean {
  return ORDER.has(foldText(text));
}

function roleOf(folded: string, raw: string): Role | null {
  const text = ` ${folded} `;
  if (/[+-]\s?\/\s?[+-]|\(\s?\+\s?\)|±/.test(raw)) return "delta";
  for (const [role, phrases] of ROLE_WORDS) if (phrases.some((phrase) => text.includes(phrase))) return role;
  return /%/.test(raw) ? "percent" : null;
}

function startsWithAny(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => folded === phrase || folded.startsWith(`${phrase} `));
}

/**
 * Heading cells of every column, top to bottom, without repetitions. Blank cells of a row of group headings belong
 * to the group on their left when the row below them goes on.
 */
export function headingPaths(rows: readonly Row[], width: number): string[][] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  for (const [at, row] of rows.entries()) {
    let group = "";
    for (const [column, path] of paths.entries()) {
      const own = row.text(column);
      if (own !== "") group = own;
      const below = rows[at + 1]?.text(column) ?? "";
      const text = own !== "" ? own : below !== "" && path.length === 0 ? group : "";
      if (text !== "" && path[path.length - 1] !== text) path.push(text);
    }
  }
  return paths;
}
