import type { ReactElement } from "react";
import type { OneStopRecord } from "../../../paste";
import { formatPercent, NO_FIGURE, SHORT_DECIMALS } from "../../../scoring/vietnamese-number";
import { periodName } from "../../session/period-name";
import { useSession } from "../../session/session-context";
import { useStore } from "../../session/store";
import { scoresText } from "../flow/texts";

/**
 * Figures of the one-stop system: real, but not scores of the index. Said plainly, with what to paste instead; what
 * an export tells of each unit is shown and not saved.
 */
export function OperationalView(): ReactElement {
  const session = useSession();
  const { answered } = useStore(session.scores);
  const records = answered?.reading.oneStop ?? [];
  return (
    <>
      <section className="told" role="alert">
        <p>{scoresText("operational.what")}</p>
        <p>{scoresText("operational.instead")}</p>
      </section>
      {records.length > 0 && <Ways records={records} />}
    </>
  );
}

/** How the dossiers of each unit came in and were paid for. */
function Ways({ records }: { records: readonly OneStopRecord[] }): ReactElement {
  const period = records[0]?.period?.key;
  return (
    <table className="items">
      <caption className="hint">
        {period === undefined
          ? scoresText("operational.title")
          : scoresText("operational.titleOf", { period: periodName(period, "inline") })}
      </caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{scoresText("operational.unit")}</th>
          <th scope="col">{scoresText("operational.figures")}</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record, at) => (
          <tr key={at} className="item">
            <th scope="row" className="item-name">
              {record.unit}
            </th>
            <td className="item-ways">
              <ul>
                {waysOf(record).map((way) => (
                  <li key={way}>{way}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WAYS = ["online", "direct", "postal"] as const;

/** A line for every way that the export counts: "Trực tuyến 193 (91,9%)", "Thanh toán trực tuyến 57/97 (58,76%)". */
function waysOf({ counts, rates }: OneStopRecord): string[] {
  const told = WAYS.filter((way) => counts[way] !== null || rates[way] !== null).map((way) =>
    line(scoresText(`operational.${way}`), String(counts[way] ?? NO_FIGURE), rates[way]),
  );
  if (counts.obliged === null && counts.paid === null && rates.payment === null) return told;
  const paid = counts.paid ?? NO_FIGURE;
  const obliged = counts.obliged ?? NO_FIGURE;
  const count = scoresText("operational.paidOf", { paid, obliged });
  return [...told, line(scoresText("operational.payment"), count, rates.payment)];
}

function line(name: string, count: string, rate: number | null): string {
  const printed = rate === null ? NO_FIGURE : formatPercent(rate, SHORT_DECIMALS);
  return scoresText("operational.way", { name, count, rate: printed });
}
