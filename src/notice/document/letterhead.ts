/** Fixed parts of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I). Empty strings where not used. */
export interface Letterhead {
  superior: string;
  agency: string;
  /** The agency as a sentence names it, "Văn phòng UBND tỉnh"; without it the unit's name or the agency stands there. */
  agencyInText?: string;
  /** Địa danh. */
  place: string;
  /** Number and symbol, such as "/TB-SCT": the number itself is entered per document. */
  symbol: string;
  /** Symbol of official letters (công văn), such as "/SCT-VP"; without it they carry `symbol`. */
  letterSymbol?: string;
  legalBases: readonly string[];
  recipients: readonly string[];
  /** "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC" on lines of their own. */
  signerTitle: readonly string[];
  signerName: string;
}

/** A letterhead in which nothing has been entered yet. */
export const EMPTY_LETTERHEAD: Letterhead = {
  superior: "",
  agency: "",
  place: "",
  symbol: "",
  legalBases: [],
  recipients: [],
  signerTitle: [],
  signerName: "",
};
