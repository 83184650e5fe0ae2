import type { Book, Progress } from "../../../actions/contract";
import type {
  CheckOptions,
  LegacyEncoding,
  Mark,
  ReadingInput,
  ReadingOptions,
  ReadResult,
  Reading,
  ReadRecord,
} from "../../../paste";
import type * as Paste from "../../../paste";
import { bookKey } from "../../../scoring/score";
import { readingBasis } from "../../session/reading-basis";
import type { Answers } from "./answer/answers";
import { mappingOf } from "./answer/column-uses";
import type { PastedInput } from "./input/pasted-input";

/** What was read, before any answer. */
export interface ReadSource {
  /** The room that read it, at hand for the checks after each answer. */
  reader: Reader;
  text: string;
  records: readonly ReadRecord[];
  legacy: LegacyEncoding | null;
  result: ReadResult;
}

/** The reading with a person's answers in it. */
export interface AnsweredReading {
  reading: Reading;
  marks: readonly Mark[];
  /** The records that are to be saved. */
  records: readonly ReadRecord[];
  canSave: boolean;
}

/** The reading room, loaded before the first paste. */
export type Reader = typeof Paste;

export function openReader(): Promise<Reader> {
  return import("../../../paste");
}

/** Reads in slices, so that the pane stays awake; null when the person stopped it. */
export async function readWith(
  reader: Reader,
  input: PastedInput,
  book: Book | null,
  { names, ours, layouts }: Pick<Answers, "names" | "ours" | "layouts">,
  progress: Required<Progress>,
): Promise<ReadSource | null> {
  const options = {
    ...readingBasis(book),
    previous: storedValues(book),
    ...toldOf(book, { names, layouts }),
    accept: ours,
  };
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

/** What the workbook remembers of names and tables, and what was said of this text. */
function toldOf(
  book: Book | null,
  { names, layouts }: Pick<Answers, "names" | "layouts">,
): Pick<ReadingOptions, "names" | "layouts"> {
  const kept = book?.settings;
  const all = Object.entries({ ...kept?.layouts, ...layouts });
  return {
    names: { ...kept?.names, ...names },
    layouts: Object.fromEntries(
      all.flatMap(([signature, layout]) => (layout === null ? [] : [[signature, mappingOf(layout)]])),
    ),
  };
}

/** Puts the answers into the reading and checks it again. */
export function answered(source: ReadSource, answers: Answers, book: Book | null): AnsweredReading {
  const { reader, result } = source;
  const reading = reader.applyAnswers(result.reading, answers, {
    ...readingBasis(book),
    previous: storedValues(book),
    marks: result.marks,
  });
  return {
    reading,
    records: reader.keptRecords(reading),
    marks: result.marks,
    canSave: reader.canSave(reading),
  };
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
