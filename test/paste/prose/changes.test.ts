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
  expect(recordsIn(text)[0]).toMatch(new RegExp(`${expected.replace(".", "\\.")}$`));
});

describe("beside rates of other groups, what points were follows from their change since the period before", () => {
  const RATED = `${POINTS.replace("Sở Y tế:", "Sở Y tế: hài lòng đạt 98%;")}, giảm 1,5 điểm so với`;
  test.each([
    ["by name", `${RATED} tháng trước.`],
    ["by its key", `${RATED} tháng 7/2026.`],
    ["across the turn of the year", `${RATED} tháng 12/2025.`.replace("8/2026", "1/2026")],
  ])("%s", (_what, text) => {
    expect(recordsIn(text)[0]).toContain("CKMB 16 was 17.5 by -1.5 points");
  });

  test.each([
    ["an earlier one", `${RATED} tháng 6/2026.`],
    ["the year before", `${RATED} cùng kỳ năm trước.`],
    ["none that is named", `${RATED.replace(" so với", "")}.`],
    ["the one before, in percents", `${RATED.replace("1,5 điểm", "5%")} tháng trước.`],
    ["the one before, without rates beside", `${POINTS}, giảm 1,5 điểm so với tháng trước.`],
    ["the one before, of a rate", `${RATED.replace("98%", "98%, tăng 2% so với tháng trước")} tháng 6.`],
  ])("but not since %s", (_what, text) => {
    expect(recordsIn(text)[0]).not.toContain("was");
  });

  test("a stated value is not replaced", () => {
    expect(recordsIn(`${RATED} tháng trước (17,55 điểm).`)[0]).toContain("was 17.55");
  });
});
