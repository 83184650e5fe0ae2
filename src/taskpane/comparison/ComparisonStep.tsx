import { Button, Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useMemo } from "react";
import { previewComparison } from "../../actions/compare/comparison-request";
import type { Book, ComparisonRequest } from "../../actions/contract";
import { unitsComparison } from "../../actions/compare/units-comparison";
import { overviewOf } from "../session/book-overview";
import { EmptyStep } from "../parts/EmptyStep";
import { Carried } from "../Carried";
import { Messages } from "../parts/Messages";
import { RefusalBar } from "../parts/RefusalBar";
import { StepFooter } from "../parts/StepFooter";
import { TablePreview } from "../parts/TablePreview";
import { Working } from "../parts/Working";
import { Section } from "../parts/Section";
import { usePrimaryKey } from "../session/primary-key";
import { MendPart } from "../units/MendPart";
import { RankLines } from "../units/RankLines";
import { unitsText } from "../units/texts";
import { Trend } from "../units/Trend";
import { UnitsView } from "../units/UnitsView";
import { goTo } from "../session/session";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import { paneText } from "../texts";
import { refreshBook } from "../session/book";
import { build, showTable, takeBackTable } from "./comparison-flow";
import { requestOf, resolveChoices } from "./comparison-state";
import { ComparisonChoices } from "./ComparisonChoices";
import type { Merger } from "./mergers";
import { mergersToConfirm } from "./mergers";
import { comparisonText } from "./texts";
import "./comparison.css";

/** Step 2: what is compared with what, how it will look, and the button that builds it. */
export function ComparisonStep(): ReactElement {
  const session = useSession();
  const { book, loading, refusal } = useStore(session.book);
  if (book === null) {
    if (refusal !== null) return <RefusalBar refusal={refusal} onRetry={() => void refreshBook(session)} />;
    return (
      <EmptyStep>{loading ? paneText("pane.loadingBook") : comparisonText("compare.noScores")}</EmptyStep>
    );
  }
  return <ComparisonOfBook book={book} />;
}

function ComparisonOfBook({ book }: { book: Book }): ReactElement {
  const session = useSession();
  const state = useStore(session.comparison);
  const overview = overviewOf(book);
  const choices = useMemo(() => resolveChoices(state, book, overview), [state, book, overview]);
  const request = useMemo(
    () => (choices === null ? null : requestOf(choices, state.confirmedMergers)),
    [choices, state.confirmedMergers],
  );
  const mergers = useMemo(
    () => (request === null ? [] : mergersToConfirm(book, overview, request)),
    [book, overview, request],
  );
  const busy = state.work !== null;
  const ready = request !== null && !busy;
  const press = (): void => {
    if (ready) void build(session, request);
  };
  usePrimaryKey(press);

  if (choices === null || request === null)
    return (
      <EmptyStep
        action={
          <Button onClick={() => goTo(session, "scores")}>{comparisonText("compare.goToScores")}</Button>
        }
      >
        {comparisonText("compare.noScores")}
      </EmptyStep>
    );
  return (
    <>
      <ComparisonChoices book={book} overview={overview} choices={choices} />
      {mergers.length > 0 && <MergerQuestions mergers={mergers} />}
      {choices.unit.kind === "all" ? (
        <AllUnits book={book} request={request} />
      ) : (
        <>
          <LivePreview book={book} request={request} />
          {choices.form !== "targets" && <OneUnit book={book} request={request} unit={choices.unit.name} />}
        </>
      )}
      <StepFooter>
        {state.message === null && <Carried />}
        <Messages
          message={state.message}
          onClose={() => session.comparison.set({ message: null })}
          onShow={(target) => void showTable(session, target)}
          onUndo={() => void takeBackTable(session)}
        />
        <Working work={state.work} />
        <Button
          appearance="primary"
          className="primary"
          data-focus="primary"
          disabledFocusable={!ready}
          onClick={press}
        >
          {comparisonText("compare.build")}
        </Button>
      </StepFooter>
    </>
  );
}

function LivePreview({ book, request }: { book: Book; request: ComparisonRequest }): ReactElement {
  // Choosing stays quick while the table of thousands of units is being made.
  const wanted = useDeferredValue(request);
  const outcome = useMemo(() => previewComparison(book, wanted), [book, wanted]);
  if (!outcome.ok) return <RefusalBar refusal={outcome.refusal} />;
  const { notes } = outcome.value;
  return (
    <div aria-busy={wanted !== request}>
      <TablePreview table={outcome.value} />
      {notes.length > 0 && (
        <div className="notes">
          <h2>{comparisonText("compare.notes")}</h2>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The list to look at, and the table as it will be built below it. */
function AllUnits({ book, request }: { book: Book; request: ComparisonRequest }): ReactElement {
  const wanted = useDeferredValue(request);
  const units = useMemo(() => unitsComparison(book, wanted), [book, wanted]);
  return (
    <>
      {units !== null && units.units.length > 0 && <UnitsView book={book} units={units} />}
      <Section title={unitsText("units.table")}>
        <LivePreview book={book} request={request} />
      </Section>
    </>
  );
}

/** Rank, trend and what could be mended of the unit that is compared. */
function OneUnit({
  book,
  request,
  unit,
}: {
  book: Book;
  request: ComparisonRequest;
  unit: string;
}): ReactElement | null {
  const wanted = useDeferredValue(request);
  const units = useMemo(() => unitsComparison(book, wanted), [book, wanted]);
  const ranked = units?.units.find(({ comparison }) => comparison.unit === unit);
  if (units === null || ranked === undefined) return null;
  return (
    <>
      <Section title={unitsText("picture.title")}>
        <RankLines ranked={ranked} of={units.of} />
        <Trend book={book} unit={unit} period={ranked.comparison.period} />
      </Section>
      <MendPart book={book} comparison={ranked.comparison} />
    </>
  );
}

/** Boxes for a few units; beyond that one box for all, since nobody ticks three thousand. */
const SINGLE_QUESTIONS = 12;

function MergerQuestions({ mergers }: { mergers: readonly Merger[] }): ReactElement {
  const { comparison } = useSession();
  const { confirmedMergers } = useStore(comparison);
  const set = (units: readonly string[], yes: boolean): void => {
    const others = confirmedMergers.filter((unit) => !units.includes(unit));
    comparison.set({ confirmedMergers: yes ? [...others, ...units] : others });
  };
  const units = mergers.map(({ unit }) => unit);
  return (
    <fieldset className="question">
      <legend>{comparisonText("compare.mergers")}</legend>
      {mergers.length > SINGLE_QUESTIONS ? (
        <Checkbox
          checked={units.every((unit) => confirmedMergers.includes(unit))}
          onChange={(_, { checked }) => set(units, checked === true)}
          label={comparisonText("compare.mergerAll", { n: units.length })}
        />
      ) : (
        mergers.map(({ unit, predecessor }) => (
          <Checkbox
            key={unit}
            checked={confirmedMergers.includes(unit)}
            onChange={(_, { checked }) => set([unit], checked === true)}
            label={comparisonText("compare.mergerOne", { unit, predecessor })}
          />
        ))
      )}
      <p className="hint">{comparisonText("compare.mergerHint")}</p>
    </fieldset>
  );
}
