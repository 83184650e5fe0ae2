import type { NoticeKind } from "./notice-model";
import { NOTICE_KINDS } from "./notice-model";
import type { Fields } from "./stored";
import { isFields, readLines, readText } from "./stored";

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
  /** Symbol of official letters (công văn), such as "/SCT-VP"; without it the place stays blank. */
  letterSymbol?: string;
  legalBases: readonly string[];
  recipients: readonly string[];
  /** "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC" on lines of their own. */
  signerTitle: readonly string[];
  signerName: string;
  /** The office's own last sentence; without it the documents have theirs. */
  closing?: string;
  /** What a kind of document has of its own; a kind that is not named here has its defaults. */
  kinds?: Partial<Readonly<Record<NoticeKind, KindParts>>>;
}

/** Lines that differ between a thông báo and a công văn of the same office. */
export interface KindParts {
  legalBases?: readonly string[];
  addressees?: readonly string[];
  recipients?: readonly string[];
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

/** A letterhead as it was stored: what does not fit is left empty, the rest stays. */
export function readLetterhead(fields: Fields): Letterhead {
  const optional = (name: "agencyInText" | "letterSymbol" | "closing"): Partial<Letterhead> =>
    typeof fields[name] === "string" ? { [name]: fields[name] } : {};
  const kinds = readKinds(fields.kinds);
  return {
    superior: readText(fields.superior),
    agency: readText(fields.agency),
    ...optional("agencyInText"),
    place: readText(fields.place),
    symbol: readText(fields.symbol),
    ...optional("letterSymbol"),
    legalBases: readLines(fields.legalBases) ?? [],
    recipients: readLines(fields.recipients) ?? [],
    signerTitle: readLines(fields.signerTitle) ?? [],
    signerName: readText(fields.signerName),
    ...optional("closing"),
    ...(kinds === null ? {} : { kinds }),
  };
}

function readKinds(stored: unknown): Letterhead["kinds"] | null {
  if (!isFields(stored)) return null;
  const kinds = NOTICE_KINDS.flatMap((kind) => {
    const parts = stored[kind];
    if (!isFields(parts)) return [];
    const lines = PARTS.flatMap((part) => {
      const read = readLines(parts[part]);
      return read === null ? [] : [[part, read] as const];
    });
    return lines.length === 0 ? [] : [[kind, Object.fromEntries(lines) as KindParts] as const];
  });
  return kinds.length === 0 ? null : Object.fromEntries(kinds);
}

const PARTS = ["legalBases", "addressees", "recipients"] as const;
