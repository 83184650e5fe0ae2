import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { leave, openExcel } from "../../excel/harness";
import type { OpenExcel } from "../../excel/harness";

jest.setTimeout(120_000);

/** Six columns that nothing names, and a rank behind them. */
function bare(month: number, digitised: string, total: string): string {
  return [
    `Kết quả tháng ${month}/2026`,
    `Sở Y tế\t16,25\t18\t14\t${digitised}\t17\t${total}\t3`,
    "Sở Tài chính\t15\t17,5\t13\t11\t16\t72,5\t7",
  ].join("\n");
}
const CHOSEN = [
  "Đơn vị",
  "Công khai, minh bạch",
  "Tiến độ, kết quả giải quyết",
  "Cung cấp dịch vụ trực tuyến",
  "Số hóa hồ sơ",
  "Mức độ hài lòng",
  "Tổng điểm",
  "Bỏ qua",
];
const FOLDER = process.env.PICTURES;

let excel: OpenExcel;
afterEach(() => excel.close());
afterAll(leave);

function button(name: string | RegExp): Locator {
  return excel.pane.getByRole("button", { name });
}

async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: excel.page })
    .include(["#pane-frame iframe", "#pane"])
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

async function picture(name: string): Promise<void> {
  if (FOLDER !== undefined) await excel.page.screenshot({ path: `${FOLDER}/${name}.png` });
}

test.each([320, 450])(
  "a table without a heading is brought into the book by its columns, and read without a question next month (%i px)",
  async (paneWidth) => {
    excel = await openExcel({ workbook: "sample", paneWidth });
    await button("Lấy từ vùng đang chọn").waitFor();
    await excel.pasteIntoPane({ text: bare(5, "10", "75,25") });
    await button("Chọn từng cột").first().click();
    await excel.pane.getByRole("heading", { name: "Mỗi cột là gì" }).waitFor();
    await picture(`mapping-${paneWidth}-open`);
    expect(await faults()).toEqual([]);
    for (const [at, label] of CHOSEN.entries())
      await excel.pane.getByRole("combobox", { name: `Cột ${at + 1} là` }).selectOption({ label });
    await excel.pane.getByText("Đã đọc 2 đơn vị.").waitFor();
    await picture(`mapping-${paneWidth}-read`);
    expect(await faults()).toEqual([]);
    const sideways = await excel.pane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    await button(/số trong văn bản/).click();
    await picture(`mapping-${paneWidth}-account`);
    expect(await faults()).toEqual([]);
    await button("Lưu vào sổ điểm").click();
    await excel.pane.getByText(/Đã lưu 12 chỉ số vào Sổ điểm/).waitFor();
    await excel.pane.getByRole("tab", { name: "Nhập điểm" }).click();
    await button("Xóa và dán lại").click();

    await excel.pasteIntoPane({ text: bare(6, "11,5", "76,75") });
    await excel.pane.getByText("Đã đọc 2 đơn vị.").waitFor();
    await excel.pane.getByText(/theo cách đã chọn lần trước/).waitFor();
    expect(await button("Chọn từng cột").count()).toBe(0);
    await excel.pane.getByText("Không có chỗ nào cần xem lại.").waitFor();
    await picture(`mapping-${paneWidth}-next`);
    await button("Bỏ cách đọc đã nhớ").click();
    await button("Chọn từng cột").first().waitFor();
  },
);
