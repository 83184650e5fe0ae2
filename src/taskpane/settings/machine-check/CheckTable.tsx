import type { ReactElement } from "react";
import type { CheckRow, Verdict } from "../../../actions/contract";
import { AskIcon, CheckIcon, CrossIcon, DashIcon } from "../../parts/icons";
import { seen } from "./record-text";
import { answerText, checkText } from "./texts";

const MARKS: Record<Verdict, () => ReactElement> = {
  same: CheckIcon,
  fine: AskIcon,
  different: CrossIcon,
  untried: DashIcon,
};

/** What this Excel does beside what is expected. */
export function CheckTable({ rows, caption }: { rows: readonly CheckRow[]; caption: string }): ReactElement {
  return (
    <table className="check-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{checkText("check.column.tried")}</th>
          <th scope="col">{checkText("check.column.answer")}</th>
          <th scope="col">{checkText("check.column.expected")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CheckLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function CheckLine({ row }: { row: CheckRow }): ReactElement {
  const Mark = MARKS[row.verdict];
  const verdict = checkText(`check.verdict.${row.verdict}`);
  return (
    <tr className={`check-${row.verdict}`}>
      <th scope="row">
        <span className="check-mark" title={verdict}>
          <Mark />
          <span className="unseen">{verdict}: </span>
        </span>
        {checkText(`check.probe.${row.id}`)}
      </th>
      <td>{seen(row)}</td>
      <td>{row.verdict === "untried" && row.expected === null ? "" : answerText(row.expected)}</td>
    </tr>
  );
}
