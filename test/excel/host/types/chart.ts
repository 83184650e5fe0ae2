import type { ChartRecord, SeriesRecord, SheetRecord } from "../../book/records";
import { guardSheet } from "../../book/protect";
import type { Book } from "../../book/book";
import type { Box } from "../box";
import { freeName } from "../../book/names";
import { quoteSheetName, writeA1 } from "../address";
import { HostError } from "../errors";
import type { Arguments } from "../arguments";
import { isHostObject } from "../arguments";
import type { OnSheet, RecordPartObject } from "../objects";
import type { Json, JsonObject } from "../protocol";
import type { HostObject } from "../host-object";
import type { Scalar } from "../registry";
import { define } from "../registry";
import type { RangeObject, Scope } from "../scope";
import { columnsWidth, rowsHeight } from "./range/range";
import { isRange, rangeArgument } from "./range/argument";

interface SeriesCollection extends HostObject {
  readonly kind: "ChartSeriesCollection";
  readonly chart: ChartRecord;
}

const redraw = (book: Book): void => book.emit({ kind: "charts-drawn" }, "chart");

const holdsText = (book: Book, sheet: SheetRecord, area: Box): boolean => {
  const { value } = book.grid.cell(sheet.id, area.row, area.column);
  return typeof value === "string" && value !== "";
};

/** Series of a block of data: first row names, first column categories, when they hold texts – as Excel guesses. */
function seriesOf(
  chart: ChartRecord,
  source: { sheet: SheetRecord; box: Box },
  by: string,
  book: Book,
): SeriesRecord[] {
  const { sheet, box: area } = source;
  const rows = by === "Rows" || (by !== "Columns" && area.columns > area.rows);
  const corner = { ...area, rows: 1, columns: 1 };
  const dataCell = {
    ...corner,
    row: area.row + Math.min(1, area.rows - 1),
    column: area.column + Math.min(1, area.columns - 1),
  };
  const head = area.rows > 1 && holdsText(book, sheet, { ...dataCell, row: area.row }) ? 1 : 0;
  const side = area.columns > 1 && holdsText(book, sheet, { ...dataCell, column: area.column }) ? 1 : 0;
  const count = rows ? area.rows - head : area.columns - side;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const values: Box = rows
      ? { row: area.row + head + i, column: area.column + side, rows: 1, columns: area.columns - side }
      : { row: area.row + head, column: area.column + side + i, rows: area.rows - head, columns: 1 };
    const label: Box = rows ? { ...corner, row: values.row } : { ...corner, column: values.column };
    const categories: Box = rows
      ? { ...corner, column: values.column, columns: values.columns }
      : { ...corner, row: values.row, rows: values.rows };
    const hasName = rows ? side === 1 : head === 1;
    const hasCategories = rows ? head === 1 : side === 1;
    const name = hasName
      ? String(book.grid.cell(sheet.id, label.row, label.column).value ?? "")
      : `Series${String(i + 1)}`;
    return {
      kind: "ChartSeries",
      id: `series-${String(book.nextId())}`,
      chart,
      name,
      nameSource: hasName ? { sheet: sheet.name, box: label } : null,
      values: { sheet: sheet.name, box: values },
      categories: hasCategories ? { sheet: sheet.name, box: categories } : null,
      properties: {},
    };
  });
}

const part = (store: JsonObject, path: string, scope: Scope): RecordPartObject => ({
  kind: "RecordPart",
  store,
  path,
  changed: () => redraw(scope.book),
});

const PARTS = ["title", "legend", "axes", "format", "dataLabels", "plotArea"];

const number = (key: "left" | "top" | "width" | "height"): Scalar<ChartRecord> => ({
  get: (chart) => chart[key],
  set: (chart, value, { book }) => {
    guardSheet(chart.sheet, "allowEditObjects");
    if (typeof value !== "number" || value < 0) throw new HostError("InvalidArgument");
    chart[key] = value;
    redraw(book);
  },
});

function setPosition(chart: ChartRecord, args: Arguments, scope: Scope): null {
  guardSheet(chart.sheet, "allowEditObjects");
  const start = rangeArgument(args, 0, chart.sheet, scope).box;
  chart.left = columnsWidth(chart, scope, 0, start.column);
  chart.top = rowsHeight(chart, scope, 0, start.row);
  if (args.has(1)) {
    const end = rangeArgument(args, 1, chart.sheet, scope).box;
    chart.width = columnsWidth(chart, scope, start.column, end.column + end.columns - start.column);
    chart.height = rowsHeight(chart, scope, start.row, end.row + end.rows - start.row);
  }
  redraw(scope.book);
  return null;
}

function setSource(series: SeriesRecord, args: Arguments, scope: Scope, key: "values" | "categories"): null {
  const given = args.at(0);
  if (!isHostObject(given) || !isRange(given)) throw new HostError("InvalidArgument");
  const range: RangeObject = given;
  series[key] = { sheet: range.sheet.name, box: range.box };
  redraw(scope.book);
  return null;
}

const keptMembers = <T extends HostObject>(
  storeOf: (object: T) => JsonObject,
  defaults: Readonly<Record<string, Json>>,
) => ({
  get: (object: T, name: string): Json | undefined => storeOf(object)[name] ?? defaults[name],
  set: (object: T, name: string, value: Json, { book }: Scope): void => {
    storeOf(object)[name] = value;
    redraw(book);
  },
  link: (object: T, name: string, scope: Scope): HostObject | null | undefined =>
    PARTS.includes(name) ? part(storeOf(object), name, scope) : undefined,
});

export const chartTypes = [
  define<OnSheet<"ChartCollection">>("ChartCollection", {
    itemKind: "Chart",
    scalars: { count: { get: ({ sheet }) => sheet.charts.length } },
    items: ({ sheet }) => sheet.charts,
    item: ({ sheet }, args) =>
      sheet.charts.find((chart) => chart.id === args.key(0) || chart.name === args.key(0)) ?? null,
    methods: {
      add: ({ sheet }, args, scope) => {
        guardSheet(sheet, "allowEditObjects");
        const { book } = scope;
        const source = rangeArgument(args, 1, sheet, scope);
        const names = book.sheets.flatMap((each) => each.charts.map((chart) => chart.name));
        const chart: ChartRecord = {
          kind: "Chart",
          id: book.newGuid(),
          sheet,
          name: freeName(book.region.name === "vi-VN" ? "Biểu đồ " : "Chart ", names),
          chartType: args.text(0),
          left: 120,
          top: 60,
          width: 360,
          height: 216,
          series: [],
          properties: {},
        };
        chart.series = seriesOf(chart, source, args.textOr(2, "Auto"), book);
        sheet.charts.push(chart);
        book.emit({ kind: "chart-added", chart }, scope.author);
        redraw(book);
        return chart;
      },
      getItemAt: ({ sheet }, args) => sheet.charts[args.number(0)] ?? null,
      getCount: ({ sheet }) => sheet.charts.length,
    },
  }),
  define<ChartRecord>("Chart", {
    identity: (chart) => ["Id", chart.id],
    scalars: {
      id: { get: (chart) => chart.id },
      name: {
        get: (chart) => chart.name,
        set: (chart, value) => {
          guardSheet(chart.sheet, "allowEditObjects");
          if (typeof value !== "string" || value === "") throw new HostError("InvalidArgument");
          chart.name = value;
        },
      },
      chartType: {
        get: (chart) => chart.chartType,
        set: (chart, value, { book }) => {
          chart.chartType = String(value);
          redraw(book);
        },
      },
      left: number("left"),
      top: number("top"),
      width: number("width"),
      height: number("height"),
    },
    links: {
      worksheet: (chart) => chart.sheet,
      series: (chart): SeriesCollection => ({ kind: "ChartSeriesCollection", chart }),
    },
    methods: {
      delete: (chart, _, { book }) => {
        guardSheet(chart.sheet, "allowEditObjects");
        chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1);
        redraw(book);
        return null;
      },
      setPosition,
      setData: (chart, args, scope) => {
        chart.series = seriesOf(
          chart,
          rangeArgument(args, 0, chart.sheet, scope),
          args.textOr(1, "Auto"),
          scope.book,
        );
        redraw(scope.book);
        return null;
      },
      activate: () => null,
    },
    open: keptMembers((chart) => chart.properties, {
      style: 2,
      plotVisibleOnly: true,
      displayBlanksAs: "NotPlotted",
      showDataLabelsOverMaximum: true,
    }),
  }),
  define<SeriesCollection>("ChartSeriesCollection", {
    itemKind: "ChartSeries",
    scalars: { count: { get: ({ chart }) => chart.series.length } },
    items: ({ chart }) => chart.series,
    methods: {
      add: ({ chart }, args, { book }) => {
        const series: SeriesRecord = {
          kind: "ChartSeries",
          id: `series-${String(book.nextId())}`,
          chart,
          name: args.textOr(0, `Series${String(chart.series.length + 1)}`),
          nameSource: null,
          values: null,
          categories: null,
          properties: {},
        };
        chart.series.splice(args.numberOr(1, chart.series.length), 0, series);
        redraw(book);
        return series;
      },
      getItemAt: ({ chart }, args) => chart.series[args.number(0)] ?? null,
      getCount: ({ chart }) => chart.series.length,
    },
  }),
  define<SeriesRecord>("ChartSeries", {
    identity: (series) => ["_Id", series.id],
    scalars: {
      name: {
        get: (series) => series.name,
        set: (series, value, { book }) => {
          series.name = String(value);
          series.nameSource = null;
          redraw(book);
        },
      },
    },
    methods: {
      setValues: (series, args, scope) => setSource(series, args, scope, "values"),
      setXAxisValues: (series, args, scope) => setSource(series, args, scope, "categories"),
      getDimensionDataSourceString: (series, args, { book }) => {
        const source = args.text(0) === "Categories" ? series.categories : series.values;
        const sheet = source && book.findSheet(source.sheet);
        return source && sheet ? `${quoteSheetName(sheet.name)}!${writeA1(source.box, true)}` : "";
      },
      delete: (series, _, { book }) => {
        series.chart.series.splice(series.chart.series.indexOf(series), 1);
        redraw(book);
        return null;
      },
    },
    open: keptMembers((series) => series.properties, {
      hasDataLabels: false,
      smooth: false,
      gapWidth: 219,
      axisGroup: "Primary",
    }),
  }),
];
