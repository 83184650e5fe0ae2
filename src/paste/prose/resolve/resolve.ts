import type { NameIndex } from "../../words";
import type { Fact, Slot } from "../facts";
import { settleChange } from "./settle-change";
import { settleTotal } from "./settle-total";
import type { Resolved } from "./statement";
import { take } from "./take";
import type { Group, Told } from "./told";
import { toldOf } from "./told";

/** What values are read first: what a figure is of follows from those that are surer. */
const ORDER: readonly Slot[] = [
  "header",
  "score",
  "percent",
  "max",
  "missing",
  "idle",
  "corrected",
  "delta",
  "previous",
  "rank",
  "rankDelta",
  "class",
];

/** Puts the facts of a block of text together, unit by unit and period by period. */
export function resolve(facts: readonly Fact[], index: NameIndex): Resolved {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    const key = `${fact.unit?.name.toLowerCase() ?? ""}\u0000${fact.period ?? ""}`;
    const group = groups.get(key) ?? { unit: fact.unit, period: fact.period, facts: [] };
    group.facts.push(fact);
    groups.set(key, group);
  }
  const all: Resolved = { statements: [], findings: [], left: [], read: [] };
  for (const group of groups.values()) {
    const told = toldOf(group, index);
    for (const { fact, place } of inOrder(group.facts)) take(told, fact, place);
    if (holds(told)) tell(told, all);
    else drop(told, all);
  }
  return all;
}

/** The surest kinds first, a name that means one thing before one that may mean two, then as in the text. */
function inOrder(facts: readonly Fact[]): { fact: Fact; place: number }[] {
  const rank = ({ slot }: Fact) => ORDER.indexOf(slot);
  return facts
    .map((fact, place) => ({ fact, place }))
    .sort(
      (a, b) => rank(a.fact) - rank(b.fact) || a.fact.codes.length - b.fact.codes.length || a.place - b.place,
    );
}

function tell(told: Told, all: Resolved): void {
  const { unit, period } = told.group;
  const about = { unit: unit?.name ?? null, period };
  const base = { ...about, level: unit?.level ?? null };
  for (const entry of [...told.entries.values()].sort((a, b) => a.order - b.order)) {
    settleTotal(told, entry);
    settleChange(told, entry);
    for (const observation of [entry.observation, ...entry.others])
      all.statements.push({ ...base, observation, classification: null });
  }
  const { classification } = told;
  if (classification) all.statements.push({ ...base, observation: null, classification });
  for (const finding of told.findings) all.findings.push({ ...finding, about });
  for (const one of told.left) all.left.push(one);
  for (const one of told.read) all.read.push(one);
}

/** Something more than a change or an old value was said. */
function holds(told: Told): boolean {
  if (told.classification) return true;
  for (const { observation } of told.entries.values()) {
    const { score, percent, rank, status } = observation;
    if (score != null || percent != null || rank != null || status === "not_applicable") return true;
    if (status === "missing") return true;
    if (status === "header") return true;
  }
  return false;
}

function drop({ group }: Told, all: Resolved): void {
  for (const fact of group.facts) {
    if (fact.slot === "corrected" || !/\d/.test(fact.place.text)) continue;
    all.left.push({ ...fact.place, reason: "no_score", ask: fact.slot !== "rankDelta" });
  }
}
