import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Collector, Finding } from "../drafts";
import { addMark, addObservation, openGroup } from "../drafts";
import type { PhraseTree, Steps } from "../text";
import type { NameIndex } from "../words";
import type { Context } from "./context";
import type { Fact, LeftOut } from "./facts";
import { resolve } from "./resolve";
import type { ProseFinding, Resolved, Statement } from "./resolve";
import type { Mention, NamedUnit, Signal } from "./scan/mention";
import { isSignal } from "./scan/mention";
import { scanner } from "./scan/scan";
import type { Sentence } from "./sentences";
import { introducesMaxima, rolesOf } from "./takers/figure-takers";
import type { Frame } from "./takers/role";
import { wholeNames } from "./whole-names";
import type { ProseState } from "./walk";
import { walk } from "./walk";

export type { Context } from "./context";
export { readContext } from "./context";
export type { Paragraph } from "./paragraphs";
export { joinLines, placeOf } from "./paragraphs";
export type { Sentence } from "./sentences";
export { readSentences } from "./sentences";
export type { LeftOut } from "./facts";
export type { ProseFinding, Statement } from "./resolve";
export type { ProseState } from "./walk";
export { FIRST_STATE } from "./walk";

/** What running text is read with. */
export interface ProseReader {
  index: NameIndex;
  classes: PhraseTree<string>;
  /** Names of the classes, also those that offices write beside them. */
  classNames: readonly string[];
  context: Context;
  /** Which index the whole text names. */
  named: "named" | "other" | "unnamed";
}

/** What was read of a block of running text. */
export interface ProseReading {
  statements: readonly Statement[];
  /** Every number that was not read, in the order of the text. */
  leftOut: readonly LeftOut[];
  /** Places of the numbers that were read. */
  read: readonly { text: string; line: number; column: number }[];
  findings: readonly ProseFinding[];
  /** For the block that follows: a table takes unit and period from it. */
  state: ProseState;
  /** The text names this index or one of its groups; it names another one. */
  names: { index: boolean; other: boolean };
}

const SLICE = 20;
const BRACKETS_EARLIER = /trong ngoặc/iu;
const SURE_NAME = 0.85;
/** A record of so many groups lets one expect the others that the text names. */
const ENOUGH_GROUPS = 3;

/** Reads the sentences of a block in their order. */
export function* readProse(
  sentences: readonly Sentence[],
  reader: ProseReader,
  from: ProseState,
): Steps<ProseReading> {
  const { index, context } = reader;
  const scan = scanner(reader);
  const facts: Fact[] = [];
  const leftOut: LeftOut[] = [];
  const silent: { codes: readonly string[]; label: string }[] = [];
  const names: Named = { index: false, said: false, other: false, codes: new Set() };
  const misses: ProseFinding[] = [];
  let state = from;
  let bracketsEarlier = false;
  for (const [at, sentence] of sentences.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    for (const one of sentence.marks) leftOut.push(one);
    const list = scan(sentence);
    bracketsEarlier ||= BRACKETS_EARLIER.test(sentence.text.slice(0, 400));
    note(list, names);
    const aside = sentence.recipients ? "recipients" : citesPaper(sentence, list) ? "cited" : null;
    if (aside !== null) {
      for (const one of outside(sentence, list, aside, state, context, index)) leftOut.push(one);
      continue;
    }
    const frame: Frame = {
      index,
      introduces: introducesMaxima(list, index, state.introduces),
      above: state.above,
      has: signalsOf(list),
      bracketsEarlier,
    };
    const walked = walk(sentence, list, rolesOf(list, frame), frame, context, state);
    for (const one of walked.facts) facts.push(one);
    for (const one of walked.left) leftOut.push(one);
    for (const { label, codes, place } of walked.misses)
      misses.push({
        code: "NAME_NEAR_MISS",
        severity: "ask",
        values: { label, code: codes[0] ?? "", name: index.nameOf(codes[0] ?? "") },
        place: { line: place.line, column: place.column },
        about: null,
      });
    if (!frame.introduces && frame.above === null) for (const one of walked.silent) silent.push(one);
    state = walked.state;
  }
  const fallback = context.unit && asWritten(context.unit, sentences);
  const told = facts.flatMap(({ unit }) => unit?.name ?? []);
  const whole = wholeNames(new Set(fallback ? [fallback.name, ...told] : told));
  const resolved = resolve(
    facts.map((fact) => ({
      ...fact,
      unit: whole(fact.unit ?? fallback),
      period: fact.period ?? context.period?.key ?? null,
    })),
    index,
  );
  if (names.codes.size >= ENOUGH_GROUPS) names.index = true;
  const ours = reader.named === "named" || names.index;
  const { statements, findings, left, read } = ours || !names.other ? resolved : refused(resolved);
  for (const one of left) leftOut.push(one);
  // Nothing of another index is asked about.
  if (!ours && names.other)
    for (const [at, one] of leftOut.entries())
      if (one.ask) leftOut[at] = { ...one, reason: "other_index", ask: false };
  leftOut.sort((a, b) => a.line - b.line || a.column - b.column);
  const asked = [...findings, ...misses, ...silentGroups(statements, silent, index), ...lost(leftOut)];
  if (!ours && statements.length > 0)
    asked.push({ code: "INDEX_NOT_NAMED", severity: "ask", values: { count: read.length }, about: null });
  // The name of a group alone ("kết quả số hóa") does not make the figures of another index ours.
  const named = reader.named === "named" || names.said;
  const other = !named && leftOut.find(({ reason }) => reason === "other_index");
  if (other && statements.length === 0)
    asked.push({
      code: "OTHER_INDEX",
      severity: "block",
      values: { count: leftOut.length },
      about: null,
      place: { line: other.line, column: other.column },
    });
  return { statements, leftOut, read, findings: asked, state, names };
}

/** "Hưng Yên đạt …" is the province where the text speaks of "tỉnh", else the name as it is written. */
function asWritten(unit: NamedUnit, sentences: readonly Sentence[]): NamedUnit {
  const name = /^(?:tỉnh|thành phố) (.+)$/u.exec(unit.name)?.[1];
  if (name === undefined) return unit;
  const lower = unit.name.toLowerCase();
  const said = sentences.some(
    ({ text, units }) =>
      text.toLowerCase().includes(lower) ||
      units.some(({ mention }) => mention.bare && mention.level === "tinh"),
  );
  return said ? unit : { ...unit, name };
}

/** A text that names another index, and never this one, gives no scores. */
function refused({ left, read }: Resolved): Resolved {
  return {
    statements: [],
    findings: [],
    read: [],
    left: [...left, ...read.map((place): LeftOut => ({ ...place, reason: "other_index", ask: false }))],
  };
}

/** Puts what was read into the collector. */
export function collectProse({ statements, findings }: ProseReading, collector: Collector): void {
  const draftOf = ({ unit, period, level = null }: Pick<Statement, "unit" | "period"> & Partial<Statement>) =>
    collector.record(unit, level, period);
  for (const statement of statements) {
    const draft = draftOf(statement);
    const { observation, classification } = statement;
    if (observation?.status === "header") {
      const code = observation.codes[0] ?? "";
      openGroup(draft, code, observation.label, null);
      if (observation.places.label) addMark(draft, { ...observation.places.label, code, field: "label" });
    } else if (observation) addObservation(collector, draft, observation);
    if (!classification) continue;
    draft.classification ??= classification.name;
    addMark(draft, { ...classification.place, code: TOTAL_CODE, field: "classification" });
  }
  for (const { about, ...finding } of findings)
    collector.findings.push(
      about ? ({ ...finding, draft: draftOf(about) } as Finding) : (finding as Finding),
    );
}

function signalsOf(list: readonly Mention[]): ReadonlySet<Signal> {
  return new Set(list.flatMap((one) => (one.kind === "signal" ? [one.signal] : [])));
}

/** What a text names: this index, another one, groups of this one. */
interface Named {
  index: boolean;
  /** By its own name, not only by that of a group. */
  said: boolean;
  other: boolean;
  codes: Set<string>;
}

/** Groups of which other indexes have one of the same name. */
const SHARED = new Set(["CKMB", "MDHL", "DVTT", "DVCTT"]);

function note(list: readonly Mention[], names: Named): void {
  if (list.some((one) => isSignal(one, "other"))) names.other = true;
  const apart = !list.some((one) => isSignal(one, "other"));
  // "Tháng 9/2026, Sở Y tế: hài lòng …" begins anew; before the other index nothing is of it.
  const anew = apart && ["unit", "period"].every((kind) => list.some((one) => one.kind === kind));
  for (const one of list) {
    if (isSignal(one, "index", "framework") || (one.kind === "aside" && one.reason === "index_name"))
      names.said = names.index = true;
    const [code] = one.kind === "name" && one.sure >= SURE_NAME ? one.codes : [];
    if (code === undefined || code === TOTAL_CODE) continue;
    names.codes.add(code);
    if (!SHARED.has(code) || anew || !names.other) names.index = true;
  }
}

/** "Căn cứ Báo cáo số 15/BC … (tổng điểm 71,20/100)": the figures of another paper. */
function citesPaper({ cited }: Sentence, list: readonly Mention[]): boolean {
  return (
    cited && list.some((one) => one.kind === "aside" && (one.reason === "document" || one.reason === "date"))
  );
}

/** Every number of a sentence that is not about results. */
function outside(
  sentence: Sentence,
  list: readonly Mention[],
  reason: "recipients" | "cited",
  state: ProseState,
  context: Context,
  index: NameIndex,
): LeftOut[] {
  const frame: Frame = { index, introduces: false, above: null, has: new Set(), bracketsEarlier: false };
  const roles = new Map(
    list.flatMap((one) =>
      one.kind === "figure" || one.kind === "rank"
        ? [[one, { role: "left", reason, ask: false } as const] as const]
        : [],
    ),
  );
  return [...walk(sentence, list, roles, frame, context, state).left];
}

/** A group that is named without a figure while others have one may have been missed. */
function silentGroups(
  statements: readonly Statement[],
  silent: readonly { codes: readonly string[]; label: string }[],
  index: NameIndex,
): ProseFinding[] {
  const records = new Map<string, { about: Pick<Statement, "unit" | "period">; codes: Set<string> }>();
  for (const { unit, period, observation } of statements) {
    if (!observation) continue;
    const key = `${unit ?? ""}\u0000${period ?? ""}`;
    const record = records.get(key) ?? { about: { unit, period }, codes: new Set<string>() };
    for (const code of observation.codes) record.codes.add(code);
    records.set(key, record);
  }
  if (records.size !== 1) return [];
  const named = new Set(silent.flatMap(({ codes }) => (codes.length === 1 ? codes : [])));
  return [...records.values()].flatMap(({ about, codes }) => {
    const groups = [...codes].filter((code) => code !== TOTAL_CODE && !code.includes("."));
    if (groups.length < ENOUGH_GROUPS) return [];
    return [...named]
      .filter((code) => code !== TOTAL_CODE && !codes.has(code) && !code.includes("."))
      .filter((code) => !groups.some((group) => index.partsOf(group).includes(code)))
      .map((code): ProseFinding => ({
        code: "MISSING_GROUP",
        severity: "ask",
        item: code,
        values: { label: index.nameOf(code) },
        about,
      }));
  });
}

const MOST_NAMED = 6;

/** Figures that look like scores and were left out without a firm reason. */
function lost(leftOut: readonly LeftOut[]): ProseFinding[] {
  const asked = leftOut.filter(({ ask }) => ask);
  const [first] = asked;
  if (!first) return [];
  const figures = asked
    .slice(0, MOST_NAMED)
    .map(({ text }) => text)
    .join(" · ");
  return [
    {
      code: "FIGURE_LEFT_OUT",
      severity: "ask",
      values: { figures, count: asked.length },
      place: { line: first.line, column: first.column },
      about: null,
    },
  ];
}
