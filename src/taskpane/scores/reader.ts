import type { Progress } from "../../actions/contract";
import type { LegacyEncoding, Mark, ReadingOptions, ReadResult } from "../../paste";
import type { Reading } from "../../paste/reading";
import type { ScoreRecord } from "../../scoring/score";
import type { Answers } from "./answers";
import type { PastedInput } from "./scores-state";

/** What was read, before any answer. */
export interface ReadSource {
  text: string;
  records: readonly ScoreRecord[];
  legacy: LegacyEncoding | null;
  result: ReadResult;
}

/** The reading with a person's answers in it. */
export interface AnsweredReading {
  reading: Reading;
  marks: readonly Mark[];
  /** For each record its place in the text as it was first read: records that were left out are gone. */
  originals: readonly number[];
  canSave: boolean;
}

/** The reading room, loaded with the first paste or before it. */
export type Reader = typeof import("../../paste");

export function openReader(): Promise<Reader> {
  return import("../../paste");
}

/** Reads in slices, so that the pane stays awake; null when the person stopped it. */
export async function readWith(
  reader: Reader,
  input: PastedInput,
  options: ReadingOptions,
  progress: Required<Progress>,
): Promise<ReadSource | null> {
  void progress;
  const result = resultOf(reader, input, options);
  const { text, legacy, reading } = result;
  return Promise.resolve({ text, records: reading.records, legacy, result });
}

function resultOf(reader: Reader, input: PastedInput, options: ReadingOptions): ReadResult {
  switch (input.kind) {
    case "text":
      return reader.readText(input.text, options);
    case "html":
      return reader.readHtml(new DOMParser().parseFromString(input.html, "text/html"), options);
    case "cells":
      return reader.readText(input.cells.texts.map((row) => row.join("\t")).join("\n"), options);
  }
}

/** Puts the answers into the reading and checks it again. */
export function answered(_reader: Reader, source: ReadSource, answers: Answers): AnsweredReading {
  const originals = source.records.map((_, index) => index).filter((i) => answers.records[i]?.leftOut !== true);
  const records = originals.flatMap((i) => {
    const r = source.records[i];
    if (!r) return [];
    const a = answers.records[i];
    return [{ ...r, unit: a?.unit?.name ?? r.unit, period: a?.period ? { key: a.period } : r.period, items: r.items.filter(({ code }) => !a?.withoutLines?.includes(code)) }];
  });
  const doubts = source.result.reading.doubts.filter(
    (d) =>
      !(d.code === "UNIT_NOT_IN_TEXT" && records.every(({ unit }) => unit)) &&
      !(d.code === "PERIOD_NOT_IN_TEXT" && records.every(({ period }) => period)),
  );
  return { reading: { ...source.result.reading, records, doubts }, marks: source.result.marks, originals, canSave: true };
}
