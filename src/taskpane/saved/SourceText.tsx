import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Outcome, SavedSet } from "../../actions/contract";
import { RefusalBar } from "../parts/RefusalBar";
import { readInput } from "../scores/flow/read-flow";
import { goTo } from "../session/session";
import { useSession } from "../session/session-context";
import { refusalOf } from "../session/work";
import { savedSetText } from "./texts";

/** The text that a set was read from, to be looked at and read again. */
export function SourceText({ set, onClose }: { set: SavedSet; onClose: () => void }): ReactElement {
  const session = useSession();
  const [outcome, setOutcome] = useState<Outcome<string> | null>(null);
  const { savedAt } = set;
  useEffect(() => {
    let shown = true;
    session.actions
      .sourceText(savedAt)
      .catch((fault: unknown): Outcome<string> => ({ ok: false, refusal: refusalOf(fault) }))
      .then((found) => {
        if (shown) setOutcome(found);
      });
    return () => {
      shown = false;
    };
  }, [session, savedAt]);
  if (outcome === null) return <p className="hint">{savedSetText("saved.opening")}</p>;
  if (!outcome.ok) return <RefusalBar refusal={outcome.refusal} onClose={onClose} />;
  const text = outcome.value;
  const readAgain = async (): Promise<void> => {
    goTo(session, "scores");
    await readInput(session, { kind: "text", text }, { how: "typed", address: "", at: new Date() });
  };
  return (
    <section className="saved-source" aria-label={savedSetText("saved.source")}>
      {/* Long texts are moved through by keyboard, too. */}
      <pre tabIndex={0}>{text}</pre>
      <div className="buttons">
        <Button size="small" onClick={() => void readAgain()}>
          {savedSetText("saved.readAgain")}
        </Button>
        <Button size="small" onClick={onClose}>
          {savedSetText("saved.close")}
        </Button>
      </div>
    </section>
  );
}
