/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Book } from "../../../src/actions/contract";
import type { PaneEnvironment } from "../../../src/taskpane/environment";
import { januaryBook } from "../fake-actions";
import { addMissingToJsdom } from "../missing-in-jsdom";
import type { OpenedPane } from "../open-pane";
import { openPane } from "../open-pane";

addMissingToJsdom();

let pane: OpenedPane;
afterEach(() => {
  pane.close();
  jest.restoreAllMocks();
});

function twoMonths(progress = 88.25): Book {
  const january = januaryBook();
  const february = january.rows.map((row) => ({
    ...row,
    period: "2026-02",
    rate: row.code === "TDGQ" ? progress : row.code === "MDHL" ? 99.4 : row.rate,
  }));
  return januaryBook({ rows: [...january.rows, ...february] });
}

async function openNotice(env: Partial<PaneEnvironment> = {}, book = twoMonths()): Promise<void> {
  pane = await openPane({ book, env });
  await pane.user.click(screen.getByRole("tab", { name: "Thông báo" }));
  await screen.findByRole("combobox", { name: "Văn bản" });
}

function paper(): HTMLElement {
  const [sheet] = document.querySelectorAll<HTMLElement>(".sheet");
  if (sheet === undefined) throw new Error("There is no page.");
  return sheet;
}

async function openRemarks(): Promise<HTMLElement> {
  await pane.user.click(screen.getByText(/^Nhận xét/));
  return screen.getByRole("checkbox", { name: /tăng nhiều nhất, tăng 28,27 điểm phần trăm/ });
}

test("the page shows the notice of the newest period with the figures of the book", async () => {
  await openNotice();
  expect(paper()).toHaveTextContent(/THÔNG BÁO/);
  expect(within(paper()).getByRole("table")).toHaveTextContent(/88,25%\+28,27%/);
});

test("number, date, subject and letterhead appear on the page as they are entered", async () => {
  await openNotice();
  await pane.user.type(screen.getByRole("textbox", { name: "Số" }), "7");
  await pane.user.type(screen.getByRole("textbox", { name: "Ngày ký" }), "5/3/2026");
  await pane.user.type(screen.getByRole("textbox", { name: "Ký hiệu thông báo" }), "/TB-SCT");
  await pane.user.type(screen.getByRole("textbox", { name: "Địa danh" }), "Đồng Nai");
  await pane.user.tab();
  await waitFor(() => expect(paper()).toHaveTextContent("Số: 07/TB-SCT"));
  expect(paper()).toHaveTextContent("Đồng Nai, ngày 05 tháng 3 năm 2026");
  expect(pane.actions.book.settings.letterhead).toMatchObject({ symbol: "/TB-SCT", place: "Đồng Nai" });
});

test("a date that does not exist is not taken", async () => {
  await openNotice();
  await pane.user.type(screen.getByRole("textbox", { name: "Ngày ký" }), "31/2/2026");
  expect(screen.getByText("Ngày không hợp lệ. Nhập theo mẫu 05/03/2026.")).toBeInTheDocument();
});

test("a letter has addressees, a notice has none", async () => {
  await openNotice();
  expect(screen.queryByRole("textbox", { name: /Kính gửi/ })).not.toBeInTheDocument();
  await pane.user.selectOptions(
    screen.getByRole("combobox", { name: "Văn bản" }),
    "Công văn nêu điểm và xếp loại",
  );
  await pane.user.type(await screen.findByRole("textbox", { name: /Kính gửi/ }), "Ban Giám đốc Sở");
  await waitFor(() => expect(paper()).toHaveTextContent(/Kính gửi:\s*Ban Giám đốc Sở/));
});

test("a sentence that is switched off leaves the page", async () => {
  await openNotice();
  const remark = await openRemarks();
  expect(paper()).toHaveTextContent(/tăng nhiều nhất/);
  await pane.user.click(remark);
  await waitFor(() => expect(paper()).not.toHaveTextContent(/tăng nhiều nhất/));
});

test("an edited sentence is kept, also when the pane is opened again, and told to be old when figures change", async () => {
  await openNotice();
  await openRemarks();
  await pane.user.click(screen.getAllByRole("button", { name: "Sửa câu" })[0] as HTMLElement);
  const field = screen.getByRole("textbox", { name: "Nội dung câu" });
  await pane.user.clear(field);
  await pane.user.type(field, "Tiến độ tăng rõ.");
  await waitFor(() => expect(paper()).toHaveTextContent("Tiến độ tăng rõ."));

  const kept = localStorage.getItem("bcs766.remarks") ?? "";
  pane.close();
  localStorage.setItem("bcs766.remarks", kept);
  await openNotice({}, twoMonths(90));
  await waitFor(() => expect(paper()).toHaveTextContent("Tiến độ tăng rõ."));
  await pane.user.click(screen.getByText(/^Nhận xét/));
  expect(screen.getByText(/Số liệu đã đổi sau khi sửa câu này.*30,02 điểm phần trăm/)).toBeInTheDocument();
  await pane.press("Dùng lại câu gốc");
  await waitFor(() => expect(paper()).toHaveTextContent(/30,02 điểm phần trăm/));
});

describe("handing over", () => {
  test("the Word file is downloaded under the name of the unit and period", async () => {
    const files: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob: Blob) => {
      files.push(blob);
      return "blob:notice";
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await openNotice();
    await pane.press("Tải Word");
    expect(await screen.findByText(/Đã soạn TB-766-Sở-Công-Thương-2026-02\.docx/)).toBeInTheDocument();
    expect(names).toEqual(["TB-766-Sở-Công-Thương-2026-02.docx"]);
    expect(files[0]?.size).toBeGreaterThan(5000);
  });

  test("on a Mac the whole document is copied, since no file can be saved there", async () => {
    await openNotice({ platform: "mac" });
    expect(screen.queryByRole("button", { name: "Tải Word" })).not.toBeInTheDocument();
    expect(screen.getByText(/Excel cho Mac không cho khung này tải tệp/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Sao chép cả văn bản" })).toBeInTheDocument();
  });

  test("the table goes through the clipboard API as HTML and text", async () => {
    const written: Record<string, Promise<Blob>>[] = [];
    Object.assign(globalThis, {
      ClipboardItem: class {
        constructor(parts: Record<string, Promise<Blob>>) {
          written.push(parts);
        }
      },
    });
    await openNotice();
    jest.spyOn(navigator.clipboard, "write").mockResolvedValue(undefined);
    await pane.press("Sao chép bảng");
    expect(await screen.findByText(/Đã sao chép bảng/)).toBeInTheDocument();
    expect(Object.keys(written[0] ?? {})).toEqual(["text/html", "text/plain"]);
    Reflect.deleteProperty(globalThis, "ClipboardItem");
  });

  test("where the clipboard API is closed, the copy command hands the same over", async () => {
    await openNotice();
    const data: Record<string, string> = {};
    document.execCommand = () => {
      const event = new Event("copy", { bubbles: true, cancelable: true });
      Object.assign(event, {
        clipboardData: { setData: (type: string, text: string) => (data[type] = text) },
      });
      document.dispatchEvent(event);
      return true;
    };
    await pane.press("Sao chép bảng");
    expect(await screen.findByText(/Đã sao chép bảng/)).toBeInTheDocument();
    expect(data["text/html"]).toContain("<table");
    expect(data["text/plain"]).toMatch(/88,25%\t\+28,27%/);
  });

  test("where both are closed, the table is shown selected for a copy by hand", async () => {
    await openNotice();
    document.execCommand = () => false;
    await pane.press("Sao chép bảng");
    const table = await screen.findByRole("region", { name: "Nội dung để sao chép" });
    expect(table).toHaveTextContent(/88,25%/);
    expect(screen.getByText(/hãy nhấn Ctrl\+C/)).toBeInTheDocument();
    await act(async () => Promise.resolve());
    expect(table).toHaveFocus();
  });
});
