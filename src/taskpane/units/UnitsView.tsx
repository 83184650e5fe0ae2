import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { Book } from "../../actions/contract";
import { deltaText, valueText } from "../../notice/words";
import type { UnitsComparison } from "../../scoring/compare/unit-comparison";
import { nameSearch } from "../../scoring/units/unit-search";
import { NO_FIGURE } from "../../scoring/vietnamese-number";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { paneText } from "../texts";
import { FIRST_UNITS } from "./list-state";
import type { UnitsListState } from "./list-state";
import { unitsText } from "./texts";
import type { ListedUnit } from "./unit-list";
import { listedUnits, measuresOf, ordered, ORDERS } from "./unit-list";
import { UnitPicture } from "./UnitPicture";
import "./units.css";

/** All units of a period: found by any word, in any order, by total or by group; each opens its picture. */
export function UnitsView({ book, units }: { book: Book; units: UnitsComparison }): ReactElement {
  const session = useSession();
  const { list } = useStore(session.comparison);
  const opened = units.units.find(({ comparison }) => comparison.unit === list.opened) ?? null;
  const change = (next: Partial<UnitsListState>): void =>
    session.comparison.set({ list: { ...session.comparison.get().list, ...next } });
  const last = useRef<string | null>(null);
  useEffect(() => {
    // Whoever comes back from a picture stands where it was opened.
    if (list.opened === null && last.current !== null) lineOf(last.current)?.focus();
    last.current = list.opened;
  }, [list.opened]);
  if (opened !== null)
    return (
      <UnitPicture
        book={book}
        ranked={opened}
        units={units}
        onBack={() => change({ opened: null })}
        onChoose={() =>
          session.comparison.set({
            unit: { kind: "one", name: opened.comparison.unit },
            list: { ...list, opened: null },
          })
        }
      />
    );
  return <UnitsList book={book} units={units} list={list} onChange={change} />;
}

function UnitsList({
  book,
  units,
  list,
  onChange,
}: {
  book: Book;
  units: UnitsComparison;
  list: UnitsListState;
  onChange: (change: Partial<UnitsListState>) => void;
}): ReactElement {
  const measures = useMemo(() => measuresOf(units, book.framework), [units, book.framework]);
  const measure = measures.find(({ code }) => code === list.measure) ?? measures[0] ?? null;
  const code = measure?.code ?? null;
  const sorted = useMemo(() => ordered(listedUnits(units, code), list.order), [units, code, list.order]);
  const search = useMemo(() => nameSearch(sorted.map(({ unit }) => unit)), [sorted]);
  const wanted = useDeferredValue(list.wanted);
  const found = useMemo(
    () => search(wanted).flatMap((index) => sorted[index] ?? []),
    [search, wanted, sorted],
  );
  const rest = found.length - list.shown;
  return (
    <section className="units" aria-label={unitsText("units.title")}>
      <Field label={unitsText("units.find")}>
        <Input
          type="search"
          value={list.wanted}
          placeholder={unitsText("units.findHint")}
          onChange={(_, { value }) => onChange({ wanted: value, shown: FIRST_UNITS })}
        />
      </Field>
      <div className="fields fields-two">
        <Field label={unitsText("units.measure")}>
          <Select
            value={code ?? ""}
            onChange={(_, { value }) => onChange({ measure: value === "" ? null : value })}
          >
            {measures.map((one) => (
              <option key={one.code ?? ""} value={one.code ?? ""}>
                {one.name ?? unitsText("units.total")}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={unitsText("units.order")}>
          <Select
            value={list.order}
            onChange={(_, { value }) => onChange({ order: ORDERS.find((one) => one === value) ?? "best" })}
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {unitsText(`units.order.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className="hint" role="status">
        {found.length === 0
          ? paneText("units.none")
          : wanted.trim() === ""
            ? unitsText("units.count", { n: found.length })
            : unitsText("units.found", { n: found.length, all: sorted.length })}
      </p>
      {found.length > 0 && (
        <table className="units-table">
          <caption className="unseen">{unitsText("units.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{unitsText("units.rank")}</th>
              <th scope="col">{unitsText("units.unit")}</th>
              <th scope="col">{unitsText("units.score")}</th>
              <th scope="col">{unitsText("units.change")}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, list.shown).map((one) => (
              <UnitLine
                key={one.unit}
                one={one}
                scale={units.scale}
                onOpen={() => onChange({ opened: one.unit })}
              />
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <Button size="small" onClick={() => onChange({ shown: list.shown + FIRST_UNITS })}>
          {unitsText("units.more", { n: Math.min(FIRST_UNITS, rest) })}
        </Button>
      )}
    </section>
  );
}

/** The control of a unit in the list; null while the line is not drawn. */
function lineOf(unit: string): HTMLElement | null {
  const lines = document.querySelectorAll<HTMLElement>("[data-unit]");
  return [...lines].find((line) => line.dataset.unit === unit) ?? null;
}

const WHOLE_PERCENT = 100;

function UnitLine({
  one: { unit, rank, value, delta, share },
  scale,
  onOpen,
}: {
  one: ListedUnit;
  scale: UnitsComparison["scale"];
  onOpen: () => void;
}): ReactElement {
  return (
    <tr>
      <td className="units-rank">{rank ?? NO_FIGURE}</td>
      <th scope="row">
        <button type="button" className="units-open" data-unit={unit} onClick={onOpen}>
          {unit}
        </button>
        {/* The chart of the list: the figure beside it says the same. */}
        <span className="units-bar" aria-hidden="true">
          {share !== null && <span style={{ inlineSize: `${share * WHOLE_PERCENT}%` }} />}
        </span>
      </th>
      <td className="units-figure">{valueText(value, scale)}</td>
      <td className="units-figure">{deltaText(delta)}</td>
    </tr>
  );
}
