import type { AnyFunction } from "../declaration";
import { asRows } from "../parameter";

/**
 * What is known of the zeros of an argument: that all are figures, or for each of its cells whether it is blank.
 */
export type Known = "figures" | readonly (readonly boolean[])[];

type Plan = Pick<AnyFunction, "plan">;

/**
 * A number 0 may be a blank cell, since Excel for Windows hands blanks over as 0 and Excel on the web as null
 * (OfficeDev/office-js 1951, 4702, 5262). Where a range of the same call shows a null, blanks are null in this Excel and
 * its zeros are zeros: they are handed on as the text "0", which no reader takes for a blank.
 */
export function withCertainZeros(declaration: Plan, input: readonly unknown[]): readonly unknown[] {
  if (!zerosAreCertain(declaration, input)) return input;
  return input.map((argument, index) =>
    isGuarded(declaration, index) && holds(argument, 0) ? zerosAsTexts(argument, "figures") : argument,
  );
}

/** Positions of the arguments in which a 0 may be a blank. */
export function doubtfulArguments(declaration: Plan, input: readonly unknown[]): number[] {
  const { list } = declaration.plan;
  const doubtful: number[] = [];
  for (let index = 0; index < input.length && index < list.length; index += 1)
    if (list[index]?.guarded === true && holds(input[index], 0)) doubtful.push(index);
  return doubtful.length > 0 && zerosAreCertain(declaration, input) ? [] : doubtful;
}

/** The arguments with what is known of their zeros: a blank becomes null, a zero the text "0". */
export function withKnownZeros(
  input: readonly unknown[],
  known: ReadonlyMap<number, Known>,
): readonly unknown[] {
  return input.map((argument, index) => {
    const knowledge = known.get(index);
    return knowledge === undefined ? argument : zerosAsTexts(argument, knowledge);
  });
}

function zerosAsTexts(argument: unknown, known: Known): unknown[][] {
  return asRows(argument).map((row, y) =>
    row.map((cell, x) => {
      if (cell !== 0) return cell;
      if (known === "figures") return "0";
      const blank = known[y]?.[x];
      return blank === undefined ? cell : blank ? null : "0";
    }),
  );
}

function zerosAreCertain(declaration: Plan, input: readonly unknown[]): boolean {
  let zero = false;
  let blank = false;
  for (let index = 0; index < input.length; index += 1) {
    if (!isGuarded(declaration, index)) continue;
    const argument = input[index];
    zero ||= holds(argument, 0);
    blank ||= isRange(argument) && holds(argument, null);
  }
  return zero && blank;
}

function isGuarded({ plan: { list } }: Plan, index: number): boolean {
  return list[index]?.guarded === true;
}

function holds(argument: unknown, value: 0 | null): boolean {
  if (!Array.isArray(argument)) return argument === value;
  for (let row = 0; row < argument.length; row += 1) {
    const cells: unknown = argument[row];
    if (Array.isArray(cells) ? cells.includes(value) : cells === value) return true;
  }
  return false;
}

/** More than one cell: what is left out may arrive as a null alone. */
function isRange(argument: unknown): boolean {
  if (!Array.isArray(argument)) return false;
  const first: unknown = argument[0];
  return argument.length > 1 || (Array.isArray(first) && first.length > 1);
}
