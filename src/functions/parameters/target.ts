import { CellError } from "../cell";
import type { CellFigure } from "../figure";
import type { Parameter } from "../parameter";
import { each } from "../parameter";
import { readRate } from "./rates";

/** Words before a target, as the yearly lists write them; reaching more than the target is reaching it. */
const BEFORE = /^(?:tối thiểu|ít nhất|từ|đạt|trên|>=|≥|=)\s*/i;
const AFTER = /\s*(?:trở lên)$/i;

/** A rate to reach: 60, "60%", "Tối thiểu 60", "≥ 60". */
export function target(): Parameter<CellFigure, false> {
  return each("target", (cell) => {
    if (typeof cell !== "string") return readRate(cell);
    const figure = cell.normalize("NFC").trim().slice(0, 60).replace(BEFORE, "").replace(AFTER, "");
    const read = readRate(figure);
    return read instanceof CellError ? readRate(cell) : read;
  });
}
