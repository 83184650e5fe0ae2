import type { letterheadVi } from "../vi/taskpane-letterhead";

export const letterheadEn: Record<keyof typeof letterheadVi, string> = {
  "letterhead.superior": "Superior agency",
  "letterhead.agency": "Issuing agency",
  "letterhead.agencyInText": "Name of the agency in a sentence",
  "letterhead.place": "Place",
  "letterhead.symbol": "Symbol of notices",
  "letterhead.letterSymbol": "Symbol of letters",
  "letterhead.legalBases": "Legal bases (one a line)",
  "letterhead.recipients": "Recipients (one a line)",
  "letterhead.signerTitle": "Title of the signer (one rank a line)",
  "letterhead.signerName": "Name of the signer",
  "letterhead.example": "for example: {text}",
  "letterhead.kept": "Entered once, kept in this workbook.",
};
