import type { PhraseTree } from "../../text";
import type { NameIndex } from "../../words";
import type { Mention, NamedUnit, RelativePeriod, Sense } from "./mention";
import type { Rule } from "./rule";
import { ASIDE_BEFORE_FIGURES, ASIDE_FIRST, ASIDE_LAST } from "./rules-aside";
import { classRules, FIGURES, RANKS } from "./rules-figures";
import { PAPER_OF_INDEX, SIGNALS_FIRST, SIGNALS_LAST } from "./rules-signals";
import { labelStart, namesIn, ownNamesIn } from "./names-in";
import type { Sentence } from "../lines/sentences";
import { PLACE_NAMES } from "./unit-guess";
import type { Twin } from "./twin";
import { twinOf } from "./twin";

/** Reads sentences into lists of mentions. */
export type Scanner = (sentence: Sentence) => readonly Mention[];

const BREAKS: readonly Rule[] = (
  [
    ["clause", /[;\n。]|(?<!\.)[.!?](?=\s)|=>/gu],
    ["comma", /,/gu],
    ["open", /[([]/gu],
    ["close", /[)\]]/gu],
  ] as const
).map(([level, form]) => ({ form, on: "plain", digits: false, sense: () => ({ kind: "break", level }) }));

const YEAR_BEFORE =
  /(?<!\p{L})cung ky(?: (?:thang|quy) truoc)?(?: nam)?(?: (?:truoc|ngoai|20\d{2}))?(?! *[.,/]\d)|(?<!\p{L})nam (?:ngoai|truoc)(?! do)/gu;
const PREVIOUS = /(?<!\p{L})(?:ky|thang|quy) (?:truoc|lien truoc)(?: (?:do|lien ke))?/gu;
const RELATIVE: readonly Rule[] = (
  [
    ["year_before", YEAR_BEFORE],
    ["previous", PREVIOUS],
  ] as readonly (readonly [RelativePeriod, RegExp])[]
).map(([period, form]) => ({ form, on: "bare", digits: false, sense: () => ({ kind: "period", period }) }));

/** What a scanner is made of. */
export interface ScanOptions {
  index: NameIndex;
  classes: PhraseTree<string>;
  classNames: readonly string[];
}

/** A scanner with the names and classes of one framework. */
export function scanner({ index, classes, classNames }: ScanOptions): Scanner {
  const classed = classRules(classes, classNames);
  return (sentence) => {
    const page = new Page(twinOf(sentence.text));
    page.run(PAPER_OF_INDEX);
    page.run(ASIDE_FIRST);
    page.run(classed);
    page.run(SIGNALS_FIRST);
    page.run(RANKS);
    page.periods(sentence);
    page.run(RELATIVE);
    page.names(ownNamesIn, index);
    // "phường 6", "xã A Lưới 3": the number is of the name.
    page.units(sentence, (written) => /\d$/.test(written));
    page.run(ASIDE_BEFORE_FIGURES);
    page.run(FIGURES);
    page.units(sentence, () => true);
    page.run(PLACE_NAMES.sure);
    page.names(namesIn, index);
    page.run(PLACE_NAMES.guessed);
    page.run(SIGNALS_LAST);
    page.run(BREAKS);
    page.run(ASIDE_LAST);
    return page.mentions();
  };
}

/** A sentence of which more and more is taken. */
class Page {
  private readonly taken: Uint8Array;
  private readonly found: Mention[] = [];
  private readonly digits: boolean;

  constructor(private readonly twin: Twin) {
    this.taken = new Uint8Array(twin.plain.length);
    this.digits = /\d/.test(twin.plain);
  }

  run(rules: readonly Rule[]): void {
    for (const { form, on, digits, sense } of rules) {
      if (digits && !this.digits) continue;
      form.lastIndex = 0;
      for (let match = form.exec(this.twin[on]); match; match = form.exec(this.twin[on])) {
        const end = match.index + match[0].length;
        if (end === match.index) {
          form.lastIndex += 1;
          continue;
        }
        if (!this.isFree(match.index, end)) {
          // Something inside is taken: what stands behind it may still be of this kind.
          form.lastIndex = Math.max(match.index + 1, this.firstFree(match.index, end));
          continue;
        }
        const meant = sense(match, this.twin);
        if (meant) this.take(meant, match.index, end);
      }
    }
  }

  periods({ periods, offset }: Sentence): void {
    for (const mention of periods) {
      const [at, end] = [mention.start - offset, mention.end - offset];
      if (this.isFree(at, end)) this.take({ kind: "period", period: mention }, at, end);
    }
  }

  units({ units, tokens, offset }: Sentence, wanted: (written: string) => boolean): void {
    for (const { mention, role } of units) {
      const at = (tokens[mention.from]?.start ?? offset) - offset;
      const end = (tokens[mention.to - 1]?.end ?? offset) - offset;
      if (end <= at || !this.isFree(at, end)) continue;
      const written = this.twin.plain.slice(at, end).replace(/\s+/g, " ");
      if (!wanted(written)) continue;
      const bareProvince = mention.name.endsWith(written) && mention.name !== written && !mention.bare;
      const unit: NamedUnit = { name: bareProvince ? written : mention.name, level: mention.level };
      this.take({ kind: "unit", unit, bare: mention.bare, guessed: false, role }, at, end);
    }
  }

  names(find: typeof namesIn, index: NameIndex): void {
    for (const { at, end, codes, sure, near } of find(this.twin, index, (from, to) =>
      this.isFree(from, to),
    )) {
      const start = labelStart(this.twin, at);
      const label = this.twin.plain.slice(start, end).trim().replace(/\s+/g, " ");
      this.take({ kind: "name", codes, sure, label, near }, at, end);
    }
  }

  mentions(): readonly Mention[] {
    return this.found.sort((a, b) => a.at - b.at);
  }

  private isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.taken[at] === 1) return false;
    return true;
  }

  private firstFree(from: number, to: number): number {
    let at = from;
    while (at < to && this.taken[at] !== 1) at += 1;
    while (at < to && this.taken[at] === 1) at += 1;
    return at;
  }

  private take(sense: Sense, at: number, end: number): void {
    this.taken.fill(1, at, end);
    this.found.push({ ...sense, at, end, text: this.twin.plain.slice(at, end) });
  }
}
