import { TOTAL_CODE } from "../../../scoring/framework/framework";
import type { NameIndex } from "../../words";
import type { Slot, Stretch } from "../facts";

/** A name whose figures are being gathered. */
export interface Head {
  codes: readonly string[];
  sure: number;
  label: string;
  labelAt: Stretch | null;
  end: number;
  used: ReadonlySet<Slot>;
}

/** The total, where a figure needs no name. */
export const TOTAL: Head = {
  codes: [TOTAL_CODE],
  sure: 1,
  label: "Tổng điểm",
  labelAt: null,
  end: -1,
  used: new Set(),
};
export const TOTAL_MOST = 100;

export function isTotal(codes: readonly string[]): boolean {
  return codes[0] === TOTAL_CODE;
}

/** A figure over a maximum can only be of a name with that maximum. */
export function states(head: Pick<Head, "codes">, of: number | null, index: NameIndex): boolean {
  return of === null || head.codes.some((code) => index.maximumOf(code) === of);
}
