import { callInCell } from "./cell-call";
import type { AnyFunction } from "./declaration";
import { DECLARATIONS, FORMER_NAMES } from "./declarations";

/**
 * Hands the functions to Excel, each under its name and the names it had. To be called at the top level of the runtime,
 * before `Office.onReady`: a function that is associated later leaves its cells at #BUSY!
 * (OfficeDev/Excel-Custom-Functions 376).
 * @param onCall told whenever a cell calculates, so that the workbook holds formulas of ours; must be quick
 */
export function registerFunctions(onCall: () => void = () => undefined): void {
  const associate = (name: string, declaration: AnyFunction): void =>
    CustomFunctions.associate(name, (...input: unknown[]) => {
      onCall();
      return callInCell(declaration, input);
    });
  for (const declaration of Object.values<AnyFunction>(DECLARATIONS)) associate(declaration.id, declaration);
  for (const [name, id] of Object.entries(FORMER_NAMES)) associate(name, DECLARATIONS[id]);
}
