import type { ReactElement } from "react";
import { AskIcon, CheckIcon, CrossIcon, DashIcon, NoteIcon } from "../../parts/icons";
import { scoresText } from "../flow/texts";

export type MarkStatus = "ok" | "ask" | "block" | "note" | "none";

const ICONS = { ok: CheckIcon, ask: AskIcon, block: CrossIcon, note: NoteIcon, none: DashIcon };

/** ✓, ? or ✕ with the word for whoever does not see it. */
export function StatusMark({ status }: { status: MarkStatus }): ReactElement {
  const Icon = ICONS[status];
  return (
    <span className={`mark mark-${status}`}>
      <Icon />
      <span className="unseen">{scoresText(`mark.${status}`)}</span>
    </span>
  );
}
