import type { Locator } from "playwright-core";
import { leave, openExcel } from "../excel/harness";
import type { OpenExcel } from "../excel/harness";

jest.setTimeout(90_000);

const FEBRUARY = [
  "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 02 năm 2026 của Sở Công Thương",
  "STT\tBộ chỉ số phục vụ người dân, doanh nghiệp\tĐiểm số\tTăng(+)/ giảm(-) so với tháng trước",
  "1\tKết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công\t100,00%\t0",
  "2\tTình hình kết quả xử lý hồ sơ TTHC\t88,25%\t+28,27%",
  "3\tCung cấp dịch vụ trực tuyến\t\t",
  "3.1\t- Tỷ lệ hồ sơ nộp trực tuyến\t91,90%\t-0,5%",
  "3.2\t- Tỷ lệ hồ sơ thanh toán trực tuyến\t58,76%\t-23,21%",
  "4\tMức độ hài lòng\t99,40%\t+10%",
].join("\n");

/** The same as browsers and Word put it on the clipboard. */
function asHtml(text: string): string {
  const [title = "", ...rows] = text.split("\n");
  const cells = (row: string): string =>
    row
      .split("\t")
      .map((cell) => `<td>${cell}</td>`)
      .join("");
  return `<html><body><p>${title}</p><table border=1>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table></body></html>`;
}

let excel: OpenExcel;
afterEach(() => excel.close());
afterAll(leave);

function button(name: string | RegExp): Locator {
  return excel.pane.getByRole("button", { name, exact: true });
}

async function heard(text: string | RegExp): Promise<void> {
  await excel.pane.getByText(text).first().waitFor({ timeout: 20_000 });
}

test("from a pasted table to the comparison on a sheet and the notice, by mouse and keyboard", async () => {
  excel = await openExcel({ workbook: "sample", paneWidth: 320 });
  await button("Lấy từ vùng đang chọn").waitFor();
  await excel.pasteIntoPane({ text: FEBRUARY, html: asHtml(FEBRUARY) });
  await heard("88,25%");
  await button("Lưu vào sổ điểm").click();
  await heard(/Đã lưu 6 chỉ số vào Sổ điểm, dòng/);
  await button("Xem").click();
  await expect(excel.activeSheet()).resolves.toBe("Sổ điểm");

  await heard("+28,27%");
  await excel.page.keyboard.press("Control+Enter");
  await heard(/Đã lập bảng ở trang So sánh 02-2026/);
  const table = await excel.readRange("So sánh 02-2026", "A1:D14");
  const rows = table.text.map((row) => row.join(" | "));
  expect(rows).toContainEqual(
    expect.stringMatching(/^2 \| Tình hình kết quả xử lý hồ sơ TTHC \| 88,25% \| \+28,27%$/),
  );
  expect(rows).toContainEqual(expect.stringMatching(/^3\.2 \| .* \| 58,76% \| -23,21%$/));

  await excel.pane.getByRole("tab", { name: "Thông báo" }).click();
  const download = excel.page.waitForEvent("download");
  await button("Tải Word").click();
  expect((await download).suggestedFilename()).toBe("TB-766-Sở-Công-Thương-2026-02.docx");
  await heard(/Đã soạn TB-766-Sở-Công-Thương-2026-02\.docx/);
  await button("Sao chép bảng").click();
  await heard(/Đã sao chép bảng/);
  const copied = await excel.clipboard();
  expect(copied.html).toContain("<table");
  expect(copied.text).toMatch(/88,25%\t\+28,27%/);
  expect(excel.errors).toEqual([]);
});

test("a save is taken back, and the book is as it was", async () => {
  excel = await openExcel({ workbook: "sample" });
  await button("Lấy từ vùng đang chọn").waitFor();
  const before = (await excel.tables()).find(({ name }) => name === "tblDiem")?.rows;
  await excel.pasteIntoPane({ text: FEBRUARY });
  await button("Lưu vào sổ điểm").click();
  await heard(/Đã lưu 6 chỉ số/);
  await button("Hoàn tác").click();
  await heard(/Đã hoàn tác 6 chỉ số/);
  expect((await excel.tables()).find(({ name }) => name === "tblDiem")?.rows).toBe(before);
});

test("a cell being edited is told after a moment, and leaving it lets the save go on", async () => {
  excel = await openExcel({ workbook: "sample" });
  await button("Lấy từ vùng đang chọn").waitFor();
  await excel.pasteIntoPane({ text: FEBRUARY });
  await heard("88,25%");
  await excel.setEditing(true);
  await button("Lưu vào sổ điểm").click();
  await heard(/nhấn Enter hoặc Esc/);
  await excel.setEditing(false);
  await heard(/Đã lưu 6 chỉ số/);
});

test("a protected sheet is refused with what to do, nothing is lost, and pressing again saves", async () => {
  excel = await openExcel({ workbook: "sample" });
  await button("Lấy từ vùng đang chọn").waitFor();
  await excel.pasteIntoPane({ text: FEBRUARY });
  await heard("88,25%");
  await excel.protect("Sổ điểm");
  await button("Lưu vào sổ điểm").click();
  await excel.pane.locator(".bar-error").waitFor();
  await heard("88,25%");
  await excel.protect("Sổ điểm", false);
  await button(/Thử lại|Lưu vào sổ điểm/)
    .first()
    .click();
  await heard(/Đã lưu 6 chỉ số/);
});

test("a workbook without our tables is introduced, and the sample leads through the first step", async () => {
  excel = await openExcel({ workbook: "empty" });
  await button("Thử với số liệu mẫu").click();
  await heard(/Đã thêm số liệu mẫu của tháng trước/);
  await button("Lưu vào sổ điểm").click();
  await heard(/Đã lưu 6 chỉ số/);
  expect(await excel.sheetNames()).toEqual(expect.arrayContaining(["Sổ điểm"]));
});

test("the selection of the sheet is read like a paste", async () => {
  excel = await openExcel({ workbook: "empty" });
  await button("Lấy từ vùng đang chọn").waitFor();
  const [sheet = ""] = await excel.sheetNames();
  await excel.typeInCell(sheet, "A1", "Công khai minh bạch: 18/18");
  await excel.typeInCell(sheet, "A2", "Số hóa hồ sơ: 0,22/22");
  await excel.select(sheet, "A1:A2");
  await button("Lấy từ vùng đang chọn").click();
  await heard("0,22/22");
  await heard(/Lấy từ .*A1:A2/);
});

test("a paste of five megabytes leaves the pane awake and can be stopped", async () => {
  excel = await openExcel({ workbook: "empty" });
  await button("Lấy từ vùng đang chọn").waitFor();
  const head =
    "Bộ chỉ số 766, tháng 9/2026\nĐơn vị\tCông khai\tTiến độ\tDịch vụ công trực tuyến\tThanh toán trực tuyến\tSố hóa\tHài lòng\tTổng điểm\n";
  const lines = Array.from(
    { length: 95_000 },
    (_, at) => `Xã Tân An ${at}\t18,00\t17,60\t10,10\t5,10\t11,10\t17,20\t79,10`,
  );
  const text = head + lines.join("\n");
  await excel.pasteIntoPane({ text });
  await button("Dừng").click({ timeout: 20_000 });
  await heard(/Đã dừng đọc/);
  expect(excel.errors).toEqual([]);
});

test("a change made on the sheet by hand is seen in the pane", async () => {
  excel = await openExcel({ workbook: "sample" });
  await button("Lấy từ vùng đang chọn").waitFor();
  await excel.pane.getByRole("tab", { name: "So sánh" }).click();
  await heard("59,98%");
  const cells = await excel.readRange("Sổ điểm", "D1:H8");
  const at = cells.text.findIndex((row) => row[0] === "TDGQ");
  await excel.typeInCell("Sổ điểm", `H${at + 1}`, "61,50");
  await heard("61,50%");
});

test("the pane closed and opened again finds everything as it was left", async () => {
  excel = await openExcel({ workbook: "sample" });
  await button("Lấy từ vùng đang chọn").waitFor();
  await excel.pasteIntoPane({ text: FEBRUARY });
  await heard("88,25%");
  await excel.closePane();
  await excel.page.locator("#ribbon button", { hasText: "Mở khung làm việc" }).click();
  await heard("88,25%");
});
