import type { Comparison } from "../../scoring/compare/comparison";
import type { Framework } from "../../scoring/framework/framework";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework/framework";
import type { UnitsComparison } from "../../scoring/compare/unit-comparison";
import type { HistoryPoint } from "./table-charts";
import type { TableModel } from "./table-model";
import { percentTable } from "./table-percent";
import { pointsTable } from "./table-points";
import { ranksTable } from "./table-ranks";
import type { TargetsInput } from "./table-targets";
import { targetsTable } from "./table-targets";
import { unitsTable } from "./table-units";

/** Forms of one unit: figures follow the scale of the comparison, columns follow the form. */
interface UnitTableInput {
  form: "percent" | "points" | "ranks";
  comparison: Comparison;
  /** Totals of earlier periods and this one, oldest first; default none. */
  history?: readonly HistoryPoint[];
  /** Names of groups that are missing altogether; default: the framework of 2022–2026. */
  framework?: Framework;
}

interface UnitsTableInput {
  /** Figures with the change of the total, or the changes of every group. */
  form: "units" | "unit_changes";
  comparison: UnitsComparison;
  /** Names of the columns; default: the framework of 2022–2026. */
  framework?: Framework;
}

interface TargetsTableInput extends TargetsInput {
  form: "targets";
}

/** What a table is made of. A published table is Vietnamese, whatever language the screen speaks. */
export type TableInput = UnitTableInput | UnitsTableInput | TargetsTableInput;

/** The table of the notice in one of the forms that offices publish; pure, nobody computes after it. */
export function tableFor(input: TableInput): TableModel {
  switch (input.form) {
    case "units":
    case "unit_changes":
      return unitsTable(input.comparison, input.framework ?? DEFAULT_FRAMEWORK, input.form);
    case "targets":
      return targetsTable(input);
    default:
      return tableOfUnit(input);
  }
}

function tableOfUnit({
  form,
  comparison,
  history = [],
  framework = DEFAULT_FRAMEWORK,
}: UnitTableInput): TableModel {
  switch (form) {
    case "percent":
      return percentTable(comparison, history, framework);
    case "points":
      return pointsTable(comparison, history, framework);
    case "ranks":
      return ranksTable(comparison, history, framework);
  }
}
