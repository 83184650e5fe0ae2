import type { ReactElement } from "react";
import type { Doubt, ReadRecord } from "../../../paste";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { isFieldDoubt } from "../doubts/DoubtAnswer";
import { DoubtList } from "../doubts/DoubtList";
import type { DoubtPlaces } from "../flow/answer/doubt-places";
import { doubtsOf } from "../flow/answer/doubt-places";
import { ItemTable } from "./ItemTable";
import { BasisAnswer, PeriodAnswer, UnitAnswer } from "../doubts/RecordAnswer";
import { scoresText } from "../flow/texts";

/** One unit in one period: whose figures these are, what is doubtful, and line by line what was read. */
export function RecordView({ record, places }: { record: ReadRecord; places: DoubtPlaces }): ReactElement {
  const session = useSession();
  const { answers } = useStore(session.scores);
  const { id } = record;
  const doubts = doubtsOf(places, id);
  const of = (code: string): typeof doubts.record => doubts.record.filter((doubt) => doubt.code === code);
  const percents =
    record.items.some(({ percent, score }) => percent !== null && score === null) ||
    answers.records[id]?.basis !== undefined;
  return (
    <section className="record" aria-label={record.unit ?? scoresText("read.unnamed")}>
      <div className="choices">
        <UnitAnswer records={[id]} doubts={of("UNIT_NOT_IN_TEXT")} />
        <PeriodAnswer records={[id]} doubts={of("PERIOD_NOT_IN_TEXT")} />
        {percents && <BasisAnswer records={[id]} doubts={of("PERCENT_BASIS")} />}
      </div>
      {record.period?.asOf !== undefined && (
        <p className="hint">{scoresText("read.asOf", { date: dateText(record.period.asOf) })}</p>
      )}
      <DoubtList
        doubts={doubts.record.filter((doubt) => !isFieldDoubt(doubt) && !isMissingGroup(doubt))}
        record={id}
      />
      <ItemTable
        record={record}
        lines={doubts.lines}
        missingGroups={doubts.record.filter(isMissingGroup).flatMap(({ item }) => item ?? [])}
      />
    </section>
  );
}

/** Shown as a line of the table rather than as a card above it. */
function isMissingGroup({ code, severity }: Doubt): boolean {
  return code === "MISSING_GROUP" && severity === "note";
}

/** "2023-02-28" as people write it. */
function dateText(iso: string): string {
  const [year, month, day] = iso.split("-");
  return day === undefined ? iso : `${day}/${month}/${year}`;
}
