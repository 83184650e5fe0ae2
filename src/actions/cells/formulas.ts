import { nativeFormula, repairedFormula, usesOurs } from "../../functions/native";
import type { FormulaReport } from "../../workbook/formulas/formulas";
import { rewriteFormulas } from "../../workbook/formulas/formulas";
import { formulasToValues as valuesInstead } from "../../workbook/formulas/formulas-to-values";
import { startWithFormulas } from "../../workbook/formulas/startup";
import type { Outcome } from "../contract";

export { insertFormula } from "../../workbook/formulas/insert-formula";

export const followFormulas = (): ReturnType<typeof startWithFormulas> => startWithFormulas(isOurs);
export const formulasToValues = (): Promise<Outcome<FormulaReport>> =>
  thenFollowing(() => valuesInstead(isOurs));
export const formulasToNative = (): Promise<Outcome<FormulaReport>> =>
  thenFollowing(() => rewriteFormulas(toNative, false));
export const repairNames = (): Promise<Outcome<FormulaReport>> => rewriteFormulas(repaired, true);

/** A workbook whose last formula of ours went no longer starts the add-in at colleagues who do not have it. */
async function thenFollowing(work: () => Promise<Outcome<FormulaReport>>): Promise<Outcome<FormulaReport>> {
  const outcome = await work();
  if (outcome.ok && outcome.value.changed > 0) await startWithFormulas(isOurs);
  return outcome;
}

/** Text that merely speaks of a function is none of our formulas. */
function isOurs(formula: string): boolean {
  return formula.startsWith("=") && usesOurs(formula);
}

function toNative(formula: string): { formula: string } | { skipped: "no_native" } | null {
  if (!isOurs(formula)) return null;
  const native = nativeFormula(formula);
  return native === null ? { skipped: "no_native" } : { formula: native };
}

/** Formulas typed before the add-in was there stay #NAME? until they are entered again (OfficeDev/office-js 6611). */
function repaired(formula: string): { formula: string } | null {
  return isOurs(formula) ? { formula: repairedFormula(formula) } : null;
}
