/** A room whose faults its own tests must see. */
export interface Room {
  /** Folder or file under src/. */
  sources: readonly string[];
  /** Folders or files under test/: the tests that are near, so that a fault is told where it is. */
  tests: readonly string[];
  /** Names of tests among them that say the same once more, and take long. */
  without?: string;
}

/** The reader's tests without those that try speed, size and many texts at random. */
const READER_TESTS = {
  tests: ["paste/(account|answers|mapping|hidden|cases|check|prose|table/(?!changes))"],
  without: "NFD and with CRLF|any text is|drawn at random",
};

export const ROOMS: Readonly<Record<string, Room>> = {
  scoring: { sources: ["scoring"], tests: ["scoring"] },
  book: { sources: ["book"], tests: ["book"] },
  evidence: {
    sources: ["evidence", "weights", "judge", "findings", "index", "company", "setting", "layout"].map(
      (name) => `paste/table/${name}.ts`,
    ),
    ...READER_TESTS,
  },
  account: { sources: ["paste/account"], ...READER_TESTS },
  check: { sources: ["paste/check"], ...READER_TESTS },
  answers: { sources: ["paste/answers"], ...READER_TESTS },
  remarks: { sources: ["notice/remarks"], tests: ["notice/(remarks/|notice)"] },
  functions: { sources: ["functions"], tests: ["functions/(?!native/libreoffice|size)"] },
};

/** Faults that are tried of a room where nothing else is said. */
export const SAMPLE_SIZE = 100;

/** Share of faults that a room's tests must see. */
export const WANTED = 0.85;

/** A few faults in stated rules that `npm test` tries each time, each with the test file that must see it. */
export const SAMPLE: readonly { file: string; from: string; to: string; test: string }[] = [
  {
    file: "src/scoring/framework/classification.ts",
    from: "printed >= bound.from",
    to: "printed > bound.from",
    test: "scoring/classification",
  },
  { file: "src/scoring/compare/ranking.ts", from: "b - a", to: "a - b", test: "scoring/comparison" },
  {
    file: "src/scoring/period.ts",
    from: "period.index > 1",
    to: "period.index >= 1",
    test: "scoring/period",
  },
  {
    file: "src/scoring/compare/totals.ts",
    from: "MOST_TOLERANCE = 0.03",
    to: "MOST_TOLERANCE = 0.04",
    test: "scoring/totals",
  },
  {
    file: "src/book/plan/sameness.ts",
    from: "a.rate === b.rate",
    to: "a.rate === a.rate",
    test: "book/plan-change",
  },
  {
    file: "src/book/csv/tidy-csv.ts",
    from: 'if (value === null) return "";',
    to: 'if (value === null) return "0";',
    test: "book/tidy-csv",
  },
  {
    file: "src/paste/check/check-totals.ts",
    from: "ROUNDING_LIMIT = 0.03",
    to: "ROUNDING_LIMIT = 0.3",
    test: "paste/(cases|properties)",
  },
  {
    file: "src/functions/figure.ts",
    from: "FIRST_DATE = 20_000",
    to: "FIRST_DATE = 90_000",
    test: "functions/tables",
  },
  {
    file: "src/notice/remarks/change-remarks.ts",
    from: "if (ties.length > 1)",
    to: "if (ties.length > 2)",
    test: "notice/remarks/(remark-table|sentences)",
  },
];
