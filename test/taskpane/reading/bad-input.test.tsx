/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { januaryBook } from "../fake-actions";
import { addMissingToJsdom } from "../missing-in-jsdom";
import type { OpenedPane } from "../open-pane";
import { openPane, shownLines } from "../open-pane";
import { FEBRUARY, POINTS } from "../pasted-texts";

// The address of the PDF library's worker is the bundler's to give.
jest.mock("../../../src/taskpane/incoming/pdf-worker", () => ({ pdfWorker: () => "" }));

addMissingToJsdom();

jest.setTimeout(60_000);

let pane: OpenedPane;
afterEach(() => pane.close());

/** A file as a browser hands it over; jsdom's own cannot be read. */
function file(name: string, text: string, ready: Promise<void> = Promise.resolve()): File {
  const made = new File([text], name);
  const bytes = async (): Promise<ArrayBuffer> => {
    await ready;
    return new TextEncoder().encode(text).buffer as ArrayBuffer;
  };
  return Object.assign(made, { arrayBuffer: bytes });
}

function drop(files: readonly File[]): void {
  fireEvent.drop(document.body, { dataTransfer: { getData: () => "", files, types: ["Files"] } });
}

const CSV = [
  "Kết quả Bộ chỉ số tháng 02/2026 của Sở Công Thương",
  "Chỉ số;Điểm;Tối đa",
  "Công khai, minh bạch;18;18",
  "Số hóa hồ sơ;0,22;22",
].join("\n");

test("of forty files with a broken one among them, thirty-nine are read and the one is named", async () => {
  pane = await openPane({ book: januaryBook() });
  const files = Array.from({ length: 40 }, (_, at) =>
    at === 17 ? file("hong.docx", "PK\u0003\u0004 cắt ngang") : file(`ky-${at}.csv`, CSV),
  );
  drop(files);
  expect(
    await screen.findByText("0 đã lưu, 39 chưa lưu, 1 không đọc được.", {}, { timeout: 30_000 }),
  ).toBeInTheDocument();
  expect(screen.getByText(/^hong\.docx/)).toBeInTheDocument();
});

test("a file that comes while another is opened waits; stopping leaves both unread and the pane as it was", async () => {
  pane = await openPane({ book: januaryBook() });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  drop([file("cham.csv", CSV, held)]);
  await screen.findByText("đang mở");
  drop([file("sau.csv", CSV)]);
  expect(await screen.findByText("đang chờ")).toBeInTheDocument();
  await pane.press("Dừng");
  await act(async () => release());
  await waitFor(() => expect(screen.getAllByText("đã dừng")).toHaveLength(2));
  expect(screen.queryByRole("table", { name: "Các chỉ số đã đọc" })).not.toBeInTheDocument();
});

test("what is pasted during a save waits: first is saved what was on screen, then the new text is read", async () => {
  pane = await openPane({ book: januaryBook() });
  await pane.paste(POINTS);
  const release = pane.actions.holdNext("saveReading");
  await pane.press("Lưu vào sổ điểm");
  await waitFor(() => expect(pane.actions.calls).toContain("saveReading"));
  const before = pane.actions.book.rows.length;
  pane.pasteData({ text: FEBRUARY });
  expect(await screen.findByText(/Phần vừa dán sẽ được đọc ngay khi lưu xong/)).toBeInTheDocument();
  await act(async () => release());
  await waitFor(() => expect(pane.actions.book.rows.length).toBe(before + 6));
  await waitFor(() => expect(shownLines().join()).toContain("88,25%"));
});

test("the pane closed while it reads ends quietly", async () => {
  const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
  pane = await openPane({ book: januaryBook() });
  const line = (at: number): string =>
    `${at}\tXã Tân An ${at}\t18,00\t17,60\t10,10\t5,10\t11,10\t17,20\t79,10`;
  const long = [
    "Kết quả Bộ chỉ số tháng 02/2026 của các xã",
    "STT\tXã\tCông khai, minh bạch\tTiến độ giải quyết\tDịch vụ công trực tuyến\tThanh toán trực tuyến\tSố hóa hồ sơ\tMức độ hài lòng\tTổng điểm",
    ...Array.from({ length: 4000 }, (_, at) => line(at + 1)),
  ].join("\n");
  pane.pasteData({ text: long });
  pane.close();
  await act(async () => new Promise((resolve) => setTimeout(resolve, 1500)));
  expect(document.querySelector(".pane")).toBeNull();
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});

test("a workbook that was switched to read-only: said why, nothing lost, and saved once it may be written", async () => {
  pane = await openPane({ book: januaryBook() });
  await pane.paste(POINTS);
  const before = pane.actions.book.rows.length;
  pane.actions.refuseNext("saveReading", "protected_sheet", {
    message: "Excel không cho ghi: trang đang được bảo vệ hoặc sổ đang mở chỉ để đọc.",
  });
  await pane.press("Lưu vào sổ điểm");
  expect(await screen.findByRole("alert")).toHaveTextContent("sổ đang mở chỉ để đọc");
  expect(pane.actions.book.rows).toHaveLength(before);
  expect(shownLines()).toHaveLength(6);
  await pane.press("Thử lại");
  expect(await screen.findByText(/Đã lưu 6 chỉ số/)).toBeInTheDocument();
});
