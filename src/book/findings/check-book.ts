import { childrenOf, TOTAL_CODE } from "../../scoring/framework/framework";
import type { Framework } from "../../scoring/framework/framework";
import type { BookRow } from "../../scoring/score";
import { sumDisagrees, totalDisagreement, totalIsBroken } from "../../scoring/compare/totals";
import { formatNumber, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import type { Fault, Problem } from "../layout/problem";
import { fault } from "../layout/problem";
import { cellsUnder } from "../layout/table-view";
import type { BookContents } from "../rows/contents";
import type { PlacedRow } from "../rows/score-rows";

/** What a look over the whole book found, each with its cell. */
export interface BookFindings {
  /** Sums that do not add up, figures above their maximum, totals that are no figures any more. */
  findings: readonly Problem[];
  /** Rows that somebody changed by hand since they were written. */
  edits: readonly Problem[];
}

const NOTHING: BookFindings = { findings: [], edits: [] };

/** Checks every saved set by itself: what staff type into the table is neither refused nor corrected, but told. */
export function checkBook({ scores, views, book: { framework } }: BookContents): BookFindings {
  const view = views.tables.get("tblDiem");
  if (view === undefined) return NOTHING;
  const cellOf = cellsUnder(view);
  const findings: Problem[] = [];
  const at = (index: number, column: string, what: Fault): Problem => ({
    sheet: view.sheet,
    cell: cellOf(index, column),
    fault: what,
  });
  const tell = (index: number, column: string, what: Fault): void =>
    void findings.push(at(index, column, what));
  const known = new Map(framework.indicators.map(({ code, max }) => [code, max]));
  for (const { row, index } of scores) checkRow(row, index, known, tell);
  for (const set of setsOf(scores)) checkSums(set, framework, tell);
  return {
    findings,
    edits: scores
      .filter(({ edited }) => edited)
      .map(({ row, index }) =>
        at(index, row.score === null && row.rate !== null ? "rate" : "score", fault("edited")),
      ),
  };
}

type Tell = (index: number, column: string, what: Fault) => void;

function checkRow(
  { score, max, rank, of, code }: BookRow,
  index: number,
  known: ReadonlyMap<string, number | null>,
  tell: Tell,
): void {
  if (score !== null && max !== null && score > max)
    tell(index, "score", fault("over_maximum", { score: printed(score), max: printed(max) }));
  const usual = known.get(code) ?? null;
  if (max !== null && usual !== null && max !== usual)
    tell(index, "max", fault("maximum_differs", { max: printed(max), known: printed(usual) }));
  if (rank !== null && of !== null && rank > of)
    tell(index, "rank", fault("rank_over", { rank: String(rank), of: String(of) }));
}

function checkSums(set: readonly PlacedRow[], framework: Framework, tell: Tell): void {
  const [first] = set;
  if (first === undefined) return;
  const { unit, level, period } = first.row;
  const figures = { unit, level, period, rows: set.map(({ row }) => row) };
  const places = new Map(set.map((placed) => [placed.row.code, placed]));
  const total = places.get(TOTAL_CODE);
  if (total !== undefined) {
    if (totalIsBroken(figures)) tell(total.index, "score", fault("total_broken"));
    const differs = totalDisagreement(figures, framework);
    if (differs !== null) tell(total.index, "score", fault("total_differs", sumValues(differs)));
  }
  for (const { row, index } of set) {
    if (row.score === null || row.code === TOTAL_CODE) continue;
    const parts = childrenOf(framework, row.code).filter(({ max }) => max !== null);
    const scores = parts.map(({ code }) => places.get(code)?.row.score ?? null).filter((one) => one !== null);
    if (parts.length === 0 || scores.length < parts.length) continue;
    const differs = sumDisagrees(row.score, scores);
    if (differs !== null) tell(index, "score", fault("parts_differ", sumValues(differs)));
  }
}

function sumValues({ stated, sum }: { stated: number; sum: number }): Record<string, string> {
  return { stated: printed(stated), sum: printed(sum) };
}

/** Rows of one unit and period together; in most books they stand one under the other. */
function setsOf(rows: readonly PlacedRow[]): Iterable<readonly PlacedRow[]> {
  const byUnit = new Map<string, Map<string, PlacedRow[]>>();
  for (const placed of rows) {
    const { unit, period } = placed.row;
    const periods = byUnit.get(unit) ?? new Map<string, PlacedRow[]>();
    if (periods.size === 0) byUnit.set(unit, periods);
    const set = periods.get(period);
    if (set === undefined) periods.set(period, [placed]);
    else set.push(placed);
  }
  return [...byUnit.values()].flatMap((periods) => [...periods.values()]);
}

function printed(value: number): string {
  return formatNumber(value, SHORT_DECIMALS);
}
