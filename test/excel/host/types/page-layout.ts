import type { HeaderFooterRecord, PageLayoutRecord, SheetRecord } from "../../book/records";
import { guardSheet } from "../../book/protect";
import type { Box } from "../box";
import { box } from "../box";
import { HostError } from "../errors";
import { isRecord } from "../arguments";
import type { Arguments } from "../arguments";
import type { OnSheet, RangeAreasObject } from "../objects";
import type { Json } from "../protocol";
import type { HostObject } from "../host-object";
import type { Scalar } from "../registry";
import { define } from "../registry";
import type { RangeObject, Scope } from "../scope";
import { rangeArgument } from "./range/argument";

type Layout = OnSheet<"PageLayout">;

interface HeaderFooter extends HostObject {
  readonly kind: "HeaderFooter";
  readonly record: HeaderFooterRecord;
}

interface PageBreak extends HostObject {
  readonly kind: "PageBreak";
  readonly sheet: SheetRecord;
  readonly rows: boolean;
  readonly at: number;
}

/** Names and numbers of Excel's paper sizes; the API takes the names. */
const PAPERS = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
];
const POINTS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

type Key = {
  [K in keyof PageLayoutRecord]: PageLayoutRecord[K] extends boolean | number | string ? K : never;
}[keyof PageLayoutRecord];

/** A property of the record, checked to be of the kind it already has. */
function plain(key: Key, allowed?: readonly string[]): Scalar<Layout> {
  return {
    get: ({ sheet }) => sheet.page[key],
    set: ({ sheet }, value) => {
      if (value === null) return;
      const page: Record<string, unknown> = sheet.page as unknown as Record<string, unknown>;
      const fits = typeof value === typeof page[key] || key === "firstPageNumber";
      if (!fits || (allowed && !allowed.includes(String(value)))) throw new HostError("InvalidArgument");
      if (typeof value === "number" && value < 0) throw new HostError("InvalidArgument");
      page[key] = value;
    },
  };
}

const text = (key: keyof HeaderFooterRecord): Scalar<HeaderFooter> => ({
  get: ({ record }) => record[key],
  set: ({ record }, value) => {
    if (typeof value !== "string") throw new HostError("InvalidArgument");
    record[key] = value;
  },
});

const headersFooters = (sheet: SheetRecord) => sheet.page.headersFooters;

const option = (
  key: "state" | "useSheetMargins" | "useSheetScale",
): Scalar<OnSheet<"HeaderFooterGroup">> => ({
  get: ({ sheet }) => headersFooters(sheet)[key],
  set: ({ sheet }, value: Json) => {
    if (typeof value !== typeof headersFooters(sheet)[key]) throw new HostError("InvalidArgument");
    Object.assign(headersFooters(sheet), { [key]: value });
  },
});

const part =
  (key: "defaultForAllPages" | "firstPage" | "oddPages" | "evenPages") =>
  ({ sheet }: { sheet: SheetRecord }): HeaderFooter => ({
    kind: "HeaderFooter",
    record: headersFooters(sheet)[key],
  });

function printArea(layout: Layout, _: Arguments, scope: Scope): RangeAreasObject | null {
  const kept = layout.sheet.page.printArea;
  return kept && kept.length > 0
    ? { kind: "RangeAreas", ranges: kept.map((each) => scope.range(layout.sheet, each)) }
    : null;
}

function boxes(args: Arguments, layout: Layout, scope: Scope): Box[] {
  const value = args.at(0);
  if (typeof value === "string") {
    return value.split(",").map((address) => {
      const found = scope.book.resolve(address.trim(), layout.sheet);
      if (!found || found.sheet !== layout.sheet) throw new HostError("InvalidArgument");
      return found.box;
    });
  }
  const at = rangeArgument(args, 0, layout.sheet, scope);
  if (at.sheet !== layout.sheet) throw new HostError("InvalidArgument");
  return [at.box];
}

const one = (area: Box | null, layout: Layout, scope: Scope): RangeObject | null =>
  area && scope.range(layout.sheet, area);

const breaks = (rows: boolean) => (object: { sheet: SheetRecord }) =>
  rows ? object.sheet.rowBreaks : object.sheet.columnBreaks;

function breakTypes(kind: "HorizontalPageBreaks" | "VerticalPageBreaks", rows: boolean) {
  const listOf = breaks(rows);
  const item = (sheet: SheetRecord, at: number): PageBreak => ({ kind: "PageBreak", sheet, rows, at });
  return define<OnSheet<typeof kind>>(kind, {
    itemKind: "PageBreak",
    items: (object) => listOf(object).map((at) => item(object.sheet, at)),
    item: (object, args) => {
      const at = listOf(object)[args.number(0)];
      return at === undefined ? null : item(object.sheet, at);
    },
    methods: {
      add: (object, args, scope) => {
        guardSheet(object.sheet);
        const { box: area } = rangeArgument(args, 0, object.sheet, scope);
        const at = rows ? area.row : area.column;
        listOf(object).push(at);
        return item(object.sheet, at);
      },
      getCount: (object) => listOf(object).length,
      removePageBreaks: (object) => {
        listOf(object).length = 0;
        return null;
      },
    },
  });
}

export const pageLayoutTypes = [
  define<Layout>("PageLayout", {
    scalars: {
      orientation: plain("orientation", ["Portrait", "Landscape"]),
      paperSize: plain("paperSize", PAPERS),
      blackAndWhite: plain("blackAndWhite"),
      centerHorizontally: plain("centerHorizontally"),
      centerVertically: plain("centerVertically"),
      draftMode: plain("draftMode"),
      firstPageNumber: plain("firstPageNumber"),
      leftMargin: plain("leftMargin"),
      rightMargin: plain("rightMargin"),
      topMargin: plain("topMargin"),
      bottomMargin: plain("bottomMargin"),
      headerMargin: plain("headerMargin"),
      footerMargin: plain("footerMargin"),
      printComments: plain("printComments", ["NoComments", "EndSheet", "InPlace"]),
      printErrors: plain("printErrors", ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
      printGridlines: plain("printGridlines"),
      printHeadings: plain("printHeadings"),
      printOrder: plain("printOrder", ["DownThenOver", "OverThenDown"]),
      zoom: {
        get: ({ sheet }) => sheet.page.zoom,
        set: ({ sheet }, value, { book }) => {
          if (!isRecord(value)) throw new HostError("InvalidArgument");
          const fits = "horizontalFitToPages" in value || "verticalFitToPages" in value;
          if (fits && book.habits.fitToPages === "ignored") return;
          sheet.page.zoom = value;
        },
      },
    },
    links: {
      headersFooters: ({ sheet }): OnSheet<"HeaderFooterGroup"> => ({ kind: "HeaderFooterGroup", sheet }),
    },
    methods: {
      setPrintArea: (layout, args, scope) => {
        layout.sheet.page.printArea = boxes(args, layout, scope);
        return null;
      },
      setPrintMargins: (layout, args) => {
        const factor = POINTS[args.text(0)];
        if (factor === undefined) throw new HostError("InvalidArgument");
        const given = args.record(1);
        for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
          const value = given[side];
          if (typeof value === "number")
            layout.sheet.page[`${side}Margin`] = Math.round(value * factor * 100) / 100;
        }
        return null;
      },
      setPrintTitleRows: (layout, args, scope) => {
        const area = boxes(args, layout, scope)[0] ?? box(0, 0);
        layout.sheet.page.titleRows = { ...area, column: 0, columns: 16_384 };
        return null;
      },
      setPrintTitleColumns: (layout, args, scope) => {
        const area = boxes(args, layout, scope)[0] ?? box(0, 0);
        layout.sheet.page.titleColumns = { ...area, row: 0, rows: 1_048_576 };
        return null;
      },
      getPrintArea: printArea,
      getPrintAreaOrNullObject: printArea,
      getPrintTitleRows: (layout, _, scope) => one(layout.sheet.page.titleRows, layout, scope),
      getPrintTitleRowsOrNullObject: (layout, _, scope) => one(layout.sheet.page.titleRows, layout, scope),
      getPrintTitleColumns: (layout, _, scope) => one(layout.sheet.page.titleColumns, layout, scope),
      getPrintTitleColumnsOrNullObject: (layout, _, scope) =>
        one(layout.sheet.page.titleColumns, layout, scope),
    },
  }),
  define<OnSheet<"HeaderFooterGroup">>("HeaderFooterGroup", {
    scalars: {
      state: option("state"),
      useSheetMargins: option("useSheetMargins"),
      useSheetScale: option("useSheetScale"),
    },
    links: {
      defaultForAllPages: part("defaultForAllPages"),
      firstPage: part("firstPage"),
      oddPages: part("oddPages"),
      evenPages: part("evenPages"),
    },
  }),
  define<HeaderFooter>("HeaderFooter", {
    scalars: {
      leftHeader: text("leftHeader"),
      centerHeader: text("centerHeader"),
      rightHeader: text("rightHeader"),
      leftFooter: text("leftFooter"),
      centerFooter: text("centerFooter"),
      rightFooter: text("rightFooter"),
    },
  }),
  breakTypes("HorizontalPageBreaks", true),
  breakTypes("VerticalPageBreaks", false),
  define<PageBreak>("PageBreak", {
    identity: ({ at }) => ["_Id", String(at)],
    scalars: {
      rowIndex: { get: ({ rows, at }) => (rows ? at : 0) },
      columnIndex: { get: ({ rows, at }) => (rows ? 0 : at) },
    },
    methods: {
      delete: (object) => {
        const list = breaks(object.rows)(object);
        list.splice(list.indexOf(object.at), 1);
        return null;
      },
    },
  }),
];
