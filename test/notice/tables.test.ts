import { tableFor } from "../../src/notice";
import {
  bookRows,
  comparisonOf,
  FEBRUARY_2026,
  NOVEMBER_2023,
  PROVINCE_FEBRUARY_2023,
  QUARTER_II_2024,
} from "./published-figures";
import { texts, header, widthOf } from "./table-texts";

describe("percent form", () => {
  const table = tableFor({ form: "percent", comparison: comparisonOf(FEBRUARY_2026, "2026-02", "2026-01") });

  test("is the table of the February 2026 notice", () => {
    expect(header(table)).toEqual([
      [
        "STT",
        "Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện TTHC, cung cấp dịch vụ công",
        "Điểm số",
        "Tăng(+)/ giảm(-) so với tháng trước",
      ],
    ]);
    expect(texts(table)).toEqual([
      ["1", "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công", "100,00%", "0"],
      ["2", "Tình hình kết quả xử lý hồ sơ TTHC", "88,25%", "+28,27%"],
      ["3", "Cung cấp dịch vụ trực tuyến", "", ""],
      ["3.1", "- Tỷ lệ hồ sơ nộp trực tuyến", "91,90%", "-0,5%"],
      ["3.2", "- Tỷ lệ hồ sơ thanh toán trực tuyến", "58,76%", "-23,21%"],
      ["4", "Mức độ hài lòng", "99,40%", "+10%"],
    ]);
    expect(table.rows.map(({ kind }) => kind)).toEqual(["group", "group", "group", "part", "part", "group"]);
  });

  test("says which group has no figures, and fills the width of the page", () => {
    expect(table.notes).toEqual(["Chưa có số liệu tháng 02/2026: Số hóa hồ sơ."]);
    expect(widthOf(table)).toBe(165);
    expect(table.orientation).toBe("portrait");
    expect(table.sheetName).toBe("So sánh 02-2026");
  });

  test("draws this month against the last, parts in the place of a group without a figure", () => {
    expect(table.charts).toEqual([
      expect.objectContaining({
        kind: "columns",
        series: [
          { name: "Tháng 01/2026", values: [100, 59.98, 92.4, 81.97, 89.4] },
          { name: "Tháng 02/2026", values: [100, 88.25, 91.9, 58.76, 99.4] },
        ],
      }),
    ]);
  });

  test("a part whose label has no dash gets one", () => {
    const rows = FEBRUARY_2026.map((row) => ({ ...row, label: row.label.replace("- ", "") }));
    const plain = tableFor({ form: "percent", comparison: comparisonOf(rows, "2026-02", "2026-01") });
    expect(texts(plain)[3]?.[1]).toBe("- Tỷ lệ hồ sơ nộp trực tuyến");
  });

  test("without the month before every change is a dash, never 0 or blank, and one note says why", () => {
    const alone = tableFor({
      form: "percent",
      comparison: comparisonOf(FEBRUARY_2026, "2026-02", "2025-12"),
    });
    expect(texts(alone).map((cells) => cells[3])).toEqual(["–", "–", "", "–", "–", "–"]);
    expect(alone.notes).toContain("Chưa có số liệu tháng 12/2025 của Sở Công Thương để so sánh.");
    expect(header(alone)[0]?.[3]).toBe("Tăng(+)/ giảm(-) so với tháng 12/2025");
  });

  test("a figure that is missing this month is a dash", () => {
    const rows = FEBRUARY_2026.map((row) =>
      row.period === "2026-02" && row.code === "MDHL"
        ? { ...row, rate: null, status: "missing" as const }
        : row,
    );
    const missing = tableFor({ form: "percent", comparison: comparisonOf(rows, "2026-02", "2026-01") });
    expect(texts(missing)[5]).toEqual(["4", "Mức độ hài lòng", "–", "–"]);
    expect(missing.notes[0]).toBe("Chưa có số liệu tháng 02/2026: Mức độ hài lòng; Số hóa hồ sơ.");
  });

  test("nothing to compare with leaves the column of changes out", () => {
    const alone = tableFor({ form: "percent", comparison: comparisonOf(FEBRUARY_2026, "2026-02", null) });
    expect(alone.columns.map(({ key }) => key)).toEqual(["order", "indicator", "current"]);
    expect(widthOf(alone)).toBe(165);
  });
});

test.each([
  ["2026-02", "2026-01", "tháng trước"],
  ["2026-01", "2025-12", "tháng trước"],
  ["2026-Q1", "2025-Q4", "quý trước"],
  ["2026-H1", "2025-H2", "6 tháng trước"],
  ["2026", "2025", "năm trước"],
  ["2026-02", "2025-02", "cùng kỳ năm trước"],
  ["2026-Q1", "2025-Q1", "cùng kỳ năm trước"],
  ["2026-02", "2025-11", "tháng 11/2025"],
])("the change of %s against %s is headed “so với %s”", (period, against, words) => {
  const rows = FEBRUARY_2026.map((row) => ({ ...row, period: row.period === "2026-02" ? period : against }));
  const table = tableFor({ form: "percent", comparison: comparisonOf(rows, period, against) });
  expect(table.header[0]?.[3]?.text).toBe(`Tăng(+)/ giảm(-) so với ${words}`);
});

describe("points form", () => {
  const table = tableFor({ form: "points", comparison: comparisonOf(QUARTER_II_2024, "2024-Q2", "2024-Q1") });

  test("has maximum, both periods, change, total and class of quarter II of 2024", () => {
    expect(header(table)).toEqual([
      [
        "STT",
        "Nhóm chỉ số",
        "Điểm tối đa",
        "Kỳ trước (quý I/2024)",
        "Kỳ này (quý II/2024)",
        "Tăng(+)/ giảm(-)",
      ],
    ]);
    expect(texts(table)).toEqual([
      ["1", "Công khai minh bạch", "18", "18,00", "18,00", "0"],
      ["2", "Tiến độ giải quyết đúng hạn", "20", "19,50", "19,80", "+0,3"],
      ["3", "Số hóa hồ sơ", "22", "0,22", "0,22", "0"],
      ["4", "Dịch vụ công trực tuyến", "22", "10,49", "7,46", "-3,03"],
      ["5", "Mức độ hài lòng", "18", "18,00", "18,00", "0"],
      ["", "Tổng điểm", "100", "66,21", "63,48", "-2,73"],
      ["", "Xếp loại", "", "Trung bình", "Trung bình", ""],
    ]);
    expect(widthOf(table)).toBe(165);
  });

  test("a total over missing groups says over how many points it stands and has no class", () => {
    const rows = bookRows({
      unit: "UBND xã Tân An",
      level: "xa",
      period: "2026-03",
      rows: [
        { code: "CKMB", label: "Công khai, minh bạch", score: 8, max: 18 },
        { code: "TDGQ", label: "Tiến độ giải quyết", score: 18.85, max: 20 },
        { code: "MDHL", label: "Mức độ hài lòng", max: 18, status: "missing" },
      ],
    });
    const partial = tableFor({ form: "points", comparison: comparisonOf(rows, "2026-03", null) });
    expect(texts(partial).slice(-3)).toEqual([
      ["3", "Mức độ hài lòng", "18", "–"],
      ["", "Tổng điểm", "38", "26,85/38"],
      ["", "Xếp loại", "", "–"],
    ]);
    expect(partial.notes.join(" ")).toContain("26,85/38");
  });

  test("a published rank stands below the class", () => {
    const rows = [
      ...PROVINCE_FEBRUARY_2023,
      ...PROVINCE_FEBRUARY_2023.map((row) => ({
        ...row,
        period: "2023-01",
        rank: row.rank === null ? null : 22,
      })),
    ];
    const province = tableFor({ form: "points", comparison: comparisonOf(rows, "2023-02", "2023-01") });
    expect(texts(province).at(-1)).toEqual(["", "Xếp hạng", "", "22/63", "20/63", "tăng 2 bậc"]);
  });

  test("the trend of the total is drawn from its history, with a gap where there is no figure", () => {
    const history = [
      { period: "2023-Q4", value: 60 },
      { period: "2024-Q1", value: null },
      { period: "2024-Q2", value: 63.48 },
    ];
    const trend = tableFor({
      form: "points",
      comparison: comparisonOf(QUARTER_II_2024, "2024-Q2", null),
      history,
    });
    expect(trend.charts[1]).toEqual({
      kind: "line",
      title: "Sở Công Thương: diễn biến tổng điểm",
      categories: ["Quý IV/2023", "Quý I/2024", "Quý II/2024"],
      series: [{ name: "Tổng điểm", values: [60, null, 63.48] }],
    });
  });
});

describe("ranks form", () => {
  test("lists the rates and ranks of the November 2023 notice in its order", () => {
    const table = tableFor({ form: "ranks", comparison: comparisonOf(NOVEMBER_2023, "2023-11", null) });
    expect(texts(table)).toEqual([
      ["1", "Chỉ số Dịch vụ công trực tuyến", "40,8%", "14/19"],
      ["2", "Chỉ số Thanh toán trực tuyến", "60,61%", "09/19"],
      ["3", "Chỉ số Mức độ hài lòng", "90,3%", "16/19"],
      ["4", "Chỉ số Tiến độ giải quyết", "60,58%", "17/19"],
    ]);
  });

  test("a smaller number is a better rank; another number of units makes no change", () => {
    const before = NOVEMBER_2023.map((row, index) => ({
      ...row,
      period: "2023-10",
      rank: (row.rank ?? 0) + 2,
      of: index === 0 ? 20 : 19,
    }));
    const table = tableFor({
      form: "ranks",
      comparison: comparisonOf([...NOVEMBER_2023, ...before], "2023-11", "2023-10"),
    });
    expect(texts(table).map((cells) => cells.at(-1))).toEqual([
      "–",
      "tăng 2 bậc",
      "tăng 2 bậc",
      "tăng 2 bậc",
    ]);
  });
});
