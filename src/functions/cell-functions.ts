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

/** @customfunction TONGNHOM */
export function TONGNHOM(tyLe: unknown[][], toiDa: unknown[][], donVi?: unknown): unknown[][] {
  return answer(declared.TONGNHOM, [tyLe, toiDa, donVi]);
}

/** @customfunction TYLE */
export function TYLE(diem: unknown[][], toiDa?: unknown[][]): unknown[][] {
  return answer(declared.TYLE, [diem, toiDa]);
}

/** @customfunction DIEMMAT */
export function DIEMMAT(diem: unknown[][], toiDa?: unknown[][]): unknown[][] {
  return answer(declared.DIEMMAT, [diem, toiDa]);
}

/** @customfunction XEPLOAI */
export function XEPLOAI(tongDiem: unknown[][], bangXepLoai?: unknown[][]): unknown[][] {
  return answer(declared.XEPLOAI, [tongDiem, bangXepLoai]);
}

/** @customfunction CANTHEM */
export function CANTHEM(tongDiem: unknown[][], loai?: unknown, bangXepLoai?: unknown[][]): unknown[][] {
  return answer(declared.CANTHEM, [tongDiem, loai, bangXepLoai]);
}

/** @customfunction CHENHLECH */
export function CHENHLECH(kyNay: unknown[][], kySoSanh: unknown[][], donVi?: unknown): unknown[][] {
  return answer(declared.CHENHLECH, [kyNay, kySoSanh, donVi]);
}

/** @customfunction CHENHLECHCHU */
export function CHENHLECHCHU(kyNay: unknown[][], kySoSanh: unknown[][], donVi?: unknown): unknown[][] {
  return answer(declared.CHENHLECHCHU, [kyNay, kySoSanh, donVi]);
}

/** @customfunction NHANXET */
export function NHANXET(
  chiSo: unknown[][],
  kyNay: unknown[][],
  kySoSanh: unknown[][],
  donVi?: unknown,
  tenKySoSanh?: unknown[][],
): unknown[][] {
  return answer(declared.NHANXET, [chiSo, kyNay, kySoSanh, donVi, tenKySoSanh]);
}

/** @customfunction XEPHANG */
export function XEPHANG(diem: unknown[][], danhSach: unknown[][]): unknown[][] {
  return answer(declared.XEPHANG, [diem, danhSach]);
}

/** @customfunction THAYDOIHANG */
export function THAYDOIHANG(
  hangNay: unknown[][],
  hangTruoc: unknown[][],
  tongNay?: unknown[][],
  tongTruoc?: unknown[][],
): unknown[][] {
  return answer(declared.THAYDOIHANG, [hangNay, hangTruoc, tongNay, tongTruoc]);
}

/** @customfunction DATCHITIEU */
export function DATCHITIEU(tyLe: unknown[][], chiTieu: unknown[][]): unknown[][] {
  return answer(declared.DATCHITIEU, [tyLe, chiTieu]);
}

/** @customfunction CHENHCHITIEU */
export function CHENHCHITIEU(tyLe: unknown[][], chiTieu: unknown[][]): unknown[][] {
  return answer(declared.CHENHCHITIEU, [tyLe, chiTieu]);
}

/** @customfunction KYTRUOC */
export function KYTRUOC(ky: unknown[][], kieu?: unknown): unknown[][] {
  return answer(declared.KYTRUOC, [ky, kieu]);
}

/** @customfunction DOCDIEM */
export function DOCDIEM(chu: unknown[][], phan?: unknown): unknown[][] {
  return answer(declared.DOCDIEM, [chu, phan]);
}

/** @customfunction SOVN */
export function SOVN(so: unknown[][], soLe?: unknown, kieu?: unknown): unknown[][] {
  return answer(declared.SOVN, [so, soLe, kieu]);
}

/** @customfunction LAYDIEM */
export function LAYDIEM(
  soDiem: unknown[][],
  donVi: unknown[][],
  ky: unknown[][],
  chiSo: unknown[][],
  cot?: unknown,
): unknown[][] {
  return answer(declared.LAYDIEM, [soDiem, donVi, ky, chiSo, cot]);
}

/** @customfunction BANGSOSANH */
export function BANGSOSANH(
  soDiem: unknown[][],
  donVi: unknown[][],
  ky: unknown[][],
  soVoi?: unknown,
  donViTinh?: unknown,
  boChiSo?: unknown[][],
  bangXepLoai?: unknown[][],
): unknown[][] {
  return answer(declared.BANGSOSANH, [soDiem, donVi, ky, soVoi, donViTinh, boChiSo, bangXepLoai]);
}

/** @customfunction BANGXEPHANG */
export function BANGXEPHANG(
  soDiem: unknown[][],
  ky: unknown[][],
  cap?: unknown,
  soVoi?: unknown,
  boChiSo?: unknown[][],
  bangXepLoai?: unknown[][],
): unknown[][] {
  return answer(declared.BANGXEPHANG, [soDiem, ky, cap, soVoi, boChiSo, bangXepLoai]);
}

/**
 * Errors become Excel's own, with the reason in the language of the screen. One that is the whole answer is thrown,
 * since Excel shows the message of a thrown error; one that came in from a cell is returned, since a thrown #REF! or
 * #NAME? would turn into #VALUE!.
 */
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
