import { TOTAL_CODE } from "../scoring/framework";
import type { UnitLevel } from "../scoring/unit";
import { periodKey } from "../scoring/period";
import type { Context } from "./context";
import type { Collector, Draft, MarkField, Observation, Place } from "./drafts";
import { addMark, addObservation, openGroup } from "./drafts";
import { absenceOf, readCount } from "./figure";
import { foldText } from "./fold";
import type { Keyword } from "./keywords";
import { CONNECTING, COUNTED, keywords } from "./keywords";
import type { NameIndex } from "./names";
import { placeOf } from "./paragraphs";
import type { PhraseTree } from "./phrases";
import { resolvePeriod } from "./period-text";
import type { Sentence } from "./sentences";
import type { FractionToken, NumberToken, Token } from "./tokens";

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
  /** A percent that means the share of the maximum is said so in words. */
  lastDraft: Draft | null;
}

interface OpenItem {
  observation: Observation;
  /** Words stood between the name and where we are that do not usually stand there. */
  loose: boolean;
  /** A colon or a verb has announced the figure. */
  announced: boolean;
  filled: boolean;
  numbers: NumberToken[];
  draftKey: { unit: { name: string; level: UnitLevel | null } | null; period: string | null };
}

const PERCENTAGE_POINT = foldText("điểm phần trăm");
const RESULT_LABELS = new Set(
  ["kết quả", "điểm", "điểm số", "số điểm", "kết quả chung", "điểm đạt"].map(foldText),
);
const INDEX_NAME = foldText("bộ chỉ số");
const YEARS_FROM = 1900;
/** Scores have two decimals, seldom three; four come from a stroke that was lost: "8,3318". */
const MOST_DECIMALS = 3;
/** A line that only names a group is short. */
const GROUP_LINE_TOKENS = 16;
/** "Nhóm chỉ số về" and the like before a name are no longer than this. */
const PREFIX_LENGTH = 24;
/** A longer text before a colon is no name. */
const LABEL_LENGTH = 200;
/** Words behind a colon that say that there is no figure. */
const ABSENCE_REACH = 80;
/** Words that may go before a name and belong to it: "Chỉ số Mức độ hài lòng". */
const NAME_PREFIX = new Set(
  ["chỉ số", "nhóm chỉ số", "nhóm", "nhóm tiêu chí", "chỉ số về", "nhóm chỉ số về"].map(foldText),
);

/** Reads the figures of one sentence into the collector. */
export function readSentence(sentence: Sentence, reader: ProseReader, state: ProseState): void {
  if (sentence.recipients) return;
  new SentenceReader(sentence, reader, state).read();
}

class SentenceReader {
  private readonly tokens: readonly Token[];
  private at = 0;
  private item: OpenItem | null = null;
  private clauseStart = 0;
  private pending: "rank" | "up" | "down" | "class" | null = null;
  private skipNext = false;
  private comparing = false;
  private period: string | null;
  private outerPeriod: string | null = null;
  private depth = 0;

  constructor(
    private readonly sentence: Sentence,
    private readonly reader: ProseReader,
    private readonly state: ProseState,
  ) {
    this.tokens = sentence.tokens;
    this.period = state.period;
  }

  read(): void {
    while (this.at < this.tokens.length) this.step();
    this.close();
    if (this.isHeading()) this.state.period = this.period;
  }

  /** "Tháng 4/2026:", "Kết quả quý II:" hold for the lines that follow. */
  private isHeading(): boolean {
    const { leadsIn, hasFigures, text, cited, foreign } = this.sentence;
    return !cited && !foreign && !hasFigures && (leadsIn || text.length < 80);
  }

  private step(): void {
    const token = this.tokens[this.at];
    if (!token) return;
    if (this.takePeriod(token) || this.takeUnit()) return;
    switch (token.kind) {
      case "mark":
        this.takeMark(token.char);
        this.at += 1;
        return;
      case "citation":
        if (this.item) this.item.loose = true;
        this.at += 1;
        return;
      case "fraction":
        this.takeFraction(token);
        this.at += 1;
        return;
      case "number":
        this.takeNumber(token);
        this.at += 1;
        return;
      case "word":
        this.takeWord();
        return;
    }
  }

  private wordAt = (index: number): string | null => {
    const token = this.tokens[index];
    return token?.kind === "word" ? token.fold : null;
  };

  // ---- periods and units -------------------------------------------------------------------------------------

  private takePeriod(token: Token): boolean {
    const mention = this.sentence.periods.find(({ start, end }) => token.start >= start && token.start < end);
    if (!mention) return false;
    while (this.at < this.tokens.length && (this.tokens[this.at]?.start ?? mention.end) < mention.end)
      this.at += 1;
    const period = resolvePeriod(mention, this.reader.context.year);
    if (mention.compared || this.comparing || !period || this.sentence.cited) {
      if (mention.compared) this.comparing = true;
      return true;
    }
    if (this.pending === "up" || this.pending === "down") return true;
    if (this.item?.filled && this.depth > 0) {
      // "(tháng 12 năm 2025: …)": the same figure of another period.
      const { observation } = this.item;
      this.close();
      this.period = periodKey(period);
      this.open(observation.codes, observation.label, observation.places.label, true);
      return true;
    }
    if (mention.type === "year" && this.period !== null && !mention.cumulative) return true;
    this.period = periodKey(period);
    if (this.item) this.item.draftKey.period = this.period;
    else this.reopened();
    return true;
  }

  private takeUnit(): boolean {
    const unit = this.sentence.units.find(({ mention }) => this.at === mention.from);
    if (!unit) return false;
    const { mention, role } = unit;
    this.at = mention.to;
    if (this.sentence.cited || this.pending === "rank" || this.comparing) return true;
    if (role === "subject" || role === "heading" || (role === "owner" && !mention.bare)) {
      const { byLevel, unit: whole } = this.reader.context;
      const level = mention.level;
      const named =
        mention.bare && level
          ? whole?.level === level
            ? whole
            : { name: byLevel.get(level) ?? mention.name, level }
          : { name: mention.name, level: mention.level };
      if (this.item?.filled) this.close();
      this.state.unit = named;
      if (this.item) this.item.draftKey.unit = named;
      else if (role === "subject") this.clauseStart = this.at;
    }
    return true;
  }

  // ---- marks and words ---------------------------------------------------------------------------------------

  private takeMark(char: string): void {
    switch (char) {
      case ":":
      case "=":
        if (this.item) this.announce();
        else this.takeLabelled();
        return;
      case ";":
      case "。":
        this.endClause();
        return;
      case ",":
        this.comparing = false;
        if (this.pending !== "rank") this.pending = null;
        if (!this.item || this.item.filled) this.clauseStart = this.at + 1;
        return;
      case ".":
        this.endClause();
        return;
      case "(":
        this.depth += 1;
        this.outerPeriod = this.period;
        if (!this.item) this.clauseStart = this.at + 1;
        return;
      case ")":
        if (this.depth > 0) this.depth -= 1;
        this.comparing = false;
        this.pending = null;
        if (this.outerPeriod !== this.period && this.depth === 0) {
          this.close();
          this.period = this.outerPeriod;
        }
        return;
      case "-":
      case "–":
      case "—":
        this.takeDash();
        return;
      default:
        return;
    }
  }

  private endClause(): void {
    this.comparing = false;
    this.pending = null;
    if (this.depth === 0 || !this.item) this.close();
    else if (this.item.filled) {
      // Inside brackets the next clause may speak of the same figure in another period.
      const { observation, draftKey } = this.item;
      this.close();
      this.reopenable = { codes: observation.codes, label: observation.label, unit: draftKey.unit };
    }
    this.clauseStart = this.at + 1;
  }
  private reopenable: { codes: readonly string[]; label: string; unit: OpenItem["draftKey"]["unit"] } | null =
    null;

  /** "Công khai: –" at the end of a line has no figure. */
  private takeDash(): void {
    const next = this.tokens[this.at + 1];
    if (
      this.item &&
      !this.item.filled &&
      this.item.announced &&
      (!next || (next.kind === "mark" && ";.,)".includes(next.char)))
    )
      this.setAbsent("missing");
    else if (!this.item) this.clauseStart = this.at + 1;
  }

  private takeWord(): void {
    const keyword = keywords.longest(this.wordAt, this.at);
    const name = this.reader.index.phrases.longest(this.wordAtSkippingCommas(), 0);
    const nameTokens = name ? this.tokensOf(name.length) : 0;
    const announcing = this.item && !this.item.filled;
    if (
      name &&
      nameTokens >= (keyword?.length ?? 0) &&
      !(announcing && this.item?.announced && nameTokens === 1 && !this.isCode())
    ) {
      if (this.takeName(name.value, nameTokens)) return;
    }
    if (keyword && this.takeKeyword(keyword.value, keyword.length)) return;
    if (this.takeClass(this.pending === "class")) return;
    const word = this.wordAt(this.at) ?? "";
    if (this.item && !this.item.filled && !CONNECTING.has(word)) this.item.loose = true;
    if (this.item && !this.item.filled && CONNECTING.has(word))
      this.item.announced ||= word === DAT || word === LA;
    this.at += 1;
  }

  /** A name is a code in capitals: "CKMB 18/18". */
  private isCode(): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "word" && token.raw.length > 2 && token.raw === token.raw.toUpperCase();
  }

  /** Names hold commas and hyphens: the words of the tokens from here on, without such marks. */
  private wordAtSkippingCommas(): (index: number) => string | null {
    const words: string[] = [];
    for (let at = this.at; at < this.tokens.length && words.length < 24; at += 1) {
      const token = this.tokens[at];
      if (token?.kind === "word") words.push(token.fold);
      else if (!(token?.kind === "mark" && ",-–".includes(token.char))) break;
    }
    return (index) => words[index] ?? null;
  }

  private tokensOf(words: number): number {
    let seen = 0;
    for (let at = this.at; at < this.tokens.length; at += 1) {
      if (this.tokens[at]?.kind === "word") seen += 1;
      if (seen === words) return at + 1 - this.at;
    }
    return words;
  }

  private takeName(codes: readonly string[], length: number): boolean {
    const first = this.tokens[this.at];
    const last = this.tokens[this.at + length - 1];
    if (!first || !last) return false;
    const isTotal = codes[0] === TOTAL_CODE;
    const next = this.tokens[this.at + length];
    // "Tổng" and "Tổng hợp" are everyday words: only with a figure right behind them.
    if (
      isTotal &&
      length === 1 &&
      !(
        next?.kind === "mark" ||
        next?.kind === "fraction" ||
        next?.kind === "number" ||
        this.wordAt(this.at + length) === DAT
      )
    )
      return false;
    if (this.comparing && !this.item?.filled) this.comparing = false;
    this.close();
    const start = this.labelStart(first);
    const end = this.labelEnd(this.at + length, last.end);
    if (!end) return false;
    const label = this.sentence.paragraph.text.slice(start, end.offset).trim();
    const place = this.placeAt(start, end.offset);
    this.comparing = false;
    this.pending = null;
    this.open(end.codes ?? codes, label, place, false);
    this.at = end.token;
    return true;
  }

  /** The label begins with the clause when only "chỉ số", "nhóm" stand before the name. */
  private labelStart(first: Token): number {
    const clause = this.tokens[this.clauseStart];
    if (!clause || clause.start >= first.start || first.start - clause.start > PREFIX_LENGTH)
      return first.start;
    const before = foldText(this.sentence.paragraph.text.slice(clause.start, first.start));
    return NAME_PREFIX.has(before) ? clause.start : first.start;
  }

  /** "Tiến độ giải quyết hồ sơ:" – the longer text before a colon is the name if it means the same or more exactly. */
  private labelEnd(
    from: number,
    end: number,
  ): { offset: number; token: number; codes: readonly string[] | null } | null {
    const { text } = this.sentence.paragraph;
    const start = this.tokens[this.clauseStart]?.start ?? end;
    for (let at = from; at < Math.min(this.tokens.length, from + 24); at += 1) {
      const token = this.tokens[at];
      if (token?.kind === "mark" && token.char === ":") {
        if (token.start - start > LABEL_LENGTH) break;
        const whole = text.slice(start, token.start);
        const codes = this.reader.index.codesOf(whole);
        // "Công khai ngân sách:" only begins like a name.
        if (codes.length === 0)
          return at > from && this.clauseIsLabel() ? null : { offset: end, token: from, codes: null };
        return { offset: token.start, token: at, codes };
      }
      if (token?.kind !== "word" && !(token?.kind === "mark" && ",-–()".includes(token.char))) break;
    }
    return { offset: end, token: from, codes: null };
  }

  /** Nothing but the label stands between the beginning of the line and the colon. */
  private clauseIsLabel(): boolean {
    return this.clauseStart === 0 && this.sentence.paragraph.listed;
  }

  /** "Tên lạ: 5,5/22": a label that is no name of ours, with a figure behind it. */
  private takeLabelled(): void {
    const start = this.tokens[this.clauseStart];
    const colon = this.tokens[this.at];
    if (!start || !colon || colon.start - start.start > 160 || start.start >= colon.start) return;
    const label = this.sentence.paragraph.text.slice(start.start, colon.start).trim();
    const figure = this.tokens[this.at + 1];
    const index = this.reader.index;
    const codes = index.codesOf(label);
    if (codes.length > 0) {
      this.open(codes, label, this.placeAt(start.start, colon.start), true);
      return;
    }
    const scored = figure?.kind === "fraction" && figure.max < YEARS_FROM;
    const valued =
      scored || (figure?.kind === "number" && (figure.percent || !Number.isInteger(figure.value)));
    if (!valued) return;
    const within = figure.kind === "fraction" ? index.byMaximum(index.codesWithin(label), figure.max) : null;
    if (within) {
      this.open([within], label, this.placeAt(start.start, colon.start), true);
      return;
    }
    const near = index.nearMiss(label);
    if (!near && !scored) return;
    this.reader.collector.findings.push({
      code: near ? "NAME_NEAR_MISS" : "ROW_NOT_READ",
      severity: near ? "ask" : "note",
      subject: label,
      place: this.placeAt(start.start, figure.end),
      values: { label, name: near?.name ?? "" },
    });
  }

  private announce(): void {
    if (!this.item) return;
    this.item.announced = true;
    const next = this.tokens[this.at + 1];
    const colon = this.tokens[this.at]?.end ?? 0;
    const rest =
      this.sentence.paragraph.text.slice(colon, colon + ABSENCE_REACH).split(/[;.]\s|[;.]$/u, 1)[0] ?? "";
    const absence = next ? absenceOf(rest) : null;
    if (absence) {
      this.setAbsent(absence);
      return;
    }
    // "Số hóa hồ sơ:" and nothing more.
    const alone = this.item.observation.places.label?.column === this.placeAt(this.sentence.offset, 0).column;
    if (!next && alone && this.sentence.paragraph.text.length < 160 && !this.sentence.cited)
      this.setAbsent("missing", true);
  }

  private takeKeyword(keyword: Keyword, length: number): boolean {
    const next = this.tokens[this.at + length];
    switch (keyword) {
      case "rank": {
        const word = this.wordAt(this.at + length);
        const number =
          next?.kind === "number" ||
          next?.kind === "fraction" ||
          isJoint(next) ||
          word === THU ||
          word === HANG;
        if (!number) return false;
        this.pending = "rank";
        this.comparing = false;
        break;
      }
      case "class":
        if (!this.startsClass(this.at + length)) return false;
        this.pending = "class";
        break;
      case "up":
      case "down":
        if (!this.item) return false;
        this.pending = keyword;
        break;
      case "same":
        if (!this.item?.filled) return false;
        this.setDelta(0, null);
        break;
      case "compare":
        if (!this.item?.filled) return false;
        this.comparing = true;
        break;
      case "absent":
      case "not_applicable":
        if (!this.item && this.speaksOfTotals()) this.open([TOTAL_CODE], "Tổng điểm", undefined, true);
        if (this.item && !this.item.filled)
          this.setAbsent(keyword === "absent" ? "missing" : "not_applicable");
        break;
      case "from":
        // "tăng từ 16,00 lên 17,50"
        if (this.pending !== "up" && this.pending !== "down") return false;
        this.skipNext = true;
        break;
      case "to":
        if (this.pending !== "up" && this.pending !== "down") return false;
        this.pending = null;
        this.skipNext = this.item?.filled ?? false;
        break;
    }
    this.at += length;
    return true;
  }

  /** "Sở Nội vụ: chưa có số liệu" after units of which only totals were given. */
  private speaksOfTotals(): boolean {
    const { lastDraft } = this.state;
    const named = this.sentence.units.some(
      ({ mention, role }) => role === "subject" && mention.to <= this.at && this.at - mention.to <= 2,
    );
    return named && lastDraft !== null && lastDraft.items.length === 0 && lastDraft.total !== null;
  }

  private startsClass(from: number): boolean {
    const at = isJoint(this.tokens[from]) ? from + 1 : from;
    return this.reader.classes.longest(this.wordAt, at) !== null;
  }

  private takeClass(announced: boolean): boolean {
    const hit = this.reader.classes.longest(this.wordAt, this.at);
    if (!hit) return false;
    const after = this.tokens[this.at + hit.length];
    const alone = this.depth > 0 && isMark(this.tokens[this.at - 1], "(") && isMark(after, ")");
    const ofTotal = !this.item || this.item.observation.codes[0] === TOTAL_CODE;
    if (!(announced || alone) || !ofTotal || this.sentence.foreign) return false;
    const first = this.tokens[this.at];
    const last = this.tokens[this.at + hit.length - 1];
    const draft = this.draftOf(this.item?.draftKey ?? { unit: this.state.unit, period: this.period });
    draft.classification ??= hit.value;
    if (first && last)
      addMark(draft, { ...this.placeAt(first.start, last.end), code: TOTAL_CODE, field: "classification" });
    this.pending = null;
    this.at += hit.length;
    return true;
  }

  // ---- figures -----------------------------------------------------------------------------------------------

  private takeFraction(token: FractionToken): void {
    if (token.max >= YEARS_FROM) {
      if (this.item && !this.item.filled) this.item.loose = true;
      return;
    }
    if (this.pending === "rank") {
      const [rank = "", of = ""] = token.raw.split("/");
      this.setRank(readCount(rank.trim()) ?? token.value, readCount(of.trim()) ?? token.max, token);
      return;
    }
    if (this.sentence.foreign || this.comparing || this.takesSkipped()) return;
    const item = this.item ?? this.reopened() ?? this.impliedTotal(token);
    if (!item) return;
    const { observation } = item;
    if (item.filled) {
      const second = observation.percent != null && observation.score == null && observation.status === "ok";
      if (second && this.fits(observation.codes, token.max)) this.setScore(token, token.value, token.max);
      return;
    }
    const before = this.tokens[this.at - 1];
    const split = isMark(before, ",") ? this.tokens[this.at - 2] : undefined;
    // "19, 8/20": a blank that a scanner put into the number.
    if (
      split?.kind === "number" &&
      item.numbers[item.numbers.length - 1] === split &&
      Number.isInteger(token.value)
    ) {
      item.numbers = [];
      this.setScore(
        token,
        Number(`${split.value}.${token.raw.split("/", 1)[0]?.trim() ?? ""}`),
        token.max,
        true,
      );
      return;
    }
    const isTotal = observation.codes[0] === TOTAL_CODE;
    if (item.loose && !isTotal && !this.fits(observation.codes, token.max)) {
      this.notRead(token);
      return;
    }
    this.setScore(token, token.value, token.max);
  }

  private takeNumber(token: NumberToken): void {
    const next = this.tokens[this.at + 1];
    const counted = next?.kind === "word" && COUNTED.has(next.fold) && !token.percent;
    if (this.pending === "rank") {
      if (!token.percent) this.takeRank(token);
      return;
    }
    if (this.sentence.foreign) return;
    if ((this.pending === "up" || this.pending === "down") && !counted && !this.skipNext) {
      this.takeDelta(token, this.pending === "down" ? -1 : 1);
      return;
    }
    if (this.takesSkipped()) return;
    const item = this.item ?? this.reopened();
    if (!item) {
      this.takeUnnamedTotal(token, next);
      return;
    }
    if (item.filled) {
      if (!this.takeMaximum(item, token)) this.takeSecond(item, token);
      return;
    }
    if (this.comparing) return;
    if (counted) {
      item.loose = true;
      return;
    }
    if (item.loose && !(item.observation.codes[0] === TOTAL_CODE && isPoints(next))) return;
    if (token.percent) {
      item.observation.percent = token.value;
      item.observation.places.percent = this.placeAt(token.start, token.end);
      this.filled(token);
      return;
    }
    item.numbers.push(token);
    if (isPoints(next)) this.settleNumbers();
  }

  /** "7,96 điểm trên tổng số 18 điểm". */
  private takeMaximum({ observation }: OpenItem, token: NumberToken): boolean {
    if (observation.score == null || observation.max != null || token.percent || this.comparing) return false;
    if (![1, 2, 3, 4].some((back) => this.wordAt(this.at - back) === TREN)) return false;
    observation.max = token.value;
    const code = this.reader.index.byMaximum(observation.codes, token.value);
    if (code) observation.codes = [code, ...observation.codes.filter((other) => other !== code)];
    return true;
  }

  /** A figure behind a value: its percent, or a change with a sign. */
  private takeSecond(item: OpenItem, token: NumberToken): void {
    const { observation } = item;
    if (token.sign !== 0 && observation.delta == null) {
      this.takeDelta(token, token.sign);
      return;
    }
    if (this.comparing || observation.status !== "ok") return;
    if (token.percent && observation.percent == null) {
      observation.percent = token.value;
      observation.places.percent = this.placeAt(token.start, token.end);
    }
  }

  private takeDelta(token: NumberToken, direction: 1 | -1): void {
    const next = this.tokens[this.at + 1];
    const following = next ? foldText(this.sentence.paragraph.text.slice(next.start, next.start + 30)) : "";
    const steps = next?.kind === "word" && (next.fold === BAC || next.fold === HANG || next.fold === VI);
    this.pending = null;
    if (steps) return;
    const unit = token.percent
      ? this.item?.observation.score != null
        ? "relative_percent"
        : "pp"
      : following.startsWith(PERCENTAGE_POINT)
        ? "pp"
        : null;
    if (this.item) this.item.observation.places.delta = this.placeAt(token.start, token.end);
    this.setDelta(direction * token.value + 0, unit);
  }

  private takeRank(token: NumberToken): void {
    // "thứ 20 trên 63", "thứ 5 trong tổng số 19"
    let at = this.at + 1;
    const over = this.wordAt(at) === TREN || this.wordAt(at) === TRONG;
    while (over && at < this.at + 5 && this.tokens[at]?.kind === "word") at += 1;
    const whole = over ? this.tokens[at] : undefined;
    const known = whole?.kind === "number" && !whole.percent ? whole : null;
    this.setRank(readCount(token.raw) ?? token.value, known && (readCount(known.raw) ?? known.value), token);
    if (known) this.at = at;
  }

  /** "… đạt 78,15/100 điểm", "Sở Y tế: 78,15/100" without the word "tổng điểm". */
  private impliedTotal(token: FractionToken): OpenItem | null {
    if (token.max !== this.reader.index.maximumOf(TOTAL_CODE)) return null;
    const { units, periods } = this.sentence;
    const about = units.length > 0 || periods.length > 0 || this.state.lastDraft !== null;
    const before = this.tokens[this.at - 1];
    const verb =
      before?.kind === "word" && (before.fold === DAT || before.fold === DUOC || before.fold === LA);
    if (!(verb && about) && !(isJoint(before) && this.namesSubject(this.at - 1))) return null;
    this.open([TOTAL_CODE], "Tổng điểm", undefined, true);
    return this.item;
  }

  /** A unit, a period or "kết quả" stands right before a mark. */
  private namesSubject(mark: number): boolean {
    const last = this.tokens[mark - 1];
    if (!last) return false;
    const { units, periods, paragraph } = this.sentence;
    if (units.some(({ mention }) => mention.to === mark) || periods.some(({ end }) => end === last.end))
      return true;
    const clause = this.tokens[this.clauseStart];
    const label =
      clause && clause.start < last.end ? foldText(paragraph.text.slice(clause.start, last.end)) : "";
    return RESULT_LABELS.has(label) || label.includes(INDEX_NAME);
  }

  /** "Sở Y tế đạt 78,15 điểm": points of a unit without a name of an indicator. */
  private takeUnnamedTotal(token: NumberToken, next: Token | undefined): void {
    const before = this.wordAt(this.at - 1);
    const subject = this.sentence.units.some(
      ({ mention, role }) =>
        (role === "subject" || role === "owner") && mention.to <= this.at && this.at - mention.to <= 2,
    );
    if (token.percent || before !== DAT || !isPoints(next) || !subject || token.value > 100) return;
    this.open([TOTAL_CODE], "Tổng điểm", undefined, true);
    this.item?.numbers.push(token);
    this.settleNumbers();
  }

  private reopened(): OpenItem | null {
    if (!this.reopenable || this.depth === 0) return null;
    const { codes, label } = this.reopenable;
    this.open(codes, label, undefined, true);
    return this.item;
  }

  private takesSkipped(): boolean {
    if (!this.skipNext) return false;
    this.skipNext = false;
    return true;
  }

  private fits(codes: readonly string[], max: number): boolean {
    return this.reader.index.byMaximum(codes, max) !== null || (codes[0] === TOTAL_CODE && max > 0);
  }

  private setScore(token: Token, score: number, max: number, mended = false): void {
    const item = this.item;
    if (!item) return;
    const { observation } = item;
    observation.score = score;
    observation.max = max;
    const code = this.reader.index.byMaximum(observation.codes, max);
    if (code) observation.codes = [code, ...observation.codes.filter((other) => other !== code)];
    const place = this.placeAt(token.start, token.end);
    observation.places[observation.codes[0] === TOTAL_CODE ? "total" : "score"] = place;
    this.filled(token, mended);
  }

  /** Bare numbers behind a name: one is the score; with its maximum before it, the next one is. */
  private settleNumbers(): void {
    const item = this.item;
    if (!item || item.filled || item.numbers.length === 0) return;
    const { observation, numbers } = item;
    const max = this.reader.index.maximumOf(observation.codes[0] ?? "");
    const [first, second, third, fourth] = numbers;
    if (!first) return;
    const hit = (token: NumberToken, over: number | null) => {
      observation.score = token.value;
      observation.max = over;
      observation.places[observation.codes[0] === TOTAL_CODE ? "total" : "score"] = this.placeAt(
        token.start,
        token.end,
      );
      this.filled(token);
      if ((token.raw.split(/[.,]/)[1]?.length ?? 0) > MOST_DECIMALS)
        this.ask("TOO_MANY_DECIMALS", token, { label: observation.label, score: token.raw });
    };
    const over =
      first && numbers.length > 1 ? this.reader.index.byMaximum(observation.codes, first.value) : null;
    const topped = over !== null || (max !== null && first.value === max);
    if (numbers.length === 1) hit(first, null);
    else if (numbers.length === 2 && second && topped) {
      if (over) observation.codes = [over, ...observation.codes.filter((code) => code !== over)];
      hit(second, first.value);
    } else if (
      numbers.length === 4 &&
      topped &&
      second &&
      third &&
      fourth &&
      sameDelta(second.value, third.value, fourth)
    ) {
      hit(third, first.value);
      this.setDelta(fourth.sign === -1 ? -fourth.value : fourth.value, null);
    } else {
      this.notRead(first);
      item.observation.status = "error";
      item.filled = true;
    }
  }

  private filled(token: Token, mended = false): void {
    const item = this.item;
    if (!item) return;
    item.filled = true;
    item.observation.status = "ok";
    const fixed = mended || ((token.kind === "number" || token.kind === "fraction") && token.mended);
    if (!fixed) return;
    const raw = this.sentence.paragraph.text.slice(token.start, token.end);
    this.ask("OCR_FIX", token, { raw, value: item.observation.score ?? item.observation.percent ?? "" });
  }

  /** A question about the figure that is being read. */
  private ask(code: string, token: Token, values: Record<string, string | number>): void {
    const item = this.item;
    if (!item) return;
    this.reader.collector.findings.push({
      code,
      severity: "ask",
      subject: item.observation.codes[0] ?? "",
      draft: this.draftOf(item.draftKey),
      place: this.placeAt(token.start, token.end),
      values,
    });
  }

  private setAbsent(status: "missing" | "not_applicable", open = false): void {
    const item = this.item;
    if (!item) return;
    item.observation.status = status;
    item.filled = true;
    const parts = this.reader.index.partsOf(item.observation.codes[0] ?? "");
    if (open && parts.length > 0) item.observation.status = "header";
  }

  private setRank(rank: number, of: number | null, token: Token): void {
    this.pending = null;
    if (!Number.isInteger(rank) || (of !== null && rank > of) || this.sentence.foreign) return;
    const item = this.item;
    const place = this.placeAt(token.start, token.end);
    if (item?.filled) {
      item.observation.rank = rank;
      item.observation.of = of;
      item.observation.places.rank = place;
      return;
    }
    if (item) return;
    const draft = this.state.lastDraft ?? this.draftOf({ unit: this.state.unit, period: this.period });
    addObservation(this.reader.collector, draft, {
      codes: [TOTAL_CODE],
      label: "Tổng điểm",
      status: "ok",
      rank,
      of,
      places: { rank: place },
    });
  }

  private setDelta(delta: number, unit: "pp" | "relative_percent" | null): void {
    const item = this.item;
    if (!item || item.observation.delta != null) return;
    item.observation.delta = delta;
    item.observation.deltaUnit =
      unit ?? (item.observation.percent != null && item.observation.score == null ? "pp" : "points");
  }

  private notRead(token: Token): void {
    const label = this.item?.observation.label ?? "";
    this.reader.collector.findings.push({
      code: "FIGURE_NOT_READ",
      severity: "note",
      subject: label,
      place: this.placeAt(token.start, token.end),
      values: { label, raw: this.sentence.paragraph.text.slice(token.start, token.end) },
    });
  }

  // ---- opening and closing -----------------------------------------------------------------------------------

  private open(codes: readonly string[], label: string, place: Place | undefined, announced: boolean): void {
    this.reopenable = null;
    const places: Partial<Record<MarkField, Place>> = place ? { label: place } : {};
    this.item = {
      observation: { codes, label, status: "ok", places },
      loose: false,
      announced,
      filled: false,
      numbers: [],
      draftKey: { unit: this.state.unit, period: this.period },
    };
  }

  private close(): void {
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
    this.state.lastDraft = draft;
  }

  /** "điểm dịch vụ công trực tuyến bị giảm 3,03 điểm": a change of a figure that was read before. */
  private deltaOnly(draft: Draft, observation: Observation): void {
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
  private knownCodes(draft: Draft, { codes, label, max }: Observation): readonly string[] {
    if (max != null) return codes;
    const folded = foldText(label);
    const same = draft.items.find((item) => foldText(item.label) === folded);
    return same ? [same.code] : codes;
  }

  private isGroupLine({ codes }: Observation): boolean {
    if (this.tokens.length > GROUP_LINE_TOKENS || this.sentence.hasFigures) return false;
    return this.reader.index.partsOf(codes[0] ?? "").length > 0;
  }

  private noteGroup(draft: Draft, { codes, label, places }: Observation): void {
    const code = codes[0] ?? "";
    openGroup(draft, code, label, null);
    if (places.label) addMark(draft, { ...places.label, code, field: "label" });
  }

  private draftOf(key: OpenItem["draftKey"]): Draft {
    const { context, collector } = this.reader;
    const unit = key.unit ?? context.unit;
    const draft = collector.record(
      unit?.name ?? null,
      unit?.level ?? null,
      key.period ?? context.period?.key ?? null,
    );
    return draft;
  }

  private placeAt(start: number, end: number): Place {
    return { ...placeOf(this.sentence.paragraph, start), length: end - start };
  }
}

function isMark(token: Token | undefined, char: string): boolean {
  return token?.kind === "mark" && token.char === char;
}

/** What stands between "Xếp hạng" and its figure: a colon or a dash. */
function isJoint(token: Token | undefined): boolean {
  return token?.kind === "mark" && ":-–=".includes(token.char);
}

function isPoints(token: Token | undefined): boolean {
  return token?.kind === "word" && (token.fold === DIEM || token.fold === "đ");
}

function sameDelta(before: number, now: number, delta: NumberToken): boolean {
  const value = delta.sign === -1 ? -delta.value : delta.value;
  return Math.abs(now - before - value) < 1e-9;
}

const [DAT, LA, DUOC, THU, HANG, BAC, VI, TREN, TRONG, DIEM] = [
  "đạt",
  "là",
  "được",
  "thứ",
  "hạng",
  "bậc",
  "vị",
  "trên",
  "trong",
  "điểm",
].map(foldText);
