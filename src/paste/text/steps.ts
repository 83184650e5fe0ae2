/**
 * Long work cut into steps: a generator that yields between slices, so that the same code runs at once
 * (a test, the command line) or with pauses (a paste of a megabyte in the pane).
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs the work to its end without a pause. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
