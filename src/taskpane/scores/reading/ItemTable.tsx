import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Doubt, ReadRecord } from "../../../paste";
import { isConfirmed } from "../../../paste";
import { findIndicator, TOTAL_CODE } from "../../../scoring/framework/framework";
import type { ScoreItem } from "../../../scoring/score";
import { readingBasis } from "../../session/reading-basis";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { leaveOutLine } from "../flow/answer/answers";
import { DoubtList } from "../doubts/DoubtList";
import { besidesText, figureText } from "../flow/answer/figure-text";
import { LineEditor } from "./LineEditor";
import { takeAnswers } from "../flow/read-flow";
import type { MarkStatus } from "../doubts/StatusMark";
import { StatusMark } from "../doubts/StatusMark";
import { scoresText } from "../flow/texts";

type LineDoubts = ReadonlyMap<string, readonly Doubt[]>;

/** The lines of a record with a mark each; a doubt stands under its line. Pressing a line opens it for correction. */
export function ItemTable({
  record,
  lines,
  missingGroups,
}: {
  record: ReadRecord;
  lines: LineDoubts;
  /** Codes of groups that the text does not speak of. */
  missingGroups: readonly string[];
}): ReactElement {
  const session = useSession();
  const { answers, source } = useStore(session.scores);
  const given = answers.records[record.id];
  const read = source?.records[record.id];
  const out = given?.withoutLines ?? [];
  const missing = missingGroups.filter((code) => record.items.every((item) => item.code !== code));
  const total = record.total.status === "missing" && !lines.has(TOTAL_CODE) ? [] : [record.total];
  return (
    <>
      <table className="items">
        <caption className="unseen">{scoresText("read.lines")}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{scoresText("read.status")}</th>
            <th scope="col">{scoresText("read.indicator")}</th>
            <th scope="col">{scoresText("read.figure")}</th>
          </tr>
        </thead>
        {record.items.map((item, at) => lineOf(item, at))}
        {missing.map((code) => (
          <MissingLine key={code} name={nameOf(code)} />
        ))}
        {total.map((item) => lineOf(item, record.items.length))}
      </table>
      {record.classification !== null && (
        <p className="classification">{scoresText("read.classification", { name: record.classification })}</p>
      )}
      {out.length > 0 && (
        <p className="hint">
          {scoresText("read.leftOut", { n: out.length })}{" "}
          {out.map((code) => (
            <Button
              key={code}
              size="small"
              className="chip"
              onClick={() => takeAnswers(session, (now) => leaveOutLine(now, record.id, code, false))}
            >
              {scoresText("read.takeBack", { name: nameOf(code) })}
            </Button>
          ))}
        </p>
      )}
    </>
  );

  function lineOf(item: ScoreItem, at: number): ReactElement {
    return (
      <Line
        key={`${item.code}-${at}`}
        item={item}
        record={record.id}
        doubts={lines.get(item.code) ?? []}
        said={saidOf(item.code)}
      />
    );
  }

  /** A figure that a person gave is put right, one that was given as it was read is confirmed. */
  function saidOf(code: string): "corrected" | "confirmed" | null {
    const value = given?.values?.[code];
    if (value === undefined) return null;
    const before = code === TOTAL_CODE ? read?.total : read?.items.find((item) => item.code === code);
    return before !== undefined && isConfirmed(before, value) ? "confirmed" : "corrected";
  }

  function nameOf(code: string): string {
    return findIndicator(readingBasis(session.book.get().book).framework, code)?.name ?? code;
  }
}

/** A group that the text does not speak of: said as a line of its own, so that nobody takes the list for complete. */
function MissingLine({ name }: { name: string }): ReactElement {
  return (
    <tbody className="item">
      <tr>
        <td className="item-mark">
          <StatusMark status="ask" />
        </td>
        <th scope="row" className="item-name">
          {name}
        </th>
        <td className="item-figure item-without">{scoresText("read.missing")}</td>
      </tr>
    </tbody>
  );
}

function Line({
  item,
  record,
  doubts,
  said,
}: {
  item: ScoreItem;
  /** Id of the record. */
  record: number;
  doubts: readonly Doubt[];
  /** What a person has said of the figure. */
  said: "corrected" | "confirmed" | null;
}): ReactElement {
  const [open, setOpen] = useState(false);
  const besides = besidesText(item);
  const total = item.code === TOTAL_CODE;
  const label = item.label !== "" ? item.label : total ? scoresText("read.total") : item.code;
  const editable = item.status !== "header";
  return (
    <tbody className={total ? "item item-total" : "item"}>
      <tr>
        <td className="item-mark">
          <StatusMark status={markOf(item, doubts)} />
        </td>
        <th scope="row" className="item-name">
          {editable ? (
            <button type="button" className="item-open" aria-expanded={open} onClick={() => setOpen(!open)}>
              {label}
            </button>
          ) : (
            label
          )}
          {(besides !== "" || said !== null) && (
            <span className="item-besides">
              {[said === null ? "" : scoresText(`read.${said}`), besides]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          )}
        </th>
        <td className={hasFigure(item) ? "item-figure" : "item-figure item-without"}>{figureText(item)}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3}>
            <LineEditor item={item} record={record} onDone={() => setOpen(false)} />
          </td>
        </tr>
      )}
      {doubts.length > 0 && (
        <tr>
          <td colSpan={3} className="item-doubts">
            <DoubtList doubts={doubts} record={record} code={item.code} onEdit={() => setOpen(true)} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function hasFigure({ score, percent }: ScoreItem): boolean {
  return score !== null || percent !== null;
}

function markOf(item: ScoreItem, doubts: readonly Doubt[]): MarkStatus {
  if (item.status === "error" || doubts.some(({ severity }) => severity === "block")) return "block";
  if (doubts.some(({ severity }) => severity === "ask")) return "ask";
  if (item.status === "header" || item.status === "not_applicable") return "none";
  if (item.status === "missing") return "ask";
  return doubts.length > 0 ? "note" : "ok";
}
