/** @jest-environment jsdom */
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readHtml, readText } from "../../src/paste";
import type { ReadResult } from "../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { draw } from "../lottery/draw";

const KINDS = ["tables-usual", "tables-office", "tables-dirty", "prose"] as const;

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const ROOT = path.join(__dirname, "../cases");

/** Runs of digits that are in no place, or in more than one. */
function unaccounted({ text, marks, account, reading }: ReadResult): string[] {
  // The figures of targets are in their rows, which have no marks.
  if (reading.kind === "targets") return [];
  return text.split("\n").flatMap((line, at) =>
    [...line.matchAll(/\d+/g)].flatMap(({ index, 0: digits }) => {
      const covers = (column: number, length: number): boolean =>
        column - 1 < index + digits.length && index < column - 1 + length;
      const marked = marks.some((mark) => mark.line === at + 1 && covers(mark.column, mark.length));
      const left = account.leftOut.filter(
        (one) => one.line === at + 1 && covers(one.column, one.text.length),
      );
      return Number(marked) + left.length === 1 ? [] : [`${at + 1}: ${digits} in “${line}”`];
    }),
  );
}

const cases = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(cases.map(({ name }) => name))("every figure of %s is in exactly one place", (name) => {
  const file = readdirSync(path.join(ROOT, name)).find((one) => one.startsWith("input.")) ?? "input.txt";
  const input = readFileSync(path.join(ROOT, name, file), "utf8");
  const result = file.endsWith(".html")
    ? readHtml(new DOMParser().parseFromString(input, "text/html"), OPTIONS)
    : readText(input, OPTIONS);
  expect(unaccounted(result)).toEqual([]);
});

test("every figure of any text is in exactly one place", () => {
  const piece = fc.constantFrom(
    "Sở Y tế",
    "Công khai, minh bạch: 16,25/18",
    "tháng 8/2026",
    "1.204 hồ sơ",
    "Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/2022",
    "xếp hạng 3/19",
    "Tổng điểm 63,48",
    "5",
    "12,5%",
    "\t",
    "\n",
    "; ",
    "STT\tĐơn vị\tTổng điểm\n1\tSở Y tế\t70,5\n2\tSở Nội vụ\t68",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(unaccounted(readText(pieces.join(" "), OPTIONS))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** Draws of texts of every kind; the more of them, the longer `npm test` takes. */
const DRAWS = 25;

test.each(KINDS)("every figure of texts drawn at random is in exactly one place: %s", (kind) => {
  for (let number = 0; number < DRAWS; number += 1) {
    const { format, input, id } = draw(kind, 31, number);
    const result =
      format === "html"
        ? readHtml(new DOMParser().parseFromString(input, "text/html"), OPTIONS)
        : readText(input, OPTIONS);
    expect([id, unaccounted(result)]).toEqual([id, []]);
  }
});

test.each([
  ["strokes", "7,46/22/18 1//2 /3 4/"],
  ["dots and commas", "1.2.3,4,5 ..6,, 7.8."],
  ["signs", "+1 -2 –3 ±4 5%% %6"],
  ["letters and digits", "a1 2b c3d 4đ 5điểm T6 Q7/2026"],
  ["blanks within figures", "1 234 567,89 1 2 3"],
  ["other digits", "१२ ٣ １２"],
  ["cells without words", "1\t2\t3\n4\t5\t6"],
  ["quotes", '"1";"2,5"\n"3";"4,5"'],
])("hostile texts are accounted for as well: %s", (_, text) => {
  for (const line of [text, `Công khai, minh bạch: ${text}`, `Sở Y tế tháng 8/2026 đạt ${text} điểm`])
    expect(unaccounted(readText(line, OPTIONS))).toEqual([]);
});

test("the value of the period before and places won are read, not left out", () => {
  const { account, reading } = readText(
    "Bộ chỉ số 766 tháng 4/2026: Xã Ea Kar đạt 75,98/100 điểm (tháng trước: 75,58 điểm).",
    OPTIONS,
  );
  expect(reading.records[0]?.total).toMatchObject({ score: 75.98, previous: 75.58 });
  expect(account.leftOut.map(({ text }) => text)).not.toContain("75,58");
});

test("figures that are no scores are left out for what they are", () => {
  const { account } = readText(
    [
      "Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/2022, điện thoại 0263.3822018",
      "Tháng 8/2026 Sở Y tế tiếp nhận 1.204 hồ sơ. Công khai, minh bạch: 16,25/18",
    ].join("\n"),
    OPTIONS,
  );
  expect(account.read).toBe(1);
  expect(account.leftOut.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
    "Quyết định số 766/QĐ-TTg document",
    "ngày 23/6/2022 date",
    "điện thoại 0263.3822018 telephone",
    "Tháng 8/2026 period",
    "1.204 hồ sơ count",
  ]);
});
