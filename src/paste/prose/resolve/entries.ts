import type { MarkField, Observation, Place } from "../../drafts";
import type { Fact } from "../facts";
import type { Entry, Told } from "./told";

/** Opens the entry of an indicator. */
export function open(told: Told, fact: Fact, code: string, order: number): Entry {
  const entry: Entry = {
    code,
    observation: observationOf(fact, code),
    order,
    others: [],
    change: null,
  };
  told.entries.set(code, entry);
  return entry;
}

/** An observation without a figure, with the name and place of its indicator. */
export function observationOf(fact: Fact, code: string): Observation {
  const { labelAt, label } = fact;
  const places: Partial<Record<MarkField, Place>> = labelAt
    ? { label: { line: labelAt.line, column: labelAt.column, length: label.length } }
    : {};
  return { codes: [code], label, status: "ok", score: null, max: null, percent: null, places };
}
