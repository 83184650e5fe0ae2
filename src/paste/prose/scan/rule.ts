import type { Sense } from "./mention";
import type { Twin } from "./twin";

/** One way in which something is mentioned. */
export interface Rule {
  form: RegExp;
  /** Which twin of the text it is looked for in. */
  on: keyof Pick<Twin, "plain" | "lower" | "bare">;
  /** It holds a digit: texts without one are not searched. */
  digits: boolean;
  /** What a match means; null when it means nothing after all. */
  sense: (match: RegExpExecArray, twin: Twin) => Sense | null;
}

/** Blanks of a pattern stand for up to three of any kind: texts are pasted with double ones and line ends. */
export function spaced(source: string): string {
  return source.replace(/ ([?*+])?/g, (_, times: string | undefined) =>
    times === undefined ? "\\s{1,3}" : times === "?" ? "\\s{0,3}" : `\\s${times}`,
  );
}

/** Whole words of the text without marks. */
export function words(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${spaced(source)})(?![\p{L}\d])`, "gu");
}

/** Whole words of the text in lower case: for words that differ from others by their marks only. */
export function written(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${spaced(source)})(?![\p{L}\d])`, "gu");
}
