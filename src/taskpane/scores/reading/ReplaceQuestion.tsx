import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SavePreview } from "../../../actions/contract";
import { periodName } from "../../session/period-name";
import { useSession } from "../../session/session-context";
import { paneText } from "../../texts";
import { scoresText } from "../flow/texts";

const SHOWN = 20;

/** What the book holds now and what it would hold: nothing is replaced before this has been seen. */
export function ReplaceQuestion({ preview }: { preview: SavePreview }): ReactElement {
  const { scores } = useSession();
  const rest = preview.replaced.length - SHOWN;
  return (
    <section className="replace" aria-labelledby="replace-title">
      <h2 id="replace-title">{scoresText("replace.title", { n: preview.replaced.length })}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{scoresText("read.indicator")}</th>
            <th scope="col">{scoresText("replace.before")}</th>
            <th scope="col">{scoresText("replace.after")}</th>
          </tr>
        </thead>
        <tbody>
          {preview.replaced.slice(0, SHOWN).map(({ unit, period, label, before, after }) => (
            <tr key={`${unit}|${period}|${label}`}>
              <th scope="row">
                {label}
                <span className="item-besides">
                  {unit} · {periodName(period)}
                </span>
              </th>
              <td>
                <del>{before}</del>
              </td>
              <td>
                <ins>{after}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="hint">{paneText("pane.andMore", { n: rest })}</p>}
      <p className="hint">{scoresText("replace.kept")}</p>
      <Button size="small" data-focus="question" onClick={() => scores.set({ question: null })}>
        {scoresText("replace.leave")}
      </Button>
    </section>
  );
}
