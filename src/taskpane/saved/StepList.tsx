import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Step } from "../../actions/contract";
import { savedSetText } from "./texts";

/** What was done last, newest first; each press takes one back. */
export function StepList({
  steps,
  busy,
  onUndo,
}: {
  steps: readonly Step[];
  busy: boolean;
  onUndo: () => void;
}): ReactElement {
  return (
    <section>
      <h3>{savedSetText("saved.steps")}</h3>
      {steps.length === 0 ? (
        <p className="hint">{savedSetText("saved.noSteps")}</p>
      ) : (
        <>
          <Button size="small" disabledFocusable={busy} onClick={onUndo}>
            {savedSetText("saved.undo")}
          </Button>
          <ol className="saved-steps">
            {steps.map(({ stamp, kind, subject }) => (
              <li key={`${stamp} ${kind} ${subject}`}>
                {savedSetText(`saved.step.${kind}`)}
                {subject === "" ? "" : `: ${subject}`} <span className="hint">{stamp}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
