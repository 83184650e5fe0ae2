/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { Book } from "../../../src/actions/contract";
import { januaryBook } from "../fake-actions";
import { addMissingToJsdom } from "../missing-in-jsdom";
import type { OpenedPane } from "../open-pane";
import { openPane } from "../open-pane";

addMissingToJsdom();

jest.setTimeout(30_000);

let pane: OpenedPane;
beforeEach(() => {
  URL.createObjectURL = () => "blob:notice";
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
});
afterEach(() => {
  pane.close();
  jest.restoreAllMocks();
});

/** The months of the sample unit in one book. */
function months(...periods: readonly string[]): Book {
  const { rows } = januaryBook();
  return januaryBook({ rows: periods.flatMap((period) => rows.map((row) => ({ ...row, period }))) });
}

async function openNotice(book: Book): Promise<void> {
  pane = await openPane({ book });
  await pane.user.click(screen.getByRole("tab", { name: "Thông báo" }));
  await screen.findByRole("combobox", { name: "Văn bản" });
}

function field(name: string): HTMLElement {
  return screen.getByRole("textbox", { name });
}

async function choosePeriod(name: string): Promise<void> {
  await pane.press("Đổi kỳ");
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "Kỳ" }), name);
  await pane.user.click(screen.getByRole("tab", { name: "Thông báo" }));
  await screen.findByRole("combobox", { name: "Văn bản" });
}

test("what is typed for one month is not there in the next, and is found again in its own", async () => {
  await openNotice(months("2026-01", "2026-02", "2026-03"));
  await pane.user.type(field("Số"), "7");
  await pane.user.type(field("Ngày ký"), "5/4/2026");
  await pane.user.type(field("Trích yếu"), "Kết quả tháng 3");
  await pane.user.type(field("Nội dung thêm (mỗi dòng một đoạn)"), "Giao Văn phòng Sở.");
  await pane.user.type(field("Câu kết"), "Đề nghị thực hiện");
  await choosePeriod("02/2026");
  const names = ["Số", "Ngày ký", "Trích yếu", "Nội dung thêm (mỗi dòng một đoạn)", "Câu kết"];
  expect(names.map((name) => (field(name) as HTMLInputElement).value)).toEqual(["", "", "", "", ""]);
  await choosePeriod("03/2026");
  expect(field("Số")).toHaveValue("7");
  expect(field("Câu kết")).toHaveValue("Đề nghị thực hiện");
});

test("what is typed for a notice is not there in a letter of the same month", async () => {
  await openNotice(months("2026-01", "2026-02"));
  await pane.user.type(field("Số"), "7");
  const kind = screen.getByRole("combobox", { name: "Văn bản" });
  await pane.user.selectOptions(kind, "Công văn nêu điểm và xếp loại");
  await waitFor(() => expect(field("Số")).toHaveValue(""));
});

test("kind and general sentences of a document that was handed out are the office's next time", async () => {
  await openNotice(months("2026-01", "2026-02"));
  await pane.user.selectOptions(
    screen.getByRole("combobox", { name: "Văn bản" }),
    "Thông báo nêu tỷ lệ và xếp hạng",
  );
  expect(pane.actions.book.settings.notice.kinds).toEqual({});
  await pane.press("Tải Word");
  await screen.findByText(/^Đã soạn/);
  await waitFor(() => expect(pane.actions.book.settings.notice.kinds).toEqual({ tb_table: "tb_ranks" }));
  const { settings } = pane.actions.book;
  pane.close();
  await openNotice({ ...months("2026-01", "2026-02", "2026-03"), settings });
  expect(screen.getByRole("combobox", { name: "Văn bản" })).toHaveDisplayValue(
    "Thông báo nêu tỷ lệ và xếp hạng",
  );
});
