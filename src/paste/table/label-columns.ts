import { unitLikeness, unitLevel } from "../words";
import type { Cell } from "./cell";
import type { Layout } from "./layout";
import { TIME } from "./roles";
import type { RowSetting } from "./rows";
import type { Setting } from "./setting";

const PROVINCES_APART = 2;

/** Which of the label columns names the units, and whether another one names their provinces. */
export function labelColumns(
  { roles, body }: Layout,
  sample: readonly (readonly Cell[])[],
  turned: boolean,
  { says }: Setting,
): Pick<RowSetting, "unitHeading" | "unitAt" | "provinceAt" | "unitRows" | "timeHeadings"> {
  const labels = roles.flatMap((role, column) => (role.kind === "label" ? [column] : []));
  const below = sample.slice(body);
  const textsOf = (column: number): string[] =>
    below.map((row) => row[column]?.text ?? "").filter((text) => text !== "");
  const heading = (column: number): string =>
    sample
      .slice(0, body)
      .map((row) => row[column]?.text ?? "")
      .filter((text) => text !== "")
      .join(" ");
  const units = labels
    .map((column) => {
      const texts = textsOf(column);
      const likely = texts.filter(
        (text) => unitLikeness(text) > 0 && says(text).period === null && says(text).measure === null,
      );
      return {
        column,
        distinct: new Set(texts).size,
        share: texts.length === 0 ? 0 : likely.length / texts.length,
        named: likely.length,
      };
    })
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.distinct - a.distinct);
  const [first, second] = units;
  const ofProvinces =
    second !== undefined && textsOf(second.column).every((text) => unitLevel(text, null) === "tinh");
  const several =
    !turned &&
    first &&
    second &&
    ofProvinces &&
    second.distinct >= PROVINCES_APART &&
    first.distinct > second.distinct;
  const unitRows = units.reduce((most, { named }) => Math.max(most, named), 0);
  const times = labels.flatMap((column): [number, string][] => {
    const over = sample
      .slice(0, body)
      .map((row) => row[column]?.text ?? "")
      .find((text) => TIME.test(text));
    return over === undefined ? [] : [[column, over]];
  });
  return {
    timeHeadings: new Map(times),
    unitHeading: first ? heading(first.column) : labels.map(heading).join(" "),
    unitAt: !turned && first && units.length > 1 ? first.column : -1,
    provinceAt: several ? second.column : -1,
    unitRows,
  };
}
