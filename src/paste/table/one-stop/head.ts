import type { Row } from "../../source";
import { readCount } from "../../words";
import { headingPaths } from "../heading-paths";

/** The heading of an export is not deeper. */
const HEAD_ROWS = 5;
const WIDEST = 60;

/** The words over each column of an export, top to bottom: those above its first figure. */
export function headOf(rows: readonly Row[]): readonly (readonly string[])[] {
  const first = rows.findIndex((row) =>
    row.texts.some((text) => text.length > 1 && readCount(text) !== null),
  );
  const head = rows.slice(0, first < 0 ? HEAD_ROWS : Math.min(first, HEAD_ROWS));
  const width = Math.min(WIDEST, Math.max(0, ...head.map((row) => row.length)));
  const words = (text: string): boolean => text.length < 120 && /\p{L}/u.test(text);
  return headingPaths(head, width).map((path) => [...new Set(path)].filter(words));
}
