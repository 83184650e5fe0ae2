import { readText, signatureOf } from "../../src/paste";
import type { ReadResult, TableMapping } from "../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const BARE = (total: string) =>
  [
    "Kết quả tháng 5/2026",
    `Sở Y tế\t16\t18\t14\t10\t17\t${total}\t3`,
    "Sở Tài chính\t15\t17,5\t13\t11\t16\t72,5\t7",
  ].join("\n");
const COLUMNS: TableMapping = {
  headingRows: 0,
  columns: ["unit", "code:CKMB", "code:TDGQ", "code:DVTT", "code:MDSH", "code:MDHL", "code:TONG", "skip"],
};

function signature({ tables }: ReadResult, headingRows: number): string {
  const [table] = tables;
  if (!table) throw new Error("There is no table.");
  return signatureOf(table.rows, headingRows);
}
function withMapping(text: string, learnedFrom: string, mapping: TableMapping): ReadResult {
  const key = signature(readText(learnedFrom, OPTIONS), mapping.headingRows);
  return readText(text, { ...OPTIONS, layouts: { [key]: mapping } });
}
const scores = ({ reading }: ReadResult) =>
  reading.records.map(({ unit, items, total }) => [
    unit,
    ...items.map(({ code, score }) => `${code} ${score}`),
    total.score,
  ]);

test("a table without a heading is read as its columns were shown, next month's too", () => {
  const expected = (total: number) => [
    ["Sở Y tế", "CKMB 16", "TDGQ 18", "DVTT 14", "MDSH 10", "MDHL 17", total],
    ["Sở Tài chính", "CKMB 15", "TDGQ 17.5", "DVTT 13", "MDSH 11", "MDHL 16", 72.5],
  ];
  expect(scores(withMapping(BARE("75"), BARE("75"), COLUMNS))).toEqual(expected(75));
  const next = withMapping(BARE("75"), BARE("75,00"), COLUMNS);
  expect(scores(next)).toEqual(expected(75));
  expect(next.reading.doubts.map(({ code }) => code)).toEqual(["LAYOUT_LEARNED"]);
});

test("what a person skips is left out with that reason, and stands nowhere else", () => {
  const { account, reading } = withMapping(BARE("75"), BARE("75"), COLUMNS);
  expect(
    account.leftOut.filter(({ reason }) => reason === "skipped").map(({ text, line }) => [text, line]),
  ).toEqual([
    ["3", 2],
    ["7", 3],
  ]);
  expect(reading.doubts.some(({ code }) => code === "FIGURE_LEFT_OUT")).toBe(false);
});

const HEADED = [
  "STT\tNội dung\tA (18)\tTháng 5/2026\tThứ",
  "1\tSở Y tế\t16\t70,5\t1",
  "2\tSở Công Thương\t17,2\t68\t2",
];

test("a period over a column stays where its meaning is chosen", () => {
  const text = HEADED.join("\n");
  const { reading } = withMapping(text, text, {
    headingRows: 1,
    columns: ["order", "unit", "skip", "code:TONG", "rank"],
  });
  expect(
    reading.records.map(({ unit, period, total }) => [unit, period?.key, total.score, total.rank]),
  ).toEqual([
    ["Sở Y tế", "2026-05", 70.5, 1],
    ["Sở Công Thương", "2026-05", 68, 2],
  ]);
});

test("the signature knows the heading without its numbers, and another heading is another table", () => {
  const [heading = "", ...rows] = HEADED;
  const of = (first: string) => signature(readText([first, ...rows].join("\n"), OPTIONS), 1);
  expect(of(heading.replace("5/2026", "6/2026"))).toBe(of(heading));
  expect(of(heading.replace("Nội dung", "NỘI DUNG"))).toBe(of(heading));
  expect(of(heading.replace("Thứ", "Ghi chú"))).not.toBe(of(heading));
});

test("a table that is not understood proposes a use for every column as pasted", () => {
  const { reading } = readText(BARE("75"), OPTIONS);
  if (reading.kind === "unrecognised") expect(reading.proposal?.columns).toHaveLength(8);
  const [table] = readText(BARE("75"), OPTIONS).tables;
  expect(table?.mapping().columns[0]).toBe("unit");
  expect(table?.mapping().headingRows).toBe(0);
});
