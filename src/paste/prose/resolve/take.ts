import { TOTAL_CODE } from "../../../scoring/framework/framework";
import type { MarkField } from "../../drafts";
import type { Fact } from "../facts";
import { codeOf } from "./code-of";
import { observationOf, open } from "./entries";
import { isProven } from "./sums";
import type { Entry, Told } from "./told";
import { find, leave, placed } from "./told";

const SHARE_ROUNDING = 0.6;
const LIKELY_BELOW = 0.8;

/** Takes what a fact says into what is told; one that contradicts what is known is left out, or kept beside it. */
export function take(told: Told, fact: Fact, order: number): void {
  if (fact.slot === "class") {
    told.classification ??= { name: fact.word, place: placed(fact) };
    return;
  }
  if (fact.slot === "corrected") return tellCorrection(told, fact);
  if (fact.slot === "score" && isWithdrawn(told, fact)) return leave(told, fact, "corrected", false);
  const code = codeOf(told, fact);
  const entry = told.entries.get(code);
  switch (fact.slot) {
    case "header":
      if (!entry) open(told, fact, code, order).observation.status = "header";
      return;
    case "missing":
    case "idle": {
      if (entry) return;
      const { observation } = open(told, fact, code, order);
      observation.status = fact.slot === "idle" ? "not_applicable" : "missing";
      // What is said instead of a figure is kept by its place.
      observation.places[fieldOf(code, "score")] = placed(fact);
      return;
    }
    case "score":
      return takeScore(told, fact, entry ?? open(told, fact, code, order), order);
    case "percent":
      return takePercent(told, fact, entry ?? open(told, fact, code, order));
    case "max": {
      const { observation } = entry ?? open(told, fact, code, order);
      if (observation.max == null) observation.max = fact.value;
      told.read.push(fact.place);
      return;
    }
    default:
      return takeBeside(told, fact, entry ?? open(told, fact, code, order));
  }
}

function takeScore(told: Told, fact: Fact, entry: Entry, order: number): void {
  const { observation } = entry;
  if (observation.score != null && observation.score !== fact.value) {
    const other = observationOf(fact, entry.code);
    other.score = fact.value;
    other.max = fact.of;
    other.places[fieldOf(entry.code, "score")] = placed(fact);
    entry.others.push(other);
    told.read.push(fact.place);
    return;
  }
  const again = observation.score != null;
  if (again && fact.of !== null && observation.max != null && fact.of !== observation.max) {
    leave(told, fact, "conflict", true);
    return;
  }
  observation.score = fact.value;
  observation.max ??= fact.of;
  observation.status = "ok";
  told.read.push(fact.place);
  if (again) return;
  observation.places[fieldOf(entry.code, "score")] = placed(fact);
  if (observation.label === "" || order < entry.order) entry.order = Math.min(entry.order, order);
  if (fact.mended)
    find(told, "OCR_FIX", "ask", entry.code, fact, { raw: fact.place.text, value: fact.value });
  const guessed = fact.sure < LIKELY_BELOW && fact.of !== told.index.maximumOf(entry.code);
  if (guessed && !isProven(told))
    find(told, "NAME_LIKELY", "ask", null, fact, {
      label: fact.label,
      code: entry.code,
      name: told.index.nameOf(entry.code),
    });
}

function takePercent(told: Told, fact: Fact, entry: Entry): void {
  const { observation } = entry;
  const max = observation.max ?? told.index.maximumOf(entry.code);
  const share = observation.score == null || max === null ? null : (observation.score / max) * 100;
  if (share !== null && Math.abs(share - fact.value) > SHARE_ROUNDING && !/tỷ lệ|tỉ lệ/iu.test(fact.label)) {
    return leave(told, fact, "rate", true);
  }
  if (observation.percent != null && observation.percent !== fact.value) {
    const other = observationOf(fact, entry.code);
    other.percent = fact.value;
    other.places.percent = placed(fact);
    entry.others.push(other);
    told.read.push(fact.place);
    return;
  }
  observation.percent = fact.value;
  observation.status = "ok";
  observation.places.percent = placed(fact);
  told.read.push(fact.place);
}

/** Changes, old values, ranks: one of each; a further one is left out. */
function takeBeside(told: Told, fact: Fact, entry: Entry): void {
  const { observation } = entry;
  const place = placed(fact);
  const second = (known: number | null | undefined) => known != null && known !== fact.value;
  switch (fact.slot) {
    case "delta":
      if (second(observation.delta)) return leave(told, fact, "second_change", false);
      observation.delta = fact.value;
      entry.change = fact;
      observation.places.delta = place;
      break;
    case "previous":
      if (second(observation.previous)) return leave(told, fact, "second_value", false);
      observation.previous = fact.value;
      observation.places.previous = place;
      break;
    case "rank":
      if (second(observation.rank)) return leave(told, fact, "conflict", true);
      observation.rank = fact.value;
      observation.of ??= fact.of;
      observation.places.rank = place;
      break;
    case "rankDelta":
      if (second(observation.rankDelta)) return leave(told, fact, "second_change", false);
      observation.rankDelta = fact.value;
      observation.places.rankDelta = place;
      break;
  }
  if (/\d/.test(fact.place.text)) told.read.push(fact.place);
}

function isWithdrawn(told: Told, fact: Fact): boolean {
  if (!told.withdrawn.has(fact.value)) return false;
  return told.scores.some(
    (other) => other !== fact && other.codes[0] === fact.codes[0] && !told.withdrawn.has(other.value),
  );
}

/** "là 17,5, không phải 17,1": said; without a figure in its place it is asked. */
function tellCorrection(told: Told, fact: Fact): void {
  const code = codeOf(told, { ...fact, slot: "delta" });
  const known = told.entries.get(code)?.observation;
  const stands = known?.score ?? known?.percent ?? null;
  find(told, "CORRECTION", stands === null ? "ask" : "note", code, fact, {
    label: known?.label ?? fact.label,
    kept: stands ?? null,
    other: fact.value,
  });
}

function fieldOf(code: string, field: MarkField): MarkField {
  return code === TOTAL_CODE && field === "score" ? "total" : field;
}
