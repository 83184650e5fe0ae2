import type { OpenExcel } from "../excel/harness";
import { leave, openExcel } from "../excel/harness";

/** The functions that read the score book, on the table that the add-in itself keeps. */
let excel: OpenExcel;
let sheet: string;

beforeAll(async () => {
  excel = await openExcel({ workbook: "sample" });
  sheet = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const added = context.workbook.worksheets.add("Thử");
      added.getRange("A1:A2").formulas = [
        ['=BCS.LAYDIEM(tblDiem[#All],"Sở Công Thương","2026-01","TDGQ","tỷ lệ")'],
        ['=BCS.LAYDIEM(tblDiem[#All],"Sở Công Thương","2026-01","Số hóa hồ sơ","tỷ lệ")'],
      ];
      added.getRange("C1").formulas = [['=BCS.BANGSOSANH(tblDiem[#All],"Sở Công Thương","2026-01")']];
      await context.sync();
      return "Thử";
    }),
  );
}, 120_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

describe.each(["null", "zero"] as const)("with blanks handed over as %s", (blanks) => {
  beforeAll(() => excel.setBlanks(blanks));

  test("a figure is found in the book, and one that is not there is not made up", async () => {
    const { values } = await excel.readRange(sheet, "A1:A2");
    expect(values).toEqual([[59.98], ["#N/A"]]);
  });

  test("the comparison of January has its figures, and no change without December", async () => {
    const { values } = await excel.readRange(sheet, "C1:G1");
    expect(values[0]).toEqual(["STT", "Chỉ số", "Tháng 12/2025", "Tháng 01/2026", "Tăng/giảm (điểm %)"]);
    const rows = (await excel.readRange(sheet, "C2:G7")).values;
    const figures = rows.map((row) => row[3]).filter((figure) => typeof figure === "number");
    expect(figures).toEqual([100, 59.98, 92.4, 81.97, 89.4]);
    expect(rows.flatMap((row) => [row[2], row[4]]).filter((cell) => typeof cell === "number")).toEqual([]);
  });
});
