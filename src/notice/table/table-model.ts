/** Which of the tables that offices publish. */
export type TableForm = "percent" | "points" | "ranks" | "units" | "unit_changes" | "targets";

export type CellAlign = "left" | "center" | "right";

/** A cell as it is printed. Text only: a notice shows the same characters in every locale of Excel and Word. */
export interface TableCell {
  text: string;
  align: CellAlign;
  bold: boolean;
  italic: boolean;
  /** Levels of indentation, for parts under their group. */
  indent: number;
  /** Cells it covers, itself included; covered cells are left out of the row. */
  colSpan: number;
  rowSpan: number;
}

export interface TableColumn {
  key: string;
  /** Width on paper in millimetres; all columns together fit between the margins. */
  widthMm: number;
}

/** A line of the table; `kind` tells readers of the model, not the eye, what it is. */
export interface TableRowModel {
  kind: "group" | "part" | "total" | "class" | "rank" | "section" | "unit" | "target";
  /** Indicator code, unit name or target key: what the line speaks of. */
  subject: string;
  cells: readonly TableCell[];
}

/** Numbers for a native chart beside the table. */
export interface ChartModel {
  kind: "columns" | "line";
  title: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
}

/** One comparison table, ready for a sheet, the clipboard or Word: nobody computes after this. */
export interface TableModel {
  form: TableForm;
  /** Sheet name proposed, at most 31 characters, without forbidden ones. */
  sheetName: string;
  title: readonly string[];
  /** Lines between title and table, such as the unit and the period. */
  captions: readonly string[];
  orientation: "portrait" | "landscape";
  columns: readonly TableColumn[];
  /** Header rows, repeated on every printed page. */
  header: readonly (readonly TableCell[])[];
  rows: readonly TableRowModel[];
  /** What the table cannot say: missing groups, no previous period, estimates. */
  notes: readonly string[];
  charts: readonly ChartModel[];
}
