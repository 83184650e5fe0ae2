import type { PeriodMention, UnitMention } from "../../words";
import {
  findPeriods,
  findUnits,
  GOAL_PHRASES,
  isShouted,
  ordinarySpelling,
  OTHER_INDEX_PHRASES,
} from "../../words";
import type { Token } from "../../text";
import { foldText, foldWords, tokenise } from "../../text";
import type { Paragraph } from "./paragraphs";

/** How a unit stands in its sentence. */
export type UnitRole = "owner" | "subject" | "sender" | "heading" | "other";

export interface Sentence {
  paragraph: Paragraph;
  text: string;
  /** Offset of `text` in the paragraph. */
  offset: number;
  tokens: Token[];
  /** Begins with "Căn cứ …" or the like: tells of other papers. */
  cited: boolean;
  /** Speaks of aims or of another index: its figures are no results of this one. */
  foreign: boolean;
  /** Ends with a colon or "như sau": what follows is its content. */
  leadsIn: boolean;
  /** Names results: "kết quả", "bộ chỉ số", "điểm". */
  ofResults: boolean;
  hasFigures: boolean;
  periods: PeriodMention[];
  units: { mention: UnitMention; role: UnitRole }[];
  /** In the list of recipients or the signature. */
  recipients: boolean;
  /** The number of its item in a list. */
  marks: readonly { text: string; line: number; column: number; reason: "order"; ask: false }[];
}

const CITING = [
  "căn cứ",
  "thực hiện văn bản",
  "thực hiện quyết định",
  "thực hiện công văn",
  "thực hiện kế hoạch",
  "thực hiện chỉ thị",
  "thực hiện nghị quyết",
  "thực hiện thông báo",
  "theo quyết định",
  "theo công văn",
  "theo thông báo",
  "tiếp theo",
  "kèm theo",
  "ban hành kèm theo",
].map(foldText);
const RESULT_WORDS = [
  "kết quả",
  "bộ chỉ số",
  "điểm",
  "chỉ số",
  "bảng tổng hợp",
  "xếp hạng",
  "số liệu",
  "đánh giá",
].map(foldText);
const AS_FOLLOWS = foldText("như sau");
const RECIPIENTS = /^nơi nhận(?!\p{L})/iu;
const ADDRESSED = /^kính (?:gửi|gởi)(?!\p{L})/iu;

/** Longest sentence that is searched for units and periods. */
const CONTEXT_LIMIT = 4_000;

/** Splits paragraphs into sentences and tells what each is good for. */
export function* readSentences(paragraphs: readonly Paragraph[]): Generator<void, Sentence[], void> {
  const sentences: Sentence[] = [];
  let recipients = false;
  let addressed = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index % 50 === 49) yield;
    if (RECIPIENTS.test(paragraph.text)) recipients = true;
    const addressing = ADDRESSED.test(paragraph.text);
    addressed =
      addressing ||
      (addressed && (paragraph.listed || /^(?:UBND|Sở|Ủy ban|Các) [^:]{0,80}[;.]$/u.test(paragraph.text)));
    const parts = cutSentences(tokenise(paragraph.text), paragraph.text);
    for (const tokens of parts) {
      for (const part of cutCited(tokens, paragraph.text))
        sentences.push(describe(paragraph, part, recipients || addressed));
    }
  }
  return sentences;
}

function cutSentences(tokens: Token[], text: string): Token[][] {
  const parts: Token[][] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token?.kind !== "mark" || !".?!".includes(token.char) || !next) continue;
    const capital = next.kind === "word" && next.raw.charAt(0) !== next.raw.charAt(0).toLowerCase();
    const apart = next.start > token.end;
    const abbreviated =
      at > 0 &&
      /(?:^|[^\p{L}])(?:TP|TX|Tp|P|Q|H|T)$/u.test(text.slice(Math.max(0, token.start - 3), token.start));
    if (apart && (capital || next.kind === "mark") && !abbreviated) {
      parts.push(tokens.slice(start, at + 1));
      start = at + 1;
    }
  }
  if (start < tokens.length) parts.push(tokens.slice(start));
  return parts;
}

/** "Căn cứ …, Sở Công Thương thông báo kết quả …": what comes after the legal bases is no citation. */
function cutCited(tokens: Token[], text: string): Token[][] {
  const [first] = tokens;
  if (!first || !startsCiting(foldText(text.slice(first.start, first.start + 40)))) return [tokens];
  const near = tokens.slice(0, CITED_REACH);
  const sender = findUnits(near, null).find(({ from, to }) => {
    const verb = tokens[to];
    const before = tokens[from - 1];
    return isMark(before, ",") && verb?.kind === "word" && SENDING.has(verb.fold);
  });
  const at =
    sender?.from ??
    near.findIndex((token, index) => isMark(token, ",") && startsResult(tokens, index + 1)) + 1;
  return at > 0 ? [tokens.slice(0, at), tokens.slice(at)] : [tokens];
}
const CITED_REACH = 200;

function startsCiting(folded: string): boolean {
  return CITING.some((phrase) => `${folded} `.startsWith(`${phrase} `));
}

/** ", kết quả …" after a citation. */
function startsResult(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  return first?.kind === "word" && second?.kind === "word" && `${first.fold} ${second.fold}` === RESULT;
}
const RESULT = foldText("kết quả");

function describe(paragraph: Paragraph, tokens: Token[], recipients: boolean): Sentence {
  const offset = tokens[0]?.start ?? 0;
  const end = tokens[tokens.length - 1]?.end ?? offset;
  const text = paragraph.text.slice(offset, end);
  const sample = text.length > CONTEXT_LIMIT ? text.slice(0, CONTEXT_LIMIT) : text;
  const periods = findPeriods(sample);
  const year = periods.find((period) => period.year !== null)?.year ?? null;
  const own =
    text.length > CONTEXT_LIMIT ? tokens.filter((token) => token.end <= offset + CONTEXT_LIMIT) : tokens;
  const mentions = findUnits(own, year === null ? null : `${year}-${year >= 2026 ? "01" : "06"}`);
  const folded = ` ${own.map(wordOf).filter(Boolean).join(" ")} `;
  const leadsIn = /:\s*$/.test(text) || folded.endsWith(` ${AS_FOLLOWS} `);
  const cited = startsCiting(folded.trim());
  const within = (phrases: readonly string[]) => phrases.some((phrase) => folded.includes(` ${phrase} `));
  const hasFigures = tokens.some((token, index) => isFigure(token, tokens[index + 1]));
  return {
    paragraph,
    text,
    offset,
    tokens,
    cited,
    foreign: within(GOAL_PHRASES) || within(OTHER_INDEX_PHRASES),
    leadsIn,
    ofResults: within(RESULT_WORDS),
    hasFigures,
    periods: periods.map((period) => ({ ...period, start: period.start + offset, end: period.end + offset })),
    units: mentions.map((mention) => ownedIn(own, mention, roleOf(own, mention, text))),
    // A letter whose first sentence runs on from "Kính gửi": nobody is written to with a score.
    recipients: recipients && !hasFigures,
    marks: offset === 0 && paragraph.mark ? [{ ...paragraph.mark, reason: "order", ask: false }] : [],
  };
}

/** "KẾT QUẢ … CỦA SỞ CÔNG THƯƠNG": the capitals are those of the sentence, not of the name. */
function ownedIn(tokens: readonly Token[], mention: UnitMention, role: UnitRole): Sentence["units"][number] {
  const before = tokens[mention.from - 1];
  const shouted = role === "owner" && before?.kind === "word" && isShouted(before.raw);
  return { mention: shouted ? { ...mention, name: ordinarySpelling(mention.name) } : mention, role };
}

function wordOf(token: Token): string {
  return token.kind === "word" ? token.fold : token.kind === "number" ? token.raw : "";
}

/** Looks like a value of the index; numbers of lists, months and years do not. */
function isFigure(token: Token, next: Token | undefined): boolean {
  if (token.kind === "fraction") return token.max < FIRST_YEAR;
  if (token.kind !== "number") return false;
  return token.percent || !Number.isInteger(token.value) || (next?.kind === "word" && next.fold === POINTS);
}
const FIRST_YEAR = 1900;
const POINTS = foldText("điểm");

const RESULT_ENDS = new Set(foldWords("điểm quả số"));
const PERIOD_AND_COLON = /^[\s,–-]{0,3}(?:tháng|quý|quí|năm|kỳ|\d{1,2} tháng)\s[^:;.]{1,30}:/iu;
const OWNER = new Set(foldWords("của tại"));
/** Nobody below the Prime Minister wrote it. */
const PAPER_OF_INDEX = /(?:Quyết định|QĐ)(?: số)? 766\/QĐ-TTg$/iu;
const SENDING = new Set(
  foldWords("thông công báo ban trân kính giao nhận nghiêm gửi đề yêu trình tiếp đã tổ xin"),
);
const RESULTING = new Set(foldWords("đạt xếp đứng được có"));
const HEADLINE = 80;
const ADDRESSING = new Set(foldWords("giao gửi nghị cầu với cùng và theo do bởi đến tới từ"));

function roleOf(tokens: readonly Token[], { from, to, level }: UnitMention, text: string): UnitRole {
  const before = tokens[from - 1];
  const after = tokens[to];
  // "Tổng điểm toàn quốc", "Kết quả toàn tỉnh"
  if (level === "tong_hop" && before?.kind === "word" && RESULT_ENDS.has(before.fold)) return "owner";
  if (before?.kind === "word" && OWNER.has(before.fold)) {
    const earlier = tokens[from - 2];
    // "Văn bản số … ngày … của Văn phòng UBND tỉnh": who wrote a paper, not whose result it is.
    if (earlier?.kind !== "citation") return "owner";
    const start = tokens[0]?.start ?? 0;
    return PAPER_OF_INDEX.test(text.slice(0, earlier.end - start)) ? "owner" : "other";
  }
  // "TIN VUI TỪ UBND XÃ KHÁNH YÊN"
  if (after === undefined && text.length < HEADLINE && text === text.toUpperCase()) return "heading";
  if (before?.kind === "word" && ADDRESSING.has(before.fold)) return "other";
  if (after === undefined && (before === undefined || isMark(before, ":"))) return "heading";
  // "Sở Y tế tháng 8/2026: …", "Sở Y tế (83,49 điểm)"
  const end = tokens[to - 1]?.end ?? 0;
  const begins = before === undefined || before.kind === "mark";
  if (
    begins &&
    after &&
    PERIOD_AND_COLON.test(text.slice(end - (tokens[0]?.start ?? 0), end - (tokens[0]?.start ?? 0) + 60))
  )
    return "subject";
  if (
    begins &&
    isMark(after, "(") &&
    (tokens[to + 1]?.kind === "number" || tokens[to + 1]?.kind === "fraction")
  )
    return "subject";
  if (after?.kind === "word" && RESULTING.has(after.fold)) return "subject";
  if (isMark(after, ":") && (before === undefined || before.kind === "mark" || before.kind === "number"))
    return "subject";
  if (after?.kind === "word" && SENDING.has(after.fold)) return "sender";
  if (before === undefined || isMark(before, ":") || isMark(before, "-") || isMark(before, "–"))
    return text.length < 160 ? "heading" : "other";
  if (isMark(before, ",") && (after === undefined || after.kind === "mark")) return "heading";
  return "other";
}

function isMark(token: Token | undefined, char: string): boolean {
  return token?.kind === "mark" && token.char === char;
}
