import fc from "fast-check";
import type { BookRow } from "../../src/scoring/score";
import type { UnitLevel } from "../../src/scoring/units/unit";

/** Text as staff paste it: Vietnamese, formulas, separators, quotes, line breaks; composed, without blanks around it. */
export const text = fc
  .oneof(
    fc.constantFrom(
      "Sở Công Thương",
      '=HYPERLINK("x")',
      "+28,27%",
      "-5",
      "@a",
      "'tên",
      "''",
      "a;b",
      'a "b" c',
      "dòng 1\ndòng 2",
      "2026-02",
      "1/2",
      "0012",
      "chưa có",
      "–",
      "TRUE",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  )
  .map((value) =>
    value
      .normalize("NFC")
      .replace(/[\u00a0\u2007\u202f]/g, " ")
      .trim(),
  )
  .filter((value) => value !== "");

const figure = fc.integer({ min: 0, max: 10_000 }).map((scaled) => scaled / 100);
const period = fc.constantFrom("2025-12", "2026-01", "2026-02", "2026-Q1", "2026-H1", "2026");
const levels: (UnitLevel | null)[] = ["tinh", "so", "huyen", "xa", "tong_hop", null];

/** Rows that a reading can give: points, percents, both, missing, not applicable, headers, rank only. */
export const bookRow: fc.Arbitrary<BookRow> = fc
  .record({
    unit: text,
    level: fc.constantFrom(...levels),
    period,
    code: fc.constantFrom("CKMB", "TDGQ", "DVTT", "DVCTT", "TTTT", "MDSH", "MDHL", "TONG", "CKMB.1"),
    label: fc.oneof(text, fc.constant("")),
    figures: fc.oneof(
      fc.record({
        score: figure,
        max: fc.option(figure),
        rate: fc.constant(null),
        status: fc.constant("ok" as const),
      }),
      fc.record({
        score: fc.constant(null),
        max: fc.option(figure),
        rate: figure,
        status: fc.constant("ok" as const),
      }),
      fc.record({ score: figure, max: figure, rate: figure, status: fc.constant("ok" as const) }),
      fc.record({
        score: fc.constant(null),
        max: fc.option(figure),
        rate: fc.constant(null),
        status: fc.constantFrom(
          "missing" as const,
          "not_applicable" as const,
          "header" as const,
          "error" as const,
        ),
      }),
    ),
    rank: fc.option(fc.integer({ min: 1, max: 3321 })),
    of: fc.option(fc.integer({ min: 1, max: 3321 })),
    source: fc.oneof(text, fc.constant("")),
    savedAt: fc.constantFrom("2026-03-05 16:45:10", "2026-02-04 08:00:00"),
    origin: fc.constantFrom("published" as const, "derived" as const, "sample" as const),
  })
  .map(({ figures, ...row }) => ({ ...row, ...figures }));
