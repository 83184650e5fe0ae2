import { NOTHING_WANTED } from "../book/plan/wanted";
import type { Reading, ReadRecord } from "../paste";
import { subtractExact } from "../scoring/decimal";
import { keyAgainst } from "../scoring/against";
import { formatPeriod, parsePeriodKey } from "../scoring/period";
import type { BookRow, ScoreItem, ScoreRecord } from "../scoring/score";
import { commit, intentOf } from "../workbook/writing/commit";
import { refusal, RefusedError } from "../workbook/office/refusal";
import type { Book, Outcome, SaveReport } from "./contract";
import { rowsOfReading } from "./reading-rows";
import { subjectOf } from "./step-subject";
import { say } from "./wording";

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

/** Puts the period before into the book, marked as derived. */
export async function derivePrevious(reading: Reading): Promise<Outcome<SaveReport>> {
  return commit(
    ({ book }, _steps, stamp) => {
      const rows = derivedRows(book, reading, stamp);
      if (rows.length === 0)
        throw new RefusedError(refusal("nothing_to_save", say("actions.derive.nothing")));
      return intentOf({ ...NOTHING_WANTED, rows }, "Thay bằng số suy ra từ cột tăng/giảm", {
        kind: "derive",
        subject: subjectOf(rows),
      });
    },
    { replace: false, now: () => new Date() },
  );
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
