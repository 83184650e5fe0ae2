/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Book } from "../../src/actions/contract";
import { januaryBook } from "./fake-actions";
import type { OpenedPane } from "./open-pane";
import { openPane } from "./open-pane";

let pane: OpenedPane;
afterEach(() => pane.close());

/** January and February of the sample unit. */
function twoMonths(change: Partial<Book> = {}): Book {
  const january = januaryBook();
  const february = january.rows.map((row) => ({
    ...row,
    period: "2026-02",
    rate: row.code === "TDGQ" ? 88.25 : row.rate,
  }));
  return januaryBook({ rows: [...january.rows, ...february], ...change });
}

async function openComparison(book: Book): Promise<void> {
  pane = await openPane({ book });
  await pane.user.click(screen.getByRole("tab", { name: "So sánh" }));
}

function shownRows(): string[] {
  return within(screen.getByRole("region", { name: "Xem trước bảng so sánh" }))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent).join(" | "));
}

test("an empty book says what is missing and leads to the first step", async () => {
  await openComparison(januaryBook({ rows: [] }));
  await pane.press("Nhập điểm");
  expect(screen.getByRole("tab", { name: "Nhập điểm" })).toHaveAttribute("aria-selected", "true");
});

test("the newest period of the only unit is compared with the one before, without a question", async () => {
  await openComparison(twoMonths());
  expect(await screen.findByRole("combobox", { name: "Kỳ" })).toHaveDisplayValue("02/2026");
  expect(screen.getByRole("combobox", { name: "So với" })).toHaveDisplayValue("Kỳ trước (01/2026)");
  expect(screen.getByRole("combobox", { name: "Đơn vị" })).toHaveDisplayValue("Sở Công Thương");
  expect(shownRows()).toContainEqual(expect.stringMatching(/^2 \| .* \| 88,25% \| \+28,27%$/));
});

test("a period of which the book has nothing is said to be missing, in the list and in the notes", async () => {
  await openComparison(twoMonths());
  const against = await screen.findByRole("combobox", { name: "So với" });
  await pane.user.selectOptions(against, "Cùng kỳ (02/2025) – chưa có");
  expect(await screen.findByText(/Chưa có số liệu tháng 02\/2025/)).toBeInTheDocument();
  expect(shownRows().join()).not.toMatch(/\+28,27/);
});

test("another unit's merger is compared only after a person says yes", async () => {
  const book = twoMonths();
  const rows = book.rows.map((row) =>
    row.period === "2026-02" ? { ...row, unit: "Sở Công Thương mới" } : row,
  );
  const units = [
    { name: "Sở Công Thương mới", level: "so" as const, aliases: [], from: null, to: null, successor: null },
    {
      name: "Sở Công Thương",
      level: "so" as const,
      aliases: [],
      from: null,
      to: "2026-01-31",
      successor: "Sở Công Thương mới",
    },
  ];
  await openComparison({ ...book, rows, units });
  const question = await screen.findByRole("checkbox", {
    name: "So Sở Công Thương mới với số liệu của Sở Công Thương",
  });
  expect(shownRows().join()).not.toMatch(/\+28,27/);
  await pane.user.click(question);
  await waitFor(() => expect(shownRows().join()).toMatch(/\+28,27/));
});

test("the table is built, shown and taken back; the form is remembered", async () => {
  await openComparison(twoMonths());
  await pane.user.selectOptions(
    await screen.findByRole("combobox", { name: "Mẫu bảng" }),
    "Tỷ lệ và xếp hạng",
  );
  await pane.press("Lập bảng so sánh");
  expect(await screen.findByText(/Đã lập bảng ở trang Xếp hạng 02-2026, vùng A1:D12/)).toBeInTheDocument();
  expect(pane.actions.book.settings.form).toBe("ranks");
  await pane.press("Xem");
  await waitFor(() => expect(pane.actions.calls).toContain("show Xếp hạng 02-2026!A1:D12"));
  await pane.press("Hoàn tác");
  expect(await screen.findByText(/Đã bỏ bảng vừa lập/)).toBeInTheDocument();
});

test("a refusal is said in place and the same press can be tried again", async () => {
  await openComparison(twoMonths());
  pane.actions.refuseNext("buildComparison", "protected_book", { message: "Cấu trúc sổ đang bị khóa." });
  await pane.press("Lập bảng so sánh");
  expect(await screen.findByRole("alert")).toHaveTextContent("Cấu trúc sổ đang bị khóa.");
  await pane.press("Thử lại");
  expect(await screen.findByText(/Đã lập bảng/)).toBeInTheDocument();
});

test("all units stand in one table, best first", async () => {
  const book = januaryBook();
  const rows = ["Xã A", "Xã B"].flatMap((unit, index) => [
    {
      ...book.rows[0],
      unit,
      level: "xa" as const,
      period: "2026-02",
      code: "TONG",
      label: "Tổng điểm",
      score: 60 + 10 * index,
      max: 100,
      rate: null,
      rank: null,
      of: null,
      status: "ok" as const,
      source: "",
      savedAt: "",
      origin: "published" as const,
    },
  ]);
  await openComparison({ ...book, rows });
  expect(await screen.findByRole("combobox", { name: "Đơn vị" })).toHaveDisplayValue("Tất cả đơn vị");
  await pane.user.click(screen.getByText("Bảng sẽ lập trên trang tính"));
  const order = shownRows().filter((row) => row.includes("Xã "));
  expect(order[0]).toContain("Xã B");
  expect(order[1]).toContain("Xã A");
});

test("a change in another window is seen at once", async () => {
  await openComparison(januaryBook({ rows: [] }));
  await screen.findByText(/chưa có số liệu nào để so sánh/);
  act(() => pane.actions.changeOutside({ rows: twoMonths().rows }));
  expect(await screen.findByRole("combobox", { name: "Kỳ" })).toHaveDisplayValue("02/2026");
});
