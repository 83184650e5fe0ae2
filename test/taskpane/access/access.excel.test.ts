import { leave, openExcel } from "../../excel/harness";
import type { OpenExcel } from "../../excel/harness";
import { faultsOfAccess, sidewaysScroll } from "./faults-of-access";

jest.setTimeout(90_000);

const DOUBTFUL = [
  "Kết quả tháng 02 năm 2026",
  "Công khai minh bạch: 18/18",
  "Tiến độ giải quyết: 19,2/18",
  "Số hóa hồ sơ: O,22/22",
  "Dịch vụ công trực tuyến: 7,46/22",
  "Tổng điểm: 63,84/100",
].join("\n");

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ workbook: "sample", paneWidth: 320 });
  await excel.pane.getByRole("button", { name: "Lấy từ vùng đang chọn" }).waitFor();
});
afterAll(async () => {
  await excel.close();
  await leave();
});

test("the first look", async () => {
  expect(await faultsOfAccess(excel)).toEqual([]);
  expect(await sidewaysScroll(excel)).toBe(0);
});

test("what keeps somebody out is seen by the checker", async () => {
  await excel.pane.evaluate(() => {
    const fault = document.createElement("div");
    fault.id = "fault";
    const pale = document.createElement("p");
    pale.textContent = "chữ quá nhạt trên nền trắng";
    Object.assign(pale.style, { color: "#ccc", background: "#fff" });
    fault.append(document.createElement("button"), pale);
    document.querySelector("#pane")?.prepend(fault);
  });
  const found = await faultsOfAccess(excel);
  await excel.pane.evaluate(() => document.querySelector("#fault")?.remove());
  expect(found).toEqual([
    expect.stringMatching(/^button-name: .*#fault/),
    expect.stringMatching(/^color-contrast: .*#fault/),
  ]);
});

test("a reading with doubts, its source and an open line", async () => {
  await excel.pasteIntoPane({ text: DOUBTFUL });
  await excel.pane.getByText("19,20/18").waitFor();
  await excel.pane.getByRole("button", { name: "Xem trong nguồn" }).first().click();
  await excel.pane.getByRole("button", { name: "Số hóa hồ sơ" }).click();
  expect(await faultsOfAccess(excel)).toEqual([]);
  expect(await sidewaysScroll(excel)).toBe(0);
});

test("the comparison step", async () => {
  await excel.pane.getByRole("tab", { name: "So sánh" }).click();
  await excel.pane.getByText("59,98%").waitFor();
  expect(await faultsOfAccess(excel)).toEqual([]);
  expect(await sidewaysScroll(excel)).toBe(0);
});

test("the notice step with its sentences open", async () => {
  await excel.pane.getByRole("tab", { name: "Thông báo" }).click();
  await excel.pane.getByText(/^Nhận xét/).click();
  expect(await faultsOfAccess(excel)).toEqual([]);
  expect(await sidewaysScroll(excel)).toBe(0);
});

test("settings with everything unfolded", async () => {
  await excel.pane.getByRole("button", { name: "Thiết lập" }).click();
  await excel.pane.getByText("Chèn hàm").waitFor();
  await excel.pane.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  await excel.pane.getByRole("combobox", { name: "Hàm" }).selectOption("XEPLOAI");
  expect(await faultsOfAccess(excel)).toEqual([]);
  expect(await sidewaysScroll(excel)).toBe(0);
});

test("the help", async () => {
  await excel.pane.getByRole("button", { name: "Hướng dẫn" }).click();
  await excel.pane.getByRole("heading", { name: "Hướng dẫn" }).waitFor();
  expect(await faultsOfAccess(excel)).toEqual([]);
});

test("the corner that belongs to Excel's own menu is left free", async () => {
  const right = await excel.pane.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>(".pane-head button")];
    return Math.max(...buttons.map((button) => button.getBoundingClientRect().right));
  });
  const width = await excel.pane.evaluate(() => document.documentElement.clientWidth);
  expect(right).toBeLessThanOrEqual(width - 34);
});

test("from the paste field to the saved score with the keyboard alone, the focus always to be seen", async () => {
  const { keyboard } = excel.page;
  await keyboard.press("Escape");
  await excel.pane.getByRole("tab", { name: "Thông báo" }).focus();
  await keyboard.press("Home");
  await excel.pane.getByRole("tab", { name: "Nhập điểm" }).waitFor();
  const stops = new Set<string>();
  for (let presses = 0; presses < 12; presses += 1) {
    await keyboard.press("Tab");
    const focused = await excel.pane.evaluateHandle(() => document.activeElement);
    const element = focused.asElement();
    if (element === null || (await element.evaluate((one) => one === document.body))) break;
    const looks = await element.evaluate(async (one) => {
      // Fluent draws the line of a field on the box around it.
      const look = (): string =>
        [one, one.parentElement ?? one]
          .flatMap((each) => [getComputedStyle(each), getComputedStyle(each, "::after")])
          .map((style) => [style.outline, style.boxShadow, style.borderColor, style.transform].join(" "))
          .join("; ");
      const settled = async (): Promise<void> => {
        await new Promise(requestAnimationFrame);
        await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      };
      await settled();
      const focusedLook = look();
      (one as HTMLElement).blur();
      await settled();
      const without = look();
      (one as HTMLElement).focus();
      return { name: one.textContent || one.id || one.tagName, with: focusedLook, without };
    });
    expect([looks.name, looks.with]).not.toEqual([looks.name, looks.without]);
    stops.add(looks.name);
  }
  expect(stops.size).toBeGreaterThan(5);
});
