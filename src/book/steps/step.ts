import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { StoredTarget } from "../layout/target-columns";
import { isFields, parseVersioned } from "../settings/office-settings";

/** What a person did, for words. */
export type StepKind =
  "scores" | "targets" | "import" | "sample" | "rename" | "period" | "delete" | "remove_sample" | "derive";

const KINDS: readonly StepKind[] = [
  "scores",
  "targets",
  "import",
  "sample",
  "rename",
  "period",
  "delete",
  "remove_sample",
  "derive",
];

/** Keys of rows, those of one unit and period together. */
export type GroupedKeys = readonly (readonly [unit: string, period: string, codes: readonly string[]])[];

/**
 * One change of the book that can be taken back. The old values stand in the history under its stamp; the step knows
 * which rows were written and which went, and a fingerprint tells whether somebody has changed them since.
 */
export interface Step {
  stamp: string;
  kind: StepKind;
  /** Whom or what it was about: "Sở Công Thương, 2026-02". */
  subject: string;
  added: number;
  replaced: number;
  removed: number;
  /** null where there were too many to remember. */
  written: GroupedKeys | null;
  gone: GroupedKeys | null;
  /** Rows that were written, and the fingerprint of what they say. */
  rows: number;
  fingerprint: string;
  /** Targets have no stamp of their own and are few: which were written, and what stood there before. */
  targets: { written: readonly string[]; before: readonly StoredTarget[]; fingerprint: string } | null;
  /** Stamp of an undo that has begun; one that failed half-way goes on under it. */
  undoing: string | null;
}

/** Steps that are kept at least; older ones are forgotten. */
export const MOST_STEPS = 30;

const VERSION = 1;
/** Longest step that is kept with all of its keys, in characters: all steps together are read with every look at the book. */
const MOST_CHARACTERS = 60_000;
const KEY_PREFIX = "bcs766.step.";

/** Each step has a setting of its own, so that two windows never overwrite the steps of each other. */
export function stepKey({ stamp, kind, subject }: Pick<Step, "stamp" | "kind" | "subject">): string {
  return `${KEY_PREFIX}${stamp} ${kind} ${subject}`.slice(0, 200);
}

export function isStepKey(key: string): boolean {
  return key.startsWith(KEY_PREFIX);
}

export function serializeStep(step: Step): string {
  const full = JSON.stringify({ v: VERSION, ...step });
  return full.length <= MOST_CHARACTERS
    ? full
    : JSON.stringify({ v: VERSION, ...step, written: null, gone: null });
}

export function parseStep(stored: unknown): Step | null {
  const blob = parseVersioned(stored, VERSION);
  if (blob.kind !== "read") return null;
  const { stamp, subject, fingerprint, undoing, targets } = blob.fields;
  const kind = KINDS.find((known) => known === blob.fields.kind);
  if (typeof stamp !== "string" || typeof fingerprint !== "string" || kind === undefined) return null;
  const count = (name: string): number => (typeof blob.fields[name] === "number" ? blob.fields[name] : 0);
  return {
    stamp,
    kind,
    subject: typeof subject === "string" ? subject : "",
    added: count("added"),
    replaced: count("replaced"),
    removed: count("removed"),
    written: readKeys(blob.fields.written),
    gone: readKeys(blob.fields.gone),
    rows: count("rows"),
    fingerprint,
    targets: readTargets(targets),
    undoing: typeof undoing === "string" ? undoing : null,
  };
}

/** Newest first; of one second by name, so that every window sees the same order. */
export function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => compare(b.stamp, a.stamp) || compare(stepKey(b), stepKey(a)));
}

export function groupKeys(rows: Iterable<Pick<BookRow, "unit" | "period" | "code">>): GroupedKeys {
  const groups = new Map<string, [string, string, string[]]>();
  for (const { unit, period, code } of rows) {
    const set = `${unit}\u0000${period}`;
    const group = groups.get(set) ?? [unit, period, []];
    if (!group[2].includes(code)) group[2].push(code);
    groups.set(set, group);
  }
  return [...groups.values()];
}

/** The keys as the book knows its rows (`bookKey`). */
export function keysOf(grouped: GroupedKeys): Set<string> {
  return new Set(
    grouped.flatMap(([unit, period, codes]) => codes.map((code) => bookKey({ unit, period, code }))),
  );
}

function readKeys(value: unknown): GroupedKeys | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((group: unknown) => {
    if (!Array.isArray(group)) return [];
    const [unit, period, codes] = group as unknown[];
    return typeof unit === "string" && typeof period === "string" && Array.isArray(codes)
      ? [[unit, period, codes.filter((code) => typeof code === "string")] as const]
      : [];
  });
}

function readTargets(value: unknown): Step["targets"] {
  if (!isFields(value) || !Array.isArray(value.written) || !Array.isArray(value.before)) return null;
  return {
    written: value.written.filter((key) => typeof key === "string"),
    before: value.before.filter(isTarget),
    fingerprint: typeof value.fingerprint === "string" ? value.fingerprint : "",
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
