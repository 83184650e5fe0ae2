import type { ScoreItem } from "../../scoring/score";

/** Whether the figure that a person gave is the one that was read. */
export function isConfirmed({ score, percent, status }: ScoreItem, value: number | null): boolean {
  return status !== "missing" && value !== null && (score ?? percent) === value;
}
