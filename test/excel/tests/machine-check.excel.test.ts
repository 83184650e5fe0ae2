import type { MachineRecord } from "../../../src/actions/contract";
import { DIFFICULT } from "../book/habits";
import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";
import { checkedMachine } from "../machine-check";

/** "Kiểm tra máy này", pressed in the built add-in. */
jest.setTimeout(120_000);

afterAll(leave);

const differing = ({ rows }: MachineRecord) =>
  rows
    .filter(({ verdict }) => verdict === "different")
    .map(({ id, answer, expected }) => ({ id, answer, expected }));

test("in the stand-in every answer is as expected or says that it was not tried", async () => {
  const excel = await openExcel({ workbook: "sample" });
  const before = await excel.sheetNames();
  const active = await excel.activeSheet();
  const record = await checkedMachine(excel);
  await excel.screenshotPane("machine-check");
  expect(differing(record)).toEqual([]);
  expect(record.rows.filter(({ verdict }) => verdict === "fine")).toEqual([]);
  expect(
    new Set(record.rows.filter(({ verdict }) => verdict === "untried").map(({ reason }) => reason)),
  ).toEqual(new Set(["needs_person"]));
  expect(record.excel).toMatchObject({
    platform: "OfficeOnline",
    api: "1.15",
    region: "vi-VN",
    decimal: ",",
  });
  // Nothing is left behind.
  expect(await excel.sheetNames()).toEqual(before);
  expect(await excel.activeSheet()).toBe(active);
  const left = await excel.host(
    (standIn) => ({
      parts: standIn.book.xmlParts.length,
      keys: [...standIn.book.settings.keys()].filter((key) => key.includes("check")),
      names: standIn.grid
        .names()
        .map(({ name }) => name)
        .filter((name) => name.includes("kiem")),
      settings: standIn.book.documentSettings.filter(([name]) => name.includes("check")),
    }),
    null,
  );
  expect(left).toMatchObject({ parts: 0, keys: [], names: [], settings: [] });
  await excel.close();
});

test("a difficult Excel is told as it is, and nothing that the add-in cannot handle", async () => {
  const excel = await openExcel({
    platform: "windows",
    locale: "en-US",
    language: "vi-VN",
    habits: DIFFICULT,
  });
  const record = await checkedMachine(excel);
  const answers = Object.fromEntries(record.rows.map(({ id, verdict, answer }) => [id, [verdict, answer]]));
  expect(answers).toMatchObject({
    hidden_write_filtered: ["fine", "repeated"],
    hidden_write_by_hand: ["fine", "repeated"],
    hidden_write_row_by_row: ["same", [10, 20, 30, 40, 50]],
    hidden_delete: ["fine", "still there"],
    table_calculated_column: ["fine", "fills the column"],
    table_different_formulas: ["fine", ["=3+3", "=3+3", "=3+3"]],
    table_many_rows: ["fine", "some outside"],
    page_fit: ["fine", null],
  });
  expect(differing(record)).toEqual([]);
  expect(record.excel).toMatchObject({ platform: "PC", region: "en-US" });
  await excel.close();
});

test("what an Excel does not do is told, and a protected workbook refuses the check with nothing left behind", async () => {
  const excel = await openExcel({ functions: false, habits: { xmlPartLimit: 0 } });
  const record = await checkedMachine(excel);
  expect(differing(record).map(({ id }) => id)).toEqual(
    expect.arrayContaining(["functions_there", "book_part_900"]),
  );
  await excel.pane.getByText(/điều khác với chờ đợi/).waitFor();
  await excel.screenshotPane("machine-check-differs");
  await excel.protectBook();
  await excel.pane.getByRole("button", { name: "Kiểm tra lại" }).click();
  await excel.pane.getByRole("alert").waitFor();
  expect(await excel.sheetNames()).toEqual(["Trang_tính1"]);
  await excel.close();
});

test("a check that is cancelled takes its sheet away", async () => {
  const excel: OpenExcel = await openExcel();
  const { pane } = excel;
  await pane.getByRole("button", { name: "Thiết lập" }).click();
  await pane.locator("summary", { hasText: "Kiểm tra máy này" }).click();
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByRole("button", { name: "Dừng" }).click();
  await pane.getByRole("status").filter({ hasText: /dừng/i }).waitFor();
  expect(await excel.sheetNames()).toEqual(["Trang_tính1"]);
  await excel.close();
});
