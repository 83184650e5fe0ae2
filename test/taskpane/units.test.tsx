/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Book } from "../../src/actions/contract";
import type { BookRow } from "../../src/scoring/score";
import { EMPTY_BOOK } from "./fake-actions";
import { addMissingToJsdom } from "./missing-in-jsdom";
import type { OpenedPane } from "./open-pane";
import { openPane } from "./open-pane";

addMissingToJsdom();

jest.setTimeout(60_000);

let pane: OpenedPane;
afterEach(() => pane.close());

const GROUPS: readonly [string, number][] = [
  ["CKMB", 18],
  ["TDGQ", 20],
  ["DVTT", 22],
  ["MDSH", 22],
  ["MDHL", 18],
];

function unitRows(unit: string, period: string, scores: readonly number[]): BookRow[] {
  const total = Math.round(scores.reduce((sum, one) => sum + one, 0) * 100) / 100;
  return [...GROUPS, ["TONG", 100] as const].map(([code, max], index) => ({
    unit,
    level: "tinh",
    period,
    code,
    label: "",
    score: scores[index] ?? total,
    max,
    rate: null,
    rank: null,
    of: null,
    status: "ok",
    source: "",
    savedAt: "",
    origin: "published",
  }));
}

/** Three provinces over two months: Lạng Sơn gains in services and loses in the total. */
const PROVINCES: readonly BookRow[] = [
  ...unitRows("UBND tỉnh Lạng Sơn", "2026-01", [18, 19, 7, 10, 18]),
  ...unitRows("UBND tỉnh Sơn La", "2026-01", [10, 15, 10, 10, 10]),
  ...unitRows("UBND tỉnh Đắk Lắk", "2026-01", [17, 18, 20, 20, 17]),
  ...unitRows("UBND tỉnh Lạng Sơn", "2026-02", [18, 19.8, 7.46, 0.22, 18]),
  ...unitRows("UBND tỉnh Sơn La", "2026-02", [10, 15, 10, 11, 10]),
  ...unitRows("UBND tỉnh Đắk Lắk", "2026-02", [17, 18, 20, 20, 17]),
];

async function openUnits(rows: readonly BookRow[] = PROVINCES): Promise<void> {
  const book: Book = { ...EMPTY_BOOK, exists: true, rows };
  pane = await openPane({ book });
  await pane.user.click(screen.getByRole("tab", { name: "So sánh" }));
  await screen.findByRole("table", { name: "Các đơn vị" });
}

function lines(): string[] {
  const [, ...rows] = within(screen.getByRole("table", { name: "Các đơn vị" })).getAllByRole("row");
  return rows.map((row) => [...row.children].map((cell) => cell.textContent).join(" | "));
}

async function choose(name: string, option: string): Promise<void> {
  await pane.user.selectOptions(screen.getByRole("combobox", { name }), option);
}

test("every unit with its rank, total and change, best first", async () => {
  await openUnits();
  expect(lines()).toEqual([
    "1 | UBND tỉnh Đắk Lắk | 92,00 | 0",
    "2 | UBND tỉnh Lạng Sơn | 63,48 | -8,52",
    "3 | UBND tỉnh Sơn La | 56,00 | +1",
  ]);
  expect(screen.getByText(/Hạng là hạng trong các đơn vị của sổ/)).toBeInTheDocument();
});

test("one group shows its own scores and changes; the order follows what is chosen", async () => {
  await openUnits();
  await choose("Xem", "Số hóa hồ sơ");
  await choose("Xếp theo", "Giảm nhiều");
  expect(lines()).toEqual([
    "2 | UBND tỉnh Lạng Sơn | 0,22 | -9,78",
    "1 | UBND tỉnh Đắk Lắk | 20,00 | 0",
    "3 | UBND tỉnh Sơn La | 11,00 | +1",
  ]);
  await choose("Xếp theo", "Tên");
  expect(lines().map((line) => line.split(" | ")[1])).toEqual([
    "UBND tỉnh Đắk Lắk",
    "UBND tỉnh Lạng Sơn",
    "UBND tỉnh Sơn La",
  ]);
});

test("a unit is found by any word of its name", async () => {
  await openUnits();
  await pane.user.type(screen.getByRole("searchbox", { name: "Tìm đơn vị" }), "Lạng");
  await waitFor(() => expect(lines()).toEqual(["2 | UBND tỉnh Lạng Sơn | 63,48 | -8,52"]));
  await pane.user.clear(screen.getByRole("searchbox", { name: "Tìm đơn vị" }));
  await pane.user.type(screen.getByRole("searchbox", { name: "Tìm đơn vị" }), "son");
  await waitFor(() => expect(lines()).toHaveLength(2));
});

test("a line opens the unit's own picture; Esc leads back to the line", async () => {
  await openUnits();
  await pane.press("UBND tỉnh Lạng Sơn");
  const picture = screen.getByRole("region", { name: "UBND tỉnh Lạng Sơn" });
  expect(picture).toHaveTextContent("Hạng trong các đơn vị của sổ: 2/3, giữ nguyên");
  const groups = within(picture).getByRole("table", { name: /^Điểm các nhóm/ });
  expect(within(groups).getByRole("row", { name: /Số hóa hồ sơ/ })).toHaveTextContent("0,22/22-9,78");
  expect(picture).toHaveTextContent("01/2026: 72,00; 02/2026: 63,48");
  expect(screen.getByRole("button", { name: "Trở lại danh sách" })).toHaveFocus();
  await pane.user.keyboard("{Escape}");
  expect(await screen.findByRole("button", { name: "UBND tỉnh Lạng Sơn" })).toHaveFocus();
});

describe("which group to mend", () => {
  async function openMending(): Promise<HTMLElement> {
    await openUnits();
    await pane.press("UBND tỉnh Lạng Sơn");
    await pane.user.click(screen.getByText("Muốn lên loại Khá"));
    return screen.getByRole("table", { name: "Điểm mất của từng nhóm" });
  }

  test("says what is missing, and of each group what it loses and would have to reach alone", async () => {
    const table = await openMending();
    expect(screen.getByText("Còn thiếu 6,52 điểm để đạt loại Khá (từ 70 điểm).")).toBeInTheDocument();
    const [, ...rows] = within(table).getAllByRole("row");
    expect(rows.slice(0, 3).map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["Số hóa hồ sơ0,22/22", "21,78", "6,74/22", ""],
      ["Cung cấp dịch vụ trực tuyến7,46/22", "14,54", "13,98/22", ""],
      ["Tiến độ, kết quả giải quyết19,8/20", "0,2", "không đủ", ""],
    ]);
  });

  test("figures to try give total and class, and what is above the maximum is refused", async () => {
    await openMending();
    const field = screen.getByRole("textbox", { name: /^Thử điểm Số hóa hồ sơ/ });
    await pane.user.type(field, "6,74");
    expect(await screen.findByText("Nếu vậy: tổng 70,00, xếp loại Khá.")).toBeInTheDocument();
    await pane.user.clear(field);
    await pane.user.type(field, "22,01");
    expect(await screen.findByText("Điểm thử phải từ 0 đến 22.")).toBeInTheDocument();
  });

  test("what was tried stands in the notice of that unit as a sentence", async () => {
    await openMending();
    await pane.user.type(screen.getByRole("textbox", { name: /^Thử điểm Số hóa hồ sơ/ }), "7");
    await pane.press("Đưa vào thông báo");
    await screen.findByRole("combobox", { name: "Văn bản" });
    await waitFor(() =>
      expect(document.querySelector(".sheet")).toHaveTextContent(
        "Nếu chỉ số “Số hóa hồ sơ” đạt 7/22 điểm, các chỉ số khác giữ nguyên thì tổng điểm là 70,26, xếp loại Khá.",
      ),
    );
  });
});

test("3.321 units: one is found within a blink, and no more lines are drawn than can be read", async () => {
  const rows = Array.from({ length: 3321 }, (_, index) => ({
    ...(PROVINCES[5] as BookRow),
    unit: index === 3000 ? "UBND xã Lạng Giang" : `UBND xã Hòa Bình ${index}`,
    score: 40 + (index % 50),
  }));
  await openUnits(rows);
  expect(lines()).toHaveLength(50);
  expect(screen.getByText(/^3\.321 đơn vị/)).toBeInTheDocument();
  await pane.user.type(screen.getByRole("searchbox", { name: "Tìm đơn vị" }), "lạng");
  await waitFor(() => expect(lines()).toHaveLength(1));
  const unit = screen.getByRole("combobox", { name: "Đơn vị" });
  await pane.user.click(unit);
  await pane.user.keyboard("lạng");
  await waitFor(() => expect(screen.getAllByRole("option", { name: /xã/ })).toHaveLength(1));
  await pane.user.keyboard("{Enter}");
  await waitFor(() => expect(unit).toHaveValue("UBND xã Lạng Giang"));
});
