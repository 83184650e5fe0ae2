import { readFileSync } from "node:fs";
import path from "node:path";
import { noticeRemarks } from "../../../src/notice";
import { comparisonOfCase, readRemarkTable } from "./remark-table";

const CASES = readRemarkTable(readFileSync(path.join(__dirname, "remark-table.md"), "utf8"));

test("the table holds a hundred sentences and more", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(100);
});

test.each(CASES)("$about: $kind, $now sau $before, $id", (one) => {
  const remarks = noticeRemarks({ kind: one.kind, comparison: comparisonOfCase(one), units: null });
  const found = remarks.find(({ id }) => id === one.id);
  const said = found === undefined ? "–" : `${found.on ? "" : "(tắt) "}${found.text}`;
  expect(said).toBe(one.sentence);
});

test("no document says the same sentence twice", () => {
  for (const one of CASES) {
    const said = noticeRemarks({ kind: one.kind, comparison: comparisonOfCase(one), units: null })
      .filter(({ on }) => on)
      .map(({ text }) => text);
    expect(new Set(said).size).toBe(said.length);
    for (const text of said) expect(text).toMatch(/^[\p{Lu}“].*\.$/u);
  }
});
