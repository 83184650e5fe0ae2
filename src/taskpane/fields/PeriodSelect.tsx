import { Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { PeriodType } from "../../scoring/period";
import { CUMULATED_MONTHS, parsePeriodKey, periodKey } from "../../scoring/period";
import { scoresText } from "../scores/flow/texts";
import "./fields.css";

/** The index is published since 2022. */
const FIRST_YEAR = 2022;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const INDICES: Record<PeriodType, readonly number[]> = {
  month: upTo(12),
  quarter: upTo(4),
  half: upTo(2),
  cumulative: CUMULATED_MONTHS,
  year: [1],
};
const TYPES: readonly PeriodType[] = ["month", "quarter", "half", "cumulative", "year"];
const ROMAN = ["I", "II", "III", "IV"];

/** Chooses a month, quarter, half-year or year in two short lists. */
export function PeriodSelect({
  value,
  onChange,
  ...field
}: {
  /** Period key, null for none yet. */
  value: string | null;
  onChange: (period: string) => void;
}): ReactElement {
  const current = value === null ? null : parsePeriodKey(value);
  const thisYear = new Date().getFullYear();
  // A year chosen before the month waits for it.
  const [waitingYear, setWaitingYear] = useState(thisYear);
  const part = current === null ? "" : `${current.type}-${current.index}`;
  const year = current?.year ?? waitingYear;

  const take = (nextPart: string, nextYear: number): void => {
    setWaitingYear(nextYear);
    const [type, index] = nextPart.split("-");
    const known = TYPES.find((one) => one === type);
    if (known !== undefined) onChange(periodKey({ type: known, year: nextYear, index: Number(index) }));
  };
  const last = Math.max(thisYear + 1, year);
  const first = Math.min(FIRST_YEAR, year);
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  return (
    <div className="period">
      <Select {...field} value={part} onChange={(_, data) => take(data.value, year)}>
        {part === "" && <option value="">{scoresText("period.choose")}</option>}
        {TYPES.map((type) => (
          <optgroup key={type} label={scoresText(`period.${type}s`)}>
            {INDICES[type].map((index) => (
              <option key={index} value={`${type}-${index}`}>
                {partName(type, index)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select
        aria-label={scoresText("period.year")}
        value={String(year)}
        onChange={(_, data) => take(part, Number(data.value))}
      >
        {years.map((one) => (
          <option key={one} value={String(one)}>
            {one}
          </option>
        ))}
      </Select>
    </div>
  );
}

function partName(type: PeriodType, index: number): string {
  switch (type) {
    case "month":
      return scoresText("period.month", { index: String(index).padStart(2, "0") });
    case "quarter":
      return scoresText("period.quarter", { index: ROMAN[index - 1] ?? String(index) });
    case "half":
      return scoresText(index === 1 ? "period.firstHalf" : "period.secondHalf");
    case "cumulative":
      return scoresText("period.cumulated", { index: String(index) });
    case "year":
      return scoresText("period.wholeYear");
  }
}
