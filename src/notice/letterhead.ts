/** Fixed parts of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I). Empty strings where not used. */
export interface Letterhead {
  superior: string;
  agency: string;
  /** Địa danh. */
  place: string;
  /** Number and symbol, such as "/TB-SCT": the number itself is entered per document. */
  symbol: string;
  legalBases: readonly string[];
  recipients: readonly string[];
  /** "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC" on lines of their own. */
  signerTitle: readonly string[];
  signerName: string;
}
