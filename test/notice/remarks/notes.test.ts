import { compareUnit } from "../../../src/scoring/compare/comparison";
import type { CompareInput } from "../../../src/scoring/compare/comparison";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import type { BookRow } from "../../../src/scoring/score";
import { tableFor } from "../../../src/notice";
import { bookRows, comparisonOfAll } from "../published-figures";

const UNIT = "UBND phường Trần Hưng Đạo";

function month(
  period: string,
  rows: readonly (Partial<BookRow> & { code: string; label: string })[],
  unit = UNIT,
): BookRow[] {
  return bookRows({ unit, level: "xa", period, rows });
}

const POINTS = [
  { code: "CKMB", label: "Công khai, minh bạch", score: 10, max: 18 },
  { code: "TDGQ", label: "Tiến độ giải quyết", score: 18, max: 20 },
];
const PERCENTS = [
  { code: "CKMB", label: "Công khai, minh bạch", rate: 60 },
  { code: "TDGQ", label: "Tiến độ giải quyết", rate: 90 },
];

/** Notes and changes of the table of a unit whose rows are these. */
function printed(
  now: readonly BookRow[],
  before: readonly BookRow[] | null,
  more: Partial<CompareInput> = {},
): { notes: readonly string[]; changes: (string | undefined)[] } {
  const [first] = now;
  const [earlier] = before ?? [];
  const comparison = compareUnit({
    current: { unit: UNIT, level: "xa", period: first?.period ?? "", rows: now },
    previous: before && {
      unit: earlier?.unit ?? UNIT,
      level: "xa",
      period: earlier?.period ?? "",
      rows: before,
    },
    against: earlier?.period ?? "2026-01",
    framework: {
      indicators: DEFAULT_FRAMEWORK.indicators.filter(({ code }) => ["CKMB", "TDGQ"].includes(code)),
    },
    ...more,
  });
  const table = tableFor({ form: "points", comparison });
  return { notes: table.notes, changes: table.rows.slice(0, 2).map(({ cells }) => cells.at(-1)?.text) };
}

test("points after percents make no change, and it is said why", () => {
  expect(printed(month("2026-02", POINTS), month("2026-01", PERCENTS))).toEqual({
    notes: [
      "Không so sánh được vì số liệu tháng 01/2026 công bố theo tỷ lệ phần trăm, tháng 02/2026 theo điểm.",
    ],
    changes: ["–", "–"],
  });
});

test("a month is not compared with a quarter", () => {
  expect(printed(month("2026-03", POINTS), month("2026-Q1", POINTS))).toEqual({
    notes: ["Không so sánh tháng 3/2026 với quý I/2026 vì khác loại kỳ."],
    changes: ["–", "–"],
  });
});

test("a unit after a merger waits for a person's yes, and says with whom it was compared after it", () => {
  const before = month("2026-01", POINTS, "UBND phường Hưng Đạo");
  const name = "UBND phường Hưng Đạo";
  expect(printed(month("2026-02", POINTS), before, { predecessor: { name, confirmed: false } })).toEqual({
    notes: [`Chưa so sánh với ${name} (đơn vị trước khi sắp xếp, đổi tên) vì chưa được xác nhận.`],
    changes: ["–", "–"],
  });
  expect(printed(month("2026-02", POINTS), before, { predecessor: { name, confirmed: true } })).toEqual({
    notes: [`Số liệu tháng 01/2026 là của ${name} (đơn vị trước khi sắp xếp, đổi tên).`],
    changes: ["0", "0"],
  });
});

test("another maximum and a figure missing before are named line by line, the others compared", () => {
  const before = month("2026-01", [
    { code: "CKMB", label: "Công khai, minh bạch", score: 9, max: 16 },
    { code: "TDGQ", label: "Tiến độ giải quyết", status: "missing", max: 20 },
  ]);
  const { notes, changes } = printed(month("2026-02", POINTS), before);
  expect(changes).toEqual(["–", "–"]);
  expect(notes).toEqual([
    "Không so sánh được vì chưa có số liệu tháng 01/2026: Tiến độ giải quyết.",
    "Không so sánh được vì điểm tối đa tháng 02/2026 và tháng 01/2026 khác nhau: Công khai, minh bạch.",
    "Không so sánh tổng điểm với tháng 01/2026 vì chưa đủ số liệu các nhóm.",
  ]);
});

test("“không phát sinh” is neither missing nor zero", () => {
  const now = month("2026-02", [
    { code: "CKMB", label: "Công khai, minh bạch", score: 10, max: 18 },
    { code: "TDGQ", label: "Tiến độ giải quyết", max: 20, status: "not_applicable" },
  ]);
  const { notes } = printed(now, null);
  expect(notes[0]).toBe("Không phát sinh trong kỳ: Tiến độ giải quyết.");
  expect(notes.join(" ")).not.toContain("Chưa có số liệu tháng 02/2026:");
});

test("among all units, those that cannot be compared are named by their reason", () => {
  const rows = [
    ...month("2026-02", POINTS, "UBND xã A"),
    ...month("2026-01", POINTS, "UBND xã A"),
    ...month("2026-02", POINTS, "UBND xã B"),
  ];
  const { notes } = tableFor({ form: "units", comparison: comparisonOfAll(rows, "2026-02", "2026-01") });
  expect(notes).toContain("Chưa có số liệu tháng 01/2026 để so sánh: UBND xã B.");
});
