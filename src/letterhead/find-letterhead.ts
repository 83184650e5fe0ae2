import { documentLines } from "./document-lines";
import { findAgency } from "./find-agency";
import { findSigner } from "./find-signer";
import type { FoundLetterhead } from "./found-letterhead";

/** The head of a document ends where it says what it is, to whom, or on what it is based. */
const HEAD_ENDS = /^(?:THÔNG BÁO|BÁO CÁO|QUYẾT ĐỊNH|TỜ TRÌNH|KẾ HOẠCH|PHỤ LỤC|Kính gửi|Căn cứ)/u;
/** No head is longer. */
const HEAD_LINES = 30;

/**
 * Finds the fixed parts of a document in the places that Nghị định 30/2020/NĐ-CP (Phụ lục I) gives them: agency,
 * number, place and date at the head, bases before the text, recipients and signer at its end. What is not certain is
 * left out: a person looks at every field before it is kept.
 * @param text a pasted document; columns may follow each other or share a line
 */
export function findLetterhead(text: string): FoundLetterhead {
  const lines = documentLines(text);
  const ends = lines.findIndex((line) => HEAD_ENDS.test(line));
  const head = lines.slice(0, Math.min(ends < 0 ? HEAD_LINES : ends, HEAD_LINES));
  const symbol = symbolOf(head);
  const isNotice = symbol !== null && /^\/TB/u.test(symbol);
  return {
    ...findAgency(head, lines),
    place: placeOf(head),
    symbol: isNotice ? symbol : null,
    letterSymbol: isNotice ? null : symbol,
    legalBases: basesOf(lines),
    ...findSigner(lines),
    closing: closingOf(lines),
  };
}

function symbolOf(head: readonly string[]): string | null {
  for (const line of head) {
    const symbol = /^Số\s*:\s*[\d.…]*\s*(\/\s*\p{Lu}[\p{Lu}\d&\-–./]*)/u.exec(line)?.[1];
    if (symbol !== undefined) return symbol.replace(/\s/g, "").replace(/[-–./]+$/u, "");
  }
  return null;
}

function placeOf(head: readonly string[]): string | null {
  for (const line of head) {
    const place = /^(\p{Lu}[\p{L}. ]{1,40}?),\s*ngày\s*[\d.… ]*\s*tháng\b/u.exec(line)?.[1];
    if (place !== undefined) return place.trim();
  }
  return null;
}

/** "Căn cứ kết quả trên, …" begins an argument, not a basis. */
const NO_BASIS = /^Căn cứ (?:vào )?kết quả (?:trên|nêu)/u;
const BASIS = /^(?:Căn cứ|Thực hiện (?:Quyết định|Công văn|Văn bản|Kế hoạch|Chỉ thị))\s/iu;

function basesOf(lines: readonly string[]): string[] | null {
  const bases: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    if (BASIS.test(line) && !NO_BASIS.test(line)) {
      if (open !== null) bases.push(open);
      open = line;
    } else if (open !== null) {
      // A base that a program broke over lines goes on in small letters.
      const goesOn = !/[;.:]$/u.test(open) && /^[\p{Ll}\d"“(]/u.test(line);
      if (goesOn) open = `${open} ${line}`;
      else {
        bases.push(open);
        open = null;
      }
    }
  }
  if (open !== null) bases.push(open);
  const cleaned = bases.map(cleanBasis);
  return cleaned.length === 0 ? null : cleaned;
}

/** A basis without its sign at the end; the sentence that some authors begin on the same line is cut off. */
function cleanBasis(basis: string): string {
  const [first = basis] = basis.split(/(?<=[\p{Ll}\d>/)])[.;]\s+(?=\p{Lu})/u);
  return first
    .replace(/<([^<>]*)>/g, "$1")
    .replace(/[;.,:\s]+$/u, "")
    .trim();
}

/** A sentence that hands the document out, as "Sở Công Thương thông báo đến các phòng, đơn vị biết để thực hiện". */
const HANDS_OUT =
  /^(?:Trên đây là|Đề nghị|Yêu cầu|Kính đề nghị|(?:[\p{L}&,]+\s){1,9}?(?:thông báo|công bố|báo cáo|đề nghị|trân trọng|giao)\s)/u;
/** What belongs to one month, or is a line of figures. */
const OF_ONE_MONTH = /\d|:$|;$/u;

/** The paragraph before "Nơi nhận" that ends with "./." or a full stop. */
function closingOf(lines: readonly string[]): string | null {
  const end = lines.findLastIndex((line) => /^Nơi nhận\s*:?/iu.test(line));
  if (end < 1) return null;
  // A paragraph that a program broke over lines goes on in small letters.
  let start = end - 1;
  while (start > 0 && /^\p{Ll}/u.test(lines[start] ?? "") && !/[.;:]$/u.test(lines[start - 1] ?? ""))
    start -= 1;
  const last = lines.slice(start, end).join(" ");
  // Where a paragraph has several sentences, the last one closes.
  const sentence =
    last
      .replace(/[\s./]+$/u, "")
      .split(/(?<=\p{Ll})\.\s+(?=\p{Lu})/u)
      .at(-1) ?? "";
  return OF_ONE_MONTH.test(sentence) || !HANDS_OUT.test(sentence) ? null : sentence;
}
