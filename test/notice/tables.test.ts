import type { TableModel } from "../../src/notice";
import { LANDSCAPE_MM, tableFor, textWidthMm } from "../../src/notice";
import {
  bookRows,
  comparisonOf,
  comparisonOfAll,
  DEPARTMENTS_MARCH_2026,
  FEBRUARY_2026,
  NOVEMBER_2023,
  PROVINCE_FEBRUARY_2023,
  QUARTER_II_2024,
  TARGETS_2025,
} from "./published-figures";
import { manyUnits } from "./notice-samples";

function texts(table: TableModel): string[][] {
  return table.rows.map(({ cells }) => cells.map(({ text }) => text));
}

function header(table: TableModel): string[][] {
  return table.header.map((cells) => cells.map(({ text }) => text));
}

function widthOf(table: TableModel): number {
  return table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
}

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

describe("units form", () => {
  const table = tableFor({
    form: "units",
    comparison: comparisonOfAll(DEPARTMENTS_MARCH_2026, "2026-03", null),
  });

  test("ranks departments by total; the one with a missing figure stands last, unranked, over 90 points", () => {
    expect(texts(table)).toEqual([
      ["1", "Sở Tư pháp", "18,00", "19,87", "9,40", "8,12", "18,35", "17,92", "91,66", "Xuất sắc", "1"],
      ["2", "Sở Y tế", "16,00", "19,10", "8,05", "7,30", "15,44", "17,60", "83,49", "Tốt", "2"],
      ["3", "Sở Nội vụ", "18,00", "18,66", "7,98", "0,00", "14,20", "17,05", "75,89", "Khá", "3"],
      ["4", "Sở Tài chính", "12,00", "16,21", "6,40", "5,12", "9,87", "15,30", "64,90", "Trung bình", "4"],
      ["5", "Sở Ngoại vụ", "8,00", "0,00", "6,67", "–", "2,00", "12,00", "28,67/90", "–", "–"],
    ]);
  });

  test("parts stand under the heading of their group, in two header rows that cover every column", () => {
    expect(header(table)).toEqual([
      [
        "STT",
        "Đơn vị",
        "Công khai, minh bạch (18)",
        "Tiến độ, kết quả giải quyết (20)",
        "Cung cấp dịch vụ trực tuyến (22)",
        "Số hóa hồ sơ (22)",
        "Mức độ hài lòng (18)",
        "Tổng điểm",
        "Xếp loại",
        "Xếp hạng",
      ],
      ["Dịch vụ công trực tuyến (12)", "Thanh toán trực tuyến (10)"],
    ]);
    const covered = table.header.flat().reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0);
    expect(covered).toBe(2 * table.columns.length);
  });

  test("is wide, and turned to landscape", () => {
    expect(table.orientation).toBe("landscape");
    expect(widthOf(table)).toBe(247);
  });

  describe("with the change of every group", () => {
    const unit = (period: string, name: string, digital: number): ReturnType<typeof bookRows> =>
      bookRows({
        unit: name,
        level: "so",
        period,
        rows: [
          { code: "MDSH", label: "Số hóa hồ sơ", score: digital, max: 22 },
          { code: "MDHL", label: "Mức độ hài lòng", score: 18, max: 18 },
          { code: "TONG", label: "Tổng điểm", score: 60 + digital, max: 100 },
        ],
      });
    const rows = [
      ...unit("2026-02", "Sở A", 10),
      ...unit("2026-03", "Sở A", 12.5),
      ...unit("2026-02", "Sở B", 9),
      ...unit("2026-03", "Sở B", 8),
    ];

    test("changes stand where the figures stood; a unit without the other period has none", () => {
      const all = [...rows, ...unit("2026-03", "Sở C", 1)];
      const changes = tableFor({
        form: "unit_changes",
        comparison: comparisonOfAll(all, "2026-03", "2026-02"),
      });
      expect(texts(changes)).toEqual([
        ["1", "Sở A", "+2,5", "0", "72,50", "+2,5", "1", "–"],
        ["2", "Sở B", "-1", "0", "68,00", "-1", "2", "–"],
        ["3", "Sở C", "–", "–", "61,00", "–", "3", "–"],
      ]);
      expect(changes.captions).toEqual(["Tăng(+)/ giảm(-) của từng nhóm so với tháng trước"]);
    });

    test("the chart has both totals of every unit, best first; one unit alone has none", () => {
      const { charts } = tableFor({ form: "units", comparison: comparisonOfAll(rows, "2026-03", "2026-02") });
      expect(charts).toEqual([
        {
          kind: "columns",
          title: "Tổng điểm các đơn vị",
          categories: ["Sở A", "Sở B"],
          series: [
            { name: "Tháng 02/2026", values: [70, 69] },
            { name: "Tháng 3/2026", values: [72.5, 68] },
          ],
        },
      ]);
      const alone = rows.filter(({ unit: name }) => name === "Sở A");
      expect(tableFor({ form: "units", comparison: comparisonOfAll(alone, "2026-03", null) }).charts).toEqual(
        [],
      );
    });
  });

  test("a group published whole by one unit and in parts by another keeps both figures", () => {
    const rows = [
      ...DEPARTMENTS_MARCH_2026.filter(({ unit }) => unit === "Sở Tư pháp"),
      ...bookRows({
        unit: "Sở Xây dựng",
        level: "so",
        period: "2026-03",
        rows: [
          { code: "CKMB", label: "CKMB", score: 10, max: 18 },
          { code: "DVTT", label: "Dịch vụ trực tuyến", score: 13.5, max: 22 },
        ],
      }),
    ];
    const mixed = tableFor({ form: "units", comparison: comparisonOfAll(rows, "2026-03", null) });
    const online = mixed.columns.flatMap(({ key }, index) =>
      ["DVTT", "DVCTT", "TTTT"].includes(key) ? [index] : [],
    );
    const byUnit = new Map(
      mixed.rows.map(({ subject, cells }) => [subject, online.map((index) => cells[index]?.text)]),
    );
    expect(byUnit.get("Sở Tư pháp")).toEqual(["17,52", "9,40", "8,12"]);
    expect(byUnit.get("Sở Xây dựng")).toEqual(["13,50", "–", "–"]);
  });

  test("hundreds of units are notes of eight names and a count", () => {
    const { notes } = tableFor({ form: "units", comparison: { ...manyUnits(60), against: "2026-02" } });
    expect(notes).toEqual([]);
    const alone = comparisonOfAll(
      manyRows().filter(({ period }) => period === "2026-03"),
      "2026-03",
      "2026-02",
    );
    expect(tableFor({ form: "units", comparison: alone }).notes.join(" ")).toMatch(/và 22 đơn vị khác\./u);
  });
});

function manyRows(): ReturnType<typeof bookRows> {
  return Array.from({ length: 30 }, (_, index) =>
    bookRows({
      unit: `UBND xã số ${index + 1}`,
      level: "xa",
      period: "2026-03",
      rows: [{ code: "TONG", label: "Tổng điểm", score: index, max: 100 }],
    }),
  ).flat();
}

describe("targets form", () => {
  const table = tableFor({
    form: "targets",
    year: 2025,
    unit: "Sở Công Thương",
    period: "2025-12",
    results: TARGETS_2025,
    sectionTitles: { I: "Chỉ tiêu cụ thể về thực hiện thủ tục hành chính trên môi trường điện tử" },
  });

  test("prints targets as they were issued, what was reached and the distance", () => {
    expect(texts(table).slice(0, 5)).toEqual([
      ["I", "Chỉ tiêu cụ thể về thực hiện thủ tục hành chính trên môi trường điện tử"],
      expect.arrayContaining(["1.", "80", "82,5", "Đạt, vượt 2,5 điểm phần trăm"]),
      expect.arrayContaining(["2.", "60", "58,76", "Chưa đạt, còn thiếu 1,24 điểm phần trăm"]),
      expect.arrayContaining(["3.", "Tối thiểu 60", "91,9", "Đạt, vượt 31,9 điểm phần trăm"]),
      expect.arrayContaining(["4.", "100", "–"]),
    ]);
    expect(texts(table)[6]?.[0]).toBe("II");
  });

  test("a target without a rate is not judged", () => {
    const unjudged = table.rows
      .filter(({ subject }) => subject === "I.4")
      .map(({ cells }) => cells.map(({ text }) => text));
    expect(unjudged[0]?.slice(5, 7)).toEqual(["–", "–"]);
    expect(table.notes).toEqual(["Dấu “–”: chưa có số liệu tháng 12/2025 của 4 chỉ tiêu nên chưa đánh giá."]);
  });

  test("section rows cover the width of the table", () => {
    for (const { kind, cells } of table.rows)
      if (kind === "section")
        expect(cells.reduce((sum, { colSpan }) => sum + colSpan, 0)).toBe(table.columns.length);
  });

  test("names the unit, and the period of the results", () => {
    expect(table.title).toEqual([
      "CHỈ TIÊU CỤ THỂ VỀ CẢI CÁCH THỦ TỤC HÀNH CHÍNH CỦA SỞ CÔNG THƯƠNG NĂM 2025 VÀ KẾT QUẢ THỰC HIỆN THÁNG 12 NĂM 2025",
    ]);
  });

  test("is issued without results when there are none", () => {
    const results = TARGETS_2025.map((one) => ({ ...one, rate: null }));
    const issued = tableFor({
      form: "targets",
      year: 2025,
      unit: "Sở Công Thương",
      period: "2025-12",
      results,
    });
    expect(issued.title).toEqual([
      "CHỈ TIÊU CỤ THỂ VỀ CẢI CÁCH THỦ TỤC HÀNH CHÍNH CỦA SỞ CÔNG THƯƠNG NĂM 2025",
    ]);
    expect(issued.columns.map(({ key }) => key)).toEqual([
      "order",
      "target",
      "lead",
      "assessor",
      "percent",
      "note",
    ]);
    expect(issued.notes).toEqual([]);
    expect(
      tableFor({ form: "targets", year: 2025, unit: "", period: "2025-12", results: TARGETS_2025 }).columns,
    ).toHaveLength(8);
  });

  test("columns fit their content: no word is cut, what has more to say is wider, the page is filled", () => {
    const width = (key: string): number => table.columns.find((column) => column.key === key)?.widthMm ?? 0;
    expect(table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(LANDSCAPE_MM, 5);
    expect(width("target")).toBeGreaterThan(width("lead"));
    expect(width("order")).toBeLessThan(15);
    for (const { cells } of table.rows)
      if (cells.length === table.columns.length)
        cells.forEach(({ text }, column) => {
          for (const word of text.split(" "))
            expect(textWidthMm(word, { sizePt: 12 })).toBeLessThan(table.columns[column]?.widthMm ?? 0);
        });
  });
});
