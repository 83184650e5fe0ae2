import { Button, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { Book } from "../../actions/contract";
import type { Mending } from "../../notice/remarks";
import { mendingOf, triedSentence } from "../../notice/remarks";
import { valueOfMaximum } from "../../notice/words";
import type { Comparison } from "../../scoring/compare/comparison";
import type { ImprovementLine } from "../../scoring/compare/improvement";
import { triedTotal } from "../../scoring/compare/improvement";
import { formatNumber, NO_FIGURE, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { Section } from "../parts/Section";
import { typedFigure } from "../scores/flow/answer/figure-text";
import { useSession } from "../session/session-context";
import { putIntoNotice } from "./put-into-notice";
import { unitsText } from "./texts";
import "./units.css";

/** Which group to mend: what the next class needs, where points are lost, and figures to try. It advises nothing. */
export function MendPart({ book, comparison }: { book: Book; comparison: Comparison }): ReactElement {
  const mending = useMemo(
    () => mendingOf(comparison, book.classes, book.framework),
    [comparison, book.classes, book.framework],
  );
  if (mending === null)
    return (
      <Section title={unitsText("mend.titleTop")}>
        <p className="hint">{unitsText("mend.percents")}</p>
      </Section>
    );
  const { next, total } = mending.improvement;
  return (
    <Section
      title={next === null ? unitsText("mend.titleTop") : unitsText("mend.title", { name: next.name })}
    >
      <p>
        {next !== null
          ? unitsText("mend.missing", {
              needed: shortNumber(next.needed),
              name: next.name,
              from: shortNumber(next.from),
            })
          : unitsText(total === null ? "mend.unknown" : "mend.top")}
      </p>
      <Groups book={book} comparison={comparison} mending={mending} />
    </Section>
  );
}

function Groups({
  book,
  comparison,
  mending,
}: {
  book: Book;
  comparison: Comparison;
  mending: Mending;
}): ReactElement {
  const session = useSession();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { improvement, labels } = mending;
  const { lines, next, total } = improvement;
  const nameOf = (code: string): string => labels.get(code) ?? code;
  const entered = lines.flatMap((line) => {
    const text = typed[line.name] ?? "";
    return text.trim() === "" ? [] : [{ line, value: triedValue(text, line.max) }];
  });
  const wrong = entered.find(({ value }) => value === null);
  const tried = new Map(
    entered.flatMap(({ line, value }) => (value === null ? [] : [[line.name, value] as const])),
  );
  const result = tried.size === 0 ? null : triedTotal(improvement, tried, book.classes);
  const sentence = triedSentence(mending, tried, book.classes);
  return (
    <>
      <table className="units-table mend-table">
        <caption className="unseen">{unitsText("mend.lines")}</caption>
        <thead>
          <tr>
            <th scope="col">{unitsText("mend.group")}</th>
            <th scope="col">{unitsText("mend.lost")}</th>
            {next !== null && <th scope="col">{unitsText("mend.reach")}</th>}
            {total !== null && <th scope="col">{unitsText("mend.try")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">
                {nameOf(line.name)}
                <span className="mend-now">{valueOfMaximum(line.points, line.max, "points")}</span>
              </th>
              <td className="units-figure">{line.lost === null ? NO_FIGURE : shortNumber(line.lost)}</td>
              {next !== null && <td className="units-figure">{reachText(line)}</td>}
              {total !== null && (
                <td>
                  <Input
                    size="small"
                    className="mend-try"
                    inputMode="decimal"
                    value={typed[line.name] ?? ""}
                    placeholder={line.points === null ? "" : shortNumber(line.points)}
                    aria-label={unitsText("mend.tryOf", {
                      group: nameOf(line.name),
                      max: shortNumber(line.max),
                    })}
                    aria-invalid={wrong?.line.name === line.name}
                    onChange={(_, { value }) => setTyped({ ...typed, [line.name]: value })}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {total !== null && <p className="hint">{unitsText("mend.tryHint")}</p>}
      <p role="status">
        {wrong !== undefined
          ? unitsText("mend.outside", { max: shortNumber(wrong.line.max) })
          : result === null
            ? ""
            : result.classification === null
              ? unitsText("mend.triedNoClass", { total: formatNumber(result.total) })
              : unitsText("mend.tried", {
                  total: formatNumber(result.total),
                  name: result.classification,
                })}
      </p>
      <div className="buttons">
        {(next !== null || sentence !== null) && (
          <Button
            size="small"
            disabledFocusable={wrong !== undefined}
            onClick={() => void putIntoNotice(session, comparison, sentence)}
          >
            {unitsText("mend.toNotice")}
          </Button>
        )}
        {entered.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setTyped({})}>
            {unitsText("mend.reset")}
          </Button>
        )}
      </div>
    </>
  );
}

/** Points within the group's own range; null for anything else. */
function triedValue(text: string, max: number): number | null {
  const value = typedFigure(text);
  return value === undefined || value === null || text.includes("%") || value > max ? null : value;
}

function reachText({ lost, reach, max }: ImprovementLine): string {
  if (lost === null) return NO_FIGURE;
  return reach === null ? unitsText("mend.notEnough") : valueOfMaximum(reach, max, "points");
}

function shortNumber(value: number): string {
  return formatNumber(value, SHORT_DECIMALS);
}
