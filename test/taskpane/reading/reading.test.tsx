/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { OpenedPane } from "../open-pane";
import { openPane, shownLines } from "../open-pane";
import { FEBRUARY, POINTS } from "../pasted-texts";

let pane: OpenedPane;
afterEach(() => pane.close());

async function open(options: Parameters<typeof openPane>[0] = {}): Promise<OpenedPane> {
  pane = await openPane(options);
  return pane;
}

describe("reading what is pasted", () => {
  test("a paste anywhere in the pane is read and shown line by line", async () => {
    await open();
    await pane.paste(POINTS);
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(shownLines()).toEqual([
      "Đã đọc rõ | Công khai minh bạch | 18,00/18",
      "Đã đọc rõ | Tiến độ giải quyết đúng hạn | 19,80/20",
      "Đã đọc rõ | Số hóa hồ sơ | 0,22/22",
      "Đã đọc rõ | Dịch vụ công trực tuyến | 7,46/22",
      "Đã đọc rõ | Mức độ hài lòng | 18,00/18",
      "Đã đọc rõ | Tổng điểm | 63,48/100",
    ]);
    expect(screen.getByText("Xếp loại: Trung bình")).toBeInTheDocument();
    expect(screen.getByText("Không có chỗ nào cần xem lại.")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Đơn vị" })).toHaveValue("Sở Công Thương");
    expect(screen.getByRole("combobox", { name: "Kỳ" })).toHaveDisplayValue("Quý II");
  });

  test("a group that the text does not speak of is a line that says so, never a zero", async () => {
    await open();
    await pane.paste(FEBRUARY);
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(shownLines()).toContain("Cần xem lại | Số hóa hồ sơ | chưa có");
    expect(shownLines().join()).not.toMatch(/\| 0(,00)?\b/);
  });

  test("the table of the HTML flavour is read, not the text beside it", async () => {
    await open();
    pane.pasteData({
      text: "Công khai minh bạch 18/18",
      html: "<p>Kết quả tháng 03/2026 của Sở Y tế</p><table><tr><td>Chỉ số</td><td>Điểm</td></tr><tr><td>Tiến độ giải quyết</td><td>19,05/20</td></tr></table>",
    });
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(shownLines()[0]).toBe("Đã đọc rõ | Tiến độ giải quyết | 19,05/20");
  });

  test("a picture is refused with what to do instead, and nothing changes", async () => {
    await open();
    pane.pasteData({ files: [new File([new Uint8Array(4)], "ảnh.png", { type: "image/png" })] });
    expect(await screen.findByRole("alert")).toHaveTextContent(/là ảnh.*Chưa có gì thay đổi.*sao chép chữ/);
  });

  test("a text without a single score says so, keeps the text and offers to look at it", async () => {
    await open();
    await pane.paste("Kính gửi các phòng, đề nghị họp lúc 8 giờ.");
    expect(await screen.findByText(/Chưa nhận ra điểm nào/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Lưu vào sổ điểm" })).not.toBeInTheDocument();
    await pane.press("Xem nguồn");
    expect(screen.getByRole("region", { name: /Văn bản đã dán/ })).toHaveTextContent(/họp lúc 8 giờ/);
  });

  test("a paste into the field of an answer stays in that field", async () => {
    await open();
    await pane.paste(POINTS);
    const unit = await screen.findByRole("combobox", { name: "Đơn vị" });
    await pane.user.clear(unit);
    await pane.user.click(unit);
    await pane.paste("Sở Y tế");
    expect(unit).toHaveValue("Sở Y tế");
    expect(shownLines()).toHaveLength(6);
  });

  test("typing by hand is read while the field keeps the focus", async () => {
    await open();
    const field = screen.getByRole("textbox", { name: /Dán bảng điểm/ });
    await pane.user.type(field, "Số hóa hồ sơ: 13,08/22");
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(field).toHaveFocus();
    expect(shownLines()[0]).toBe("Đã đọc rõ | Số hóa hồ sơ | 13,08/22");
  });

  test("figures of the one-stop system are explained and cannot be saved", async () => {
    await open();
    await pane.paste(
      [
        "Tình hình giải quyết hồ sơ tháng 02/2026",
        "Đơn vị\tTổng số tiếp nhận\tĐã giải quyết\tĐúng hạn\tTỷ lệ đúng hạn",
        "Sở Y tế\t1.234\t1.200\t1.190\t99.2%",
        "Sở Nội vụ\t234\t220\t219\t99.5%",
      ].join("\n"),
    );
    expect(
      await screen.findByText(/không phải điểm của Bộ chỉ số 766, nên không lưu vào sổ điểm/),
    ).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Lưu/ })).not.toBeInTheDocument();
  });

  test("the selection of the sheet is read through the same way", async () => {
    await open();
    pane.actions.selection = {
      address: "'Trang tính1'!A1:B2",
      texts: [
        ["Chỉ số", "Điểm"],
        ["Số hóa hồ sơ", "13,08/22"],
      ],
      values: [
        ["Chỉ số", "Điểm"],
        ["Số hóa hồ sơ", "13,08/22"],
      ],
    };
    await pane.press("Lấy từ vùng đang chọn");
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(screen.getByText(/Lấy từ 'Trang tính1'!A1:B2/)).toBeInTheDocument();
  });

  test("what was pasted is there again after the pane was loaded anew", async () => {
    await open();
    await pane.paste(POINTS);
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    const kept = { ...sessionStorage };
    pane.close();
    for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, String(value));
    await open();
    await screen.findByRole("table", { name: "Các chỉ số đã đọc" });
    expect(shownLines()).toHaveLength(6);
  });
});
