/** @jest-environment jsdom */
import { readHtml, readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };

test("a sentence in one cell across a table of units and indicators is no unit", () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const unit = (name: string, by: number): string =>
    `<tr><td rowspan=3>${name}</td><td>Công khai, minh bạch</td><td>${13 + by}</td></tr>` +
    row("Tiến độ giải quyết", String(14 + by)) +
    row("Số hóa hồ sơ", String(9 + by));
  const html = `<p>Kết quả chỉ số 766 tháng 5/2026</p><table>${row("Đơn vị", "Chỉ số", "Điểm")}
    ${unit("Sở Y tế", 1.5)}${unit("Sở Tư pháp", 2.25)}
    <tr><td colspan=3>Đề nghị các đơn vị rà soát, khắc phục các nhóm chỉ số còn thấp./.</td></tr></table>`;
  const { records, doubts } = readHtml(new DOMParser().parseFromString(html, "text/html"), OPTIONS).reading;
  expect(records.map(({ unit }) => unit)).toEqual(["Sở Y tế", "Sở Tư pháp"]);
  expect(doubts.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test("a class below a table of single blanks is its unit's", () => {
  const { records } = readText(
    [
      "Kết quả chỉ số 766 tháng 5/2026 của Sở Y tế",
      "Chỉ số",
      "Điểm",
      "Tổng cộng 78,5",
      "Công khai, minh bạch 16,5",
      "Dịch vụ trực tuyến 18",
      "Tiến độ giải quyết 16",
      "Số hóa hồ sơ 14",
      "Mức độ hài lòng 14",
      "Xếp loại Khá",
    ].join("\n"),
    OPTIONS,
  ).reading;
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ classification: "Khá", total: { score: 78.5 } });
});
