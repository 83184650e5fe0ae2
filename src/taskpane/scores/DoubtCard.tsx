import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Doubt } from "../../paste/reading";
import { TOTAL_CODE } from "../../scoring/framework";
import { sendFocus } from "../focus/send-focus";
import { useSession } from "../session-context";
import { useStore } from "../store";
import { leaveOutLine } from "./answers";
import { DoubtAnswer } from "./DoubtAnswer";
import { doubtKey } from "./doubt-places";
import { NameAnswer } from "./NameAnswer";
import { takeAnswers } from "./read-flow";
import { StatusMark } from "./StatusMark";
import { scoresText } from "./texts";

/** Lines with figures whose name is no known indicator. */
const NAME_DOUBTS = new Set(["NAME_NEAR_MISS", "ROW_NOT_READ"]);

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
  record: number | null;
  code: string | null;
  onEdit: (() => void) | undefined;
  /** How many doubts of this kind are not listed. */
  more: number;
  /** Whether this is the last one listed of its kind. */
  last: boolean;
}): ReactElement {
  const session = useSession();
  const { answers, answered } = useStore(session.scores);
  const accepted = answers.accepted.includes(doubtKey(doubt));
  const { source } = doubt;
  const original = record === null ? null : (answered?.originals[record] ?? null);
  const accept = (): void => {
    session.scores.set({ answers: { ...answers, accepted: [...answers.accepted, doubtKey(doubt)] } });
    sendFocus("doubt", "primary");
  };
  const look = (): void =>
    session.scores.set({
      sourceView: "marked",
      spot: source === undefined ? null : { line: source.line, column: source.column ?? null },
    });
  const buttons: ReactNode[] = [];
  if (onEdit !== undefined)
    buttons.push(
      <Button key="edit" size="small" onClick={onEdit}>
        {scoresText("doubt.edit")}
      </Button>,
    );
  if (code !== null && code !== TOTAL_CODE && original !== null)
    buttons.push(
      <Button
        key="leave"
        size="small"
        onClick={() => takeAnswers(session, (now) => leaveOutLine(now, original, code, true))}
      >
        {scoresText("doubt.leaveOut")}
      </Button>,
    );
  if (doubt.severity === "ask" && !accepted)
    buttons.push(
      <Button key="accept" size="small" onClick={accept}>
        {scoresText(NAME_DOUBTS.has(doubt.code) ? "doubt.ignore" : "doubt.accept")}
      </Button>,
    );
  if (source !== undefined)
    buttons.push(
      <Button key="look" size="small" appearance="subtle" onClick={look}>
        {scoresText("doubt.look")}
      </Button>,
    );
  if (doubt.severity === "note" && code !== null)
    return (
      <p className="line-note">
        {doubt.message}
        {source !== undefined && (
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
        <p>{doubt.message}</p>
        <DoubtAnswer doubt={doubt} record={record} />
        {NAME_DOUBTS.has(doubt.code) && <NameAnswer doubt={doubt} />}
        {buttons.length > 0 && <div className="doubt-buttons">{buttons}</div>}
        {last && more > 0 && <p className="hint">{scoresText("doubt.more", { n: more })}</p>}
      </div>
    </div>
  );
}
