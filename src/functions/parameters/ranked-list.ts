import { badValue, CellError, notAvailable } from "../cell";
import type { CellFigure } from "../figure";
import { readCellFigure, shown } from "../figure";
import { roundHalfAway } from "../../scoring/decimal";
import { rankDescending } from "../../scoring/ranking";
import type { Parameter } from "../parameter";
import { readEach, whole } from "../parameter";

/** The figures of a set, ready to tell the place of each. */
export interface RankedList {
  percent: boolean;
  max: number | null;
  rankOf: ReadonlyMap<number, number>;
}

/** Sums made in cells carry the noise of doubles (55.019999999999996): figures equal to six decimals are tied. */
const TIE_DECIMALS = 6;

/** A set of figures of one scale. Missing figures are not ranked; a zero, or a blank that looks like one, is last. */
export function rankedList(): Parameter<RankedList, false> {
  return { ...whole("figures", readList), guarded: true };
}

/** The value by which figures are tied or not. */
export function tieValue(value: number): number {
  return roundHalfAway(value, TIE_DECIMALS);
}

function readList(rows: readonly (readonly unknown[])[]): RankedList | CellError {
  const figures: CellFigure[] = [];
  for (const read of readEach(rows, readCellFigure)) {
    // It stands below all others and changes none of their ranks.
    if (read === null || (read instanceof CellError && read.reason === "functions.zero_or_blank")) continue;
    if (read instanceof CellError) return read;
    figures.push(read);
  }
  const [first] = figures;
  for (const figure of figures) {
    if (figure.percent !== first?.percent) return badValue("functions.different_scales");
    if (figure.max !== (first?.max ?? null))
      return notAvailable("functions.different_maxima", {
        now: maximumText(figure),
        before: maximumText(first),
      });
  }
  const values = figures.map(({ value }) => tieValue(value));
  const ranks = rankDescending(values);
  const rankOf = new Map(values.map((value, index) => [value, ranks[index] ?? 0]));
  return { percent: first?.percent ?? false, max: first?.max ?? null, rankOf };
}

function maximumText(figure: CellFigure | undefined): string {
  return figure?.max == null ? "–" : shown(figure.max);
}
