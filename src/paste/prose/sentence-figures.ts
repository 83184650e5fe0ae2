import { TOTAL_CODE } from "../../scoring/framework";
import { addObservation } from "../account/drafts";
import { readCount } from "../words/figure";
import { foldText, foldWords } from "../text/fold";
import { COUNTED } from "../words/keywords";
import { isMark, isPoints, WORD, YEARS_FROM } from "./prose-words";
import type { OpenItem } from "./sentence-scan";
import { SentenceTotals } from "./sentence-totals";
import type { FractionToken, NumberToken, Token } from "../text/tokens";

/** "Bộ chỉ số gồm 05 nhóm: …" */
const INTRODUCING = /(?:^|\s)(?:gồm|bao gồm|thang điểm|cơ cấu điểm|trọng số)(?:\s|:)/iu;
/** So many bare numbers that are all maxima are no coincidence. */
const FEWEST_MAXIMA = 3;
const PERCENT = foldWords("phần trăm");
const PERCENTAGE_POINT = foldText("điểm phần trăm");
/** Scores have two decimals, seldom three; four come from a stroke that was lost: "8,3318". */
const MOST_DECIMALS = 3;

/** What a figure is: a score over its maximum, a percent, a change, a rank. */
export abstract class SentenceFigures extends SentenceTotals {
  /** Bare numbers behind a name: one is the score; with its maximum before it, the next one is. */
  protected settleNumbers(): void {
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
        this.ask("TOO_MANY_DECIMALS", token, { label: observation.label, raw: token.raw });
    };
    const over =
      first && numbers.length > 1 ? this.reader.index.byMaximum(observation.codes, first.value) : null;
    const topped = over !== null || (max !== null && first.value === max);
    if (numbers.length === 1) {
      const known =
        item.statedMax === null ? null : this.reader.index.byMaximum(observation.codes, item.statedMax);
      if (known) observation.codes = [known, ...observation.codes.filter((code) => code !== known)];
      hit(first, item.statedMax);
    } else if (numbers.length === 2 && second && topped) {
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
      const raw = numbers.map((number) => number.raw).join(" ");
      item.observation.status = "error";
      item.filled = true;
      this.ask("NOT_A_FIGURE", first, { label: observation.label, raw }, "block");
    }
  }

  protected filled(token: Token, mended = false): void {
    const item = this.item;
    if (!item) return;
    item.filled = true;
    item.observation.status = "ok";
    const fixed = mended || ((token.kind === "number" || token.kind === "fraction") && token.mended);
    if (!fixed) return;
    const raw = this.sentence.paragraph.text.slice(token.start, token.end);
    this.ask("OCR_FIX", token, { raw, value: item.observation.score ?? item.observation.percent ?? null });
  }

  protected setAbsent(status: "missing" | "not_applicable", open = false): void {
    const item = this.item;
    if (!item) return;
    item.observation.status = status;
    item.filled = true;
    const parts = this.reader.index.partsOf(item.observation.codes[0] ?? "");
    if (open && parts.length > 0) item.observation.status = "header";
  }

  protected setRank(rank: number, of: number | null, token: Token): void {
    this.pending = null;
    this.ranked = true;
    if (!Number.isInteger(rank) || (of !== null && rank > of) || this.sentence.foreign || this.comparing)
      return;
    const item = this.item;
    const place = this.placeAt(token.start, token.end);
    if (item?.filled) {
      if (item.observation.rank != null) return;
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

  /** A difference from something else than the period before. */
  protected dropDelta(): void {
    const observation = this.item?.observation;
    if (!observation) return;
    observation.delta = null;
    observation.deltaUnit = null;
    delete observation.places.delta;
  }

  protected setDelta(delta: number, unit: "pp" | "relative_percent" | null): void {
    const item = this.item;
    if (!item || item.observation.delta != null) return;
    item.observation.delta = delta;
    item.observation.deltaUnit =
      unit ?? (item.observation.percent != null && item.observation.score == null ? "pp" : "points");
  }

  protected fits(codes: readonly string[], max: number): boolean {
    return this.reader.index.byMaximum(codes, max) !== null || (codes[0] === TOTAL_CODE && max > 0);
  }

  protected setScore(token: Token, score: number, max: number, mended = false): void {
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

  protected takesSkipped(): boolean {
    if (!this.skipNext) return false;
    this.skipNext = false;
    return true;
  }

  protected takeFraction(token: FractionToken): void {
    if (token.max >= YEARS_FROM) {
      if (this.item && !this.item.filled) this.item.loose = true;
      return;
    }
    if (this.pending === "rank") {
      // "tăng từ hạng 9/14 lên hạng 5/14"
      if (this.takesSkipped()) {
        this.pending = null;
        return;
      }
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

  protected takeNumber(token: NumberToken): void {
    const next = this.tokens[this.at + 1];
    const counted = next?.kind === "word" && COUNTED.has(next.fold) && !token.percent;
    if (this.pending === "rank") {
      if (this.takesSkipped()) this.pending = null;
      else if (!token.percent) this.takeRank(token);
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
    if (token.percent || this.saysPercent(next)) {
      item.observation.percent = token.value;
      item.observation.places.percent = this.placeAt(token.start, token.end);
      this.filled(token);
      return;
    }
    if (this.isMaximumOnly(item, token)) {
      item.statedMax = token.value;
      return;
    }
    item.numbers.push(token);
    if (isPoints(next)) this.settleNumbers();
  }

  /** "Công khai, minh bạch (18 điểm); Tiến độ giải quyết (20 điểm)": what the framework is, not what was reached. */
  protected isMaximumOnly({ observation, announced }: OpenItem, { value }: NumberToken): boolean {
    const { index } = this.reader;
    const codes = observation.codes;
    if (announced || (index.byMaximum(codes, value) === null && index.maximumOf(codes[0] ?? "") !== value))
      return false;
    return codes[0] === TOTAL_CODE || this.introducesMaxima();
  }

  /** The sentence says so, or every bare number behind a name in it is a maximum. */
  protected introducesMaxima(): boolean {
    this.introduces ??= INTRODUCING.test(this.sentence.text) || this.hasMaximaOnly();
    return this.introduces;
  }
  private introduces: boolean | null = null;

  private hasMaximaOnly(): boolean {
    const maxima = new Set(this.reader.index.maxima);
    let numbers = 0;
    for (const token of this.tokens) {
      if (token.kind === "fraction" && token.max < YEARS_FROM) return false;
      if (token.kind !== "number") continue;
      if (!maxima.has(token.value)) return false;
      numbers += 1;
    }
    return numbers >= FEWEST_MAXIMA;
  }

  /** "100 phần trăm". */
  protected saysPercent(next: Token | undefined): boolean {
    return next?.kind === "word" && next.fold === PERCENT[0] && this.wordAt(this.at + 2) === PERCENT[1];
  }

  /** "7,96 điểm trên tổng số 18 điểm". */
  protected takeMaximum({ observation }: OpenItem, token: NumberToken): boolean {
    if (observation.score == null || observation.max != null || token.percent || this.comparing) return false;
    if (![1, 2, 3, 4].some((back) => this.wordAt(this.at - back) === WORD.over)) return false;
    observation.max = token.value;
    const code = this.reader.index.byMaximum(observation.codes, token.value);
    if (code) observation.codes = [code, ...observation.codes.filter((other) => other !== code)];
    return true;
  }

  /** A figure behind a value: its percent, or a change with a sign. */
  protected takeSecond(item: OpenItem, token: NumberToken): void {
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

  protected takeDelta(token: NumberToken, direction: 1 | -1): void {
    const next = this.tokens[this.at + 1];
    const following = next ? foldText(this.sentence.paragraph.text.slice(next.start, next.start + 30)) : "";
    const steps =
      next?.kind === "word" &&
      (next.fold === WORD.step || next.fold === WORD.rank || next.fold === WORD.place);
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

  protected takeRank(token: NumberToken): void {
    // "thứ 20 trên 63", "thứ 5 trong tổng số 19"
    let at = this.at + 1;
    const over = this.wordAt(at) === WORD.over || this.wordAt(at) === WORD.among;
    while (over && at < this.at + 5 && this.tokens[at]?.kind === "word") at += 1;
    const whole = over ? this.tokens[at] : undefined;
    const known = whole?.kind === "number" && !whole.percent ? whole : null;
    this.setRank(readCount(token.raw) ?? token.value, known && (readCount(known.raw) ?? known.value), token);
    if (known) this.at = at;
  }
}

function sameDelta(before: number, now: number, delta: NumberToken): boolean {
  const value = delta.sign === -1 ? -delta.value : delta.value;
  return Math.abs(now - before - value) < 1e-9;
}
