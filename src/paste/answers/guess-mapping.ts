import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Row } from "../source";
import type { Proposal, SeenLayout } from "../table";
import { cellFigure } from "../table";
import type { Saying } from "../words";
import { LIKELY, together, unitLikeness } from "../words";
import type { ColumnUse, TableMapping } from "./mapping";

const SAMPLE = 60;
const DEEPEST = 8;
/** How often a column must hold a kind of text to be a column of it. */
const MOSTLY = 0.5;

/**
 * The likeliest reading of a grid in terms of its columns as pasted, for a person to put right. Where the table was
 * looked at from its side or put together anew, the columns are told by what stands in them.
 * @param seen how the table was read, null where it was not understood at all
 */
export function guessMapping(
  rows: readonly Row[],
  seen: SeenLayout | null,
  says: (text: string) => Saying,
): TableMapping {
  const headingRows = seen?.upright === true ? seen.headingRows : headingRowsOf(rows);
  const below = rows.slice(headingRows, headingRows + SAMPLE);
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at): ColumnUse => {
    const role = seen?.upright === true ? seen.columns[at] : undefined;
    const texts = below.map((row) => row.own(at)).filter((text) => text !== "");
    const words = textUse(texts, says);
    if (words !== null) return words;
    const heading = together(rows.slice(0, headingRows).map((row) => says(row.text(at))));
    if (role) return useOfRole(role);
    const [code] = heading.codes;
    if (code && code.sure >= LIKELY) return `code:${code.code}`;
    switch (heading.measure) {
      case "max":
      case "percent":
      case "delta":
      case "rank":
      case "class":
      case "score":
        return heading.measure;
      default:
        return heading.part === "order" ? "order" : "auto";
    }
  });
  return { headingRows, columns };
}

/** A guess as the reading proposes it. */
export function proposalOf({ headingRows, columns }: TableMapping, records: number): Proposal {
  return {
    headingRows,
    records,
    columns: columns.map((use, at) =>
      use.startsWith("code:") ? { at, role: "score", code: use.slice("code:".length) } : { at, role: use },
    ),
  };
}

function useOfRole({ role, code }: SeenLayout["columns"][number]): ColumnUse {
  switch (role) {
    case "order":
      return "order";
    case "note":
    case "count":
    case "mean":
    case "other":
      return "skip";
    case "label":
    case "unread":
      return "auto";
    case "delta":
    case "percent":
    case "max":
      return code === TOTAL_CODE || code === undefined ? role : "auto";
    case "rank":
    case "class":
      return role;
    case "rankDelta":
      return "auto";
    default:
      return code === undefined ? "auto" : `code:${code}`;
  }
}

/** What a column of words is; null for figures and for words that tell nothing. */
function textUse(texts: readonly string[], says: (text: string) => Saying): ColumnUse | null {
  const words = texts.filter((text) => cellFigure(text) === null && /\p{L}/u.test(text));
  if (words.length === 0 || words.length < texts.length * MOSTLY) return null;
  const share = (holds: (text: string) => boolean): number => words.filter(holds).length / words.length;
  if (share((text) => (says(text).codes[0]?.sure ?? 0) >= LIKELY) > MOSTLY) return "name";
  if (share((text) => says(text).period !== null) > MOSTLY) return "period";
  return share((text) => unitLikeness(text) > 0) > MOSTLY ? "unit" : null;
}

/** Rows above the first that holds figures. */
function headingRowsOf(rows: readonly Row[]): number {
  const first = rows
    .slice(0, DEEPEST)
    .findIndex((row) => row.texts.some((text, at) => at > 0 && (cellFigure(text)?.decimals ?? 0) > 0));
  return Math.max(0, first);
}
