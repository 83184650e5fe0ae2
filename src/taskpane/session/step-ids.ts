export type Step = "scores" | "comparison" | "notice";

/** Id of the tab of a step, for the focus and for what it labels. */
export function tabId(step: Step): string {
  return `tab-${step}`;
}

/** Id of the step itself. */
export function stepId(step: Step): string {
  return `step-${step}`;
}
