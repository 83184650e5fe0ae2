/** Runs in the pane: a month of many units, saved and built through the actions. */
import { item } from "../test/actions/readings";
import { bcsRoom } from "../test/actions/room-entry";
import type { ReadRecord } from "../src/paste/reading";

export const CODES = [
  ["CKMB", 18],
  ["TDGQ", 20],
  ["DVTT", 22],
  ["DVCTT", 12],
  ["TTTT", 10],
  ["MDSH", 22],
  ["MDHL", 18],
] as const;

declare global {
  interface Window {
    bcsBench: {
      /** Saves figures of so many units; `shift` changes them. */
      save(units: number, period: string, shift: number): Promise<{ ok: boolean }>;
      table(period: string): Promise<{ ok: boolean }>;
    };
  }
}

function recordOf(at: number, period: string, shift: number): ReadRecord {
  const items = CODES.map(([code, max]) =>
    item(code, code, { score: Math.round(((at * 37 + shift * 13) % 100) * max) / 100, max }),
  );
  return {
    id: at,
    leftOut: false,
    unit: `UBND xã Số ${at + 1}`,
    unitLevel: "xa",
    period: { key: period },
    basis: "points",
    items,
    total: item("TONG", "Tổng điểm", { score: (at * 37 + shift * 13) % 100, max: 100 }),
    classification: null,
  };
}

window.bcsBench = {
  save: (units, period, shift) => {
    const records = Array.from({ length: units }, (_, at) => recordOf(at, period, shift));
    return bcsRoom.actions.saveReading(
      { kind: "scores", records, doubts: [] },
      { source: "Dán ngày 05/3/2026", replace: true },
    );
  },
  table: (period) =>
    bcsRoom.actions.buildComparison({
      period,
      against: { kind: "previous" },
      unit: { kind: "all" },
      form: "units",
      confirmedMergers: [],
    }),
};
