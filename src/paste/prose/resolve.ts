import { subtractExact } from "../../scoring/decimal";
import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { FindingOf, MarkField, Observation, Place } from "../drafts";
import type { DoubtCode, DoubtValues, Severity } from "../doubt";
import type { NameIndex } from "../words";
import type { Fact, LeftOut, Slot } from "./facts";
import type { NamedUnit } from "./scan/mention";

/** What a text says about one unit in one period. */
export interface Statement {
  unit: string | null;
  level: NamedUnit["level"];
  period: string | null;
  observation: Observation | null;
  classification: { name: string; place: Place } | null;
}

/** A finding, with the unit and period of the record it is about. */
export type ProseFinding = {
  [Code in DoubtCode]: Omit<FindingOf<Code>, "draft"> & { about: Pick<Statement, "unit" | "period"> | null };
}[DoubtCode];

export interface Resolved {
  statements: Statement[];
  findings: ProseFinding[];
  left: LeftOut[];
  /** Numbers that were read. */
  read: Fact["place"][];
}

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
const ROUNDING = 0.011;
const SUM_ROUNDING = 0.031;
const FEWEST_SUMMED = 4;
const SHARE_ROUNDING = 0.6;
const LIKELY_BELOW = 0.8;

/** Facts about one unit in one period. */
interface Group {
  unit: NamedUnit | null;
  period: string | null;
  facts: Fact[];
}

/** An indicator of a group, with what was said of it. */
interface Entry {
  code: string;
  observation: Observation;
  order: number;
  /** Further values of the same kind, which contradict the first. */
  others: Observation[];
  /** What told the change. */
  change: Fact | null;
}

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
  for (const group of groups.values()) new GroupResolver(group, index, all).resolve();
  return all;
}

class GroupResolver {
  private readonly entries = new Map<string, Entry>();
  private readonly scores: readonly Fact[];
  private readonly withdrawn: ReadonlySet<number>;
  private readonly stated: ReadonlySet<string>;
  private readonly total: number | null;
  private readonly sum: number;
  private classification: Statement["classification"] = null;
  private readonly read: Fact["place"][] = [];
  private readonly left: LeftOut[] = [];
  private readonly findings: ProseFinding[] = [];

  constructor(
    private readonly group: Group,
    private readonly index: NameIndex,
    private readonly all: Resolved,
  ) {
    const { facts } = group;
    this.scores = facts.filter(({ slot }) => slot === "score");
    this.withdrawn = new Set(facts.filter(({ slot }) => slot === "corrected").map(({ value }) => value));
    this.stated = new Set(facts.map(({ codes }) => codes[0] ?? ""));
    const total = this.scores.find(({ codes }) => codes[0] === TOTAL_CODE);
    this.total = total?.value ?? null;
    this.sum = this.sumOfGroups();
  }

  resolve(): void {
    const { facts } = this.group;
    const places = new Map(facts.map((fact, at) => [fact, at]));
    const rank = (fact: Fact) => ORDER.indexOf(fact.slot);
    const sorted = [...facts].sort(
      (a, b) =>
        rank(a) - rank(b) || a.codes.length - b.codes.length || (places.get(a) ?? 0) - (places.get(b) ?? 0),
    );
    for (const fact of sorted) this.take(fact, places.get(fact) ?? 0);
    if (!this.holds()) {
      this.drop();
      return;
    }
    const about = { unit: this.group.unit?.name ?? null, period: this.group.period };
    const base = { ...about, level: this.group.unit?.level ?? null };
    const entries = [...this.entries.values()].sort((a, b) => a.order - b.order);
    for (const entry of entries) {
      this.settleTotal(entry);
      this.settleDelta(entry);
      for (const observation of [entry.observation, ...entry.others])
        this.all.statements.push({ ...base, observation, classification: null });
    }
    if (this.classification)
      this.all.statements.push({ ...base, observation: null, classification: this.classification });
    for (const one of this.findings.map((finding) => ({ ...finding, about }))) this.all.findings.push(one);
    for (const one of this.left) this.all.left.push(one);
    for (const one of this.read) this.all.read.push(one);
  }

  private take(fact: Fact, order: number): void {
    if (fact.slot === "class") {
      this.classification ??= { name: fact.word, place: placed(fact) };
      return;
    }
    if (fact.slot === "corrected") return this.tellCorrection(fact);
    if (fact.slot === "score" && this.isWithdrawn(fact)) return this.leave(fact, "corrected", false);
    const code = this.codeOf(fact);
    const entry = this.entries.get(code);
    switch (fact.slot) {
      case "header":
        if (!entry) this.open(fact, code, order).observation.status = "header";
        return;
      case "missing":
      case "idle": {
        if (entry) return;
        this.open(fact, code, order).observation.status = fact.slot === "idle" ? "not_applicable" : "missing";
        return;
      }
      case "score":
        return this.takeScore(fact, entry ?? this.open(fact, code, order), order);
      case "percent":
        return this.takePercent(fact, entry ?? this.open(fact, code, order));
      case "max": {
        const { observation } = entry ?? this.open(fact, code, order);
        if (observation.max == null) observation.max = fact.value;
        this.read.push(fact.place);
        return;
      }
      default:
        return this.takeBeside(fact, entry ?? this.open(fact, code, order));
    }
  }

  private takeScore(fact: Fact, entry: Entry, order: number): void {
    const { observation } = entry;
    if (observation.score != null && observation.score !== fact.value) {
      const other = this.observationOf(fact, entry.code);
      other.score = fact.value;
      other.max = fact.of;
      other.places[fieldOf(entry.code, "score")] = placed(fact);
      entry.others.push(other);
      this.read.push(fact.place);
      return;
    }
    const again = observation.score != null;
    if (again && fact.of !== null && observation.max != null && fact.of !== observation.max) {
      this.leave(fact, "conflict", true);
      return;
    }
    observation.score = fact.value;
    observation.max ??= fact.of;
    observation.status = "ok";
    this.read.push(fact.place);
    if (again) return;
    observation.places[fieldOf(entry.code, "score")] = placed(fact);
    if (observation.label === "" || order < entry.order) entry.order = Math.min(entry.order, order);
    if (fact.mended)
      this.find("OCR_FIX", "ask", entry.code, fact, { raw: fact.place.text, value: fact.value });
    const guessed = fact.sure < LIKELY_BELOW && fact.of !== this.index.maximumOf(entry.code);
    if (guessed && !this.isProven())
      this.find("NAME_LIKELY", "ask", null, fact, {
        label: fact.label,
        code: entry.code,
        name: this.index.nameOf(entry.code),
      });
  }

  private takePercent(fact: Fact, entry: Entry): void {
    const { observation } = entry;
    const max = observation.max ?? this.index.maximumOf(entry.code);
    const share = observation.score == null || max === null ? null : (observation.score / max) * 100;
    if (
      share !== null &&
      Math.abs(share - fact.value) > SHARE_ROUNDING &&
      !/tỷ lệ|tỉ lệ/iu.test(fact.label)
    ) {
      return this.leave(fact, "rate", true);
    }
    if (observation.percent != null && observation.percent !== fact.value) {
      const other = this.observationOf(fact, entry.code);
      other.percent = fact.value;
      other.places.percent = placed(fact);
      entry.others.push(other);
      this.read.push(fact.place);
      return;
    }
    observation.percent = fact.value;
    observation.status = "ok";
    observation.places.percent = placed(fact);
    this.read.push(fact.place);
  }

  /** Changes, old values, ranks: one of each; a further one is left out. */
  private takeBeside(fact: Fact, entry: Entry): void {
    const { observation } = entry;
    const place = placed(fact);
    const second = (known: number | null | undefined) => known != null && known !== fact.value;
    switch (fact.slot) {
      case "delta":
        if (second(observation.delta)) return this.leave(fact, "second_change", false);
        observation.delta = fact.value;
        entry.change = fact;
        observation.places.delta = place;
        break;
      case "previous":
        if (second(observation.previous)) return this.leave(fact, "second_value", false);
        observation.previous = fact.value;
        observation.places.previous = place;
        break;
      case "rank":
        if (second(observation.rank)) return this.leave(fact, "conflict", true);
        observation.rank = fact.value;
        observation.of ??= fact.of;
        observation.places.rank = place;
        break;
      case "rankDelta":
        if (second(observation.rankDelta)) return this.leave(fact, "second_change", false);
        observation.rankDelta = fact.value;
        observation.places.rankDelta = place;
        break;
    }
    if (/\d/.test(fact.place.text)) this.read.push(fact.place);
  }

  private open(fact: Fact, code: string, order: number): Entry {
    const entry: Entry = {
      code,
      observation: this.observationOf(fact, code),
      order,
      others: [],
      change: null,
    };
    this.entries.set(code, entry);
    return entry;
  }

  private observationOf(fact: Fact, code: string): Observation {
    const { labelAt, label } = fact;
    const places: Partial<Record<MarkField, Place>> = labelAt
      ? { label: { line: labelAt.line, column: labelAt.column, length: label.length } }
      : {};
    return { codes: [code], label, status: "ok", score: null, max: null, percent: null, places };
  }

  /** Which of the indicators that a name may mean: its maximum, then what the record holds, then its size and the sum. */
  private codeOf(fact: Fact): string {
    const { codes, of, slot } = fact;
    const [first = TOTAL_CODE] = codes;
    if (of !== null && slot === "score") {
      const byMax = this.index.byMaximum(codes, of);
      if (byMax !== null) return byMax;
    }
    if (codes.length === 1) return first;
    if (slot !== "score" && slot !== "percent") return codes.find((code) => this.entries.has(code)) ?? first;
    const other = codes.find((code) => {
      const known = this.entries.get(code)?.observation;
      const value = slot === "score" ? known?.score : known?.percent;
      return value != null && value !== fact.value;
    });
    if (other !== undefined) return codes.find((code) => code !== other) ?? first;
    const fitting = codes.filter(
      (code) => slot !== "score" || fact.value <= (this.index.maximumOf(code) ?? 0),
    );
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) return only;
    return this.byCompany(codes) ?? first;
  }

  /** A part stands beside its sisters, a group alone; the sum decides where there is one. */
  private byCompany(codes: readonly string[]): string | null {
    const group = codes.find((code) => this.index.partsOf(code).length > 0);
    const part = codes.find((code) => code !== group);
    if (group === undefined || part === undefined || !this.index.partsOf(group).includes(part)) return null;
    const sisters = this.index.partsOf(group).filter((code) => code !== part);
    if (sisters.some((code) => this.stated.has(code))) return part;
    return this.total !== null && Math.abs(this.sum - this.total) < SUM_ROUNDING ? group : null;
  }

  /** Of the groups, or of parts whose group is not told. */
  private sumOfGroups(): number {
    let sum = 0;
    for (const { codes, value } of this.scores) {
      const [first = ""] = codes;
      if (first === TOTAL_CODE || first.includes(".")) continue;
      const sure = codes.length === 1;
      const whole = [...this.stated].find((code) => this.index.partsOf(code).includes(first));
      if (sure && whole !== undefined) continue;
      sum += value;
    }
    return sum;
  }

  private isProven(): boolean {
    return this.total !== null && Math.abs(this.sum - this.total) < SUM_ROUNDING;
  }

  private isWithdrawn(fact: Fact): boolean {
    if (!this.withdrawn.has(fact.value)) return false;
    return this.scores.some(
      (other) => other !== fact && other.codes[0] === fact.codes[0] && !this.withdrawn.has(other.value),
    );
  }

  /** "là 17,5, không phải 17,1": said; without a figure in its place it is asked. */
  private tellCorrection(fact: Fact): void {
    const code = this.codeOf({ ...fact, slot: "delta" });
    const known = this.entries.get(code)?.observation;
    const stands = known?.score ?? known?.percent ?? null;
    this.find("CORRECTION", stands === null ? "ask" : "note", code, fact, {
      label: known?.label ?? fact.label,
      kept: stands ?? null,
      other: fact.value,
    });
  }

  /** Of two totals the one that is the sum of its groups stands. */
  private settleTotal(entry: Entry): void {
    const { code, observation, others } = entry;
    if (code !== TOTAL_CODE || others.length === 0 || !this.hasGroups()) return;
    const fits = [observation, ...others].filter(({ score }) => score != null && this.isSum(score));
    const [right] = fits;
    if (!right || fits.length !== 1) return;
    for (const wrong of [observation, ...others]) {
      const place = wrong.places.total;
      if (wrong === right || wrong.score == null || !place) continue;
      const { line, column } = place;
      const values = { label: right.label, kept: right.score ?? null, other: wrong.score };
      const found = { code: "VALUE_CONFLICT", severity: "ask", item: code, place: { line, column } } as const;
      this.findings.push({ ...found, values, about: null });
      const text = this.read.find((one) => one.line === line && one.column === column)?.text;
      if (text !== undefined) this.left.push({ text, line, column, reason: "conflict", ask: false });
    }
    const { label, score, max, places } = right;
    const { total: _, label: __, ...beside } = observation.places;
    Object.assign(observation, { label, score, max, places: { ...beside, ...places } });
    entry.others = [];
  }

  /** The sum says something where most of the index is in it. */
  private hasGroups(): boolean {
    return this.scores.filter(({ codes: [code] }) => code !== TOTAL_CODE).length >= FEWEST_SUMMED;
  }

  private isSum(total: number): boolean {
    return Math.abs(this.sum - total) < SUM_ROUNDING;
  }

  /** Points, points of percent or a percent of the old value: decided by arithmetic where the old value is known. */
  private settleDelta({ observation, change }: Entry): void {
    const { delta, previous } = observation;
    if (delta == null || change === null) return;
    const ofPercent = observation.score == null;
    const now = observation.score ?? observation.percent ?? null;
    observation.deltaUnit = unitOfChange(change, ofPercent);
    if (now === null) return;
    // "giảm 3,03 điểm so với tháng trước": what it was follows.
    const sameUnit = change.percent === ofPercent && (!change.percent || change.percentPoints);
    if (previous == null && change.sincePrevious && sameUnit)
      observation.previous = subtractExact(now, delta);
    if (!change.percent || previous == null || previous === 0) return;
    if (Math.abs(now - previous - delta) < ROUNDING) observation.deltaUnit = ofPercent ? "pp" : "points";
    else if (Math.abs((now / previous - 1) * 100 - delta) < 2 * ROUNDING)
      observation.deltaUnit = "relative_percent";
  }

  /** Something more than a change or an old value was said. */
  private holds(): boolean {
    if (this.classification) return true;
    for (const { observation } of this.entries.values()) {
      const { score, percent, rank, status } = observation;
      if (score != null || percent != null || rank != null || status === "not_applicable") return true;
      if (status === "missing") return true;
      if (status === "header") return true;
    }
    return false;
  }

  private drop(): void {
    for (const fact of this.group.facts) {
      if (fact.slot === "corrected" || !/\d/.test(fact.place.text)) continue;
      this.all.left.push({ ...fact.place, reason: "no_score", ask: fact.slot !== "rankDelta" });
    }
  }

  private leave(fact: Fact, reason: LeftOut["reason"], ask: boolean): void {
    this.left.push({ ...fact.place, reason, ask });
  }

  private find<Code extends DoubtCode>(
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
    this.findings.push(found as ProseFinding);
  }
}

/** "tăng 5%" of points is a percent of the old value; "+5%" beside them, as in a column of changes, of the maximum. */
function unitOfChange(
  { percent, percentPoints, signed }: Fact,
  ofPercent: boolean,
): Observation["deltaUnit"] {
  if (percentPoints) return "pp";
  if (ofPercent) return "pp";
  if (!percent) return "points";
  return signed ? "pp" : "relative_percent";
}

function placed({ place }: Fact): Place {
  return { line: place.line, column: place.column, length: place.text.length };
}

function fieldOf(code: string, field: MarkField): MarkField {
  return code === TOTAL_CODE && field === "score" ? "total" : field;
}
