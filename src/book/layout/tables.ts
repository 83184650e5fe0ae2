/**
 * Sheets, tables and columns of the score book. Names and headers are what staff see and may work with by hand;
 * tables are found by their name wherever they stand, columns by their header wherever they were moved to.
 */

export type TableName = "tblDiem" | "tblLichSu" | "tblBoChiSo" | "tblXepLoai" | "tblDonVi" | "tblChiTieu";

/**
 * `text` columns are formatted `@` before anything is written, so that "2026-02" stays text and "=…" never becomes a
 * formula; `figure` columns show two decimals and may hold a text mark; `limit` columns hold maxima and thresholds as they were
 * set; `count` columns hold whole numbers or nothing.
 */
export type ColumnKind = "text" | "figure" | "limit" | "count";

export interface ColumnLayout {
  header: string;
  kind: ColumnKind;
  /** Width in points. */
  width: number;
  /** Long text that is shown on several lines. */
  wrap: boolean;
  /** A table without this column cannot be read; the others are put back at its end. */
  essential: boolean;
}

export interface TableLayout {
  name: TableName;
  sheet: string;
  /** First column of the table on a new sheet, from 0. */
  firstColumn: number;
  columns: readonly ColumnLayout[];
}

export const NUMBER_FORMATS: Record<ColumnKind, string> = {
  text: "@",
  figure: "0.00",
  limit: "General",
  count: "0",
};

const SCORE_COLUMNS: readonly ColumnLayout[] = [
  column("Đơn vị", "text", 150, true),
  column("Cấp", "text", 60),
  column("Kỳ", "text", 58, true),
  column("Mã", "text", 52, true),
  column("Chỉ số", "text", 190),
  column("Điểm", "figure", 62, true),
  column("Tối đa", "limit", 52, true),
  column("Tỷ lệ", "figure", 62, true),
  column("Hạng", "count", 44),
  column("Trên", "count", 44),
  column("Tình trạng", "text", 96),
  column("Nguồn", "text", 150),
  column("Ghi lúc", "text", 110),
];

export const TABLES: Record<TableName, TableLayout> = {
  tblDiem: { name: "tblDiem", sheet: "Sổ điểm", firstColumn: 0, columns: SCORE_COLUMNS },
  tblLichSu: {
    name: "tblLichSu",
    sheet: "Lịch sử",
    firstColumn: 0,
    columns: [...SCORE_COLUMNS, column("Thay lúc", "text", 110), column("Lý do", "text", 150)],
  },
  tblBoChiSo: {
    name: "tblBoChiSo",
    sheet: "Bộ chỉ số",
    firstColumn: 0,
    columns: [
      column("Mã", "text", 60, true),
      column("Thuộc nhóm", "text", 76, true),
      column("Tên", "text", 200, true),
      column("Tối đa", "limit", 52, true),
      wrapped("Tên gọi khác", 320),
    ],
  },
  tblXepLoai: {
    name: "tblXepLoai",
    sheet: "Bộ chỉ số",
    firstColumn: 6,
    columns: [column("Từ điểm", "limit", 62, true), column("Xếp loại", "text", 90, true)],
  },
  tblDonVi: {
    name: "tblDonVi",
    sheet: "Đơn vị",
    firstColumn: 0,
    columns: [
      column("Tên", "text", 200, true),
      column("Cấp", "text", 70),
      wrapped("Tên gọi khác", 240),
      column("Từ ngày", "text", 76),
      column("Đến ngày", "text", 76),
      column("Đơn vị kế tiếp", "text", 200),
    ],
  },
  tblChiTieu: {
    name: "tblChiTieu",
    sheet: "Chỉ tiêu",
    firstColumn: 0,
    columns: [
      column("Năm", "text", 44, true),
      column("Mục", "text", 40),
      column("STT", "count", 36, true),
      { ...wrapped("Chỉ tiêu", 320), essential: true },
      column("Mã", "text", 60),
      column("Toán tử", "text", 52),
      column("Chỉ tiêu (%)", "limit", 72, true),
      wrapped("Chủ trì", 120),
      wrapped("Đánh giá", 120),
      wrapped("Ghi chú", 200),
    ],
  },
};

/** All tables in the order in which a new book gets them. */
export const TABLE_NAMES: readonly TableName[] = [
  "tblDiem",
  "tblLichSu",
  "tblBoChiSo",
  "tblXepLoai",
  "tblDonVi",
  "tblChiTieu",
];

/** Style of our tables: thin lines and a shaded header, readable in print. */
export const TABLE_STYLE = "TableStyleLight15";

/** Between several names in one cell. */
export const LIST_SEPARATOR = "; ";

function column(header: string, kind: ColumnKind, width: number, essential = false): ColumnLayout {
  return { header, kind, width, wrap: false, essential };
}

function wrapped(header: string, width: number): ColumnLayout {
  return { ...column(header, "text", width), wrap: true };
}
