import type { PeriodType } from "../../scoring/period";
import { periodKey } from "../../scoring/period";
import type { UnitLevel } from "../../scoring/units/unit";
import { foldText } from "../text";
import type { PeriodMention, UnitMention } from "../words";
import { findAsOf, isShouted, resolvePeriod, unitLevel } from "../words";
import type { Sentence, UnitRole } from "./lines/sentences";

/** What a text says as a whole; single lines and columns may say otherwise. */
export interface Context {
  unit: { name: string; level: UnitLevel | null } | null;
  /** The unit is only that of the letterhead. */
  fromLetterhead: boolean;
  period: { key: string; type: PeriodType } | null;
  /** Year for "tháng 5" without one. */
  year: number | null;
  asOf: string | null;
  /** Title and lead-in name different periods of one kind. */
  conflict: { title: string; lead: string; sentence: Sentence } | null;
  /** Named units of the text by level, for "Sở đạt …", "của tỉnh". */
  byLevel: ReadonlyMap<UnitLevel, string>;
  /** The spelling of a unit that the text writes in capitals here and in ordinary letters there. */
  spelling: (name: string) => string;
}

/** Strengths with which a sentence tells the unit or the period; 0 tells nothing. */
const LEAD_IN = 7;
const TITLE = 6;
const HEADING = 5;
const WITH_FIGURES = 4;
const BEFORE = 2;
const AFTER = 1;

/** The row of filters above a table of the portal tells the period and nothing else. */
const FILTER = /loại thời gian/iu;
const NATIONAL_MOTTO = foldText("cộng hòa xã hội chủ nghĩa việt nam");

/**
 * The unit, the period and the day of capture of a text, from its title and the sentences that lead to the figures.
 * Legal bases, dates of signature, recipients and other papers tell nothing.
 * @param sentences all sentences, title rows of tables included, in the order of the text
 * @param firstFigureLine line on which the figures begin
 */
export function readContext(sentences: readonly Sentence[], firstFigureLine: number): Context {
  const official = sentences.some(
    ({ text }) => foldText(text.slice(0, 60)).startsWith(NATIONAL_MOTTO) || /^Số\s?:/.test(text),
  );
  const lineOf = (sentence: Sentence) => sentence.paragraph.pieces[0]?.line ?? 1;
  let year: { value: number; weight: number } | null = null;
  let asOf: string | null = null;
  let bare: { name: string; level: UnitLevel } | null = null;
  const byLevel = new Map<UnitLevel, string>();
  const periods: { mention: PeriodMention; weight: number; sentence: Sentence }[] = [];
  const units: { mention: UnitMention; weight: number; letterhead: boolean }[] = [];
  const spelling = spellingOf(sentences);

  for (const sentence of sentences) {
    const before = lineOf(sentence) <= firstFigureLine;
    asOf ??= sentence.cited || !/\d/.test(sentence.text) ? null : findAsOf(sentence.text);
    const filter = FILTER.test(sentence.text);
    const place = sentence.cited || sentence.recipients ? 0 : filter ? HEADING : weightOf(sentence, before);
    for (const mention of sentence.periods) {
      if (place === 0 || mention.compared) continue;
      const weight =
        place - (mention.bare ? 0.5 : 0) - (mention.type === "year" && !mention.cumulative ? 2.5 : 0);
      periods.push({ mention, weight, sentence });
      if (mention.year !== null && (year === null || weight > year.weight))
        year = { value: mention.year, weight };
      if (mention.until) asOf ??= mention.until;
    }
    for (const { mention, role } of filter ? [] : sentence.units) {
      if (
        mention.level &&
        !mention.bare &&
        !sentence.cited &&
        !sentence.recipients &&
        !byLevel.has(mention.level)
      )
        byLevel.set(mention.level, spelling(mention.name));
      if (mention.bare) {
        if (place > 0 && mention.level && (role === "owner" || role === "subject")) {
          if (bare === null || role === "subject") bare = { name: mention.name, level: mention.level };
        }
        continue;
      }
      const letterhead =
        official && role === "heading" && mention.name !== "" && isCapital(sentence) && before;
      const weight = place === 0 ? 0 : unitWeight(role, sentence, place, letterhead);
      if (weight > 0)
        units.push({ mention: { ...mention, name: spelling(mention.name) }, weight, letterhead });
    }
  }

  const best = strongest(periods);
  const period = best && resolvePeriod(best.mention, year?.value ?? null);
  const unit = chooseUnit(units, bare, byLevel, period ? periodKey(period) : null);
  return {
    unit: unit?.unit ?? null,
    fromLetterhead: unit?.letterhead ?? false,
    period: period ? { key: periodKey(period), type: period.type } : null,
    year: year?.value ?? null,
    asOf,
    conflict: conflictOf(periods, year?.value ?? null),
    byLevel,
    spelling,
  };
}

/** Names stay as written; of two spellings of one name the ordinary one is the name. */
function spellingOf(sentences: readonly Sentence[]): (name: string) => string {
  const ordinary = new Map<string, string>();
  for (const { units } of sentences)
    for (const { mention } of units) {
      const { name, bare } = mention;
      const key = unitKey(name);
      if (!bare && !isShouted(name) && !ordinary.has(key)) ordinary.set(key, name);
    }
  return (name) => (isShouted(name) ? (ordinary.get(unitKey(name)) ?? name) : name);
}

/** "ỦY BAN NHÂN DÂN XÃ TÂN AN" and "UBND xã Tân An" are one unit. */
function unitKey(name: string): string {
  return foldText(name.replace(/^UBND(?!\p{L})/iu, "Ủy ban nhân dân"));
}

function weightOf(sentence: Sentence, before: boolean): number {
  if (sentence.foreign) return AFTER / 2;
  if (sentence.leadsIn && before) return LEAD_IN;
  if (sentence.hasFigures && before) return WITH_FIGURES;
  if (before && (sentence.ofResults || sentence.text.length < 60))
    return sentence.ofResults ? TITLE : HEADING;
  return before ? BEFORE : AFTER;
}

function unitWeight(role: UnitRole, sentence: Sentence, place: number, letterhead: boolean): number {
  switch (role) {
    case "owner":
      return sentence.ofResults || sentence.leadsIn ? place + 1 : place - 1;
    case "subject":
      return sentence.hasFigures || sentence.leadsIn ? Math.max(WITH_FIGURES, place - 1) : 0;
    case "heading":
      return letterhead ? 1 : Math.min(place, HEADING);
    case "sender":
      return sentence.ofResults && !isOffice(sentence) ? BEFORE : 0;
    case "other":
      return sentence.ofResults && place >= TITLE && isTitle(sentence) ? BEFORE + 1 : 0;
  }
}

/** A title has no verb of its own; a long sentence that names a unit in passing does not tell whose result it is. */
function isTitle({ text, leadsIn }: Sentence): boolean {
  return text.length < 250 && !leadsIn && !/[.;]$/.test(text);
}

/** The office of a province publishes for the province. */
function isOffice({ units }: Sentence): boolean {
  const first = units[0]?.mention.name ?? "";
  return /^(?:văn phòng|trung tâm)/iu.test(first);
}

function isCapital({ text }: Sentence): boolean {
  return text === text.toUpperCase();
}

function strongest<T extends { weight: number }>(candidates: readonly T[]): T | null {
  let best: T | null = null;
  for (const candidate of candidates)
    if (candidate.weight > 0 && (best === null || candidate.weight > best.weight)) best = candidate;
  return best;
}

function chooseUnit(
  units: readonly { mention: UnitMention; weight: number; letterhead: boolean }[],
  bare: { name: string; level: UnitLevel } | null,
  byLevel: ReadonlyMap<UnitLevel, string>,
  period: string | null,
): { unit: { name: string; level: UnitLevel | null }; letterhead: boolean } | null {
  const best = strongest(units);
  const named = (mention: UnitMention) => ({
    name: mention.name,
    level: mention.level === null ? null : (unitLevel(mention.name, period) ?? mention.level),
  });
  if (best && best.weight >= WITH_FIGURES - 1) return { unit: named(best.mention), letterhead: false };
  if (bare) {
    const same = byLevel.get(bare.level);
    const name = same === undefined ? bare.name : withoutCommittee(same, bare);
    if (name !== "") return { unit: { name, level: bare.level }, letterhead: false };
  }
  return best && { unit: named(best.mention), letterhead: best.letterhead };
}

/** "của tỉnh" under the letterhead of the committee of a province means the province. */
function withoutCommittee(name: string, bare: { name: string }): string {
  const committee = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/u;
  return /^(?:tỉnh|thành phố)/iu.test(bare.name) ? name.replace(committee, "") : name;
}

/** The title of last month left over a new lead-in is a usual slip. */
function conflictOf(
  periods: readonly { mention: PeriodMention; weight: number; sentence: Sentence }[],
  year: number | null,
): Context["conflict"] {
  const key = (mention: PeriodMention) => {
    const period = resolvePeriod(mention, year);
    return period && periodKey(period);
  };
  const titles = periods.filter(({ sentence, weight }) => weight === TITLE && isTitle(sentence));
  const leads = periods.filter(({ weight, sentence }) => weight === LEAD_IN && sentence.ofResults);
  for (const title of titles) {
    for (const lead of leads) {
      const [first, second] = [key(title.mention), key(lead.mention)];
      if (title.mention.type === lead.mention.type && first !== null && second !== null && first !== second)
        return { title: first, lead: second, sentence: lead.sentence };
    }
  }
  return null;
}
