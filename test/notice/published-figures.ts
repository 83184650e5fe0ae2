import type { Comparison } from "../../src/scoring/compare/comparison";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { TargetResult } from "../../src/notice";
import type { BookRow, ItemStatus } from "../../src/scoring/score";
import type { TargetOperator } from "../../src/scoring/targets/target";
import type { UnitLevel } from "../../src/scoring/units/unit";
import type { UnitsComparison } from "../../src/scoring/compare/unit-comparison";
import { compareOne, compareUnits } from "../../src/scoring/compare/unit-comparison";

/** The rows of the book that a published result becomes. */
interface Published {
  unit: string;
  level: UnitLevel;
  period: string;
  rows: readonly (Partial<BookRow> & { code: string; label: string })[];
}

export function bookRows({ unit, level, period, rows }: Published): BookRow[] {
  return rows.map((row) => ({
    unit,
    level,
    period,
    score: null,
    max: null,
    rate: null,
    rank: null,
    of: null,
    status: "ok" as ItemStatus,
    source: "kiểm thử",
    savedAt: "2026-03-05 16:45:10",
    origin: "published",
    ...row,
  }));
}

const INDUSTRY_LABELS = {
  CKMB: "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công",
  TDGQ: "Tình hình kết quả xử lý hồ sơ TTHC",
  DVTT: "Cung cấp dịch vụ trực tuyến",
  DVCTT: "- Tỷ lệ hồ sơ nộp trực tuyến",
  TTTT: "- Tỷ lệ hồ sơ thanh toán trực tuyến",
  MDHL: "Mức độ hài lòng",
} as const;

function industryMonth(period: string, rates: Record<string, number>): BookRow[] {
  return bookRows({
    unit: "Sở Công Thương",
    level: "so",
    period,
    rows: Object.entries(INDUSTRY_LABELS).map(([code, label]) => ({
      code,
      label,
      rate: rates[code] ?? null,
      status: code === "DVTT" ? ("header" as const) : ("ok" as const),
    })),
  });
}

/** The February 2026 notice of a department: percents with a change, January following from the changes. */
export const FEBRUARY_2026: readonly BookRow[] = [
  ...industryMonth("2026-01", { CKMB: 100, TDGQ: 59.98, DVCTT: 92.4, TTTT: 81.97, MDHL: 89.4 }),
  ...industryMonth("2026-02", { CKMB: 100, TDGQ: 88.25, DVCTT: 91.9, TTTT: 58.76, MDHL: 99.4 }),
];

function quarter(
  period: string,
  scores: readonly [string, string, number, number][],
  total: number,
): BookRow[] {
  return bookRows({
    unit: "Sở Công Thương",
    level: "so",
    period,
    rows: [
      ...scores.map(([code, label, score, max]) => ({ code, label, score, max })),
      { code: "TONG", label: "Tổng điểm", score: total, max: 100 },
    ],
  });
}

/** The official letter about quarter II of 2024: points with total and class, 3,03 points less online than before. */
export const QUARTER_II_2024: readonly BookRow[] = [
  ...quarter(
    "2024-Q1",
    [
      ["CKMB", "Công khai minh bạch", 18, 18],
      ["TDGQ", "Tiến độ giải quyết đúng hạn", 19.5, 20],
      ["MDSH", "Số hóa hồ sơ", 0.22, 22],
      ["DVTT", "Dịch vụ công trực tuyến", 10.49, 22],
      ["MDHL", "Mức độ hài lòng", 18, 18],
    ],
    66.21,
  ),
  ...quarter(
    "2024-Q2",
    [
      ["CKMB", "Công khai minh bạch", 18, 18],
      ["TDGQ", "Tiến độ giải quyết đúng hạn", 19.8, 20],
      ["MDSH", "Số hóa hồ sơ", 0.22, 22],
      ["DVTT", "Dịch vụ công trực tuyến", 7.46, 22],
      ["MDHL", "Mức độ hài lòng", 18, 18],
    ],
    63.48,
  ),
];

/** The November 2023 notice of a department: rates with ranks among 19, nothing of the month before. */
export const NOVEMBER_2023: readonly BookRow[] = bookRows({
  unit: "Sở Khoa học và Công nghệ",
  level: "so",
  period: "2023-11",
  rows: [
    { code: "DVCTT", label: "Chỉ số Dịch vụ công trực tuyến", rate: 40.8, rank: 14, of: 19 },
    { code: "TTTT", label: "Chỉ số Thanh toán trực tuyến", rate: 60.61, rank: 9, of: 19 },
    { code: "MDHL", label: "Chỉ số Mức độ hài lòng", rate: 90.3, rank: 16, of: 19 },
    { code: "TDGQ", label: "Chỉ số Tiến độ giải quyết", rate: 60.58, rank: 17, of: 19 },
  ],
});

/** The letter of a province about February 2023: four figures in prose, a total with a rank among 63. */
export const PROVINCE_FEBRUARY_2023: readonly BookRow[] = bookRows({
  unit: "tỉnh Hưng Yên",
  level: "tinh",
  period: "2023-02",
  rows: [
    { code: "CKMB", label: "Công khai minh bạch", score: 7.7, max: 18 },
    { code: "TDGQ", label: "Tiến độ giải quyết", score: 18.4, max: 20 },
    { code: "DVCTT", label: "Dịch vụ công trực tuyến", score: 7.4, max: 12 },
    { code: "MDHL", label: "Mức độ hài lòng", score: 12, max: 18 },
    { code: "TONG", label: "Tổng số điểm", score: 55.02, max: 100, rank: 20, of: 63 },
  ],
});

const DEPARTMENT_COLUMNS = ["CKMB", "TDGQ", "DVCTT", "TTTT", "MDSH", "MDHL"] as const;
const DEPARTMENT_MAXIMA = [18, 20, 12, 10, 22, 18] as const;

/** A table of departments, March 2026, with a figure that is missing. */
export const DEPARTMENTS_MARCH_2026: readonly BookRow[] = (
  [
    ["Sở Tư pháp", [18, 19.87, 9.4, 8.12, 18.35, 17.92]],
    ["Sở Y tế", [16, 19.1, 8.05, 7.3, 15.44, 17.6]],
    ["Sở Nội vụ", [18, 18.66, 7.98, 0, 14.2, 17.05]],
    ["Sở Tài chính", [12, 16.21, 6.4, 5.12, 9.87, 15.3]],
    ["Sở Ngoại vụ", [8, 0, 6.67, null, 2, 12]],
  ] as const
).flatMap(([unit, scores]) =>
  bookRows({
    unit,
    level: "so",
    period: "2026-03",
    rows: DEPARTMENT_COLUMNS.map((code, index) => ({
      code,
      label: code,
      score: scores[index] ?? null,
      max: DEPARTMENT_MAXIMA[index] ?? null,
      status: scores[index] === null ? ("missing" as const) : ("ok" as const),
    })),
  }),
);

/** The annex of targets of a department for 2025, with what a unit might have reached. */
export const TARGETS_2025: readonly TargetResult[] = (
  [
    [
      "I",
      1,
      "Tỷ lệ cung cấp dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện",
      80,
      "=",
      82.5,
    ],
    [
      "I",
      2,
      "Tỷ lệ thanh toán trực tuyến trên tổng số giao dịch thanh toán của dịch vụ công",
      60,
      "=",
      58.76,
    ],
    ["I", 3, "Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận", 60, ">=", 91.9],
    ["I", 4, "Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", 100, "=", null],
    ["I", 5, "Tỷ lệ kết quả xử lý hồ sơ được đồng bộ đầy đủ trên Cổng Dịch vụ công quốc gia", 100, "=", 100],
    ["II", 1, "Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử", 100, "=", 97.2],
    ["II", 2, "Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa", 50, ">=", 50],
    ["II", 3, "Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn", 100, "=", null],
    ["II", 4, "Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính", 90, ">=", 99.4],
    [
      "III",
      1,
      "Tỷ lệ văn bản, hồ sơ công việc được thực hiện toàn trình trên môi trường mạng",
      90,
      "=",
      null,
    ],
    ["III", 2, "Tỷ lệ thông tin, số liệu được đồng bộ qua Trục liên thông văn bản quốc gia", 100, "=", null],
  ] as const
).map(([section, order, name, percent, op, rate]) => ({
  target: {
    section,
    order,
    name,
    percent,
    op: op as TargetOperator,
    code: null,
    lead: "Các phòng, Văn phòng Sở",
    assessor: "Văn phòng Sở",
    note: `Nghị quyết số 01/NQ-CP, mục ${section}, số thứ tự ${order}`,
  },
  rate,
}));

/** The comparison of one unit in these rows; fails loudly when the rows do not hold it. */
export function comparisonOf(rows: readonly BookRow[], period: string, against: string | null): Comparison {
  const unit = rows.find((row) => row.period === period)?.unit ?? "";
  const comparison = compareOne({ rows, unit, period, against, framework: DEFAULT_FRAMEWORK });
  if (comparison === null) throw new Error(`no rows of ${period}`);
  return comparison;
}

export function comparisonOfAll(
  rows: readonly BookRow[],
  period: string,
  against: string | null,
): UnitsComparison {
  return compareUnits({ rows, period, against, framework: DEFAULT_FRAMEWORK });
}
