import type { Comparison } from "../../scoring/compare/comparison";
import type { UnitsComparison } from "../../scoring/compare/unit-comparison";
import { capitalised, periodWords, printedText, inNormalCase } from "../words";
import { ownLines } from "./own-lines";
import { plainLabel } from "./table-cells";
import type { ChartModel } from "./table-model";

/** Total of the unit in one period, oldest first in a history. */
export interface HistoryPoint {
  /** Period key. */
  period: string;
  value: number | null;
}

/** A trend needs this many periods with a figure to be a line. */
const LEAST_TREND = 2;

/** This period against the other per group, and the trend of the total. Empty where there is nothing to draw. */
export function comparisonCharts(comparison: Comparison, history: readonly HistoryPoint[]): ChartModel[] {
  return [...columnsChart(comparison), ...trendChart(comparison.unit, history)];
}

/** More columns than these cannot be told apart on a sheet. */
const MOST_UNITS = 40;

/** Totals of the units in this period and the other, best first; where there are many, the first of them. */
export function unitsChart({ units, period, against, scale }: UnitsComparison): ChartModel[] {
  const drawn = units.filter(
    ({ comparison: { total } }) => total.current.complete && total.current.value !== null,
  );
  if (drawn.length < LEAST_TREND) return [];
  const shown = drawn.slice(0, MOST_UNITS);
  const totals = shown.map(({ comparison }) => comparison.total);
  const before = totals.map(({ previous }) => (previous.complete ? previous.value : null));
  const first = drawn.length > shown.length ? `, ${shown.length} đơn vị dẫn đầu` : "";
  return [
    {
      kind: "columns",
      title: `Tổng điểm các đơn vị${first}${scale === "percent" ? " (%)" : ""}`,
      categories: shown.map(({ comparison }) => printedText(comparison.unit)),
      series: [
        ...(against === null || before.every((value) => value === null)
          ? []
          : [{ name: capitalised(periodWords(against)), values: before }]),
        { name: capitalised(periodWords(period)), values: totals.map(({ current }) => current.value) },
      ],
    },
  ];
}

function columnsChart(comparison: Comparison): ChartModel[] {
  const { period, against, rows, scale, unit } = comparison;
  const drawn = ownLines(rows);
  if (drawn.every(({ current }) => current.value === null)) return [];
  const series = [
    ...(against === null || drawn.every(({ previous }) => previous.value === null)
      ? []
      : [{ name: capitalised(periodWords(against)), values: drawn.map(({ previous }) => previous.value) }]),
    { name: capitalised(periodWords(period)), values: drawn.map(({ current }) => current.value) },
  ];
  return [
    {
      kind: "columns",
      title: `${capitalised(inNormalCase(printedText(unit)))}: ${scale === "points" ? "điểm" : "tỷ lệ (%)"} theo nhóm chỉ số`,
      categories: drawn.map(({ label }) => plainLabel(label)),
      series,
    },
  ];
}

function trendChart(unit: string, history: readonly HistoryPoint[]): ChartModel[] {
  if (history.filter(({ value }) => value !== null).length < LEAST_TREND) return [];
  return [
    {
      kind: "line",
      title: `${capitalised(inNormalCase(printedText(unit)))}: diễn biến tổng điểm`,
      categories: history.map(({ period }) => capitalised(periodWords(period, "short"))),
      series: [{ name: "Tổng điểm", values: history.map(({ value }) => value) }],
    },
  ];
}
