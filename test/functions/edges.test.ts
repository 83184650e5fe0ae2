import { callFunction } from "../../src/functions/call";
import { CellError } from "../../src/functions/cell";
import type { FunctionId } from "../../src/functions/declarations";
import { DECLARATIONS } from "../../src/functions/declarations";
import { excerpt } from "../../src/functions/figure";
import { nativeFormula } from "../../src/functions/native";
import { fitTogether, nativeArgument } from "../../src/functions/native/argument";
import { callsIn } from "../../src/functions/native/calls";
import { formulaTokens } from "../../src/functions/native/tokens";
import { doubtfulArguments, withCertainZeros } from "../../src/functions/zeros/doubtful-zeros";

/** A cell as text: the value, or the error with the reason that a person is told. */
function shown(cell: unknown): string {
  if (!(cell instanceof CellError)) return String(cell);
  return [cell.code, cell.reason?.replace("functions.", "") ?? "", ...Object.values(cell.details)]
    .join(" ")
    .trim();
}

function answer(id: FunctionId, ...input: readonly unknown[]): string {
  return callFunction(DECLARATIONS[id], [...input])
    .map((row) => row.map(shown).join("; "))
    .join(" | ");
}

describe("a figure over a maximum that a place among units could be", () => {
  test.each([2, 4, 6, 10, 12, 18, 20, 22, 100])("1/%d is one", (max) => {
    expect(answer("DOCDIEM", `1/${max}`, "tối đa")).toBe(String(max));
    expect(answer("DOCDIEM", `1/${max + 1}`, "tối đa")).toBe(`#VALUE! rank_for_figure 1/${max + 1}`);
  });
});

test("numbers with one mark among their digits are read like any other", () => {
  for (const [text, value] of [
    ["7,5", "7.5"],
    ["7.5", "7.5"],
    ["17,59", "17.59"],
    ["0,5", "0.5"],
    ["7", "7"],
  ] as const)
    expect(answer("DOCDIEM", text)).toBe(value);
  expect(answer("DOCDIEM", "7,")).not.toContain("NaN");
  expect(answer("DOCDIEM", "100")).toBe("100");
  expect(answer("TONGDIEM", [["100,01"]])).toContain("over_100");
});

test("of a long text thirty characters are shown", () => {
  expect(excerpt("a".repeat(30))).toBe("a".repeat(30));
  expect(excerpt("a".repeat(31))).toBe(`${"a".repeat(29)}…`);
  expect(excerpt(` ${"ế".repeat(30)} `)).toBe("ế".repeat(30));
});

describe("places among units", () => {
  test.each([
    ["150", "148", "-2"],
    [150, 148, "-2"],
    ["14%", "15", "#VALUE! not_a_rank 14%"],
    ["l4", "15", "#VALUE! not_a_figure l4"],
    ["l4/19", "15", "#VALUE! not_a_figure l4/19"],
    ["14/l9", "15", "#VALUE! not_a_figure 14/l9"],
    ["0/19", "15", "#VALUE! not_a_rank 0/19"],
    ["1/19", "19/19", "18"],
    ["1/19", "20/19", "#VALUE! not_a_rank 20/19"],
    [1.5, 2, "#VALUE! not_a_rank 1,5"],
    [-1, 2, "#VALUE! not_a_rank -1"],
    [19_999, 1, "-19998"],
    [20_000, 1, "#VALUE! date 20.000"],
    ["1/20000", 1, "#VALUE! date 1"],
  ])("%s and %s", (now, before, expected) => {
    expect(answer("THAYDOIHANG", now, before)).toBe(expected);
  });
});

describe("percents of two kinds of cells", () => {
  test.each([
    [0.5, 0.4, "10"],
    [1, 0.4, "60"],
    [1.01, 0.4, "#VALUE! mixed_rates 0,4 1,01"],
    [0.4, 1.01, "#VALUE! mixed_rates 0,4 1,01"],
    [0.5, "40%", "10"],
    ["40%", 0.5, "-10"],
    [0.5, "0", "50"],
    ["0", 0.5, "-50"],
    [50, "0", "50"],
    ["7/18", 50, "#VALUE! points_for_percent 7 18"],
  ])("%s and %s", (now, before, expected) => {
    expect(answer("CHENHLECH", now, before, "%")).toBe(expected);
  });

  test.each([
    [5, "40%", "điểm", "#VALUE! percent_for_points 40"],
    ["40%", 5, "điểm", "#VALUE! percent_for_points 40"],
    ["40%", "30%", "điểm", "#VALUE! percent_for_points 40"],
    [5, 4, "điểm", "1"],
    ["5/18", "4/20", "điểm", "#N/A different_maxima 5 4".replace("5 4", "18 20")],
    ["5/18", "4/18", "điểm", "1"],
    [5, "40%", null, "#VALUE! different_scales"],
  ])("%s and %s as %s", (now, before, unit, expected) => {
    expect(answer("CHENHLECH", now, before, unit)).toBe(expected);
  });
});

describe("a table of classes", () => {
  const na = new CellError("#N/A");
  test("passes on an error in either of its columns", () => {
    expect(
      answer("XEPLOAI", 78, [
        [60, na],
        [0, "Chưa đạt"],
      ]),
    ).toBe("#N/A");
    expect(
      answer("XEPLOAI", 78, [
        [60, "Đạt"],
        [na, "Chưa đạt"],
      ]),
    ).toBe("#N/A");
    expect(
      answer("XEPLOAI", 78, [
        [60, "Đạt"],
        [0, "Chưa đạt"],
      ]),
    ).toBe("Đạt");
  });
});

/** The book of two units, as its columns stand. */
const HEADER = [
  "Đơn vị",
  "Cấp",
  "Kỳ",
  "Mã",
  "Chỉ số",
  "Điểm",
  "Tối đa",
  "Tỷ lệ (%)",
  "Hạng",
  "Trên",
  "Trạng thái",
];
const line = (code: string, label: string, score: unknown, max: unknown = 18): unknown[] => [
  ...["Sở Y tế", "Sở, ngành", "2026-02", code, label, score, max, "", "", "", ""],
];

describe("rows of a book", () => {
  const ask = (rows: readonly unknown[][], chiSo: string, ...more: readonly unknown[]): string =>
    answer("LAYDIEM", rows, "Sở Y tế", "2026-02", chiSo, ...more);

  test("are found by their code before the name under which they were saved, and by that before the framework's", () => {
    const book = [HEADER, line("CKMB", "Tiến độ", 16), line("TDGQ", "Của chúng tôi", 18, 20)];
    expect(ask(book, "CKMB")).toBe("16");
    expect(ask(book, "Tiến độ")).toBe("16");
    expect(ask(book, "Của chúng tôi")).toBe("18");
    expect(ask(book, "Tiến độ giải quyết")).toBe("18");
    expect(ask(book, "Số hóa hồ sơ")).toContain("not_in_book");
  });

  test("need a code and a score or a rate under their headers, or the order of the book without any", () => {
    const without = (...names: readonly string[]) =>
      [HEADER, line("CKMB", "", 16)].map((row) => row.filter((_, at) => !names.includes(HEADER[at] ?? "")));
    expect(ask(without("Tỷ lệ (%)"), "CKMB")).toBe("16");
    expect(ask(without("Điểm"), "CKMB")).not.toContain("not_a_book");
    expect(ask(without("Điểm", "Tỷ lệ (%)"), "CKMB")).toContain("not_a_book");
    expect(ask(without("Mã"), "CKMB")).toContain("not_a_book");
    expect(ask([line("CKMB", "", 16).slice(0, 8)], "CKMB")).toBe("16");
    expect(ask([line("CKMB", "", 16).slice(0, 7)], "CKMB")).toContain("not_a_book");
    // The code may stand first.
    const turned = [HEADER, line("CKMB", "", 16)].map((row) => [row[3], ...row.filter((_, at) => at !== 3)]);
    expect(ask(turned, "CKMB")).toBe("16");
    const scoreFirst = [HEADER, line("CKMB", "", 16)].map((row) => [
      row[5],
      ...row.filter((_, at) => at !== 5 && at !== 7),
    ]);
    expect(ask(scoreFirst, "CKMB")).toBe("16");
    const rateFirst = [HEADER, line("CKMB", "", 16)].map((row) => [
      row[7],
      ...row.filter((_, at) => at !== 5 && at !== 7),
    ]);
    expect(ask(rateFirst, "CKMB")).not.toContain("not_a_book");
  });

  test("may have codes and units that are numbers, but not 0, which is a blank", () => {
    const book = [HEADER, [1, ...line("5", "", 16).slice(1)], [1, ...line("", "", 17).slice(1)]];
    expect(answer("LAYDIEM", book, "1", "2026-02", "5")).toBe("16");
    const numbers = [HEADER, ["Sở Y tế", "", "2026-02", 5, "", 16, 18, "", "", "", ""]];
    expect(ask(numbers, "5")).toBe("16");
    const zeros = [HEADER, ["Sở Y tế", "", "2026-02", 0, "", 16, 18, "", "", "", ""]];
    expect(ask(zeros, "0")).toContain("#N/A");
  });

  test("of several periods are told apart from none at all and from an indicator that is not there", () => {
    const book = [HEADER, line("CKMB", "", 16)];
    const series = (unit: string, code: string): string => answer("CHUOIKY", book, unit, "2026-02", code, 2);
    expect(series("Sở Y tế", "CKMB")).toBe("#N/A no_figure_in_period 2026-01; 16");
    expect(series("Sở Nội vụ", "CKMB")).toContain("no_rows");
    expect(series("Sở Y tế", "TDGQ")).toContain("not_in_book");
  });

  test("of all units have the figure that is asked for, or only the other kind", () => {
    const rates = [HEADER, line("CKMB", "", "", "").map((cell, at) => (at === 7 ? 88.5 : cell))];
    expect(answer("THONGKE", rates, "2026-02", "CKMB")).toContain("only_rates");
    expect(
      answer("THONGKE", [HEADER, line("CKMB", "", 16)], "2026-02", "CKMB", null, null, "tỷ lệ"),
    ).toContain("only_points");
    expect(answer("THONGKE", [HEADER, line("CKMB", "", "chưa có")], "2026-02", "CKMB")).not.toContain(
      "only_",
    );
    const broken = [HEADER, line("CKMB", "", new CellError("#DIV/0!"))];
    expect(answer("THONGKE", broken, "2026-02", "CKMB")).toContain("#DIV/0!");
  });

  test("are those of the given framework, whose maxima are plain figures and whose names may be left out", () => {
    const book = [HEADER, line("A", "", 16)];
    const compare = (...framework: readonly (readonly unknown[])[]): string =>
      answer("BANGSOSANH", book, "Sở Y tế", "2026-02", null, null, framework);
    expect(compare(["A", "", "", 18], ["B", "", "Nhóm B", 20])).toContain("1; A; 18;");
    expect(compare(["A", "", "Nhóm A", 18])).toContain("1; Nhóm A; 18;");
    expect(compare(["A", "", "", "18%"])).toContain("framework_maximum A");
    expect(compare(["A", "", "", "7/18"])).toContain("framework_maximum A");
    expect(compare(["A", "", "", "nhiều"])).toContain("framework_maximum A");
    expect(compare(["A", "", "", 18], ["a", "", "", 20])).toContain("framework_twice A");
    expect(compare(["A", "", new CellError("#N/A"), 18])).toBe("#N/A");
  });
});

test("a blank period is none, whatever blank it is", () => {
  for (const blank of ["", "  ", "\u00a0", null, 0]) expect(answer("KYTRUOC", blank)).toBe("");
  expect(answer("KYTRUOC", "2026-02")).toBe("2026-01");
});

test("a target is read with the words before it, and refused for what it says as a whole", () => {
  expect(answer("DATCHITIEU", 91, "Phấn đấu đạt ≥ 60")).toBe("Đạt");
  expect(answer("DATCHITIEU", 91, "Tối thiểu sáu mươi")).toBe("#VALUE! not_a_figure Tối thiểu sáu mươi");
  expect(answer("DATCHITIEU", 91, "sáu mươi")).toBe("#VALUE! not_a_figure sáu mươi");
  expect(answer("DATCHITIEU", 60, "> 60")).toBe("Chưa đạt");
  expect(answer("DATCHITIEU", 60, "≥ 60")).toBe("Đạt");
  expect(answer("DATCHITIEU", 91, "Tăng 5%")).toContain("not_a_target");
});

test("what a group lacks is told by its place, from one", () => {
  expect(answer("TONGNEU", [["A"], ["B"], ["C"]], [[18], ["chưa có"], [7]], "C", 11)).toBe(
    "#N/A group_missing 2",
  );
});

describe("zeros that may be blanks", () => {
  const { TONGDIEM } = DECLARATIONS;

  test("are zeros where another range of the call shows a blank, one cell alone shows nothing", () => {
    expect(withCertainZeros(TONGDIEM, [[[0], [null]]])).toEqual([[["0"], [null]]]);
    expect(withCertainZeros(TONGDIEM, [[[0, null]]])).toEqual([[["0", null]]]);
    expect(withCertainZeros(TONGDIEM, [[[0], [1]]])).toEqual([[[0], [1]]]);
    expect(withCertainZeros(TONGDIEM, [[[null], [1]]])).toEqual([[[null], [1]]]);
    expect(doubtfulArguments(TONGDIEM, [[[0], [null]]])).toEqual([]);
    expect(doubtfulArguments(TONGDIEM, [[[0], [1]]])).toEqual([0]);
    const { CHENHLECH } = DECLARATIONS;
    expect(doubtfulArguments(CHENHLECH, [0, null])).toEqual([0]);
    expect(doubtfulArguments(CHENHLECH, [[[0]], [[null]]])).toEqual([0]);
    expect(doubtfulArguments(CHENHLECH, [[[0]], [[1, null]]])).toEqual([]);
  });
});

describe("formulas as text", () => {
  const kind = (text: string): string | undefined => {
    const found = nativeArgument(formulaTokens(`=${text}`).slice(1), text);
    return found === null ? "none" : `${found.kind} ${found.literal}`.trim();
  };

  test.each([
    ["B2", "reference"],
    ["TRUE", "boolean TRUE"],
    ["false", "boolean FALSE"],
    ["2.5", "number 2.5"],
    ['"a""b"', 'string a"b'],
    ["B2+1", "expression"],
    ['B2&""', "reference"],
    ['SUM(B2,MAX(B3,B4))&""', "expression"],
    ['SUM(B2)+SUM(B3)&""', "none"],
    ['(B2+(B3))&""', "expression"],
    ['(B2)+(B3)&""', "none"],
    ['B2+1&""', "none"],
    ["", "omitted"],
  ])("%s is %s", (text, expected) => {
    expect(kind(text)).toBe(expected);
  });

  test("two ranges fit cell by cell or as one row or column for all", () => {
    const of = (size: readonly [number, number] | null) =>
      ({ text: "", kind: "reference", literal: "", size }) as const;
    expect(fitTogether(of([3, 1]), of([3, 1]))).toBe(true);
    expect(fitTogether(of([3, 1]), of([1, 1]))).toBe(true);
    expect(fitTogether(of([1, 1]), of([3, 2]))).toBe(true);
    expect(fitTogether(of([3, 1]), of([1, 4]))).toBe(true);
    expect(fitTogether(of([3, 1]), of([2, 1]))).toBe(false);
    expect(fitTogether(of([1, 3]), of([1, 2]))).toBe(false);
    expect(fitTogether(of([3, 1]), of(null))).toBe(true);
    expect(fitTogether(of(null), of([3, 1]))).toBe(true);
  });

  test("calls of ours are found wherever they stand, with their own arguments", () => {
    const calls = callsIn(formulaTokens("=(1+2)*BCS.TONGDIEM(B2:B7)+SUM(BCS.TYLE(B2,{1,2}))"));
    expect(
      calls.map(({ id, list }) => [id, ...list.map((tokens) => tokens.map(({ text }) => text).join(""))]),
    ).toEqual([
      ["TONGDIEM", "B2:B7"],
      ["TYLE", "B2", "{1,2}"],
    ]);
    expect(callsIn(formulaTokens("=BCS.TONGDIEM(B2"))).toEqual([]);
  });

  test("a formula of ours that nobody knows has no native one", () => {
    expect(nativeFormula("=BCS.KHONGCO(B2)")).toBeNull();
    expect(nativeFormula("=SUM(B2)")).toBeNull();
  });
});
