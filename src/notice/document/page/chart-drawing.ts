import type { Scale } from "../../../scoring/figures";
import type { ChartModel } from "../../table";
import { brokenLines, textWidthMm, valueText } from "../../words";
import { SHORT_DECIMALS } from "../../../scoring/vietnamese-number";

/** A part of a drawing; millimetres from its upper left corner. */
export type Shape =
  | { kind: "bar"; x: number; y: number; width: number; height: number; fill: string }
  | { kind: "line"; x1: number; y1: number; x2: number; y2: number }
  | {
      kind: "text";
      x: number;
      y: number;
      text: string;
      sizePt: number;
      bold: boolean;
      anchor: "start" | "middle" | "end";
    };

export interface Drawing {
  widthMm: number;
  heightMm: number;
  shapes: readonly Shape[];
}

/** Light for the earlier period, dark for this one: told apart on a copier too. */
export const SERIES_FILLS: readonly string[] = ["D0D0D0", "404040"];
/** What one series alone looks like. */
export function seriesFills(count: number): readonly string[] {
  return count === 1 ? SERIES_FILLS.slice(1) : SERIES_FILLS;
}

const LABEL_PT = 10;
const TITLE_PT = 12;
const LINE_MM = 4.4;
const BAR_MM = 4.2;
const GAP_MM = 3;
const TITLE_MM = 9;
const LEGEND_MM = 8;
const LABEL_PART = 0.36;
const VALUE_MM = 17;
const WHOLE_PERCENT = 100;

/** Bars that lie, so that long names stand upright beside them: groups from top to bottom, the earlier period first. */
export function chartDrawing(chart: ChartModel, scale: Scale, widthMm: number): Drawing {
  const labelMm = widthMm * LABEL_PART;
  const barMm = widthMm - labelMm - VALUE_MM;
  const largest = Math.max(...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1);
  const full = scale === "percent" ? Math.max(WHOLE_PERCENT, largest) : largest;
  const fills = seriesFills(chart.series.length);
  const shapes: Shape[] = [
    { kind: "text", x: widthMm / 2, y: 5, text: chart.title, sizePt: TITLE_PT, bold: true, anchor: "middle" },
  ];
  let y = TITLE_MM;
  chart.categories.forEach((category, index) => {
    const lines = brokenLines(category, { sizePt: LABEL_PT }, labelMm - 4);
    const barsMm = chart.series.length * BAR_MM;
    const rowMm = Math.max(barsMm, lines.length * LINE_MM);
    lines.forEach((text, line) => {
      const top = y + (rowMm - lines.length * LINE_MM) / 2;
      const at = top + (line + 1) * LINE_MM - 1;
      shapes.push({
        kind: "text",
        x: labelMm - 2,
        y: at,
        text,
        sizePt: LABEL_PT,
        bold: false,
        anchor: "end",
      });
    });
    chart.series.forEach(({ values }, series) => {
      const value = values[index] ?? null;
      const top = y + (rowMm - barsMm) / 2 + series * BAR_MM;
      const length = (Math.max(0, value ?? 0) / full) * barMm;
      if (length > 0)
        shapes.push({
          kind: "bar",
          x: labelMm,
          y: top,
          width: length,
          height: BAR_MM - 0.5,
          fill: fills[series] ?? "808080",
        });
      shapes.push({
        kind: "text",
        x: labelMm + length + 1,
        y: top + BAR_MM - 1.2,
        text: valueText(value, scale, SHORT_DECIMALS),
        sizePt: LABEL_PT,
        bold: false,
        anchor: "start",
      });
    });
    y += rowMm + GAP_MM;
  });
  shapes.push({ kind: "line", x1: labelMm, y1: TITLE_MM - 1, x2: labelMm, y2: y - GAP_MM + 1 });
  return { widthMm, heightMm: y + LEGEND_MM, shapes: [...shapes, ...legend(chart, widthMm, y + 3)] };
}

function legend({ series }: ChartModel, widthMm: number, y: number): Shape[] {
  const fills = seriesFills(series.length);
  const widths = series.map(({ name }) => textWidthMm(name, { sizePt: LABEL_PT }) + 14);
  let x = (widthMm - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return series.flatMap(({ name }, index): Shape[] => {
    const at = x;
    x += widths[index] ?? 0;
    return [
      { kind: "bar", x: at, y, width: 5, height: 3, fill: fills[index] ?? "808080" },
      { kind: "text", x: at + 6.5, y: y + 2.7, text: name, sizePt: LABEL_PT, bold: false, anchor: "start" },
    ];
  });
}
