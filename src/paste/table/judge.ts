import type { Collector } from "../drafts";
import { createCollector } from "../drafts";
import type { Row } from "../source";
import type { Steps } from "../text";
import type { Assembly } from "./assembly";
import type { Cell } from "./cell";
import { Assembler } from "./assemble";
import { weigh } from "./evidence";
import type { Layout } from "./layout";
import type { Grid } from "./search";
import { layoutsOf } from "./search";
import type { Setting } from "./setting";
import { pivotedView, tableWidth, turnedView, uprightView } from "./view";
import type { View } from "./view";
import type { Evidence } from "./weights";
import { LIMIT } from "./weights";

/** A layout with what it made of the sample. */
export interface Judged {
  view: View;
  layout: Layout;
  reading: Assembly;
  evidence: readonly Evidence[];
  points: number;
  title: Setting;
}

/** Rows between two pauses. */
const SLICE = 150;

/** The candidates of a table, the likeliest first. */
export function* judge(
  rows: readonly Row[],
  settingFor: (top: number, turned: boolean) => Setting,
): Steps<Judged[]> {
  const width = tableWidth(rows);
  if (width === 0) return [];
  const first = settingFor(0, false);
  const views = [
    uprightView(rows, width),
    turnedView(rows, width),
    yield* pivotedView(rows, width, first.says),
  ].filter((view): view is View => view !== null && view.width > 1 && view.length > 0);
  const judged: Judged[] = [];
  for (const view of views) {
    const sample = sampleOf(view);
    const layouts = layoutsOf(view, sample, first)
      .sort((a, b) => b.points - a.points)
      .slice(0, LIMIT.tried / 2);
    for (const layout of layouts) {
      yield;
      const setting = settingFor(view.kind === "upright" ? layout.top : 0, view.kind !== "upright");
      const reading = applied(view, layout, setting, sample);
      const evidence = weigh(reading, setting);
      const points = layout.points + evidence.reduce((sum, { points: own }) => sum + own, 0);
      judged.push({ view, layout, reading, evidence, title: setting, points });
    }
  }
  return judged.sort((a, b) => b.points - a.points);
}

/** All rows of a short view; of a long one its beginning and its end. */
export function sampleOf(view: View): Grid {
  const whole = LIMIT.sample + 10;
  const rows: (readonly Cell[])[] = [];
  if (view.length <= whole) {
    for (let at = 0; at < view.length; at += 1) rows.push(view.row(at));
    return rows;
  }
  for (let at = 0; at < LIMIT.sample; at += 1) rows.push(view.row(at));
  for (let at = view.length - LIMIT.sampleEnd; at < view.length; at += 1) rows.push(view.row(at));
  return rows;
}

/** What a layout makes of the sample. */
function applied(view: View, layout: Layout, setting: Setting, sample: Grid): Assembly {
  const assembler = new Assembler(view, layout, setting, createCollector(), sample, false);
  for (const [at, row] of sample.entries()) {
    if (at < layout.body) assembler.heading(row, at);
    else assembler.body(row);
  }
  return assembler.finish();
}

/** Reads all rows with the layout that was chosen. */
export function* readAll({ view, layout, title }: Judged, collector: Collector): Steps<Assembly> {
  const assembler = new Assembler(view, layout, title, collector, sampleOf(view), true);
  for (let at = 0; at < view.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    if (at < layout.body) assembler.heading(view.row(at), at);
    else assembler.body(view.row(at));
    view.rest(at);
  }
  return assembler.finish();
}

/** What a reading puts where, to tell two layouts apart that give the same. */
export function figuresOf({ drafts }: Assembly): string {
  const records = drafts.map(({ unit, period, items, total, classification }) => {
    const figures = [...items, ...(total ? [total] : [])]
      .filter(
        ({ score, percent, delta, rank }) =>
          score !== null || percent !== null || delta !== null || rank !== null,
      )
      .map(({ code, score, percent, delta, rank }) => [code, score, percent, delta, rank].join(":"))
      .sort();
    return [unit ?? "", period ?? "", classification ?? "", ...figures].join("|");
  });
  return records.sort().join("\n");
}

/** Fields of a layout that hold figures under a name. */
export function scoredFields({ fields }: Assembly) {
  return fields.filter(({ measure }) => measure !== "rank" && measure !== "class" && measure !== "rankDelta");
}
