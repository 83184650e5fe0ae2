/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readHtml, readText } from "../../src/paste";
import type { ReadResult } from "../../src/paste";
import { readingJson } from "../../scripts/reading-json";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

const ROOT = path.join(__dirname, "../cases");
const OPTIONS = { framework: DEFAULT_FRAMEWORK };

/** Codes that the design promises; every other doubt is the reader's own. */
const PROMISED = new Set([
  "PERCENT_BASIS",
  "MISSING_GROUP",
  "NOT_APPLICABLE",
  "NO_TOTAL",
  "TOTAL_MISMATCH",
  "TOTAL_ON_PARTIAL_MAX",
  "CLASS_MISMATCH",
  "SCORE_OVER_MAX",
  "MAX_NOT_IN_FRAMEWORK",
  "OCR_FIX",
  "UNIT_NOT_IN_TEXT",
  "PERIOD_NOT_IN_TEXT",
  "NOT_INDEX_SCORES",
]);

interface Case {
  name: string;
  title: string;
  input: string;
  html: boolean;
  expect: Record<string, unknown> & {
    doubts?: string[];
    records?: { total?: object; items?: object[] }[];
  };
  ownDoubts: string[];
}

function loadCases(): Case[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = path.join(ROOT, name);
      const file = readdirSync(folder).find((candidate) => candidate.startsWith("input.")) ?? "input.txt";
      const expected = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as {
        case: string;
        expect: Case["expect"];
        ownDoubts?: string[];
      };
      return {
        name,
        title: expected.case,
        input: readFileSync(path.join(folder, file), "utf8"),
        html: file.endsWith(".html"),
        expect: expected.expect,
        ownDoubts: expected.ownDoubts ?? [],
      };
    });
}

/** Fields of a record, an item or a total that the case does not give, and that are filled all the same. */
function unexpected(expected: object, actual: object, at: string): string[] {
  return Object.entries(actual)
    .filter(([key, value]) => value !== null && value !== undefined && key !== "label" && !(key in expected))
    .map(([key, value]) => `${at}.${key}: ${JSON.stringify(value)} is not expected`);
}

/** What the records of a case leave open is absent from what was read. */
function unexpectedIn(expected: Case["expect"], { records }: Printed): string[] {
  return (expected.records ?? []).flatMap((record, at) => {
    const found = records[at];
    if (!found) return [];
    return [
      ...unexpected(record, found, `records[${at}]`),
      ...unexpected(record.total ?? {}, found.total, `records[${at}].total`),
      ...(record.items ?? []).flatMap((item, place) =>
        unexpected(item, found.items[place] ?? {}, `records[${at}].items[${place}]`),
      ),
    ];
  });
}

/** Where what was read differs from what every given field says. */
function differences(expected: unknown, actual: unknown, at: string): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${at}: no list`];
    const length =
      expected.length === actual.length
        ? []
        : [`${at}: ${actual.length} entries instead of ${expected.length}`];
    return [
      ...length,
      ...expected.flatMap((entry, index) => differences(entry, actual[index], `${at}[${index}]`)),
    ];
  }
  if (expected !== null && typeof expected === "object") {
    return Object.entries(expected).flatMap(([key, value]) => {
      const fields = (actual ?? {}) as Record<string, unknown>;
      if (key !== "nameStartsWith") return differences(value, fields[key], `${at}.${key}`);
      return String(fields.name).startsWith(String(value)) ? [] : [`${at}.name: ${String(fields.name)}`];
    });
  }
  return Object.is(expected, actual)
    ? []
    : [`${at}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}

/** The doubts must be the listed ones: each listed one is there, and each one there is listed. */
function doubtDifferences(listed: readonly string[], own: readonly string[], reading: Printed): string[] {
  const written = reading.doubts.map(({ code, subject }) => ({
    code,
    full: subject === undefined ? code : `${code}:${subject}`,
  }));
  const all = [...listed, ...own];
  const fits = (entry: string, { code, full }: { code: string; full: string }) =>
    entry === full || entry === code;
  return [
    ...all
      .filter((entry) => !written.some((doubt) => fits(entry, doubt)))
      .map((entry) => `doubt lacking: ${entry}`),
    ...written
      .filter((doubt) => !(PROMISED.has(doubt.code) ? listed : own).some((entry) => fits(entry, doubt)))
      .map(({ full }) => `doubt not expected: ${full}`),
  ];
}

type Printed = ReturnType<typeof readingJson>;

/** The reading as the command line prints it. */
function read(text: string, html: boolean): Printed {
  const { reading, account }: ReadResult = html
    ? readHtml(new DOMParser().parseFromString(text, "text/html"), OPTIONS)
    : readText(text, OPTIONS);
  return readingJson(reading, account);
}

const cases = loadCases();

test("there are enough cases", () => {
  expect(cases.length).toBeGreaterThan(70);
});

describe.each(cases.map((one) => [one.name, one] as const))(
  "%s",
  (_name, { title, input, html, expect: expected, ownDoubts }) => {
    test(title, () => {
      const reading = read(input, html);
      const { doubts, ...fields } = expected;
      const found = [...differences(fields, reading, ""), ...unexpectedIn(expected, reading)];
      if (doubts) found.push(...doubtDifferences(doubts, ownDoubts, reading));
      expect(found).toEqual([]);
    });

    test("reads the same in NFD and with CRLF", () => {
      const plain = JSON.stringify(read(input, html));
      expect(JSON.stringify(read(input.normalize("NFD"), html))).toBe(plain);
      expect(JSON.stringify(read(input.replace(/\r?\n/g, "\r\n"), html))).toBe(plain);
    });
  },
);
