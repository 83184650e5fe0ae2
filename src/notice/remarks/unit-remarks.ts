import type { RankedComparison, UnitsComparison } from "../../scoring/compare/unit-comparison";
import { unitNotes } from "../table";
import { capitalised, inSentence, levelText, printedText } from "../words";
import { countText, unitInSentence } from "./naming";
import type { Remark } from "./remark";
import { remark } from "./remark";

/** Units named in a sentence, at most. */
const MOST_NAMED = 3;

/** What can be said about all units together: classes, highest and lowest totals as plain facts, and the notes. */
export function unitsRemarks(comparison: UnitsComparison): Remark[] {
  const ranked = comparison.units.filter(({ rank }) => rank !== null);
  return [
    ...classesRemark(comparison),
    ...named("units.highest", "cao nhất", ranked, comparison.scale),
    ...named("units.lowest", "thấp nhất", [...ranked].reverse(), comparison.scale),
    ...unitNotes(comparison).map(({ id, text, on }) => remark(`units.note:${id}`, text, on, "note")),
  ];
}

/** "Cả 12 đơn vị có đủ số liệu đều xếp loại Trung bình", "Trong 12 đơn vị có đủ số liệu: 3 đơn vị xếp loại Khá, …". */
function classesRemark({ units }: UnitsComparison): Remark[] {
  const classes = new Map<string, number>();
  for (const { comparison } of units) {
    const name = comparison.total.current.classification;
    if (name !== null) classes.set(name, (classes.get(name) ?? 0) + 1);
  }
  const classified = [...classes.values()].reduce((sum, count) => sum + count, 0);
  const [only] = classes;
  if (only === undefined) return [];
  const complete = classified === units.length ? "" : " có đủ số liệu";
  const counts = [...classes].map(([name, count]) => `${count} đơn vị xếp loại ${printedText(name)}`);
  const text =
    classes.size > 1
      ? `Trong ${classified} đơn vị${complete}, có ${inSentence(counts)}.`
      : classified === 1
        ? `Một đơn vị${complete} xếp loại ${printedText(only[0])}.`
        : `Cả ${classified} đơn vị${complete} đều xếp loại ${printedText(only[0])}.`;
  return [remark("units.classes", text, true)];
}

/** The first units of a list, those with equal totals together or not at all. */
function named(
  id: string,
  what: string,
  units: readonly RankedComparison[],
  scale: UnitsComparison["scale"],
): Remark[] {
  // With so few units the table itself is the shorter sentence.
  if (units.length <= 2 * MOST_NAMED) return [];
  const tied = (count: number): boolean => units[count - 1]?.rank === units[count]?.rank;
  let count = MOST_NAMED;
  while (count > 0 && tied(count)) count -= 1;
  const chosen = units.slice(0, count);
  if (chosen.length === 0) return [];
  const names = chosen.flatMap(({ comparison: { unit, total } }) =>
    total.current.value === null
      ? []
      : [`${unitInSentence(unit)} (${levelText(total.current.value, null, scale)})`],
  );
  const subject = chosen.length === 1 ? "Đơn vị" : `${capitalised(countText(chosen.length))} đơn vị`;
  return [remark(id, `${subject} có tổng điểm ${what}: ${inSentence(names)}.`, false)];
}
