import type { notice as source } from "../vi/notice";

/** What is said about an office's own template. */
export const notice: Record<keyof typeof source, string> = {
  "notice.template.not_docx":
    "This file cannot be opened as a Word document (.docx). No document was made. Save the template as .docx and choose it again.",
  "notice.template.other_word":
    "This file is a Word template (.dotx) or holds macros (.docm), so it was not used. Open it in Word, save it as .docx and choose it again.",
  "notice.template.too_large":
    "The template is larger than {limit} MB and was not opened. Take some pictures out and choose it again.",
  "notice.template.bad_tag":
    "The braces around “{name}” do not pair, so no document was made. Correct the template and choose it again.",
  "notice.template.bad_loop":
    "The repeated block “{name}” is not opened and closed properly, so no document was made. Correct the template and choose it again.",
  "notice.template.general":
    "No document could be made from this template ({detail}). The template is unchanged. Check it, or use the built-in form.",
  "notice.template.unknown":
    "“{name}” is not a known placeholder: it stays in the document as it is. See the list.",
  "notice.template.missing": "The template has no placeholder “{name}” ({meaning}).",

  "notice.field.co_quan_chu_quan": "superior agency",
  "notice.field.co_quan": "issuing agency",
  "notice.field.so_ky_hieu": "number and symbol",
  "notice.field.dia_danh_ngay": "place and date",
  "notice.field.ten_loai": "kind of document, empty for a letter",
  "notice.field.trich_yeu": "subject",
  "notice.field.mo_dau": "opening paragraph",
  "notice.field.don_vi": "unit assessed",
  "notice.field.ky": "period of the figures",
  "notice.field.ky_so_sanh": "period compared with",
  "notice.field.tong_diem": "total of this period",
  "notice.field.tong_diem_truoc": "total of the other period",
  "notice.field.tong_tang_giam": "change of the total",
  "notice.field.xep_loai": "class",
  "notice.field.hang": "rank",
  "notice.field.nguoi_ky": "name of the signer",
  "notice.field.can_cu": "legal bases, one a line",
  "notice.field.kinh_gui": "addressees, one a line",
  "notice.field.noi_nhan": "recipients, one a line",
  "notice.field.chuc_vu": "title of the signer, line by line",
  "notice.field.noi_dung": "paragraphs of the text with list and remarks",
  "notice.field.nhan_xet": "remarks",
  "notice.field.ghi_chu": "notes under the table",
  "notice.field.ghi_chu_don_vi": "notes under the table of units",
  "notice.field.ket_thuc": "the office's own paragraphs and the last sentence",
  "notice.field.bang": "rows of the table of results",
  "notice.field.cac_don_vi": "units, one a row",
  "notice.field.chi_tieu": "targets, one a row",
};
