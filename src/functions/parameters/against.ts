import type { Period } from "../../scoring/period";
import type { AgainstKind } from "../../scoring/compare/against";
import { periodAgainst } from "../../scoring/compare/against";
import type { Parameter } from "../parameter";
import { option } from "../parameter";
import { withoutAccents } from "./options";
import { readPeriod } from "./period";

/** Which other period: the previous one, the same of last year, or one that is named. */
export type Against = AgainstKind | Period;

const WORDS = new Map<string, Against>([
  ["ky truoc", "previous"],
  ["previous", "previous"],
  ["cung ky", "last_year"],
  ["cung ky nam truoc", "last_year"],
  ["last year", "last_year"],
]);

export function against(): Parameter<Against, true> {
  return option(
    "period",
    (cell) => (typeof cell === "string" ? WORDS.get(withoutAccents(cell)) : undefined) ?? readPeriod(cell),
    ["kỳ trước", "cùng kỳ"],
  );
}

/** The other period of a period; without a wish the previous one. */
export function otherPeriod(period: Period, wish: Against | null): Period {
  return typeof wish === "object" && wish !== null ? wish : periodAgainst(period, wish ?? "previous");
}
