import type { ReactElement } from "react";
import type { Doubt, ReadRecord } from "../../../paste";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { BasisAnswer, PeriodAnswer, UnitAnswer } from "./RecordAnswer";

/** Doubts that a field of the record answers: the field, and the records that still lack it. */
const FIELD_OF: Partial<
  Record<
    Doubt["code"],
    { Answer: typeof UnitAnswer; lacks: (record: ReadRecord) => boolean; several: boolean }
  >
> = {
  // One name for several records would make them one unit: there the column is asked, or each record.
  UNIT_NOT_IN_TEXT: { Answer: UnitAnswer, lacks: ({ unit }) => unit === null, several: false },
  PERIOD_NOT_IN_TEXT: { Answer: PeriodAnswer, lacks: ({ period }) => period === null, several: true },
  PERCENT_BASIS: {
    Answer: BasisAnswer,
    lacks: ({ items }) => items.some(({ percent, score }) => percent !== null && score === null),
    several: true,
  },
};

/** Whether the doubt is answered by choosing a unit, a period or a basis. */
export function isFieldDoubt(doubt: Doubt): boolean {
  return doubt.code in FIELD_OF;
}

/**
 * The field that answers a doubt, where there is one. A doubt about the whole text is answered for every record that
 * it concerns at once, if the answer may be the same for all; one about a record in the fields of that record.
 */
export function DoubtAnswer({ doubt, record }: { doubt: Doubt; record: number | null }): ReactElement | null {
  const { answered } = useStore(useSession().scores);
  const field = FIELD_OF[doubt.code];
  if (field === undefined || record !== null || answered === null) return null;
  const { Answer, lacks, several } = field;
  const ids = answered.records.filter(lacks).map(({ id }) => id);
  return ids.length === 0 || (ids.length > 1 && !several) ? null : <Answer records={ids} doubts={[]} />;
}
