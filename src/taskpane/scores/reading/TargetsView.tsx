import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { formatPercent, SHORT_DECIMALS } from "../../../scoring/vietnamese-number";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { takeAnswers } from "../flow/read-flow";
import { StatusMark } from "../doubts/StatusMark";
import { scoresText } from "../flow/texts";

/** The targets of a year as they were read. */
export function TargetsView(): ReactElement | null {
  const session = useSession();
  const { answered } = useStore(session.scores);
  const targets = answered?.reading.targets;
  const [typed, setTyped] = useState(targets?.year == null ? "" : String(targets.year));
  if (targets === undefined) return null;
  const year = /^20\d\d$/.test(typed.trim()) ? Number(typed) : null;
  return (
    <section aria-label={scoresText("targets.title")}>
      <Field
        orientation="horizontal"
        label={scoresText("targets.year")}
        {...(year === null
          ? { validationState: "error" as const, validationMessage: scoresText("targets.yearMissing") }
          : {})}
      >
        <Input
          value={typed}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => {
            setTyped(value);
            if (/^20\d\d$/.test(value.trim()))
              takeAnswers(session, (now) => ({ ...now, targetYear: Number(value) }));
          }}
        />
      </Field>
      <table className="items">
        <caption className="unseen">{scoresText("targets.title")}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{scoresText("read.status")}</th>
            <th scope="col">{scoresText("targets.name")}</th>
            <th scope="col">{scoresText("targets.percent")}</th>
          </tr>
        </thead>
        <tbody>
          {targets.rows.map((row, index) => (
            <tr key={index} className="item">
              <td className="item-mark">
                <StatusMark status={row.percent === null ? "ask" : "ok"} />
              </td>
              <th scope="row" className="item-name">
                {row.name}
                <span className="item-besides">
                  {[
                    row.section === ""
                      ? ""
                      : scoresText("targets.order", { section: row.section, order: row.order }),
                  ]
                    .concat(row.lead)
                    .filter((part) => part !== "")
                    .join(" · ")}
                </span>
              </th>
              <td className="item-figure">
                {row.percent === null
                  ? scoresText("read.missing")
                  : `${row.op === ">=" ? "≥ " : ""}${formatPercent(row.percent, SHORT_DECIMALS)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
