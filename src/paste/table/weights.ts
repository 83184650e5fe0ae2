/**
 * What speaks for a reading of a table and against it. Every weight of the room stands here; one point is worth about
 * a third of a column whose heading names its indicator.
 */
export const WEIGHT = {
  // words of headings
  /** The heading names the indicator surely; less by how sure. */
  name: 3,
  /** It names another one. */
  otherName: 4,
  /** It names the measure: điểm, tỷ lệ, tăng/giảm. */
  measure: 1.5,
  /** It names another measure. */
  otherMeasure: 4,
  /** It names the part of the table: STT, đơn vị, ghi chú. */
  part: 3,
  /** A column of figures taken for an indicator that nothing names. */
  unnamed: 1.5,
  // cells
  /** Share of all figures that the reading accounts for: leaving figures out must never pay. */
  explained: 20,
  /** Figures among the rows that are taken for a heading. */
  swallowed: 8,
  /** A cell that the role of its column cannot explain. */
  kind: 6,
  /** A score above the maximum of its indicator; rare in print, so nearly a disproof. */
  over: 12,
  /** "/18", "(18)", a row of maxima: the framework's. */
  denominator: 3,
  /** A maximum that is another one: nearly a disproof, for nobody writes "/12" beside an indicator of 22. */
  otherDenominator: 9,
  /** A column without a name taken for an indicator whose group or part another column is. */
  crossed: 1,
  // arithmetic
  /** Groups add up to the total, row by row: nothing else imitates it. */
  closes: 14,
  /** 3 = 3.1 + 3.2. */
  parts: 6,
  /** Percent = score ÷ maximum. */
  ratio: 6,
  /** Change = this period − the one before. */
  difference: 5,
  /** Ranks follow the totals. */
  order: 3,
  /** The class is that of the total. */
  classes: 3,
  /** Points for some indicators and only percents for others. */
  mixed: 8,
  /** The whole of a group beside only one of its parts. */
  orphan: 4,
  /** Among groups one part without its sister and without their whole. */
  lonely: 3,
  /** One component among groups, with neither its group nor another component of it. */
  stray: 6,
  // records
  /** Names that look like units stand where units should. */
  units: 5,
  /** A known indicator stands where a unit should. */
  indicatorAsUnit: 25,
  /** Two records that nobody can tell apart, or one figure upon another. */
  alike: 15,
  /** Records without a figure. */
  empty: 4,
} as const;

/** How the search is bounded and when it asks. */
export const LIMIT = {
  /** Assignments of roles that are followed at once. */
  beam: 24,
  /** Layouts that are kept of one place of the heading. */
  kept: 6,
  /** Layouts that are tried on the sample. */
  tried: 48,
  /** Rows of the sample, at its beginning and at its end. */
  sample: 20,
  sampleEnd: 4,
  /** Rows up to which a table is also looked at from its side. */
  turned: 60,
  /** Two layouts nearer than this that give different figures are a question. */
  margin: 2,
  /** Points of sums, shares and maxima by which one of them is clearly ahead, whatever the words say. */
  proof: 1,
  /** Share of three rows and more whose sums must hold to prove a name. */
  proven: 0.7,
  /** Share of figures that must be explained before a table is read at all. */
  explained: 0.5,
} as const;

/** One thing that speaks for a reading or against it. */
export interface Evidence {
  id: keyof typeof WEIGHT;
  points: number;
  /** Figures that tell why, for `--explain`. */
  count: number;
  of: number;
}
