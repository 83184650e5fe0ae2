import fc from "fast-check";
import type { TableSheetPlan } from "../../src/book/sheet/plan-table";
import type { SheetState } from "../../src/book/sheet/sheet-state";
import { planTable } from "../../src/book/sheet/plan-table";
import { isTableChart } from "../../src/book/sheet/table-charts";
import {
  areaAddress,
  areaFormula,
  areaNames,
  contains,
  overlaps,
  parseArea,
} from "../../src/book/sheet/table-area";
import {
  memoryXml,
  parseLastTable,
  parseMemory,
  serializeLastTable,
} from "../../src/book/sheet/table-memory";
import { text } from "./arbitrary";
import { cell, model } from "./table-models";

const names = areaNames(model(1), "Sở A");

function plan(rows: number, state: SheetState | null, change = {}): TableSheetPlan {
  return planTable({
    model: model(rows, change),
    names,
    state,
    sheetNames: ["Sổ điểm"],
    knownNames: new Set(),
    begun: null,
  });
}

/** A sheet with our table of so many rows at A1 and texts of staff elsewhere. */
function sheetWith(rows: number, foreign: { row: number; column: number }[]): SheetState {
  const table = { row: 0, column: 0, rows, columns: 3 };
  const height = Math.max(rows, ...foreign.map(({ row }) => row + 1));
  const width = Math.max(3, ...foreign.map(({ column }) => column + 1));
  const values: string[][] = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => (y < rows && x < 3 ? "ours" : "")),
  );
  for (const { row, column } of foreign) {
    const line = values[row];
    if (line) line[column] = "staff";
  }
  return {
    name: "So sánh 02-2026",
    sheetProtected: false,
    used: { row: 0, column: 0, rows: height, columns: width, values },
    table,
    data: null,
    charts: [],
  };
}

test("a new table goes to A1 of a new sheet, with its figures for charts beside it", () => {
  const planned = plan(2, null);
  expect(planned).toMatchObject({
    addSheet: true,
    sheet: "So sánh 02-2026",
    area: { row: 0, column: 0, rows: 8, columns: 3 },
  });
  expect(planned.data?.block).toMatchObject({ row: 0, column: 4, rows: 8, columns: 2 });
  expect(planned.charts.map(({ name, data }) => [name, data.row, data.rows])).toEqual([
    ["BCS766 so sánh", 1, 3],
    ["BCS766 diễn biến", 4, 4],
  ]);
});

test("a name that is taken gets a number", () => {
  const planned = planTable({
    model: model(1),
    names,
    state: null,
    sheetNames: ["SO SÁNH 02-2026"],
    knownNames: new Set(),
    begun: null,
  });
  expect(planned.sheet).toBe("So sánh 02-2026 (2)");
});

test("a missing figure is a blank for the chart, never a zero", () => {
  expect(plan(1, null).data?.values[3]).toEqual(["B", ""]);
});

test("growing over something below makes room inside the table first; growing into nothing does not", () => {
  const growing = plan(4, sheetWith(8, [{ row: 9, column: 0 }]));
  expect(growing.insertRows).toEqual({ at: 7, count: 2 });
  // The last old row has moved down with what is below; it is cleared where it stands now.
  expect(growing.old).toMatchObject({ row: 0, rows: 10 });
  expect(plan(4, sheetWith(8, [])).insertRows).toBeNull();
});

test("growing wider over something beside makes room too", () => {
  const wide = { columns: [...model(1).columns, { key: "delta", widthMm: 20 }] };
  expect(plan(2, sheetWith(8, [{ row: 5, column: 3 }]), wide).insertColumns).toEqual({ at: 2, count: 1 });
  expect(plan(2, sheetWith(8, []), wide).insertColumns).toBeNull();
});

test("a shorter table takes its spare rows away only where nothing stands beside them", () => {
  expect(plan(2, sheetWith(10, [])).deleteRows).toEqual({ at: 8, count: 2 });
  expect(plan(2, sheetWith(10, [{ row: 9, column: 6 }])).deleteRows).toBeNull();
});

test("figures of charts never cover what staff wrote", () => {
  const cellOfStaff = fc.record({
    row: fc.integer({ min: 0, max: 20 }),
    column: fc.integer({ min: 3, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(cellOfStaff, { maxLength: 6 }), fc.integer({ min: 1, max: 12 }), (foreign, rows) => {
      const planned = plan(rows, sheetWith(8, foreign));
      const block = planned.data?.block;
      if (!block) throw new Error("no figures");
      const shift = planned.insertRows;
      for (const { row, column } of foreign)
        expect(contains(block, shift && row >= shift.at ? row + shift.count : row, column)).toBe(false);
      expect(overlaps(block, planned.area)).toBe(false);
    }),
  );
});

test("charts of an attempt that failed before naming them are taken away, those of staff stay", () => {
  const state = { ...sheetWith(8, []), charts: ["Biểu đồ 1", "Chart 2", "BCS766 diễn biến", "Của tôi"] };
  const planned = planTable({
    model: model(2, { charts: model(2).charts.slice(0, 1) }),
    names,
    state,
    sheetNames: [],
    knownNames: new Set(),
    begun: { charts: ["Biểu đồ 1"] },
  });
  expect(planned.removeCharts).toEqual(["Chart 2", "BCS766 diễn biến"]);
  expect(isTableChart("BCS766 so sánh")).toBe(true);
  expect(isTableChart("Biểu đồ 1")).toBe(false);
});

describe("names and addresses", () => {
  test("an area reads back from its name, whatever the sheet is called", () => {
    const block = fc.record({
      row: fc.nat(1000),
      column: fc.nat(700),
      rows: fc.integer({ min: 1, max: 50 }),
      columns: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(block, fc.constantFrom("Sổ điểm", "Bảng 'A'", "Sheet1", "02-2026"), (one, sheet) => {
        expect(parseArea(areaFormula({ ...one, sheet }))).toEqual({ ...one, sheet });
      }),
    );
    expect(parseArea("=Sheet1!$B$2")).toEqual({ sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 });
    expect(parseArea("=#REF!")).toBeNull();
    expect(parseArea("='So sánh'!#REF!")).toBeNull();
    expect(parseArea(undefined)).toBeNull();
    expect(areaAddress({ row: 0, column: 25, rows: 3, columns: 2 })).toBe("Z1:AA3");
  });

  test("a table is known by its sheet name and unit, and its names are good for Excel", () => {
    expect(areaNames(model(1), "Sở A")).toEqual(areaNames(model(9), "Sở A"));
    expect(areaNames(model(1), "Sở A").table).not.toBe(areaNames(model(1), "Sở B").table);
    fc.assert(
      fc.property(text, text, (sheetName, unit) => {
        expect(areaNames(model(1, { sheetName }), unit).table).toMatch(/^_bcs_bang_\w+$/);
      }),
    );
  });
});

describe("memory of a table", () => {
  test("reads back, with looks, spans and any text", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const current = model(0, {
          title: texts,
          rows: texts.map((one) => ({
            kind: "unit" as const,
            subject: one,
            cells: [cell(one, { bold: true, colSpan: 3 })],
          })),
        });
        expect(parseMemory(memoryXml("urn:x", { current, previous: model(1) }))).toEqual({
          current,
          previous: model(1),
        });
      }),
    );
  });

  test("a table of all communes is kept, and what is not ours is left out", () => {
    const large = model(3321);
    expect(memoryXml("urn:x", { current: large, previous: null }).length).toBeLessThan(600_000);
    expect(parseMemory(memoryXml("urn:x", { current: large, previous: null }))?.current.rows).toHaveLength(
      3321,
    );
    expect(parseMemory(null)).toBeNull();
    expect(parseMemory("<table>{}</table>")).toBeNull();
    expect(parseMemory('<table>{"v":2,"current":{}}</table>')).toBeNull();
  });

  test("the last table reads back; that of a newer add-in does not", () => {
    const last = {
      sheet: "S",
      table: "t",
      data: "d",
      part: "p",
      created: true,
      charts: ["Biểu đồ 1"],
      undoing: true,
    };
    expect(parseLastTable(serializeLastTable(last))).toEqual(last);
    expect(parseLastTable(JSON.stringify({ v: 2, ...last }))).toBeNull();
    expect(parseLastTable("không phải JSON")).toBeNull();
    expect(parseLastTable(undefined)).toBeNull();
  });
});
