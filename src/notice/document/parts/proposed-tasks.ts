import type { Comparison } from "../../../scoring/compare/comparison";
import { judgeTarget } from "../../../scoring/targets/target";
import type { TargetResult } from "../../table";
import { ownLines } from "../../table";
import { directionOf, printedText } from "../../words";
import type { Task } from "../model/task";

/** What offices ask for when an indicator falls, in the words of their letters. */
const WORK: Readonly<Record<string, string>> = {
  CKMB: "Rà soát, công khai đầy đủ, kịp thời thủ tục hành chính thuộc thẩm quyền; đồng bộ hồ sơ lên Cổng Dịch vụ công quốc gia",
  TDGQ: "Rà soát hồ sơ quá hạn, sắp đến hạn để giải quyết dứt điểm; cập nhật kết quả giải quyết đúng trạng thái, đúng thời gian trên hệ thống",
  DVTT: "Tuyên truyền, hướng dẫn người dân, doanh nghiệp nộp hồ sơ và thanh toán trực tuyến",
  DVCTT: "Tuyên truyền, hướng dẫn người dân, doanh nghiệp nộp hồ sơ trực tuyến",
  TTTT: "Hướng dẫn người dân, doanh nghiệp thanh toán trực tuyến phí, lệ phí trên Cổng Dịch vụ công quốc gia",
  MDSH: "Số hóa đầy đủ thành phần hồ sơ, cấp kết quả giải quyết thủ tục hành chính bản điện tử theo quy định",
  MDHL: "Xử lý phản ánh, kiến nghị đúng hạn; khắc phục nguyên nhân người dân, doanh nghiệp chưa hài lòng",
};

/**
 * Tasks that the figures suggest: one for each indicator that fell, and one for each target that was not reached. A person
 * takes them over, changes them or leaves them; none stands in a document by itself.
 * @param known tasks that are in the list already
 */
export function proposedTasks(
  comparison: Comparison,
  targets: readonly TargetResult[],
  known: readonly Task[],
): Task[] {
  const fallen = ownLines(comparison.rows).flatMap(({ code, delta }): Task[] => {
    const what = WORK[code];
    return what !== undefined && delta.kind === "value" && directionOf(delta.value) === "down"
      ? [{ to: "", what, due: "" }]
      : [];
  });
  const missed = targets.flatMap(({ target, rate }): Task[] => {
    if (judgeTarget(target, rate).kind !== "not_reached") return [];
    const what =
      (target.code === null ? undefined : WORK[target.code]) ??
      `Thực hiện đạt chỉ tiêu: ${printedText(target.name).replace(/[.;\s]+$/u, "")}`;
    return [{ to: printedText(target.lead), what, due: "" }];
  });
  const taken = new Set(known.map(({ what }) => what));
  return [...missed, ...fallen].filter(({ what }) => {
    const fresh = !taken.has(what);
    taken.add(what);
    return fresh;
  });
}
