import type { Doubt, ReadRecord } from "../../../../paste";
import { TOTAL_CODE } from "../../../../scoring/framework/framework";

/** Doubts sorted to where a person looks for them. */
export interface DoubtPlaces {
  /** About the whole text. */
  general: readonly Doubt[];
  /** By id of the record. */
  records: ReadonlyMap<number, RecordDoubts>;
}

export interface RecordDoubts {
  /** About the record as a whole: its unit, its period, what is missing. */
  record: readonly Doubt[];
  /** By code of the line. */
  lines: ReadonlyMap<string, readonly Doubt[]>;
}

const NO_DOUBTS: RecordDoubts = { record: [], lines: new Map() };

/** Sorts doubts to their records and lines. What is about the whole text stands at the only record, if there is one. */
export function placeDoubts(records: readonly ReadRecord[], doubts: readonly Doubt[]): DoubtPlaces {
  const byId = new Map(records.map((record) => [record.id, record]));
  const only = records.length === 1 ? (records[0]?.id ?? null) : null;
  const general: Doubt[] = [];
  const found = new Map<number, { record: Doubt[]; lines: Map<string, Doubt[]> }>();
  for (const doubt of doubts) {
    const record = byId.get(doubt.record ?? only ?? -1);
    if (record === undefined) {
      general.push(doubt);
      continue;
    }
    const place = found.get(record.id) ?? { record: [], lines: new Map<string, Doubt[]>() };
    found.set(record.id, place);
    const { item } = doubt;
    if (item === null || (item !== TOTAL_CODE && record.items.every(({ code }) => code !== item)))
      place.record.push(doubt);
    else place.lines.set(item, [...(place.lines.get(item) ?? []), doubt]);
  }
  return { general, records: found };
}

/** The doubts of one record; none is not an exception. */
export function doubtsOf(places: DoubtPlaces, record: number): RecordDoubts {
  return places.records.get(record) ?? NO_DOUBTS;
}
