import type { Row } from "../source";
import { foldText } from "../text";
import type { NameIndex, Saying } from "../words";
import { LIKELY, SURE } from "../words";
import { Cell, cellFigure } from "./cell";
import { headingPaths } from "./heading-paths";
import type { LeftCell, LeftReason } from "./assembly";

/** Fewest rows that make a page, and the share of them that must be rates of components. */
const FEWEST_ROWS = 2;
const MOSTLY = 0.7;
const HEAD_REACH = 4;

const NUMERATOR = foldText("tử số");
const DENOMINATOR = foldText("mẫu số");
const RATE = /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:tỷ lệ|tỉ lệ)(?!\p{L})/iu;
const CODE = /(?<![\p{L}\d])\p{Lu}{2,6}\.\d{1,2}(?!\d)/u;

/**
 * The figures of a page that shows how components were worked out: "Tỷ lệ …" below each other with their numerators and
 * denominators. Names of rates do not tell components apart ("Tỷ lệ hài lòng" is two of them), so nothing of it is
 * taken; where codes stand beside the names, they do.
 * @returns null where the table is no such page
 */
export function componentPage(
  rows: readonly Row[],
  says: (text: string) => Saying,
  { maximumOf }: Pick<NameIndex, "maximumOf">,
): LeftCell[] | null {
  const head = headOf(rows);
  if (!head) return null;
  const { body, reasons } = head;
  const maximumAt = reasons.indexOf("maximum");
  const named = rows.slice(body).flatMap((row) => {
    const name = row.texts.find((text) => /\p{L}{2}/u.test(text));
    return name === undefined ? [] : [{ name, max: cellFigure(row.text(maximumAt))?.value ?? null }];
  });
  if (named.length < FEWEST_ROWS || rows.some((row) => row.texts.some((text) => CODE.test(text))))
    return null;
  /** A group by its name, and by the maximum where one stands beside it. */
  const isWhole = ({ name, max }: { name: string; max: number | null }): boolean => {
    const [first] = says(name).codes;
    if (!first || first.code.includes(".")) return false;
    return max === null ? first.sure >= SURE : first.sure >= LIKELY && maximumOf(first.code) === max;
  };
  const rates = named.filter((one) => RATE.test(one.name) && !isWhole(one));
  if (rates.length < MOSTLY * named.length) return null;
  return rows.slice(body).flatMap((row) =>
    row.texts.flatMap((text, at): LeftCell[] => {
      const cell = new Cell(text, row, at);
      return cell.figure === null || row.isSpanned(at)
        ? []
        : [{ cell, reason: reasons[at] ?? "component", firm: true }];
    }),
  );
}

/** The row of the heading that names a numerator and a denominator, and what the figures below it are. */
function headOf(rows: readonly Row[]): { body: number; reasons: readonly LeftReason[] } | null {
  for (let body = 1; body <= Math.min(HEAD_REACH, rows.length - 1); body += 1) {
    const width = Math.max(...rows.slice(0, body).map((row) => row.length));
    const headings = headingPaths(rows.slice(0, body), width).map((path) => foldText(path.join(" ")));
    const said = (words: string): boolean => headings.some((heading) => heading.includes(words));
    if (said(NUMERATOR) && said(DENOMINATOR)) return { body, reasons: headings.map(reasonOf) };
  }
  return null;
}

function reasonOf(heading: string): LeftReason {
  if (heading.includes(NUMERATOR) || heading.includes(DENOMINATOR)) return "count";
  if (heading.includes(MAXIMUM)) return "maximum";
  return ORDER.has(heading) ? "order" : "component";
}
const MAXIMUM = foldText("tối đa");
const ORDER = new Set(["stt", "tt", "số thứ tự"].map(foldText));
