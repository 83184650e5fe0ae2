import type { Book, Refusal } from "../../actions/contract";

/** What the pane knows of the workbook. The last book stays on screen while a newer one is fetched. */
export interface BookState {
  loading: boolean;
  book: Book | null;
  refusal: Refusal | null;
}
