import type { Comparison, ComparisonRow } from "../../scoring/compare/comparison";
import type { Scale } from "../../scoring/figures";
import { ownLines } from "../table";
import { amountText, directionOf, levelText, periodWords } from "../words";
import { indicatorsText } from "./naming";
import type { Remark } from "./remark";
import { remark } from "./remark";

/** Equal changes are named together, all of them; more than these make a list, not a sentence. */
const MOST_NAMED = 6;
/** Rates of everything that was asked for. */
const WHOLE_PERCENT = 100;

interface Changed {
  row: ComparisonRow;
  value: number;
}

/** Which indicators rose most, fell most, and which stayed as they were. */
export function changeRemarks({ rows, against, scale }: Comparison, unchangedOn: boolean): Remark[] {
  if (against === null) return [];
  const changed = ownLines(rows).flatMap((row): Changed[] =>
    row.delta.kind === "value" ? [{ row, value: row.delta.value }] : [],
  );
  const other = periodWords(against);
  return [
    ...extreme("gain", changed, "up", scale, other),
    ...extreme("loss", changed, "down", scale, other),
    ...unchangedRemarks(changed, scale, other, unchangedOn),
  ];
}

function extreme(
  id: "gain" | "loss",
  changed: readonly Changed[],
  going: "up" | "down",
  scale: Scale,
  other: string,
): Remark[] {
  const moved = changed.filter(({ value }) => directionOf(value) === going);
  const most = Math.max(...moved.map(({ value }) => Math.abs(value)));
  const ties = moved.filter(({ value }) => Math.abs(value) === most);
  const [first] = ties;
  if (first === undefined || ties.length > MOST_NAMED) return [];
  const verb = going === "up" ? "tăng" : "giảm";
  const names = indicatorsText(ties.map(({ row }) => row));
  const amount = amountText(first.value, scale);
  const only = moved.length === ties.length;
  if (ties.length > 1)
    return [
      remark(
        id,
        `${names} cùng ${verb}${only ? "" : " nhiều nhất"}, mỗi chỉ số ${amount} so với ${other}.`,
        true,
      ),
    ];
  const change = only ? `${verb} ${amount}` : `${verb} nhiều nhất, ${verb} ${amount}`;
  return [remark(id, `${names} ${change} so với ${other}${fromTo(first.row, going, scale)}.`, true)];
}

function fromTo({ current, previous }: ComparisonRow, going: "up" | "down", scale: Scale): string {
  if (current.value === null || previous.value === null) return "";
  const [from, to] = [levelText(previous.value, null, scale), levelText(current.value, null, scale)];
  return ` (từ ${from} ${going === "up" ? "lên" : "xuống"} ${to})`;
}

/** Those at their maximum kept it; the others did not change. */
function unchangedRemarks(changed: readonly Changed[], scale: Scale, other: string, on: boolean): Remark[] {
  const same = changed.filter(({ value }) => directionOf(value) === "same").map(({ row }) => row);
  if (same.length === changed.length && same.length > 1)
    return [remark("unchanged", `Các chỉ số đều không thay đổi so với ${other}.`, true)];
  const full = same.filter(({ current, max }) =>
    scale === "points" ? max !== null && current.value === max : current.value === WHOLE_PERCENT,
  );
  const rest = same.filter((row) => !full.includes(row));
  const both = (rows: readonly ComparisonRow[]): string => (rows.length > 1 ? " cùng" : "");
  return [
    ...(rest.length === 0
      ? []
      : [remark("unchanged", `${indicatorsText(rest)}${both(rest)} không thay đổi so với ${other}.`, on)]),
    ...(full.length === 0
      ? []
      : [
          remark(
            "full",
            `${indicatorsText(full)}${both(full)} giữ nguyên mức ${scale === "points" ? "điểm tối đa" : "100%"}.`,
            false,
          ),
        ]),
  ];
}
