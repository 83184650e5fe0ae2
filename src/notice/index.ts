export type { HistoryPoint } from "./table-charts";
export type * from "./table-model";
export type { TargetResult, TargetsInput } from "./table-targets";
export { tableFor } from "./tables";
export type { TableInput, TargetsTableInput, UnitsTableInput, UnitTableInput } from "./tables";
export { remarksFor } from "./remarks";
export type { RemarkInput, SmallBase } from "./remarks";
export { withEdits } from "./remark";
export type { Remark, RemarkEdits } from "./remark";
export { unitsRemarks } from "./unit-remarks";
export { changeSentence } from "./sentences";
export type { ChangeInput } from "./sentences";
export { EMPTY_LETTERHEAD } from "./letterhead";
export type { Letterhead } from "./letterhead";
export { noticeFor } from "./notice";
export {
  DEFAULT_BASES,
  defaultKind,
  documentDefaults,
  EMPTY_DOCUMENT,
  isLetter,
  noticeRemarks,
} from "./notice-input";
export type { DocumentDefaults, DocumentInput, NoticeInput, NoticeSubject } from "./notice-input";
export type * from "./notice-model";
export { noticePages } from "./notice-pages";
export { textWidthMm } from "./page-layout";
export type { LayoutBlock, Margins, PageLayout, TextLine } from "./page-layout";
export { noticeToDocx } from "./word";
export { fileName } from "./file-name";
export { noticeToHtml, noticeToText, tableToHtml, tableToText } from "./html";
export { fieldMeaning, fillTemplate, templateFields, templateMessage } from "./template";
export type { TemplateProblem, TemplateResult, TemplateWarning } from "./template";
export { sampleTemplate } from "./template-sample";
export { noticeText } from "./texts";
