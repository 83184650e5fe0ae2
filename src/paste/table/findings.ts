import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Collector, Place } from "../drafts";
import { LIKELY, SURE } from "../words";
import type { Assembly } from "./assembly";
import type { Cell } from "./cell";
import type { CheckedSum } from "./evidence";
import { scoreOf, sumsOfDraft } from "./evidence";
import type { PlacedField } from "./fields";
import type { Judged } from "./judge";
import { onlyNamesApart } from "./layout";
import { scoredFields } from "./judge";
import { LIMIT } from "./weights";

/** A figure that could be a score: decimals, a fraction or a percent. */
const SCORE_LIKE = /\d[.,]\d|\/\s*\d|%/;
const MOST_NAMED = 6;
const ENOUGH_LOST = 2;
const ENOUGH_ROWS = 3;

/** What a person must look at in a table, put into the collector. */
export function findingsOf(
  assembly: Assembly,
  winner: Judged,
  rival: Judged | null,
  collector: Collector,
): void {
  const setting = winner.title;
  const { findings } = collector;
  const lost = assembly.left.filter(({ firm }) => !firm);
  const [first] = lost;
  if (first && (lost.some(({ cell }) => SCORE_LIKE.test(cell.text)) || lost.length > ENOUGH_LOST)) {
    const texts = lost.slice(0, MOST_NAMED).map(({ cell }) => cell.text);
    findings.push({
      code: "FIGURE_LEFT_OUT",
      severity: "ask",
      values: { figures: texts.join(" · "), count: lost.length },
      ...placeOf(first.cell),
    });
  }
  for (const { draft, field, cell, value } of assembly.mended)
    findings.push({
      code: "OCR_FIX",
      severity: "ask",
      item: field.code,
      draft,
      values: { raw: cell.text, value },
      ...placeOf(cell),
    });
  for (const { draft, field, cell } of assembly.broken)
    findings.push({
      code: "NOT_A_FIGURE",
      severity: "block",
      item: field.code,
      draft,
      values: { label: field.label, raw: cell.text.slice(0, 40) },
      ...placeOf(cell),
    });
  tellClashes(assembly, setting, collector);
  const likely = likelyNames(assembly, setting);
  for (const field of likely) {
    findings.push({
      code: "NAME_LIKELY",
      severity: "ask",
      values: { label: field.heading, code: field.code, name: setting.index.nameOf(field.code) },
      ...headingPlace(assembly, field),
    });
  }
  const asked = new Set(likely.map(({ heading }) => heading));
  if (rival && !(winner.view.kind === rival.view.kind && onlyNamesApart(winner.layout, rival.layout, asked)))
    findings.push({
      code: "LAYOUT_UNSURE",
      severity: "ask",
      values: {},
    });
}

/** The total that its groups add up to stands; of other figures the first. */
function tellClashes(assembly: Assembly, setting: Judged["title"], { findings }: Collector): void {
  for (const { draft, field, measure, cell } of assembly.clashes) {
    const item =
      field.code === TOTAL_CODE ? draft.total : (draft.items.find(({ code }) => code === field.code) ?? null);
    const other = cell.figure?.value ?? null;
    if (!item || other === null) continue;
    const kept =
      measure === "percent"
        ? item.percent
        : measure === "delta"
          ? item.delta
          : measure === "rank"
            ? item.rank
            : item.score;
    let severity: "ask" | "block" = "block";
    if (measure === "score" && field.code === TOTAL_CODE) {
      const holds = (value: number): boolean => {
        const before = item.score;
        item.score = value;
        const sum = sumsOfDraft(draft, setting, assembly.decimals).find(({ whole }) => whole === TOTAL_CODE);
        item.score = before;
        return sum?.complete === true && sum.holds;
      };
      if (kept !== null && holds(kept)) severity = "ask";
      else if (holds(other)) {
        item.score = other;
        findings.push(conflict(field, draft, cell, other, kept, "ask"));
        continue;
      }
    }
    findings.push(conflict(field, draft, cell, kept, other, severity));
  }
}

function conflict(
  field: PlacedField,
  draft: Assembly["drafts"][number],
  cell: Cell,
  kept: number | null,
  other: number | null,
  severity: "ask" | "block",
) {
  return {
    code: "VALUE_CONFLICT" as const,
    severity,
    item: field.code,
    draft,
    values: { label: field.label, kept, other },
    ...placeOf(cell),
  };
}

/** Columns that were taken by a name that is only likely, and that nothing proves. */
function likelyNames(assembly: Assembly, setting: Judged["title"]): PlacedField[] {
  const { classOf } = setting;
  const fields = scoredFields(assembly);
  const guessed = fields.filter(
    ({ sure, measure, code }) =>
      sure < SURE &&
      (measure === null ||
        measure === "score" ||
        (measure === "percent" && !fields.some((other) => other.code === code && other.measure === "score"))),
  );
  if (guessed.length === 0) return [];
  const sums = assembly.drafts.flatMap((draft) => sumsOfDraft(draft, setting, assembly.decimals));
  const unknown = new Set(guessed.filter(({ sure }) => sure < LIKELY).map(({ code }) => code)).size;
  const followed = followsRanks(assembly, classOf);
  const asked = guessed.filter(
    ({ code, sure }) =>
      !(code === TOTAL_CODE && followed && sure >= LIKELY) &&
      !isProven(code, sure, unknown, sums) &&
      !isStated(code, sure, assembly, setting) &&
      !isLonePart(code, sure, fields, setting),
  );
  const seen = new Set<string>();
  return asked.filter(({ code, heading }) => {
    const key = `${code} ${heading}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "Điểm" beside ranks or classes that follow it is the total. */
function followsRanks({ drafts }: Assembly, classOf: (total: number) => string): boolean {
  if (
    drafts.length < 2 ||
    !drafts.some(({ total, classification }) => classification !== null || total?.rank != null)
  )
    return false;
  return drafts.every((draft, at) => {
    const total = scoreOf(draft, TOTAL_CODE);
    const next = drafts[at + 1];
    const rank = draft.total?.rank ?? null;
    const nextRank = next?.total?.rank ?? null;
    const nextTotal = next ? scoreOf(next, TOTAL_CODE) : null;
    const follows =
      total === null ||
      nextTotal === null ||
      rank === null ||
      nextRank === null ||
      (rank - nextRank) * (total - nextTotal) <= 0;
    return (
      follows && (total === null || draft.classification === null || classOf(total) === draft.classification)
    );
  });
}

/** A name that is only likely is proved by sums that need it: in most of three rows and more, for totals are mistyped, or in the only rows exactly. */
function isProven(code: string, sure: number, unknown: number, sums: readonly CheckedSum[]): boolean {
  // Sums cannot tell two unnamed columns apart.
  if (sure < LIKELY && unknown > 1) return false;
  const part = code === "DVCTT" || code === "TTTT";
  const checked = sums.filter(
    ({ whole, complete }) => complete && (whole === TOTAL_CODE || (part && whole === "DVTT")),
  );
  const few = checked.length < ENOUGH_ROWS;
  const holds = checked.filter((sum) => sum.holds && (!few || isExact(sum))).length;
  return holds > 0 && (few ? holds === checked.length : holds >= LIMIT.proven * checked.length);
}

function isExact({ stated, found }: CheckedSum): boolean {
  return Math.abs(stated - found) < HALF_A_HUNDREDTH;
}
const HALF_A_HUNDREDTH = 0.005;

/** Every record states the maximum of this indicator for it. */
function isStated(
  code: string,
  sure: number,
  { drafts, fields }: Assembly,
  { maximumOf }: Judged["title"],
): boolean {
  const known = maximumOf(code);
  if (known === null || sure < LIKELY) return false;
  const stated = fields.some((field) => field.code === code && field.stated === known);
  const items = drafts.flatMap(({ items: own, total }) =>
    code === TOTAL_CODE ? (total ?? []) : own.filter((item) => item.code === code),
  );
  const printed = items.length > 0 && items.every(({ max }) => max === known);
  return stated || (printed && fields.some(({ measure }) => measure === null || measure === "max"));
}

/** "Dịch vụ công trực tuyến" beside its sister and without their whole can only be the part, whatever the words allow. */
function isLonePart(
  code: string,
  sure: number,
  fields: readonly PlacedField[],
  { sums }: Judged["title"],
): boolean {
  const sum = sums.find(({ whole, parts }) => whole !== TOTAL_CODE && parts.includes(code));
  if (!sum || sure < LIKELY) return false;
  const codes = new Set(fields.map((field) => field.code));
  return !codes.has(sum.whole) && sum.parts.every((part) => codes.has(part));
}

function headingPlace(assembly: Assembly, { column }: PlacedField): { place?: Place } {
  const cell = assembly.drafts.flatMap(({ row }) => (row ? [row.cell(column)] : []))[0];
  return cell ? { place: { line: cell.line, column: cell.column, length: cell.text.length } } : {};
}

function placeOf({ row, at, text }: Cell): { place?: Place } {
  const cell = row?.cell(at);
  return cell ? { place: { line: cell.line, column: cell.column, length: text.length } } : {};
}
