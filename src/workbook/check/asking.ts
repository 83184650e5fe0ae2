import { officeCode } from "../office/refusal";
import type { Answer, Bench } from "./probe";

/** The code with which Excel refuses what is queued or done in `work`, or "done". */
export async function codeOf(context: Bench, work: () => void | Promise<void>): Promise<string> {
  try {
    await work();
    await context.sync();
    return "done";
  } catch (error) {
    const code = officeCode(error);
    if (code === null) throw error;
    return code;
  }
}

/** Writes texts below each other and tells what became of them: values and number formats. */
export async function written(
  context: Bench,
  texts: readonly (string | number)[],
  numberFormat = "General",
): Promise<{ values: Answer[]; formats: Answer[] }> {
  const range = context.block(texts.length, 1);
  range.numberFormat = texts.map(() => [numberFormat]);
  range.values = texts.map((text) => [text]);
  range.load("values,numberFormat");
  await context.sync();
  return { values: range.values.map(firstOf), formats: range.numberFormat.map(firstOf) };
}

/** First cell of a row that Excel answered, as far as it is a plain value. */
export function firstOf(row: readonly unknown[]): Answer {
  return plain(row[0]);
}

export function plain(value: unknown): Answer {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

const ROUND_MS = 250;
const BUSY = /^#(BUSY!|GETTING_DATA|CONNECT!)/;

/** Waits until no cell of the range is still being calculated, ten seconds at most, and gives its values. */
export async function calculated(context: Bench, range: Excel.Range): Promise<Answer[]> {
  const end = Date.now() + 10_000;
  const look = async (): Promise<Answer[]> => {
    range.load("values");
    await context.sync();
    const values = range.values.flat().map(plain);
    const busy = values.some((value) => typeof value === "string" && BUSY.test(value));
    if (!busy || Date.now() > end) return values;
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
    return look();
  };
  return look();
}
