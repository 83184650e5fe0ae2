import type { ReactElement } from "react";
import type { Doubt } from "../../../paste";
import { doubtKey } from "../../../paste/doubt";
import { DoubtCard } from "./DoubtCard";

const ORDER: Record<Doubt["severity"], number> = { block: 0, ask: 1, note: 2 };
/** A text of thousands of units can raise the same doubt thousands of times. */
const SHOWN_OF_A_KIND = 5;

/** Doubts of one place, what must be answered first. */
export function DoubtList({
  doubts,
  record,
  code = null,
  onEdit,
}: {
  doubts: readonly Doubt[];
  /** Id of the record that they speak of; null for the whole text. */
  record: number | null;
  /** Code of the line. */
  code?: string | null;
  /** Opens the line for correction. */
  onEdit?: () => void;
}): ReactElement | null {
  if (doubts.length === 0) return null;
  const seen = new Map<string, number>();
  const sorted = [...doubts].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const shown = sorted.filter((doubt) => {
    const n = (seen.get(doubt.code) ?? 0) + 1;
    seen.set(doubt.code, n);
    return n <= SHOWN_OF_A_KIND;
  });
  return (
    <ul className="doubts">
      {shown.map((doubt, index) => (
        <li key={`${doubtKey(doubt)}#${index}`}>
          <DoubtCard
            doubt={doubt}
            record={record}
            code={code}
            onEdit={onEdit}
            more={Math.max(0, (seen.get(doubt.code) ?? 0) - SHOWN_OF_A_KIND)}
            last={shown.findLastIndex((other) => other.code === doubt.code) === index}
          />
        </li>
      ))}
    </ul>
  );
}
