/** @jest-environment jsdom */
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readHtml, readText } from "../../src/paste";
import type { ReadResult } from "../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework";

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
