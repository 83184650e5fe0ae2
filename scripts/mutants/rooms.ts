/** A room whose faults its own tests must see. */
export interface Room {
  /** Folder or file under src/. */
  sources: readonly string[];
  /** Folders or files under test/: the tests that are near, so that a fault is told where it is. */
  tests: readonly string[];
}

export const ROOMS: Readonly<Record<string, Room>> = {
  scoring: { sources: ["scoring"], tests: ["scoring"] },
  book: { sources: ["book"], tests: ["book"] },
  paste: {
    sources: ["paste/account", "paste/check", "paste/answers"],
    tests: ["paste/(?!hostile|mutations|command-line)"],
  },
  remarks: { sources: ["notice/remarks"], tests: ["notice/(remarks/|notice)"] },
  functions: { sources: ["functions"], tests: ["functions/(?!native/libreoffice|size)"] },
};

/** Share of faults that a room's tests must see. */
export const WANTED = 0.85;

/**
 * Faults that change nothing anybody can see, or nothing that matters, with the reason. A line is named by its file and
 * the trimmed text of the source line, so that it survives moves within the file.
 */
export const ACCEPTED: readonly { file: string; line: string; why: string }[] = [
  ...[
    "const FAST_LIMIT = Number.MAX_SAFE_INTEGER / FAST_SCALE / 16;",
    "const ROUND_LIMIT = 2 ** 33;",
    "if (shifted < ROUND_LIMIT) {",
    "return POWERS[digits] ?? 10 ** digits;",
    "const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;",
    "Math.abs(value) > FAST_LIMIT ||",
    "Math.abs(minuend) <= FAST_LIMIT &&",
    "Math.abs(subtrahend) <= FAST_LIMIT &&",
    "left / FAST_SCALE === minuend &&",
    "right / FAST_SCALE === subtrahend;",
    "const FAST_DECIMALS = 6;",
    "const TIE_WIDTH = 1e-5;",
    "const FACTOR_SCALE = 10_000;",
    "if (magnitude >= Number.MAX_SAFE_INTEGER) return value;",
    "if (Math.abs(rest - 0.5) > TIE_WIDTH) return signed((rest > 0.5 ? below + 1 : below) / scale, value);",
    "whole / FAST_SCALE !== value ||",
    "Math.abs(scaled) > FAST_LIMIT * FAST_SCALE",
    "return exact ? (left - right) / FAST_SCALE : sumSlowly([minuend, -subtrahend]);",
    "if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) return product / (FACTOR_SCALE * FACTOR_SCALE) + 0;",
    "if (whole <= Number.MAX_SAFE_INTEGER && part <= Number.MAX_SAFE_INTEGER) {",
    "if (times * part > whole) times -= 1;",
    "if (!(Math.abs(wholeProducts) <= Number.MAX_SAFE_INTEGER)) return weightedMeanSlowly(pairs);",
    "if (Math.abs(divisor) > Number.MAX_SAFE_INTEGER) return weightedMeanSlowly(pairs);",
    "return whole / FACTOR_SCALE === value && Math.abs(whole) <= Number.MAX_SAFE_INTEGER ? whole : Number.NaN;",
  ].map((line) => ({
    file: "src/scoring/decimal.ts",
    line,
    why: "decides between the fast way and the slow one, which give the same result",
  })),
  ...[
    "if (printed >= bound.from && (best === null || bound.from > best.from)) best = bound;",
    "if (bound.from > printed && (next === null || bound.from < next.from)) next = bound;",
  ].map((line) => ({
    file: "src/scoring/framework/classification.ts",
    line,
    why: "the bounds are seen from both sides; what is left is two classes with one bound, which the check of classes refuses",
  })),
  {
    file: "src/book/layout/cells.ts",
    line: "const DAY = 86_400_000;",
    why: "a thousandth of a second more a day changes no date within the span that is read",
  },
];

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
