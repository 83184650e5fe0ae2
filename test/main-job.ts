/**
 * The main job as a person does it, for the demo and for the tests: paste the scores of February 2026, say whose they
 * are, save them, press the button on the ribbon, read the table. Real clipboard, keyboard and mouse.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { OpenExcel } from "./excel/harness";

const FIXTURES = path.join(__dirname, "fixtures", "main-job");

/** The table of the notice as four programs put it on the clipboard. */
export const SOURCES = {
  text: { text: fixture("table.txt") },
  word: { text: fixture("table.txt"), html: fixture("table-word.html") },
  browser: { text: fixture("table.txt"), html: fixture("table-browser.html") },
  notice: { text: fixture("notice.txt") },
} as const;

/** The comparison as it was published. */
export const PUBLISHED = [
  ["1", "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công", "100,00%", "0"],
  ["2", "Tình hình kết quả xử lý hồ sơ TTHC", "88,25%", "+28,27%"],
  ["3", "Cung cấp dịch vụ trực tuyến", "", ""],
  ["3.1", "- Tỷ lệ hồ sơ nộp trực tuyến", "91,90%", "-0,5%"],
  ["3.2", "- Tỷ lệ hồ sơ thanh toán trực tuyến", "58,76%", "-23,21%"],
  ["4", "Mức độ hài lòng", "99,40%", "+10%"],
];

export const UNIT = "Sở Công Thương";
export const COMPARISON_SHEET = "So sánh 02-2026";

function fixture(name: string): string {
  return readFileSync(path.join(FIXTURES, name), "utf8");
}

/** Pastes into the pane as soon as it asks for it. */
export async function paste(excel: OpenExcel, source: { text: string; html?: string }): Promise<void> {
  await excel.pane.getByLabel("Dán bảng điểm vào đây (Ctrl+V)").waitFor();
  await excel.pasteIntoPane(source);
}

/** Chooses unit, period and the meaning of the percents where the pane has fields for them. */
export async function answerQuestions(excel: OpenExcel): Promise<void> {
  const unit = excel.pane.getByLabel("Đơn vị", { exact: true });
  await unit.waitFor();
  if ((await unit.inputValue()) !== UNIT) {
    await unit.click();
    await unit.fill(UNIT);
    await unit.press("Tab");
  }
  const period = excel.pane.getByLabel("Kỳ", { exact: true });
  if ((await period.inputValue()) !== "month-2") {
    await excel.pane.getByLabel("Năm", { exact: true }).selectOption("2026");
    await period.selectOption("month-2");
  }
  const basis = excel.pane.getByLabel("Số liệu là");
  if ((await basis.inputValue()) === "") await basis.selectOption("rate");
}

/** Presses the one primary button of the first step and waits for the word that it is saved. */
export async function save(excel: OpenExcel): Promise<string> {
  await excel.pane.getByRole("button", { name: "Lưu vào sổ điểm" }).click();
  const saved = excel.pane.getByText(/Đã lưu \d+ chỉ số vào/);
  await saved.waitFor();
  return (await saved.textContent()) ?? "";
}

/** Rows of the table on the comparison sheet, from the line of column names on, as they are shown. */
export async function shownTable(excel: OpenExcel, sheet = COMPARISON_SHEET): Promise<string[][]> {
  const { text } = await excel.readRange(sheet, "A1:D30");
  const header = text.findIndex((cells) => cells[0] === "STT");
  if (header < 0) throw new Error(`There is no table on ${sheet}`);
  const end = text.findIndex((cells, index) => index > header && !/^\d+(\.\d+)?$/.test(cells[0] ?? ""));
  return text.slice(header, end < 0 ? undefined : end).map((cells) => cells.slice(0, 4));
}
