import type { OpenExcel } from "../excel/harness";
import { leave, openExcel } from "../excel/harness";

/** The buttons of the ribbon, as they are shipped: built add-in, real functions, pane closed or open. */
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ workbook: "sample" });
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

async function formulas(sheet: string, address: string): Promise<unknown[]> {
  return (await excel.readRange(sheet, address)).formulas.flat();
}

test("one press builds the table of the newest month of the office's own unit", async () => {
  await excel.clickRibbon("Lập bảng so sánh");
  expect(await excel.activeSheet()).toBe("So sánh 01-2026");
  const { text } = await excel.readRange("So sánh 01-2026", "A6:C7");
  expect(text.map((row) => row[2])).toEqual(["100,00%", "59,98%"]);
});

test("formulas of ours become what they show: a period and a change stay text", async () => {
  const [sheet = ""] = await excel.sheetNames();
  await excel.writeCell(sheet, "H1", `=BCS.KYTRUOC("2026-02")`);
  await excel.writeCell(sheet, "H2", `=BCS.CHENHLECHCHU(88.25,59.98,"%")`);
  await excel.writeCell(sheet, "H3", "=BCS.CHENHLECH(7.46,10.49)");
  await excel.writeCell(sheet, "H4", "=1+1");
  await excel.select(sheet, "A30");
  const before = await excel.readRange(sheet, "H1:H4");
  expect(before.text.flat()).toEqual(["2026-01", "+28,27%", "-3,03", "2"]);
  await excel.clickRibbon("Chuyển thành giá trị");
  expect((await excel.readRange(sheet, "H1:H4")).text).toEqual(before.text);
  expect(await formulas(sheet, "H1:H3")).toEqual(before.values.slice(0, 3).flat());
  expect((await formulas(sheet, "H4"))[0]).toBe("=1+1");
});

test("a result that spills over several cells is kept as a whole", async () => {
  const [sheet = ""] = await excel.sheetNames();
  await excel.writeCell(sheet, "L1:L2", [[16.5], [19.8]] as never);
  await excel.writeCell(sheet, "M1:M2", [[18], [20]] as never);
  await excel.writeCell(sheet, "N1", "=BCS.DIEMMAT(L1:L2,M1:M2)");
  await excel.select(sheet, "A30");
  expect((await excel.readRange(sheet, "N1:N2")).values).toEqual([[1.5], [0.2]]);
  await excel.clickRibbon("Chuyển thành giá trị");
  expect(await formulas(sheet, "N1:N2")).toEqual([1.5, 0.2]);
});

test("formulas of ours become formulas of Excel with the same result", async () => {
  const [sheet = ""] = await excel.sheetNames();
  await excel.writeCell(sheet, "J1", "=BCS.CHENHLECH(7.46,10.49)");
  await excel.select(sheet, "A30");
  await excel.clickRibbon("Đổi thành công thức Excel");
  expect(String((await formulas(sheet, "J1"))[0])).not.toContain("BCS");
  expect((await excel.readRange(sheet, "J1")).values).toEqual([[-3.03]]);
});

test("a button that cannot do its work opens the pane", async () => {
  await excel.closePane();
  expect(await excel.isPaneOpen()).toBe(false);
  await excel.clickRibbon("Hoàn tác");
  expect(await excel.isPaneOpen()).toBe(true);
});
