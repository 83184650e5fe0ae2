import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { Book } from "../../actions/contract";
import { ownLines, plainLabel } from "../../notice/table";
import { deltaText, rankText, totalText, valueOfMaximum } from "../../notice/words";
import { TWO_DECIMALS } from "../../scoring/vietnamese-number";
import type { RankedComparison, UnitsComparison } from "../../scoring/compare/unit-comparison";
import { BackIcon } from "../parts/icons";
import { MendPart } from "./MendPart";
import { RankLines } from "./RankLines";
import { unitsText } from "./texts";
import { Trend } from "./Trend";
import "./units.css";

/** One unit on its own: rank, groups with their changes, the total over the saved periods, and what could be mended. */
export function UnitPicture({
  book,
  ranked,
  units,
  onBack,
  onChoose,
}: {
  book: Book;
  ranked: RankedComparison;
  units: UnitsComparison;
  onBack: () => void;
  onChoose: () => void;
}): ReactElement {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { comparison } = ranked;
  const { unit, total, scale } = comparison;
  return (
    <section className="picture" aria-label={unit}>
      <div className="picture-head">
        <Button
          ref={back}
          appearance="subtle"
          icon={<BackIcon />}
          aria-label={unitsText("picture.back")}
          title={unitsText("picture.back")}
          onClick={onBack}
        />
        <h2>{unit}</h2>
      </div>
      <RankLines ranked={ranked} of={units.of} />
      <table className="units-table">
        <caption className="unseen">{unitsText("picture.groups", { unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{unitsText("picture.group")}</th>
            <th scope="col">{unitsText("units.score")}</th>
            <th scope="col">{unitsText("units.change")}</th>
          </tr>
        </thead>
        <tbody>
          {ownLines(comparison.rows).map(({ code, label, current, max, delta }) => (
            <tr key={code}>
              <th scope="row">{plainLabel(label)}</th>
              <td className="units-figure">{valueOfMaximum(current.value, max, scale, TWO_DECIMALS)}</td>
              <td className="units-figure">{deltaText(delta)}</td>
            </tr>
          ))}
          {total.current.value !== null && (
            <tr className="units-total">
              <th scope="row">{unitsText("picture.total")}</th>
              <td className="units-figure">{totalText(total.current, scale)}</td>
              <td className="units-figure">{deltaText(total.delta)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {total.current.classification !== null && (
        <p>{unitsText("picture.class", { name: total.current.classification })}</p>
      )}
      {total.rank.current.rank !== null && (
        <p>{unitsText("picture.published", { rank: rankText(total.rank.current) })}</p>
      )}
      <Trend book={book} unit={unit} period={comparison.period} />
      <MendPart book={book} comparison={comparison} />
      <Button onClick={onChoose}>{unitsText("picture.choose")}</Button>
    </section>
  );
}
