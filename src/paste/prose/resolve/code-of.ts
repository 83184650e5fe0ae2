import { TOTAL_CODE } from "../../../scoring/framework/framework";
import type { Fact } from "../facts";
import { isProven } from "./sums";
import type { Told } from "./told";

/** Which of the indicators that a name may mean: its maximum, then what the record holds, then its size and the sum. */
export function codeOf(told: Told, fact: Fact): string {
  const { codes, of, slot } = fact;
  const [first = TOTAL_CODE] = codes;
  if (of !== null && slot === "score") {
    const byMax = told.index.byMaximum(codes, of);
    if (byMax !== null) return byMax;
  }
  if (codes.length === 1) return first;
  if (slot !== "score" && slot !== "percent") return codes.find((code) => told.entries.has(code)) ?? first;
  const other = codes.find((code) => {
    const known = told.entries.get(code)?.observation;
    const value = slot === "score" ? known?.score : known?.percent;
    return value != null && value !== fact.value;
  });
  if (other !== undefined) return codes.find((code) => code !== other) ?? first;
  const fitting = codes.filter((code) => slot !== "score" || fact.value <= (told.index.maximumOf(code) ?? 0));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return only;
  return byCompany(told, codes) ?? first;
}

/** A part stands beside its sisters, a group alone; the sum decides where there is one. */
function byCompany(told: Told, codes: readonly string[]): string | null {
  const group = codes.find((code) => told.index.partsOf(code).length > 0);
  const part = codes.find((code) => code !== group);
  if (group === undefined || part === undefined || !told.index.partsOf(group).includes(part)) return null;
  const sisters = told.index.partsOf(group).filter((code) => code !== part);
  if (sisters.some((code) => told.stated.has(code))) return part;
  return isProven(told) ? group : null;
}
