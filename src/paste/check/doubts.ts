import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Draft, Finding } from "../drafts";
import { placeOfItem } from "../drafts";
import type { Doubt } from "../doubt";
import { asDoubt } from "../doubt";

/** What the whole text lacks comes last. */
const LAST = ["UNIT_FROM_LETTERHEAD", "UNIT_NOT_IN_TEXT", "PERIOD_NOT_IN_TEXT"];

/** Where a figure of a record stands, by id of the record and code of the indicator, "" for the record as a whole. */
export type PlaceLookup = (record: number, code: string) => { line: number; column: number } | null;

/**
 * Puts what was noticed while reading and what the checks found together, each with its place in the text.
 * @param drafts the drafts of the records, at the positions of their ids; findings about others are dropped
 */
export function composeDoubts(
  checked: readonly Doubt[],
  findings: readonly Finding[],
  drafts: readonly Draft[],
): Doubt[] {
  const ids = new Map(drafts.map((draft, id) => [draft, id]));
  const doubts: Doubt[] = [];
  for (const { code, severity, item, draft, place, values } of findings) {
    const record = draft ? ids.get(draft) : null;
    if (record === undefined) continue;
    doubts.push(
      asDoubt({
        code,
        severity,
        record,
        item: item ?? null,
        values,
        place: place ? { line: place.line, column: place.column ?? null } : null,
      }),
    );
  }
  for (const doubt of placed(checked, placesOfDrafts(drafts))) doubts.push(doubt);
  return withoutRepetitions(doubts).sort((a, b) => LAST.indexOf(a.code) - LAST.indexOf(b.code));
}

/** Doubts of the checks with the places of the figures that they speak of. */
export function placed(doubts: readonly Doubt[], places: PlaceLookup): Doubt[] {
  return doubts.map((doubt) => {
    const { record, item } = doubt;
    if (record === null) return doubt;
    const found = places(record, item ?? "") ?? places(record, TOTAL_CODE) ?? places(record, "");
    return found ? { ...doubt, place: { line: found.line, column: found.column } } : doubt;
  });
}

/** One doubt of a kind about one thing is enough. */
export function withoutRepetitions(doubts: readonly Doubt[]): Doubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ code, record, item, values }) => {
    // A name is asked about once, however many records it stands in.
    const key =
      code !== "NAME_LIKELY" && record !== null && item !== null
        ? `${code}:${record}:${item}`
        : `${code}:${code === "NAME_LIKELY" ? "" : (record ?? "")}:${Object.values(values).join(":")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function placesOfDrafts(drafts: readonly Draft[]): PlaceLookup {
  return (record, code) => {
    const draft = drafts[record];
    return draft ? placeOfItem(draft, code) : null;
  };
}
