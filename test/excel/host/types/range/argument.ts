import type { SheetRecord } from "../../../book/records";
import type { Arguments } from "../../arguments";
import { isHostObject } from "../../arguments";
import type { Box } from "../../box";
import { HostError } from "../../errors";
import type { HostObject } from "../../host-object";
import type { RangeObject, Scope } from "../../scope";

export function isRange(object: HostObject): object is RangeObject {
  return object.kind === "Range";
}

/** A range argument: a range object, or an address seen from a sheet. */
export function rangeArgument(
  args: Arguments,
  i: number,
  from: SheetRecord,
  scope: Scope,
): { sheet: SheetRecord; box: Box } {
  const value = args.at(i);
  if (isHostObject(value)) {
    if (isRange(value)) return value;
  } else if (typeof value === "string") {
    const found = scope.book.resolve(value, from);
    if (found) return found;
  }
  throw new HostError("InvalidArgument");
}
