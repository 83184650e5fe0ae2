import type { ReactElement } from "react";
import type { Doubt } from "../../paste/reading";
import type { ScoreRecord } from "../../scoring/score";
import { useSession } from "../session-context";
import { useStore } from "../store";
import { BasisAnswer, PeriodAnswer, UnitAnswer } from "./RecordAnswer";

/** Doubts that a field of the record answers: the field, and the records that still lack it. */
const FIELD_OF: Readonly<
  Record<string, { Answer: typeof UnitAnswer; lacks: (record: ScoreRecord) => boolean }>
> = {
  UNIT_NOT_IN_TEXT: { Answer: UnitAnswer, lacks: ({ unit }) => unit === null },
  PERIOD_NOT_IN_TEXT: { Answer: PeriodAnswer, lacks: ({ period }) => period === null },
  PERCENT_BASIS: {
    Answer: BasisAnswer,
    lacks: ({ items }) => items.some(({ percent, score }) => percent !== null && score === null),
  },
};

/** Whether the doubt is answered by choosing a unit, a period or a basis. */
export function isFieldDoubt(doubt: Doubt): boolean {
  return doubt.code in FIELD_OF;
}

/**
 * The field that answers a doubt, where there is one. A doubt about the whole text is answered for every record that
 * it concerns at once; one about a record is answered in the fields of that record.
 */
export function DoubtAnswer({ doubt, record }: { doubt: Doubt; record: number | null }): ReactElement | null {
  const { answered } = useStore(useSession().scores);
  const field = FIELD_OF[doubt.code];
  if (field === undefined || record !== null || answered === null) return null;
  const { Answer, lacks } = field;
  const records = answered.reading.records.flatMap((one, index) => (lacks(one) ? [index] : []));
  return records.length === 0 ? null : <Answer records={records} doubts={[]} />;
}
