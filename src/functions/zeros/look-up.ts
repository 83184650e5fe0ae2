import { asRows } from "../parameter";
import { calculatedArguments } from "./calculated-arguments";
import { blankCells, formulaOf, isAddress } from "./cells";
import type { Known } from "./doubtful-zeros";

/** Where a call came from, as Excel tells it when the metadata asks for addresses. */
export interface CallPlace {
  /** Of the cell with the formula. */
  address: string | null;
  /** Of each argument that is a reference. */
  arguments: readonly unknown[];
}

/** A larger range is not read again for the sake of its zeros: its answer would take seconds. */
const MOST_CELLS = 50_000;

/**
 * What stands in the cells of the arguments whose zeros may be blanks. A reference is read where it points; an argument
 * that the formula makes itself is known by the formula.
 * @param id of the function that was called
 * @param positions of these arguments
 * @returns nothing for an argument of which nothing is known: its zeros stay in doubt
 */
export async function knownZeros(
  id: string,
  positions: readonly number[],
  input: readonly unknown[],
  place: CallPlace,
): Promise<ReadonlyMap<number, Known>> {
  const known = await Promise.all(
    positions.map(async (index): Promise<[number, Known] | null> => {
      const address = place.arguments[index];
      if (typeof address !== "string" || !isAddress(address)) {
        const made = place.address === null ? null : await formulaOf(place.address);
        return made !== null && calculatedArguments(made, id).has(index) ? [index, "figures"] : null;
      }
      const rows = asRows(input[index]);
      if (rows.length * (rows[0]?.length ?? 0) > MOST_CELLS) return null;
      const blanks = await blankCells(address);
      return blanks !== null && sameSize(blanks, rows) ? [index, blanks] : null;
    }),
  );
  return new Map(known.filter((one) => one !== null));
}

function sameSize(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  return a.length === b.length && a[0]?.length === b[0]?.length;
}
