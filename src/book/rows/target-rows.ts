import { isBlankRow } from "../layout/cells";
import { numberOf } from "../layout/column";
import type { Problem } from "../layout/problem";
import { fault } from "../layout/problem";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { cellUnder, complaintsOf, decodeCells } from "../layout/table-view";
import type { StoredTarget } from "../layout/target-columns";
import { TARGET_COLUMNS } from "../layout/target-columns";

export interface PlacedTarget {
  target: StoredTarget;
  index: number;
}

/** The key under which a target is unique: its year and its number in the list. */
export function targetKey({ year, section, order, name }: StoredTarget): string {
  return [year, section.toUpperCase(), order, order === 0 ? name : ""].join("\u0000");
}

export function decodeTargets(
  view: TableView,
  places: ColumnPlaces,
): { targets: PlacedTarget[]; blanks: number[]; problems: Problem[] } {
  const { problems, complain } = complaintsOf(view);
  const targets: PlacedTarget[] = [];
  const blanks: number[] = [];
  const seen = new Map<string, number>();
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) {
      blanks.push(index);
      return;
    }
    const { year, percent, ...said } = decodeCells(TARGET_COLUMNS, view, places, index, complain);
    if (year === null) return;
    const target: StoredTarget = { year, ...said, percent: numberOf(percent) };
    const key = targetKey(target);
    const earlier = seen.get(key);
    if (earlier !== undefined)
      complain(index, "order", fault("duplicate", { cell: cellUnder(view, earlier, "order") }));
    else {
      seen.set(key, index);
      targets.push({ target, index });
    }
  });
  return { targets, blanks, problems };
}
