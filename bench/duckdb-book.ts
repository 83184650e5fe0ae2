/** Many units over many months, as their offices would have saved them: the same figures in every run. */
import { DEFAULT_FRAMEWORK, groupsOf } from "../src/scoring/framework/framework";
import { sumExact } from "../src/scoring/decimal";
import type { BookRow } from "../src/scoring/score";
import type { UnitLevel } from "../src/scoring/units/unit";

/** As of 1/7/2025: 34 provinces and 3.321 communes; fourteen departments a province. */
export const PROVINCES = 34;
const COMMUNES = 3321;
const DEPARTMENTS = 14;

export const MONTHS: readonly string[] = Array.from(
  { length: 120 },
  (_, at) => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
);

const CODES = DEFAULT_FRAMEWORK.indicators.filter(({ max }) => max !== null);

export function unitsOf(province: number): { name: string; level: UnitLevel }[] {
  const communes = Math.floor(COMMUNES / PROVINCES) + (province < COMMUNES % PROVINCES ? 1 : 0);
  const of = (kind: string, level: UnitLevel, count: number): { name: string; level: UnitLevel }[] =>
    Array.from({ length: count }, (_, at) => ({ name: `${kind} số ${at + 1}, tỉnh ${province + 1}`, level }));
  return [
    { name: `Tỉnh ${province + 1}`, level: "tinh" },
    ...of("Sở", "so", DEPARTMENTS),
    ...of("UBND xã", "xa", communes),
  ];
}

/** A number from 0 to 1 that depends on its seed alone. */
function chance(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** All rows of a province: in one of two hundred a figure is missing. */
export function rowsOf(province: number): BookRow[] {
  return unitsOf(province).flatMap(({ name, level }, unit) =>
    MONTHS.flatMap((period, month) => {
      const seed = (province * 1000 + unit) * 1000 + month;
      const figures = new Map<string, number | null>();
      for (const [at, { code, max, parent }] of CODES.entries()) {
        const drawn = Math.round(chance(seed * 8 + at) * (max ?? 0) * 100) / 100;
        figures.set(code, parent === null && chance(seed * 8 + at + 7_777_777) < 0.005 ? null : drawn);
      }
      // A group of parts is what its parts add up to.
      for (const { code } of CODES) {
        const parts = CODES.filter(({ parent }) => parent === code).map(
          (part) => figures.get(part.code) ?? 0,
        );
        if (parts.length > 0) figures.set(code, sumExact(parts));
      }
      const groups = groupsOf(DEFAULT_FRAMEWORK).map(({ code }) => figures.get(code) ?? null);
      const known = groups.filter((figure) => figure !== null);
      const row = (code: string, label: string, score: number | null, max: number | null): BookRow => ({
        unit: name,
        level,
        period,
        code,
        label,
        score,
        max,
        rate: null,
        rank: null,
        of: null,
        status: score === null ? "missing" : "ok",
        source: "Dán từ cổng",
        savedAt: `${period}-28 08:00:00`,
        origin: "published",
      });
      return [
        ...CODES.map(({ code, name: label, max }) => row(code, label, figures.get(code) ?? null, max)),
        row("TONG", "Tổng điểm", known.length === groups.length ? sumExact(known) : null, 100),
      ];
    }),
  );
}
