import { callFunction } from "./call";
import { CellError, invocationOf } from "./cell";
import type { AnyFunction } from "./declaration";
import { reasonText } from "./wording";
import { doubtfulArguments, withKnownZeros } from "./zeros/doubtful-zeros";
import type { CallPlace } from "./zeros/look-up";
import { knownZeros } from "./zeros/look-up";

/**
 * Answers a call of Excel. Errors become Excel's own, with the reason in the language of the screen. One that is the
 * whole answer is thrown, since Excel shows the message of a thrown error; one that came in from a cell is returned.
 *
 * A 0 that may be a blank is looked up in the workbook first, where Excel tells the addresses of the arguments; only
 * then does the answer come later. While a person still types the formula nothing can be looked up.
 * @param input arguments as Excel hands them over, its `Invocation` object behind them
 * @throws CustomFunctions.Error
 */
export function callInCell(
  declaration: AnyFunction,
  input: readonly unknown[],
): unknown[][] | Promise<unknown[][]> {
  const place = placeOf(input);
  const doubtful = place === null ? [] : doubtfulArguments(declaration, input);
  if (place === null || doubtful.length === 0) return answer(declaration, input);
  return knownZeros(declaration.id, doubtful, input, place).then((known) =>
    answer(declaration, withKnownZeros(input, known)),
  );
}

/** Null where Excel does not tell it: an older Excel, a preview, a rule of formatting. */
function placeOf(input: readonly unknown[]): CallPlace | null {
  const invocation = invocationOf(input);
  if (invocation === null || Reflect.get(invocation, "isInValuePreview") === true) return null;
  const addresses: unknown = Reflect.get(invocation, "parameterAddresses");
  const address: unknown = Reflect.get(invocation, "address");
  return Array.isArray(addresses)
    ? { address: typeof address === "string" && address !== "" ? address : null, arguments: addresses }
    : null;
}

function answer(declaration: AnyFunction, input: readonly unknown[]): unknown[][] {
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
