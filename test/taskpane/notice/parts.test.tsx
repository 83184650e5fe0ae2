/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Book } from "../../../src/actions/contract";
import { DEFAULT_SETTINGS } from "../../../src/book/settings/office-settings";
import { sampleTemplate } from "../../../src/notice/template";
import type { FakeActions } from "../fake-actions";
import { fakeActions, januaryBook } from "../fake-actions";
import { addMissingToJsdom } from "../missing-in-jsdom";
import type { OpenedPane } from "../open-pane";
import { openPane } from "../open-pane";

addMissingToJsdom();
jest.setTimeout(30_000);

let pane: OpenedPane;
afterEach(() => {
  pane.close();
  jest.restoreAllMocks();
});

/** Two months in which the on-time rate falls, so that a task is proposed. */
function fallingBook(change: Partial<Book> = {}): Book {
  const january = januaryBook();
  const february = january.rows.map((row) => ({
    ...row,
    period: "2026-02",
    rate: row.code === "TDGQ" && row.rate !== null ? row.rate - 20 : row.rate,
  }));
  return januaryBook({ rows: [...january.rows, ...february], ...change });
}

const TARGET = {
  year: 2026,
  order: 1,
  name: "Tỷ lệ thanh toán trực tuyến",
  percent: 60,
  op: "=" as const,
  code: "TTTT",
  lead: "",
  assessor: "",
  note: "",
};

async function openNotice(actions: FakeActions = fakeActions(fallingBook())): Promise<void> {
  pane = await openPane({ actions });
  await pane.user.click(screen.getByRole("tab", { name: "Thông báo" }));
  await screen.findByRole("combobox", { name: "Văn bản" });
}

const page = (): HTMLElement => document.querySelector<HTMLElement>(".sheet") as HTMLElement;
const notice = () => pane.actions.book.settings.notice;

describe("tasks", () => {
  async function openTasks(): Promise<void> {
    await openNotice();
    await pane.user.click(screen.getByText(/^Nhiệm vụ \(/));
  }

  test("a proposal from an indicator that fell is taken into the workbook and onto the page", async () => {
    await openTasks();
    expect(page()).not.toHaveTextContent("yêu cầu thực hiện các nội dung sau");
    const proposal = screen.getByText(/Gợi ý từ các chỉ số giảm/).parentElement as HTMLElement;
    await pane.user.click(within(proposal).getAllByRole("button", { name: "Thêm" })[0] as HTMLElement);
    await waitFor(() => expect(notice().tasks).toHaveLength(1));
    expect(page()).toHaveTextContent("yêu cầu thực hiện các nội dung sau");
    expect(page()).toHaveTextContent(notice().tasks[0]?.what ?? "nothing");
  });

  test("a task is kept when its field is left, not before", async () => {
    await openTasks();
    await pane.press("Thêm nhiệm vụ");
    const what = await screen.findByRole("textbox", { name: "Việc" });
    await pane.user.type(what, "Rà soát hồ sơ quá hạn");
    expect(notice().tasks).toEqual([{ to: "", what: "", due: "" }]);
    await pane.user.type(screen.getByRole("textbox", { name: "Giao cho" }), "Văn phòng Sở");
    await pane.user.type(screen.getByRole("textbox", { name: "Thời hạn" }), "30/6/2026");
    await pane.user.tab();
    await waitFor(() =>
      expect(notice().tasks).toEqual([
        { to: "Văn phòng Sở", what: "Rà soát hồ sơ quá hạn", due: "30/6/2026" },
      ]),
    );
    expect(page()).toHaveTextContent(/Giao Văn phòng Sở/);
  });

  test("tasks may stay in the list and off the page, and go", async () => {
    const tasks = [{ to: "Văn phòng Sở", what: "Rà soát hồ sơ", due: "" }];
    const settings = { ...DEFAULT_SETTINGS, notice: { ...DEFAULT_SETTINGS.notice, tasks } };
    await openNotice(fakeActions(fallingBook({ settings })));
    await pane.user.click(screen.getByText("Nhiệm vụ (1)"));
    expect(page()).toHaveTextContent("Rà soát hồ sơ");
    await pane.user.click(screen.getByRole("checkbox", { name: "Đưa nhiệm vụ vào văn bản" }));
    await waitFor(() => expect(page()).not.toHaveTextContent("Rà soát hồ sơ"));
    expect(notice().tasks).toEqual(tasks);
    await pane.press("Bỏ nhiệm vụ này");
    await waitFor(() => expect(notice().tasks).toEqual([]));
  });
});

describe("the annex of targets", () => {
  async function openTargets(): Promise<void> {
    const targets = [
      { ...TARGET, section: "I" },
      { ...TARGET, section: "II", name: "Tỷ lệ số hóa hồ sơ", code: "MDSH" },
    ];
    await openNotice(fakeActions(fallingBook({ targets })));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Văn bản" }), "targets_annex");
    await screen.findByRole("textbox", { name: "Tên mục I" });
  }

  test("the paper that it hangs on is printed as it is entered, and by number and date without it", async () => {
    await openTargets();
    await pane.user.type(
      screen.getByRole("textbox", { name: /^Kèm theo văn bản/ }),
      "Quyết định số 12/QĐ-SCT",
    );
    await waitFor(() => expect(page()).toHaveTextContent("(Ban hành kèm theo Quyết định số 12/QĐ-SCT)"));
    await pane.user.clear(screen.getByRole("textbox", { name: /^Kèm theo văn bản/ }));
    await pane.user.type(screen.getByRole("textbox", { name: "Số" }), "7");
    await waitFor(() => expect(page()).toHaveTextContent(/số 07\//));
  });

  test("a title of a section is kept for its year when the field is left", async () => {
    await openTargets();
    expect(page()).toHaveTextContent("Mục I");
    await pane.user.type(screen.getByRole("textbox", { name: "Tên mục I" }), "Trên môi trường mạng");
    expect(notice().targetSections).toEqual({});
    await pane.user.tab();
    await waitFor(() => expect(notice().targetSections).toEqual({ "2026": { I: "Trên môi trường mạng" } }));
    expect(page()).toHaveTextContent("Trên môi trường mạng");
    expect(page()).toHaveTextContent("Mục II");
  });
});

describe("printing", () => {
  const pages = (): HTMLElement | null => document.querySelector<HTMLElement>(".print-pages");

  test("the pages stand ready for the printer, are printed once, and go when printing is over", async () => {
    const print = jest.fn();
    window.print = print;
    await openNotice();
    // The way round for hosts that do not print comes with the first try.
    expect(screen.queryByRole("button", { name: "Tải trang in" })).toBeNull();
    await pane.press("In hoặc lưu PDF");
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(screen.getByRole("button", { name: "Tải trang in" })).toBeVisible();
    expect(pages()).toHaveTextContent(/THÔNG BÁO/);
    await act(async () => fireEvent(window, new Event("afterprint")));
    expect(pages()).toBeNull();
    expect(print).toHaveBeenCalledTimes(1);
  });

  test("where the host never says that printing is over, the pages go after a minute", async () => {
    window.print = jest.fn();
    await openNotice();
    const timers = jest.spyOn(window, "setTimeout");
    await pane.press("In hoặc lưu PDF");
    const over = timers.mock.calls.findLast(([, after]) => after === 60_000)?.[0] as (() => void) | undefined;
    expect(pages()).not.toBeNull();
    await act(async () => over?.());
    expect(pages()).toBeNull();
  });
});

describe("the office's own template", () => {
  /** The DOM of the tests has files without bytes to read. */
  const file = (name: string, size = 10): File =>
    Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(size)) });
  async function choose(chosen: File): Promise<void> {
    await pane.user.click(screen.getByText("Mẫu Word của cơ quan"));
    const input = document.querySelector<HTMLInputElement>('input[accept=".docx"]') as HTMLInputElement;
    await act(async () => fireEvent.change(input, { target: { files: [chosen] } }));
  }

  test("a chosen template is kept in the workbook, which is said", async () => {
    await openNotice();
    await choose(file("mau.docx"));
    expect(await screen.findByText(/Đã giữ mẫu mau\.docx trong sổ này/)).toBeInTheDocument();
    expect(pane.actions.template?.name).toBe("mau.docx");
    await pane.press("Bỏ mẫu");
    expect(await screen.findByText("Đã bỏ mẫu khỏi sổ này.")).toBeInTheDocument();
    expect(pane.actions.template).toBeNull();
    expect(screen.queryByRole("button", { name: /^Điền vào/ })).toBeNull();
  });

  test("the workbook's template is offered without being chosen", async () => {
    const actions = fakeActions(fallingBook());
    actions.template = { name: "mau-co-quan.docx", bytes: new Uint8Array(10) };
    await openNotice(actions);
    expect(await screen.findByRole("button", { name: "Điền vào mau-co-quan.docx" })).toBeInTheDocument();
    expect(pane.actions.calls.filter((name) => name === "loadTemplate")).toHaveLength(1);
  });

  test.each([
    ["too large", /Mẫu quá lớn để giữ trong sổ/],
    ["refused", /Chưa giữ được mẫu trong sổ/],
  ])("a template that cannot be kept (%s) serves until the pane is closed", async (why, said) => {
    await openNotice();
    if (why === "refused") pane.actions.refuseNext("keepTemplate", "protected_book");
    await choose(file("to.docx", why === "refused" ? 10 : 3_000_001));
    expect(await screen.findByText(said)).toBeInTheDocument();
    expect(pane.actions.template).toBeNull();
    expect(screen.getByRole("button", { name: "Điền vào to.docx" })).toBeInTheDocument();
  });

  /** Fills the workbook's template after the book may have been changed; answers the files that were handed over. */
  async function filled(change: (actions: FakeActions) => void): Promise<string[]> {
    const files: string[] = [];
    URL.createObjectURL = () => "blob:notice";
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      files.push(this.download);
    });
    const actions = fakeActions(fallingBook());
    actions.template = { name: "mau.docx", bytes: await sampleTemplate("tb_table") };
    await openNotice(actions);
    const fill = await screen.findByRole("button", { name: "Điền vào mau.docx" });
    change(actions);
    await pane.user.click(fill);
    await waitFor(() => expect(screen.getByText(/^Đã soạn|vừa thay đổi/)).toBeInTheDocument());
    return files;
  }

  test("is filled from what the book says, and not from what another window has changed since", async () => {
    expect(await filled(() => undefined)).toHaveLength(1);
    pane.close();
    const files = await filled((actions) => {
      const rows = actions.book.rows.map((row) => ({
        ...row,
        rate: row.rate === null ? null : row.rate - 1,
      }));
      actions.book = { ...actions.book, rows };
    });
    expect(files).toEqual([]);
    expect(screen.getByText(/Số liệu trong sổ vừa thay đổi/)).toBeInTheDocument();
  });
});
