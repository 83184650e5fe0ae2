import type { Cell } from "../../source";

/** Lines that belong together, with the way back from an offset to its place. */
export interface Paragraph {
  text: string;
  /** Where each line begins in `text`. */
  pieces: readonly { offset: number; line: number; column: number }[];
  /** Mark of a list stood before it ("- ", "1. "); it is not part of `text`. */
  listed: boolean;
  /** That mark, where it holds a number. */
  mark: { text: string; line: number; column: number } | null;
}

/** Time and sender of a message that was copied from a chat: "[08:42, 05/10/2026] Hương VP: ". */
const BULLET =
  /^(?:\[\d{1,2}:\d{2}(?::\d{2})?,?\s\d{1,2}\/\d{1,2}\/\d{2,4}\]\s[^:\n]{1,40}:\s|[-–—+*•●○▪■◦·✓✔→⇒=>‣]{1,3}\s*|\(?\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)]\s*|\d{1,2}(?:\.\d{1,2}){0,3}\s{1,4}(?=[\p{L}("])(?!(?:tháng|điểm|đ|nhóm|chỉ số|đơn vị|sở|xã|phường|hồ sơ|ngày|giờ|tỉnh)(?!\p{L}))|\(?[a-zđ]\)\s*|[IVX]{1,5}\s?[.)]\s+|[a-zđ][.]\s+)/u;
/** Longest text of a paragraph; a hostile text without line ends is cut here. */
const LIMIT = 20_000;

/**
 * Puts lines together that a page width or a scanner has broken, and takes list marks off.
 * @param lines lines of a text block; blank lines between them mean nothing, some sources have one after every line
 * @param isName whether a line is only the name of an indicator: a figure on the next line belongs to it
 */
export function joinLines(lines: readonly Cell[], isName: (text: string) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: {
    text: string;
    pieces: { offset: number; line: number; column: number }[];
    listed: boolean;
    mark: Paragraph["mark"];
  } | null = null;
  let last = "";
  for (const line of lines) {
    if (line.text === "") continue;
    for (const part of cutLong(line)) {
      const bullet = BULLET.exec(part.text)?.[0] ?? "";
      // "7.96/18" and "-" are figures, not list marks.
      const marked =
        bullet !== "" && bullet.length < part.text.length && !/^[\d/%]/.test(part.text.slice(bullet.length));
      const text = marked ? part.text.slice(bullet.length) : part.text;
      const piece = { line: part.line, column: part.column + (marked ? bullet.length : 0) };
      if (open && !marked && continues(last, text, isName) && open.text.length + text.length < LIMIT) {
        open.pieces.push({ offset: open.text.length + 1, ...piece });
        open.text += ` ${text}`;
      } else {
        const mark = marked && /\d/.test(bullet) ? { ...part, text: bullet.trim() } : null;
        open = { text, pieces: [{ offset: 0, ...piece }], listed: marked, mark };
        paragraphs.push(open);
      }
      last = text;
    }
  }
  return paragraphs;
}

/** Filters of a portal page, one word per line: "Quý", "Quý 1", "Năm", "2026". */
const FILTER = /(?:^|\s)(?:loại thời gian|tháng|quý|quí|năm|kỳ)(?:\s(?:\d{1,4}|I{1,3}|IV))?$/iu;
const FILTER_VALUE = /^(?:(?:tháng|quý|quí|năm)(?:\s(?:\d{1,4}|I{1,3}|IV))?|\d{1,4}|I{1,3}|IV)$/iu;

/** "Điểm đạt: 16,8/18" under the name of an indicator. */
const VALUE_LINE = /^(?:(?:số )?điểm(?: số)?(?: đạt(?: được)?)?|kết quả|đạt)\s?[:=]?\s?(?:đạt\s)?\d/iu;

/** Words after which a figure must come. */
const BEFORE_FIGURE = /(?:^|\s)(?:đạt|là|được|còn|lên|xuống|thứ|hạng|tăng|giảm)$/iu;
/** Words that no line ends with of itself, and the half of a department's name: "Sở Công". */
const OPEN_END =
  /(?:^|\s)(?:của|và|các|về|theo|với|tại|cho|trong|sở|bộ|ubnd|xã|phường|tỉnh|huyện|thành phố|ủy ban nhân dân)$/iu;
const HALF_NAME = /(?:^|\s)(?:Sở|Bộ) \p{Lu}\p{Ll}*$/u;
/** The heading of a letter beside or under that of its sender. */
const MOTTO = /^(?:cộng hòa|độc lập|số\s?:|nơi nhận|kính gửi)/iu;

function continues(before: string, text: string, isName: (text: string) => boolean): boolean {
  if (/^[-+]?\d[\d.,]*(?:\s?\/|\s?%|\s?điểm|$)/.test(text) && isName(before.replace(/:\s*$/, "")))
    return true;
  if (VALUE_LINE.test(text) && isName(before.replace(/:\s*$/, ""))) return true;
  if (/\/$/.test(before) || /^\/\s?\d/.test(text)) return true;
  if (/^\d/.test(text) && BEFORE_FIGURE.test(before)) return true;
  if (FILTER.test(before) && FILTER_VALUE.test(text)) return true;
  if (/[.;:!?…]$/.test(before) || /[*_]{2}$/.test(before)) return false;
  const first = text.charAt(0);
  const letters = /\p{L}/u.test(first);
  if (letters && first === first.toLowerCase()) return before.length >= 20;
  // A line that begins with a capital is a new one, unless the one before cannot have ended.
  return (
    (OPEN_END.test(before) || HALF_NAME.test(before)) &&
    !MOTTO.test(text) &&
    !isName(text.split(":", 1)[0] ?? "")
  );
}

function* cutLong(line: Cell): Generator<Cell> {
  let start = 0;
  while (line.text.length - start > LIMIT) {
    const blank = line.text.lastIndexOf(" ", start + LIMIT);
    const end = blank > start + LIMIT / 2 ? blank : start + LIMIT;
    yield { text: line.text.slice(start, end), line: line.line, column: line.column + start };
    start = end;
  }
  yield start === 0 ? line : { text: line.text.slice(start), line: line.line, column: line.column + start };
}

/** Line and column (from 1) of an offset in a paragraph. */
export function placeOf(paragraph: Paragraph, offset: number): { line: number; column: number } {
  let low = 0;
  let high = paragraph.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraph.pieces[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = paragraph.pieces[low];
  return piece ? { line: piece.line, column: piece.column + offset - piece.offset } : { line: 1, column: 1 };
}
