import { leftOutIn, recordsIn, rolesIn } from "./reading";

describe("places that were won, in brackets", () => {
  const SAID = "Tháng 6/2026: xã Ia Pa tăng 15 bậc (từ vị trí 80 lên 65/135), đạt 66,2 điểm";

  test("are of the unit that is told, also before its score", () => {
    expect(recordsIn(`${SAID}; xã Chư Prông tăng 9 bậc (từ 70/135 lên 61/135), đạt 67,01 điểm.`)).toEqual([
      "xã Ia Pa 2026-06 | TONG 66.2 #65/135 places 15",
      "xã Chư Prông 2026-06 | TONG 67.01 #61/135 places 9",
    ]);
  });

  test("are never of the unit before", () => {
    expect(
      recordsIn("Tháng 6/2026: xã Ia Pa đạt 66,2 điểm; xã Chư Prông tăng 9 bậc, đạt 67,01 điểm."),
    ).toEqual(["xã Ia Pa 2026-06 | TONG 66.2", "xã Chư Prông 2026-06 | TONG 67.01 places 9"]);
  });

  test("behind its score they are of the total, behind that of a group they are left out", () => {
    expect(recordsIn("Tháng 6/2026 xã Ia Pa đạt 66,2 điểm, tăng 15 bậc.")).toEqual([
      "xã Ia Pa 2026-06 | TONG 66.2 places 15",
    ]);
    expect(recordsIn("Tháng 6/2026 xã Ia Pa: số hóa hồ sơ đạt 16,2 điểm, tăng 15 bậc.")).toEqual([
      "xã Ia Pa 2026-06 | MDSH 16.2",
    ]);
  });
});

describe("an old place", () => {
  test("stands in the bracket of an old value", () => {
    expect(
      leftOutIn("Tháng 8/2026 Sở Y tế đạt 70,15 điểm, tụt 2 bậc so với tháng 7 (71,02 điểm, xếp thứ 7/34)."),
    ).toEqual(["xếp thứ 7/34: earlier_rank"]);
    expect(rolesIn("Sở Y tế đạt (71,02 điểm, xếp thứ 7/34)")[1]).toBe("xếp thứ 7/34 → rank");
  });

  test("stands behind a period in a bracket, among as many as the new one", () => {
    const text = (old: string) =>
      `Tháng 9/2026, Sở Y tế đạt 72,4 điểm, xếp hạng: 8/34 (tháng 8/2026: ${old}).`;
    expect(leftOutIn(text("10/34"))).toEqual(["10/34: earlier_rank"]);
    expect(leftOutIn(text("10/35"))).toEqual(["10/35: second_value!"]);
  });
});

describe("aims", () => {
  const LINES = ["Sở Y tế tháng 9/2026", "1. Số hóa hồ sơ đạt 17,2/22 điểm."];
  const last = (heading: string) =>
    recordsIn([...LINES, heading, "Nâng thanh toán trực tuyến lên 8 điểm."].join("\n"));

  test("stand under a heading of tasks, results under one of results", () => {
    expect(last("II. Nhiệm vụ tháng 10/2026")).toEqual(["Sở Y tế 2026-09 | MDSH 17.2"]);
    expect(last("II. Phương hướng, nhiệm vụ trọng tâm")).toEqual(["Sở Y tế 2026-09 | MDSH 17.2"]);
    expect(last("II. Kết quả nhiệm vụ")).toEqual(["Sở Y tế 2026-09 | MDSH 17.2 | TTTT 8"]);
  });

  test("a heading of results ends those of tasks", () => {
    const lines = ["I. Nhiệm vụ tháng 9/2026", "- Số hóa hồ sơ đạt 18 điểm", "II. Kết quả của Sở Y tế"];
    expect(recordsIn([...lines, "- Số hóa hồ sơ 17,2 điểm"].join("\n"))).toEqual([
      "Sở Y tế 2026-09 | MDSH 17.2",
    ]);
  });

  test("a limit behind so many units is nobody's score, behind one unit it is asked about or read", () => {
    expect(leftOutIn("Tháng 11/2026: 12/13 sở đạt trên 80 điểm.")).toEqual([
      "12/13 sở: count",
      "trên 80 điểm: scale",
    ]);
    expect(leftOutIn("Tháng 11/2026: Sở Y tế đạt trên 80 điểm.")).not.toContain("trên 80 điểm: scale");
  });
});

test("a leader of dots stands between “Tổng” and its figure", () => {
  expect(recordsIn("Sở Y tế tháng 9/2026\nTỔNG ........... 87,85")).toEqual(["Sở Y tế 2026-09 | TONG 87.85"]);
  expect(recordsIn("Sở Y tế tháng 9/2026\nTổng ... hồ sơ 87,85")).toEqual([]);
});
