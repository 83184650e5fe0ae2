import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Draft } from "../drafts";
import type { NameIndex } from "../words";

/** So many figures without one above its maximum are points. */
const ENOUGH = 120;

/**
 * Percents that lost their sign: bare figures of which most lie above the maxima of their groups are no points.
 * They are kept as percents, which always asks for their basis.
 */
export function assumePercents(drafts: readonly Draft[], index: NameIndex): void {
  let figures = 0;
  let over = 0;
  for (const { items } of drafts) {
    for (const { code, score, max } of items) {
      const known = index.maximumOf(code);
      if (score === null || known === null || code.includes(".")) continue;
      if ((max !== null && max !== known) || score > 100 || score < 0) return;
      figures += 1;
      if (score > known) over += 1;
    }
    if (over === 0 && figures >= ENOUGH) return;
  }
  if (over < 2 || over * 2 < figures) return;
  for (const { items, marks } of drafts) {
    for (const item of items) {
      if (item.score === null || item.code === TOTAL_CODE) continue;
      item.percent ??= item.score;
      item.score = null;
      item.max = null;
    }
    for (const mark of marks ?? []) if (mark.field === "score") mark.field = "percent";
  }
}
