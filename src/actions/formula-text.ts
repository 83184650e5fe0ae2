const OURS = /(?:_xldudf_)?BCS[._][A-Z]/i;
const UNKNOWN = /_xldudf_BCS_([A-Z]+)/gi;

/** Whether a formula calls a function of ours, also as Excel keeps it while the add-in is not there. */
export function usesOurs(formula: string): boolean {
  return formula.startsWith("=") && OURS.test(formula);
}

export function repairedFormula(formula: string): string {
  return formula.replace(UNKNOWN, "BCS.$1");
}

export function nativeFormula(_formula: string): string | null {
  return null;
}
