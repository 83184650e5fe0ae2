import type { UnitLevel } from "../../../scoring/units/unit";
import type { PeriodMention } from "../../words";
import type { UnitRole } from "../lines/sentences";

/** What a word or phrase does to the figures beside it. */
export type Signal =
  | "up"
  | "down"
  | "same"
  | "from"
  | "to"
  | "against"
  | "before"
  | "not"
  | "instead"
  | "correction"
  | "max"
  | "gap"
  | "index"
  | "other"
  | "mean"
  | "target"
  | "respectively"
  | "missing"
  | "idle"
  | "agent"
  | "deadline"
  | "share"
  | "framework"
  | "result";

/** Why a number of the text is not a figure of the index. */
export type AsideReason =
  | "address"
  | "telephone"
  | "date"
  | "document"
  | "legal"
  | "count"
  | "order"
  | "index_name"
  | "scale"
  | "rank_change"
  | "unexplained";

/** A period told by another one. */
export type RelativePeriod = "previous" | "year_before";

export interface NamedUnit {
  name: string;
  level: UnitLevel | null;
}

export type Sense =
  | { kind: "name"; codes: readonly string[]; sure: number; label: string; near: boolean }
  | { kind: "unit"; unit: NamedUnit; bare: boolean; guessed: boolean; role: UnitRole }
  | { kind: "period"; period: PeriodMention | RelativePeriod }
  | {
      kind: "figure";
      value: number;
      of: number | null;
      percent: boolean;
      /** "điểm phần trăm". */
      percentPoints: boolean;
      sign: -1 | 0 | 1;
      /** "điểm" stands behind it. */
      points: boolean;
      decimals: number;
      mended: boolean;
    }
  | { kind: "rank"; rank: number; of: number | null; group: boolean }
  | { kind: "moved"; places: number }
  | { kind: "class"; name: string; heads: boolean }
  | { kind: "aside"; reason: AsideReason }
  | { kind: "signal"; signal: Signal }
  | { kind: "break"; level: "clause" | "comma" | "open" | "close" };

/** Something that a sentence mentions, at offsets in its text. */
export type Mention = Sense & { readonly at: number; readonly end: number; readonly text: string };
export type MentionOf<K extends Sense["kind"]> = Extract<Mention, { kind: K }>;
export type FigureMention = MentionOf<"figure">;
export type RankMention = MentionOf<"rank">;

/** How far around a figure is looked; what decides stands near. */
const REACH = 36;

/** A figure or a rank among the mentions of its sentence. */
export interface Spot {
  list: readonly Mention[];
  at: number;
  figure: FigureMention | RankMention;
}

export function isSignal(one: Mention | undefined, ...signals: readonly Signal[]): boolean {
  return one?.kind === "signal" && signals.includes(one.signal);
}

export function isBreak(
  one: Mention | undefined,
  ...levels: readonly MentionOf<"break">["level"][]
): boolean {
  return one?.kind === "break" && levels.includes(one.level);
}

/** The mentions before a figure, nearest first, up to one that ends the search. */
export function behind({ list, at }: Pick<Spot, "list" | "at">, stop: (one: Mention) => boolean): Mention[] {
  const found: Mention[] = [];
  for (let place = at - 1; place >= 0 && found.length < REACH; place -= 1) {
    const one = list[place];
    if (!one || stop(one)) break;
    found.push(one);
  }
  return found;
}

/** So many mentions after a figure. */
export function ahead({ list, at }: Pick<Spot, "list" | "at">, many: number): readonly Mention[] {
  return list.slice(at + 1, at + 1 + many);
}

/** The mention right before a figure, if it ends no more than so many characters before it. */
export function beside({ list, at, figure }: Spot, reach: number): Mention | undefined {
  const one = list[at - 1];
  return one && figure.at - one.end <= reach ? one : undefined;
}

export function endsClause(one: Mention): boolean {
  return isBreak(one, "clause");
}

export function endsPhrase(one: Mention): boolean {
  return isBreak(one, "clause", "comma");
}

/** Whether a place stands inside brackets. */
export function isBracketed(list: readonly Mention[], at: number): boolean {
  let depth = 0;
  for (let place = Math.max(0, at - REACH); place < at; place += 1) {
    if (isBreak(list[place], "open")) depth += 1;
    if (isBreak(list[place], "close")) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
