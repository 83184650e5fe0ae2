import type { Period, PeriodType } from "../../scoring/period";
import { monthsFromJanuary, parsePeriodKey } from "../../scoring/period";
import { foldWord } from "../text";

/** A period as a text names it; the year may stand elsewhere. */
export interface PeriodMention {
  start: number;
  end: number;
  type: PeriodType;
  index: number;
  year: number | null;
  /** What the result is compared with ("so với quý I"), not what it is of. */
  compared: boolean;
  /** Counted from the beginning of the year: nine months, or the running year up to a day. */
  cumulative: boolean;
  /** Last day covered by a cumulative period, ISO date. */
  until: string | null;
  /** Only figures ("03/2026"), without the word "tháng": good in titles and column heads. */
  bare: boolean;
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const SPELLED: Record<string, number> = { ba: 3, sáu: 6, chín: 9, mười: 10 };
/** Months and quarters in words; only with their year, since "ba tháng một lần" names no month. */
const MONTH_WORDS: Record<string, number> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  "mười một": 11,
  "mười hai": 12,
  chạp: 12,
};
const QUARTER_WORDS: Record<string, number> = { một: 1, nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4 };
const YEAR = "(20\\d{2})(?!\\d)";
const JOINT = "[\\s:]{0,4}(?:[/.,-]|năm)?[\\s:]{0,3}(?:năm[\\s:]{0,3})?";

/** "6 tháng đầu năm 2026", "lũy kế 9 tháng năm 2025", "nửa đầu năm". */
const SPAN = new RegExp(
  `(?<![\\p{L}\\d/])(?:(\\d{1,2}|ba|sáu|chín)(?:\\s{1,3}tháng|\\s?t(?=\\s{1,3}(?:đầu|cuối)|\\s?/\\s?20\\d\\d))|nửa)(?:\\s{1,3}(đầu|cuối)(?:\\s{1,3}năm)?)?(?![\\p{L}])(?:${JOINT}${YEAR})?`,
  "giu",
);
const MONTH = new RegExp(
  `(?<!\\p{L})(?:tháng[\\s:]{1,3}(?:tháng\\s{1,3})?0?|tháng0?|t0?)(1[0-2]|[1-9])(?!\\d|,\\d|\\.\\d{1,2}(?!\\d))(?:${JOINT}${YEAR})?`,
  "giu",
);
const QUARTER = new RegExp(
  `(?<!\\p{L})(?:qu[ýí][\\s:]{0,3}(?:qu[ýí]\\s{1,3})?|q)0?(iv|i{1,3}|[1-4])(?![\\p{L}\\d])(?:${JOINT}${YEAR})?`,
  "giu",
);
const MONTH_IN_WORDS = new RegExp(
  `(?<!\\p{L})tháng\\s{1,3}(mười\\s{1,2}hai|mười\\s{1,2}một|${Object.keys(MONTH_WORDS)
    .filter((word) => !word.includes(" "))
    .join("|")})(?!\\p{L})[\\s,:]{0,4}năm[\\s:]{0,3}${YEAR}`,
  "giu",
);
const QUARTER_IN_WORDS = new RegExp(
  `(?<!\\p{L})qu[ýí]\\s{1,3}(?:thứ\\s{1,3})?(${Object.keys(QUARTER_WORDS).join("|")})(?!\\p{L})[\\s,:]{0,4}(?:năm[\\s:]{0,3}|/)${YEAR}`,
  "giu",
);
/** The filters of a portal page: "Năm: 2026 Tháng: 9", "Loại thời gian: Quý Năm: 2026 Quý: III". */
const FILTER =
  /(?<!\p{L})năm\s?:?\s(20\d{2})\s?[,;|]?\s?(tháng|quý|quí)\s?:?\s(?:tháng |quý |quí )?0?(1[0-2]|[1-9]|iv|i{1,3})(?![\p{L}\d])/giu;
const YEAR_ONLY = new RegExp(`(?<!\\p{L})năm[\\s:]{0,3}${YEAR}`, "giu");
/** As the score book and the portal write them: "2026-02", "2026-Q1", "2026-H1", "2026-C09". */
const KEY =
  /(?<![\p{L}\d/.,-])(20\d{2})-(?:(0[1-9]|1[0-2])|(q[1-4])|(h[12])|c(0[1-9]|1[0-2]))(?![\p{L}\d/.,-]?[\p{L}\d])/giu;
const HALF = new RegExp(`(?<![\\p{L}\\d])h([12])${JOINT}${YEAR}`, "giu");
const BARE = new RegExp(`(?<![\\p{L}\\d/.,-])(0?[1-9]|1[0-2])[/.-]${YEAR}`, "gu");
const DATES =
  /từ (?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2}) (?:đến|tới)(?: hết)?(?: ngày)? (\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})/giu;
/** "lũy kế đến hết tháng 9/2026", "từ đầu năm đến ngày 30/9/2026". */
const RUNNING_MONTH = new RegExp(
  `(?:l[ũu][ỹy] kế|từ đầu năm)[^.;\\n\\d]{0,40}(?:đến|tới)(?: hết)? tháng 0?(1[0-2]|[1-9])(?!\\d)(?:${JOINT}${YEAR})?`,
  "giu",
);
const RUNNING_DAY =
  /(?:l[ũu][ỹy] kế|từ đầu năm)[^.;\n\d]{0,40}(?:đến|tới)(?: hết)?(?: ngày)? (\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})/giu;
/** "từ tháng 1 đến tháng 6/2026". */
const MONTHS = new RegExp(
  `từ (?:đầu )?tháng 0?(1[0-2]|[1-9])(?:${JOINT}20\\d{2})? (?:đến|tới)(?: hết)? tháng 0?(1[0-2]|[1-9])(?!\\d)(?:${JOINT}${YEAR})?`,
  "giu",
);
const AS_OF =
  /(?:số liệu|dữ liệu|tính|cập nhật|trích xuất|kết xuất|thời điểm|chốt|tra cứu|truy cập|chụp)[^.;\n]{0,60}?(?:ngày[\s:]{0,3})(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(20\d{2})/iu;
const AS_OF_SHORT =
  /(?:tính |số liệu |lũy kế )?(?:đến|tới)(?: hết)?(?: ngày)? (\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})/iu;

const COMPARING =
  /(?:so với|so cùng kỳ|cùng kỳ|bằng|hơn|như|với|từ)\s{1,3}(?:(?:của|kết quả|điểm|mức|cùng kỳ|kỳ|trong)\s{1,3}){0,3}$/iu;
const DATED = /(?:ngày|mùng)\s{0,8}\d{0,2}\s{0,8}$/iu;
/**
 * What a number after it counts instead of months: a week, a stage, a term, the number of a document, a place. A month
 * of which only a part is meant ("tuần 2 tháng 5/2026") is no period either.
 */
const COUNTS_OTHERWISE =
  /(?<!\p{L})(?:tuần|đợt|lần|giai đoạn|học kỳ|học kì|hk|kỳ họp|phiên|khóa|khoá|hạng|thứ|số|văn bản|công văn|thông báo|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|tờ trình|công điện|hướng dẫn)(?:\s{1,3}(?:thứ|số))?[\s:]{1,3}$/iu;
const PART_OF =
  /(?<!\p{L})(?:tuần|đợt|giai đoạn|học kỳ|học kì)(?:\s{1,3}thứ)?\s{1,3}(?:\d{1,2}|[ivx]{1,4}|\p{L}{2,6})[\s,-]{0,3}(?:(?:của|trong)\s{1,3})?$/iu;
const SHORTER_PERIOD = /(?<!\p{L})(?:tháng|qu[ýí])\s{1,3}(?:\p{L}{1,6}\s{1,3}){0,2}$/iu;
const BEFORE_LIMIT = 40;
/** Nothing else can name a period; most lines are done with at once. */
const NAMES_TIME = /20\d{2}|tháng|qu[ýí]|nửa|[tqh]\d/iu;

/**
 * Every period named in a text, in the order of the text. Dates ("ngày 08 tháng 3 năm 2026") are none.
 * @param text normalised; the work is linear
 */
export function findPeriods(text: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  const dates: { start: number; end: number }[] = [];
  const overlaps = (start: number, end: number) => (other: { start: number; end: number }) =>
    start < other.end && end > other.start;
  const taken = (start: number, end: number) =>
    found.some(overlaps(start, end)) || dates.some(overlaps(start, end));
  const add = (
    match: RegExpExecArray,
    parts: Pick<PeriodMention, "type" | "index" | "year"> & Partial<PeriodMention>,
  ) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - BEFORE_LIMIT), start);
    if (taken(start, end)) return;
    if (DATED.test(before) || PART_OF.test(before) || (parts.bare && COUNTS_OTHERWISE.test(before))) {
      dates.push({ start, end });
      return;
    }
    found.push({
      start,
      end,
      compared: COMPARING.test(before),
      cumulative: false,
      until: null,
      bare: false,
      ...parts,
    });
  };
  if (!NAMES_TIME.test(text)) return found;
  for (const match of text.matchAll(FILTER)) {
    const kind = (match[2] ?? "").toLowerCase();
    const number = (match[3] ?? "").toLowerCase();
    const index = ROMAN[number] ?? Number(number);
    const month = kind.startsWith("t");
    if (index >= 1 && index <= (month ? 12 : 4))
      add(match, { type: month ? "month" : "quarter", index, year: yearOf(match[1]) });
  }
  for (const match of text.matchAll(DATES)) addRange(match, add);
  for (const match of text.matchAll(RUNNING_DAY)) {
    const until = isoDate(match, 1);
    if (until) addRunning(match, Number(until.slice(5, 7)), Number(until.slice(0, 4)), until, add);
  }
  for (const match of text.matchAll(RUNNING_MONTH))
    addRunning(match, Number(match[1]), yearOf(match[2]), null, add);
  for (const match of text.matchAll(MONTHS))
    addMonths(match, Number(match[1]), Number(match[2]), yearOf(match[3]), add);
  for (const match of text.matchAll(KEY)) addKey(match, add);
  for (const match of text.matchAll(SPAN)) addSpan(match, text, add);
  for (const match of text.matchAll(MONTH)) {
    const glued = /^t\d/i.test(match[0]) || /^tháng\d/i.test(match[0]);
    if (glued && match[2] === undefined) continue;
    add(match, { type: "month", index: Number(match[1]), year: yearOf(match[2]) });
  }
  for (const match of text.matchAll(QUARTER)) {
    if (/^q[^uU]/i.test(match[0]) && match[2] === undefined) continue;
    const number = (match[1] ?? "").toLowerCase();
    add(match, { type: "quarter", index: ROMAN[number] ?? Number(number), year: yearOf(match[2]) });
  }
  for (const match of text.matchAll(HALF))
    add(match, { type: "half", index: Number(match[1]), year: yearOf(match[2]) });
  for (const match of text.matchAll(MONTH_IN_WORDS)) {
    const word = (match[1] ?? "").toLowerCase().replace(/\s+/g, " ");
    add(match, { type: "month", index: MONTH_WORDS[word] ?? 0, year: yearOf(match[2]) });
  }
  for (const match of text.matchAll(QUARTER_IN_WORDS)) {
    const word = (match[1] ?? "").toLowerCase();
    add(match, { type: "quarter", index: QUARTER_WORDS[word] ?? 0, year: yearOf(match[2]) });
  }
  for (const match of text.matchAll(YEAR_ONLY)) {
    // A month or quarter that could not be read is asked for: it never becomes its whole year.
    if (SHORTER_PERIOD.test(text.slice(Math.max(0, match.index - BEFORE_LIMIT), match.index))) continue;
    add(match, { type: "year", index: 1, year: yearOf(match[1]) });
  }
  for (const match of text.matchAll(BARE))
    add(match, { type: "month", index: Number(match[1]), year: yearOf(match[2]), bare: true });
  found.sort((a, b) => a.start - b.start);
  return found;
}

type Add = (
  match: RegExpExecArray,
  parts: Pick<PeriodMention, "type" | "index" | "year"> & Partial<PeriodMention>,
) => void;

/** "từ ngày 01/02/2026 đến ngày 28/02/2026" is a month; ranges across months are none unless the year begins them. */
function addRange(match: RegExpExecArray, add: Add): void {
  const [from, to] = [isoDate(match, 1), isoDate(match, 4)];
  if (!from || !to || from.slice(0, 4) !== to.slice(0, 4)) return;
  const year = Number(to.slice(0, 4));
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const wholeMonths = from.endsWith("-01") && Number(to.slice(8)) === daysInMonth(year, last);
  if (wholeMonths) addMonths(match, first, last, year, add);
  else if (from.endsWith("-01-01")) addRunning(match, last, year, to, add);
}

/** A key in running text; three, six and twelve cumulated months are the quarter, the half-year and the year. */
function addKey(match: RegExpExecArray, add: Add): void {
  const [, year = "", month, quarter, half, months] = match;
  const part = month ?? quarter?.toUpperCase() ?? half?.toUpperCase();
  const period =
    months === undefined
      ? parsePeriodKey(`${year}-${part ?? ""}`)
      : monthsFromJanuary(Number(year), Number(months));
  if (period !== null) add(match, { ...period, cumulative: period.type === "cumulative", bare: true });
}

/** Whole months that are a period of the index; other spans are not. */
function addMonths(match: RegExpExecArray, first: number, last: number, year: number | null, add: Add): void {
  const months = last - first + 1;
  if (months === 1) add(match, { type: "month", index: first, year });
  else if (first === 1) addRunning(match, last, year, null, add);
  else if (months === 3 && last % 3 === 0) add(match, { type: "quarter", index: last / 3, year });
  else if (months === 6 && last % 6 === 0) add(match, { type: "half", index: last / 6, year });
}

/**
 * From the beginning of the year to the end of a month or to a day in it. Up to a day within a month it is the running
 * year as of that day, which no key but the year's fits.
 */
function addRunning(
  match: RegExpExecArray,
  months: number,
  year: number | null,
  day: string | null,
  add: Add,
): void {
  const within = day !== null && year !== null && Number(day.slice(8)) !== daysInMonth(year, months);
  if (within) {
    add(match, { type: "year", index: 1, year, cumulative: true, until: day });
    return;
  }
  const { type, index } = monthsFromJanuary(year ?? 0, months);
  const until = day ?? (year === null ? null : `${year}-${pad(months)}-${pad(daysInMonth(year, months))}`);
  add(match, {
    type,
    index,
    year,
    ...(type === "cumulative" || day !== null ? { cumulative: true, until } : {}),
  });
}

function addSpan(match: RegExpExecArray, text: string, add: Add): void {
  const months = match[1] === undefined ? 6 : (SPELLED[match[1].toLowerCase()] ?? Number(match[1]));
  const part = match[2]?.toLowerCase();
  const year = yearOf(match[3]);
  const running = /l[ũu][ỹy] k[ếe]\s{0,3}$/iu.test(text.slice(Math.max(0, match.index - 10), match.index));
  if (part === undefined && !running && (year === null || match[1] === undefined)) return;
  if (part === "cuối") {
    if (months === 6) add(match, { type: "half", index: 2, year });
  } else if (months > 0 && months <= 12) addRunning(match, months, year, null, add);
}

/**
 * The day on which the figures were taken: "Số liệu ngày 28/02/2023", "tính đến 15/3/2026".
 * @returns ISO date or null; dates of signature and of other documents are not looked at
 */
export function findAsOf(text: string): string | null {
  const match = AS_OF.exec(text) ?? AS_OF_SHORT.exec(text);
  return match && isoDate(match, 1);
}

/**
 * The period with its year, or null when neither the mention nor the context tells it.
 * @param contextYear year known from the title
 */
export function resolvePeriod(mention: PeriodMention, contextYear: number | null): Period | null {
  const year = mention.year ?? contextYear;
  if (year === null) return null;
  return { type: mention.type, year, index: mention.index };
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function isoDate(match: RegExpExecArray, from: number): string | null {
  const [day, month, year] = [Number(match[from]), Number(match[from + 1]), Number(match[from + 2])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** Words for the period before and the same period of the year before, in column heads. */
export function relativePeriod(words: readonly string[]): "previous" | "last_year" | null {
  const text = ` ${words.join(" ")} `;
  if (LAST_YEAR.some((phrase) => text.includes(phrase))) return "last_year";
  return PREVIOUS.some((phrase) => text.includes(phrase)) ? "previous" : null;
}
const folded = (phrase: string) => ` ${phrase.split(" ").map(foldWord).join(" ")} `;
const LAST_YEAR = ["cùng kỳ", "năm trước"].map(folded);
const PREVIOUS = ["kỳ trước", "tháng trước", "quý trước", "lần trước"].map(folded);
