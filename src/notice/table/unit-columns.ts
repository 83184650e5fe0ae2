import type { ComparisonRow } from "../../scoring/compare/comparison";
import type { Scale } from "../../scoring/figures";
import type { Framework } from "../../scoring/framework/framework";
import { findIndicator } from "../../scoring/framework/framework";
import type { RankedComparison } from "../../scoring/compare/unit-comparison";
import { maximumText } from "../words";
import { heading, plainLabel } from "./table-cells";
import type { TableCell } from "./table-model";

/** A column of figures of one indicator. */
interface FigureColumn {
  code: string;
  heading: string;
}

/** A group with the columns under it: itself, its parts, or both, by what the units published. */
export interface GroupColumns {
  heading: string;
  /** Whether parts stand under a common heading; else the one column is the group's own. */
  split: boolean;
  columns: readonly FigureColumn[];
}

interface FoundGroup {
  row: ComparisonRow;
  /** Some unit published the group itself. */
  whole: boolean;
  /** Some unit published only its parts. */
  open: boolean;
  parts: Map<string, ComparisonRow>;
}

/**
 * One column for a group that was published as such, one per part where only parts were published. Both stand side by
 * side if some units published the one and some the other, so that no figure is lost.
 */
export function groupColumns(
  units: readonly RankedComparison[],
  scale: Scale,
  framework: Framework,
): GroupColumns[] {
  return [...foundGroups(units).values()].map(({ row, whole, open, parts }) => {
    const title = columnHeading(row, scale, framework);
    if (!open || parts.size === 0)
      return { heading: title, split: false, columns: [{ code: row.code, heading: title }] };
    const partColumns = [...parts.values()].map((part) => ({
      code: part.code,
      heading: columnHeading(part, scale, framework),
    }));
    const wholeColumn = whole ? [{ code: row.code, heading: "Cả nhóm" }] : [];
    return { heading: title, split: true, columns: [...wholeColumn, ...partColumns] };
  });
}

/** Header cells of the groups: in one line, or in two where a group is split. */
export function groupHeadings(groups: readonly GroupColumns[]): { upper: TableCell[]; lower: TableCell[] } {
  const twoLines = groups.some(({ split }) => split);
  const upper = groups.map(({ heading: text, split, columns }) =>
    split ? heading(text, { colSpan: columns.length }) : heading(text, { rowSpan: twoLines ? 2 : 1 }),
  );
  const lower = groups
    .filter(({ split }) => split)
    .flatMap(({ columns }) => columns.map((column) => heading(column.heading)));
  return { upper, lower };
}

function foundGroups(units: readonly RankedComparison[]): Map<string, FoundGroup> {
  const groups = new Map<string, FoundGroup>();
  for (const { comparison } of units) {
    let group: FoundGroup | null = null;
    for (const row of comparison.rows) {
      if (row.depth === 0) {
        group = groups.get(row.code) ?? { row, whole: false, open: false, parts: new Map() };
        groups.set(row.code, group);
        if (row.current.value !== null && !row.current.derived) group.whole = true;
        else group.open = true;
      } else if (row.depth === 1 && group !== null && !group.parts.has(row.code))
        group.parts.set(row.code, row);
    }
  }
  return groups;
}

/** Units may publish the same indicator under several names: the framework's name stands for all of them. */
function columnHeading(row: ComparisonRow, scale: Scale, framework: Framework): string {
  const label = findIndicator(framework, row.code)?.name ?? plainLabel(row.label);
  return scale === "points" && row.max !== null ? `${label} (${maximumText(row.max)})` : label;
}
