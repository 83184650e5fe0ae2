import { TOTAL_CODE } from "../../scoring/framework";
import type { Period } from "../../scoring/period";
import { parsePeriodKey, periodKey } from "../../scoring/period";
import { foldWords } from "../text/fold";
import type { Keyword } from "../words/keywords";
import { CONNECTING, keywords } from "../words/keywords";
import type { PeriodMention } from "../words/period-text";
import { resolvePeriod } from "../words/period-text";
import { phraseTree } from "../text/phrases";
import { isJoint, isMark, WORD } from "./prose-words";
import { addMark } from "../account/drafts";
import { SentenceNames } from "./sentence-names";
import type { ProseReader, ProseState } from "./sentence-scan";
import type { Sentence } from "./sentences";
import type { Token } from "../text/tokens";

const MAXIMUM_WORDS = phraseTree(
  ["tối đa", "tối đa là", "điểm tối đa", "điểm tối đa là", "thang điểm", "điểm chuẩn"].map(
    (words) => [words, true] as const,
  ),
);
/** First words of "mục tiêu", "kế hoạch", "chỉ tiêu", "bình quân", "mặt bằng chung", "trung bình", "toàn tỉnh". */
const ELSEWHERE = new Set(foldWords("mục kế chỉ bình mặt trung toàn yêu các đơn"));

/** Reads the figures of one sentence into the collector. */
export function readSentence(sentence: Sentence, reader: ProseReader, state: ProseState): void {
  if (sentence.recipients) return;
  new SentenceReader(sentence, reader, state).read();
}

/** Walks through a sentence: periods and units, marks, names, words that announce a figure. */
class SentenceReader extends SentenceNames {
  read(): void {
    while (this.at < this.tokens.length) this.step();
    this.close();
    if (this.isHeading()) this.state.period = this.period;
  }

  /** "Tháng 4/2026:", "Kết quả quý II:" hold for the lines that follow. */
  protected isHeading(): boolean {
    const { leadsIn, hasFigures, text, cited, foreign } = this.sentence;
    return !cited && !foreign && !hasFigures && (leadsIn || text.length < 80);
  }

  protected step(): void {
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

  protected takePeriod(token: Token): boolean {
    const mention = this.sentence.periods.find(({ start, end }) => token.start >= start && token.start < end);
    if (!mention) return false;
    while (this.at < this.tokens.length && (this.tokens[this.at]?.start ?? mention.end) < mention.end)
      this.at += 1;
    const period = this.resolved(mention);
    if (mention.compared || this.comparing || !period || this.sentence.cited) {
      if (mention.compared) this.comparing = true;
      return true;
    }
    if (this.pending === "up" || this.pending === "down") return true;
    if (this.item?.filled && this.depth > 0) {
      // "(tháng 12 năm 2025: …)": the same figure of another period.
      const { observation } = this.item;
      this.close();
      this.outerDraft = this.state.lastDraft;
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

  /** "tháng 12" beside January of 2026 is December of 2025: what a bracket compares with lies behind. */
  protected resolved(mention: PeriodMention): Period | null {
    const { year, period: whole } = this.reader.context;
    const period = resolvePeriod(mention, year);
    const base = whole === null ? null : parsePeriodKey(this.period ?? whole.key);
    if (!period || mention.year !== null || this.depth === 0 || base?.type !== period.type) return period;
    return period.year === base.year && period.index > base.index
      ? { ...period, year: period.year - 1 }
      : period;
  }

  protected takeUnit(): boolean {
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

  protected takeMark(char: string): void {
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
        if (!this.item || this.item.filled || this.item.numbers.length > 0) this.clauseStart = this.at + 1;
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
          this.state.lastDraft = this.outerDraft ?? this.state.lastDraft;
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

  protected endClause(): void {
    this.comparing = false;
    this.pending = null;
    if (this.depth === 0 || !this.item) this.close();
    else if (this.item.filled) {
      // Inside brackets the next clause may speak of the same figure in another period.
      const { observation } = this.item;
      this.close();
      this.reopenable = { codes: observation.codes, label: observation.label };
    }
    this.clauseStart = this.at + 1;
  }

  /** "Công khai: –" at the end of a line has no figure. */
  protected takeDash(): void {
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

  protected takeWord(): void {
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
    if (this.takesMaximumWord()) return;
    const word = this.wordAt(this.at) ?? "";
    if (this.item && !this.item.filled && !CONNECTING.has(word)) this.item.loose = true;
    if (this.item && !this.item.filled && CONNECTING.has(word))
      this.item.announced ||= word === WORD.reached || word === WORD.is;
    this.at += 1;
  }

  /** "tối đa 18 điểm", "thang điểm 18": how much can be reached, not how much was. */
  protected takesMaximumWord(): boolean {
    const hit = MAXIMUM_WORDS.longest(this.wordAt, this.at);
    const number = hit ? this.tokens[this.at + hit.length] : undefined;
    if (!hit || number?.kind !== "number" || number.percent) return false;
    if (this.item && !this.item.filled) this.item.statedMax = number.value;
    this.at += hit.length + 1;
    return true;
  }

  protected takeKeyword(keyword: Keyword, length: number): boolean {
    const next = this.tokens[this.at + length];
    switch (keyword) {
      case "rank": {
        const word = this.wordAt(this.at + length);
        const number =
          next?.kind === "number" ||
          next?.kind === "fraction" ||
          isJoint(next) ||
          word === WORD.ordinal ||
          word === WORD.rank;
        if (!number) return false;
        this.pending = "rank";
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
        // "hạng 5/14, giữ nguyên": the rank was kept, of the score nothing is said.
        if (!this.ranked) this.setDelta(0, null);
        break;
      case "compare":
        if (this.item && !this.item.filled) return false;
        this.comparing = true;
        // "cao hơn 2,5 điểm so với Sở Nội vụ" is no change over time.
        if (this.comparesElsewhere(this.at + length)) this.dropDelta();
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

  /** What follows "so với" is another unit, an aim or an average. */
  protected comparesElsewhere(from: number): boolean {
    const word = this.wordAt(from);
    return (
      this.sentence.units.some(({ mention }) => mention.from === from) ||
      (word !== null && ELSEWHERE.has(word))
    );
  }

  /** "Sở Nội vụ: chưa có số liệu" after units of which only totals were given. */
  protected speaksOfTotals(): boolean {
    const { lastDraft } = this.state;
    const named = this.sentence.units.some(
      ({ mention, role }) => role === "subject" && mention.to <= this.at && this.at - mention.to <= 2,
    );
    return named && lastDraft !== null && lastDraft.items.length === 0 && lastDraft.total !== null;
  }

  protected startsClass(from: number): boolean {
    const at = isJoint(this.tokens[from]) ? from + 1 : from;
    return this.reader.classes.longest(this.wordAt, at) !== null;
  }

  protected takeClass(announced: boolean): boolean {
    const hit = this.reader.classes.longest(this.wordAt, this.at);
    if (!hit) return false;
    const after = this.tokens[this.at + hit.length];
    const alone = this.depth > 0 && isMark(this.tokens[this.at - 1], "(") && isMark(after, ")");
    const ofTotal = !this.item || this.item.observation.codes[0] === TOTAL_CODE;
    if (!(announced || alone) || !ofTotal || this.sentence.foreign) return false;
    const listed =
      announced && isMark(after, ":") && this.sentence.units.some(({ mention }) => mention.from > this.at);
    if (listed) {
      // "Xếp loại Tốt: Sở Y tế (83,49 điểm), Sở Tài chính (80 điểm)."
      this.listedClass = hit.value;
      this.pending = null;
      this.at += hit.length + 1;
      this.clauseStart = this.at;
      return true;
    }
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
}
