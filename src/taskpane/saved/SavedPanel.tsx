import { Button, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { Book, Outcome, Refusal, SavedSet, SaveReport, SetChange } from "../../actions/contract";
import { foldUnitName } from "../../scoring/units/unit-names";
import { refreshBook } from "../session/book";
import { forgetSaid } from "../session/forget-said";
import { Bar } from "../parts/Bar";
import { Panel } from "../parts/Panel";
import { RefusalBar } from "../parts/RefusalBar";
import { Working } from "../parts/Working";
import { useSession } from "../session/session-context";
import { useStore } from "../session/store";
import type { Work } from "../session/work";
import { perform } from "../session/work";
import { Findings } from "./Findings";
import { SetRow } from "./SetRow";
import { StepList } from "./StepList";
import { savedSetText } from "./texts";
import "./SavedPanel.css";

/** Sets that are shown at first; a book of many years has thousands. */
const FIRST_SETS = 40;

type Said =
  | { kind: "told"; text: string }
  | { kind: "refused"; refusal: Refusal; retry: () => void }
  /** Figures stand under the new name already. */
  | { kind: "differs"; refusal: Refusal; anyway: () => void };

/** What was saved, unit by unit and period by period, and what can be done with it. */
export function SavedPanel(): ReactElement {
  const session = useSession();
  const { book } = useStore(session.book);
  const [work, setWork] = useState<Work>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const press = async (
    start: (replace: boolean) => Promise<Outcome<SaveReport>>,
    tell: (report: SaveReport) => string,
    replace = false,
  ): Promise<void> => {
    if (work !== null) return;
    const again = (yes: boolean) => () => void press(start, tell, yes);
    const outcome = await perform<SaveReport>(savedSetText("saved.working"), setWork, () => start(replace));
    if (outcome.ok) setSaid({ kind: "told", text: tell(outcome.value) });
    else if (outcome.refusal.code === "needs_answer" && outcome.refusal.retry && !replace)
      setSaid({ kind: "differs", refusal: outcome.refusal, anyway: again(true) });
    else setSaid({ kind: "refused", refusal: outcome.refusal, retry: again(replace) });
    await refreshBook(session);
  };
  const change = (set: SavedSet, what: SetChange): void =>
    void press(
      (replace) => session.actions.changeSet({ unit: set.unit, period: set.period }, what, { replace }),
      (report) =>
        savedSetText(what.kind === "delete" ? "saved.deleted" : "saved.changed", {
          n: what.kind === "delete" ? report.removed : report.added + report.replaced,
          sheet: report.sheet,
        }),
    );

  return (
    <Panel title={savedSetText("saved.title")}>
      <Working work={work} />
      {said?.kind === "told" && <Bar intent="success">{said.text}</Bar>}
      {said?.kind === "refused" && (
        <RefusalBar refusal={said.refusal} onRetry={said.retry} onClose={() => setSaid(null)} />
      )}
      {said?.kind === "differs" && (
        <>
          <RefusalBar refusal={{ ...said.refusal, retry: false }} onClose={() => setSaid(null)} />
          <Button size="small" onClick={said.anyway}>
            {savedSetText("saved.replace")}
          </Button>
        </>
      )}
      {book !== null && (
        <Findings
          title={savedSetText("saved.findings", { n: book.findings.length + book.problems.length })}
          problems={[...book.findings, ...book.problems]}
        />
      )}
      {book !== null && (
        <Findings title={savedSetText("saved.edits", { n: book.edits.length })} problems={book.edits} />
      )}
      {book === null || book.rows.length === 0 ? (
        <p className="told">{savedSetText("saved.empty")}</p>
      ) : (
        <Sets book={book} busy={work !== null} onChange={change} />
      )}
      {book?.rows.some(({ origin }) => origin === "sample") === true && (
        <Button
          size="small"
          disabledFocusable={work !== null}
          onClick={() =>
            void press(
              () => session.actions.removeSample(),
              (report) => savedSetText("saved.deleted", { n: report.removed, sheet: report.sheet }),
            )
          }
        >
          {savedSetText("saved.removeSample")}
        </Button>
      )}
      {book !== null && (
        <StepList
          steps={book.steps}
          busy={work !== null}
          onUndo={() =>
            void press(
              async () => {
                const outcome = await session.actions.undoLastSave();
                if (outcome.ok) forgetSaid(session);
                return outcome;
              },
              ({ added, replaced, removed, sheet }) =>
                savedSetText("saved.undone", { n: added + replaced + removed, sheet }),
            )
          }
        />
      )}
    </Panel>
  );
}

function Sets({
  book,
  busy,
  onChange,
}: {
  book: Book;
  busy: boolean;
  onChange: (set: SavedSet, what: SetChange) => void;
}): ReactElement {
  const { actions } = useSession();
  const [wanted, setWanted] = useState("");
  const [shown, setShown] = useState(FIRST_SETS);
  const sets = useMemo(() => actions.savedSets(book), [actions, book]);
  const found = useMemo(() => matching(sets, wanted), [sets, wanted]);
  return (
    <section aria-label={savedSetText("saved.title")}>
      <Input
        className="saved-search"
        value={wanted}
        placeholder={savedSetText("saved.search")}
        aria-label={savedSetText("saved.search")}
        onChange={(_, { value }) => setWanted(value)}
      />
      <p className="hint" role="status">
        {found.length === 0 ? savedSetText("saved.none") : savedSetText("saved.count", { n: found.length })}
      </p>
      <ul className="saved-list">
        {found.slice(0, shown).map((set) => (
          <SetRow
            key={`${set.unit}\u0000${set.period}`}
            set={set}
            busy={busy}
            onChange={(what) => onChange(set, what)}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button size="small" onClick={() => setShown(shown + FIRST_SETS)}>
          {savedSetText("saved.more", { n: Math.min(FIRST_SETS, found.length - shown) })}
        </Button>
      )}
    </section>
  );
}

/** Sets whose unit or period holds what was typed, whatever its case or tone marks' place. */
function matching(sets: readonly SavedSet[], wanted: string): readonly SavedSet[] {
  const folded = foldUnitName(wanted);
  if (folded === "") return sets;
  return sets.filter(
    ({ unit, period }) => foldUnitName(unit).includes(folded) || period.includes(wanted.trim()),
  );
}
