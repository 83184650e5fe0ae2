import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { formatPercent, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { useSession } from "../session-context";
import { useStore } from "../store";
import { paneText } from "../texts";
import { takeAnswers } from "./read-flow";
import { StatusMark } from "./StatusMark";

/** The targets of a year as they were read. */
export function TargetsView(): ReactElement | null {
  const session = useSession();
  const { answered, answers } = useStore(session.scores);
  const targets = answered?.reading.targets;
  const [typed, setTyped] = useState(targets?.year == null ? "" : String(targets.year));
  if (targets === undefined) return null;
  const year = /^20\d\d$/.test(typed.trim()) ? Number(typed) : null;
  return (
    <section aria-label={paneText("targets.title")}>
      <Field
        label={paneText("targets.year")}
        {...(year === null
          ? { validationState: "error" as const, validationMessage: paneText("targets.yearMissing") }
          : {})}
      >
        <Input
          value={typed}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => {
            setTyped(value);
            if (/^20\d\d$/.test(value.trim()))
              void takeAnswers(session, { ...answers, targetYear: Number(value) });
          }}
        />
      </Field>
      <table className="items">
        <caption className="unseen">{paneText("targets.title")}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{paneText("read.status")}</th>
            <th scope="col">{paneText("targets.name")}</th>
            <th scope="col">{paneText("targets.percent")}</th>
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
                      : paneText("targets.order", { section: row.section, order: row.order }),
                  ]
                    .concat(row.lead)
                    .filter((part) => part !== "")
                    .join(" · ")}
                </span>
              </th>
              <td className="item-figure">
                {row.percent === null
                  ? paneText("read.missing")
                  : `${row.op === ">=" ? "≥ " : ""}${formatPercent(row.percent, SHORT_DECIMALS)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
