import { readFileSync } from "node:fs";
import path from "node:path";
import type { CheckRow, MachineRecord, Verdict } from "../../../src/actions/contract";
import { PROBES } from "../../../src/workbook/check/probes";
import { compareRecords, readList, readRecord } from "../../../scripts/conformance/compare";
import { reportOf } from "../../../scripts/conformance/report";

/** Records of real Excels beside the stand-in's answers. */

const row = (id: CheckRow["id"], answer: CheckRow["answer"], verdict: Verdict = "same"): CheckRow => ({
  id,
  subject: "writing",
  verdict,
  answer,
  expected: null,
  reason: verdict === "untried" ? "needs_person" : null,
});

const recordOf = (...rows: CheckRow[]): MachineRecord => ({
  format: "bcs766-machine-check",
  version: 1,
  taken: "2026-02-05T00:00:00.000Z",
  excel: {
    platform: "PC",
    build: "16.0.1",
    api: "1.17",
    language: "vi-VN",
    region: "vi-VN",
    decimal: ",",
    group: ".",
    browser: "Edge",
  },
  rows,
});

const LIST = readList(`
| what we answer | source | how to check | tried by | leans on it |
| --- | --- | --- | --- | --- |
| months | typing | – | \`write_month\` | – |
| percents | typing | – | \`write_percent\`, \`write_month\` | – |
| separators | issue | – | \`write_separators\` | – |
| by hand only | – | look | – | – |
`);

test("equal answers agree, and lines of the list whose probes all agree may go", () => {
  const standIn = recordOf(row("write_month", [1, "a"]), row("write_separators", [2]));
  const found = compareRecords(standIn, standIn, LIST);
  expect(found).toEqual({
    agreed: ["write_month", "write_separators"],
    differing: [],
    open: [],
    confirmed: ["months", "separators"],
    contradicted: [],
  });
});

test("a different answer is told with both sides, and the lines that rest on it", () => {
  const real = recordOf(row("write_month", ["2026-02"], "different"), row("write_percent", 1));
  const standIn = recordOf(row("write_month", [1]), row("write_percent", 1));
  const found = compareRecords(real, standIn, LIST);
  expect(found.differing).toEqual([
    {
      id: "write_month",
      real: '["2026-02"]',
      standIn: "[1]",
      advice: "change the stand-in first, then mend every test of the add-in that falls",
    },
  ]);
  expect(found.contradicted).toEqual(["months", "percents"]);
  expect(found.confirmed).toEqual([]);
  expect(reportOf(real, found)).toContain('write_month: this Excel ["2026-02"], the stand-in [1]');
});

test("a habit that the stand-in knows is named by its switch", () => {
  const found = compareRecords(
    recordOf(row("hidden_delete", "still there", "fine"), row("page_fit", null, "fine")),
    recordOf(row("hidden_delete", "deleted"), row("page_fit", 1)),
    [{ text: "gone, or still there", probes: ["hidden_delete"] }],
  );
  expect([found.contradicted, found.confirmed]).toEqual([[], []]);
  expect(found.differing.map(({ advice }) => advice)).toEqual([
    expect.stringContaining('deletesUnderFilter: "ignored"'),
    expect.stringContaining('fitToPages: "ignored"'),
  ]);
});

test("what was not tried, or is on one side only, settles nothing", () => {
  const found = compareRecords(
    recordOf(row("write_month", null, "untried"), row("write_percent", 1)),
    recordOf(row("write_month", [1]), row("write_separators", 1)),
    LIST,
  );
  expect(found.open).toEqual([
    { id: "write_month", why: "needs_person" },
    { id: "write_percent", why: "the stand-in's list has no such probe" },
    { id: "write_separators", why: "the record is older than this probe" },
  ]);
  expect([...found.confirmed, ...found.contradicted]).toEqual([]);
});

test("only what the check has copied is a record", () => {
  const record = recordOf(row("write_month", 1));
  expect(readRecord(`\uFEFF${JSON.stringify(record)}`)).toEqual(record);
  for (const text of [
    "",
    "[]",
    "{}",
    JSON.stringify({ ...record, version: 2 }),
    JSON.stringify({ ...record, rows: [{ id: 1 }] }),
    JSON.stringify({ ...record, rows: null }),
  ])
    expect(readRecord(text)).toBeNull();
});

describe("the list of unconfirmed answers", () => {
  const text = readFileSync(path.join(__dirname, "..", "UNCONFIRMED.md"), "utf8");
  const lines = text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (-+|what we answer)/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const known = new Set<string>(PROBES.map(({ id }) => id));

  test("every line has its source and five cells", () => {
    expect(lines.length).toBeGreaterThan(40);
    for (const cells of lines) {
      expect([cells[1], cells.length]).toEqual([cells[1], 7]);
      expect([cells[1], cells[2]?.length]).not.toEqual([cells[1], 0]);
      expect([cells[1], cells[2]]).not.toEqual([cells[1], "–"]);
    }
  });

  test("the probes it names exist", () => {
    const named = readList(text).flatMap(({ probes }) => probes);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });
});
