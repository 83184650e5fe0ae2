/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { screen, waitFor, within } from "@testing-library/react";
import { januaryBook } from "../fake-actions";
import { addMissingToJsdom } from "../missing-in-jsdom";
import type { OpenedPane } from "../open-pane";
import { openPane } from "../open-pane";

addMissingToJsdom();
const LETTER = readFileSync(
  path.join(__dirname, "..", "..", "cases", "notice-quarter-2-2024-points", "input.txt"),
  "utf8",
);

let pane: OpenedPane;
afterEach(() => pane.close());

async function openOffer(): Promise<HTMLElement> {
  pane = await openPane({ book: januaryBook() });
  await pane.paste(LETTER);
  await screen.findByRole("button", { name: "Lưu vào sổ điểm" });
  await pane.press("Thiết lập");
  await pane.user.click(await screen.findByText("Cơ quan, căn cứ, nơi nhận, người ký"));
  await pane.press("Lấy từ văn bản đã dán");
  return screen.findByRole("region", { name: /Văn bản đã dán có các mục sau/ });
}

test("what the pasted letter says of its office is shown, and kept where it is ticked", async () => {
  const offer = await openOffer();
  const name = within(offer).getByRole("checkbox", { name: /Họ tên người ký/ });
  expect(name).toBeChecked();
  expect(offer).toHaveTextContent(/Phạm Văn Cường/);
  await pane.user.click(within(offer).getByRole("checkbox", { name: /Địa danh/ }));
  await pane.press("Giữ các mục đã chọn");
  await waitFor(() => expect(pane.actions.book.settings.letterhead?.signerName).toBe("Phạm Văn Cường"));
  expect(pane.actions.book.settings.letterhead).toMatchObject({
    superior: "UBND TỈNH ĐỒNG NAI",
    letterSymbol: "/SCT-VP",
    place: "",
  });
});

test("nothing is kept before it is said", async () => {
  await openOffer();
  await pane.press("Hủy");
  expect(pane.actions.calls).not.toContain("saveSettings");
});

test("what the document still lacks is listed before it is made, and leads to its field", async () => {
  pane = await openPane({ book: januaryBook() });
  await pane.user.click(screen.getByRole("tab", { name: "Thông báo" }));
  const gap = await screen.findByRole("button", { name: "Người ký" });
  await pane.user.click(gap);
  const field = screen.getByRole("textbox", { name: "Họ tên người ký" });
  expect(field).toHaveFocus();
  await pane.user.type(field, "Phạm Văn Cường");
  await pane.user.tab();
  await waitFor(() => expect(screen.queryByRole("button", { name: "Người ký" })).not.toBeInTheDocument());
  expect(screen.getByRole("button", { name: "Địa danh" })).toBeInTheDocument();
});
