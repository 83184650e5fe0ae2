import type { ClassBound } from "../../scoring/framework/classification";
import type { PhraseTree } from "../text";
import { foldText, foldWords, phraseTree } from "../text";

/** What a word or phrase of a sentence announces. */
export type Keyword =
  "rank" | "class" | "up" | "down" | "same" | "compare" | "absent" | "not_applicable" | "from" | "to";

const PHRASES: Record<Keyword, string> = {
  rank: "xếp thứ|xếp hạng|xếp hạng thứ|đứng thứ|đứng hạng|đứng|thứ hạng|hạng|hạng thứ|vị trí|vị trí thứ|xếp vị trí|xếp vị trí thứ|đứng vị trí|đứng vị trí thứ|đồng hạng|thứ|xếp",
  class: "xếp loại|đạt loại|phân loại|loại|xếp mức",
  up: "tăng|cao hơn|nhiều hơn",
  down: "giảm|thấp hơn|kém hơn|kém",
  same: "không thay đổi|không đổi|giữ nguyên|không tăng không giảm|không biến động",
  compare:
    "so với|so cùng kỳ|tháng trước|kỳ trước|quý trước|năm trước|cùng kỳ|trong khi|lần trước|bằng tháng|bằng quý|mục tiêu|yêu cầu|phấn đấu",
  absent:
    "chưa có số liệu|chưa có dữ liệu|chưa có kết quả|chưa có|chưa được đánh giá|chưa đánh giá|chưa công bố|chưa cập nhật|không có số liệu|không có dữ liệu|đang cập nhật",
  not_applicable: "không phát sinh|không áp dụng|không đánh giá|không có phát sinh",
  from: "từ",
  to: "lên|xuống|còn|xuống còn|lên thành",
};

/** Keywords of running text. */
export const keywords: PhraseTree<Keyword> = phraseTree(
  (Object.keys(PHRASES) as Keyword[]).flatMap((keyword) =>
    PHRASES[keyword].split("|").map((phrase) => [phrase, keyword] as const),
  ),
);

/** Words that may stand between a name and its figure. */
export const CONNECTING = new Set(
  foldWords(
    "đạt là được có chỉ điểm số kết quả tỷ lệ với ở mức khoảng gần còn hiện mới đã bằng tương đương này kỳ của trong tháng năm quý thì cả nhóm mức tối đa nay báo cáo lũy kế",
  ),
);

/** What is counted, not scored: "1.240 hồ sơ". */
export const COUNTED = new Set(
  foldWords(
    "hồ trường giao đơn ngày thủ lượt tỷ triệu đồng văn nhóm cán người tthc dvc chỉ tiêu tháng quý năm giờ phút lần phòng xã phường sở huyện tỉnh bộ thành nội dung tiêu công đại trưởng dịch nhiệm mục bậc hạng",
  ),
);

/** A sentence with one of these speaks of what shall be, not of what was reached. */
export const GOAL_PHRASES: readonly string[] = [
  "phấn đấu",
  "mục tiêu",
  "chỉ tiêu giao",
  "chỉ tiêu năm",
  "tối thiểu",
  "ít nhất",
  "yêu cầu đạt",
  "cần đạt",
  "phải đạt",
  "dự kiến",
  "bảo đảm đạt",
  "đảm bảo đạt",
  "duy trì từ",
].map(foldText);

/** Other assessments with points and classes of their own. */
export const OTHER_INDEX_PHRASES: readonly string[] = [
  "par index",
  "chỉ số cải cách hành chính",
  "pci",
  "papi",
  "sipas",
  "dti",
  "ddci",
  "chuyển đổi số cấp",
].map(foldText);

/** Names that offices write beside those of the classes. */
const OTHER_CLASSES = ["Yếu / Kém", "Yếu kém", "Kém", "Rất tốt", "Giỏi"];

/** Names of classes as a text may write them, the longest first. */
export function classNames(classes: readonly ClassBound[]): string[] {
  const names = new Map(
    [...OTHER_CLASSES, ...classes.map(({ name }) => name)].map((name) => [foldText(name), name]),
  );
  return [...names.values()].sort((a, b) => b.length - a.length);
}

/** Class names as phrases, with those that offices also write. */
export function classPhrases(classes: readonly ClassBound[]): PhraseTree<string> {
  const names = classNames(classes);
  const short = Object.entries(SHORT_CLASSES).flatMap(([form, full]) =>
    names.filter((name) => foldText(name) === foldText(full)).map((name) => [form, name] as const),
  );
  return phraseTree([...names.map((name) => [name, name] as const), ...short]);
}
/** Short forms in the cells of a column of classes. */
const SHORT_CLASSES = { TB: "Trung bình", XS: "Xuất sắc" };
