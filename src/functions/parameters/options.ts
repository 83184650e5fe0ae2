import type { CellError } from "../cell";
import { badValue, incomingError } from "../cell";
import { excerpt } from "../figure";
import type { Parameter } from "../parameter";
import { option } from "../parameter";

/** The unit in which a change is told. */
export type ChangeUnit = "percent" | "points" | "percent_points";

const CHANGE_UNITS: Readonly<Record<string, ChangeUnit>> = {
  "%": "percent",
  "phần trăm": "percent",
  percent: "percent",
  điểm: "points",
  points: "points",
  "điểm phần trăm": "percent_points",
  đpt: "percent_points",
  pp: "percent_points",
  "percentage points": "percent_points",
};

/** "%", "điểm" or "điểm phần trăm"; the accents may be left out. */
export function changeUnit(
  choices: readonly string[] = ["%", "điểm", "điểm phần trăm"],
): Parameter<ChangeUnit, true> {
  return choice(CHANGE_UNITS, {}, choices);
}

/**
 * One of several words.
 * @param meanings what each way of writing means
 * @param english the same in English, accepted but not offered
 * @param choices the ways that are offered; by default all of the first
 */
export function choice<Meaning>(
  meanings: Readonly<Record<string, Meaning>>,
  english: Readonly<Record<string, NoInfer<Meaning>>> = {},
  choices: readonly string[] = Object.keys(meanings),
): Parameter<Meaning, true> {
  const byWord = new Map(
    [...Object.entries(english), ...Object.entries(meanings)].map(([word, meaning]) => [
      withoutAccents(word),
      meaning,
    ]),
  );
  return option(
    "choice",
    (cell) => {
      // An option with words is a text to Excel, which may make "0" of a blank cell.
      if (isLeftOut(cell) || cell === "0") return null;
      const found = byWord.get(withoutAccents(String(cell)));
      return found ?? incomingError(cell) ?? notAChoice(cell, choices);
    },
    choices,
  );
}

/** TRUE or FALSE; also 1 and 0, "có" and "không". */
export function flag(): Parameter<boolean, true> {
  const words = new Map([
    ["true", true],
    ["1", true],
    ["co", true],
    ["dung", true],
    ["false", false],
    ["khong", false],
    ["sai", false],
  ]);
  return option(
    "flag",
    (cell) => {
      if (isLeftOut(cell)) return null;
      return (
        words.get(withoutAccents(String(cell))) ?? incomingError(cell) ?? notAChoice(cell, ["TRUE", "FALSE"])
      );
    },
    ["TRUE", "FALSE"],
  );
}

const MOST_DECIMALS = 6;

/** Decimals to print, 0–6. A 0 is meant: nobody refers to a blank cell here. */
export function decimals(): Parameter<number, true> {
  return option("decimals", (cell) => {
    if (cell === null || cell === undefined || cell === "") return null;
    const count = typeof cell === "string" ? Number(cell.trim()) : cell;
    if (typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= MOST_DECIMALS)
      return count;
    return incomingError(cell) ?? badValue("functions.decimals", { text: excerpt(String(cell)) });
  });
}

/** How many, at least 1. */
export function count(most: number): Parameter<number, true> {
  return option("count", (cell) => {
    if (isLeftOut(cell)) return null;
    const given = typeof cell === "string" ? Number(cell.trim()) : cell;
    if (typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= most) return given;
    return (
      incomingError(cell) ??
      badValue("functions.not_a_count", { text: excerpt(String(cell)), most: String(most) })
    );
  });
}

/** A word of the person's own, such as the name of a class. */
export function words(): Parameter<string, true> {
  return option("text", (cell) => {
    if (isLeftOut(cell)) return null;
    return incomingError(cell) ?? String(cell).normalize("NFC").trim();
  });
}

/** A blank cell and an argument that was left out both mean the default. */
function isLeftOut(cell: unknown): boolean {
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "")
  );
}

function notAChoice(cell: unknown, choices: readonly string[]): CellError {
  return badValue("functions.not_a_choice", { text: excerpt(String(cell)), choices: choices.join("; ") });
}

/** Lower case without accents: people type options in a hurry. "%" stays. */
export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ");
}
