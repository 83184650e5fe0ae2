import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { doubtText } from "../../../actions/words/doubt-text";
import type { Answer, Doubt, ReadRecord } from "../../../paste";
import { doubtKey } from "../../../paste/doubt";
import { answersOf } from "../../../paste";
import { findIndicator, TOTAL_CODE } from "../../../scoring/framework/framework";
import { formatNumber } from "../../../scoring/vietnamese-number";
import { readingBasis } from "../../session/reading-basis";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { leaveOutLine } from "../flow/answer/answers";
import { DoubtAnswer, isFieldDoubt } from "./DoubtAnswer";
import { giveAnswer, takeMapping } from "../flow/give-answer";
import { labelOf, NameAnswer } from "./NameAnswer";
import { takeAnswers } from "../flow/read-flow";
import { StatusMark } from "./StatusMark";
import { scoresText } from "../flow/texts";

/** A doubt, what it is about, and what can be answered on the spot. */
export function DoubtCard({
  doubt,
  record,
  code,
  onEdit,
  more,
  last,
}: {
  doubt: Doubt;
  /** Id of the record. */
  record: number | null;
  code: string | null;
  onEdit: (() => void) | undefined;
  /** How many doubts of this kind are not listed. */
  more: number;
  /** Whether this is the last one listed of its kind. */
  last: boolean;
}): ReactElement {
  const session = useSession();
  const { answers, answered, source } = useStore(session.scores);
  const { book } = useStore(session.book);
  const accepted = answers.accepted.includes(doubtKey(doubt));
  const { place } = doubt;
  const label = labelOf(doubt);
  const look = (): void => session.scores.set({ sourceView: "marked", spot: place });
  const buttons: ReactNode[] = [];
  const byColumns = asksColumns(doubt, source?.result.tables.length ?? 0, answered?.records ?? []);
  if (!accepted && !isFieldDoubt(doubt))
    for (const answer of answersOf(doubt)) {
      // Where there is a table its columns are offered below; running text is mended in its field.
      if (answer.kind === "mend" && byColumns) continue;
      buttons.push(
        <Button
          key={`${answer.kind} ${"value" in answer ? answer.value : ""}`}
          size="small"
          onClick={() =>
            answer.kind === "mend"
              ? session.scores.set({ sourceView: "edit" })
              : void giveAnswer(session, doubt, answer)
          }
        >
          {answerText(answer)}
        </Button>,
      );
    }
  if (onEdit !== undefined)
    buttons.push(
      <Button key="edit" size="small" onClick={onEdit}>
        {scoresText("doubt.edit")}
      </Button>,
    );
  if (code !== null && code !== TOTAL_CODE && record !== null)
    buttons.push(
      <Button
        key="leave"
        size="small"
        onClick={() => takeAnswers(session, (now) => leaveOutLine(now, record, code, true))}
      >
        {scoresText("doubt.leaveOut")}
      </Button>,
    );
  if (byColumns)
    buttons.push(
      <Button key="columns" size="small" onClick={() => session.scores.set({ mappingOpen: true })}>
        {scoresText("doubt.columns")}
      </Button>,
    );
  if (doubt.code === "LAYOUT_LEARNED") {
    const { signature } = doubt.values;
    buttons.push(
      <Button key="forget" size="small" onClick={() => void takeMapping(session, { [signature]: null })}>
        {scoresText("doubt.forget")}
      </Button>,
    );
  }
  if (place !== null)
    buttons.push(
      <Button key="look" size="small" appearance="subtle" onClick={look}>
        {scoresText("doubt.look")}
      </Button>,
    );
  if (doubt.severity === "note" && code !== null)
    return (
      <p className="line-note">
        {doubtText(doubt)}
        {place !== null && (
          <button type="button" className="text-button" onClick={look}>
            {scoresText("doubt.look")}
          </button>
        )}
      </p>
    );
  return (
    <div
      className={`doubt doubt-${accepted ? "accepted" : doubt.severity}`}
      {...(accepted ? {} : { "data-severity": doubt.severity })}
    >
      <StatusMark status={accepted ? "ok" : doubt.severity} />
      <div className="doubt-body">
        <p>{doubtText(doubt)}</p>
        {accepted && <p className="hint">{scoresText("doubt.decided")}</p>}
        <DoubtAnswer doubt={doubt} record={record} />
        {buttons.length > 0 && <div className="doubt-buttons">{buttons}</div>}
        {label !== null && !accepted && <NameAnswer doubt={doubt} label={label} />}
        {last && more > 0 && <p className="hint">{scoresText("doubt.more", { n: more })}</p>}
      </div>
    </div>
  );

  function answerText(answer: Answer): string {
    switch (answer.kind) {
      case "keep":
        return scoresText(keepKey(doubt));
      case "value":
        return scoresText("doubt.takeValue", { value: formatNumber(answer.value) });
      case "name":
        return scoresText("doubt.takeName", { name: nameOf(answer.code) });
      case "basis":
        return scoresText(answer.basis === "rate" ? "read.basisRate" : "read.basisOfMaximum");
      case "mend":
        return scoresText("source.edit");
      case "ours":
        return scoresText(doubt.code === "INDEX_NOT_NAMED" ? "doubt.ours" : "doubt.takeProposal");
    }
  }

  function nameOf(of: string): string {
    return of === TOTAL_CODE
      ? scoresText("read.total")
      : (findIndicator(readingBasis(book).framework, of)?.name ?? of);
  }
}

/** Doubts that are best answered by saying what the columns are. */
function asksColumns({ code }: Doubt, tables: number, records: readonly ReadRecord[]): boolean {
  if (tables === 0) return false;
  switch (code) {
    case "LAYOUT_UNKNOWN":
    case "LAYOUT_UNSURE":
    case "FIGURE_LEFT_OUT":
    case "TABLE_NOT_READ":
    case "INDEX_NOT_NAMED":
      return true;
    case "UNIT_NOT_IN_TEXT":
      return records.filter(({ unit }) => unit === null).length > 1;
    default:
      return false;
  }
}

/** What it means to leave things as they were read. */
function keepKey(doubt: Doubt): "doubt.ours" | "doubt.ignore" | "doubt.leaveFigures" | "doubt.accept" {
  switch (doubt.code) {
    case "INDEX_NOT_NAMED":
      return "doubt.ours";
    case "NAME_NEAR_MISS":
      return "doubt.ignore";
    case "FIGURE_LEFT_OUT":
    case "TABLE_NOT_READ":
      return "doubt.leaveFigures";
    default:
      return "doubt.accept";
  }
}
