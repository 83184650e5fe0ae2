import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Problem, Refusal } from "../../actions/contract";
import { problemText } from "../../actions/words/problem-text";
import { RefusalBar } from "../parts/RefusalBar";
import { useSession } from "../session/session-context";
import { perform } from "../session/work";
import { savedSetText } from "./texts";

/** More are told as a number and shown on demand. */
const FIRST_FINDINGS = 10;

/** Places in the book that should be looked at, each with the way to its cell. */
export function Findings({
  title,
  problems,
}: {
  title: string;
  problems: readonly Problem[];
}): ReactElement | null {
  const { actions } = useSession();
  const [shown, setShown] = useState(FIRST_FINDINGS);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (problems.length === 0) return null;
  const open = async ({ sheet, cell }: Problem): Promise<void> => {
    const outcome = await perform(
      savedSetText("saved.opening"),
      () => undefined,
      () => actions.show({ sheet: sheet ?? "", address: cell ?? "" }),
    );
    setRefusal(outcome.ok ? null : outcome.refusal);
  };
  return (
    <section className="saved-findings" aria-label={title}>
      <h3>{title}</h3>
      {refusal !== null && <RefusalBar refusal={refusal} onClose={() => setRefusal(null)} />}
      <ul>
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.cell ?? ""} ${problem.fault.code} ${problemText(problem)}`}>
            <span>{problemText(problem)}</span>
            {problem.sheet !== null && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={savedSetText("saved.goToCell", { cell: problem.cell ?? problem.sheet })}
                onClick={() => void open(problem)}
              >
                {savedSetText("saved.goTo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > shown && (
        <Button size="small" onClick={() => setShown(problems.length)}>
          {savedSetText("saved.allFindings", { n: problems.length })}
        </Button>
      )}
    </section>
  );
}
