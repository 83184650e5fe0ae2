import { normaliseText, numberAsTime, typedPeriod } from "../../paste";
import type { Period } from "../../scoring/period";
import type { CellError } from "../cell";
import { badValue, incomingError } from "../cell";
import { excerpt } from "../figure";
import type { Parameter } from "../parameter";
import { each } from "../parameter";

/**
 * A period: "2026-02", "02/2026", "tháng 02/2026", "quý I/2026", "6 tháng đầu năm 2026", "9 tháng năm 2026", 2026. A date counts as its
 * month when it is the first day, which is what Excel makes of "2026-02" typed into a cell that is not text.
 */
export function period(): Parameter<Period, false> {
  return each("period", readPeriod, false);
}

export function readPeriod(cell: unknown): Period | null | CellError {
  if (typeof cell === "number") return readNumber(cell);
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== "string") return incomingError(cell) ?? notAPeriod(String(cell));
  if (normaliseText(cell).trim() === "") return null;
  return typedPeriod(cell) ?? notAPeriod(normaliseText(cell).trim());
}

function readNumber(value: number): Period | null | CellError {
  if (value === 0) return null;
  const time = numberAsTime(value);
  if (time === null) return notAPeriod(String(value));
  return time.kind === "day"
    ? badValue("functions.date_for_period", {
        text: time.day.toISOString().slice(0, 10).split("-").reverse().join("/"),
      })
    : time.period;
}

function notAPeriod(text: string): CellError {
  return badValue("functions.not_a_period", { text: excerpt(text) });
}
