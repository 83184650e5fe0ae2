import type { DoubtCode, DoubtValues, Severity } from "../../doubt";
import type { Observation, Place } from "../../drafts";
import type { NameIndex } from "../../words";
import type { Fact, LeftOut } from "../facts";
import type { NamedUnit } from "../scan/mention";
import type { ProseFinding, Statement } from "./statement";
import type { Sums } from "./sums";
import { sumsOf } from "./sums";

/** Facts about one unit in one period. */
export interface Group {
  unit: NamedUnit | null;
  period: string | null;
  facts: Fact[];
}

/** An indicator of a group, with what was said of it. */
export interface Entry {
  code: string;
  observation: Observation;
  order: number;
  /** Further values of the same kind, which contradict the first. */
  others: Observation[];
  /** What told the change. */
  change: Fact | null;
}

/** What is told of one unit in one period, while it is put together. */
export interface Told extends Sums {
  readonly group: Group;
  readonly index: NameIndex;
  readonly entries: Map<string, Entry>;
  readonly scores: readonly Fact[];
  /** Values that the text takes back. */
  readonly withdrawn: ReadonlySet<number>;
  /** Codes of which anything is said. */
  readonly stated: ReadonlySet<string>;
  classification: Statement["classification"];
  readonly read: Fact["place"][];
  readonly left: LeftOut[];
  readonly findings: ProseFinding[];
}

export function toldOf(group: Group, index: NameIndex): Told {
  const { facts } = group;
  const scores = facts.filter(({ slot }) => slot === "score");
  const stated = new Set(facts.map(({ codes }) => codes[0] ?? ""));
  return {
    ...sumsOf(scores, stated, index),
    group,
    index,
    entries: new Map(),
    scores,
    withdrawn: new Set(facts.filter(({ slot }) => slot === "corrected").map(({ value }) => value)),
    stated,
    classification: null,
    read: [],
    left: [],
    findings: [],
  };
}

/** Leaves the figure of a fact out. */
export function leave(told: Told, fact: Fact, reason: LeftOut["reason"], ask: boolean): void {
  told.left.push({ ...fact.place, reason, ask });
}

/** Notes a finding about a fact. */
export function find<Code extends DoubtCode>(
  told: Told,
  code: Code,
  severity: Severity,
  item: string | null,
  fact: Fact,
  values: DoubtValues[Code],
): void {
  const { line, column } = fact.place;
  const found = {
    code,
    severity,
    ...(item === null ? {} : { item }),
    place: { line, column },
    values,
    about: null,
  };
  told.findings.push(found as ProseFinding);
}

export function placed({ place }: Fact): Place {
  return { line: place.line, column: place.column, length: place.text.length };
}
