import type { NoticeKind } from "../document";

/** Placeholders with one value. */
export const SINGLE_FIELDS = [
  "co_quan_chu_quan",
  "co_quan",
  "so_ky_hieu",
  "dia_danh_ngay",
  "ten_loai",
  "trich_yeu",
  "mo_dau",
  "don_vi",
  "ky",
  "ky_so_sanh",
  "tong_diem",
  "tong_diem_truoc",
  "tong_tang_giam",
  "xep_loai",
  "hang",
  "nguoi_ky",
] as const;

/** Placeholders that repeat a paragraph, with `{.}` for the line. */
export const LINE_FIELDS = [
  "can_cu",
  "kinh_gui",
  "noi_dung",
  "nhan_xet",
  "ghi_chu",
  "ghi_chu_don_vi",
  "ket_thuc",
  "noi_nhan",
  "chuc_vu",
] as const;

/** Placeholders that repeat a row of a table, with the names that stand in the row. */
export const ROW_FIELDS = {
  bang: ["stt", "chi_so", "toi_da", "ky_truoc", "ky_nay", "tang_giam", "xep_thu", "thay_doi_hang"],
  cac_don_vi: [
    "stt",
    "ten",
    "ckmb",
    "tdgq",
    "dvtt",
    "dvctt",
    "tttt",
    "mdsh",
    "mdhl",
    "tong",
    "tang_giam",
    "xep_loai",
    "hang",
    "thay_doi_hang",
  ],
  chi_tieu: [
    "muc",
    "stt",
    "ten",
    "chu_tri",
    "co_quan_danh_gia",
    "muc_tieu",
    "ket_qua",
    "danh_gia",
    "ghi_chu",
  ],
} as const;

type SingleField = (typeof SINGLE_FIELDS)[number];
type LineField = (typeof LINE_FIELDS)[number];
type RowField = keyof typeof ROW_FIELDS;
export type FieldName = SingleField | LineField | RowField;

/** What fills a template. Every placeholder has a value, an empty one at least. */
export type TemplateData = Record<SingleField, string> &
  Record<LineField, readonly string[]> &
  Record<RowField, readonly Readonly<Record<string, string>>[]>;

/** Placeholders that a document of a kind cannot do without; one of several names is enough where they stand together. */
export function neededFields(kind: NoticeKind): readonly (readonly FieldName[])[] {
  if (kind === "targets_annex") return [["chi_tieu"]];
  const letter = kind === "cv_points" || kind === "cv_province";
  return [
    ["so_ky_hieu"],
    ["dia_danh_ngay"],
    ["trich_yeu"],
    ...(letter ? [["kinh_gui"] as const] : []),
    kind === "tb_table" ? ["bang"] : ["bang", "noi_dung"],
    ["noi_nhan"],
    ["nguoi_ky"],
  ];
}

/** Every name that may stand in braces. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set([
  ...SINGLE_FIELDS,
  ...LINE_FIELDS,
  ...Object.keys(ROW_FIELDS),
  ...Object.values(ROW_FIELDS).flat(),
  ".",
]);
