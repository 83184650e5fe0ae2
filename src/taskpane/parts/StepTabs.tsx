import type { KeyboardEvent, ReactElement } from "react";
import { useRef } from "react";
import type { Step } from "../session/session";
import { stepId, tabId } from "../session/step-ids";
import { paneText } from "../texts";
import "./StepTabs.css";

const STEPS: readonly { step: Step; number: number; label: () => string }[] = [
  { step: "scores", number: 1, label: () => paneText("pane.stepScores") },
  { step: "comparison", number: 2, label: () => paneText("pane.stepComparison") },
  { step: "notice", number: 3, label: () => paneText("pane.stepNotice") },
];

/**
 * The three steps as tabs (WAI-ARIA "tabs" pattern): one stop in the order of focus, arrows move between them.
 * Fluent's own tab list brings a focus manager of 24 KB along, which the first load cannot afford.
 */
export function StepTabs({
  current,
  onSelect,
}: {
  current: Step;
  onSelect: (step: Step) => void;
}): ReactElement {
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const at = STEPS.findIndex(({ step }) => step === current);
    const to = target(event.key, at);
    const next = to === null ? undefined : STEPS[to];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.step);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.step)}`)?.focus();
  };

  return (
    <div className="tabs" role="tablist" aria-label={paneText("pane.steps")} ref={list} onKeyDown={move}>
      {STEPS.map(({ step, number, label }) => (
        <button
          key={step}
          id={tabId(step)}
          type="button"
          role="tab"
          className="tab"
          aria-selected={step === current}
          aria-controls={stepId(step)}
          tabIndex={step === current ? 0 : -1}
          onClick={() => onSelect(step)}
        >
          <span className="tab-number" aria-hidden="true">
            {number}
          </span>
          {label()}
        </button>
      ))}
    </div>
  );
}

function target(key: string, at: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % STEPS.length;
    case "ArrowLeft":
      return (at + STEPS.length - 1) % STEPS.length;
    case "Home":
      return 0;
    case "End":
      return STEPS.length - 1;
    default:
      return null;
  }
}
