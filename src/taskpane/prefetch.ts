/** How long the first look has for itself before the other parts are fetched. */
const HEAD_START_MS = 400;

/**
 * Fetches the parts that come next while nobody waits: the reader before anything is pasted, then the other steps.
 * What fails here is fetched again when it is used, and complained about there.
 * @returns how to call it off
 */
export function prefetchWhenIdle(): () => void {
  const timer = setTimeout(() => {
    void Promise.allSettled([import("../paste"), import("./scores/ReadingView")]).then(() =>
      Promise.allSettled([import("./comparison/ComparisonStep"), import("./notice/NoticeStep")]),
    );
  }, HEAD_START_MS);
  return () => clearTimeout(timer);
}
