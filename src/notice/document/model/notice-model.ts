import type { Scale } from "../../../scoring/figures";
import type { ChartModel, TableModel } from "../../table";

/** Kinds of documents that offices publish. */
export const NOTICE_KINDS = ["tb_table", "tb_ranks", "cv_points", "cv_province", "targets_annex"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * An official document in its parts, each text final: punctuation, padding and "./." are in place. How the parts stand
 * on paper is the matter of `noticePages`.
 */
export interface NoticeModel {
  kind: NoticeKind;
  /** Whom it is about, and when: for the file name. */
  unit: string;
  /** Period key; the year for a list of targets. */
  period: string;
  /** Size of the text in points. */
  bodyPt: 13 | 14;
  /** Null for an annex on its own. */
  head: NoticeHead | null;
  /** Title of a thông báo; a công văn has its subject in the head. */
  title: { name: string; subject: string } | null;
  /** "Kính gửi": công văn only, empty otherwise. */
  addressees: readonly string[];
  bases: readonly string[];
  body: readonly BodyPart[];
  /** The figures as a table, also where the document tells them as a list or in prose: for the clipboard. */
  figures: TableModel;
  end: NoticeEnd | null;
  annexes: readonly Annex[];
}

export interface NoticeHead {
  superior: string;
  agency: string;
  /** "Số: 05/TB-SCT". */
  number: string;
  /** "V/v …" of a công văn; null for a thông báo. */
  subject: string | null;
  /** "Hưng Yên, ngày 08 tháng 3 năm 2023". */
  placeAndDate: string;
}

export type BodyPart =
  | { kind: "paragraph" | "heading" | "item" | "note"; text: string }
  | { kind: "table"; table: TableModel }
  | { kind: "chart"; chart: ChartModel; scale: Scale };

export interface NoticeEnd {
  /** With dash and ";". */
  recipients: readonly string[];
  signerTitle: readonly string[];
  signerName: string;
}

export interface Annex {
  /** "Phụ lục", or "Phụ lục I" where there are several. */
  heading: string;
  /** In capitals, a line each. */
  name: readonly string[];
  /** "(Kèm theo Thông báo số …)". */
  attachedTo: string;
  table: TableModel;
  notes: readonly string[];
}
