import { TOTAL_CODE } from "../../scoring/framework";
import { foldText } from "../text/fold";
import { isJoint, isMark, isPoints, WORD } from "./prose-words";
import type { OpenItem } from "./sentence-scan";
import { SentenceScan } from "./sentence-scan";
import type { FractionToken, NumberToken, Token } from "../text/tokens";

const RESULT_LABELS = new Set(
  ["kết quả", "điểm", "điểm số", "số điểm", "kết quả chung", "điểm đạt"].map(foldText),
);
const INDEX_NAME = foldText("bộ chỉ số");

/** Figures without a name before them: totals that are only said to be reached, and the same figure of another period. */
export abstract class SentenceTotals extends SentenceScan {
  protected reopened(): OpenItem | null {
    if (!this.reopenable || this.depth === 0) return null;
    const { codes, label } = this.reopenable;
    this.open(codes, label, undefined, true);
    return this.item;
  }

  /** "… đạt 78,15/100 điểm", "Sở Y tế: 78,15/100" without the word "tổng điểm". */
  protected impliedTotal(token: FractionToken): OpenItem | null {
    if (token.max !== this.reader.index.maximumOf(TOTAL_CODE)) return null;
    const { units, periods } = this.sentence;
    const about = units.length > 0 || periods.length > 0 || this.state.lastDraft !== null;
    const before = this.tokens[this.at - 1];
    const verb =
      before?.kind === "word" &&
      (before.fold === WORD.reached || before.fold === WORD.given || before.fold === WORD.is);
    if (!(verb && about) && !((isJoint(before) || isMark(before, "(")) && this.namesSubject(this.at - 1)))
      return null;
    this.open([TOTAL_CODE], "Tổng điểm", undefined, true);
    return this.item;
  }

  /** A unit, a period or "kết quả" stands right before a mark. */
  protected namesSubject(mark: number): boolean {
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
  protected takeUnnamedTotal(token: NumberToken, next: Token | undefined): void {
    if (token.percent || !isPoints(next) || token.value > 100) return;
    const reached = this.wordAt(this.at - 1) === WORD.reached && this.isAbout(this.at - 1);
    const before = this.tokens[this.at - 1];
    const beside = isJoint(before) || isMark(before, "(");
    if (!reached && !(beside && this.isAbout(this.at - 1))) return;
    this.open([TOTAL_CODE], "Tổng điểm", undefined, true);
    this.item?.numbers.push(token);
    this.settleNumbers();
  }

  /** Whether a unit stands right before a position, at most a word between them. */
  private isAbout(position: number): boolean {
    return this.sentence.units.some(
      ({ mention, role }) => role !== "other" && mention.to <= position && position - mention.to <= 1,
    );
  }
}
