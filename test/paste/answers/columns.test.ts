import type { ColumnUse } from "../../../src/paste/answers";
import {
  applyMapping,
  guessMapping,
  learnedMapping,
  proposalOf,
  signatureOf,
  skippedCells,
} from "../../../src/paste/answers";
import { Row } from "../../../src/paste/source";
import type { SeenLayout } from "../../../src/paste/table";
import { SETTING } from "../table/readings";

const rows = (...lines: readonly string[]): Row[] => lines.map((line, at) => Row.ofLine(line, at + 1, "\t"));
const texts = (list: readonly Row[]): string[] => list.map((row) => row.texts.join("|"));

describe("a chosen mapping", () => {
  const HEADED = rows("Kỳ báo cáo\tTháng 5/2026\tA\tB", "TT\tSố\tC\tD", "1\t70,5\t3\t4");
  const apply = (columns: readonly ColumnUse[], headingRows = 2, list = HEADED): string[] =>
    texts(applyMapping(list, { headingRows, columns }, SETTING.index));

  test("stands in the last row of the heading, with the period that stood over the column", () => {
    expect(apply(["order", "code:TONG", "code:CKMB", "skip"])).toEqual([
      "|||",
      "STT|Tổng điểm Tháng 5/2026|Công khai, minh bạch|Ghi chú",
      "1|70,5|3|",
    ]);
    expect(apply(["auto", "skip"])).toEqual(["Kỳ báo cáo||A|B", "TT|Ghi chú|C|D", "1||3|4"]);
  });

  test.each<[ColumnUse, string]>([
    ["order", "STT"],
    ["unit", "Đơn vị"],
    ["name", "Tên chỉ số"],
    ["period", "Kỳ"],
    ["score", "Điểm số"],
    ["max", "Điểm tối đa"],
    ["percent", "Tỷ lệ (%)"],
    ["delta", "Tăng/giảm"],
    ["rank", "Xếp hạng"],
    ["class", "Xếp loại"],
    ["skip", "Ghi chú"],
  ])("%s is said as %s", (use, word) => {
    expect(apply([use], 1, rows("x", "1"))[0]).toBe(word);
  });

  test("is put above a table without a heading, as wide as its widest row, at its first line", () => {
    const bare = [Row.ofLine("Sở Y tế\t1", 7, "\t"), Row.ofLine("Sở Nội vụ\t2\t3", 8, "\t")];
    const made = applyMapping(bare, { headingRows: 0, columns: ["unit", "score"] }, SETTING.index);
    expect(texts(made)).toEqual(["Đơn vị|Điểm số|", "Sở Y tế|1", "Sở Nội vụ|2|3"]);
    expect(made.map(({ line }) => line)).toEqual([7, 7, 8]);
    const heading = applyMapping(HEADED, { headingRows: 2, columns: ["unit"] }, SETTING.index);
    expect(heading.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(heading[1]?.cell(1)).toMatchObject({ line: 2, column: 4 });
    expect(applyMapping([], { headingRows: 0, columns: ["unit"] }, SETTING.index)[0]?.cell(0)).toEqual({
      ...{ line: 1, column: 1, text: "Đơn vị" },
    });
  });

  test("lets go of the figures of columns that are left out, in the rows below the heading", () => {
    const list = rows("1\t2\t3", "a\tb5\tc", "d\te\tf6");
    const cells = (columns: readonly ColumnUse[]) =>
      skippedCells(list, { headingRows: 1, columns }).map(({ row, at }) => `${row.line}:${at}`);
    expect(cells(["auto", "skip", "skip"])).toEqual(["2:1", "3:2"]);
    expect(cells(["auto", "auto", "skip"])).toEqual(["3:2"]);
    expect(cells([])).toEqual([]);
  });
});

describe("the signature of a table", () => {
  test("is its heading, folded and without numbers", () => {
    expect(signatureOf(rows("Tháng 5/2026\tĐIỂM", "a\t1"), 1)).toBe(
      signatureOf(rows("tháng 12/2027\tđiểm", "b\t2"), 1),
    );
    expect(signatureOf(rows("Tháng 5\tĐiểm", "x"), 1)).not.toBe(signatureOf(rows("Tháng 5\tHạng", "x"), 1));
    const two = rows("a\tb", "c\td", "1\t2");
    expect(signatureOf(two, 2)).toContain("/");
    expect(signatureOf(two, 2)).not.toBe(signatureOf(two, 1));
  });

  test("is the kinds of its columns and the first of their names where it has none", () => {
    expect(signatureOf(rows("Sở Y tế\t1", "Sở Nội vụ\t2"), 0)).toBe(
      signatureOf(rows("Sở Nội vụ\t3", "Sở Y tế\t4"), 0),
    );
    expect(signatureOf(rows("Sở Y tế\t1"), 0)).not.toBe(signatureOf(rows("Sở Y tế\tx"), 0));
    // Half of its cells make a column one of figures; blank ones do not count.
    const kinds = (...cells: readonly string[]) =>
      signatureOf(rows(...cells.map((cell) => `a\t${cell}`)), 0).split("|")[1];
    expect(kinds("1", "b")).toBe("#");
    expect(kinds("1", "b", "c")).toBe("b");
    expect(kinds("1", "b", "")).toBe("#");
    expect(kinds("", "")).toBe("#");
    expect(kinds("b", "c")).toBe("b");
    expect(signatureOf([], 0)).toBe("0:");
  });

  test("looks at four hundred rows", () => {
    const many = (last: string) => rows(...Array.from({ length: 399 }, () => "b"), last);
    expect(signatureOf(many("a"), 0)).toBe("0:a");
    expect(signatureOf([...many("b"), ...rows("a")], 0)).toBe("0:b");
  });

  test("finds the mapping that was learned for it, if the table has rows below that heading", () => {
    const list = rows("Đơn vị\tA", "Sở Y tế\t1");
    const mapping = { headingRows: 1, columns: ["unit", "score"] as const };
    const signature = signatureOf(list, 1);
    expect(learnedMapping(list, { other: mapping, [signature]: mapping })).toEqual({ signature, mapping });
    expect(learnedMapping(list, { other: mapping })).toBeNull();
    expect(learnedMapping(list, {})).toBeNull();
    expect(learnedMapping(list.slice(0, 1), { [signature]: mapping })).toBeNull();
  });
});

describe("a guess", () => {
  const guess = (list: readonly Row[], seen: SeenLayout | null = null) =>
    guessMapping(list, seen, SETTING.says);
  const seen = (columns: SeenLayout["columns"], other: Partial<SeenLayout> = {}): SeenLayout => ({
    ...{ upright: true, headingRows: 1, records: 1, columns, ...other },
  });

  test("tells columns of words by most of what stands in them", () => {
    const one = (...cells: readonly string[]) =>
      guess(rows("x", ...cells.map((cell) => cell)), seen([{ role: "other" }])).columns[0];
    expect(one("Sở Y tế", "Sở Nội vụ")).toBe("unit");
    expect(one("Công khai, minh bạch", "Tiến độ giải quyết")).toBe("name");
    expect(one("Tháng 5/2026", "Tháng 6/2026")).toBe("period");
    expect(one("chưa rõ", "không có gì")).toBe("skip");
    expect(one("Sở Y tế", "chưa rõ")).toBe("skip");
    expect(one("Sở Y tế", "Sở Nội vụ", "chưa rõ")).toBe("unit");
    expect(one("Sở Y tế", "1")).toBe("unit");
    expect(one("Sở Y tế", "1", "2")).toBe("skip");
    expect(one("1", "2")).toBe("skip");
    expect(one("", "")).toBe("skip");
  });

  test.each<[SeenLayout["columns"][number], ColumnUse]>([
    [{ role: "order" }, "order"],
    [{ role: "note" }, "skip"],
    [{ role: "count" }, "skip"],
    [{ role: "mean" }, "skip"],
    [{ role: "other" }, "skip"],
    [{ role: "label" }, "auto"],
    [{ role: "unread" }, "auto"],
    [{ role: "percent", code: "TONG" }, "percent"],
    [{ role: "percent", code: "CKMB" }, "auto"],
    [{ role: "delta" }, "delta"],
    [{ role: "max" }, "max"],
    [{ role: "rank", code: "CKMB" }, "rank"],
    [{ role: "class" }, "class"],
    [{ role: "rankDelta" }, "auto"],
    [{ role: "score", code: "CKMB" }, "code:CKMB"],
    [{ role: "row" }, "auto"],
  ])("says how a column of figures was read: %j as %s", (role, expected) => {
    expect(guess(rows("x", "1", "2"), seen([role])).columns).toEqual([expected]);
  });

  test.each<[string, ColumnUse]>([
    ["Số hóa hồ sơ", "code:MDSH"],
    ["Điểm tối đa", "max"],
    ["Tỷ lệ (%)", "percent"],
    ["Tăng/giảm", "delta"],
    ["Xếp hạng", "rank"],
    ["Xếp loại", "class"],
    ["STT", "order"],
    ["Gì đó", "auto"],
  ])("goes by the heading where nothing was read: %s", (heading, expected) => {
    expect(guess(rows(`Tên\t${heading}`, "x\t1,5", "x\t2,5")).columns[1]).toBe(expected);
  });

  test("without a reading the heading ends where scores begin, within eight rows", () => {
    const after = (count: number) =>
      guess([...rows(...Array.from({ length: count }, () => "a\tb")), ...rows("a\t1,5")]).headingRows;
    expect([0, 1, 2, 7, 8].map(after)).toEqual([0, 1, 2, 7, 0]);
    expect(guess(rows("a\tb", "a\t15")).headingRows).toBe(0);
    expect(guess(rows("1,5\tb", "a\t1,5")).headingRows).toBe(1);
    expect(
      guess(rows("a\tb", "a\tb", "a\t1,5"), seen([], { upright: false, headingRows: 1 })).headingRows,
    ).toBe(2);
    expect(guess(rows("a\tb", "a\tb", "a\t1,5"), seen([])).headingRows).toBe(1);
    expect(guess([]).columns).toEqual([]);
  });

  test("looks at sixty rows, and is as wide as the widest of them", () => {
    const first = Array.from({ length: 60 }, () => "x");
    expect(guess(rows(...first.slice(1), "x\ty")).columns).toHaveLength(2);
    expect(guess(rows(...first, "x\ty")).columns).toHaveLength(1);
  });

  test("is proposed column by column", () => {
    expect(proposalOf({ headingRows: 1, columns: ["unit", "code:CKMB"] }, 3)).toEqual({
      ...{ headingRows: 1, records: 3 },
      columns: [
        { at: 0, role: "unit" },
        { at: 1, role: "score", code: "CKMB" },
      ],
    });
  });
});
