import { TARGET_COLUMNS } from "../../book/layout/target-columns";
import { badValue, CellError } from "../cell";
import type { CellFigure } from "../figure";
import type { Parameter } from "../parameter";
import { whole } from "../parameter";
import { readPeriod } from "./period";
import { alignRates, readRate } from "./rates";

/** A line of the list of targets. */
export interface ListedTarget {
  year: number;
  /** "I.3": section and number, as people name it. */
  number: string;
  order: string;
  name: string;
  code: string;
  operator: string;
  /** Percent to reach, null where the list has none. */
  percent: number | null;
}

type Column = keyof typeof TARGET_COLUMNS;
const COLUMNS = Object.keys(TARGET_COLUMNS) as Column[];
const NEEDED: readonly Column[] = ["year", "name", "percent"];

/** The table of targets with its header: `tblChiTieu[#All]`. */
export function targetList(): Parameter<readonly ListedTarget[], false> {
  return whole("targets", readTargets);
}

function readTargets(rows: readonly (readonly unknown[])[]): readonly ListedTarget[] | CellError {
  const header = (rows[0] ?? []).map((cell) => headerText(cell));
  const at = Object.fromEntries(
    COLUMNS.map((column) => [column, header.indexOf(headerText(TARGET_COLUMNS[column].header))]),
  ) as Record<Column, number>;
  if (NEEDED.some((column) => at[column] < 0)) return badValue("functions.not_a_target_list");
  const found: ListedTarget[] = [];
  const rates: (CellFigure | null)[] = [];
  for (const row of rows.slice(1)) {
    const text = (column: Column): string => textOf(at[column] < 0 ? null : row[at[column]]);
    const year = yearOf(row[at.year]);
    if (year === null) continue;
    const rate = readRate(row[at.percent]);
    rates.push(rate instanceof CellError ? null : rate);
    const [section, order] = [text("section"), text("order")];
    found.push({
      year,
      number: section === "" ? order : `${section}.${order}`,
      order,
      name: text("name"),
      code: text("code").toUpperCase(),
      operator: text("op"),
      percent: null,
    });
  }
  return withPercents(found, rates);
}

/** "Chỉ tiêu" and "Chỉ tiêu (%)" are two columns: only case and blanks do not matter. */
function headerText(cell: unknown): string {
  return typeof cell === "string"
    ? cell.normalize("NFC").trim().toLocaleLowerCase("vi").replace(/\s+/g, " ")
    : "";
}

/** A column formatted as a percent holds 0.6 for 60%: all figures of the list together show it. */
function withPercents(
  targets: readonly ListedTarget[],
  rates: readonly (CellFigure | null)[],
): readonly ListedTarget[] | CellError {
  const aligned = alignRates(rates.filter((rate) => rate !== null));
  if (aligned instanceof CellError) return aligned;
  let next = 0;
  return targets.map((target, index) => {
    if (rates[index] === null) return target;
    next += 1;
    return { ...target, percent: aligned[next - 1] ?? null };
  });
}

/** A year, or the year of a period such as "2026-02". */
export function yearOf(cell: unknown): number | null {
  const period = readPeriod(cell);
  return period === null || period instanceof CellError ? null : period.year;
}

function textOf(cell: unknown): string {
  if (typeof cell === "number") return cell === 0 ? "" : String(cell);
  return typeof cell === "string" ? cell.normalize("NFC").trim() : "";
}
