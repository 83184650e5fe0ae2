import type { ScoreRecord } from "../../scoring/score";
import { valueOf } from "./check-plan";

/** How far into a text its announcement is looked for. */
const REACH = 50_000;

const INDEX = /bộ chỉ số|(?<!\d)766(?!\d)/iu;
/** "Kết quả tháng 9 …"; in "Tiến độ, kết quả giải quyết" it is part of a name. */
const RESULT = /(?<!tiến độ(?:,| và)\s)(?<!\p{L})kết quả(?! (?:giải quyết|xử lý|công khai)|\p{L})/iu;
/** "Điểm tháng 5: …". */
const SCORES_OF = /^[\s\d.)*•+-]*(?:bảng )?điểm (?:của|tháng|quý|năm|kỳ|đánh giá)(?!\p{L})/imu;
/** A cell that is the heading of a column, or opens the line of the total. */
const HEADING =
  /^(?:điểm(?: số)?(?: đạt(?: được)?| chấm)?|(?:điểm )?tối đa|(?:tên |nhóm )?(?:chỉ số|tiêu chí)(?: thành phần)?|tổng(?: số)? điểm|tổng cộng|đơn vị)$/iu;
const CELLS = /\t|\||\n| {2,}/;

/** Whether a text says that it gives a result: such a text is expected to give the whole of it. */
function announces(text: string): boolean {
  const sample = text.slice(0, REACH);
  if (INDEX.test(sample) || RESULT.test(sample) || SCORES_OF.test(sample)) return true;
  return sample.split(CELLS).some((cell) => HEADING.test(cell.trim()));
}

/**
 * Whether the only record of a text is an excerpt: some points, without a word that announces a result, without a
 * total and without a group that is said to be missing. Nothing is expected beside such figures. Percents are always
 * those of a result, for nobody can add them up.
 */
export function isExcerpt({ basis, items, total }: ScoreRecord, text: string): boolean {
  if (basis !== "points" && basis !== "mixed") return false;
  if (valueOf(total) !== null || items.some(({ status }) => status === "missing")) return false;
  return !announces(text);
}
