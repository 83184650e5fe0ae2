import { LANDSCAPE_MM, tableFor, textWidthMm } from "../../src/notice";
import { TARGETS_2025 } from "./published-figures";
import { texts } from "./table-texts";

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
