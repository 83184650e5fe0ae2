import type { Reading, ReadRecord } from "../../paste";
import { subtractExact } from "../../scoring/decimal";
import { keyAgainst } from "../../scoring/compare/against";
import { formatPeriod, parsePeriodKey } from "../../scoring/period";
import type { BookRow, ScoreItem, ScoreRecord } from "../../scoring/score";
import type { Book } from "../contract";
import { rowsOfReading } from "../words/reading-rows";

/**
 * Rows of the period before, computed from the changes that a reading states: this figure minus its change, exactly.
 * Only for units of which the book holds nothing in that period but what was derived or belongs to the sample.
 */
export function derivedRows(book: Book, reading: Reading, stamp: string): BookRow[] {
  if (reading.kind === "targets" || reading.kind === "operational") return [];
  return reading.records.flatMap((record) => {
    const previous = earlier(record);
    if (previous === null) return [];
    const items = [...record.items, record.total].map(before);
    if (items.every((item) => item.status === "missing" || item.status === "header")) return [];
    const derived: ReadRecord = {
      ...record,
      period: { key: previous },
      items: items.slice(0, -1),
      total: items.at(-1) ?? record.total,
    };
    const rows = rowsOfReading(
      { ...reading, records: [derived] },
      new Set(book.rows.map(({ unit }) => unit)),
      book.units,
      sourceOf(record),
      stamp,
    ).map((row) => ({ ...row, origin: "derived" as const }));
    const unit = rows[0]?.unit;
    const published = book.rows.some(
      (row) => row.unit === unit && row.period === previous && row.origin === "published",
    );
    return published ? [] : rows;
  });
}

function earlier({ period }: ScoreRecord): string | null {
  return period === null ? null : keyAgainst(period.key, { kind: "previous" });
}

/** An item as it was before its change; one whose change is unknown, or relative, is missing there. */
function before(item: ScoreItem): ScoreItem {
  const { delta, deltaUnit, status } = item;
  const blank = { ...item, score: null, percent: null, rank: null, of: null, delta: null, deltaUnit: null };
  if (status === "header") return blank;
  if (delta === null || deltaUnit === "relative_percent") return { ...blank, status: "missing" };
  const inPoints = deltaUnit === "points" || (deltaUnit === null && item.score !== null);
  const figure = inPoints ? item.score : item.percent;
  if (figure === null) return { ...blank, status: "missing" };
  const was = subtractExact(figure, delta);
  return { ...blank, ...(inPoints ? { score: was } : { percent: was }), status: "ok" };
}

function sourceOf({ period }: ScoreRecord): string {
  const parsed = period === null ? null : parsePeriodKey(period.key);
  return `Suy ra từ cột tăng/giảm của ${parsed === null ? "" : formatPeriod(parsed)}`;
}
