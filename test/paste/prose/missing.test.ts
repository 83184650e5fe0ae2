import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import { readText } from "../../../src/paste";

/** What is marked as the score of an indicator. */
function markedIn(text: string, code: string): string[] {
  const { marks } = readText(text, { framework: DEFAULT_FRAMEWORK });
  const lines = text.split("\n");
  return marks
    .filter((mark) => mark.code === code && (mark.field === "score" || mark.field === "total"))
    .map(({ line, column, length }) => (lines[line - 1] ?? "").slice(column - 1, column - 1 + length));
}

const HEAD = "Kết quả Bộ chỉ số 766 tháng 9/2026 của Sở Y tế:";

test.each([
  ["chưa đánh giá", "MDHL", "- Mức độ hài lòng: chưa đánh giá"],
  ["chưa có số liệu", "MDHL", "- Mức độ hài lòng: chưa có số liệu;"],
  ["không phát sinh hồ sơ", "TTTT", "- Thanh toán trực tuyến: không phát sinh hồ sơ"],
  ["chưa công bố", "TONG", "- Tổng điểm: chưa công bố"],
])("“%s” is kept by its place", (said, code, line) => {
  expect(markedIn(`${HEAD}\n- Công khai, minh bạch: 17/18\n${line}`, code)).toEqual([said]);
});

test("a figure is not hidden by what is said of another month", () => {
  const text = `${HEAD}\n- Mức độ hài lòng: 17/18 điểm (tháng 8: chưa có số liệu)`;
  expect(markedIn(text, "MDHL")[0]).toBe("17/18 điểm");
});
