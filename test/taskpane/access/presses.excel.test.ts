import fs from "node:fs";
import path from "node:path";
import { leave, openExcel } from "../../excel/harness";
import type { OpenExcel } from "../../excel/harness";

jest.setTimeout(120_000);

/** Five documents as offices published them, from the paste to the Word file. */
const DOCUMENTS = [
  "notice-february-2026-percents",
  "notice-quarter-2-2024-points",
  "targets-2025",
  "notice-november-2023-ranks",
  "notice-february-2023-province",
] as const;

/** From a pasted document to a Word file, Ctrl+V not counted. */
const MOST_PRESSES = 3;

let excel: OpenExcel;
afterEach(() => excel.close());
afterAll(leave);

function textOf(name: string): string {
  return fs.readFileSync(path.join(__dirname, "..", "..", "cases", name, "input.txt"), "utf8");
}

/** What the focus is on, as a screen reader would name it. */
function focused(): Promise<string> {
  return excel.pane.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body
      ? "nothing"
      : (activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? activeElement.tagName);
  });
}

/** The tab that is open, and whether the pane is at work. */
function standing(): Promise<string> {
  return excel.pane.evaluate(
    () => document.querySelector("[role='tab'][aria-selected='true']")?.textContent ?? "",
  );
}

async function untilQuiet(): Promise<void> {
  await excel.pane.waitForFunction(() => document.querySelector(".working, .waiting") === null);
  await excel.settle();
}

test.each(DOCUMENTS)("%s by keyboard alone: three presses, the focus never lost", async (name) => {
  excel = await openExcel({ workbook: "sample", paneWidth: 320 });
  await excel.pane.getByRole("button", { name: "Lấy từ vùng đang chọn" }).waitFor();
  const files: string[] = [];
  excel.page.on("download", (download) => files.push(download.suggestedFilename()));
  await excel.pasteIntoPane({ text: textOf(name) });
  await excel.pane.locator("[data-focus='primary']").waitFor();
  await excel.pane.waitForFunction(() => document.activeElement?.getAttribute("data-focus") === "primary");

  const way: string[] = [];
  while (files.length === 0 && way.length <= MOST_PRESSES) {
    const before = await standing();
    way.push(`${before}: ${await focused()}`);
    await excel.page.keyboard.press("Control+Enter");
    const until = Date.now() + 8000;
    while (Date.now() < until && files.length === 0 && (await standing()) === before)
      await excel.page.waitForTimeout(50);
    await untilQuiet();
    await excel.pane.waitForFunction(() => document.activeElement !== document.body);
  }
  console.info(`${name}: ${way.length} presses (${way.join(" → ")})`);
  expect(files).toEqual([expect.stringMatching(/\.docx$/)]);
  expect(way.length).toBeLessThanOrEqual(MOST_PRESSES);
  expect(excel.errors).toEqual([]);
});

test("Tab goes on from wherever the focus is put, and reaches every part that can be unfolded", async () => {
  excel = await openExcel({ workbook: "sample", paneWidth: 320 });
  await excel.pane.getByRole("button", { name: "Lấy từ vùng đang chọn" }).waitFor();
  await excel.pasteIntoPane({ text: textOf("notice-quarter-2-2024-points") });
  await excel.pane.waitForFunction(() => document.activeElement?.getAttribute("data-focus") === "primary");
  await excel.pane.getByRole("button", { name: "Thiết lập" }).focus();
  await excel.page.keyboard.press("Enter");
  await excel.pane.getByRole("button", { name: "Trở lại" }).waitFor();
  const reached = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    await excel.page.keyboard.press("Tab");
    const here = await excel.pane.evaluate(() =>
      document.activeElement?.tagName === "SUMMARY" ? document.activeElement.textContent : "",
    );
    if (here !== null && here !== "") reached.add(here);
    if (!(await excel.pane.evaluate(() => document.hasFocus()))) break;
  }
  const all = await excel.pane.locator("summary").allTextContents();
  expect([...reached].sort()).toEqual([...all].sort());
  await excel.pane.evaluate(() => window.focus());
  await excel.pane.locator("summary").first().focus();
  await excel.page.keyboard.press("Escape");
  await excel.page.keyboard.press("Escape");
  await excel.pane.getByRole("tab", { name: "Nhập điểm" }).waitFor();
  expect(await focused()).toBe("Thiết lập");
});
