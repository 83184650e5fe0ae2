import { roundHalfAway, subtractExact } from "../../scoring/decimal";
import type { Scale } from "../../scoring/figures";
import { formatNumber, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { valueOfMaximum, valueText } from "./figure-text";
import { capitalised, printedText } from "./printed-text";

/** What is said about one figure: its level and, where there is another period, its change. */
export interface ChangeInput {
  /** What it is the figure of; null leaves the sentence without a subject. */
  subject: string | null;
  now: number | null;
  before: number | null;
  scale: Scale;
  /** Points possible, said after the level: "7,46/22 điểm". */
  max: number | null;
  /** The other period as in a sentence, "tháng 01/2026"; null says "kỳ trước". */
  beforeName: string | null;
}

/**
 * The sentence of a notice about a change, without praise or blame.
 * @returns "Tiến độ giải quyết đạt 88,25%, tăng 28,27 điểm phần trăm so với tháng 01/2026 (59,98%)."; a missing figure is
 *   said to be missing, never taken for 0
 */
export function changeSentence(input: ChangeInput): string {
  const { now, before, scale, max } = input;
  const subject = printedText(input.subject);
  const other = printedText(input.beforeName) || "kỳ trước";
  const sentence = (predicate: string): string => `${capitalised(`${subject} ${predicate}`.trim())}.`;
  if (!isFigure(now)) return sentence("chưa có số liệu");
  const level = `đạt ${levelText(now, max, scale)}`;
  if (!isFigure(before)) return sentence(`${level}; chưa có số liệu ${other} để so sánh`);
  return sentence(`${level}, ${changePhrase(subtractExact(now, before), before, other, scale)}`);
}

/** "tăng 28,27 điểm phần trăm so với tháng 01/2026 (59,98%)", "không thay đổi so với tháng 01/2026". */
export function changePhrase(delta: number, before: number, other: string, scale: Scale): string {
  const direction = directionOf(delta);
  if (direction === "same") return `không thay đổi so với ${other}`;
  const was = levelText(before, null, scale);
  return `${direction === "up" ? "tăng" : "giảm"} ${amountText(delta, scale)} so với ${other} (${was})`;
}

/** Size of a change with its unit: "28,27 điểm phần trăm", "3,03 điểm". */
export function amountText(delta: number, scale: Scale): string {
  return `${formatNumber(Math.abs(delta), SHORT_DECIMALS)} ${scale === "percent" ? "điểm phần trăm" : "điểm"}`;
}

/**
 * A level in a sentence: "91,9%", "7,46/22 điểm", "10,49 điểm". Levels and changes are said with as many decimals as they
 * have, so that what is said adds up as it is read.
 */
export function levelText(value: number, max: number | null, scale: Scale): string {
  return scale === "percent"
    ? valueText(value, scale, SHORT_DECIMALS)
    : `${valueOfMaximum(value, max, scale, SHORT_DECIMALS)} điểm`;
}

/** Which way a change goes as printed: less than half a hundredth is no change. */
export function directionOf(delta: number): "up" | "down" | "same" {
  const printed = roundHalfAway(delta, SHORT_DECIMALS.max);
  if (printed === 0) return "same";
  return printed > 0 ? "up" : "down";
}

/** Beyond whole numbers that doubles hold exactly there is no figure of an index, only a slip of the keyboard. */
function isFigure(value: number | null): value is number {
  return value !== null && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}
