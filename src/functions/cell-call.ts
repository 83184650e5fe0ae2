import { callFunction } from "./call";
import { CellError } from "./cell";
import type { AnyFunction } from "./declaration";
import { reasonText } from "./wording";

/**
 * Answers a call of Excel. Errors become Excel's own, with the reason in the language of the screen. One that is the
 * whole answer is thrown, since Excel shows the message of a thrown error; one that came in from a cell is returned.
 * @param input arguments as Excel hands them over, its `Invocation` object behind them
 * @throws CustomFunctions.Error
 */
export function callInCell(declaration: AnyFunction, input: readonly unknown[]): unknown[][] {
  const rows = callFunction(declaration, input);
  const [[only] = []] = rows;
  const single = rows.length === 1 && rows[0]?.length === 1;
  if (single && !(only instanceof CellError)) return rows;
  if (single && only instanceof CellError && only.reason !== null) throw excelError(only);
  return rows.map((row) => row.map((cell) => (cell instanceof CellError ? excelError(cell) : cell)));
}

function excelError({ code, reason, details }: CellError): CustomFunctions.Error {
  const text = reason === null ? undefined : reasonText(reason, details);
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, text);
}
