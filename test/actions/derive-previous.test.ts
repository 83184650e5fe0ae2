import { derivedRows } from "../../src/actions/change/derived-rows";
import { bookOf, newWorkbook } from "../book/book-state";
import { bookRow, februaryReading, item } from "./readings";

const STAMP = "2026-03-05 16:45:10";

function reading(): ReturnType<typeof februaryReading> {
  const read = februaryReading();
  const [record] = read.records;
  if (record)
    record.items = [
      item("TDGQ", "Tiến độ", { percent: 88.25, delta: 28.27, deltaUnit: "pp" }),
      item("DVTT", "Dịch vụ trực tuyến", { status: "header" }),
      item("TTTT", "Thanh toán", { percent: 58.76, delta: -23.21, deltaUnit: "pp" }),
      item("CKMB", "Công khai", { percent: 100, delta: 0, deltaUnit: "pp" }),
      item("MDHL", "Hài lòng", { percent: 99.4 }),
      item("MDSH", "Số hóa", { percent: 50, delta: 10, deltaUnit: "relative_percent" }),
    ];
  return read;
}

test("the period before follows from the stated changes, exactly, and is marked as derived", () => {
  const rows = derivedRows(newWorkbook().book, reading(), STAMP);
  expect(rows.map(({ code, rate, status }) => [code, rate, status])).toEqual([
    ["TDGQ", 59.98, "ok"],
    ["DVTT", null, "header"],
    ["TTTT", 81.97, "ok"],
    ["CKMB", 100, "ok"],
    // Without a change, or with a relative one, nothing is known of the period before.
    ["MDHL", null, "missing"],
    ["MDSH", null, "missing"],
  ]);
  expect(new Set(rows.map(({ period, origin }) => `${period} ${origin}`))).toEqual(
    new Set(["2026-01 derived"]),
  );
});

test("a change in points is taken from points, January is preceded by December", () => {
  const read = februaryReading();
  const [record] = read.records;
  if (record) {
    record.period = { key: "2026-01" };
    record.items = [item("CKMB", "Công khai", { score: 7.46, max: 18, delta: -3.03, deltaUnit: "points" })];
    record.total = item("TONG", "Tổng", { score: 63.48, max: 100, delta: 1.2, deltaUnit: "points" });
  }
  expect(derivedRows(newWorkbook().book, read, STAMP)).toMatchObject([
    { period: "2025-12", code: "CKMB", score: 10.49, max: 18 },
    { period: "2025-12", code: "TONG", score: 62.28 },
  ]);
});

test("nothing is derived where the book holds published figures, nor without any change", () => {
  const published = bookRow({ unit: "Sở Công Thương", period: "2026-01" });
  expect(derivedRows(bookOf([published]).book, reading(), STAMP)).toEqual([]);
  expect(derivedRows(bookOf([{ ...published, origin: "sample" }]).book, reading(), STAMP)).not.toEqual([]);
  expect(derivedRows(newWorkbook().book, februaryReading(), STAMP)).toEqual([]);
});
