import type { Refusal, SaveReport, TableReport } from "../../actions/contract";

/** What a step has to say after a press; one at a time, in place. */
export type Message =
  | { kind: "refused"; refusal: Refusal; retry: (() => void) | null }
  | {
      kind: "saved";
      report: SaveReport;
      what: "scores" | "targets" | "sample";
      /** Offered as the office's own unit; null when it has one, or when there is nothing to offer. */
      offerUnit: string | null;
    }
  | { kind: "unsaved"; report: SaveReport }
  | { kind: "built"; report: TableReport }
  | { kind: "unbuilt"; sheet: string }
  | { kind: "told"; text: string };

export function refused(refusal: Refusal, retry: (() => void) | null = null): Message {
  return { kind: "refused", refusal, retry };
}
