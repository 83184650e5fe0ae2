import type { Random } from "./random";

export interface Period {
  key: string;
  year: number;
  /** As in a running text: "tháng 7 năm 2026". */
  text: string;
  short: string;
  month: number | null;
  /** What it is compared with, in words. */
  before: string;
}

const ROMAN = ["I", "II", "III", "IV"];

export function monthOf(r: Random, year: number, month: number): Period {
  const two = String(month).padStart(2, "0");
  return {
    key: `${year}-${two}`,
    year,
    text: r.pick([
      `tháng ${month} năm ${year}`,
      `tháng ${two} năm ${year}`,
      `tháng ${month}/${year}`,
      `tháng ${two}/${year}`,
    ]),
    short: r.pick([`tháng ${month}/${year}`, `tháng ${two}/${year}`, `T${month}/${year}`]),
    month,
    before: "tháng trước",
  };
}

export function quarterOf(year: number, quarter: number, r: Random): Period {
  const name = ROMAN[quarter - 1] ?? "I";
  return {
    key: `${year}-Q${quarter}`,
    year,
    text: r.pick([`quý ${name} năm ${year}`, `quý ${name}/${year}`]),
    short: `quý ${name}/${year}`,
    month: null,
    before: "quý trước",
  };
}

export function drawPeriod(r: Random): Period {
  const year = r.pick([2025, 2026, 2026]);
  const kind = r.next();
  if (kind < 0.68) return monthOf(r, year, r.int(1, 12));
  if (kind < 0.83) return quarterOf(year, r.int(1, 4), r);
  if (kind < 0.9)
    return plain(`${year}-H1`, year, r.pick([`6 tháng đầu năm ${year}`, `06 tháng đầu năm ${year}`]));
  if (kind < 0.95)
    return plain(`${year}-C09`, year, r.pick([`9 tháng năm ${year}`, `9 tháng đầu năm ${year}`]));
  return plain(String(year), year, `năm ${year}`);
}

function plain(key: string, year: number, text: string): Period {
  return { key, year, text, short: text, month: null, before: "cùng kỳ năm trước" };
}
