/** @jest-environment jsdom */
import fc from "fast-check";
import type { TableModel } from "../../src/notice";
import { noticeFor, noticeToHtml, tableFor, tableToHtml, tableToText } from "../../src/notice";
import { readHtml, readText } from "../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { ScoreItem } from "../../src/scoring/score";
import { KINDS, manyUnits, sampleInput } from "./notice-samples";
import {
  comparisonOf,
  comparisonOfAll,
  DEPARTMENTS_MARCH_2026,
  FEBRUARY_2026,
  NOVEMBER_2023,
  QUARTER_II_2024,
  TARGETS_2025,
} from "./published-figures";

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** Both flavours of the clipboard, read by our own reader. */
function readBack(table: TableModel): ReturnType<typeof readHtml>["reading"][] {
  const options = { framework: DEFAULT_FRAMEWORK };
  return [
    readHtml(parsed(tableToHtml(table)), options).reading,
    readText(tableToText(table), options).reading,
  ];
}

function figures(items: readonly ScoreItem[]): (string | number | null)[][] {
  return items.map(({ code, score, percent, delta, rank, of }) => [code, score ?? percent, delta, rank, of]);
}

describe("what is copied comes back through the reader with the same figures", () => {
  test("percents and their changes", () => {
    const table = tableFor({
      form: "percent",
      comparison: comparisonOf(FEBRUARY_2026, "2026-02", "2026-01"),
    });
    for (const { kind, records } of readBack(table)) {
      expect(kind).toBe("scores");
      expect(figures(records[0]?.items ?? [])).toEqual([
        ["CKMB", 100, 0, null, null],
        ["TDGQ", 88.25, 28.27, null, null],
        ["DVTT", null, null, null, null],
        ["DVCTT", 91.9, -0.5, null, null],
        ["TTTT", 58.76, -23.21, null, null],
        ["MDHL", 99.4, 10, null, null],
      ]);
    }
  });

  test("points of two quarters with total and class", () => {
    const table = tableFor({
      form: "points",
      comparison: comparisonOf(QUARTER_II_2024, "2024-Q2", "2024-Q1"),
    });
    for (const { records } of readBack(table)) {
      const now = records.find(({ period }) => period?.key === "2024-Q2");
      expect(figures(now?.items ?? [])).toEqual([
        ["CKMB", 18, 0, null, null],
        ["TDGQ", 19.8, 0.3, null, null],
        ["MDSH", 0.22, 0, null, null],
        ["DVTT", 7.46, -3.03, null, null],
        ["MDHL", 18, 0, null, null],
      ]);
      expect(now?.total.score).toBe(63.48);
      expect(now?.classification).toBe("Trung bình");
      expect(records.find(({ period }) => period?.key === "2024-Q1")?.total.score).toBe(66.21);
    }
  });

  test("rates and ranks", () => {
    const table = tableFor({ form: "ranks", comparison: comparisonOf(NOVEMBER_2023, "2023-11", null) });
    for (const { records } of readBack(table))
      expect(figures(records[0]?.items ?? [])).toEqual([
        ["DVCTT", 40.8, null, 14, 19],
        ["TTTT", 60.61, null, 9, 19],
        ["MDHL", 90.3, null, 16, 19],
        ["TDGQ", 60.58, null, 17, 19],
      ]);
  });

  test("sixty units with groups, total and class", () => {
    const comparison = manyUnits(60);
    for (const { records } of readBack(tableFor({ form: "units", comparison }))) {
      expect(records).toHaveLength(60);
      comparison.units.forEach(({ comparison: one }, index) => {
        const record = records[index];
        expect(record?.unit).toBe(one.unit);
        expect(figures(record?.items ?? []).map(([code, value]) => [code, value])).toEqual(
          one.rows.map(({ code, current }) => [code, Math.round((current.value ?? 0) * 100) / 100]),
        );
        expect(record?.classification).toBe(one.total.current.classification);
      });
    }
  });

  test("targets", () => {
    const table = tableFor({
      form: "targets",
      year: 2025,
      unit: "Sở Công Thương",
      period: null,
      results: TARGETS_2025,
    });
    for (const { kind, targets } of readBack(table)) {
      expect(kind).toBe("targets");
      expect(targets?.rows.map(({ section, order, percent, op }) => [section, order, percent, op])).toEqual(
        TARGETS_2025.map(({ target }) => [target.section, target.order, target.percent, target.op]),
      );
    }
  });
});

describe("the HTML of a table", () => {
  const table = tableFor({
    form: "units",
    comparison: comparisonOfAll(DEPARTMENTS_MARCH_2026, "2026-03", null),
  });
  const document = parsed(tableToHtml(table));

  test("carries border, width, font and size at every cell, since style sheets do not survive", () => {
    const cells = [...document.querySelectorAll("td, th")];
    expect(cells.length).toBeGreaterThan(60);
    for (const cell of cells) {
      const style = cell.getAttribute("style") ?? "";
      expect(style).toContain("border:solid #000000");
      expect(style).toMatch(/width:[\d.]+pt/u);
      const text = cell.querySelector("p")?.getAttribute("style") ?? "";
      expect(text).toContain("'Times New Roman'");
      expect(text).toMatch(/font-size:\d+pt/u);
      expect(text).toMatch(/text-align:(left|center|right)/u);
    }
    expect(document.querySelectorAll("style, script, link, img")).toHaveLength(0);
  });

  test("covers the grid: spans of the two header rows add up", () => {
    const rows = [...document.querySelectorAll("thead tr")];
    const spanned = rows
      .flatMap((row) => [...row.children])
      .reduce(
        (sum, cell) =>
          sum + Number(cell.getAttribute("colspan") ?? 1) * Number(cell.getAttribute("rowspan") ?? 1),
        0,
      );
    expect(spanned).toBe(rows.length * table.columns.length);
    expect(document.querySelectorAll("col")).toHaveLength(table.columns.length);
  });

  test("text has as many cells in each line as the table has columns", () => {
    const lines = tableToText(table).trimEnd().split("\r\n");
    expect(lines).toHaveLength(table.header.length + table.rows.length);
    for (const line of lines) expect(line.split("\t")).toHaveLength(table.columns.length);
    expect(lines[1]?.split("\t").slice(4, 6)).toEqual([
      "Dịch vụ công trực tuyến (12)",
      "Thanh toán trực tuyến (10)",
    ]);
  });
});

test("whatever a person typed stays text: no element, attribute or tab of it reaches the clipboard", () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      `<img src=x onerror="alert(1)">`,
      `</td></table><script>`,
      `a\tb\r\nc`,
      `" style="x`,
      `&lt;b&gt;`,
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(nasty, (text) => {
      const rows = FEBRUARY_2026.map((row) => (row.code === "TDGQ" ? { ...row, label: `x${text}y` } : row));
      const table = tableFor({ form: "percent", comparison: comparisonOf(rows, "2026-02", "2026-01") });
      const document = parsed(tableToHtml(table));
      const cell = document.querySelectorAll("tbody tr")[1]?.children[1];
      expect(cell?.textContent).toBe(table.rows[1]?.cells[1]?.text);
      expect(cell?.querySelectorAll("*")).toHaveLength(1);
      expect(document.querySelectorAll("script, img")).toHaveLength(0);
      expect(tableToText(table).trimEnd().split("\r\n")).toHaveLength(7);
    }),
    { numRuns: 60 },
  );
});

test.each(KINDS)("a whole document of the kind %s can be copied where a file cannot be saved", (kind) => {
  const model = noticeFor(sampleInput(kind));
  const document = parsed(noticeToHtml(model));
  const text = (document.body.textContent ?? "").replace(/\s+/gu, " ");
  if (model.head) expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  for (const { cells } of model.kind === "tb_table" || model.kind === "targets_annex"
    ? model.figures.rows
    : [])
    for (const { text: figure } of cells) expect(text).toContain(figure);
  expect(document.querySelectorAll("table[border='1']")).toHaveLength(
    model.body.filter((part) => part.kind === "table").length + model.annexes.length,
  );
});
