import type { ClassBound } from "../../scoring/classification";
import { DEFAULT_CLASSES } from "../../scoring/classification";
import type { Framework, Indicator } from "../../scoring/framework";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework";
import type { ClassFault, FrameworkFault } from "../../scoring/framework-check";
import { checkClasses, checkFramework } from "../../scoring/framework-check";
import { formatNumber, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import type { CellValue } from "../layout/cells";
import { isBlankRow, readFigure, readList, readText } from "../layout/cells";
import { LIST_SEPARATOR } from "../layout/tables";
import type { Problem } from "./problem";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { cellUnder, inLayoutOrder } from "../layout/table-view";
import { say } from "../wording";

const FIELD_HEADERS: Record<FrameworkFault["field"], string> = {
  code: "Mã",
  parent: "Thuộc nhóm",
  name: "Tên",
  max: "Tối đa",
  aliases: "Tên gọi khác",
};

export function encodeIndicator({ code, parent, name, max, aliases }: Indicator): CellValue[] {
  return [code, parent ?? "", name, max ?? "", aliases.join(LIST_SEPARATOR)];
}

export function encodeClass({ from, name }: ClassBound): CellValue[] {
  return [from, name];
}

/**
 * The framework as staff left it. Rows that cannot stand are named and left out; an empty table means the default,
 * so that a book is never without a framework.
 */
export function decodeFramework(
  view: TableView,
  places: ColumnPlaces,
): { framework: Framework; problems: Problem[] } {
  const problems: Problem[] = [];
  const indicators: Indicator[] = [];
  const rows: number[] = [];
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return;
    const [code = "", parent = "", name = "", maxCell = "", aliases = ""] = inLayoutOrder(cells, places);
    const max = readFigure(maxCell);
    if (max.kind === "bad")
      problems.push({
        sheet: view.sheet,
        cell: cellUnder(view, index, "Tối đa"),
        message: say("workbook.problem.not_a_number", { text: max.text }),
      });
    indicators.push({
      code: readText(code),
      parent: readText(parent) === "" ? null : readText(parent),
      name: readText(name),
      max: max.kind === "number" ? max.value : null,
      aliases: readList(aliases),
    });
    rows.push(index);
  });
  if (indicators.length === 0) return { framework: DEFAULT_FRAMEWORK, problems };
  const faults = checkFramework(indicators);
  for (const fault of faults)
    problems.push({
      sheet: view.sheet,
      cell: fault.row < 0 ? null : cellUnder(view, rows[fault.row] ?? 0, FIELD_HEADERS[fault.field]),
      message: frameworkSentence(fault, view, rows),
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
  const problems: Problem[] = [];
  const classes: ClassBound[] = [];
  const rows: number[] = [];
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return;
    const [fromCell = "", name = ""] = inLayoutOrder(cells, places);
    const from = readFigure(fromCell);
    if (from.kind !== "number") {
      problems.push({
        sheet: view.sheet,
        cell: cellUnder(view, index, "Từ điểm"),
        message: say("workbook.problem.not_a_number", { text: readText(fromCell) }),
      });
      return;
    }
    classes.push({ from: from.value, name: readText(name) });
    rows.push(index);
  });
  if (classes.length === 0) return { classes: DEFAULT_CLASSES, problems };
  for (const fault of checkClasses(classes))
    problems.push({
      sheet: view.sheet,
      cell:
        fault.row < 0
          ? null
          : cellUnder(view, rows[fault.row] ?? 0, fault.field === "from" ? "Từ điểm" : "Xếp loại"),
      message: classSentence(fault),
    });
  return { classes: classes.filter(({ name }) => name !== ""), problems };
}

function frameworkSentence(fault: FrameworkFault, view: TableView, rows: readonly number[]): string {
  const { found, other } = fault;
  switch (fault.kind) {
    case "code_empty":
    case "name_empty":
      return say("workbook.problem.blank");
    case "code_reserved":
      return say("workbook.problem.code_reserved", { text: found });
    case "code_twice":
      return say("workbook.problem.code_twice", {
        text: found,
        cell: cellUnder(view, rows[Number(other)] ?? 0, "Mã"),
      });
    case "parent_unknown":
      return say("workbook.problem.parent_unknown", { text: found });
    case "parent_loop":
      return say("workbook.problem.parent_loop", { text: found });
    case "maximum_range":
      return say("workbook.problem.maximum_range", { text: printed(found) });
    case "maxima_of_parts":
      return other === ""
        ? say("workbook.problem.maximum_absent", { sum: printed(found) })
        : say("workbook.problem.maxima_of_parts", { sum: printed(found), max: printed(other) });
    case "maxima_of_groups":
      return say("workbook.problem.maxima_of_groups", { sum: printed(found), max: printed(other) });
    case "alias_twice":
      return say("workbook.problem.alias_twice", { text: found, code: other });
  }
}

function classSentence({ kind, found, other }: ClassFault): string {
  switch (kind) {
    case "classes_empty":
      return say("workbook.problem.classes_empty");
    case "class_unnamed":
      return say("workbook.problem.blank");
    case "class_twice":
      return say("workbook.problem.class_twice", { text: found });
    case "bound_range":
      return say("workbook.problem.maximum_range", { text: printed(found) });
    case "bound_order":
      return say("workbook.problem.bound_order", { text: printed(found), above: printed(other) });
    case "lowest_not_zero":
      return say("workbook.problem.lowest_not_zero", { text: printed(found) });
  }
}

function printed(number: string): string {
  return formatNumber(Number(number), SHORT_DECIMALS);
}
