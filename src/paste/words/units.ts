import type { UnitLevel } from "../../scoring/units/unit";
import type { PhraseTree, Token } from "../text";
import { foldText, foldWords, phraseTree } from "../text";
import { unitLevel } from "./unit-levels";
import { CENTRAL_CITIES, DEPARTMENT_FIELDS, NAMED_UNITS, PLACE_OFFICES, PROVINCES } from "./unit-catalogue";

/** A unit as a text names it. */
export interface UnitMention {
  /** Token positions, `to` exclusive. */
  from: number;
  to: number;
  name: string;
  level: UnitLevel | null;
  /** "Sở", "tỉnh" without a name: which one is meant stands elsewhere. The name of "sở mình" is empty. */
  bare: boolean;
}

type Kind = { level: UnitLevel | null; takes: "field" | "name" | "city"; word: string };

const KINDS: readonly (readonly [string, Kind])[] = [
  ["sở", { level: "so", takes: "field", word: "Sở" }],
  ["bộ", { level: null, takes: "field", word: "Bộ" }],
  ["tỉnh", { level: "tinh", takes: "name", word: "tỉnh" }],
  ["thành phố", { level: "tinh", takes: "city", word: "thành phố" }],
  ["tp", { level: "tinh", takes: "city", word: "TP" }],
  ["xã", { level: "xa", takes: "name", word: "xã" }],
  ["phường", { level: "xa", takes: "name", word: "phường" }],
  ["thị trấn", { level: "xa", takes: "name", word: "thị trấn" }],
  ["đặc khu", { level: "xa", takes: "name", word: "đặc khu" }],
  ["huyện", { level: "huyen", takes: "name", word: "huyện" }],
  ["quận", { level: "huyen", takes: "name", word: "quận" }],
  ["thị xã", { level: "huyen", takes: "name", word: "thị xã" }],
];
const kinds = phraseTree(KINDS);
const committees = phraseTree([
  ["UBND", "UBND"],
  ["Ủy ban nhân dân", "Ủy ban nhân dân"],
] as const);
const fields = phraseTree(DEPARTMENT_FIELDS.map((name) => [name, name] as const));
const named = phraseTree(NAMED_UNITS.map(([name, level]) => [name, { name, level }] as const));
const offices = phraseTree(PLACE_OFFICES.map((name) => [name, name] as const));
/** Words with which a unit begins that no place is named by. */
const OTHER_UNITS = phraseTree(
  [
    "UBND",
    "Ủy ban nhân dân",
    "Sở",
    "Xã",
    "Phường",
    "Huyện",
    "Thị trấn",
    "Đặc khu",
    "Văn phòng",
    "Ban Quản lý",
    "Trung tâm",
    "Chi cục",
    "Thanh tra",
    "Hội đồng nhân dân",
  ].map((name) => [name, name] as const),
);
/** Whole territories; "trung bình" and the like are summaries in tables only. */
const summaries = phraseTree(
  ["toàn quốc", "cả nước", "toàn tỉnh", "toàn thành phố"].map((name) => [name, name] as const),
);
const provinces = phraseTree(PROVINCES.map((name) => [name, name] as const));
const centralCities = new Set(CENTRAL_CITIES.map(foldText));

/** Where a unit's own name stops when everything is in capitals. */
const STOP_WORDS = new Set(
  foldWords(
    "tháng quý năm kỳ đạt về trong như theo tại có được là và do số của cho trên đến từ kết quả thông báo công bố",
  ),
);
const NAME_LIMIT = 5;

/**
 * Units named in running text, left to right.
 * @param tokens a paragraph
 * @param period key of the period the text is of, to tell a city of province level from one of district level
 */
export function findUnits(tokens: readonly Token[], period: string | null): UnitMention[] {
  const found: UnitMention[] = [];
  const wordAt = (index: number): string | null => {
    const token = tokens[index];
    return token?.kind === "word" ? token.fold : null;
  };
  for (let at = 0; at < tokens.length;) {
    if (tokens[at]?.kind !== "word") {
      at += 1;
      continue;
    }
    const mention = unitAt(tokens, wordAt, at, period);
    if (mention) found.push(mention);
    at = mention?.to ?? at + 1;
  }
  return found;
}

type WordAt = (index: number) => string | null;

function unitAt(
  tokens: readonly Token[],
  wordAt: WordAt,
  at: number,
  period: string | null,
): UnitMention | null {
  const summary = summaries.longest(wordAt, at);
  if (summary)
    return {
      from: at,
      to: at + summary.length,
      name: spell(tokens, at, at + summary.length),
      level: "tong_hop",
      bare: false,
    };
  const whole = longestAcrossMarks(named, tokens, at);
  if (whole) {
    const to = withProvince(tokens, wordAt, whole.to);
    return {
      from: at,
      to,
      name: spell(tokens, at, to),
      level: whole.value.level,
      bare: false,
    };
  }
  const office = officeOf(tokens, wordAt, at, period);
  if (office) return office;
  const committee = committees.longest(wordAt, at);
  const start = at + (committee?.length ?? 0);
  const kind = kinds.longest(wordAt, start);
  if (!kind) return committee ? null : bareProvince(tokens, wordAt, at);
  const { level, takes, word } = kind.value;
  let next = start + kind.length;
  if (isMark(tokens[next], ".")) next += 1;
  if (takes === "field") {
    const field = longestAcrossMarks(fields, tokens, next);
    if (!field && word === "Bộ") return null;
    const end = field?.to ?? fieldEnd(tokens, next);
    if (end === null)
      return { from: at, to: next, name: isSpeakers(wordAt, next) ? "" : word, level, bare: true };
    const to = word === "Bộ" ? end : withProvince(tokens, wordAt, end);
    return { from: at, to, name: spell(tokens, at, to), level, bare: false };
  }
  const province = level === "tinh" ? provinceEnd(tokens, wordAt, next) : null;
  const end = province ?? properNameEnd(tokens, wordAt, next);
  if (end === null) {
    if (committee && takes !== "name") return null;
    const name = isSpeakers(wordAt, next) ? "" : spell(tokens, at, next);
    return { from: at, to: next, name, level, bare: true };
  }
  const name = spell(tokens, at, end);
  return { from: at, to: end, name, level: takes === "city" ? unitLevel(name, period) : level, bare: false };
}

/** "Trung tâm Phục vụ hành chính công phường Cao Lãnh": an office with the place that it serves. */
function officeOf(
  tokens: readonly Token[],
  wordAt: WordAt,
  at: number,
  period: string | null,
): UnitMention | null {
  const office = longestAcrossMarks(offices, tokens, at);
  const place = office && unitAt(tokens, wordAt, office.to, period);
  if (!office || !place || place.level === "so" || place.level === "tong_hop") return null;
  const level = place.level === "tinh" ? "so" : place.level;
  return { from: at, to: place.to, name: spell(tokens, at, place.to), level, bare: false };
}

/** "Hưng Yên đạt …": a province without the word, only when a verb of result follows. */
function bareProvince(tokens: readonly Token[], wordAt: WordAt, at: number): UnitMention | null {
  const first = tokens[at];
  if (first?.kind !== "word" || !startsUpper(first.raw)) return null;
  const hit = provinces.longest(wordAt, at);
  if (!hit) return null;
  const next = wordAt(at + hit.length);
  const colon = isMark(tokens[at + hit.length], ":");
  if (!colon && (next === null || !RESULT_VERBS.has(next))) return null;
  const city = centralCities.has(foldText(hit.value));
  return {
    from: at,
    to: at + hit.length,
    name: `${city ? "thành phố" : "tỉnh"} ${hit.value}`,
    level: "tinh",
    bare: false,
  };
}
const RESULT_VERBS = new Set(foldWords("đạt xếp đứng được"));

/** "Sở Công Thương tỉnh Đồng Nai", "Sở Công Thương Đồng Nai". */
function withProvince(tokens: readonly Token[], wordAt: WordAt, end: number): number {
  // "Sở Công Thương - Tỉnh Phú Thọ": over a dash only with the word for a province.
  const dash = isMark(tokens[end], "-") || isMark(tokens[end], "–") ? 1 : 0;
  const kind = kinds.longest(wordAt, end + dash);
  if (dash > 0 && kind?.value.level !== "tinh") return end;
  const start = end + dash + (kind && kind.value.level === "tinh" ? kind.length : 0);
  const first = tokens[start];
  if (first?.kind !== "word" || !startsUpper(first.raw)) return end;
  const province = provinces.longest(wordAt, start);
  if (province) return start + province.length;
  // "Bảo hiểm xã hội tỉnh Bình Nam": after the word any proper name is one, of which a single word is none.
  // In capitals what follows may be a title: "VĂN PHÒNG UBND TỈNH BẢNG TỔNG HỢP".
  const called =
    (kind?.value.word === "tỉnh" || wordAt(end - 1) === PROVINCE_WORD) &&
    first.raw !== first.raw.toUpperCase();
  const name = called ? properNameEnd(tokens, wordAt, start) : null;
  return name !== null && name - start > 1 ? name : end;
}
const PROVINCE_WORD = foldText("tỉnh");

const TOTAL = foldText("tổng");

/** A department that is not in the catalogue: a capital word and at most one small one after it. */
function fieldEnd(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (first?.kind !== "word" || !startsUpper(first.raw) || STOP_WORDS.has(first.fold)) return null;
  const second = tokens[at + 1];
  // "Sở KH&CN" is one name.
  if (isMark(second, "&") && tokens[at + 2]?.kind === "word") return at + 3;
  return second?.kind === "word" && !STOP_WORDS.has(second.fold) && second.fold !== TOTAL ? at + 2 : at + 1;
}

/** The name of a province is known to its end: "TỈNH ĐỒNG NAI SỞ CÔNG THƯƠNG". */
function provinceEnd(tokens: readonly Token[], wordAt: WordAt, at: number): number | null {
  const first = tokens[at];
  if (first?.kind !== "word" || !startsUpper(first.raw)) return null;
  const province = provinces.longest(wordAt, at);
  return province ? at + province.length : null;
}

/** "sở mình", "xã nhà": only who speaks knows which one. */
function isSpeakers(wordAt: WordAt, at: number): boolean {
  const word = wordAt(at);
  return word !== null && SPEAKERS.has(word);
}
const SPEAKERS = new Set(foldWords("mình ta em tôi chúng nhà bên"));

/** Words with capitals (or, among capitals, up to a word that cannot be part of a name); "phường 5". */
function properNameEnd(tokens: readonly Token[], wordAt: WordAt, at: number): number | null {
  const first = tokens[at];
  if (first?.kind === "number" && !first.percent && first.start === (tokens[at - 1]?.end ?? 0) + 1)
    // "Bộ chỉ số của phường 6 tháng đầu năm", not "phường 6 tháng 5/2026"
    return wordAt(at + 1) === MONTH && tokens[at + 2]?.kind === "word" ? null : at + 1;
  let end = at;
  while (end < at + NAME_LIMIT) {
    const token = tokens[end];
    const hyphen = isMark(token, "-") && end > at ? 1 : 0;
    const word = tokens[end + hyphen];
    if (word?.kind !== "word" || !startsUpper(word.raw) || stops(word, tokens[end + hyphen + 1])) break;
    if (end > at && beginsUnit(tokens, wordAt, end + hyphen)) break;
    end += 1 + hyphen;
  }
  return end > at ? numbered(tokens, wordAt, end) : null;
}

const MONTH = foldText("tháng");
/** Communes of one name are told apart by a number from 1. */
const MOST_ALIKE = 20;
const AFTER_NAME = new Set(foldWords("đạt xếp đứng được có chỉ cũng thông công báo là đã hiện vẫn chưa"));
const TIMES = new Set(foldWords("tháng quý năm"));

/** "xã A Lưới 3 đạt …": the number is of the name where what follows says so, and never a score, a rank or a count. */
function numbered(tokens: readonly Token[], wordAt: WordAt, end: number): number {
  const number = tokens[end];
  if (number?.kind !== "number" || number.percent || number.start !== (tokens[end - 1]?.end ?? 0) + 1)
    return end;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > MOST_ALIKE) return end;
  const next = wordAt(end + 1);
  const opens = isMark(tokens[end + 1], "(") || isMark(tokens[end + 1], ":");
  const when = next !== null && TIMES.has(next) && tokens[end + 2]?.kind !== "word";
  return opens || when || (next !== null && AFTER_NAME.has(next)) ? end + 1 : end;
}

/** Another unit begins inside a run of capitals: "UBND XÃ NAM CƯỜNG TRUNG TÂM PHỤC VỤ …". */
function beginsUnit(tokens: readonly Token[], wordAt: WordAt, at: number): boolean {
  return OTHER_UNITS.longest(wordAt, at) !== null || longestAcrossMarks(named, tokens, at) !== null;
}

/** Among capitals every stop word ends a name; in ordinary spelling "Quý" and "Tháng" do before a number only. */
function stops(word: Token & { kind: "word" }, next: Token | undefined): boolean {
  if (!STOP_WORDS.has(word.fold)) return false;
  if (word.raw === word.raw.toUpperCase() && word.raw.length > 1) return true;
  return (
    next?.kind === "number" ||
    next?.kind === "fraction" ||
    (next?.kind === "word" && /^[IV]{1,3}$/.test(next.raw))
  );
}

/** Phrases of the catalogue hold commas and hyphens ("Văn hóa, Thể thao và Du lịch"). */
function longestAcrossMarks<T>(
  tree: PhraseTree<T>,
  tokens: readonly Token[],
  at: number,
): { value: T; to: number } | null {
  const words: { fold: string; index: number }[] = [];
  for (let index = at; index < tokens.length && words.length < 14; index += 1) {
    const token = tokens[index];
    if (token?.kind === "word") words.push({ fold: token.fold, index });
    else if (words.length === 0 || !(isMark(token, ",") || isMark(token, "-"))) break;
  }
  const hit = tree.longest((index) => words[index]?.fold ?? null, 0);
  const last = hit && words[hit.length - 1];
  return hit && last ? { value: hit.value, to: last.index + 1 } : null;
}

/** The name as written, white space folded. */
function spell(tokens: readonly Token[], from: number, to: number): string {
  const words = tokens.slice(from, to);
  return words
    .map((token, index) => {
      const previous = words[index - 1];
      const text =
        token.kind === "word" || token.kind === "number"
          ? token.raw
          : token.kind === "mark"
            ? token.char
            : "";
      return previous && token.start > previous.end ? ` ${text}` : text;
    })
    .join("");
}

function startsUpper(raw: string): boolean {
  const first = raw.charAt(0);
  return first !== first.toLowerCase();
}

function isMark(token: Token | undefined, char: string): boolean {
  return token?.kind === "mark" && token.char === char;
}
