import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import { isFields, parseVersioned } from "../settings/office-settings";
import type { StoredTarget } from "../layout/target-columns";

/**
 * What the workbook remembers of the last save, small whatever was saved: rows carry its stamp, old values stand in the
 * history under the same stamp, and a fingerprint tells whether somebody has changed the rows since.
 */
export interface LastSave {
  stamp: string;
  rows: number;
  fingerprint: string;
  /** Targets have no stamp of their own and are few: which were written, and the old ones that were replaced. */
  targets: { written: readonly string[]; before: readonly StoredTarget[] } | null;
  /** Stamp of an undo that has begun; one that failed half-way goes on under it. */
  undoing: string | null;
}

const VERSION = 1;

export function serializeLastSave(save: LastSave): string {
  return JSON.stringify({ v: VERSION, ...save });
}

export function parseLastSave(stored: unknown): LastSave | null {
  if (stored === undefined || stored === null || stored === "") return null;
  const blob = parseVersioned(stored, VERSION);
  if (blob.kind !== "read") return null;
  const { stamp, rows, fingerprint, targets, undoing } = blob.fields;
  if (typeof stamp !== "string" || typeof rows !== "number" || typeof fingerprint !== "string") return null;
  return {
    stamp,
    rows,
    fingerprint,
    targets: readTargets(targets),
    undoing: typeof undoing === "string" ? undoing : null,
  };
}

/** A row as text: its key and everything that it says. */
export function describeRow(row: BookRow): string {
  const { score, max, rate, rank, of, status } = row;
  return [bookKey(row), score, max, rate, rank, of, status].map((part) => part ?? "").join("\u0001");
}

function readTargets(value: unknown): LastSave["targets"] {
  if (!isFields(value) || !Array.isArray(value.written) || !Array.isArray(value.before)) return null;
  return {
    written: value.written.filter((key) => typeof key === "string"),
    before: value.before.filter(isTarget),
  };
}

function isTarget(value: unknown): value is StoredTarget {
  return (
    isFields(value) &&
    typeof value.year === "number" &&
    typeof value.order === "number" &&
    (value.percent === null || typeof value.percent === "number") &&
    (value.code === null || typeof value.code === "string") &&
    (value.op === "=" || value.op === ">=") &&
    ["section", "name", "lead", "assessor", "note"].every((field) => typeof value[field] === "string")
  );
}
