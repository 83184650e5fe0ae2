import fs from "node:fs";
import path from "node:path";
import type { OpenExcel } from "../excel/harness";
import { leave, openExcel } from "../excel/harness";

/** The list of what was saved, in the pane as it is shipped: looked at, changed and taken back by keyboard. */
let excel: OpenExcel;

const TEXT = fs.readFileSync(
  path.join(__dirname, "..", "cases", "notice-february-2026-percents", "input.txt"),
  "utf8",
);

jest.setTimeout(120_000);

beforeAll(async () => {
  excel = await openExcel({ workbook: "sample", paneWidth: 320 });
  await excel.pane.getByRole("button", { name: "Lấy từ vùng đang chọn" }).waitFor();
  await excel.pasteIntoPane({ text: TEXT });
  await excel.pane.getByRole("button", { name: "Lưu vào sổ điểm" }).click();
  await excel.pane.getByRole("button", { name: "Lập bảng so sánh" }).waitFor();
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await excel.page.keyboard.press(key);
}

const setNames = async (): Promise<string[]> =>
  (await excel.pane.locator(".saved-set .saved-name").allInnerTexts()).map((text) =>
    text.replace(/\s+/gu, " ").trim(),
  );

async function untilSets(...wanted: RegExp[]): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const names = await setNames();
    if (names.length === wanted.length && wanted.every((one, at) => one.test(names[at] ?? ""))) return;
    await excel.page.waitForTimeout(100);
  }
  expect(await setNames()).toEqual(wanted);
}

test("the sets are listed with where they came from, and the text they were read from is opened", async () => {
  await excel.pane.getByRole("button", { name: "Đã lưu", exact: true }).click();
  await untilSets(/Sở Công Thương tháng 02\/2026/u, /Sở Công Thương tháng 01\/2026/u);
  const first = excel.pane.locator(".saved-set").first();
  await first.getByRole("button", { name: "Văn bản gốc" }).click();
  await first.locator(".saved-source pre").waitFor();
  expect(await first.locator(".saved-source pre").innerText()).toContain("88,25%");
  await excel.screenshotPane("saved-source-320");
  await first.getByRole("button", { name: "Đóng" }).click();
});

test("a set is renamed and taken back by keyboard alone", async () => {
  const rename = excel.pane.locator(".saved-set").first().getByRole("button", { name: "Đổi đơn vị" });
  await rename.focus();
  await press("Enter");
  const field = excel.pane.getByLabel("Tên đơn vị đúng");
  await field.focus();
  await press("ControlOrMeta+A");
  await excel.page.keyboard.type("Sở Nội vụ");
  await press("Enter");
  await untilSets(/Sở Nội vụ tháng 02\/2026/u, /Sở Công Thương tháng 01\/2026/u);
  // The text that it was read from stays with it.
  const first = excel.pane.locator(".saved-set").first();
  await first.getByRole("button", { name: "Văn bản gốc" }).click();
  await first.locator(".saved-source pre").waitFor();
  await first.getByRole("button", { name: "Đóng" }).click();
  await excel.pane.getByRole("button", { name: "Hoàn tác" }).focus();
  await press("Enter");
  await untilSets(/Sở Công Thương tháng 02\/2026/u, /Sở Công Thương tháng 01\/2026/u);
});

test("a figure that is changed by hand, and one that is none, are counted, listed and led to", async () => {
  // Changes right after our own writing are taken for ours.
  await excel.page.waitForTimeout(900);
  await excel.writeCell("Sổ điểm", "H3", 12.5);
  await excel.writeCell("Sổ điểm", "H5", "không rõ");
  await excel.pane.getByRole("button", { name: "Đã lưu, 1 chỗ cần xem lại" }).waitFor();
  const list = excel.pane.getByRole("region", { name: "Cần xem lại (1)" });
  expect(await list.innerText()).toContain("Sổ điểm!H5");
  expect(await excel.pane.getByRole("region", { name: "Sửa tay (2)" }).innerText()).toContain("Sổ điểm!H3");
  await excel.screenshotPane("saved-findings-320");
  await excel.pane.getByRole("button", { name: "Đi tới ô H5" }).first().click();
  await excel.page.waitForFunction(() => window.standIn.activeSheet() === "Sổ điểm");
  await excel.writeCell("Sổ điểm", "H3", 59.98);
});

test("an undo from the ribbon is seen in the pane at once", async () => {
  await excel.clickRibbon("Hoàn tác");
  await excel.pane.getByText("Đã hoàn tác thay đổi gần nhất").waitFor();
  await untilSets(/Sở Công Thương tháng 01\/2026/u);
  // What was said of the save, with its way back, is gone with it.
  await excel.pane.getByRole("button", { name: "Đã lưu" }).first().click();
  expect(await excel.pane.getByText("Đã lưu 6 điểm").count()).toBe(0);
});

const behaviour = (): Promise<string> => excel.pane.evaluate(() => Office.addin.getStartupBehavior());

async function untilStart(wanted: "Load" | "None"): Promise<void> {
  for (let tries = 0; tries < 300 && (await behaviour()) !== wanted; tries += 1)
    await excel.page.waitForTimeout(100);
  expect(await behaviour()).toBe(wanted);
}

test("a workbook with formulas of ours no longer starts the add-in once that is switched off, whatever calculates then", async () => {
  const allowed = excel.pane.getByRole("checkbox", { name: "Tự chạy tiện ích khi mở sổ có hàm BCS" });
  await untilStart("Load");
  await excel.pane.getByRole("button", { name: "Thiết lập" }).click();
  if (!(await allowed.isVisible()))
    await excel.pane.getByText("Công thức BCS", { exact: false }).first().click();
  await allowed.uncheck();
  await untilStart("None");
  expect(await excel.colleagueIsAsked()).toBe(false);
  const [sheet = ""] = await excel.sheetNames();
  await excel.writeCell(sheet, "K1", "=BCS.CHENHLECH(7.46,10.49)");
  // Longer than the runtime waits before it looks at the formulas again.
  await excel.page.waitForTimeout(3000);
  expect(await behaviour()).toBe("None");
  await excel.writeCell(sheet, "K1", "");
  await allowed.check();
  await untilStart("Load");
  expect(await excel.colleagueIsAsked()).toBe(false);
});

test("a workbook with formulas of ours starts the add-in without asking colleagues, and no longer once they are values", async () => {
  await untilStart("Load");
  expect(await excel.colleagueIsAsked()).toBe(false);
  const [sheet = ""] = await excel.sheetNames();
  await excel.select(sheet, "A30");
  await excel.clickRibbon("Chuyển thành giá trị");
  await untilStart("None");
  expect(await excel.colleagueIsAsked()).toBe(false);
  await excel.pane.getByText("Đã đổi 1 ô.").waitFor();
});
