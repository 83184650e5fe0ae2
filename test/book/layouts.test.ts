import { readCsv, writeCsv } from "../../src/book/csv/csv";
import { readDate } from "../../src/book/layout/cells";
import { fingerprint } from "../../src/book/layout/fingerprint";
import { scoreRowOf } from "../../src/book/layout/score-columns";
import { emptyView, locateColumns, placedRow } from "../../src/book/layout/table-view";
import type { TableName } from "../../src/book/layout/tables";
import { headerOf, TABLES } from "../../src/book/layout/tables";
import type { BookRow } from "../../src/scoring/score";

/** What staff and their own formulas rely on: sheets, headers and their order, what a column holds, how wide it is. */
const KEPT: Readonly<Record<TableName, { place: string; columns: readonly string[] }>> = {
  tblDiem: {
    place: "Sổ điểm 0",
    columns: [
      "Đơn vị | text | 150 | essential",
      "Cấp | text | 60",
      "Kỳ | text | 58 | essential",
      "Mã | text | 52 | essential",
      "Chỉ số | text | 190",
      "Điểm | figure | 62 | essential",
      "Tối đa | limit | 52 | essential",
      "Tỷ lệ | figure | 62 | essential | percent",
      "Hạng | count | 44",
      "Trên | count | 44",
      "Tình trạng | text | 96",
      "Nguồn | text | 150",
      "Ghi lúc | text | 110",
      "Mã kiểm | text | 60",
    ],
  },
  tblLichSu: {
    place: "Lịch sử 0",
    columns: [
      "Đơn vị | text | 150 | essential",
      "Cấp | text | 60",
      "Kỳ | text | 58 | essential",
      "Mã | text | 52 | essential",
      "Chỉ số | text | 190",
      "Điểm | figure | 62 | essential",
      "Tối đa | limit | 52 | essential",
      "Tỷ lệ | figure | 62 | essential | percent",
      "Hạng | count | 44",
      "Trên | count | 44",
      "Tình trạng | text | 96",
      "Nguồn | text | 150",
      "Ghi lúc | text | 110",
      "Thay lúc | text | 110",
      "Lý do | text | 150",
    ],
  },
  tblBoChiSo: {
    place: "Bộ chỉ số 0",
    columns: [
      "Mã | text | 60 | essential",
      "Thuộc nhóm | text | 76 | essential",
      "Tên | text | 200 | essential",
      "Tối đa | limit | 52 | essential",
      "Tên gọi khác | text | 320 | wrap",
    ],
  },
  tblXepLoai: {
    place: "Bộ chỉ số 6",
    columns: ["Từ điểm | limit | 62 | essential", "Xếp loại | text | 90 | essential"],
  },
  tblDonVi: {
    place: "Đơn vị 0",
    columns: [
      "Tên | text | 200 | essential",
      "Cấp | text | 70",
      "Tên gọi khác | text | 240 | wrap",
      "Từ ngày | text | 76",
      "Đến ngày | text | 76",
      "Đơn vị kế tiếp | text | 200",
    ],
  },
  tblChiTieu: {
    place: "Chỉ tiêu 0",
    columns: [
      "Năm | text | 44 | essential",
      "Mục | text | 40",
      "STT | count | 36 | essential",
      "Chỉ tiêu | text | 320 | wrap | essential",
      "Mã | text | 60",
      "Toán tử | text | 52",
      "Chỉ tiêu (%) | limit | 72 | essential | percent",
      "Chủ trì | text | 120 | wrap",
      "Đánh giá | text | 120 | wrap",
      "Ghi chú | text | 200 | wrap",
    ],
  },
};

test.each(Object.entries(KEPT))("the table %s keeps its place, its columns and their looks", (name, kept) => {
  const { sheet, firstColumn, columns } = TABLES[name as TableName];
  const looks = (column: (typeof columns)[number]) =>
    (["wrap", "essential", "percent"] as const).filter((look) => column[look]);
  expect({
    place: `${sheet} ${String(firstColumn)}`,
    columns: columns.map((column) =>
      [column.header, column.kind, column.width, ...looks(column)].join(" | "),
    ),
  }).toEqual(kept);
});

test("every table of the book is told here", () => {
  expect(Object.keys(TABLES).sort()).toEqual(Object.keys(KEPT).sort());
});

test("fingerprints are the same in every version, else each row of an older book looks changed by hand", () => {
  expect(fingerprint(["a", "b"])).toBe("3jdrtht");
  expect(fingerprint(["Sở Y tế"])).toBe("4q1ysl");
  expect(fingerprint([])).toBe("0");
});

test("a table that is not there yet has headers, no rows, and nothing in its way", () => {
  expect(emptyView("tblXepLoai")).toEqual({
    name: "tblXepLoai",
    sheet: "Bộ chỉ số",
    headerRow: 0,
    firstColumn: 6,
    headers: ["Từ điểm", "Xếp loại"],
    rows: [],
    rowCount: 0,
    percentRows: new Set(),
    somethingBelow: false,
    hasTotals: false,
    sheetProtected: false,
    filtered: false,
    hasHiddenRows: false,
  });
});

test("a header is named by its key; a key that is not there has none", () => {
  expect(headerOf("tblXepLoai", "name")).toBe("Xếp loại");
  expect(headerOf("tblXepLoai", "nothing")).toBe("");
});

const ROW: BookRow = {
  unit: "Sở Y tế",
  level: "so",
  period: "2026-02",
  code: "CKMB",
  label: "Công khai",
  score: 17,
  max: 18,
  rate: null,
  rank: null,
  of: null,
  status: "ok",
  source: "",
  savedAt: "",
  origin: "published",
};

test("a row goes under its headers wherever they stand; other columns are left alone", () => {
  const headers = ["Ghi chú riêng", " điểm ", "ĐƠN VỊ", "Mã"];
  const places = locateColumns(TABLES.tblDiem, headers);
  expect(placedRow("tblDiem", ROW, places, 5)).toEqual([null, 17, "Sở Y tế", "CKMB", null]);
  expect(places.essentialMissing.map(({ key }) => key)).toEqual(["period", "max", "rate"]);
});

test("a row without unit, code or period is none", () => {
  const none = { kind: "blank" } as const;
  const cells = { ...ROW, score: none, max: none, rate: none, status: "có số liệu" } as unknown as Parameters<
    typeof scoreRowOf
  >[0];
  expect(scoreRowOf(cells)).not.toBeNull();
  expect(scoreRowOf({ ...cells, unit: "" })).toBeNull();
  expect(scoreRowOf({ ...cells, code: "" })).toBeNull();
  expect(scoreRowOf({ ...cells, period: null })).toBeNull();
});

test.each([
  [0, undefined],
  [1, "1899-12-31"],
  [45_000, "2023-03-15"],
  [80_000, "2119-01-11"],
  [80_001, undefined],
  [1.5, undefined],
  ["2026-07-01", "2026-07-01"],
  ["01/07/2026", "2026-07-01"],
  ["", null],
  ["hôm nay", undefined],
])("the date %p is read as %p", (cell, iso) => {
  expect(readDate(cell)).toBe(iso);
});

describe("the order of a target", () => {
  const column = TABLES.tblChiTieu.columns.find(({ key }) => key === "order");
  test.each([
    ["3", 3],
    [7, 7],
    ["", 0],
    ["ba", 0],
  ])("%p is read as %p", (cell, order) => {
    expect(column?.decode(cell as never, { asPercent: false, complain: () => undefined })).toBe(order);
  });
});

describe("the separator of a file", () => {
  test.each([
    ["a;b\n1,2,3,4", [["a", "b"], ["1,2,3,4"]]],
    ["a;b\r1,2,3,4", [["a", "b"], ["1,2,3,4"]]],
    ["a;b\r\n1,2,3,4", [["a", "b"], ["1,2,3,4"]]],
    ["a,b\n1;2;3", [["a", "b"], ["1;2;3"]]],
    ["a\tb\n1;2;3", [["a", "b"], ["1;2;3"]]],
    [
      '"a,b,c";d\n1;2',
      [
        ["a,b,c", "d"],
        ["1", "2"],
      ],
    ],
    [
      "a;b,c\n1;2",
      [
        ["a", "b,c"],
        ["1", "2"],
      ],
    ],
  ])("of %j is that of its first line", (text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });

  test("in what is written is a semicolon unless told otherwise", () => {
    expect(writeCsv([["a", "b"]])).toBe("\ufeffa;b\r\n");
    expect(writeCsv([["a", "b"]], ",")).toBe("\ufeffa,b\r\n");
  });
});
