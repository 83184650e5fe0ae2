import { accountOf } from "../../../src/paste/account/account";
import type { LeftFigure } from "../../../src/paste/account/account";
import type { Mark } from "../../../src/paste/drafts";
import { Row } from "../../../src/paste/source";
import { Cell } from "../../../src/paste/table";
import { runSteps } from "../../../src/paste/text";
import type { Reading } from "../../../src/paste/reading";

type Prose = Parameters<typeof accountOf>[4][number];

/** Marks, cells and numbers by what they hold, on the line where it first stands. */
interface Given {
  kind?: Reading["kind"];
  read?: readonly string[];
  cells?: readonly [text: string, reason: LeftFigure["reason"], firm: boolean][];
  prose?: readonly [text: string, reason: string, ask: boolean][];
}

function account(text: string, { kind = "scores", read = [], cells = [], prose = [] }: Given = {}) {
  const lines = text.split("\n");
  const placeOf = (piece: string) => {
    const line = lines.findIndex((one) => one.includes(piece));
    return { line: line + 1, column: (lines[line] ?? "").indexOf(piece) + 1, length: piece.length };
  };
  const marks = read.map((piece): Mark => ({
    ...placeOf(piece),
    recordIndex: 0,
    code: "CKMB",
    field: "score",
  }));
  const left = cells.map(([piece, reason, firm]): LeftFigure => {
    const { line, column } = placeOf(piece);
    return { cell: new Cell(piece, Row.of([{ text: piece, line, column }]), 0), reason, firm };
  });
  const numbers = prose.map(
    ([piece, reason, ask]) => ({ text: piece, reason, ask, ...placeOf(piece) }) as unknown as Prose,
  );
  const found = runSteps(accountOf(text, kind, marks, left, numbers));
  return [found.read, ...found.leftOut.map((one) => `${one.line}:${one.column} ${one.text} ${one.reason}`)];
}

test.each<[string, string, Given, (string | number)[]]>([
  ["what is read", "đạt 12,5 nhé", { read: ["12,5"] }, [1]],
  ["what nothing says anything of", "còn 12,5 thôi", {}, [0, "1:5 12,5 unclear"]],
  ["a line without figures", "không có gì", {}, [0]],
  ["a fraction of which one number was read", "đạt 12,5/18 nhé", { read: ["12,5"] }, [1, "1:10 18 maximum"]],
  ["a fraction that was read as a whole", "đạt 12,5/18 nhé", { read: ["12,5/18"] }, [1]],
  ["a cell with a reason", "a\t120", { cells: [["120", "count", true]] }, [0, "1:3 120 count"]],
  ["a cell whose reason is not firm", "a\t120", { cells: [["120", "count", false]] }, [0, "1:3 120 unclear"]],
  ["a cell without a digit", "a\tb 12,5", { cells: [["b", "count", true]] }, [0, "1:5 12,5 unclear"]],
  ["a number of running text", "có 12 xe", { prose: [["12", "count", false]] }, [0, "1:4 12 count"]],
  ["one that is asked about", "có 12 xe", { prose: [["12", "count", true]] }, [0, "1:4 12 unclear"]],
  [
    "two cells side by side",
    "12,5\t13,5",
    {
      cells: [
        ["12,5", "count", true],
        ["13,5", "mean", true],
      ],
    },
    [0, "1:1 12,5 count", "1:6 13,5 mean"],
  ],
  [
    "two entries in one figure",
    "có 12/18 xe",
    {
      prose: [
        ["12", "count", false],
        ["18", "maximum", false],
      ],
    },
    [0, "1:4 12 count", "1:7 18 maximum"],
  ],
  [
    "an entry that names a piece of its figure",
    "có 12,5 xe",
    { prose: [["2,5", "count", false]] },
    [0, "1:4 12,5 count"],
  ],
  ["the same figure once more", "đạt 12,5 nhé\ncòn 12,5 thôi", { read: ["12,5"] }, [1, "2:5 12,5 repeated"]],
  ["the same as a percent", "đạt 12,5 nhé\ncòn 12,5% thôi", { read: ["12,5"] }, [1, "2:5 12,5% repeated"]],
  ["another figure", "đạt 12,5 nhé\ncòn 12,6 thôi", { read: ["12,5"] }, [1, "2:5 12,6 unclear"]],
  ["the same with another reason", "đạt 12,5 nhé\nCăn cứ 12,5 cũ", { read: ["12,5"] }, [1, "2:8 12,5 cited"]],
  ["a figure of an export", "còn 12,5 thôi", { kind: "operational" }, [0, "1:5 12,5 operational"]],
  ["a whole figure of an export", "còn 12 thôi", { kind: "operational" }, [0, "1:5 12 operational"]],
  ["a date of an export", "ngày 05/03/2026", { kind: "operational" }, [0, "1:6 05/03/2026 date"]],
  ["a figure of targets", "tối thiểu 60%", { kind: "targets" }, [1]],
  [
    "a left-out figure of targets",
    "a\t60",
    { kind: "targets", cells: [["60", "count", true]] },
    [0, "1:3 60 count"],
  ],
  [
    "what was put together from pieces",
    "đạt 12 nhé",
    { cells: [["99", "count", true]] },
    [0, "1:5 12 unread"],
  ],
])("%s", (_, text, given, expected) => {
  expect(account(text, given)).toEqual(expected);
});

test("every line of a long text is accounted for", () => {
  const lines = Array.from({ length: 700 }, (_, at) => `còn ${at},5 thôi`);
  expect(account(lines.join("\n"))).toHaveLength(701);
});
