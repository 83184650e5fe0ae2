import type { Comparison, ComparisonRow } from "../../../scoring/compare/comparison";
import { SHORT_DECIMALS } from "../../../scoring/vietnamese-number";
import { plainLabel } from "../../table";
import { uncapitalised, valueOfMaximum } from "../../words";

/** A group with a figure and its parts, or a part that stands on its own because its group has no figure. */
interface GroupLine {
  row: ComparisonRow;
  parts: readonly ComparisonRow[];
}

/**
 * What stands on a line of its own in a list or in prose. Parts hang under the group whose points they make up; where the
 * group has no figure they stand for themselves, never under the group before it.
 */
export function groupLines(rows: readonly ComparisonRow[]): GroupLine[] {
  const lines: { row: ComparisonRow; parts: ComparisonRow[] }[] = [];
  let group: { row: ComparisonRow; parts: ComparisonRow[] } | null = null;
  for (const row of rows) {
    const open = row.current.status === "header" && row.current.value === null;
    if (row.depth > 0 && group !== null) {
      if (!open) group.parts.push(row);
      continue;
    }
    if (open) {
      group = row.depth === 0 ? null : group;
      continue;
    }
    const line = { row, parts: [] };
    lines.push(line);
    if (row.depth === 0) group = line;
  }
  return lines;
}

/** How a list and how prose say a figure. */
export interface FigureWords {
  /** Between name and figure: ": " or " đạt ". */
  joint: string;
  /** Between the name of a part and its figure. */
  partJoint: string;
  /** Behind a figure of points: " điểm". */
  unit: string;
  /** Opens the parts: "trong đó: ". */
  opening: string;
  missing: string;
}

/** "Cung cấp dịch vụ trực tuyến: 15,66/22 (trong đó: dịch vụ công trực tuyến 8,97/12; thanh toán trực tuyến 6,69/10)". */
export function groupText({ row, parts }: GroupLine, scale: Comparison["scale"], words: FigureWords): string {
  const figure = (of: ComparisonRow): string =>
    of.current.value === null
      ? words.missing
      : `${valueOfMaximum(of.current.value, of.max, scale, SHORT_DECIMALS)}${words.unit}`;
  const joint = row.current.value === null && words.joint.trim() !== ":" ? " " : words.joint;
  const own = `${plainLabel(row.label)}${joint}${figure(row)}`;
  if (parts.length === 0) return own;
  const inner = parts.map(
    (part) => `${uncapitalised(plainLabel(part.label))}${words.partJoint}${figure(part)}`,
  );
  return `${own} (${words.opening}${inner.join("; ")})`;
}
