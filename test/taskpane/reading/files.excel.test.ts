import fs from "node:fs";
import path from "node:path";
import { leave, openExcel } from "../../excel/harness";
import type { OpenExcel } from "../../excel/harness";

jest.setTimeout(120_000);

const FOLDER = path.join(__dirname, "..", "..", "files", "made-by-libreoffice");

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel({ workbook: "sample", paneWidth: 320 });
  await excel.pane.getByRole("button", { name: "Mở tệp…" }).waitFor();
});
afterEach(() => excel.close());
afterAll(leave);

/** Drops files on the pane, as a person drags them from a folder. */
async function drop(files: readonly { name: string; base64: string }[]): Promise<void> {
  const data = await excel.pane.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, files);
  await excel.pane.dispatchEvent(".pane", "dragover", { dataTransfer: data });
  await excel.pane.getByText("Thả tệp vào đây để đọc").waitFor();
  await excel.pane.dispatchEvent(".pane", "drop", { dataTransfer: data });
}

function fixture(name: string): { name: string; base64: string } {
  return { name, base64: fs.readFileSync(path.join(FOLDER, name)).toString("base64") };
}

function shown(text: string | RegExp): Promise<void> {
  return excel.pane.getByText(text).first().waitFor({ timeout: 30_000 });
}

test.each([
  ["table.docx", "71,44/100"],
  ["table.pdf", "71,44/100"],
  ["merged-hidden-formats.xlsx", "17,96/18"],
])("a dropped file is read under the page's policy: %s", async (name, figure) => {
  await drop([fixture(name)]);
  await shown(figure);
  await shown(new RegExp(`Tệp ${name}`));
  expect(excel.errors).toEqual([]);
});

test("files of a drop stand in one list, a broken one says so, and saving leads to the next", async () => {
  const broken = { name: "hong.docx", base64: fixture("table.docx").base64.slice(0, 2000) };
  await drop([broken, fixture("table.pdf"), fixture("scan.pdf"), fixture("notice.docx")]);
  await shown("71,44/100");
  await shown(/hong\.docx bị hỏng/);
  await shown(/scan\.pdf chỉ có ảnh chụp/);
  await shown("0 đã lưu, 2 chưa lưu, 2 không đọc được.");
  await excel.page.keyboard.press("Control+Enter");
  await shown("63,48/100");
  await shown("1 đã lưu, 1 chưa lưu, 2 không đọc được.");
  await excel.pane.getByRole("button", { name: /^table\.pdf/ }).click();
  await shown("71,44/100");
  expect(excel.errors).toEqual([]);
});

test("files are chosen with the keyboard, and what is chosen while others are opened waits", async () => {
  const chooser = excel.pane.locator("[data-open-files]");
  await chooser.setInputFiles([path.join(FOLDER, "locked.pdf"), path.join(FOLDER, "old.doc")]);
  await chooser.setInputFiles(path.join(FOLDER, "semicolons.csv"));
  await shown("19,80/20");
  await shown(/locked\.pdf có mật khẩu/);
  await shown(/old\.doc là tệp Word kiểu cũ/);
});
