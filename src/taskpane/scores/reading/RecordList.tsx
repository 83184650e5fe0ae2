import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import type { ReadRecord } from "../../../paste";
import { periodName } from "../../session/period-name";
import { CheckIcon, DownIcon, ForwardIcon } from "../../parts/icons";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { answerRecord } from "../flow/answer/answers";
import type { DoubtPlaces } from "../flow/answer/doubt-places";
import { doubtsOf } from "../flow/answer/doubt-places";
import { figureText } from "../flow/answer/figure-text";
import { takeAnswers } from "../flow/read-flow";
import { RecordView } from "./RecordView";
import type { MarkStatus } from "../doubts/StatusMark";
import { StatusMark } from "../doubts/StatusMark";
import { scoresText } from "../flow/texts";

/** Records on one page: enough for a province's departments, little enough for three thousand communes. */
const PAGE = 30;

interface Entry {
  record: ReadRecord;
  status: MarkStatus;
}

/** Several records, a page at a time; those with something to look at can be shown alone. */
export function RecordList({
  records,
  places,
}: {
  records: readonly ReadRecord[];
  places: DoubtPlaces;
}): ReactElement {
  const session = useSession();
  const { answers, source } = useStore(session.scores);
  const [wanted, setWanted] = useState("");
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<number | null>(null);
  const query = useDeferredValue(wanted).trim().toLocaleLowerCase("vi");

  const entries = useMemo(
    () => records.map((record): Entry => ({ record, status: statusOf(places, record.id) })),
    [records, places],
  );
  const doubtful = useMemo(
    () => entries.filter(({ status }) => status === "block" || status === "ask"),
    [entries],
  );
  const listed = useMemo(() => {
    const from = onlyDoubtful ? doubtful : entries;
    return query === ""
      ? from
      : from.filter(({ record }) => nameOf(record).toLocaleLowerCase("vi").includes(query));
  }, [entries, doubtful, onlyDoubtful, query]);
  const pages = Math.max(1, Math.ceil(listed.length / PAGE));
  const at = Math.min(page, pages - 1);
  const leftOut = Object.entries(answers.records).filter(([, given]) => given.leftOut === true);

  return (
    <section aria-label={scoresText("list.title")}>
      <p className="list-count" role="status">
        {countText(records)}
        {doubtful.length > 0 && ` ${scoresText("list.doubtful", { n: doubtful.length })}`}
      </p>
      {records.length > PAGE && (
        <Field label={scoresText("list.find")}>
          <Input
            value={wanted}
            type="search"
            onChange={(_, { value }) => {
              setWanted(value);
              setPage(0);
            }}
          />
        </Field>
      )}
      {doubtful.length > 0 && doubtful.length < records.length && (
        // Made by hand: Fluent's ToggleButton costs the first look more than these two buttons are worth.
        <div className="toggle" role="group" aria-label={scoresText("list.which")}>
          <button type="button" aria-pressed={!onlyDoubtful} onClick={() => setOnlyDoubtful(false)}>
            {!onlyDoubtful && <CheckIcon />}
            {scoresText("list.all", { n: records.length })}
          </button>
          <button type="button" aria-pressed={onlyDoubtful} onClick={() => setOnlyDoubtful(true)}>
            {onlyDoubtful && <CheckIcon />}
            {scoresText("list.onlyDoubtful", { n: doubtful.length })}
          </button>
        </div>
      )}
      <ul className="records">
        {listed.slice(at * PAGE, (at + 1) * PAGE).map(({ record, status }) => (
          <li key={record.id}>
            <button
              type="button"
              className="record-open"
              aria-expanded={open === record.id}
              onClick={() => setOpen(open === record.id ? null : record.id)}
            >
              <StatusMark status={status} />
              <span className="record-name">
                {nameOf(record)}
                <span className="record-period">
                  {record.period === null ? "" : periodName(record.period.key)}
                </span>
              </span>
              <span className="record-total">{totalText(record)}</span>
              {open === record.id ? <DownIcon /> : <ForwardIcon />}
            </button>
            {open === record.id && (
              <div className="record-body">
                <RecordView record={record} places={places} />
                <Button
                  size="small"
                  onClick={() => {
                    setOpen(null);
                    takeAnswers(session, (now) => answerRecord(now, record.id, { leftOut: true }));
                  }}
                >
                  {scoresText("list.leaveOut")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {listed.length === 0 && <p className="hint">{scoresText("list.noneFound")}</p>}
      {pages > 1 && (
        <nav className="pager" aria-label={scoresText("list.pages")}>
          <Button size="small" disabledFocusable={at === 0} onClick={() => setPage(at - 1)}>
            {scoresText("list.before")}
          </Button>
          <span role="status">{scoresText("list.page", { at: at + 1, of: pages })}</span>
          <Button size="small" disabledFocusable={at === pages - 1} onClick={() => setPage(at + 1)}>
            {scoresText("list.after")}
          </Button>
        </nav>
      )}
      {leftOut.length > 0 && (
        <div className="hint left-out">
          {scoresText("list.leftOut", { n: leftOut.length })}{" "}
          {leftOut.slice(0, PAGE).map(([id]) => (
            <Button
              key={id}
              size="small"
              className="chip"
              onClick={() => takeAnswers(session, (now) => answerRecord(now, Number(id), { leftOut: false }))}
            >
              {scoresText("read.takeBack", {
                name: source?.records[Number(id)]?.unit ?? scoresText("read.unnamed"),
              })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function countText(records: readonly ReadRecord[]): string {
  const units = new Set(records.map(({ unit }) => unit)).size;
  return units === records.length || units === 0
    ? scoresText("list.count", { n: records.length })
    : scoresText("list.sets", { n: records.length, units });
}

function nameOf(record: ReadRecord): string {
  return record.unit ?? scoresText("read.unnamed");
}

/** The total, or how many figures there are where none was published. */
function totalText(record: ReadRecord): string {
  if (record.total.status === "ok") return figureText(record.total);
  const figures = record.items.filter(({ status }) => status === "ok");
  const [only] = figures;
  return figures.length === 1 && only !== undefined
    ? figureText(only)
    : scoresText("list.figures", { n: figures.length });
}

function statusOf(places: DoubtPlaces, id: number): MarkStatus {
  const { record, lines } = doubtsOf(places, id);
  const severities = new Set([...record, ...[...lines.values()].flat()].map(({ severity }) => severity));
  if (severities.has("block")) return "block";
  if (severities.has("ask")) return "ask";
  return severities.has("note") ? "note" : "ok";
}
