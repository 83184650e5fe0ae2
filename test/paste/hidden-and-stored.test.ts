/** @jest-environment jsdom */
import type { Doubt } from "../../src/paste";
import { readHtml } from "../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

interface Parts {
  /** Attributes of the row of the second unit. */
  row?: string;
  /** One more row of the table. */
  extra?: string;
  /** The cell of Sở Y tế with its number of transparency. */
  cell?: string;
  /** One more cell at the end of every row. */
  more?: string;
}

function doubts({ row = "", cell = "<td>16,50</td>", more = "", extra = "" }: Parts): Doubt[] {
  const head = `<tr><td>Đơn vị</td><td>Công khai, minh bạch</td><td>Số hóa hồ sơ</td>${more}</tr>`;
  const rows = [
    `<tr><td>Sở Y tế</td>${cell}<td>20,00</td>${more}</tr>`,
    `<tr ${row}><td>Sở Nội vụ</td><td>15,20</td><td>11,10</td>${more}</tr>`,
    `<tr><td>Sở Tài chính</td><td>14,25</td><td>12,40</td>${more}</tr>`,
  ];
  const page = `<p>Kết quả Bộ chỉ số 766 tháng 2/2026</p><table>${head}${rows.join("")}${extra}</table>`;
  const document = new DOMParser().parseFromString(page, "text/html");
  return readHtml(document, { framework: DEFAULT_FRAMEWORK }).reading.doubts.filter(
    ({ code }) => code === "HIDDEN_LEFT_OUT" || code === "SHOWN_DIFFERS",
  );
}

test("a table in which all is seen and held alike says nothing", () => {
  expect(doubts({})).toEqual([]);
});

test("a hidden row with figures is told, not read", () => {
  expect(doubts({ row: 'style="display:none"' })).toMatchObject([
    { code: "HIDDEN_LEFT_OUT", severity: "note", values: { rows: 1, columns: 0 }, place: { line: 2 } },
  ]);
});

test("a hidden row of words alone is not told", () => {
  expect(doubts({ extra: "<tr hidden><td>Khối sở</td><td></td><td></td></tr>" })).toEqual([]);
});

test.each([
  ["with figures", '<td hidden="">7,10</td>', [{ code: "HIDDEN_LEFT_OUT", values: { rows: 0, columns: 1 } }]],
  ["without any", '<td hidden="">x</td>', []],
])("a hidden column %s", (_name, more, expected) => {
  expect(doubts({ more })).toMatchObject(expected);
});

test.each([
  ["16,50", "16.5", null],
  ["16,50", "16.504999", null],
  ["16,50", "16.506", 16.506],
  ["16,50", "", null],
  ["16,50", "1650", 1650],
  ["1.234", "1234", null],
  ["1.234", "1.2341", null],
  ["1.234", "1235", 1235],
  ["17", "16.6", null],
  ["17", "16.4", 16.4],
  ["-1,5", "-1.52", null],
  ["-1,5", "1.5", 1.5],
  ["chưa có", "16.5", null],
])("%s shown over %s held", (shown, held, asked) => {
  const found = doubts({ cell: `<td x:num="${held}">${shown}</td>` });
  expect(found).toMatchObject(
    asked === null
      ? []
      : [
          {
            code: "SHOWN_DIFFERS",
            severity: "ask",
            values: { raw: shown, value: asked },
            place: { line: 3 },
          },
        ],
  );
});

test("a percent is held as a share", () => {
  expect(doubts({ cell: '<td x:num="0.91666">91,67%</td>' })).toEqual([]);
  expect(doubts({ cell: '<td x:num="0.9266">91,67%</td>' })).toMatchObject([{ code: "SHOWN_DIFFERS" }]);
});
