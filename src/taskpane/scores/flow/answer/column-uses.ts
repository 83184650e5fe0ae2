import type { KeptLayout } from "../../../../actions/contract";
import type { ColumnUse, TableMapping } from "../../../../paste";
import type { Framework } from "../../../../scoring/framework/framework";
import { TOTAL_CODE } from "../../../../scoring/framework/framework";
import { scoresText } from "../texts";

/** Uses of a column that need no indicator, in the order in which they are offered. */
const PLAIN = [
  "auto",
  "skip",
  "unit",
  "name",
  "period",
  "order",
  "score",
  "max",
  "percent",
  "delta",
  "rank",
  "class",
] as const;

/** What may be said of a column, with its words. */
export function columnUses({ indicators }: Framework): { use: ColumnUse; text: string }[] {
  return [
    ...PLAIN.map((use) => ({ use, text: scoresText(`column.${use}`) })),
    { use: `code:${TOTAL_CODE}`, text: scoresText("read.total") },
    ...indicators
      .filter(({ code }) => !code.includes("."))
      .map(({ code, name, parent }): { use: ColumnUse; text: string } => ({
        use: `code:${code}`,
        text: parent === null ? name : `– ${name}`,
      })),
  ];
}

/** A use as it was kept; one that nobody knows any more is left to the heading. */
export function columnUse(text: string): ColumnUse {
  if (text.startsWith("code:")) return `code:${text.slice("code:".length)}`;
  return PLAIN.find((use) => use === text) ?? "auto";
}

export function mappingOf({ headingRows, columns }: KeptLayout): TableMapping {
  return { headingRows, columns: columns.map(columnUse) };
}
