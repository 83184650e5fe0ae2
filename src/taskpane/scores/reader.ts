import type { Book, Progress } from "../../actions/contract";
import type { CheckOptions, LegacyEncoding, Mark, ReadingInput, ReadResult } from "../../paste";
import type * as Paste from "../../paste";
import type { Reading } from "../../paste/reading";
import type { ScoreRecord } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import { findIndicator } from "../../scoring/framework";
import type { Framework } from "../../scoring/framework";
import { readingBasis } from "../book";
import type { Answers } from "./answers";
import type { PastedInput } from "./scores-state";

/** What was read, before any answer. */
export interface ReadSource {
  /** The room that read it, at hand for the checks after each answer. */
  reader: Reader;
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

/** The reading room, loaded before the first paste. */
export type Reader = typeof Paste;

export function openReader(): Promise<Reader> {
  return import("../../paste");
}

/** Reads in slices, so that the pane stays awake; null when the person stopped it. */
export async function readWith(
  reader: Reader,
  input: PastedInput,
  book: Book | null,
  names: Answers["names"],
  progress: Required<Progress>,
): Promise<ReadSource | null> {
  const options = { ...readingBasis(book), previous: storedValues(book), names };
  const result = await reader.readSliced(readingInput(input), options, progress);
  return (
    result && { reader, text: result.text, records: result.reading.records, legacy: result.legacy, result }
  );
}

function readingInput(input: PastedInput): ReadingInput {
  switch (input.kind) {
    case "text":
      return input;
    case "html":
      // A document made this way is inert: nothing in it runs or loads.
      return { kind: "html", document: new DOMParser().parseFromString(input.html, "text/html") };
    case "cells": {
      const { texts, values } = input.cells;
      const cells = texts.map((row, at) =>
        row.map((text, column) => ({ text, value: values[at]?.[column] ?? null })),
      );
      return { kind: "cells", cells };
    }
  }
}

/** Puts the answers into the reading and checks it again. */
export function answered(source: ReadSource, answers: Answers, book: Book | null): AnsweredReading {
  const { reader, result } = source;
  const basis = readingBasis(book);
  const checked = reader.applyAnswers(result.reading, answers, {
    ...basis,
    previous: storedValues(book),
    marks: result.marks,
  });
  const originals = source.records
    .map((_, index) => index)
    .filter((index) => answers.records[index]?.leftOut !== true);
  const reading = { ...checked, records: withMaxima(checked.records, originals, answers, basis.framework) };
  return { reading, marks: movedMarks(result.marks, originals), originals, canSave: reader.canSave(reading) };
}

/**
 * A percent of the maximum is told from a rate of the work by its maximum (see `BookRow`): the answer "of_maximum" puts
 * the maximum of the framework beside percents that have none.
 */
function withMaxima(
  records: readonly ScoreRecord[],
  originals: readonly number[],
  answers: Answers,
  framework: Framework,
): ScoreRecord[] {
  return records.map((record, index) => {
    if (answers.records[originals[index] ?? index]?.basis !== "of_maximum") return record;
    const items = record.items.map((item) =>
      item.percent !== null && item.score === null && item.max === null
        ? { ...item, max: findIndicator(framework, item.code)?.max ?? null }
        : item,
    );
    return { ...record, items };
  });
}

/** Marks speak of the records as they are listed now. */
function movedMarks(marks: readonly Mark[], originals: readonly number[]): readonly Mark[] {
  if (originals.every((original, index) => original === index)) return marks;
  const now = new Map(originals.map((original, index) => [original, index]));
  return marks.flatMap((mark) => {
    const recordIndex = now.get(mark.recordIndex);
    return recordIndex === undefined ? [] : [{ ...mark, recordIndex }];
  });
}

const lookups = new WeakMap<Book["rows"], Map<string, number | null>>();

/** Figures of the book by unit, period and indicator; the map is made with the first question. */
function storedValues(book: Book | null): NonNullable<CheckOptions["previous"]> {
  return (unit, period, code) => {
    if (book === null) return null;
    let values = lookups.get(book.rows);
    if (values === undefined) {
      values = new Map(book.rows.map((row) => [bookKey(row), row.score ?? row.rate]));
      lookups.set(book.rows, values);
    }
    return values.get(bookKey({ unit, period, code })) ?? null;
  };
}
