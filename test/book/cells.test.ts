import fc from "fast-check";
import { dateText, readCount, readDate, readFigure, readList, readText } from "../../src/book/layout/cells";

describe("a figure that staff typed", () => {
  test.each([
    [7.46, 7.46],
    ["7,46", 7.46],
    ["7.46", 7.46],
    [" 88,25% ", 88.25],
    ["88,25 %", 88.25],
    ["−3,03", -3.03],
    ["0", 0],
    [0, 0],
  ])("%j is %d", (cell, value) => expect(readFigure(cell)).toEqual({ kind: "number", value }));

  test.each([
    ["", "empty"],
    ["  ", "empty"],
    ["chưa có", "mark"],
    ["Chưa có số liệu", "mark"],
    ["–", "mark"],
    ["không phát sinh", "mark"],
    ["7,46/22", "bad"],
    ["1.234,56", "bad"],
    ["#REF!", "bad"],
    [true, "bad"],
    [Number.NaN, "bad"],
  ])("%j is %s, never a number", (cell, kind) => expect(readFigure(cell).kind).toBe(kind));

  test("a cell formatted as a percent holds 0.8825 for 88,25%", () => {
    expect(readFigure(0.8825, true)).toEqual({ kind: "number", value: 88.25 });
    expect(readFigure(1, true)).toEqual({ kind: "number", value: 100 });
    expect(readFigure(0.000001, true)).toEqual({ kind: "number", value: 0.0001 });
    expect(readFigure("88,25%", true)).toEqual({ kind: "number", value: 88.25 });
  });

  test("nothing that can be typed is silently a zero", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const read = readFigure(typed);
        if (read.kind === "number" && read.value === 0) expect(typed).toMatch(/0/);
      }),
    );
  });
});

test("ranks are whole numbers from 1", () => {
  expect([14, "14", 0, -1, 2.5, "", "–", "abc"].map(readCount)).toEqual([
    14,
    14,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("names in one cell are separated by ; or line breaks", () => {
  expect(readList("Hài lòng; Mức độ hài lòng;\n MĐHL ;;")).toEqual(["Hài lòng", "Mức độ hài lòng", "MĐHL"]);
  expect(readList("")).toEqual([]);
});

test("text is composed and without blanks around it", () => {
  expect(readText("\u00a0Sở Công Thương ".normalize("NFD"))).toBe("Sở Công Thương");
});

describe("a date", () => {
  test.each([
    ["01/07/2025", "2025-07-01"],
    ["1/7/2025", "2025-07-01"],
    ["01-07-2025", "2025-07-01"],
    ["2025-07-01", "2025-07-01"],
    [45839, "2025-07-01"],
    ["", null],
  ])("%j is %j", (cell, iso) => expect(readDate(cell)).toBe(iso));

  test.each(["31/02/2025", "tháng 7", "2025", 1.5, "7/2025"])("%j is none", (cell) =>
    expect(readDate(cell)).toBeUndefined(),
  );

  test("reads back as it is written", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1950-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(readDate(dateText(iso))).toBe(iso);
        },
      ),
    );
  });
});
