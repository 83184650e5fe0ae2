/** @jest-environment jsdom */
import { readHtml, readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const UNITS = ["Sở Y tế", "Sở Tư pháp", "Sở Nội vụ"];

function asked(text: string): string[] {
  const { doubts } = readText(text, OPTIONS).reading;
  return doubts.filter(({ severity }) => severity !== "note").map(({ code }) => code);
}

/** Rows of five groups and their sum, of which `wrong` totals are mistyped. */
function table(total: string, wrong: number): string {
  const rows = UNITS.map((unit, at) => {
    const scores = [16 - at, 18.5, 15.25, 17, 14.75 - at];
    const sum = scores.reduce((all, one) => all + one, 0) + (at < wrong ? 5 : 0);
    return [unit, ...scores, sum].join("\t").replaceAll(".", ",");
  });
  const names = [
    "Công khai, minh bạch",
    "Tiến độ giải quyết",
    "Dịch vụ trực tuyến",
    "Số hóa hồ sơ",
    "Hài lòng",
  ];
  return ["Kết quả chỉ số 766 tháng 5/2026", ["Đơn vị", ...names, total].join("\t"), ...rows].join("\n");
}

test.each(["Điểm 766", "Điểm bộ chỉ số", "T.điểm", "Điểm TH", "∑ điểm"])("%s is the total", (name) => {
  const { records } = readText(table(name, 0), OPTIONS).reading;
  expect(records.map(({ total }) => total.score)).toEqual([81.5, 79.5, 77.5]);
  expect(asked(table(name, 0))).toEqual([]);
});

test("a name that is only likely is proved by the sums of most rows, a mistyped one among them", () => {
  expect(asked(table("Kết quả", 1))).toEqual(["NAME_LIKELY", "TOTAL_MISMATCH"]);
  expect(asked(table("Bộ chỉ số", 0))).toEqual([]);
});

test("the percents under one name are of its indicator, also where only a sum tells which", () => {
  const head = ["Nội dung khác", "Tiến độ giải quyết", "Dịch vụ trực tuyến", "Số hóa hồ sơ", "Hài lòng"];
  const maxima = [18, 20, 22, 22, 18];
  const row = (unit: string, by: number): string => {
    const scores = [12.5 + by, 15, 16.25, 11.5, 14];
    const cells = scores.flatMap((score, at) => [score, Math.round((score / (maxima[at] ?? 1)) * 1e4) / 100]);
    const sum = scores.reduce((all, one) => all + one, 0);
    return `<tr><td>${unit}</td>${[...cells, sum].map((one) => `<td>${one}</td>`).join("")}</tr>`;
  };
  const html = `<p>Kết quả Bộ chỉ số 766 tháng 5/2026</p><table>
    <tr><td rowspan=2>Đơn vị</td>${head.map((name) => `<td colspan=2>${name}</td>`).join("")}<td rowspan=2>Tổng điểm</td></tr>
    <tr>${head.map(() => "<td>Điểm</td><td>Tỷ lệ (%)</td>").join("")}</tr>
    ${UNITS.map((unit, at) => row(unit, at)).join("")}</table>`;
  const { records, doubts } = readHtml(new DOMParser().parseFromString(html, "text/html"), OPTIONS).reading;
  const [first] = records[0]?.items ?? [];
  expect(first).toMatchObject({ code: "CKMB", score: 12.5, percent: 69.44 });
  expect(doubts.filter(({ severity }) => severity !== "note")).toEqual([]);
});
