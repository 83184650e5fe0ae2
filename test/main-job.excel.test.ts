import type { OpenExcel } from "./excel/harness";
import { leave, openExcel } from "./excel/harness";
import { answerQuestions, COMPARISON_SHEET, paste, PUBLISHED, save, shownTable, SOURCES } from "./main-job";

let excel: OpenExcel;

afterEach(() => excel.close());
afterAll(leave);

describe.each(Object.entries(SOURCES))("the February 2026 result, pasted as %s", (_name, source) => {
  test("is read, saved and compared with January, with the figures that were published", async () => {
    excel = await openExcel({ workbook: "sample" });
    await paste(excel, source);
    await answerQuestions(excel);
    expect(await save(excel)).toContain("Sổ điểm");
    await excel.clickRibbon("Lập bảng so sánh");
    const [header, ...rows] = await shownTable(excel);
    expect(header?.slice(2)).toEqual(["Điểm số", "Tăng(+)/ giảm(-) so với tháng trước"]);
    expect(rows).toEqual(PUBLISHED);
    expect(await excel.activeSheet()).toBe(COMPARISON_SHEET);
  }, 60_000);
});

test("a formula of ours recalculates when a score is typed over", async () => {
  excel = await openExcel({ workbook: "sample" });
  expect((await excel.readRange("Trang tính1", "B3")).values).toEqual([["Trung bình"]]);
  await excel.writeCell("Trang tính1", "A10", 63.48);
  await excel.writeCell("Trang tính1", "B10", "=BCS.XEPLOAI(A10)");
  await excel.writeCell("Trang tính1", "C10", "=BCS.CHENHLECH(A10,60)");
  expect((await excel.readRange("Trang tính1", "B10:C10")).values).toEqual([["Trung bình", 3.48]]);
  await excel.typeInCell("Trang tính1", "A10", "91,5");
  expect((await excel.readRange("Trang tính1", "B10:C10")).values).toEqual([["Xuất sắc", 31.5]]);
}, 60_000);
