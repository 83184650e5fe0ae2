import "@testing-library/jest-dom";
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import userEvent from "@testing-library/user-event";
import type { Book } from "../../src/actions/contract";
import type { PaneEnvironment } from "../../src/taskpane/environment";
import { mountPane } from "../../src/taskpane/mount";
import type { FakeActions } from "./fake-actions";
import { EMPTY_BOOK, fakeActions } from "./fake-actions";

const ENVIRONMENT: PaneEnvironment = {
  language: "vi",
  platform: "pc",
  insideExcel: true,
  styleNonce: "",
  version: "1.0.0",
  outside: null,
  theme: { dark: () => false, follow: () => () => undefined },
};

export interface OpenedPane {
  actions: FakeActions;
  user: UserEvent;
  /** Ctrl+V of a text, with the focus where it is. */
  paste(text: string): Promise<void>;
  /** Ctrl+V of other flavours than text. */
  pasteData(flavours: { text?: string; html?: string; files?: readonly File[] }): void;
  /** Presses the button with this name. */
  press(name: string | RegExp): Promise<void>;
  close(): void;
}

/** Opens the whole pane in front of a book in memory, as the runtime does. */
export async function openPane(
  options: { book?: Book; env?: Partial<PaneEnvironment>; actions?: FakeActions } = {},
): Promise<OpenedPane> {
  const actions = options.actions ?? fakeActions(options.book ?? EMPTY_BOOK);
  const root = document.createElement("div");
  document.body.append(root);
  const user = userEvent.setup();
  let unmount = (): void => undefined;
  await act(async () => {
    unmount = mountPane(root, actions, { ...ENVIRONMENT, ...options.env });
  });

  return {
    actions,
    user,
    paste: async (text) => {
      await user.paste(text);
    },
    pasteData: ({ text = "", html = "", files = [] }) => {
      const getData = (type: string): string =>
        type === "text/html" ? html : type === "text/plain" ? text : "";
      fireEvent.paste(document.body, { clipboardData: { getData, files } });
    },
    press: async (name) => {
      await user.click(await screen.findByRole("button", { name }));
    },
    close: () => {
      act(() => unmount());
      root.remove();
      sessionStorage.clear();
      localStorage.clear();
    },
  };
}

/** The lines of the reading as "mark name figure". */
export function shownLines(): string[] {
  const table = screen.getByRole("table", { name: "Các chỉ số đã đọc" });
  return within(table)
    .getAllByRole("rowheader")
    .map((header) => {
      const row = header.closest("tr");
      const cells = row === null ? [] : within(row).getAllByRole("cell");
      const name = header.querySelector("button")?.textContent ?? header.firstChild?.textContent ?? "";
      return `${cells[0]?.textContent ?? ""} | ${name} | ${cells[1]?.textContent ?? ""}`;
    });
}
