import type { Code, TrueItem, TrueRecord, Truth } from "../contract";
import { drawNumberForm, print, type NumberForm } from "../draw/numbers";
import { drawPeriod, type Period } from "../draw/periods";
import type { Random } from "../draw/random";
import { classOf, drawOrder, drawScores, MAX, type ScoreSet, type Split } from "../draw/scores";
import { drawCircle, type Circle } from "../draw/units";

/** A running text with what a careful clerk reads in it. */
export interface Told {
  paragraphs: string[];
  records: TrueRecord[];
  kind?: Truth["kind"];
  required?: string[];
  allowed?: string[];
  made: string;
  /** A chat message takes no letterhead and no report around it. */
  bare?: boolean;
}

/** What one text decides once. */
export interface Story {
  r: Random;
  form: NumberForm;
  period: Period;
  circle: Circle;
  among: number;
  split: Split;
  codes: Code[];
  index: string;
}

export function drawStory(r: Random): Story {
  const split = r.pick(["one", "one", "halves"] as const);
  const circle = drawCircle(r, 8, false);
  return {
    r,
    form: drawNumberForm(r, true),
    period: drawPeriod(r),
    circle,
    among: circle.level === "tinh" ? 34 : r.int(12, 110),
    split,
    codes: drawOrder(r, split),
    index: r.pick([
      "Bộ chỉ số phục vụ người dân, doanh nghiệp",
      "Bộ chỉ số 766",
      "Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp",
      "Bộ chỉ số theo Quyết định số 766/QĐ-TTg",
      "chỉ số phục vụ người dân, doanh nghiệp theo Quyết định 766/QĐ-TTg",
    ]),
  };
}

const NAMES: Record<Code, string[]> = {
  CKMB: ["Công khai, minh bạch", "Công khai minh bạch", "công khai, minh bạch"],
  TDGQ: [
    "Tiến độ giải quyết",
    "Tiến độ, kết quả giải quyết",
    "tiến độ giải quyết hồ sơ",
    "Tiến độ giải quyết TTHC",
  ],
  DVTT: ["Cung cấp dịch vụ trực tuyến", "Dịch vụ trực tuyến", "cung cấp dịch vụ trực tuyến"],
  DVCTT: ["Dịch vụ công trực tuyến", "DVC trực tuyến", "cung cấp dịch vụ công trực tuyến"],
  TTTT: ["Thanh toán trực tuyến", "thanh toán trực tuyến"],
  MDSH: ["Số hóa hồ sơ", "số hóa hồ sơ", "Mức độ số hóa", "Số hóa hồ sơ TTHC"],
  MDHL: ["Mức độ hài lòng", "mức độ hài lòng", "Mức độ hài lòng của người dân, doanh nghiệp"],
};

export function nameOf(story: Story, code: Code): string {
  return story.r.pick(NAMES[code]);
}

export function figure(story: Story, value: number): string {
  return print(story.form, value);
}

export function scores(story: Story): ScoreSet {
  return drawScores(story.r, story.codes, story.form.decimals);
}

export function record(
  story: Story,
  unit: string | null,
  items: Partial<Record<Code, TrueItem>>,
  total: TrueItem | null,
  classification: string | null = null,
): TrueRecord {
  return { unit, period: story.period.key, items, total, classification };
}

/** Two different units of the circle and more. */
export function units(story: Story, count: number): string[] {
  return story.r.sample(story.circle.units, count);
}

export function among(story: Story): string {
  return story.r.pick(story.circle.among);
}

export { classOf, MAX };
