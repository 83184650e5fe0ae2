import { recordsIn } from "./reading";

const POINTS = "Tháng 8/2026, Sở Y tế: Công khai, minh bạch đạt 16 điểm";
const RATE = "Tháng 8/2026, Sở Y tế: Công khai, minh bạch đạt 90%";

test.each([
  ["a verb tells a percent of the old value", `${POINTS}, giảm 5%.`, "by -5 relative_percent"],
  ["a sign tells a percent of the maximum", `${POINTS} (-5%).`, "by -5 pp"],
  ["points of percent are said", `${POINTS}, tăng 5 điểm phần trăm.`, "by 5 pp"],
  ["points are points, signed or not", `${POINTS} (-1,5).`, "by -1.5 points"],
  ["between percents the difference is meant", `${RATE}, tăng 5%.`, "by 5 pp"],
])("%s", (_what, text, expected) => {
  expect(recordsIn(text)[0]?.replace("was 21 ", "")).toMatch(new RegExp(`${expected.replace(".", "\\.")}$`));
});

describe("what a figure was follows from its change since the period before", () => {
  test.each([
    ["by name", `${POINTS}, giảm 1,5 điểm so với tháng trước.`, "was 17.5"],
    ["by its key", `${POINTS}, giảm 1,5 điểm so với tháng 7/2026.`, "was 17.5"],
    [
      "across the turn of the year",
      `${POINTS.replace("8/2026", "1/2026")}, tăng 1 điểm so với tháng 12/2025.`,
      "was 15",
    ],
    ["of a percent, in points of it", `${RATE}, tăng 5 điểm phần trăm so với tháng trước.`, "was 85"],
  ])("%s", (_what, text, expected) => {
    expect(recordsIn(text)[0]).toContain(expected);
  });

  test.each([
    ["an earlier one", `${POINTS}, giảm 1,5 điểm so với tháng 6/2026.`],
    ["the year before", `${POINTS}, giảm 1,5 điểm so với cùng kỳ năm trước.`],
    ["none that is named", `${POINTS}, giảm 1,5 điểm.`],
    ["a percent of points", `${POINTS}, giảm 5% so với tháng trước.`],
    ["a percent, which may be of the old value", `${RATE}, tăng 5% so với tháng trước.`],
  ])("but not since %s", (_what, text) => {
    expect(recordsIn(text)[0]).not.toContain("was");
  });

  test("a stated value is not replaced", () => {
    expect(recordsIn(`${POINTS}, giảm 1,5 điểm so với tháng trước (17,55 điểm).`)[0]).toContain("was 17.55");
  });
});
