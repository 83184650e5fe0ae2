import type { DeltaRefusal } from "../../scoring/compare/comparison";
import type { RankedComparison, UnitsComparison } from "../../scoring/compare/unit-comparison";
import type { Note } from "./comparison-notes";
import { periodWords, printedText } from "../words";

/** Longer lists of names are counted instead: a note is a note, not a second table. */
const MOST_NAMES = 8;

/** What the table of all units cannot say: partial totals, units without the other period, unconfirmed mergers. */
export function unitNotes(comparison: UnitsComparison): Note[] {
  const { units, against, scale } = comparison;
  const other = against === null ? "" : periodWords(against);
  const refused = (reason: DeltaRefusal): RankedComparison[] =>
    against === null
      ? []
      : units.filter(
          ({ comparison: { total } }) => total.delta.kind === "none" && total.delta.reason === reason,
        );
  const points = scale === "points";
  const partial = units.filter(
    ({ comparison: { total } }) => points && total.current.value !== null && !total.current.complete,
  );
  const empty = units.filter(({ comparison: { rows } }) =>
    rows.every(({ current }) => current.value === null),
  );
  const missing = units.filter(({ comparison: { rows } }) =>
    rows.some(({ current }) => current.value === null && current.status !== "header"),
  );
  const renamed = units.filter(
    ({ comparison: { predecessor, total } }) => predecessor !== null && total.delta.kind === "value",
  );
  const lost = units.some(
    ({ rankChange }) => rankChange.kind === "none" && rankChange.reason === "different_set",
  );
  return [
    ...about("empty", empty, "Chưa có số liệu: "),
    ...about(
      "missing",
      missing.filter((one) => !empty.includes(one)),
      "Dấu “–” là chưa có số liệu của nhóm: ",
    ),
    ...about(
      "partial_total",
      partial,
      "Tổng điểm ghi trên số điểm tối đa của các nhóm đã có số liệu, không xếp loại, không xếp hạng: ",
    ),
    ...about("no_previous", refused("no_previous"), `Chưa có số liệu ${other} để so sánh: `),
    ...about("missing_before", refused("missing_before"), `Chưa có tổng điểm ${other} để so sánh: `),
    ...about(
      "incomplete_total",
      refused("incomplete_total"),
      `Không so sánh tổng điểm với ${other} vì chưa đủ số liệu các nhóm: `,
    ),
    ...about(
      "different_scale",
      refused("different_scale"),
      `Không so sánh được vì số liệu ${other} theo thang khác: `,
    ),
    ...about(
      "different_maximum",
      refused("different_maximum"),
      `Không so sánh được vì điểm tối đa ${other} khác: `,
    ),
    ...about(
      "different_basis",
      refused("different_basis"),
      `Không so sánh được vì tổng điểm ${other} không cùng cách tính: `,
    ),
    ...about(
      "different_period_type",
      refused("different_period_type"),
      `Không so sánh được với ${other} vì khác loại kỳ: `,
    ),
    ...about(
      "merger_unconfirmed",
      refused("merger_unconfirmed"),
      "Chưa so sánh vì việc sắp xếp, đổi tên chưa được xác nhận: ",
    ),
    ...about("predecessor", renamed, `So với số liệu ${other} của đơn vị trước khi sắp xếp, đổi tên: `),
    ...(lost
      ? [
          {
            id: "different_set",
            text: `Không so sánh thứ hạng với ${other} vì các đơn vị được xếp hạng khác nhau.`,
            on: true,
          },
        ]
      : []),
  ];
}

function about(id: string, units: readonly RankedComparison[], before: string): Note[] {
  if (units.length === 0) return [];
  const names = units.slice(0, MOST_NAMES).map(({ comparison: { unit } }) => printedText(unit));
  const more = units.length - names.length;
  return [
    { id, text: `${before}${names.join("; ")}${more > 0 ? ` và ${more} đơn vị khác` : ""}.`, on: true },
  ];
}
