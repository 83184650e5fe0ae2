/**
 * Running text. A pasted line goes through the folders in this order:
 * `lines/` joins lines that a page has broken into paragraphs and cuts these into sentences; `context` finds out whose
 * result the whole text tells, and of when; `scan/` lists what a sentence mentions; `takers/` say what each figure is;
 * `walk/` goes along the sentence and binds figures to names, units and periods: facts; `resolve/` puts the facts of one
 * unit and period together. `read-prose` leads a block of text along this way, `collect` hands on what it has told.
 */
export { collectProse } from "./collect";
export type { Context } from "./context";
export { readContext } from "./context";
export type { LeftOut } from "./facts";
export type { Paragraph } from "./lines/paragraphs";
export { joinLines, placeOf } from "./lines/paragraphs";
export type { Sentence } from "./lines/sentences";
export { readSentences } from "./lines/sentences";
export type { ProseReading } from "./read-prose";
export { readProse } from "./read-prose";
export type { ProseReader } from "./reader";
export type { ProseFinding, Statement } from "./resolve";
export type { ProseState } from "./walk";
export { FIRST_STATE } from "./walk";
