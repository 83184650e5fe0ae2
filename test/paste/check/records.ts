import type { CheckOptions } from "../../../src/paste/check";
import { check } from "../../../src/paste/check";
import type { ReadRecord } from "../../../src/paste/reading";
import { DEFAULT_FRAMEWORK, TOTAL_CODE } from "../../../src/scoring/framework/framework";
import type { ScoreItem } from "../../../src/scoring/score";

const MAXIMA: Readonly<Record<string, number>> = {
  CKMB: 18,
  TDGQ: 20,
  DVTT: 22,
  DVCTT: 12,
  TTTT: 10,
  MDSH: 22,
  MDHL: 18,
  [TOTAL_CODE]: 100,
};

export function item(code: string, score: number | null, other: Partial<ScoreItem> = {}): ScoreItem {
  const given = { percent: null, delta: null, deltaUnit: null, rank: null, of: null, ...other };
  const max = score === null ? null : (MAXIMA[code] ?? null);
  const status = score === null && given.percent === null ? ("missing" as const) : ("ok" as const);
  return { code, label: code, score, max, status, ...given };
}

/** 78 points together. */
const SCORES: Readonly<Record<string, number>> = { CKMB: 16, TDGQ: 18, DVTT: 15, MDSH: 12, MDHL: 17 };

/** The five groups, some of them changed or left out. */
export function groups(changed: Readonly<Record<string, Partial<ScoreItem> | null>> = {}): ScoreItem[] {
  return Object.entries(SCORES).flatMap(([code, score]) => {
    const other = changed[code];
    return other === null ? [] : [{ ...item(code, score), ...other }];
  });
}

export interface Given extends Partial<Omit<ReadRecord, "total">> {
  total?: number | null | Partial<ScoreItem>;
}

export function record({ total = 78, ...other }: Given): ReadRecord {
  return {
    ...{ id: 0, leftOut: false, unit: "Sở Y tế", unitLevel: null, period: { key: "2026-03" } },
    ...{ basis: "points" as const, items: groups(), classification: null, ...other },
    total:
      total === null || typeof total === "number"
        ? item(TOTAL_CODE, total)
        : { ...item(TOTAL_CODE, 78), ...total },
  };
}

/** What the checks say of records, each as "CODE severity indicator values". */
export function told(given: Given | readonly Given[], options: Partial<CheckOptions> = {}): string[] {
  const list = Array.isArray(given) ? (given as readonly Given[]) : [given as Given];
  const records = list.map((one, id) => record({ id, ...one }));
  return check(records, { framework: DEFAULT_FRAMEWORK, ...options }).map(
    ({ code, severity, record: of, item: about, values }) => {
      const where = list.length > 1 && of !== null ? `${of}:` : "";
      return [code, severity, `${where}${about ?? "-"}`, ...Object.values(values)].join(" ");
    },
  );
}
