import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Mention } from "./scan/mention";
import { isSignal } from "./scan/mention";

/** What a text names: this index, another one, groups of this one. */
export interface NamedIndex {
  index: boolean;
  /** By its own name, not only by that of a group. */
  said: boolean;
  other: boolean;
  codes: Set<string>;
}

const SURE_NAME = 0.85;
/** Groups of which other indexes have one of the same name. */
const SHARED = new Set(["CKMB", "MDHL", "DVTT", "DVCTT"]);

export function noteNames(list: readonly Mention[], names: NamedIndex): void {
  if (list.some((one) => isSignal(one, "other"))) names.other = true;
  const apart = !list.some((one) => isSignal(one, "other"));
  // "Tháng 9/2026, Sở Y tế: hài lòng …" begins anew; before the other index nothing is of it.
  const anew = apart && ["unit", "period"].every((kind) => list.some((one) => one.kind === kind));
  for (const one of list) {
    if (isSignal(one, "index", "framework") || (one.kind === "aside" && one.reason === "index_name"))
      names.said = names.index = true;
    const [code] = one.kind === "name" && one.sure >= SURE_NAME ? one.codes : [];
    if (code === undefined || code === TOTAL_CODE) continue;
    names.codes.add(code);
    if (!SHARED.has(code) || anew || !names.other) names.index = true;
  }
}
