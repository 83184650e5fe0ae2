import type { ClassBound } from "./classification";
import { sumExact } from "../decimal";
import type { Indicator } from "./framework";
import { TOTAL_CODE, TOTAL_MAX } from "./framework";

/** Something in an edited framework that cannot stand: which row, which of its fields, and what is wrong. */
export interface FrameworkFault {
  /** Position in the list, from 0; −1 when the list as a whole is meant. */
  row: number;
  field: "code" | "parent" | "name" | "max" | "aliases";
  kind:
    | "code_empty"
    | "code_reserved"
    | "code_twice"
    | "name_empty"
    | "parent_unknown"
    | "parent_loop"
    | "maximum_range"
    | "maxima_of_parts"
    | "maxima_of_groups"
    | "alias_twice";
  /** The text or code found. */
  found: string;
  /** What was expected, or the other row's code. */
  other: string;
}

export interface ClassFault {
  row: number;
  field: "from" | "name";
  kind: "classes_empty" | "class_unnamed" | "class_twice" | "bound_order" | "bound_range" | "lowest_not_zero";
  found: string;
  other: string;
}

/**
 * Checks a framework that staff edited: codes are unique, every parent is there, no name leads to two indicators, and
 * maxima add up along the tree to 100. Parts without a maximum are only shown and count nowhere.
 * @param indicators in the order of the table, bad rows included
 */
export function checkFramework(indicators: readonly Indicator[]): FrameworkFault[] {
  const faults: FrameworkFault[] = [];
  const complain = (
    row: number,
    field: FrameworkFault["field"],
    kind: FrameworkFault["kind"],
    found = "",
    other = "",
  ): void => {
    faults.push({ row, field, kind, found, other });
  };
  const rowOf = new Map<string, number>();
  indicators.forEach(({ code, name, max }, row) => {
    const earlier = rowOf.get(code);
    if (code === "") complain(row, "code", "code_empty");
    else if (code === TOTAL_CODE) complain(row, "code", "code_reserved", code);
    else if (earlier !== undefined) complain(row, "code", "code_twice", code, String(earlier));
    else rowOf.set(code, row);
    if (name === "") complain(row, "name", "name_empty", code);
    if (max !== null && (max < 0 || max > TOTAL_MAX)) complain(row, "max", "maximum_range", String(max));
  });
  indicators.forEach(({ code, parent }, row) => {
    if (parent === null) return;
    if (!rowOf.has(parent)) complain(row, "parent", "parent_unknown", parent);
    else if (isItsOwnAncestor(code, indicators, rowOf)) complain(row, "parent", "parent_loop", parent);
  });
  checkNames(indicators, complain);
  checkMaxima(indicators, complain);
  return faults;
}

/** Checks thresholds: named, unique, descending from the best class, the lowest at 0 so that every total has a class. */
export function checkClasses(classes: readonly ClassBound[]): ClassFault[] {
  const faults: ClassFault[] = [];
  if (classes.length === 0) return [{ row: -1, field: "from", kind: "classes_empty", found: "", other: "" }];
  const names = new Set<string>();
  classes.forEach(({ from, name }, row) => {
    const key = name.toLocaleLowerCase("vi");
    if (name === "") faults.push({ row, field: "name", kind: "class_unnamed", found: "", other: "" });
    else if (names.has(key)) faults.push({ row, field: "name", kind: "class_twice", found: name, other: "" });
    names.add(key);
    if (from < 0 || from > TOTAL_MAX)
      faults.push({ row, field: "from", kind: "bound_range", found: String(from), other: "" });
    const above = classes[row - 1];
    if (above !== undefined && from >= above.from)
      faults.push({
        row,
        field: "from",
        kind: "bound_order",
        found: String(from),
        other: String(above.from),
      });
  });
  const lowest = classes.length - 1;
  const bottom = classes[lowest];
  if (bottom !== undefined && bottom.from > 0)
    faults.push({
      row: lowest,
      field: "from",
      kind: "lowest_not_zero",
      found: String(bottom.from),
      other: "",
    });
  return faults;
}

type Complain = (
  row: number,
  field: FrameworkFault["field"],
  kind: FrameworkFault["kind"],
  found?: string,
  other?: string,
) => void;

/**
 * A name may stand in several branches (the maximum decides there, as for "Dịch vụ công trực tuyến"), but not for two
 * indicators that a reader could not tell apart: same name and same maximum.
 */
function checkNames(indicators: readonly Indicator[], complain: Complain): void {
  const owners = new Map<string, string>();
  indicators.forEach(({ code, name, aliases, max }, row) => {
    for (const alias of [name, ...aliases]) {
      if (alias === "") continue;
      const key = `${alias.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim()}|${max ?? ""}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, code);
      else if (owner !== code)
        complain(row, alias === name ? "name" : "aliases", "alias_twice", alias, owner);
    }
  });
}

function checkMaxima(indicators: readonly Indicator[], complain: Complain): void {
  const parts = new Map<string | null, number[]>();
  for (const { parent, max } of indicators) {
    if (max === null) continue;
    const known = parts.get(parent);
    if (known) known.push(max);
    else parts.set(parent, [max]);
  }
  indicators.forEach(({ code, max }, row) => {
    const own = parts.get(code);
    if (own === undefined || code === "") return;
    const sum = sumExact(own);
    if (max === null || sum !== max)
      complain(row, "max", "maxima_of_parts", String(sum), max === null ? "" : String(max));
  });
  const groups = sumExact(parts.get(null) ?? []);
  if (groups !== TOTAL_MAX) complain(-1, "max", "maxima_of_groups", String(groups), String(TOTAL_MAX));
}

function isItsOwnAncestor(
  code: string,
  indicators: readonly Indicator[],
  rowOf: ReadonlyMap<string, number>,
): boolean {
  let above = indicators[rowOf.get(code) ?? -1]?.parent ?? null;
  for (let steps = 0; above !== null && steps <= indicators.length; steps += 1) {
    if (above === code) return true;
    above = indicators[rowOf.get(above) ?? -1]?.parent ?? null;
  }
  return above !== null;
}
