import type { Book } from "../../book/book";
import type { Author } from "../../book/events";
import type { ContextOptions } from "../context";

/** What one window of the add-in is given and whom it tells. */
export interface SessionOptions {
  book: Book;
  author: Author;
  origin: string;
  context: ContextOptions;
  post(text: string): void;
  /** The pane was asked to show or hide itself; a ribbon control changed. */
  paneChanged(state: "Visible" | "Background"): void;
  ribbonChanged(change: RibbonChange): void;
  /** A fault of the stand-in itself. */
  broken(error: unknown): void;
  changed(): void;
}

export type RibbonChange =
  | { readonly kind: "button"; readonly id: string; readonly enabled: boolean }
  | { readonly kind: "tab"; readonly id: string; readonly visible: boolean }
  | { readonly kind: "created"; readonly json: string };
