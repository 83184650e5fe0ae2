import { tableFor } from "../../src/notice";
import { bookRows, comparisonOfAll, DEPARTMENTS_MARCH_2026 } from "./published-figures";
import { manyUnits } from "./notice-samples";
import { texts, header, widthOf } from "./table-texts";

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
