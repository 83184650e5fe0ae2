import { badValue, CellError } from "../cell";
import { excerpt, readCellFigure, shown } from "../figure";
import { readFigure, normaliseText } from "../../paste";
import type { Parameter } from "../parameter";
import { each } from "../parameter";

/** A place among units: 14, or "14/19" with the number of units. */
export interface Rank {
  rank: number;
  of: number | null;
}

/** More units than Vietnam has communes are no set of the index. */
const MOST_UNITS = 20_000;

export function rank(): Parameter<Rank, false> {
  return each("rank", readRank, false);
}

/** How many units are ranked. Nobody ranks 0 units: a 0 is a blank. */
export function unitCount(): Parameter<number, false> {
  return each(
    "count",
    (cell) => {
      const read = readRank(cell);
      if (read === null || read instanceof CellError) return read;
      return read.of ?? read.rank;
    },
    false,
  );
}

function readRank(cell: unknown): Rank | null | CellError {
  if (cell === 0) return null;
  if (typeof cell === "number") return placed(cell, null);
  const text = typeof cell === "string" ? normaliseText(cell).trim() : null;
  const figure = text === null ? null : readFigure(text);
  if (figure?.kind === "fraction" && !figure.mended) return placed(figure.value, figure.max);
  if (figure?.kind === "number" && !figure.percent && !figure.mended) return placed(figure.value, null);
  const other = readCellFigure(cell);
  return other === null || other instanceof CellError
    ? other
    : badValue("functions.not_a_rank", { text: excerpt(text ?? shown(other.value)) });
}

function placed(rank: number, of: number | null): Rank | CellError {
  const whole = [rank, of ?? 1].every((value) => Number.isInteger(value) && value >= 1);
  if (!whole || (of !== null && rank > of))
    return badValue("functions.not_a_rank", {
      text: of === null ? shown(rank) : `${shown(rank)}/${shown(of)}`,
    });
  if (Math.max(rank, of ?? 1) >= MOST_UNITS) return badValue("functions.date", { value: shown(rank) });
  return { rank, of };
}
