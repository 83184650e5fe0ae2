const DAY = / \(số liệu ngày (\d{2})\/(\d{2})\/(\d{4})\)$/u;

/**
 * Where figures come from, with the day of which they are, as the book's column "Nguồn" holds it for a person to read.
 * @param asOf ISO date; null when the text named none
 */
export function sourceWithDay(source: string, asOf: string | null): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(asOf ?? "") ?? [];
  return year === undefined ? source : `${source} (số liệu ngày ${day}/${month}/${year})`;
}

/** The day of the figures that a source names, as ISO date; the counterpart of `sourceWithDay`. */
export function dayOfSource(source: string): string | null {
  const [, day, month, year] = DAY.exec(source.trimEnd()) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
