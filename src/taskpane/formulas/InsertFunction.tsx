import { Button, Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useMemo, useState } from "react";
import type { Refusal, SelectedCells } from "../../actions/contract";
import type { CatalogEntry } from "../../functions/catalog";
import type { FormulaStyle } from "../../functions/catalog";
import { catalog, chosenFormula, evaluate, INVARIANT, LOCAL_VI, styleFor } from "../../functions/catalog";
import { currentLanguage } from "../../locale";
import { Bar } from "../parts/Bar";
import { RefusalBar } from "../parts/RefusalBar";
import { Working } from "../parts/Working";
import { useSession } from "../session/session-context";
import type { Work } from "../session/work";
import { perform } from "../session/work";
import { ArgumentField } from "./ArgumentField";
import type { Entered } from "./chosen-argument";
import { argumentOf, NOTHING, startingWith } from "./chosen-argument";
import { ResultPreview } from "./ResultPreview";
import { formulaHelperText as text } from "./texts";
import "./formulas.css";

type Said = { kind: "inserted"; address: string; text: string } | { kind: "refused"; refusal: Refusal };

/** Picks a function and its ranges, shows the result, and puts the formula into the selected cell. */
export function InsertFunction(): ReactElement {
  const { actions, env } = useSession();
  const language = currentLanguage();
  const style = useFormulaStyle();
  const entries = useMemo(() => catalog(language, style), [language, style]);
  const [id, setId] = useState("");
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const [work, setWork] = useState<Work>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const entry = entries.find((one) => one.id === id) ?? null;

  const enter = (at: number, next: Entered): void => {
    if (entry === null) return;
    setSaid(null);
    setEntered(entry.parameters.map((_, index) => (index === at ? next : (entered[index] ?? NOTHING))));
  };
  const takeSelection = async (at: number): Promise<void> => {
    if (work !== null) return;
    const outcome = await perform<SelectedCells>(text("formulas.taking"), setWork, () =>
      actions.readSelection(),
    );
    if (outcome.ok) enter(at, { kind: "range", cells: outcome.value });
    else setSaid({ kind: "refused", refusal: outcome.refusal });
  };
  const insert = async (formula: string): Promise<void> => {
    if (work !== null) return;
    const outcome = await perform<{ address: string; text: string }>(
      text("formulas.inserting"),
      setWork,
      () => actions.insertFormula(formula),
    );
    setSaid(
      outcome.ok ? { kind: "inserted", ...outcome.value } : { kind: "refused", refusal: outcome.refusal },
    );
  };

  return (
    <>
      <Field label={text("formulas.function")}>
        <Select
          value={id}
          onChange={(_, { value }) => {
            setId(value);
            setEntered(entries.find((one) => one.id === value)?.parameters.map(startingWith) ?? []);
            setSaid(null);
          }}
        >
          <option value="">{text("formulas.choose")}</option>
          {entries.map((one) => (
            <option key={one.id} value={one.id}>
              {`BCS.${one.id}`}
            </option>
          ))}
        </Select>
      </Field>
      {entry !== null && (
        <Chosen
          entry={entry}
          entered={entered}
          style={style}
          canInsert={env.insideExcel && work === null}
          onEnter={enter}
          onTake={env.insideExcel ? (at) => void takeSelection(at) : null}
          onInsert={(formula) => void insert(formula)}
        />
      )}
      <Working work={work} />
      {said?.kind === "inserted" && <Bar intent="success">{text("formulas.inserted", said)}</Bar>}
      {said?.kind === "refused" && <RefusalBar refusal={said.refusal} onClose={() => setSaid(null)} />}
    </>
  );
}

/** How this Excel writes formulas, which its region decides; as the language does while nothing is told. */
function useFormulaStyle(): FormulaStyle {
  const { actions } = useSession();
  const [mark, setMark] = useState<"," | "." | null>(null);
  useEffect(() => {
    let here = true;
    void actions.decimalMark().then((told) => {
      if (here) setMark(told);
    });
    return () => {
      here = false;
    };
  }, [actions]);
  if (mark === null) return styleFor(currentLanguage());
  return mark === "," ? LOCAL_VI : INVARIANT;
}

function Chosen({
  entry,
  entered,
  style,
  canInsert,
  onEnter,
  onTake,
  onInsert,
}: {
  entry: CatalogEntry;
  entered: readonly Entered[];
  style: FormulaStyle;
  canInsert: boolean;
  onEnter: (at: number, next: Entered) => void;
  /** null where no sheet is at hand. */
  onTake: ((at: number) => void) | null;
  onInsert: (formula: string) => void;
}): ReactElement {
  const list = entry.parameters.map((parameter, index) => argumentOf(entered[index] ?? NOTHING, parameter));
  const chosen = list.map((one) => one.chosen);
  const needed = entry.parameters.find(({ optional }, index) => !optional && chosen[index] === null);
  const [example] = entry.examples;
  return (
    <>
      <p>{entry.summary}</p>
      {entry.parameters.map((parameter, index) => (
        <ArgumentField
          key={parameter.name}
          parameter={parameter}
          entered={entered[index] ?? NOTHING}
          onEnter={(next) => onEnter(index, next)}
          onTake={onTake === null ? null : () => onTake(index)}
        />
      ))}
      <p className="formula" aria-live="polite">
        <span className="formula-label">{text("formulas.formula")}</span>
        <code>{chosenFormula(entry.id, chosen, style)}</code>
      </p>
      {needed !== undefined ? (
        <p className="hint">{text("formulas.needed", { name: needed.name })}</p>
      ) : list.every(({ known }) => known) ? (
        <ResultPreview evaluation={evaluate(entry.id, chosen)} />
      ) : (
        <p className="hint">{text("formulas.resultLater")}</p>
      )}
      <Button
        disabledFocusable={!canInsert || needed !== undefined}
        onClick={() => onInsert(chosenFormula(entry.id, chosen))}
      >
        {text("formulas.insert")}
      </Button>
      <p className="hint">{text("formulas.insertHint")}</p>
      {example !== undefined && (
        <p className="hint">
          {text("formulas.example")}: <code>{example.formula}</code> → {example.result}
        </p>
      )}
      <a href={`help.html#${entry.anchor}`} target="_blank" rel="noreferrer">
        {text("formulas.more", { id: `BCS.${entry.id}` })}
      </a>
    </>
  );
}
