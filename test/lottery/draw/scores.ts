import type { Code } from "../contract";
import type { Random } from "./random";

export const MAX: Record<Code | "TONG", number> = {
  CKMB: 18,
  TDGQ: 20,
  DVTT: 22,
  DVCTT: 12,
  TTTT: 10,
  MDSH: 22,
  MDHL: 18,
  TONG: 100,
};

/** How the online services are shown: one group, its two halves, or the group and its halves. */
export type Split = "one" | "halves" | "both";

const ONLINE: Record<Split, Code[]> = {
  one: ["DVTT"],
  halves: ["DVCTT", "TTTT"],
  both: ["DVTT", "DVCTT", "TTTT"],
};

/** The codes of a table in one of the orders that offices use. */
export function drawOrder(r: Random, split: Split): Code[] {
  const online = ONLINE[split];
  return r.pick<Code[]>([
    ["CKMB", "TDGQ", "MDSH", ...online, "MDHL"],
    ["CKMB", "TDGQ", ...online, "MDSH", "MDHL"],
    ["CKMB", "TDGQ", ...online, "MDHL", "MDSH"],
    ["TDGQ", "CKMB", "MDSH", ...online, "MDHL"],
    ["CKMB", ...online, "TDGQ", "MDSH", "MDHL"],
  ]);
}

export interface ScoreSet {
  items: Map<Code, number>;
  total: number;
}

const QUALITY: Record<Code, [number, number]> = {
  CKMB: [0.4, 1],
  TDGQ: [0.7, 1],
  DVTT: [0.3, 1],
  DVCTT: [0.4, 1],
  TTTT: [0.2, 1],
  MDSH: [0.3, 1],
  MDHL: [0.6, 1],
};

/** Scores of one unit whose printed total is the plain sum of its printed groups. */
export function drawScores(r: Random, codes: readonly Code[], decimals: number): ScoreSet {
  const step = 10 ** decimals;
  const items = new Map<Code, number>();
  for (const code of codes) {
    if (code === "DVTT" && codes.includes("DVCTT")) continue;
    const [low, high] = QUALITY[code];
    const share = r.chance(0.08) ? 1 : r.chance(0.02) ? 0 : low + (high - low) * r.next();
    items.set(code, Math.round(MAX[code] * share * step) / step);
  }
  if (codes.includes("DVTT") && codes.includes("DVCTT"))
    items.set("DVTT", sum([items.get("DVCTT") ?? 0, items.get("TTTT") ?? 0]));
  return { items: new Map(codes.map((code) => [code, items.get(code) ?? 0])), total: totalOf(items, codes) };
}

function totalOf(items: Map<Code, number>, codes: readonly Code[]): number {
  const whole = codes.includes("DVTT") && codes.includes("DVCTT");
  return sum([...items].filter(([code]) => !(whole && code === "DVTT")).map(([, score]) => score));
}

/** A sum without the tail of doubles: the figures have at most two decimals. */
export function sum(figures: readonly number[]): number {
  return Math.round(figures.reduce((a, b) => a + b, 0) * 100) / 100;
}

export function classOf(total: number): string {
  if (total >= 90) return "Xuất sắc";
  if (total >= 80) return "Tốt";
  if (total >= 70) return "Khá";
  return total >= 50 ? "Trung bình" : "Yếu";
}

/** The rank of each total, ties sharing the better place. */
export function ranksOf(totals: readonly number[]): number[] {
  return totals.map((total) => 1 + totals.filter((other) => other > total).length);
}
