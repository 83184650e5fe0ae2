import type { NameIndex } from "../words";
import type { Fact, LeftOut } from "./facts";
import type { Sentence } from "./lines/sentences";
import type { NamedIndex } from "./named-index";
import { noteNames } from "./named-index";
import { citesPaper, outside } from "./other-papers";
import type { ProseReader } from "./reader";
import type { Mention, Signal } from "./scan/mention";
import { scanner } from "./scan/scan";
import { introducesMaxima, rolesOf } from "./takers/figure-takers";
import type { Frame } from "./takers/role";
import type { Steps } from "../text";
import type { NearMiss, ProseState } from "./walk";
import { walk } from "./walk";

/** What the sentences of a block have told, one after the other. */
export interface BlockFacts {
  facts: readonly Fact[];
  leftOut: readonly LeftOut[];
  /** Groups that were named without a figure. */
  silent: readonly { codes: readonly string[]; label: string }[];
  misses: readonly NearMiss[];
  names: NamedIndex;
  state: ProseState;
}

const SLICE = 20;
const BRACKETS_EARLIER = /trong ngoặc/iu;

/** Scans every sentence of a block, says what its figures are, and binds them. */
export function* walkBlock(
  sentences: readonly Sentence[],
  reader: ProseReader,
  from: ProseState,
): Steps<BlockFacts> {
  const { index, context } = reader;
  const scan = scanner(reader);
  const facts: Fact[] = [];
  const leftOut: LeftOut[] = [];
  const silent: { codes: readonly string[]; label: string }[] = [];
  const misses: NearMiss[] = [];
  const names: NamedIndex = { index: false, said: false, other: false, codes: new Set() };
  let state = from;
  let bracketsEarlier = false;
  for (const [at, sentence] of sentences.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    for (const one of sentence.marks) leftOut.push(one);
    const list = scan(sentence);
    bracketsEarlier ||= BRACKETS_EARLIER.test(sentence.text.slice(0, 400));
    noteNames(list, names);
    const aside = sentence.recipients ? "recipients" : citesPaper(sentence, list) ? "cited" : null;
    if (aside !== null) {
      for (const one of outside(sentence, list, aside, state, context, index)) leftOut.push(one);
      continue;
    }
    const frame = frameOf(list, index, state, bracketsEarlier);
    const walked = walk(sentence, list, rolesOf(list, frame), frame, context, state);
    for (const one of walked.facts) facts.push(one);
    for (const one of walked.left) leftOut.push(one);
    for (const one of walked.misses) misses.push(one);
    if (!frame.introduces && frame.above === null) for (const one of walked.silent) silent.push(one);
    state = walked.state;
  }
  return { facts, leftOut, silent, misses, names, state };
}

function frameOf(
  list: readonly Mention[],
  index: NameIndex,
  state: ProseState,
  bracketsEarlier: boolean,
): Frame {
  return {
    index,
    introduces: introducesMaxima(list, index, state.introduces),
    above: state.above,
    has: signalsOf(list),
    bracketsEarlier,
  };
}

function signalsOf(list: readonly Mention[]): ReadonlySet<Signal> {
  return new Set(list.flatMap((one) => (one.kind === "signal" ? [one.signal] : [])));
}
