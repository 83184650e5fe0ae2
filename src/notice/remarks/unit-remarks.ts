import type { RankedComparison, UnitsComparison } from "../../scoring/unit-comparison";
import { inSentence, levelText, periodWords, printedText } from "../words";
import type { Remark } from "./remark";
import { remark } from "./remark";
import { unitNotes } from "../table";

const NAMED_UNITS = 3;

/** What can be said about all units together: classes, highest and lowest totals as plain facts, and the notes. */
export function unitsRemarks(comparison: UnitsComparison): Remark[] {
  const { units, scale } = comparison;
  const classes = new Map<string, number>();
  for (const { comparison: one } of units) {
    const name = one.total.current.classification;
    if (name !== null) classes.set(name, (classes.get(name) ?? 0) + 1);
  }
  const classified = [...classes.values()].reduce((sum, count) => sum + count, 0);
  const ranked = units.filter(({ rank }) => rank !== null);
  const counts = [...classes].map(([name, count]) => `${printedText(name)} ${count}`).join(", ");
  return [
    ...(classified === 0
      ? []
      : [
          remark(
            "units.classes",
            `Xếp loại ${periodWords(comparison.period)} của ${classified} đơn vị có đủ số liệu: ${counts}.`,
            true,
          ),
        ]),
    ...named("units.highest", "Tổng điểm cao nhất", ranked.slice(0, NAMED_UNITS), ranked.length, scale),
    ...named("units.lowest", "Tổng điểm thấp nhất", ranked.slice(-NAMED_UNITS), ranked.length, scale),
    ...unitNotes(comparison).map(({ id, text }) => remark(`units.note:${id}`, text, true, "note")),
  ];
}

function named(
  id: string,
  what: string,
  units: readonly RankedComparison[],
  ranked: number,
  scale: UnitsComparison["scale"],
): Remark[] {
  // With so few units the table itself is the shorter sentence.
  if (ranked <= 2 * NAMED_UNITS) return [];
  const names = units.flatMap(({ comparison: { unit, total } }) =>
    total.current.value === null
      ? []
      : [`${printedText(unit)} (${levelText(total.current.value, null, scale)})`],
  );
  return [remark(id, `${what}: ${inSentence(names)}.`, false)];
}
