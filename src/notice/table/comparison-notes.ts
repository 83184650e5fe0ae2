import { SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { subtractExact, sumExact } from "../../scoring/decimal";
import type { Comparison, ComparisonRow, DeltaRefusal } from "../../scoring/compare/comparison";
import { findIndicator, DEFAULT_FRAMEWORK } from "../../scoring/framework/framework";
import type { Framework } from "../../scoring/framework/framework";
import { periodWords, printedText, totalText } from "../words";
import { ownLines } from "./own-lines";
import { plainLabel } from "./table-cells";

/** A sentence under a table about what the table cannot say. Ids are stable, so that a person's edit finds it again. */
export interface Note {
  id: string;
  text: string;
  /** Whether it is printed unless a person decides otherwise. */
  on: boolean;
}

/** Rounded groups may add up to this much less than their total. */
const ROUNDING = 0.03;

/** Reasons that hold for the whole table: said once, not line by line. */
const GENERAL: readonly DeltaRefusal[] = [
  "no_previous",
  "different_period_type",
  "merger_unconfirmed",
  "different_scale",
];

/**
 * What stands behind every "–" of a comparison: no previous period, missing figures, unlike scales, partial totals.
 * @param framework names missing groups that have no line of their own
 */
export function comparisonNotes(comparison: Comparison, framework: Framework = DEFAULT_FRAMEWORK): Note[] {
  return [
    ...missingNotes(comparison, framework),
    ...totalNotes(comparison, framework),
    ...deltaNotes(comparison),
    ...predecessorNote(comparison),
  ];
}

/** The notes that a table carries until a person decides about them. */
export function printedNotes(comparison: Comparison, framework: Framework): string[] {
  return comparisonNotes(comparison, framework).flatMap(({ text, on }) => (on ? [text] : []));
}

function missingNotes(comparison: Comparison, framework: Framework): Note[] {
  const { rows } = comparison;
  const inRows = rows.filter(({ current }) => current.value === null && current.status !== "header");
  const notApplicable = inRows.filter(({ current }) => current.status === "not_applicable");
  const missing = inRows.filter(({ current }) => current.status !== "not_applicable");
  const codes = new Set(rows.map(({ code }) => code));
  const absent = [...new Set([...comparison.missingGroups, ...comparison.total.current.missing])]
    .filter((code) => !codes.has(code))
    .map((code) => findIndicator(framework, code)?.name ?? code);
  const names = [...missing.map(labelOf), ...absent.map(printedText)];
  return [
    ...(totalHoldsMore(comparison)
      ? note("unpublished", names, "Không nêu trong kết quả công bố: ", false)
      : note("missing", names, `Chưa có số liệu ${periodWords(comparison.period)}: `)),
    ...note("not_applicable", notApplicable.map(labelOf), "Không phát sinh trong kỳ: "),
  ];
}

/** The published total is more than the figures that are there: the others have points, they were only not told. */
function totalHoldsMore({ total: { current }, rows, scale }: Comparison): boolean {
  if (scale !== "points" || current.source !== "published" || !current.complete || current.value === null)
    return false;
  const known = ownLines(rows).flatMap(({ current: figure }) =>
    figure.value === null ? [] : [figure.value],
  );
  return subtractExact(current.value, sumExact(known)) > ROUNDING;
}

function totalNotes({ total, scale, rows }: Comparison, framework: Framework): Note[] {
  const { current } = total;
  if (scale !== "points" || current.value === null || current.complete) return [];
  const missing = current.missing.map((code) => {
    const row = rows.find((candidate) => candidate.code === code);
    return row ? labelOf(row) : (findIndicator(framework, code)?.name ?? code);
  });
  const because = missing.length > 0 ? `, chưa gồm: ${missing.join("; ")}` : "";
  return [
    {
      id: "partial_total",
      text: `Tổng điểm ghi trên số điểm tối đa của các nhóm đã có số liệu (${totalText(current, scale, SHORT_DECIMALS)})${because}; không xếp loại.`,
      on: true,
    },
  ];
}

function deltaNotes(comparison: Comparison): Note[] {
  const { against, rows, period } = comparison;
  if (against === null) return [];
  const general = GENERAL.find((reason) =>
    [...rows.map(({ delta }) => delta), comparison.total.delta].some(
      (delta) => delta.kind === "none" && delta.reason === reason,
    ),
  );
  if (general !== undefined) return [{ id: general, text: generalText(general, comparison), on: true }];
  const withReason = (reason: DeltaRefusal): string[] =>
    rows.filter(({ delta }) => delta.kind === "none" && delta.reason === reason).map(labelOf);
  const other = periodWords(against);
  return [
    ...note(
      "missing_before",
      withReason("missing_before"),
      `Không so sánh được vì chưa có số liệu ${other}: `,
    ),
    ...note(
      "different_basis",
      withReason("different_basis"),
      `Không so sánh được vì tỷ lệ ${periodWords(period)} và ${other} không cùng cách tính: `,
    ),
    ...note(
      "different_maximum",
      withReason("different_maximum"),
      `Không so sánh được vì điểm tối đa ${periodWords(period)} và ${other} khác nhau: `,
    ),
    ...(comparison.total.delta.kind === "none" && comparison.total.delta.reason === "incomplete_total"
      ? [
          {
            id: "incomplete_total",
            text: `Không so sánh tổng điểm với ${other} vì chưa đủ số liệu các nhóm.`,
            on: true,
          },
        ]
      : []),
  ];
}

function generalText(
  reason: DeltaRefusal,
  { unit, period, against, scale, predecessor }: Comparison,
): string {
  const now = periodWords(period);
  const other = against === null ? "" : periodWords(against);
  switch (reason) {
    case "different_period_type":
      return `Không so sánh ${now} với ${other} vì khác loại kỳ.`;
    case "merger_unconfirmed":
      return `Chưa so sánh với ${printedText(predecessor)} (đơn vị trước khi sắp xếp, đổi tên) vì chưa được xác nhận.`;
    case "different_scale":
      return scale === "points"
        ? `Không so sánh được vì số liệu ${other} công bố theo tỷ lệ phần trăm, ${now} theo điểm.`
        : `Không so sánh được vì số liệu ${other} công bố theo điểm, ${now} theo tỷ lệ phần trăm.`;
    default:
      return `Chưa có số liệu ${other} của ${printedText(unit)} để so sánh.`;
  }
}

function predecessorNote({ predecessor, total, rows, against }: Comparison): Note[] {
  const compared = [...rows.map(({ delta }) => delta), total.delta].some(({ kind }) => kind === "value");
  if (predecessor === null || against === null || !compared) return [];
  return [
    {
      id: "predecessor",
      text: `Số liệu ${periodWords(against)} là của ${printedText(predecessor)} (đơn vị trước khi sắp xếp, đổi tên).`,
      on: true,
    },
  ];
}

function note(id: string, names: readonly string[], before: string, on = true): Note[] {
  return names.length === 0 ? [] : [{ id, text: `${before}${names.join("; ")}.`, on }];
}

function labelOf(row: ComparisonRow): string {
  return plainLabel(row.label);
}
