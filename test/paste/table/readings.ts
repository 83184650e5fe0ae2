import type { Draft } from "../../../src/paste/drafts";
import { emptyItem } from "../../../src/paste/drafts";
import { newDraft } from "../../../src/paste/drafts/drafts";
import type { Assembly } from "../../../src/paste/table/assembly";
import type { Cell } from "../../../src/paste/table/cell";
import { weigh } from "../../../src/paste/table/evidence";
import type { Setting } from "../../../src/paste/table/setting";
import { sumsOf } from "../../../src/paste/table/setting";
import type { Evidence } from "../../../src/paste/table/weights";
import { nameIndex, sayer } from "../../../src/paste/words";
import { classPhrases } from "../../../src/paste/words/keywords";
import { classify, DEFAULT_CLASSES } from "../../../src/scoring/framework/classification";
import { DEFAULT_FRAMEWORK, TOTAL_CODE } from "../../../src/scoring/framework/framework";
import type { ScoreItem } from "../../../src/scoring/score";

const INDEX = nameIndex(DEFAULT_FRAMEWORK);

/** What tables of the default framework are read with. */
export const SETTING: Setting = {
  index: INDEX,
  says: sayer(INDEX),
  classes: classPhrases(DEFAULT_CLASSES),
  classOf: (total) => classify(total) ?? "",
  maximumOf: INDEX.maximumOf,
  ...sumsOf(DEFAULT_FRAMEWORK),
  title: { unit: null, period: null, year: null, code: TOTAL_CODE, index: "named" },
};

type Figure = number | Partial<ScoreItem>;

/** One record: figures by code, the total among them, and what else the record says. */
export function draft(figures: Readonly<Record<string, Figure>>, other: Partial<Draft> = {}): Draft {
  const items = Object.entries(figures).map(([code, figure]) => ({
    ...emptyItem(code, code, "ok"),
    ...(typeof figure === "number" ? { score: figure } : figure),
  }));
  return {
    ...newDraft(null, null, null),
    items: items.filter(({ code }) => code !== TOTAL_CODE),
    total: items.find(({ code }) => code === TOTAL_CODE) ?? null,
    ...other,
  };
}

/** What a layout made of a table, with figures that are all read. */
export function assembly(drafts: readonly Draft[], other: Partial<Assembly> = {}): Assembly {
  return {
    ...{ drafts, left: [], figures: 10, read: 10, accounted: 0, clashes: [], odd: 0, decimals: 2 },
    ...{ mended: [], broken: [], fields: [], ...other },
  };
}

/** Figures that were left out as standing above the table, or for another reason. */
export function leftOut(count: number, firm = false, reason: "above" | "count" = "above"): Assembly["left"] {
  return Array.from({ length: count }, () => ({ cell: {} as Cell, reason, firm }));
}

/** The evidence of a reading by its name: the share of its weight, to four decimals. */
export function shares(
  reading: Assembly,
  weights: Readonly<Record<Evidence["id"], number>>,
): Record<string, number> {
  return Object.fromEntries(
    weigh(reading, SETTING).map(({ id, points }) => [
      id,
      Math.round((points / weights[id]) * 10_000) / 10_000,
    ]),
  );
}

export function total(reading: Assembly): number {
  return weigh(reading, SETTING).reduce((sum, { points }) => sum + points, 0);
}
