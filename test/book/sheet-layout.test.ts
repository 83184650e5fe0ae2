import fc from "fast-check";
import type { Block } from "../../src/book/sheet/sheet-layout";
import { layOut, points, wrappedLines } from "../../src/book/sheet/sheet-layout";
import { textRoomMm } from "../../src/notice/document";
import { page } from "../../src/notice/document/page/page-layout";
import { LANDSCAPE_MM, PORTRAIT_MM, TABLE_PT } from "../../src/notice/table";
import { cell, model } from "./table-models";

test("titles, captions, a blank line, the table, a blank line, notes", () => {
  const layout = layOut(model(2));
  expect(layout.texts).toEqual([
    ["KẾT QUẢ ĐÁNH GIÁ", "", ""],
    ["Đơn vị: Sở A", "", ""],
    ["", "", ""],
    ["STT", "Chỉ số", "Điểm"],
    ["1", "Chỉ số 1", "50,00%"],
    ["2", "Chỉ số 2", "50,00%"],
    ["", "", ""],
    ["Chưa có số liệu: Số hóa hồ sơ.", "", ""],
  ]);
  expect(layout.header).toEqual({ row: 3, column: 0, rows: 1, columns: 3 });
  expect(layout.grid).toEqual({ row: 3, column: 0, rows: 3, columns: 3 });
  expect(layout.merges).toHaveLength(3);
});

test("cells that cover others push the next ones aside", () => {
  const layout = layOut(
    model(0, {
      header: [
        [cell("STT", { rowSpan: 2 }), cell("Nhóm", { colSpan: 2 })],
        [cell("a"), cell("b")],
      ],
      rows: [{ kind: "section", subject: "I", cells: [cell("I"), cell("Mục một", { colSpan: 2 })] }],
    }),
  );
  expect(layout.texts.slice(3, 6)).toEqual([
    ["STT", "Nhóm", ""],
    ["", "a", "b"],
    ["I", "Mục một", ""],
  ]);
  expect(layout.merges).toEqual(
    expect.arrayContaining([
      { row: 3, column: 0, rows: 2, columns: 1 },
      { row: 3, column: 1, rows: 1, columns: 2 },
      { row: 5, column: 1, rows: 1, columns: 2 },
    ]),
  );
});

test("a table of thousands of rows is dressed with a few blocks", () => {
  expect(layOut(model(3321)).looks.length).toBeLessThan(12);
});

test("every cell of the table is dressed exactly once, as it was asked for", () => {
  const aligns = fc.constantFrom("left" as const, "center" as const, "right" as const);
  const row = fc.tuple(aligns, fc.boolean(), aligns, fc.boolean(), aligns, fc.boolean());
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (wanted) => {
      const rows = wanted.map(([a, x, b, y, c, z], index) => ({
        kind: "group" as const,
        subject: String(index),
        cells: [
          cell("a", { align: a, bold: x }),
          cell("b", { align: b, bold: y }),
          cell("c", { align: c, bold: z }),
        ],
      }));
      const { looks, grid } = layOut(model(0, { rows }));
      rows.forEach(({ cells }, index) =>
        cells.forEach(({ align, bold }, column) => {
          const own = looks.filter((look) => covers(look, grid.row + 1 + index, column));
          expect(own).toHaveLength(1);
          expect(own[0]).toMatchObject({ align: align[0]?.toUpperCase() + align.slice(1), bold });
        }),
      );
    }),
  );
});

function covers(block: Block, row: number, column: number): boolean {
  return (
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}

test("widths on paper become points of Excel, and the table is as wide as the text of A4", () => {
  expect(points(25.4)).toBe(72);
  expect(layOut(model(1)).widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(points(165), 1);
});

const LETTERS = { sizePt: 13 };

test("rows are as high as the letters of the document need: an i is no m", () => {
  const wide = wrappedLines("mm mm mm mm mm", 120, LETTERS);
  expect(wrappedLines("ii ii ii ii ii", 120, LETTERS)).toBe(1);
  expect(wide).toBeGreaterThan(1);
  expect(wrappedLines("mm mm mm mm mm", 120, { sizePt: 6 })).toBe(1);
});

test("a table has the letters and the width that it has in the document", () => {
  for (const orientation of ["portrait", "landscape"] as const) {
    const sheet = page(orientation, []);
    const mm = { portrait: PORTRAIT_MM, landscape: LANDSCAPE_MM }[orientation];
    expect(textRoomMm(sheet)).toBe(mm);
    const { looks, header } = layOut({ ...model(1), orientation });
    const sizes = looks.filter(({ row }) => row >= header.row && row < header.row + header.rows);
    expect(new Set(sizes.map(({ size }) => size))).toEqual(new Set([TABLE_PT[orientation]]));
  }
});

test("longer text takes more lines, and one word too long is broken", () => {
  expect(wrappedLines("Điểm", 100, LETTERS)).toBe(1);
  expect(wrappedLines("Bộ chỉ số phục vụ người dân, doanh nghiệp", 120, LETTERS)).toBeGreaterThan(1);
  expect(wrappedLines("x".repeat(100), 60, LETTERS)).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 20, max: 400 }), (text, width) => {
      expect(wrappedLines(text, width, LETTERS)).toBeGreaterThanOrEqual(
        wrappedLines(text, width + 50, LETTERS),
      );
    }),
  );
});
