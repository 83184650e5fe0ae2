/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { sendFocus } from "../../../src/taskpane/focus/send-focus";
import { keepFocusInside } from "../../../src/taskpane/focus/keep-focus";
import { tabbablesIn } from "../../../src/taskpane/focus/places";
import { fakeActions, januaryBook } from "../fake-actions";
import { openPane } from "../open-pane";
import { FEBRUARY } from "../pasted-texts";

describe("where the focus goes", () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement("div");
    document.body.append(root);
  });
  afterEach(() => root.remove());

  function draw(html: string): void {
    root.innerHTML = html;
  }
  const named = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (found === null) throw new Error(`There is no ${id}.`);
    return found;
  };

  test("to the first control of the first place that is on screen", async () => {
    draw(`<div data-severity="block"><p>Kỳ nào?</p><button id="answer"></button></div>
      <button id="save" data-focus="primary"></button>`);
    sendFocus("doubt", "primary");
    await waitFor(() => expect(named("answer")).toHaveFocus());
    draw(`<button id="save" data-focus="primary"></button>`);
    sendFocus("doubt", "primary");
    await waitFor(() => expect(named("save")).toHaveFocus());
  });

  test("to a place that is drawn a moment later", async () => {
    draw(`<button id="other"></button>`);
    named("other").focus();
    sendFocus("primary");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(named("other")).toHaveFocus();
    draw(`<button id="save" data-focus="primary"></button>`);
    await waitFor(() => expect(named("save")).toHaveFocus());
  });

  test("nowhere when the person has moved on meanwhile", async () => {
    draw(`<button id="other"></button>`);
    sendFocus("primary");
    named("other").focus();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab" }));
    draw(`<button id="other"></button><button id="save" data-focus="primary"></button>`);
    named("other").focus();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(named("other")).toHaveFocus();
  });

  test("to the control that came next when its own is taken away, else to the one before", async () => {
    const stop = keepFocusInside(root);
    draw(`<button id="a"></button><span id="of"><button id="b"></button></span><button id="c"></button>`);
    named("b").focus();
    named("of").remove();
    await waitFor(() => expect(named("c")).toHaveFocus());
    named("c").remove();
    await waitFor(() => expect(named("a")).toHaveFocus());
    stop();
  });

  test("only where Tab goes on from: a control of a closed part, or one that Tab passes over, is none", () => {
    draw(`<a id="plain"></a><a id="link" href="#"></a><h2 tabindex="-1"></h2><button disabled></button>
      <details><summary id="fold" tabindex="0"></summary><button></button></details><input id="field" />`);
    expect(tabbablesIn(root).map(({ id }) => id)).toEqual(["link", "fold", "field"]);
  });
});

test("Esc in a part that was unfolded folds it again and goes no further", async () => {
  const pane = await openPane({ book: januaryBook() });
  await pane.press("Thiết lập");
  const summary = await screen.findByText("Sao lưu");
  const part = summary.closest("details");
  await pane.user.click(summary);
  screen.getByRole("button", { name: "Xuất CSV" }).focus();
  const outside = jest.fn();
  window.addEventListener("keydown", outside);
  await pane.user.keyboard("{Escape}");
  window.removeEventListener("keydown", outside);
  expect(part?.open).toBe(false);
  expect(summary).toHaveFocus();
  expect(outside).not.toHaveBeenCalled();
  expect(screen.getByRole("heading", { name: "Thiết lập" })).toBeInTheDocument();
  pane.close();
});

test("Esc with nothing to close is left to Excel", async () => {
  const pane = await openPane({ book: januaryBook() });
  const outside = jest.fn();
  window.addEventListener("keydown", outside);
  await pane.user.keyboard("{Escape}");
  window.removeEventListener("keydown", outside);
  expect(outside).toHaveBeenCalled();
  pane.close();
});

test("a refusal has the focus on its way on", async () => {
  const actions = fakeActions(januaryBook());
  const pane = await openPane({ actions });
  await pane.paste(FEBRUARY);
  actions.refuseNext("saveReading", "protected_sheet", { message: "Trang đang được bảo vệ." });
  await pane.press("Lưu vào sổ điểm");
  await screen.findByText("Trang đang được bảo vệ.");
  await waitFor(() => expect(screen.getByRole("button", { name: "Thử lại" })).toHaveFocus());
  pane.close();
});

test("the theme follows the place around the pane", async () => {
  let dark = false;
  let told = (): void => undefined;
  const theme = {
    dark: () => dark,
    follow: (listener: () => void) => {
      told = listener;
      return () => undefined;
    },
  };
  const pane = await openPane({ env: { theme } });
  const ground = (): string => document.documentElement.style.colorScheme;
  expect(ground()).toBe("light");
  dark = true;
  act(() => told());
  expect(ground()).toBe("dark");
  pane.close();
});

test.each([
  ["no_office", /Chưa tải được Office\.js/],
  ["other_host", /đang mở ngoài Excel/],
  ["office_silent", /chưa trả lời sau 20 giây/],
] as const)("outside Excel it says why: %s", async (outside, words) => {
  const pane = await openPane({ env: { insideExcel: false, outside } });
  expect(screen.getByText(words)).toBeInTheDocument();
  pane.close();
});
