/** What stands in the workbook as JSON: anything, read part by part. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(stored: unknown): stored is Fields {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored);
}

export function readText(stored: unknown): string {
  return typeof stored === "string" ? stored : "";
}

export function readLines(stored: unknown): string[] | null {
  return Array.isArray(stored) ? stored.filter((line) => typeof line === "string") : null;
}
