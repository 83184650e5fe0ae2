import type { Steps } from "../text";
import { lostFigures, nearMisses, silentGroups } from "./asked";
import type { LeftOut } from "./facts";
import type { Sentence } from "./lines/sentences";
import type { ProseFinding, Resolved, Statement } from "./resolve";
import { resolve, wholeNames } from "./resolve";
import type { NamedUnit } from "./scan/mention";
import type { ProseReader } from "./reader";
import type { ProseState } from "./walk";
import type { BlockFacts } from "./walk-block";
import { walkBlock } from "./walk-block";

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

/** From so many groups on a text is of the index, whether it names it or not. */
const ENOUGH_GROUPS = 3;

/** Reads the sentences of a block in their order. */
export function* readProse(
  sentences: readonly Sentence[],
  reader: ProseReader,
  from: ProseState,
): Steps<ProseReading> {
  const told = yield* walkBlock(sentences, reader, from);
  const { names, silent, misses, state } = told;
  const { index } = reader;
  if (names.codes.size >= ENOUGH_GROUPS) names.index = true;
  const ours = reader.named === "named" || names.index;
  const resolved = resolveBlock(told, sentences, reader);
  const { statements, findings, left, read } = ours || !names.other ? resolved : refused(resolved);
  const leftOut = [...told.leftOut, ...left]
    // Nothing of another index is asked about.
    .map((one): LeftOut =>
      !ours && names.other && one.ask ? { ...one, reason: "other_index", ask: false } : one,
    )
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const asked: ProseFinding[] = [
    ...findings,
    ...nearMisses(misses, index),
    ...silentGroups(statements, silent, index),
    ...lostFigures(leftOut),
  ];
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

/** The facts of a block put together; those without a unit or period are of the one the whole text is about. */
function resolveBlock(
  { facts }: BlockFacts,
  sentences: readonly Sentence[],
  { index, context }: ProseReader,
): Resolved {
  const fallback = context.unit && asWritten(context.unit, sentences);
  const told = facts.flatMap(({ unit }) => unit?.name ?? []);
  const whole = wholeNames(new Set(fallback ? [fallback.name, ...told] : told));
  return resolve(
    facts.map((fact) => ({
      ...fact,
      unit: whole(fact.unit ?? fallback),
      period: fact.period ?? context.period?.key ?? null,
    })),
    index,
  );
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
