import * as cellFunctions from "./cell-functions";
import type { FunctionId } from "./declarations";

/** The compiler checks that every declared function has its counterpart for Excel. */
const FUNCTIONS: Readonly<Record<FunctionId, (...input: never[]) => unknown[][]>> = cellFunctions;

/**
 * Hands the functions to Excel. To be called at the top level of the runtime, before `Office.onReady`: a function that
 * is associated later leaves its cells at #BUSY! (OfficeDev/Excel-Custom-Functions 376).
 */
export function registerFunctions(): void {
  for (const [id, calculate] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, calculate);
}
