/** One line of a benchmark: what was measured and, where a limit is promised, how near it comes. */
export interface Measure {
  name: string;
  value: number;
  unit: string;
  /** Highest (or, for "at least", lowest) value allowed; absent where nothing is promised. */
  limit?: number;
  atLeast?: boolean;
}

/** What a benchmark file hands to the runner: `export async function run(): Promise<BenchReport>`. */
export interface BenchReport {
  title: string;
  measures: readonly Measure[];
}

export function holds({ value, limit, atLeast }: Measure): boolean {
  if (limit === undefined) return true;
  return atLeast ? value >= limit : value <= limit;
}
