import { leave, openExcel } from "../../excel/harness";
import type { OpenExcel } from "../../excel/harness";
import { PROVINCES } from "../../../src/paste/words/unit-catalogue";

jest.setTimeout(120_000);

/** From the pasted page to the saved set, Ctrl+V not counted. */
const MOST_PRESSES = 3;
const FOLDER = process.env.PICTURES;
const HEADINGS = [
  "STT",
  "Tỉnh/Thành phố",
  "Công khai, minh bạch",
  "Tiến độ giải quyết",
  "Dịch vụ trực tuyến",
  "Mức độ hài lòng",
  "Số hóa hồ sơ",
  "Tổng điểm",
];
const FILTERS = ["Loại thời gian: Năm", "Năm: 2026", "Tỉnh, Thành phố: Tất cả"];
const TITLE = "Bộ chỉ số phục vụ người dân, doanh nghiệp";

/** The page of the portal: every province with its five groups, dot decimals without trailing zeros. */
function provinces(): string[][] {
  // The list holds the names of before 1/7/2025 as well.
  return PROVINCES.slice(0, 34).map((name, at) => {
    const hundredths = [796 + at * 13, 1_600 + at * 9, 1_300 + at * 11, 700 + at * 17, 800 + at * 10];
    const total = hundredths.reduce((sum, value) => sum + value, 0);
    return [
      String(at + 1),
      `UBND tỉnh ${name}`,
      ...[...hundredths, total].map((value) => String(value / 100)),
    ];
  });
}

function asText(): string {
  const rows = provinces().map((row) => row.join("\t"));
  return [TITLE, FILTERS.join("\t"), HEADINGS.join("\t"), ...rows, "1 - 34 / 34 bản ghi"].join("\n");
}

function asHtml(): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return [
    `<div><h3>${TITLE}</h3><div>${FILTERS.map((one) => `<span>${one}</span>`).join(" ")}</div>`,
    `<table><thead>${row(HEADINGS, "th")}</thead>`,
    `<tbody>${provinces()
      .map((cells) => row(cells, "td"))
      .join("")}</tbody></table><div>1 - 34 / 34 bản ghi</div></div>`,
  ].join("");
}

let excel: OpenExcel;
afterEach(() => excel.close());
afterAll(leave);

test.each([
  ["text", 320],
  ["html", 450],
] as const)(
  "the portal's page of 34 provinces as %s is saved with three presses at most (%i px)",
  async (form, paneWidth) => {
    excel = await openExcel({ workbook: "empty", paneWidth });
    await excel.pane.getByRole("button", { name: "Lấy từ vùng đang chọn" }).waitFor();
    await excel.pasteIntoPane(form === "text" ? { text: asText() } : { text: asText(), html: asHtml() });
    await excel.pane.getByText("Đã đọc 34 đơn vị.").waitFor();
    await excel.pane.getByText("Không có chỗ nào cần xem lại.").waitFor();
    if (FOLDER !== undefined) await excel.page.screenshot({ path: `${FOLDER}/portal-${paneWidth}.png` });
    const saved = excel.pane.getByText(/Đã lưu 204 chỉ số vào Sổ điểm/);
    let presses = 0;
    for (; presses <= MOST_PRESSES && (await saved.count()) === 0; presses += 1) {
      await excel.page.keyboard.press("Control+Enter");
      await saved.waitFor({ timeout: 15_000 }).catch(() => undefined);
    }
    expect(await saved.count()).toBe(1);
    expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
    if (FOLDER !== undefined)
      await excel.page.screenshot({ path: `${FOLDER}/portal-${paneWidth}-saved.png` });
    expect(excel.errors).toEqual([]);
  },
);
