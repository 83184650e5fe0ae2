import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useId, useState } from "react";
import { doubtText } from "../../../actions/words/doubt-text";
import type { Doubt, ReadRecord, RecordAnswer } from "../../../paste";
import { overviewOf } from "../../session/book-overview";
import { periodName } from "../../session/period-name";
import { PeriodSelect } from "../../fields/PeriodSelect";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { answerRecords } from "../flow/answer/answers";
import { takeAnswers } from "../flow/read-flow";
import { hintedPeriod, knownUnits, levelOfUnit, likelyPeriod } from "../flow/answer/suggestions";
import { scoresText } from "../flow/texts";

interface Props {
  /** Ids of the records that the answer is for. */
  records: readonly number[];
  /** Doubts that this field answers. */
  doubts: readonly Doubt[];
}

/** Gives the answer to the records. */
function useAnswer(records: readonly number[]): {
  first: ReadRecord | null;
  given: RecordAnswer;
  give: (change: RecordAnswer) => void;
} {
  const session = useSession();
  const { answers, answered } = useStore(session.scores);
  const [at] = records;
  return {
    first: (at === undefined ? undefined : answered?.reading.records[at]) ?? null,
    given: (at === undefined ? undefined : answers.records[at]) ?? {},
    give: (change) => takeAnswers(session, (answers) => answerRecords(answers, records, change)),
  };
}

/** Chooses the unit: the one of the office, a known one, or any name that is typed. */
export function UnitAnswer({ records, doubts }: Props): ReactElement {
  const { book } = useStore(useSession().book);
  const { first, give } = useAnswer(records);
  const list = useId();
  const current = first?.unit ?? "";
  const [typed, setTyped] = useState(current);
  useEffect(() => setTyped(current), [current]);
  const take = (name: string): void => {
    const unit = name.trim().replace(/\s+/g, " ");
    if (unit !== "" && unit !== current) give({ unit: { name: unit, level: levelOfUnit(book, unit) } });
  };
  const own = book?.settings.ownUnit ?? null;
  return (
    <>
      <Asked
        doubts={doubts}
        label={scoresText("read.unit")}
        likely={
          current === "" && own !== null ? (
            <Button size="small" className="chip" onClick={() => take(own)}>
              {scoresText("read.use", { value: own })}
            </Button>
          ) : null
        }
      >
        <Input
          input={{ list, title: typed }}
          value={typed}
          placeholder={scoresText("read.unitPlaceholder")}
          onChange={(_, { value }) => {
            setTyped(value);
            if (knownUnits(book).includes(value)) take(value);
          }}
          onBlur={() => take(typed)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) take(typed);
          }}
        />
      </Asked>
      <datalist id={list}>
        {knownUnits(book).map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </>
  );
}

/** Chooses the period. */
export function PeriodAnswer({ records, doubts }: Props): ReactElement {
  const session = useSession();
  const { book } = useStore(session.book);
  const { first, give } = useAnswer(records);
  const current = first?.period?.key ?? null;
  const { source } = useStore(session.scores);
  const hinted = hintedPeriod(source?.text ?? "", new Date());
  const likely = hinted ?? likelyPeriod(book === null ? [] : overviewOf(book).periods, new Date());
  return (
    <Asked
      doubts={doubts}
      label={scoresText("read.period")}
      likely={
        current === null ? (
          <Button size="small" className="chip" onClick={() => give({ period: likely })}>
            {scoresText("read.use", { value: periodName(likely, "inline") })}
          </Button>
        ) : null
      }
    >
      <PeriodSelect value={current} onChange={(period) => give({ period })} />
    </Asked>
  );
}

/** Says what percents are. Only asked where there are any. */
export function BasisAnswer({ records, doubts }: Props): ReactElement {
  const { given, give } = useAnswer(records);
  return (
    <Asked doubts={doubts} label={scoresText("read.basis")}>
      <Select
        value={given.basis ?? ""}
        onChange={(_, { value }) => {
          if (value === "of_maximum" || value === "rate") give({ basis: value });
        }}
      >
        {given.basis === undefined && <option value="">{scoresText("read.basisUnknown")}</option>}
        <option value="rate">{scoresText("read.basisRate")}</option>
        <option value="of_maximum">{scoresText("read.basisOfMaximum")}</option>
      </Select>
    </Asked>
  );
}

/** A field with the question that it answers below it, and a likely answer to press beside it. */
function Asked({
  label,
  doubts,
  likely,
  children,
}: {
  label: string;
  doubts: readonly Doubt[];
  likely?: ReactElement | null;
  children: ReactElement;
}): ReactElement {
  const [doubt] = doubts;
  return (
    <div className="asked" {...(doubt === undefined ? {} : { "data-severity": doubt.severity })}>
      <Field
        orientation="horizontal"
        label={label}
        {...(doubt === undefined
          ? {}
          : {
              validationState: doubt.severity === "block" ? ("error" as const) : ("warning" as const),
              validationMessage: doubtText(doubt),
            })}
      >
        {children}
      </Field>
      {likely}
    </div>
  );
}
