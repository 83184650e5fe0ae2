import type { TableForm } from "../../notice/table";
import type { Letterhead, NoticeSettings } from "../../notice/document";
import { DEFAULT_NOTICE_SETTINGS, readLetterhead, readNoticeSettings } from "../../notice/document";

/** Entered once, kept in the workbook. */
export interface OfficeSettings {
  /** The office's own unit, preselected everywhere and used by the ribbon. */
  ownUnit: string | null;
  /** Language of the screen; null: as Office. */
  language: "vi" | "en" | null;
  /** Last choices, so that nothing is asked twice. */
  form: TableForm | null;
  percentBasis: "of_maximum" | "rate" | null;
  letterhead: Letterhead | null;
  /** Labels that a person has said to mean an indicator: label as written → code. */
  names: Readonly<Record<string, string>>;
  /** How tables are laid out, by the signature of their headings. */
  layouts: Readonly<Record<string, KeptLayout>>;
  /** Whether the add-in may start with the workbook where cells hold formulas of ours. */
  startWithBook: boolean;
  /** Tasks, chart and titles of its notices. */
  notice: NoticeSettings;
}

/** What each column of a table is, below so many rows of heading. */
export interface KeptLayout {
  headingRows: number;
  columns: readonly string[];
}

export const DEFAULT_SETTINGS: OfficeSettings = {
  ownUnit: null,
  language: null,
  form: null,
  percentBasis: null,
  letterhead: null,
  names: {},
  layouts: {},
  startWithBook: true,
  notice: DEFAULT_NOTICE_SETTINGS,
};

/** Names under which the workbook keeps what is ours (`workbook.settings`). */
export const SETTING_KEYS = {
  office: "bcs766.office",
  lastTable: "bcs766.lastTable",
} as const;

const VERSION = 1;
const FORMS: readonly TableForm[] = ["percent", "points", "ranks", "units", "unit_changes", "targets"];

/** What stands in the workbook: ours to change, from a newer add-in (kept as it is), or unreadable. */
export type StoredSettings =
  { kind: "read"; settings: OfficeSettings } | { kind: "none" } | { kind: "newer" } | { kind: "unreadable" };

export function serializeSettings(settings: OfficeSettings): string {
  return JSON.stringify({ v: VERSION, ...settings });
}

/**
 * Reads stored settings field by field: one that does not fit gets its default, the others stay.
 * @param stored the value of the workbook's setting, undefined when there is none
 */
export function parseSettings(stored: unknown): StoredSettings {
  if (stored === undefined || stored === null || stored === "") return { kind: "none" };
  const blob = parseVersioned(stored, VERSION);
  if (blob.kind !== "read") return blob;
  const { ownUnit, language, form, percentBasis, letterhead, names, layouts, startWithBook, notice } =
    blob.fields;
  return {
    kind: "read",
    settings: {
      ownUnit: typeof ownUnit === "string" && ownUnit !== "" ? ownUnit : null,
      language: language === "en" || language === "vi" ? language : null,
      form: FORMS.find((known) => known === form) ?? null,
      percentBasis: percentBasis === "of_maximum" || percentBasis === "rate" ? percentBasis : null,
      letterhead: isFields(letterhead) ? readLetterhead(letterhead) : null,
      names: isFields(names) ? readNames(names) : {},
      layouts: isFields(layouts) ? readLayouts(layouts) : {},
      startWithBook: startWithBook !== false,
      notice: readNoticeSettings(notice),
    },
  };
}

function readNames(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function readLayouts(fields: Fields): Record<string, KeptLayout> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([signature, value]) => {
      if (!isFields(value)) return [];
      const { headingRows, columns } = value;
      if (typeof headingRows !== "number" || !Array.isArray(columns)) return [];
      const known = columns.filter((use) => typeof use === "string");
      return known.length === columns.length ? [[signature, { headingRows, columns: known }]] : [];
    }),
  );
}

export type Fields = Readonly<Record<string, unknown>>;

/** A stored blob with the version that it must have; a later one is somebody else's and stays untouched. */
export function parseVersioned(
  stored: unknown,
  version: number,
): { kind: "read"; fields: Fields } | { kind: "newer" } | { kind: "unreadable" } {
  let value: unknown;
  try {
    value = typeof stored === "string" ? JSON.parse(stored) : stored;
  } catch {
    return { kind: "unreadable" };
  }
  if (!isFields(value) || typeof value.v !== "number") return { kind: "unreadable" };
  if (value.v > version) return { kind: "newer" };
  return { kind: "read", fields: value };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
