import type { Box } from "../host/box";
import type { JsonObject } from "../host/protocol";
import type { HostObject } from "../host/host-object";

/** What the open part of the grid does not know and the host therefore keeps: records, one per thing. */

export interface ProtectionRecord {
  options: JsonObject;
  password: string | null;
}

export interface HeaderFooterRecord {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** Page set-up of one sheet. Margins are points. */
export interface PageLayoutRecord {
  orientation: string;
  paperSize: string | number;
  blackAndWhite: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printComments: string;
  printErrors: string;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  zoom: JsonObject;
  printArea: Box[] | null;
  titleRows: Box | null;
  titleColumns: Box | null;
  headersFooters: {
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    defaultForAllPages: HeaderFooterRecord;
    firstPage: HeaderFooterRecord;
    oddPages: HeaderFooterRecord;
    evenPages: HeaderFooterRecord;
  };
}

const emptyHeaderFooter = (): HeaderFooterRecord => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** Excel's page set-up of a new sheet. */
function newPageLayout(): PageLayoutRecord {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    blackAndWhite: false,
    centerHorizontally: false,
    centerVertically: false,
    draftMode: false,
    firstPageNumber: "",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: emptyHeaderFooter(),
      firstPage: emptyHeaderFooter(),
      oddPages: emptyHeaderFooter(),
      evenPages: emptyHeaderFooter(),
    },
  };
}

/** One series of a chart: where its values and categories come from. */
export interface SeriesRecord extends HostObject {
  kind: "ChartSeries";
  id: string;
  chart: ChartRecord;
  name: string;
  nameSource: { sheet: string; box: Box } | null;
  values: { sheet: string; box: Box } | null;
  categories: { sheet: string; box: Box } | null;
  properties: JsonObject;
}

export interface ChartRecord extends HostObject {
  kind: "Chart";
  id: string;
  sheet: SheetRecord;
  name: string;
  chartType: string;
  /** points from the corner of the sheet */
  left: number;
  top: number;
  width: number;
  height: number;
  series: SeriesRecord[];
  /** Everything that is only kept and shown again: title, axes, legend, formats, by dotted path. */
  properties: JsonObject;
}

export interface ConditionalFormatRecord extends HostObject {
  kind: "ConditionalFormat";
  id: string;
  sheet: SheetRecord;
  box: Box;
  type: string;
  properties: JsonObject;
}

interface ValidationRecord {
  box: Box;
  rule: JsonObject;
  errorAlert: JsonObject;
  prompt: JsonObject;
  ignoreBlanks: boolean;
}

export interface SheetRecord extends HostObject {
  kind: "Worksheet";
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  standardWidth: number;
  protection: ProtectionRecord | null;
  page: PageLayoutRecord;
  charts: ChartRecord[];
  conditionalFormats: ConditionalFormatRecord[];
  validations: ValidationRecord[];
  hyperlinks: Map<string, JsonObject>;
  rowBreaks: number[];
  columnBreaks: number[];
  customProperties: Map<string, string>;
  /** The filter of a range that is no table, with its headers. */
  filter: { box: Box; criteria: Map<number, JsonObject> } | null;
  deleted: boolean;
}

export interface TableRecord extends HostObject {
  kind: "Table";
  id: string;
  name: string;
  sheet: SheetRecord;
  /** Header and total row included. */
  box: Box;
  showHeaders: boolean;
  /** Names of the columns while the header row is hidden. */
  hiddenHeaders: string[];
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Ids of the columns from left to right; they stay when a column is renamed or moved. */
  columnIds: number[];
  /** What columns are filtered by, by their id. */
  filters: Map<number, JsonObject>;
  /** Formula of calculated columns by their id, with the row it was written for. */
  calculated: Map<number, { formula: string; row: number }>;
  deleted: boolean;
}

export interface XmlPartRecord extends HostObject {
  kind: "CustomXmlPart";
  id: string;
  xml: string;
  namespaceUri: string;
}

export function newSheet(id: string, name: string): SheetRecord {
  return {
    kind: "Worksheet",
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    enableCalculation: true,
    standardWidth: 8.43,
    protection: null,
    page: newPageLayout(),
    charts: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: new Map(),
    rowBreaks: [],
    columnBreaks: [],
    customProperties: new Map(),
    filter: null,
    deleted: false,
  };
}
