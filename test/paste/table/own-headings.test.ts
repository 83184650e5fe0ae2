/** @jest-environment jsdom */
import { readHtml } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const across = (text: string): string => `<tr><td colspan=3>${text}</td></tr>`;

function recordsOf(rows: readonly string[]): string[] {
  const html = `<p>Kết quả Bộ chỉ số 766 quý IV năm 2025</p><table>${rows.join("")}</table>`;
  const { reading } = readHtml(new DOMParser().parseFromString(html, "text/html"), {
    framework: DEFAULT_FRAMEWORK,
  });
  return reading.records.map(
    ({ unit, items }) => `${unit} ${items.map(({ code, score }) => `${code}=${score}`).join(" ")}`,
  );
}

const FIRST = [
  across("1. Tỉnh Quảng Trị"),
  row("STT", "Nội dung", "Điểm đạt"),
  row("1", "Công khai, minh bạch", "17,64"),
  row("2", "Tiến độ giải quyết", "15,91"),
  row("3", "Số hóa hồ sơ", "11,12"),
];
const SECOND = [
  row("Công khai, minh bạch", "16,42", ""),
  row("Tiến độ giải quyết", "19,35", ""),
  row("Số hóa hồ sơ", "15,60", ""),
];
const RECORDS = [
  "Tỉnh Quảng Trị CKMB=17.64 TDGQ=15.91 MDSH=11.12",
  "Tỉnh Lạng Sơn CKMB=16.42 TDGQ=19.35 MDSH=15.6",
];

test("units across one table, each with a heading of its own and columns of its own", () => {
  expect(
    recordsOf([...FIRST, across("2. Tỉnh Lạng Sơn"), row("Chỉ số", "Điểm", "Ghi chú"), ...SECOND]),
  ).toEqual(RECORDS);
});

test("units across one table under one heading stay one table", () => {
  const under = FIRST.filter((_, at) => at !== 1);
  const second = SECOND.map((line) =>
    line.replace("<tr>", "<tr><td></td>").replace("<td></td></tr>", "</tr>"),
  );
  expect(
    recordsOf([row("STT", "Nội dung", "Điểm đạt"), ...under, across("2. Tỉnh Lạng Sơn"), ...second]),
  ).toEqual(RECORDS);
});
