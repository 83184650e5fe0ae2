/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { PaneFault } from "../../src/taskpane/PaneFault";
import { fakeActions, januaryBook, refusalOf } from "./fake-actions";
import { openPane } from "./open-pane";

test("a fault while drawing says so and hands back what was pasted", () => {
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  function Broken(): ReactElement {
    throw new Error("Không vẽ được");
  }
  render(
    <PaneFault pastedText={() => "Công khai: 18/18"}>
      <Broken />
    </PaneFault>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent(/Sổ điểm không thay đổi/);
  expect(screen.getByRole("textbox", { name: "Phần đã dán" })).toHaveValue("Công khai: 18/18");
  expect(screen.getByText("Không vẽ được")).toBeInTheDocument();
  quiet.mockRestore();
});

test("what a ribbon button could not do is told when the pane opens, and later too", async () => {
  const actions = fakeActions(januaryBook());
  actions.putNotice(refusalOf("nothing_to_compare", { message: "Chưa có gì để so sánh." }));
  const pane = await openPane({ actions });
  expect(screen.getByRole("alert")).toHaveTextContent("Chưa có gì để so sánh.");
  await pane.press("Đóng");
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  act(() => actions.putNotice(refusalOf("protected_sheet", { message: "Trang đang bị khóa." })));
  expect(screen.getByRole("alert")).toHaveTextContent("Trang đang bị khóa.");
  pane.close();
});

test("the steps are one stop in the order of focus and arrows move between them", async () => {
  const pane = await openPane({ book: januaryBook() });
  screen.getByRole("tab", { name: "Nhập điểm" }).focus();
  await pane.user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "So sánh" })).toHaveFocus();
  expect(screen.getByRole("tab", { name: "So sánh" })).toHaveAttribute("aria-selected", "true");
  await pane.user.keyboard("{End}");
  expect(screen.getByRole("tab", { name: "Thông báo" })).toHaveFocus();
  expect(screen.getAllByRole("tab").filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  pane.close();
});

test("a book that cannot be loaded is said where it is needed, with a way to try again", async () => {
  const actions = fakeActions(januaryBook());
  actions.refuseNext("loadBook", "book_damaged", { message: "Bảng tblDiem thiếu cột Kỳ." });
  const pane = await openPane({ actions });
  await pane.user.click(screen.getByRole("tab", { name: "So sánh" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Bảng tblDiem thiếu cột Kỳ.");
  await pane.press("Thử lại");
  expect(await screen.findByRole("combobox", { name: "Kỳ" })).toBeInTheDocument();
  pane.close();
});

test("closing and opening finds the step as it was left", async () => {
  const pane = await openPane({ book: januaryBook() });
  await pane.user.click(screen.getByRole("tab", { name: "So sánh" }));
  await pane.press("Hướng dẫn");
  await screen.findByRole("heading", { name: "Hướng dẫn" });
  await pane.press("Trở lại");
  expect(await screen.findByRole("tab", { name: "So sánh" })).toHaveAttribute("aria-selected", "true");
  pane.close();
});

describe("the language of the pane", () => {
  const tabs = (): (string | null)[] => screen.getAllByRole("tab").map(({ textContent }) => textContent);

  test("is that of Office while nobody chose another, also where there is a book", async () => {
    const pane = await openPane({ book: januaryBook(), env: { language: "en" } });
    expect(tabs()).toEqual(["1Scores", "2Compare", "3Notice"]);
    pane.close();
  });

  test("is the one that was chosen for the book", async () => {
    const book = januaryBook();
    const chosen = { ...book, settings: { ...book.settings, language: "vi" as const } };
    const pane = await openPane({ book: chosen, env: { language: "en" } });
    expect(tabs()).toEqual(["1Nhập điểm", "2So sánh", "3Thông báo"]);
    pane.close();
  });
});

test("changes of the book are listened to before it is first read, so that none falls between", async () => {
  const actions = fakeActions(januaryBook());
  const listened = jest.spyOn(actions, "onBookChanged");
  const read = jest.spyOn(actions, "loadBook");
  const pane = await openPane({ actions });
  const first = (spy: jest.SpyInstance): number => spy.mock.invocationCallOrder[0] ?? Number.NaN;
  expect(first(listened)).toBeLessThan(first(read));
  pane.close();
});
