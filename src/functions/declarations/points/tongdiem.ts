import { sumExact } from "../../../scoring/decimal";
import { formatNumber } from "../../../scoring/vietnamese-number";
import { badValue, CellError, notAvailable } from "../../cell";
import type { CellResult } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { MOST, shown } from "../../figure";
import { optional } from "../../parameter";
import { flag } from "../../parameters/options";
import type { Points } from "../../parameters/scores";
import { maximumList, pointsList } from "../../parameters/scores";

type PointsCell = Points | null | CellError;

export const TONGDIEM = defineFunction({
  id: "TONGDIEM",
  parameters: { diem: pointsList(), vanCong: flag(), toiDa: optional(maximumList()) },
  answers: "cells",
  whenMissing: notAvailable("functions.all_missing"),
  calculate: ({ diem, vanCong, toiDa }) => {
    if (toiDa === null) return plainTotal(diem, vanCong ?? false);
    return toiDa.length === diem.length
      ? totalOverMaxima(diem, toiDa, vanCong ?? false)
      : badValue("functions.different_sizes");
  },
});

/** The sum; a zero that may be a blank adds nothing either way, so that going on needs no answer about it. */
function plainTotal(cells: readonly PointsCell[], goOn: boolean): CellResult {
  const values: number[] = [];
  let zeros = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? null;
    const mayBeZero = isDoubtfulZero(cell);
    if (cell === null && !goOn)
      return notAvailable("functions.group_missing", { position: String(index + 1) });
    if (mayBeZero && goOn) zeros += 1;
    else if (cell instanceof CellError) return cell;
    else if (cell !== null) values.push(cell.value);
  }
  // Nothing but zeros that may all be blanks is no total of 0.
  if (values.length === 0)
    return notAvailable(zeros === 0 ? "functions.all_missing" : "functions.zero_or_blank");
  return limited(sumExact(values));
}

/** A total that says over how many points it stands, as soon as something is missing: "26,85/30". */
function totalOverMaxima(
  cells: readonly PointsCell[],
  maxima: readonly (number | null | CellError)[],
  goOn: boolean,
): CellResult {
  const values: number[] = [];
  const covered: number[] = [];
  const all: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const max = maxima[index] ?? null;
    const position = String(index + 1);
    if (cell instanceof CellError) return cell;
    if (max instanceof CellError) return max;
    if (max === null) {
      if (cell === null) continue;
      return badValue("functions.maximum_missing", { position });
    }
    all.push(max);
    if (cell === null) {
      if (!goOn) return notAvailable("functions.group_missing", { position });
      continue;
    }
    if (cell.value > max)
      return badValue("functions.over_maximum", { value: shown(cell.value), max: shown(max) });
    values.push(cell.value);
    covered.push(max);
  }
  if (values.length === 0) return notAvailable("functions.all_missing");
  const possible = sumExact(all);
  // Only groups, or only parts of them, may be added: with both, more than 100 points would be possible.
  if (possible > MOST) return badValue("functions.parents_and_parts", { max: shown(possible) });
  const total = sumExact(values);
  return covered.length === all.length ? total : `${formatNumber(total)}/${shown(sumExact(covered))}`;
}

function isDoubtfulZero(cell: PointsCell): boolean {
  return cell instanceof CellError && cell.reason === "functions.zero_or_blank";
}

function limited(total: number): CellResult {
  return total > MOST ? badValue("functions.total_over_100", { value: shown(total) }) : total;
}

export const TONGDIEM_TEXTS: FunctionTexts<typeof TONGDIEM> = {
  summary: {
    vi: "Cộng điểm các nhóm chỉ số. Không cộng khi còn nhóm chưa có điểm, trừ khi được yêu cầu.",
    en: "Adds the points of the groups. Refuses while a group is missing, unless told to go on.",
  },
  parameters: {
    diem: { vi: "Vùng điểm của các nhóm.", en: "Range with the points of the groups." },
    vanCong: {
      vi: "TRUE: vẫn cộng các nhóm đã có. Bỏ qua: báo #N/A khi còn thiếu.",
      en: "TRUE: add the groups that are there. By default #N/A while one is missing.",
    },
    toiDa: {
      vi: "Vùng điểm tối đa cùng kích thước; tổng còn thiếu nhóm được ghi kèm mức tối đa, ví dụ 26,85/30.",
      en: "Range of maxima of the same size; a partial total is then written over its maximum, such as 26,85/30.",
    },
  },
  answer: {
    vi: "Tổng điểm, cộng đúng theo số thập phân. Còn nhóm thiếu: #N/A, hoặc tổng các nhóm đã có.",
    en: "The total in exact decimals. With a group missing: #N/A, or the sum of what is there.",
  },
  notes: [
    {
      vi: "Không chọn cả nhóm 3 lẫn 3.1 và 3.2: tổng vượt 100, hoặc tối đa vượt 100, báo #VALUE!.",
      en: "Do not select a group together with its parts: more than 100 points gives #VALUE!.",
    },
  ],
  examples: [
    {
      arguments: [{ at: "B2:B6", cells: [[18], [19.8], [0.22], [7.46], [18]] }],
      answer: 63.48,
    },
    {
      arguments: [
        { at: "B2:B4", cells: [[18], ["chưa có"], [8.85]] },
        true,
        { at: "C2:C4", cells: [[18], [20], [12]] },
      ],
      answer: "26,85/30",
    },
  ],
};
