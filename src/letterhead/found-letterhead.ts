/** Fixed parts of an office's documents, as far as one of its documents tells them; null where it does not. */
export interface FoundLetterhead {
  superior: string | null;
  agency: string | null;
  /** The agency as a sentence names it. */
  agencyInText: string | null;
  place: string | null;
  /** Symbol of a thông báo, "/TB-SCT". */
  symbol: string | null;
  /** Symbol of an official letter, "/SCT-VP". */
  letterSymbol: string | null;
  legalBases: readonly string[] | null;
  recipients: readonly string[] | null;
  signerTitle: readonly string[] | null;
  signerName: string | null;
  /** The last sentence, where it would do for any month. */
  closing: string | null;
}
