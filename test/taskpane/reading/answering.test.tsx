/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { januaryBook } from "../fake-actions";
import type { OpenedPane } from "../open-pane";
import { openPane, shownLines } from "../open-pane";
import { FEBRUARY, POINTS } from "../pasted-texts";

let pane: OpenedPane;
afterEach(() => pane.close());

async function open(options: Parameters<typeof openPane>[0] = {}): Promise<OpenedPane> {
  pane = await openPane(options);
  return pane;
}

describe("answering in place", () => {
  test("what must be answered stands in the way of saving, and the primary button leads there", async () => {
    await open();
    await pane.paste("Số hóa hồ sơ: 13,08/22");
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(screen.getByText("Còn 2 chỗ cần xác nhận trước khi lưu.")).toBeInTheDocument();
    await pane.press("Lưu vào sổ điểm");
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Đơn vị" })).toHaveFocus());
    expect(pane.actions.calls).not.toContain("saveReading");
  });

  test("the office's own unit and the month before are one press each", async () => {
    jest.useFakeTimers({ advanceTimers: true, now: new Date(2026, 2, 5, 16, 45) });
    try {
      const book = januaryBook();
      await open({ book: { ...book, settings: { ...book.settings, ownUnit: "Sở Công Thương" } } });
      await pane.paste("Số hóa hồ sơ: 13,08/22");
      await pane.press("Dùng Sở Công Thương");
      await pane.press("Dùng tháng 02/2026");
      await pane.press("Lưu vào sổ điểm");
      await screen.findByText(/Đã lưu 1 chỉ số vào Sổ điểm/);
      expect(pane.actions.book.rows.at(-1)).toMatchObject({
        unit: "Sở Công Thương",
        period: "2026-02",
        code: "MDSH",
        score: 13.08,
      });
    } finally {
      jest.useRealTimers();
    }
  });

  test("a figure put right by hand is marked, the doubt is gone, and the right one is saved", async () => {
    await open();
    await pane.paste(POINTS.replace("63,48", "63,84"));
    const doubt = await screen.findByText(/Tổng điểm ghi 63,84, cộng lại được 63,48/);
    const card = doubt.closest<HTMLElement>(".doubt");
    if (card === null) throw new Error("The doubt has no card.");
    await pane.user.click(within(card).getByRole("button", { name: "Sửa số" }));
    const field = screen.getByRole("textbox", { name: "Điểm đúng" });
    await pane.user.clear(field);
    await pane.user.type(field, "63.48{Enter}");
    await waitFor(() => expect(screen.queryByText(/cộng lại được/)).not.toBeInTheDocument());
    expect(screen.getByText("đã sửa tay")).toBeInTheDocument();
    await pane.press("Lưu vào sổ điểm");
    await screen.findByText(/Đã lưu/);
    expect(pane.actions.book.rows.find(({ code }) => code === "TONG")?.score).toBe(63.48);
  });

  test("what is no figure is not taken for one", async () => {
    await open();
    await pane.paste(POINTS);
    await pane.press("Số hóa hồ sơ");
    const field = screen.getByRole("textbox", { name: "Điểm đúng" });
    await pane.user.clear(field);
    await pane.user.type(field, "khoảng 5{Enter}");
    expect(screen.getByText(/chưa phải là số/)).toBeInTheDocument();
    expect(shownLines()).toContain("Đã đọc rõ | Số hóa hồ sơ | 0,22/22");
  });

  test("a line that is left out is not saved, and can be taken back", async () => {
    await open();
    await pane.paste(POINTS);
    await pane.press("Số hóa hồ sơ");
    await pane.press("Bỏ dòng này");
    await waitFor(() => expect(shownLines().join()).not.toMatch(/Số hóa hồ sơ \| 0,22/));
    await pane.press("Lấy lại Số hóa hồ sơ");
    await waitFor(() => expect(shownLines().join()).toMatch(/Số hóa hồ sơ \| 0,22/));
  });

  test("a name that is nearly right is offered and taken only with a press", async () => {
    await open();
    await pane.paste(POINTS.replace("Mức độ hài lòng", "Mức độ hài lóng"));
    await screen.findByText(/gần giống “Mức độ hài lòng”/);
    expect(shownLines().join()).toMatch(/Mức độ hài lòng \| chưa có/);
    await pane.press("Đúng là Mức độ hài lòng");
    await waitFor(() => expect(shownLines()).toContain("Đã đọc rõ | Mức độ hài lóng | 18,00/18"));
  });

  test("percents of the maximum are saved with their maximum, rates without one; the answer is remembered", async () => {
    await open({ book: januaryBook() });
    await pane.paste(FEBRUARY);
    const basis = await screen.findByRole("combobox", { name: "Số liệu là" });
    await pane.user.selectOptions(basis, "phần trăm của điểm tối đa");
    await pane.press("Lưu vào sổ điểm");
    await screen.findByText(/Đã lưu/);
    const february = pane.actions.book.rows.filter(({ period }) => period === "2026-02");
    expect(february.find(({ code }) => code === "TDGQ")).toMatchObject({ rate: 88.25, max: 20, score: null });
    await waitFor(() => expect(pane.actions.book.settings.percentBasis).toBe("of_maximum"));

    await pane.user.click(screen.getByRole("tab", { name: "Nhập điểm" }));
    await pane.press("Xóa và dán lại");
    await pane.paste(FEBRUARY.replace("02 năm", "03 năm"));
    expect(await screen.findByRole("combobox", { name: "Số liệu là" })).toHaveDisplayValue(
      "phần trăm của điểm tối đa",
    );
  });

  test("a doubt opens the source at its place", async () => {
    await open();
    await pane.paste(POINTS.replace("0,22/22", "O,22/22"));
    const doubt = await screen.findByText(/được đọc là 0,22/);
    const card = doubt.closest<HTMLElement>(".doubt");
    if (card === null) throw new Error("The doubt has no card.");
    await pane.user.click(within(card).getByRole("button", { name: "Xem trong nguồn" }));
    const spot = document.querySelector("mark.spot");
    expect(spot).not.toBeNull();
    expect(spot?.closest(".source-line")).toHaveTextContent("O,22/22");
  });

  test("old fonts are offered for conversion, never converted unasked", async () => {
    await open();
    await pane.paste("C«ng khai minh b¹ch: 18/18\nTiÕn ®é gi¶i quyÕt: 19,8/20\nSè hãa hå s¬: 12/22");
    expect(await screen.findByText(/phông chữ cũ \(TCVN3\)/)).toBeInTheDocument();
    await pane.press("Chuyển sang Unicode");
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(shownLines()[0]).toBe("Đã đọc rõ | Công khai minh bạch | 18,00/18");
  });
});
