/** Kind of administrative unit, as a reading and the book know it. */
export type UnitLevel = "tinh" | "so" | "huyen" | "xa" | "tong_hop";

/** A unit with the names it is known by and, if it was merged or renamed, what came after it. */
export interface UnitEntry {
  name: string;
  level: UnitLevel | null;
  aliases: readonly string[];
  /** ISO dates between which the unit exists; null for open. */
  from: string | null;
  to: string | null;
  successor: string | null;
}

/** How levels are written in the workbook and on screen. */
export const LEVEL_NAMES: Record<UnitLevel, string> = {
  tinh: "Tỉnh",
  so: "Sở, ngành",
  huyen: "Huyện",
  xa: "Xã",
  tong_hop: "Tổng hợp",
};
