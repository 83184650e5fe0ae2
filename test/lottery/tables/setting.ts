import type { Code, TrueItem } from "../contract";
import { drawNumberForm, type NumberForm } from "../draw/numbers";
import { drawPeriod, type Period } from "../draw/periods";
import type { Random } from "../draw/random";
import { drawOrder, MAX, type Split } from "../draw/scores";
import { drawNames } from "./names";

export type MaximaPlace = "none" | "heading" | "row" | "fraction" | "column";

/** Whatever one table decides once: names, groups, number form, period. */
export interface Setting {
  r: Random;
  office: boolean;
  split: Split;
  codes: Code[];
  names: Record<Code | "TONG", string>;
  form: NumberForm;
  maxima: MaximaPlace;
  totalAt: "first" | "last";
  period: Period;
  /** Words for whoever looks at a failure. */
  made: string[];
}

export function drawSetting(
  r: Random,
  office: boolean,
  places: readonly MaximaPlace[],
  splits?: readonly Split[],
): Setting {
  const split = r.pick(splits ?? (["one", "one", "halves", "halves", "both"] as const));
  const maxima = r.pick(places);
  const setting: Setting = {
    r,
    office,
    split,
    codes: drawOrder(r, split),
    names: drawNames(r, office, maxima !== "none" && split === "one"),
    form: drawNumberForm(r),
    maxima,
    totalAt: r.chance(0.15) ? "first" : "last",
    period: drawPeriod(r),
    made: [],
  };
  setting.made.push(split, `maxima ${maxima}`, `total ${setting.totalAt}`);
  return setting;
}

/** The true item of a printed score; the maximum only where it is printed. */
export function trueItem(setting: Setting, code: Code | "TONG", score: number): TrueItem {
  return setting.maxima === "none" ? { score } : { score, max: MAX[code] };
}

/** Names of groups with their maxima when the heading carries them. */
export function headingWithMax(style: number, name: string, max: number): string {
  switch (style) {
    case 0:
      return `${name} (${max})`;
    case 1:
      return `${name} (${max} điểm)`;
    case 2:
      return `${name} (tối đa ${max} điểm)`;
    case 3:
      return `${name} (${max}đ)`;
    default:
      return `${name} (điểm tối đa: ${max})`;
  }
}
