import { INDEX_IN_SHORT } from "../../words";
import { addresseesFor } from "./addressees";
import { agencyInText, periodInTitle, rankedAmong } from "../model/document-words";
import type { KindParts, Letterhead } from "../model/letterhead";
import type { NoticeSubject } from "../model/notice-input";
import { isLetter, subjectOf } from "../model/notice-input";

/** What stands in the fields of a document until a person writes something else. */
export interface DocumentDefaults {
  symbol: string;
  subject: string;
  addressees: readonly string[];
  closing: string;
  bases: readonly string[];
  recipients: readonly string[];
  /** Among whom a unit is ranked. */
  rankedAmong: string;
}

/** Legal bases until the office has entered its own. */
export const DEFAULT_BASES: readonly string[] = [
  "Căn cứ Quyết định số 766/QĐ-TTg ngày 23 tháng 6 năm 2022 của Thủ tướng Chính phủ phê duyệt Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành chính, dịch vụ công theo thời gian thực trên môi trường điện tử",
  "Căn cứ kết quả công khai trên Cổng Dịch vụ công quốc gia",
];

const AS_ABOVE = "Như trên";
const ARCHIVE = "Lưu: VT";

/** The defaults of a document, for the fields of the pane and for the document itself. */
export function documentDefaults(subject: NoticeSubject, letterhead: Letterhead): DocumentDefaults {
  const { kind } = subject;
  const letter = isLetter(kind);
  const { unit, period } = subjectOf(subject);
  const agency = agencyInText(letterhead, unit);
  const own: KindParts = letterhead.kinds?.[kind] ?? {};
  const addressees =
    own.addressees ??
    addresseesFor(unit, subject.kind === "targets_annex" ? null : subject.comparison.level, period);
  return {
    // A letter never carries the symbol of a thông báo: without its own the place stays blank.
    symbol: letter ? (letterhead.letterSymbol ?? "") : letterhead.symbol,
    subject: `${letter ? "kết quả" : "Kết quả"} đánh giá ${INDEX_IN_SHORT} ${periodInTitle(period)}`,
    addressees,
    closing: closingFor(letter, letterhead, agency),
    bases: own.legalBases ?? basesFor(kind, letterhead),
    rankedAmong: rankedAmong(subject.kind === "targets_annex" ? null : subject.comparison.level),
    recipients: own.recipients ?? recipientsFor(letter, letterhead, addressees),
  };
}

/** The office's own last sentence, else the usual one; "./." is put behind it. */
function closingFor(letter: boolean, { closing = "" }: Letterhead, agency: string): string {
  if (closing.trim() !== "") return closing.trim().replace(/[\s./]+$/u, "");
  return letter
    ? `${agency} thông báo để các cơ quan, đơn vị biết và triển khai thực hiện`
    : `${agency} thông báo để các cơ quan, đơn vị liên quan biết`;
}

/** A department's letter begins with what it has received, the others with their bases. */
function basesFor(kind: NoticeSubject["kind"], { legalBases }: Letterhead): readonly string[] {
  if (kind === "cv_points") return [];
  if (legalBases.length > 0) return legalBases;
  return isLetter(kind) ? [] : DEFAULT_BASES;
}

/** "Như trên" belongs to letters, which name their addressees above, and to nothing else. */
function recipientsFor(
  letter: boolean,
  letterhead: Letterhead,
  addressees: readonly string[],
): readonly string[] {
  const above = new Set([AS_ABOVE, ...(letter ? addressees : [])].map(folded));
  const others = letterhead.recipients.filter((one) => !above.has(folded(one)));
  return [...(letter ? [AS_ABOVE] : []), ...(others.length > 0 ? others : [ARCHIVE])];
}

function folded(line: string): string {
  return line
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/^[-–\s]+|[\s.;,]+$/gu, "");
}
