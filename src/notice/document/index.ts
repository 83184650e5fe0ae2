export { isAboutUnits } from "./annexes";
export { periodInTitle } from "./document-words";
export { EMPTY_LETTERHEAD } from "./letterhead";
export type { Letterhead } from "./letterhead";
export { noticeFor } from "./notice";
export {
  DEFAULT_BASES,
  EMPTY_DOCUMENT,
  defaultKind,
  documentDefaults,
  isLetter,
  noticeRemarks,
} from "./notice-input";
export type { DocumentDefaults, DocumentInput, NoticeInput, NoticeSubject } from "./notice-input";
export type * from "./notice-model";
export { noticePages } from "./notice-pages";
export { textWidthMm } from "./page-layout";
export type { LayoutBlock, PageLayout, TextLine } from "./page-layout";
