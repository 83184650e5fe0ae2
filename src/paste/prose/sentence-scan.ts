import { TOTAL_CODE } from "../../scoring/framework";
import type { UnitLevel } from "../../scoring/unit";
import type { Context } from "./context";
import type { Collector, Draft, MarkField, Observation, Place } from "../account/drafts";
import { addMark, addObservation, asFinding, openGroup } from "../account/drafts";
import type { DoubtCode, DoubtValues, Severity } from "../doubt";
import { foldText } from "../text/fold";
import type { NameIndex } from "../words/names";
import { placeOf } from "./paragraphs";
import type { PhraseTree } from "../text/phrases";
import type { Sentence } from "./sentences";
import type { NumberToken, Token } from "../text/tokens";

/** What running text is read with. */
export interface ProseReader {
  index: NameIndex;
  classes: PhraseTree<string>;
  context: Context;
  collector: Collector;
}

/** What holds from one sentence to the next. */
export interface ProseState {
  unit: { name: string; level: UnitLevel | null } | null;
  period: string | null;
  /** The record that was written to last, for a rank or a class on a line of its own. */
  lastDraft: Draft | null;
}

/** An indicator whose figures are being gathered. */
export interface OpenItem {
  observation: Observation;
  /** Words stood between the name and where we are that do not usually stand there. */
  loose: boolean;
  /** A colon or a verb has announced the figure. */
  announced: boolean;
  filled: boolean;
  /** Maximum given beside the name: "(18 điểm)". */
  statedMax: number | null;
  /** Bare numbers behind the name; which of them is the score shows at the end. */
  numbers: NumberToken[];
  draftKey: { unit: ProseState["unit"]; period: string | null };
}

/** A line that only names a group is short. */
const GROUP_LINE_TOKENS = 16;

/** Where the reading of a sentence stands, and how an indicator is opened and closed. */
export abstract class SentenceScan {
  protected readonly tokens: readonly Token[];

  protected at = 0;

  protected item: OpenItem | null = null;

  protected clauseStart = 0;

  protected pending: "rank" | "up" | "down" | "class" | null = null;

  protected skipNext = false;

  protected comparing = false;

  protected period: string | null;

  protected outerPeriod: string | null = null;

  protected depth = 0;

  /** The record outside the bracket at hand. */
  protected outerDraft: Draft | null = null;
  /** A rank was the last thing said of the item. */
  protected ranked = false;
  /** Class of all units that the sentence lists. */
  protected listedClass: string | null = null;
  /** The figure that the next clause of a bracket may speak of in another period. */
  protected reopenable: { codes: readonly string[]; label: string } | null = null;

  constructor(
    protected readonly sentence: Sentence,
    protected readonly reader: ProseReader,
    protected readonly state: ProseState,
  ) {
    this.tokens = sentence.tokens;
    this.period = state.period;
  }

  protected wordAt = (index: number): string | null => {
    const token = this.tokens[index];
    return token?.kind === "word" ? token.fold : null;
  };

  protected open(
    codes: readonly string[],
    label: string,
    place: Place | undefined,
    announced: boolean,
  ): void {
    this.reopenable = null;
    this.ranked = false;
    const places: Partial<Record<MarkField, Place>> = place ? { label: place } : {};
    this.item = {
      observation: { codes, label, status: "ok", places },
      loose: false,
      announced,
      filled: false,
      statedMax: null,
      numbers: [],
      draftKey: { unit: this.state.unit, period: this.period },
    };
  }

  protected close(): void {
    this.settleNumbers();
    const item = this.item;
    this.item = null;
    this.skipNext = false;
    if (!item) return;
    if (this.sentence.cited && this.sentence.tokens.some(({ kind }) => kind === "citation")) return;
    const { observation } = item;
    const draft = this.draftOf(item.draftKey);
    if (!item.filled) {
      if (observation.delta != null) this.deltaOnly(draft, observation);
      else if (this.isGroupLine(observation)) this.noteGroup(draft, observation);
      return;
    }
    observation.codes = this.knownCodes(draft, observation);
    addObservation(this.reader.collector, draft, observation);
    if (observation.codes[0] === TOTAL_CODE) draft.classification ??= this.listedClass;
    this.state.lastDraft = draft;
  }

  /** "điểm dịch vụ công trực tuyến bị giảm 3,03 điểm": a change of a figure that was read before. */
  protected deltaOnly(draft: Draft, observation: Observation): void {
    const known = this.knownCodes(draft, observation)[0];
    const item = draft.items.find(({ code }) => code === known);
    if (!item || item.delta !== null) return;
    item.delta = observation.delta ?? null;
    item.deltaUnit =
      observation.deltaUnit === "points" && item.score === null ? "pp" : (observation.deltaUnit ?? null);
    const place = observation.places.delta;
    if (place) addMark(draft, { ...place, code: item.code, field: "delta" });
  }

  /** A name that was read with a maximum keeps the meaning that the maximum gave it. */
  protected knownCodes(draft: Draft, { codes, label, max }: Observation): readonly string[] {
    if (max != null) return codes;
    const folded = foldText(label);
    const same = draft.items.find((item) => foldText(item.label) === folded);
    return same ? [same.code] : codes;
  }

  protected isGroupLine({ codes }: Observation): boolean {
    if (this.tokens.length > GROUP_LINE_TOKENS || this.sentence.hasFigures) return false;
    return this.reader.index.partsOf(codes[0] ?? "").length > 0;
  }

  protected noteGroup(draft: Draft, { codes, label, places }: Observation): void {
    const code = codes[0] ?? "";
    openGroup(draft, code, label, null);
    if (places.label) addMark(draft, { ...places.label, code, field: "label" });
  }

  protected draftOf(key: OpenItem["draftKey"]): Draft {
    const { context, collector } = this.reader;
    const unit = key.unit ?? context.unit;
    const draft = collector.record(
      unit?.name ?? null,
      unit?.level ?? null,
      key.period ?? context.period?.key ?? null,
    );
    return draft;
  }

  protected placeAt(start: number, end: number): Place {
    return { ...placeOf(this.sentence.paragraph, start), length: end - start };
  }

  /** A question about the figure that is being read. */
  protected ask<Code extends DoubtCode>(
    code: Code,
    token: Token,
    values: DoubtValues[Code],
    severity: Severity = "ask",
  ): void {
    const item = this.item;
    if (!item) return;
    this.reader.collector.findings.push(
      asFinding({
        code,
        severity,
        item: item.observation.codes[0] ?? "",
        draft: this.draftOf(item.draftKey),
        place: this.placeAt(token.start, token.end),
        values,
      }),
    );
  }

  protected notRead(token: Token): void {
    const label = this.item?.observation.label ?? "";
    this.reader.collector.findings.push({
      code: "FIGURE_NOT_READ",
      severity: "note",
      place: this.placeAt(token.start, token.end),
      values: { label, raw: this.sentence.paragraph.text.slice(token.start, token.end) },
    });
  }

  /** Decides what the bare numbers behind a name are. */
  protected abstract settleNumbers(): void;
}
