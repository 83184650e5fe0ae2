import type { BookRow } from "../scoring/score";
import { bookKey } from "../scoring/score";
import { parseVersioned } from "./office-settings";

/**
 * What the workbook remembers of the last save, small whatever was saved: rows carry its stamp, old values stand in the
 * history under the same stamp, and a fingerprint tells whether somebody has changed the rows since.
 */
export interface LastSave {
  stamp: string;
  rows: number;
  fingerprint: string;
}

const VERSION = 1;

export function serializeLastSave(save: LastSave): string {
  return JSON.stringify({ v: VERSION, ...save });
}

export function parseLastSave(stored: unknown): LastSave | null {
  if (stored === undefined || stored === null || stored === "") return null;
  const blob = parseVersioned(stored, VERSION);
  if (blob.kind !== "read") return null;
  const { stamp, rows, fingerprint } = blob.fields;
  return typeof stamp === "string" && typeof rows === "number" && typeof fingerprint === "string"
    ? { stamp, rows, fingerprint }
    : null;
}

/** A row as text: its key and everything that it says. */
export function describeRow(row: BookRow): string {
  const { score, max, rate, rank, of, status } = row;
  return [bookKey(row), score, max, rate, rank, of, status].map((part) => part ?? "").join("\u0001");
}
