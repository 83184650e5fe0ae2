import { TOTAL_CODE } from "../../scoring/framework";
import { absenceOf } from "../words/figure";
import { foldText } from "../text/fold";
import { isMark, isVerb, WORD, YEARS_FROM } from "./prose-words";
import { SentenceFigures } from "./sentence-figures";
import type { Token } from "../text/tokens";

/** "Nhóm chỉ số về" and the like before a name are no longer than this. */
const PREFIX_LENGTH = 24;
/** A longer text before a colon is no name. */
const LABEL_LENGTH = 200;
/** Tokens that a bracket behind a name may hold. */
const BRACKET_REACH = 9;
/** Words behind a colon that say that there is no figure. */
const ABSENCE_REACH = 80;
/** Words that may go before a name and belong to it: "Chỉ số Mức độ hài lòng". */
const NAME_PREFIX = new Set(
  ["chỉ số", "nhóm chỉ số", "nhóm", "nhóm tiêu chí", "chỉ số về", "nhóm chỉ số về"].map(foldText),
);

/** Names of indicators in a sentence, and the labels before a colon. */
export abstract class SentenceNames extends SentenceFigures {
  protected takeName(codes: readonly string[], length: number): boolean {
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
        this.wordAt(this.at + length) === WORD.reached
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
    this.skipBracket();
    return true;
  }

  /**
   * "(CKMB)", "(tối đa 18 điểm)" between a name and its figure: the code says nothing new, the number is the maximum.
   * A bracket with nothing behind it holds the figure itself and is read as usual.
   */
  protected skipBracket(): void {
    if (!isMark(this.tokens[this.at], "(") || !this.item) return;
    let close = this.at + 1;
    while (close < this.at + BRACKET_REACH && !isMark(this.tokens[close], ")")) close += 1;
    const after = this.tokens[close + 1];
    const goesOn =
      isMark(after, ":") || after?.kind === "number" || after?.kind === "fraction" || isVerb(after);
    if (!isMark(this.tokens[close], ")") || !goesOn) return;
    const inside = this.tokens.slice(this.at + 1, close);
    if (inside.some(({ kind }) => kind === "fraction")) return;
    const numbers = inside.flatMap((token) =>
      token.kind === "number" && !token.percent ? [token.value] : [],
    );
    const [only] = numbers;
    if (only !== undefined && numbers.length === 1) this.item.statedMax = only;
    this.at = close + 1;
  }

  /** The label begins with the clause when only "chỉ số", "nhóm" stand before the name. */
  protected labelStart(first: Token): number {
    const clause = this.tokens[this.clauseStart];
    if (!clause || clause.start >= first.start || first.start - clause.start > PREFIX_LENGTH)
      return first.start;
    const before = foldText(this.sentence.paragraph.text.slice(clause.start, first.start));
    return NAME_PREFIX.has(before) ? clause.start : first.start;
  }

  /** "Tiến độ giải quyết hồ sơ:" – the longer text before a colon is the name if it means the same or more exactly. */
  protected labelEnd(
    from: number,
    end: number,
  ): { offset: number; token: number; codes: readonly string[] | null } | null {
    const { text } = this.sentence.paragraph;
    if (isMark(this.tokens[from], "(")) return { offset: end, token: from, codes: null };
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
  protected clauseIsLabel(): boolean {
    return this.clauseStart === 0 && this.sentence.paragraph.listed;
  }

  /** "Tên lạ: 5,5/22": a label that is no name of ours, with a figure behind it. */
  protected takeLabelled(): void {
    const start = this.tokens[this.clauseStart];
    const colon = this.tokens[this.at];
    // "Xếp hạng:", "Xếp loại:" announce something else.
    if (this.pending !== null) return;
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
    const place = this.placeAt(start.start, figure.end);
    this.reader.collector.findings.push(
      near
        ? { code: "NAME_NEAR_MISS", severity: "ask", place, values: { label, code: near.code, name: near.name } }
        : { code: "ROW_NOT_READ", severity: "note", place, values: { label } },
    );
  }

  protected announce(): void {
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

  /** A name is a code in capitals: "CKMB 18/18". */
  protected isCode(): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "word" && token.raw.length > 2 && token.raw === token.raw.toUpperCase();
  }

  /** Names hold commas and hyphens: the words of the tokens from here on, without such marks. */
  protected wordAtSkippingCommas(): (index: number) => string | null {
    const words: string[] = [];
    for (let at = this.at; at < this.tokens.length && words.length < 24; at += 1) {
      const token = this.tokens[at];
      if (token?.kind === "word") words.push(token.fold);
      else if (!(token?.kind === "mark" && ",-–".includes(token.char))) break;
    }
    return (index) => words[index] ?? null;
  }

  protected tokensOf(words: number): number {
    let seen = 0;
    for (let at = this.at; at < this.tokens.length; at += 1) {
      if (this.tokens[at]?.kind === "word") seen += 1;
      if (seen === words) return at + 1 - this.at;
    }
    return words;
  }
}
