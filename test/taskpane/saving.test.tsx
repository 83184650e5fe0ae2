/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { fakeActions, januaryBook } from "./fake-actions";
import type { OpenedPane } from "./open-pane";
import { openPane, shownLines } from "./open-pane";
import { FEBRUARY, POINTS } from "./pasted-texts";

let pane: OpenedPane;
afterEach(() => pane.close());

async function open(options: Parameters<typeof openPane>[0] = {}): Promise<OpenedPane> {
  pane = await openPane(options);
  return pane;
}

describe("saving", () => {
  test("says what was saved and where, with the way back beside it", async () => {
    await open({ book: januaryBook() });
    await pane.paste(POINTS);
    await pane.press("Lưu vào sổ điểm");
    expect(await screen.findByText(/Đã lưu 6 chỉ số vào Sổ điểm, dòng 8.?–.?13/)).toBeInTheDocument();
    await pane.press("Xem");
    await waitFor(() => expect(pane.actions.calls).toContain("show Sổ điểm!8:13"));
    await pane.press("Hoàn tác");
    expect(await screen.findByText(/Đã hoàn tác 6 chỉ số/)).toBeInTheDocument();
    expect(pane.actions.book.rows).toHaveLength(januaryBook().rows.length);
  });

  test("two saves are taken back one after the other, the newest first", async () => {
    await open();
    const rows = (): number => pane.actions.book.rows.length;
    await pane.paste(POINTS);
    await pane.press("Lưu vào sổ điểm");
    await screen.findByText(/Đã lưu 6 chỉ số/);
    const one = rows();
    await act(async () => void (await pane.actions.addSample()));
    expect(rows()).toBeGreaterThan(one);
    await act(async () => void (await pane.actions.undoLastSave()));
    expect(rows()).toBe(one);
    await pane.press("Hoàn tác");
    await screen.findByText(/Đã hoàn tác 6 chỉ số/);
    expect(rows()).toBe(0);
    await expect(pane.actions.undoLastSave()).resolves.toMatchObject({
      refusal: { code: "nothing_to_undo" },
    });
  });

  test("Ctrl+Enter presses the primary button, Ctrl+Z leads to the way back", async () => {
    await open();
    await pane.paste(POINTS);
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    await pane.user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText(/Đã lưu 6 chỉ số/);
    await pane.user.keyboard("{Control>}z{/Control}");
    expect(screen.getByRole("button", { name: "Hoàn tác" })).toHaveFocus();
  });

  test("nothing is replaced before old and new have been seen", async () => {
    await open({ book: januaryBook() });
    await pane.paste(FEBRUARY.replace("02 năm", "01 năm"));
    await pane.press("Lưu vào sổ điểm");
    const question = await screen.findByRole("region", { name: "2 chỉ số trong sổ sẽ được thay" });
    await waitFor(() => expect(within(question).getByRole("button", { name: "Giữ số cũ" })).toHaveFocus());
    expect(question).toHaveTextContent(/59,98%\s*88,25%/);
    expect(pane.actions.calls).not.toContain("saveReading");

    await pane.press("Giữ số cũ");
    expect(screen.queryByRole("region", { name: /sẽ được thay/ })).not.toBeInTheDocument();
    await pane.press("Lưu vào sổ điểm");
    await pane.press("Thay 2 chỉ số và lưu");
    expect(await screen.findByText(/Đã thay 2 chỉ số, giá trị cũ ở trang Lịch sử/)).toBeInTheDocument();
  });

  test("when Excel refuses, the reading stays and pressing again saves it", async () => {
    await open();
    await pane.paste(POINTS);
    pane.actions.refuseNext("saveReading", "protected_sheet", {
      message: "Trang Sổ điểm đang được bảo vệ.",
      written: "Đã ghi 2 dòng.",
      details: ["Sổ điểm!A2"],
    });
    await pane.press("Lưu vào sổ điểm");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(/đang được bảo vệ.*Đã ghi 2 dòng.*Sổ điểm!A2/);
    expect(shownLines()).toHaveLength(6);
    await pane.press("Thử lại");
    expect(await screen.findByText(/Đã lưu 6 chỉ số/)).toBeInTheDocument();
  });

  test("while Excel keeps a request waiting the person is told to leave the cell", async () => {
    await open();
    await pane.paste(POINTS);
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    const release = pane.actions.holdNext("saveReading");
    await pane.press("Lưu vào sổ điểm");
    act(() => pane.actions.keepWaiting(true));
    expect(await screen.findByText(/nhấn Enter hoặc Esc/)).toBeInTheDocument();
    act(() => pane.actions.keepWaiting(false));
    release();
    await waitFor(() => expect(screen.getByText(/Đã lưu/)).toBeInTheDocument());
  });

  test("a second press while saving does not save twice", async () => {
    await open();
    await pane.paste(POINTS);
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    const release = pane.actions.holdNext("saveReading");
    await pane.press("Lưu vào sổ điểm");
    await pane.press("Lưu vào sổ điểm");
    release();
    await screen.findByText(/Đã lưu/);
    expect(pane.actions.calls.filter((call) => call === "saveReading")).toHaveLength(1);
  });

  test("the book changed in another window: it is looked at again and asked about", async () => {
    await open();
    await pane.paste(FEBRUARY.replace("02 năm", "01 năm"));
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    pane.actions.book = januaryBook();
    await pane.press("Lưu vào sổ điểm");
    expect(await screen.findByRole("region", { name: "2 chỉ số trong sổ sẽ được thay" })).toBeInTheDocument();
    expect(pane.actions.book.rows.find(({ code }) => code === "TDGQ")?.rate).toBe(59.98);
  });

  test("outside Excel the reading is shown and saving says why it is off", async () => {
    await open({ env: { insideExcel: false } });
    await pane.paste(POINTS);
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(
      screen.getByText("Mở khung này trong Excel để lưu. Ở đây chỉ xem thử được kết quả đọc."),
    ).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Lưu vào sổ điểm" })).toHaveAttribute("aria-disabled", "true");
    await pane.press("Lưu vào sổ điểm");
    expect(pane.actions.calls).not.toContain("saveReading");
  });

  test("targets are saved as targets", async () => {
    await open();
    await pane.paste(
      [
        "PHỤ LỤC CHỈ TIÊU CỤ THỂ VỀ CẢI CÁCH THỦ TỤC HÀNH CHÍNH NĂM 2025",
        "STT\tChỉ tiêu\tCơ quan, đơn vị chủ trì thực hiện\tCơ quan chủ trì đánh giá\tChỉ tiêu năm 2025 (%)\tGhi chú",
        "I\tChỉ tiêu về dịch vụ công trực tuyến\t\t\t\t",
        "1.\tTỷ lệ thanh toán trực tuyến\tVăn phòng Sở\tVăn phòng Sở\t60\t",
        "2.\tTỷ lệ hồ sơ trực tuyến\tVăn phòng Sở\tPhòng Pháp chế\tTối thiểu 60\t",
      ].join("\n"),
    );
    await pane.press("Lưu chỉ tiêu");
    expect(await screen.findByText(/Đã lưu 2 chỉ tiêu vào Chỉ tiêu/)).toBeInTheDocument();
    expect(pane.actions.book.targets.map(({ op, year }) => `${op}${year}`)).toEqual(["=2025", ">=2025"]);
  });

  test("figures of a one-stop system are shown as what they are, and nothing of them can be saved", async () => {
    await open();
    await pane.paste(
      [
        "THEO DÕI DVC TRỰC TUYẾN (từ ngày 01/02/2026 đến ngày 28/02/2026)",
        "STT\tĐơn vị\tTiếp nhận qua mạng\tTiếp nhận trực tiếp\tTỷ lệ qua mạng\tTỷ lệ trực tiếp\tCó nghĩa vụ tài chính\tĐã TTTT\tTỷ lệ TTTT",
        "1\tSở Công Thương\t193\t17\t91.9%\t8.1%\t97\t57\t58.76%",
        "2\tSở Ngoại vụ\t0\t2\t\t100%\t0\t0\t",
      ].join("\n"),
    );
    const table = await screen.findByRole("table", {
      name: "Hồ sơ theo cách nộp, tháng 02/2026 (không phải điểm, không lưu)",
    });
    const told = within(table)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(told).toEqual([
      "Trực tuyến 193 (91,9%)",
      "Trực tiếp 17 (8,1%)",
      "Thanh toán trực tuyến 57/97 (58,76%)",
      "Trực tuyến 0 (0%)",
      "Trực tiếp 2 (100%)",
      "Thanh toán trực tuyến 0/0 (–)",
    ]);
    expect(screen.queryByRole("button", { name: /Lưu/ })).not.toBeInTheDocument();
    // It is said once, and nobody is asked to confirm what cannot be saved.
    expect(screen.getAllByText(/hệ thống một cửa/)).toHaveLength(1);
    expect(screen.getByRole("alert")).toHaveTextContent(/không lưu vào sổ điểm/);
    expect(screen.queryByText(/cần xem lại|Cần xác nhận/)).not.toBeInTheDocument();
  });

  test("a save opens the next step, which begins with what was saved and says so", async () => {
    await open({ book: januaryBook() });
    await pane.paste(FEBRUARY);
    await pane.press("Lưu vào sổ điểm");
    expect(await screen.findByRole("combobox", { name: "Kỳ" })).toHaveDisplayValue("02/2026");
    expect(screen.getByRole("tab", { name: "So sánh" })).toHaveAttribute("aria-selected", "true");
    expect(screen.getByText(/Đã lưu 3 chỉ số/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("button", { name: "Lập bảng so sánh" })).toHaveFocus());
  });

  test("taking a save back leads to the step where it was saved", async () => {
    await open({ book: januaryBook() });
    await pane.paste(FEBRUARY);
    await pane.press("Lưu vào sổ điểm");
    await screen.findByRole("combobox", { name: "Kỳ" });
    await pane.press("Hoàn tác");
    expect(await screen.findByRole("tab", { name: "Nhập điểm" })).toHaveAttribute("aria-selected", "true");
    expect(await screen.findByText(/Đã hoàn tác 3 chỉ số/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Lưu vào sổ điểm" })).toBeInTheDocument();
  });

  test("whoever went elsewhere while it was saved is not called away", async () => {
    await open({ book: januaryBook() });
    await pane.paste(FEBRUARY);
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    const release = pane.actions.holdNext("saveReading");
    await pane.press("Lưu vào sổ điểm");
    await pane.user.click(screen.getByRole("tab", { name: "Thông báo" }));
    release();
    await waitFor(() => expect(pane.actions.book.rows.length).toBeGreaterThan(januaryBook().rows.length));
    expect(screen.getByRole("tab", { name: "Thông báo" })).toHaveAttribute("aria-selected", "true");
  });
});

describe("the first time", () => {
  test("three lines and a sample lead from nothing to a reading with last month's figures in the book", async () => {
    await open();
    expect(await screen.findByText("Lập bảng so sánh với kỳ trước.")).toBeInTheDocument();
    await pane.press("Thử với số liệu mẫu");
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(screen.getByText(/Đã thêm số liệu mẫu của tháng trước vào Sổ điểm/)).toBeInTheDocument();
    expect(pane.actions.book.rows.every(({ period }) => period === "2026-01")).toBe(true);
    expect(screen.getByRole("combobox", { name: "Kỳ" })).toHaveDisplayValue("Tháng 02");
  });

  test("a book with scores needs no introduction", async () => {
    await open({ book: januaryBook() });
    await act(async () => pane.actions.loadBook());
    expect(screen.queryByText("Bắt đầu")).not.toBeInTheDocument();
  });
});

describe("what happens around a reading", () => {
  test("a text pasted before the book is there is read again with the names of the book", async () => {
    const actions = fakeActions(
      januaryBook({
        framework: {
          indicators: DEFAULT_FRAMEWORK.indicators.map((indicator) =>
            indicator.code === "MDSH" ? { ...indicator, aliases: ["Chuyển đổi số giấy tờ"] } : indicator,
          ),
        },
      }),
    );
    const release = actions.holdNext("loadBook");
    await open({ actions });
    await pane.paste(
      "Kết quả tháng 02/2026 của Sở Y tế\nTiến độ giải quyết: 19/20\nChuyển đổi số giấy tờ: 13,08/22",
    );
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(shownLines().join()).not.toMatch(/13,08/);
    act(release);
    await waitFor(() => expect(shownLines()).toContain("Đã đọc rõ | Chuyển đổi số giấy tờ | 13,08/22"));
  });

  test("what is being typed into an answer counts for Ctrl+Enter", async () => {
    await open();
    await pane.paste("Kết quả tháng 02/2026\nSố hóa hồ sơ: 13,08/22");
    await pane.user.type(await screen.findByRole("combobox", { name: "Đơn vị" }), "Sở Y tế");
    await pane.user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText(/Đã lưu 1 chỉ số/);
    expect(pane.actions.book.rows[0]?.unit).toBe("Sở Y tế");
  });

  test("replacements that changed since they were shown are shown again", async () => {
    await open({ book: januaryBook() });
    await pane.paste(FEBRUARY.replace("02 năm", "01 năm"));
    await pane.press("Lưu vào sổ điểm");
    await screen.findByRole("region", { name: "2 chỉ số trong sổ sẽ được thay" });
    const rows = januaryBook().rows.map((row) => (row.code === "CKMB" ? { ...row, rate: 55 } : row));
    act(() => pane.actions.changeOutside({ rows }));
    await pane.press("Thay 2 chỉ số và lưu");
    expect(await screen.findByRole("region", { name: "3 chỉ số trong sổ sẽ được thay" })).toHaveTextContent(
      /55,00%/,
    );
    expect(pane.actions.calls).not.toContain("saveReading");
  });

  test("the first unit that is saved is offered as the office's own", async () => {
    await open();
    await pane.paste(POINTS);
    await pane.press("Lưu vào sổ điểm");
    await pane.press("Đặt làm đơn vị của tôi");
    expect(await screen.findByText("Từ nay Sở Công Thương được chọn sẵn ở mọi bước.")).toBeInTheDocument();
    expect(pane.actions.book.settings.ownUnit).toBe("Sở Công Thương");
  });

  test("a keyboard goes on where the paste field was", async () => {
    await open();
    screen.getByRole("textbox", { name: /Dán bảng điểm/ }).focus();
    await pane.paste(POINTS);
    await screen.findByText("Không có chỗ nào cần xem lại.");
    await waitFor(() => expect(screen.getByRole("button", { name: "Lưu vào sổ điểm" })).toHaveFocus());
    await pane.press("Xóa và dán lại");
    await waitFor(() => expect(screen.getByRole("textbox", { name: /Dán bảng điểm/ })).toHaveFocus());
  });

  test("the language of doubts changes with the screen, answers stay", async () => {
    await open();
    await pane.paste("Số hóa hồ sơ: 13,08/22");
    await pane.user.type(await screen.findByRole("combobox", { name: "Đơn vị" }), "Sở Y tế{Enter}");
    await pane.press("Thiết lập");
    await pane.user.selectOptions(
      await screen.findByRole("combobox", { name: "Ngôn ngữ của khung" }),
      "English",
    );
    await pane.press("Back");
    expect(await screen.findByRole("combobox", { name: "Unit" })).toHaveValue("Sở Y tế");
    expect(screen.queryByText(/Văn bản không ghi kỳ/)).not.toBeInTheDocument();
  });
});
