import type { Row } from "../source";

/**
 * Heading cells of every column, top to bottom, without repetitions. Blank cells of a row of group headings belong
 * to the group on their left when the row below them goes on.
 */
export function headingPaths(rows: readonly Row[], width: number): string[][] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  for (const [at, row] of rows.entries()) {
    let group = "";
    for (const [column, path] of paths.entries()) {
      const own = row.text(column);
      if (own !== "") group = own;
      const below = rows[at + 1]?.text(column) ?? "";
      const text = own !== "" ? own : below !== "" && path.length === 0 ? group : "";
      if (text !== "" && path[path.length - 1] !== text) path.push(text);
    }
  }
  return paths;
}
