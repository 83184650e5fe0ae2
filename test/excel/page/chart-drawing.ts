import type { Book } from "../book/book";
import type { ChartRecord, SeriesRecord } from "../book/records";
import { TEXTS } from "./texts";

const COLOURS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const NS = "http://www.w3.org/2000/svg";

type Attributes = Record<string, string | number>;

function svg(name: string, attributes: Attributes, text?: string): SVGElement {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Cells of a source as numbers and texts; what is no number is null. */
function cellsOf(book: Book, source: SeriesRecord["values"]): (string | number | null)[] {
  const sheet = source && book.findSheet(source.sheet);
  if (!source || !sheet) return [];
  const { box } = source;
  return Array.from({ length: Math.min(200, box.rows * box.columns) }, (_, i) => {
    const cell = book.grid.cell(
      sheet.id,
      box.row + Math.floor(i / box.columns),
      box.column + (i % box.columns),
    );
    return typeof cell.value === "boolean" ? Number(cell.value) : cell.value;
  });
}

const isLine = (type: string): boolean => /line|scatter|area/i.test(type);
const isBar = (type: string): boolean => /^bar/i.test(type);

/** A plain drawing from the records of a chart: enough to see that it is there and what it shows. */
function drawing(book: Book, chart: ChartRecord): SVGElement {
  const [width, height, left, bottom] = [240, 120, 26, 24];
  const root = svg("svg", { viewBox: `0 0 ${String(width)} ${String(height)}`, width, height, role: "img" });
  const series = chart.series.map((each) =>
    cellsOf(book, each.values).map((value) => (typeof value === "number" ? value : null)),
  );
  const categories = cellsOf(book, chart.series[0]?.categories ?? null).map((value) => String(value ?? ""));
  const numbers = series.flat().filter((value) => value !== null);
  const most = Math.max(1e-9, ...numbers, 0);
  const count = Math.max(1, ...series.map((values) => values.length));
  const plot = { width: width - left - 4, height: height - bottom - 14 };
  const y = (value: number): number => 12 + plot.height * (1 - value / most);
  root.append(svg("line", { x1: left, y1: y(0), x2: width, y2: y(0), stroke: "#999" }));
  root.append(
    svg(
      "text",
      { x: left - 3, y: 16, "font-size": 8, "text-anchor": "end", fill: "#666" },
      String(Math.round(most * 100) / 100),
    ),
  );
  series.forEach((values, s) => {
    const fill = COLOURS[s % COLOURS.length] ?? "#4472C4";
    const step = plot.width / count;
    if (isLine(chart.chartType)) {
      const points = values.flatMap((value, i) =>
        value === null ? [] : [`${String(left + step * (i + 0.5))},${String(y(value))}`],
      );
      root.append(
        svg("polyline", { points: points.join(" "), fill: "none", stroke: fill, "stroke-width": 1.5 }),
      );
      return;
    }
    const bar = (step * 0.7) / Math.max(1, series.length);
    values.forEach((value, i) => {
      if (value === null) return;
      const x = left + step * i + step * 0.15 + bar * s;
      root.append(
        svg("rect", { x, y: Math.min(y(value), y(0)), width: bar, height: Math.abs(y(0) - y(value)), fill }),
      );
    });
  });
  const shown = Math.ceil(categories.length / 6);
  categories.forEach((name, i) => {
    if (shown > 0 && i % shown !== 0) return;
    const x = left + (plot.width / count) * (i + 0.5);
    root.append(
      svg(
        "text",
        { x, y: height - 12, "font-size": 7, "text-anchor": "middle", fill: "#555" },
        name.slice(0, 14),
      ),
    );
  });
  return root;
}

/** Shows the charts of the active sheet under the grid, as drawings of the stand-in. */
export function showCharts(book: Book, place: HTMLElement): void {
  const draw = (): void => {
    const { charts } = book.activeSheet();
    place.hidden = charts.length === 0;
    place.replaceChildren(
      ...charts.map((chart) => {
        const figure = document.createElement("figure");
        const caption = document.createElement("figcaption");
        const title = chart.properties["title.text"];
        const names = chart.series.map((series) => series.name).join(", ");
        const kind = isBar(chart.chartType) ? "thanh" : isLine(chart.chartType) ? "đường" : "cột";
        caption.textContent = `${typeof title === "string" && title !== "" ? title : chart.name} – ${kind}: ${names}`;
        figure.append(caption, drawing(book, chart));
        return figure;
      }),
    );
    place.setAttribute("aria-label", TEXTS.charts);
  };
  book.subscribe((event) => {
    const touches = event.kind === "changed" && book.activeSheet().charts.length > 0;
    if (touches || event.kind === "charts-drawn" || event.kind === "sheet-activated") queueMicrotask(draw);
  });
}
