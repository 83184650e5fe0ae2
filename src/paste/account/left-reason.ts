import { findPeriods } from "../words";

/** What the words around a figure that was not read say of it. */
export type WordsReason =
  | "document"
  | "date"
  | "contact"
  | "period"
  | "order"
  | "maximum"
  | "rank"
  | "target"
  | "count"
  | "cited"
  | "in_word"
  | "unread"
  | "unclear";

const DOCUMENT = /\d{1,6}(?:\/\d{4})?\/\p{Lu}[\p{L}\d&.-]*/gu;
const DATE =
  /\d{1,2}([/.-])\d{1,2}\1\d{4}|ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}|\s+tháng\s+\d{1,2})?(?:\s*[/.-]\s*\d{4}|\s+năm\s+\d{4})?|\d{1,2} ?(?:giờ|h)(?!\p{L}) ?\d{0,2}|\d{1,2}:\d{2}(?::\d{2})?/giu;
const CONTACT =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|(?:điện thoại|đt|tel|sđt|fax|hotline|di động)[^\d]{0,12}[\d .()+-]{6,}|(?<!\d)0\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)/giu;
const YEAR = /^(?:19|20)\d{2}$/;
const NUMBERING =
  /^[\s|>•*+–-]*(?:(?:nhóm|chỉ số|tiêu chí|điều|khoản|mục|phụ lục|bảng|biểu)\s+)?\(?\d{1,3}(?:\.\d{1,3})*\s*[.):|\t/-]?\s*$/iu;
const TITLED =
  /(?:nhóm|chỉ số|tiêu chí|điều|khoản|mục|phụ lục|bảng|biểu|trang|nghị định|quyết định|công văn|thông tư|nghị quyết|bộ chỉ số)\s+(?:số\s+)?$/iu;
const MAXIMUM_BEFORE = /(?:tối đa|thang điểm|điểm chuẩn|max|trên)\s*(?:là|:)?\s*\(?$|[/(]\s*$/iu;
const RANK_BEFORE = /(?:hạng|thứ|vị trí|top|đứng)\s*(?:thứ)?\s*:?\s*$/iu;
const TARGET_BEFORE = /(?:tối thiểu|ít nhất|không dưới|phấn đấu|[≥>]=?)\s*(?:đạt\s*)?$/iu;
const COUNTED =
  /^\s*(?:hồ sơ|thủ tục|tthc|dvc|dịch vụ|đơn vị|cơ quan|xã|phường|đặc khu|tỉnh|thành phố|sở|ngành|huyện|bậc|chỉ số|nhóm|tiêu chí|ngày|giờ|phút|lượt|phiếu|ý kiến|pakn|phản ánh|kiến nghị|người|cán bộ|trường hợp|văn bản|tháng|quý|năm|lần|bản|giao dịch|tài khoản|điểm cầu)(?!\p{L})/iu;
const CITED =
  /^\s*(?:-\s*)?(?:căn cứ|thực hiện (?:văn bản|quyết định|công văn|kế hoạch|chỉ thị|nghị quyết)|theo (?:quyết định|công văn|thông báo)|kính gửi|nơi nhận|lưu)/iu;
const SCORE_LIKE = /\d[.,]\d|\/\s*\d|%/;

/**
 * Why a figure was left out, by the words around it.
 * @param from offset of the figure in its line
 * @returns `unclear` for one that could be a score
 */
export function reasonAt(line: string, from: number, to: number): WordsReason {
  const text = line.slice(from, to).trim();
  const before = line.slice(Math.max(0, from - 40), from);
  const after = line.slice(to, to + 30);
  if (within(CONTACT, line, from, to)) return "contact";
  if (within(DOCUMENT, line, from, to)) return "document";
  if (within(DATE, line, from, to)) return "date";
  if (findPeriods(line.slice(0, 4_000)).some((period) => period.start < to && from < period.end))
    return "period";
  if (YEAR.test(text)) return "period";
  if (NUMBERING.test(line.slice(0, to)) || TITLED.test(before)) return "order";
  if (/[\p{L}_-]$/u.test(before) || (/^\p{L}/u.test(after) && !/^(?:đ|điểm)(?!\p{L})/iu.test(after)))
    return "in_word";
  if (RANK_BEFORE.test(before)) return "rank";
  if (TARGET_BEFORE.test(before)) return "target";
  if (COUNTED.test(after)) return "count";
  if (/^\d{1,3}$/.test(text) && MAXIMUM_BEFORE.test(before)) return "maximum";
  if (CITED.test(line)) return "cited";
  return SCORE_LIKE.test(text) ? "unclear" : "unread";
}

function within(pattern: RegExp, line: string, from: number, to: number): boolean {
  for (const match of line.matchAll(pattern))
    if (match.index < to && from < match.index + match[0].length) return true;
  return false;
}
