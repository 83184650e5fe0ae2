import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import { compareUnits } from "../../../src/scoring/compare/unit-comparison";
import { targetRemarks } from "../../../src/notice/remarks/target-remarks";
import { unitsRemarks } from "../../../src/notice/remarks/unit-remarks";
import { points } from "../../scoring/rows";

type Result = Parameters<typeof targetRemarks>[1][number];

const result = (name: string, op: "=" | ">=", percent: number | null, rate: number | null): Result =>
  ({ target: { name, op, percent }, rate }) as unknown as Result;
const REACHED = result("Số hóa hồ sơ;", ">=", 80, 80);
const MISSED = result("Thanh toán trực tuyến.", "=", 60, 58.76);
const UNKNOWN = result("Hồ sơ đúng hạn", ">=", 95, null);
const first = (...results: Result[]) => targetRemarks(2025, results)[0]?.text ?? null;

describe("targets", () => {
  test.each([
    [[REACHED], "Chỉ tiêu năm 2025 đạt."],
    [[REACHED, REACHED], "Cả 2 chỉ tiêu năm 2025 đều đạt."],
    [[MISSED], "Chỉ tiêu năm 2025 chưa đạt."],
    [[MISSED, MISSED], "Cả 2 chỉ tiêu năm 2025 đều chưa đạt."],
    [[REACHED, MISSED], "Trong 2 chỉ tiêu năm 2025, có 1 chỉ tiêu đạt và 1 chỉ tiêu chưa đạt."],
    [[REACHED, UNKNOWN], "Trong 2 chỉ tiêu năm 2025, có 1 chỉ tiêu đạt và 1 chỉ tiêu chưa có số liệu."],
    [[MISSED, UNKNOWN], "Trong 2 chỉ tiêu năm 2025, có 1 chỉ tiêu chưa đạt và 1 chỉ tiêu chưa có số liệu."],
    [[UNKNOWN, UNKNOWN], null],
  ])("%j: %s", (results, sentence) => {
    expect(first(...results)).toBe(sentence);
  });

  test("each one that was missed has its sentence, and all of them are on", () => {
    const remarks = targetRemarks(2025, [REACHED, MISSED, UNKNOWN]);
    expect(remarks.map(({ on }) => on)).toEqual([true, true]);
    expect(remarks[1]?.text).toBe(
      "Thanh toán trực tuyến đạt 58,76%, chưa đạt chỉ tiêu năm 2025 (60%), còn thiếu 1,24 điểm phần trăm.",
    );
  });
});

describe("units", () => {
  const unit = (name: string, last: number | null) =>
    points({ CKMB: 18, TDGQ: 19, DVTT: 21, MDSH: 20, MDHL: last }, { unit: name });
  const said = (...units: [string, number | null][]) =>
    Object.fromEntries(
      unitsRemarks(
        compareUnits({
          rows: units.flatMap(([name, last]) => unit(name, last)),
          period: "2026-02",
          against: null,
          framework: DEFAULT_FRAMEWORK,
        }),
      ).map(({ id, text }) => [id, text]),
    );
  const seven: [string, number][] = [1, 2, 3, 4, 5, 6, 7].map((at) => [`Sở ${String(at)}`, at]);

  test("their classes are counted", () => {
    expect(said(["A", 10])["units.classes"]).toBe("Một đơn vị xếp loại Tốt.");
    expect(said(["A", 10], ["B", 11])["units.classes"]).toBe("Cả 2 đơn vị đều xếp loại Tốt.");
    expect(said(["A", 10], ["B", 14])["units.classes"]).toBe(
      "Trong 2 đơn vị, có 1 đơn vị xếp loại Xuất sắc và 1 đơn vị xếp loại Tốt.",
    );
    expect(said(["A", 10], ["B", null])["units.classes"]).toBe("Một đơn vị có đủ số liệu xếp loại Tốt.");
    expect(said(["A", null])["units.classes"]).toBeUndefined();
  });

  test("highest and lowest are named from seven ranked units on", () => {
    expect(said(...seven.slice(0, 6))["units.highest"]).toBeUndefined();
    expect(said(...seven.slice(0, 6), ["Z", null])["units.highest"]).toBeUndefined();
    expect(said(...seven)["units.highest"]).toBe(
      "Ba đơn vị có tổng điểm cao nhất: Sở 7 (85 điểm), Sở 6 (84 điểm) và Sở 5 (83 điểm).",
    );
    expect(said(...seven)["units.lowest"]).toBe(
      "Ba đơn vị có tổng điểm thấp nhất: Sở 1 (79 điểm), Sở 2 (80 điểm) và Sở 3 (81 điểm).",
    );
  });

  test("units with equal totals are named together or not at all", () => {
    const tied = (...points_: number[]) =>
      said(...points_.map((value, at): [string, number] => [`Sở ${String(at)}`, value]));
    expect(tied(9, 8, 8, 8, 3, 2, 1)["units.highest"]).toBe("Đơn vị có tổng điểm cao nhất: Sở 0 (87 điểm).");
    expect(tied(9, 9, 9, 9, 3, 2, 1)["units.highest"]).toBeUndefined();
  });
});
