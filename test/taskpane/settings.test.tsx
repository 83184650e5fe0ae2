/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { fakeActions, januaryBook } from "./fake-actions";
import { addMissingToJsdom } from "./missing-in-jsdom";
import type { OpenedPane } from "./open-pane";
import { openPane } from "./open-pane";

addMissingToJsdom();

let pane: OpenedPane;
afterEach(() => pane.close());

async function openSettings(options: Parameters<typeof openPane>[0] = {}): Promise<void> {
  pane = await openPane({ book: januaryBook(), ...options });
  await pane.press("Thiết lập");
  await screen.findByRole("heading", { name: "Thiết lập" });
}

test("the panel takes the focus to its way back and Esc closes it", async () => {
  await openSettings();
  await waitFor(() => expect(screen.getByRole("button", { name: "Trở lại" })).toHaveFocus());
  await pane.user.keyboard("{Escape}");
  expect(await screen.findByRole("tab", { name: "Nhập điểm" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Thiết lập" })).toHaveFocus();
});

test("the language changes at once and is kept in the workbook", async () => {
  await openSettings();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Ngôn ngữ của khung" }), "English");
  expect(await screen.findByRole("heading", { name: "Settings" })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe("en");
  expect(pane.actions.book.settings.language).toBe("en");
});

test("the own unit is kept when the field is left; a refusal gives the old one back", async () => {
  await openSettings();
  const field = screen.getByRole("combobox", { name: "Đơn vị của tôi" });
  await pane.user.type(field, "Sở Công Thương{Tab}");
  await waitFor(() => expect(pane.actions.book.settings.ownUnit).toBe("Sở Công Thương"));
  pane.actions.refuseNext("saveSettings", "protected_book", { message: "Sổ đang bị khóa." });
  await pane.user.clear(field);
  await pane.user.type(field, "Sở Y tế{Tab}");
  expect(await screen.findByRole("alert")).toHaveTextContent("Sổ đang bị khóa.");
  expect(pane.actions.book.settings.ownUnit).toBe("Sở Công Thương");
});

test("bad edits in the tables are named cell by cell", async () => {
  await openSettings({
    book: januaryBook({
      problems: [
        {
          sheet: "Bộ chỉ số",
          cell: "D5",
          fault: { code: "maxima_of_parts", values: { sum: "23", max: "22" } },
        },
      ],
    }),
  });
  expect(
    screen.getByText("Bộ chỉ số!D5: điểm tối đa là 22 nhưng các phần cộng lại được 23."),
  ).toBeInTheDocument();
});

test("the lists are opened on their sheets", async () => {
  await openSettings();
  await pane.press("Mở bảng Đơn vị");
  await waitFor(() => expect(pane.actions.calls).toContain("show Đơn vị!A1"));
});

test("formulas become values; what is skipped is named", async () => {
  await openSettings();
  await pane.user.click(screen.getByText("Công thức BCS"));
  await pane.press("Chuyển thành giá trị");
  expect(await screen.findByText("Đã đổi 3 ô.")).toBeInTheDocument();
  expect(screen.getByText("Trang tính1!B2")).toBeInTheDocument();
  await pane.press("Đổi thành công thức Excel");
  expect(await screen.findByText("Không có ô nào cần đổi.")).toBeInTheDocument();
});

test("a CSV that differs from the book is imported only after a second press", async () => {
  await openSettings();
  await pane.user.click(screen.getByText("Sao lưu"));
  const chooser = document.querySelector<HTMLInputElement>("input[type=file][accept^='.csv']");
  if (chooser === null) throw new Error("There is no file field.");
  await pane.user.upload(chooser, new File(["Đơn vị;Kỳ"], "so.csv", { type: "text/csv" }));
  await pane.press("Thay các điểm trùng");
  expect(await screen.findByText(/Đã thay 2 chỉ số/)).toBeInTheDocument();
});

test.each([
  ["Xuất CSV", /so-diem-766-\d{4}-\d{2}-\d{2}\.csv/, "Đơn vị;Kỳ"],
  ["Xuất số liệu", /so-lieu-766-\d{4}-\d{2}-\d{2}\.csv/, "phien_ban,don_vi"],
])("%s saves its own file under its own name", async (button, name, text) => {
  const files: Blob[] = [];
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await openSettings();
  await pane.user.click(screen.getByText("Sao lưu"));
  await pane.press(button);
  expect(await screen.findByText(name)).toBeInTheDocument();
  expect(await files[0]?.text()).toContain(text);
  click.mockRestore();
});

test("outside Excel only what needs no workbook is offered", async () => {
  await openSettings({ env: { insideExcel: false } });
  expect(screen.getByText(/Mở khung này trong Excel/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Mở bảng Đơn vị" })).not.toBeInTheDocument();
  expect(screen.getByText("Không dữ liệu nào rời khỏi máy này.")).toBeInTheDocument();
});

describe("inserting a function", () => {
  async function choose(id: string): Promise<void> {
    await openSettings();
    await pane.user.click(screen.getByText("Chèn hàm"));
    await pane.user.selectOptions(await screen.findByRole("combobox", { name: "Hàm" }), `BCS.${id}`);
  }

  test("a typed total shows its class and the formula as it will be seen, and goes in as Excel stores it", async () => {
    await choose("XEPLOAI");
    const [total] = screen.getAllByPlaceholderText(/Gõ giá trị/);
    await pane.user.type(total as HTMLElement, "63,48");
    expect(await screen.findByText("=BCS.XEPLOAI(63,48)", { selector: ".formula code" })).toBeInTheDocument();
    expect(
      within(screen.getByRole("region", { name: "Kết quả" })).getByText("Trung bình"),
    ).toBeInTheDocument();
    await pane.press("Chèn vào ô đang chọn");
    expect(await screen.findByText(/Đã chèn vào 'Trang tính1'!C3: Trung bình/)).toBeInTheDocument();
    expect(pane.actions.calls).toContain("insert =BCS.XEPLOAI(63.48)");
  });

  test("the formula is shown with the marks of this Excel, whatever language the pane speaks", async () => {
    const actions = fakeActions(januaryBook());
    actions.mark = ".";
    await openSettings({ actions });
    await pane.user.click(screen.getByText("Chèn hàm"));
    await pane.user.selectOptions(await screen.findByRole("combobox", { name: "Hàm" }), "BCS.CHENHLECH");
    const [now, before] = screen.getAllByPlaceholderText(/Gõ giá trị/);
    await pane.user.type(now as HTMLElement, "7,46");
    await pane.user.type(before as HTMLElement, "10,49");
    expect(
      await screen.findByText("=BCS.CHENHLECH(7.46,10.49)", { selector: ".formula code" }),
    ).toBeInTheDocument();
  });

  test("a range is taken from the selection and its values give the result", async () => {
    await choose("XEPLOAI");
    pane.actions.selection = {
      address: "'Trang tính1'!B2:B3",
      texts: [["91"], ["49"]],
      values: [[91], [49]],
    };
    await pane.user.click(screen.getAllByRole("button", { name: "Lấy vùng đang chọn" })[0] as HTMLElement);
    const result = await screen.findByRole("region", { name: "Kết quả" });
    expect(result).toHaveTextContent("Xuất sắcYếu");
  });

  test("what is still needed is named, and nothing can be inserted before", async () => {
    await choose("XEPLOAI");
    expect(screen.getByText("Còn thiếu: tongDiem.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Chèn vào ô đang chọn" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });
});

test("the check of the machine shows what differs, folds the rest, and gives its result away", async () => {
  await openSettings();
  await pane.user.click(screen.getByText("Kiểm tra máy này"));
  await pane.press("Kiểm tra");
  expect(await screen.findByText(/Có 1 điều khác với chờ đợi/)).toBeInTheDocument();
  expect(screen.getByText(/1 đúng như chờ đợi, 1 khác nhưng/)).toBeInTheDocument();
  const line = screen.getByRole("row", { name: /Ghi “12%”/ });
  expect(
    within(line)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["12%; General", "0.12; 0%"]);
  expect(screen.getByRole("row", { name: /Khác, vẫn làm đúng: Xóa dòng/ })).toHaveTextContent("vẫn còn");
  expect(screen.getByText("chưa thử được: cần người xem")).toBeInTheDocument();
  await pane.press("Sao chép dạng chữ");
  expect(await screen.findByText(/Đã sao chép kết quả|Excel không cho sao chép/)).toBeInTheDocument();
});

test("a machine that refuses the check says why, and keeps the button", async () => {
  await openSettings();
  pane.actions.refuseNext("machineCheck", "protected_book", { message: "Sổ đang bị khóa." });
  await pane.user.click(screen.getByText("Kiểm tra máy này"));
  await pane.press("Kiểm tra");
  expect(await screen.findByRole("alert")).toHaveTextContent("Sổ đang bị khóa.");
  expect(screen.getByRole("button", { name: "Kiểm tra" })).toBeEnabled();
});
