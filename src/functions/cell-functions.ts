import { callFunction } from "./call";
import { CellError } from "./cell";
import type { AnyFunction } from "./declaration";
import { DECLARATIONS as declared } from "./declarations";
import { reasonText } from "./wording";

/*
 * The functions as Excel's tools read them: custom-functions-metadata understands only plain function declarations at
 * the top of a file. The build compares what it reads here with the declarations and stops at any difference.
 * Excel adds an argument of its own behind the last one; it is not named here and therefore not seen.
 */

/** @customfunction TONGDIEM */
export function TONGDIEM(diem: unknown[][], vanCong?: unknown, toiDa?: unknown[][]): unknown[][] {
  return answer(declared.TONGDIEM, [diem, vanCong, toiDa]);
}

/** @customfunction XEPLOAI */
export function XEPLOAI(tongDiem: unknown[][], bangXepLoai?: unknown[][]): unknown[][] {
  return answer(declared.XEPLOAI, [tongDiem, bangXepLoai]);
}

/** @customfunction CHENHLECH */
export function CHENHLECH(kyNay: unknown[][], kySoSanh: unknown[][], donVi?: unknown): unknown[][] {
  return answer(declared.CHENHLECH, [kyNay, kySoSanh, donVi]);
}

/** @customfunction CHENHLECHCHU */
export function CHENHLECHCHU(kyNay: unknown[][], kySoSanh: unknown[][], donVi?: unknown): unknown[][] {
  return answer(declared.CHENHLECHCHU, [kyNay, kySoSanh, donVi]);
}

/** Errors become Excel's own, with the reason in the language of the screen. */
function answer(declaration: AnyFunction, input: readonly unknown[]): unknown[][] {
  return callFunction(declaration, input).map((row) =>
    row.map((cell) => (cell instanceof CellError ? excelError(cell) : cell)),
  );
}

function excelError({ code, reason, details }: CellError): CustomFunctions.Error {
  const text = reason === null ? undefined : reasonText(reason, details);
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, text);
}
