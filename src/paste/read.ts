import type { ClassBound } from "../scoring/classification";
import { DEFAULT_CLASSES } from "../scoring/classification";
import type { Framework } from "../scoring/framework";
import type { UnitEntry } from "../scoring/unit";
import type { SourceText } from "./source/blocks";
import type { CheckOptions } from "./check/check";
import { composeReading } from "./account/compose";
import { readContext } from "./prose/context";
import type { Mark } from "./account/drafts";
import { createCollector } from "./account/drafts";
import { classPhrases } from "./words/keywords";
import type { LegacyEncoding } from "./text/legacy";
import { markSource, marksOf } from "./account/marks";
import { nameIndex, withNames } from "./words/names";
import { cutParts, firstFigureLine, tellUnreadColumns } from "./parts";
import { readSentence } from "./prose/prose";
import type { ProseState } from "./prose/sentence-scan";
import type { Reading } from "./reading";
import type { Steps } from "./text/steps";
import { readIndicatorRows } from "./table/table-indicators";
import { readUnitRows } from "./table/table-units";

/** What a text is read with. */
export interface ReadingOptions {
  framework: Framework;
  classes?: readonly ClassBound[];
  /** Units of the workbook, for the level of a name that does not tell it. */
  units?: readonly UnitEntry[];
  /** Labels that a person has said to mean an indicator: label as written → code. */
  names?: Readonly<Record<string, string>>;
  /** Stored value of the period before, to check a stated change. */
  previous?: CheckOptions["previous"];
}

export interface ReadResult {
  reading: Reading;
  /** The text that lines, columns and marks speak of. */
  text: string;
  /** Everything that was recognised; made when it is first asked for. */
  readonly marks: readonly Mark[];
  /** An old encoding that was recognised: the text is not read, its conversion is offered. */
  legacy: LegacyEncoding | null;
}

/** Sentences between two pauses. */
const SLICE = 40;

/** Reads a source of any kind: the one path for text, HTML and ranges. */
export function* readSource(source: SourceText, options: ReadingOptions): Steps<ReadResult> {
  const index = withNames(nameIndex(options.framework), options.names ?? {});
  const collector = createCollector();
  const parts = yield* cutParts(source, index, collector.findings);
  const sentences = parts.flatMap((part) => (part.kind === "text" ? part.sentences : part.titles));
  const context = readContext(sentences, firstFigureLine(parts));
  const reader = { index, classes: classPhrases(options.classes ?? DEFAULT_CLASSES), context, collector };
  const state: ProseState = { unit: null, period: null, lastDraft: null };
  for (const part of parts) {
    for (const [at, sentence] of (part.kind === "text" ? part.sentences : part.titles).entries()) {
      if (at % SLICE === SLICE - 1) yield;
      readSentence(sentence, reader, state);
    }
    if (part.kind !== "table" || part.content.kind !== "shape") continue;
    const { shape } = part.content;
    tellUnreadColumns(shape, collector.findings);
    const tableReader = { ...reader, unit: state.unit, period: state.period };
    if (shape.kind === "units") yield* readUnitRows(shape, tableReader);
    else yield* readIndicatorRows(shape, tableReader);
  }
  yield;
  const { reading, drafts } = composeReading(source.text, parts, reader, options);
  const sources = drafts.map(markSource);
  let marks: Mark[] | null = null;
  return {
    reading,
    text: source.text,
    get marks() {
      marks ??= marksOf(sources);
      return marks;
    },
    legacy: null,
  };
}
