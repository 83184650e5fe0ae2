import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { NameIndex } from "../words";
import type { LeftOut } from "./facts";
import type { ProseFinding, Statement } from "./resolve";
import type { NearMiss } from "./walk";

/** A record of so many groups lets one expect the others that the text names. */
const ENOUGH_GROUPS = 3;

/** A group that is named without a figure while others have one may have been missed. */
export function silentGroups(
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
export function lostFigures(leftOut: readonly LeftOut[]): ProseFinding[] {
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

/** Names that are nearly one of the index: whether they are, only a person knows. */
export function nearMisses(misses: readonly NearMiss[], index: NameIndex): ProseFinding[] {
  return misses.map(({ label, codes: [code = ""], place }) => ({
    code: "NAME_NEAR_MISS",
    severity: "ask",
    values: { label, code, name: index.nameOf(code) },
    place: { line: place.line, column: place.column },
    about: null,
  }));
}
