import type { ClassBound } from "../../../scoring/framework/classification";
import { sumExact } from "../../../scoring/decimal";
import type { GroupPoints, Improvement, ImprovementLine } from "../../../scoring/compare/improvement";
import { improvementOf } from "../../../scoring/compare/improvement";
import { NO_FIGURE } from "../../../scoring/vietnamese-number";
import { badValue, CellError, notAvailable } from "../../cell";
import type { CellResult } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { MOST, shown } from "../../figure";
import { classesOr, classTable } from "../../parameters/classes";
import { nameList } from "../../parameters/names";
import type { Points } from "../../parameters/scores";
import { maximumList, pointsList } from "../../parameters/scores";
import { SAMPLE_GROUPS } from "../book/sample-book";

export const BANGCAITHIEN = defineFunction({
  id: "BANGCAITHIEN",
  parameters: { nhom: nameList(), diem: pointsList(), toiDa: maximumList(), bangXepLoai: classTable() },
  answers: "table",
  whenMissing: notAvailable("functions.all_missing"),
  calculate: ({ nhom, diem, toiDa, bangXepLoai }) => {
    if (nhom.length !== diem.length || toiDa.length !== diem.length)
      return badValue("functions.different_sizes");
    const groups = groupsIn(nhom, diem, toiDa);
    if (groups instanceof CellError) return groups;
    if (groups.every(({ points }) => points === null)) return notAvailable("functions.all_missing");
    const possible = sumExact(groups.map(({ max }) => max));
    if (possible > MOST) return badValue("functions.parents_and_parts", { max: shown(possible) });
    return tableOf(groups, classesOr(bangXepLoai));
  },
});

function groupsIn(
  names: readonly string[],
  points: readonly (Points | null | CellError)[],
  maxima: readonly (number | null | CellError)[],
): GroupPoints[] | CellError {
  const groups: GroupPoints[] = [];
  for (const [index, name] of names.entries()) {
    const position = String(index + 1);
    const cell = points[index] ?? null;
    const max = maxima[index] ?? null;
    if (max instanceof CellError) return max;
    if (name === "" && max === null) continue;
    if (cell instanceof CellError) return cell;
    if (max === null) return badValue("functions.maximum_missing", { position });
    if (cell !== null && cell.value > max)
      return badValue("functions.over_maximum", { value: shown(cell.value), max: shown(max) });
    groups.push({ name: name === "" ? position : name, points: cell?.value ?? null, max });
  }
  return groups;
}

/** Groups that lose most come first; one without points stands last, and then nobody knows the total. */
function tableOf(groups: readonly GroupPoints[], classes: readonly ClassBound[]): CellResult[][] {
  const improvement = improvementOf(groups, classes);
  const { next, lines } = improvement;
  return [
    [
      "Nhóm",
      "Điểm",
      "Tối đa",
      "Điểm mất",
      next === null ? "Cần thêm để lên loại" : `Cần thêm để đạt ${next.name}`,
      "Tổng nếu đạt tối đa",
    ],
    ...lines.map((line): CellResult[] => [
      line.name,
      line.points ?? NO_FIGURE,
      line.max,
      line.lost ?? NO_FIGURE,
      neededOf(line, improvement),
      line.totalAtMaximum ?? NO_FIGURE,
    ]),
  ];
}

/** What this group alone would have to gain; "không đủ" when even its maximum would not do. */
function neededOf({ lost, needed }: ImprovementLine, { total, next }: Improvement): CellResult {
  if (lost === null || total === null) return NO_FIGURE;
  if (next === null) return "đã cao nhất";
  return needed ?? "không đủ";
}

export const BANGCAITHIEN_TEXTS: FunctionTexts<typeof BANGCAITHIEN> = {
  summary: {
    vi: "Bảng cho biết nên cải thiện nhóm nào: điểm mất của từng nhóm, nhóm mất nhiều nhất đứng đầu, tràn ra nhiều ô.",
    en: "Which group to mend: points lost in each group, most first, spilled over several cells.",
  },
  parameters: {
    nhom: { vi: "Vùng tên các nhóm.", en: "Range with the names of the groups." },
    diem: { vi: "Vùng điểm cùng kích thước.", en: "Range with their points, of the same size." },
    toiDa: { vi: "Vùng điểm tối đa cùng kích thước.", en: "Range with their maxima, of the same size." },
    bangXepLoai: {
      vi: "Bảng xếp loại: tblXepLoai[#All]. Bỏ qua: 90, 80, 70, 50.",
      en: "Table of classes: tblXepLoai[#All]. By default 90, 80, 70, 50.",
    },
  },
  answer: {
    vi: "Bảng có dòng tiêu đề: nhóm, điểm, tối đa, điểm mất, số điểm riêng nhóm đó cần thêm để lên loại liền trên (“không đủ” khi đạt tối đa vẫn chưa lên), và tổng nếu nhóm đó đạt tối đa.",
    en: "A table with a header: group, points, maximum, points lost, what this group alone would need for the next class (“không đủ” when its maximum is not enough), and the total if it reached its maximum.",
  },
  notes: [
    {
      vi: "Còn nhóm chưa có điểm thì chưa biết tổng: hai cột sau là “–”.",
      en: "While a group has no points the total is unknown: the last two columns are “–”.",
    },
    {
      vi: "Không chọn cả nhóm 3 lẫn 3.1 và 3.2: tối đa vượt 100 báo #VALUE!.",
      en: "Do not select a group together with its parts: maxima above 100 give #VALUE!.",
    },
  ],
  examples: [
    {
      arguments: [...SAMPLE_GROUPS],
      answer: [
        ["Nhóm", "Điểm", "Tối đa", "Điểm mất", "Cần thêm để đạt Khá", "Tổng nếu đạt tối đa"],
        ["Số hóa hồ sơ", 0.22, 22, 21.78, 6.52, 85.26],
        ["Dịch vụ trực tuyến", 7.46, 22, 14.54, 6.52, 78.02],
        ["Tiến độ giải quyết", 19.8, 20, 0.2, "không đủ", 63.68],
        ["Công khai, minh bạch", 18, 18, 0, "không đủ", 63.48],
        ["Mức độ hài lòng", 18, 18, 0, "không đủ", 63.48],
      ],
    },
  ],
};
