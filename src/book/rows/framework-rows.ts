import type { ClassBound } from "../../scoring/framework/classification";
import { DEFAULT_CLASSES } from "../../scoring/framework/classification";
import type { Framework, Indicator } from "../../scoring/framework/framework";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework/framework";
import type { ClassFault, FrameworkFault } from "../../scoring/framework/framework-check";
import { checkClasses, checkFramework } from "../../scoring/framework/framework-check";
import { formatNumber, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { isBlankRow } from "../layout/cells";
import { numberOf } from "../layout/column";
import { CLASS_COLUMNS, INDICATOR_COLUMNS } from "../layout/framework-columns";
import type { Fault, Problem } from "../layout/problem";
import { fault } from "../layout/problem";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { cellUnder, complaintsOf, decodeCells } from "../layout/table-view";

/**
 * The framework as staff left it. Rows that cannot stand are named and left out; an empty table means the default,
 * so that a book is never without a framework.
 */
export function decodeFramework(
  view: TableView,
  places: ColumnPlaces,
): { framework: Framework; problems: Problem[] } {
  const { problems, complain } = complaintsOf(view);
  const indicators: Indicator[] = [];
  const rows: number[] = [];
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return;
    const { max, ...said } = decodeCells(INDICATOR_COLUMNS, view, places, index, complain);
    indicators.push({ ...said, max: numberOf(max) });
    rows.push(index);
  });
  if (indicators.length === 0) return { framework: DEFAULT_FRAMEWORK, problems };
  const faults = checkFramework(indicators);
  for (const one of faults)
    problems.push({
      sheet: view.sheet,
      cell: one.row < 0 ? null : cellUnder(view, rows[one.row] ?? 0, one.field),
      fault: frameworkFault(one, view, rows),
    });
  const unusable = new Set(
    faults
      .filter(({ kind }) => ["code_empty", "code_reserved", "code_twice", "parent_loop"].includes(kind))
      .map(({ row }) => row),
  );
  const kept = indicators.filter((_, row) => !unusable.has(row));
  return { framework: { indicators: kept.length > 0 ? kept : DEFAULT_FRAMEWORK.indicators }, problems };
}

/** Classes as staff left them, best first; an empty table means the default. */
export function decodeClasses(
  view: TableView,
  places: ColumnPlaces,
): { classes: readonly ClassBound[]; problems: Problem[] } {
  const { problems, complain } = complaintsOf(view);
  const classes: ClassBound[] = [];
  const rows: number[] = [];
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return;
    const { from, name } = decodeCells(CLASS_COLUMNS, view, places, index, complain);
    if (from === null) return;
    classes.push({ from, name });
    rows.push(index);
  });
  if (classes.length === 0) return { classes: DEFAULT_CLASSES, problems };
  for (const one of checkClasses(classes))
    problems.push({
      sheet: view.sheet,
      cell: one.row < 0 ? null : cellUnder(view, rows[one.row] ?? 0, one.field),
      fault: classFault(one),
    });
  return { classes: classes.filter(({ name }) => name !== ""), problems };
}

function frameworkFault(
  { kind, found, other }: FrameworkFault,
  view: TableView,
  rows: readonly number[],
): Fault {
  switch (kind) {
    case "code_empty":
    case "name_empty":
      return fault("blank");
    case "code_twice":
      return fault(kind, { text: found, cell: cellUnder(view, rows[Number(other)] ?? 0, "code") });
    case "code_reserved":
    case "parent_unknown":
    case "parent_loop":
      return fault(kind, { text: found });
    case "maximum_range":
      return fault(kind, { text: printed(found) });
    case "maxima_of_parts":
      return other === ""
        ? fault("maximum_absent", { sum: printed(found) })
        : fault(kind, { sum: printed(found), max: printed(other) });
    case "maxima_of_groups":
      return fault(kind, { sum: printed(found), max: printed(other) });
    case "alias_twice":
      return fault(kind, { text: found, code: other });
  }
}

function classFault({ kind, found, other }: ClassFault): Fault {
  switch (kind) {
    case "classes_empty":
      return fault(kind);
    case "class_unnamed":
      return fault("blank");
    case "class_twice":
      return fault(kind, { text: found });
    case "bound_range":
      return fault("maximum_range", { text: printed(found) });
    case "bound_order":
      return fault(kind, { text: printed(found), above: printed(other) });
    case "lowest_not_zero":
      return fault(kind, { text: printed(found) });
  }
}

function printed(number: string): string {
  return formatNumber(Number(number), SHORT_DECIMALS);
}
