import { compareUnit } from "../../../src/scoring/compare/comparison";
import { DEFAULT_CLASSES } from "../../../src/scoring/framework/classification";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import type { BookRow } from "../../../src/scoring/score";
import { mendRemark, mendingOf, triedSentence } from "../../../src/notice/remarks/mend-remark";
import { percents, points } from "../../scoring/rows";

const FULL = { CKMB: 18, TDGQ: 19, DVTT: 21, MDSH: 20, MDHL: 10 };

const compared = (rows: BookRow[]) =>
  compareUnit({
    current: { unit: "Sở Công Thương", level: "so", period: "2026-02", rows },
    previous: null,
    against: null,
    framework: DEFAULT_FRAMEWORK,
  });
const said = (rows: BookRow[]) => mendRemark(compared(rows), DEFAULT_CLASSES).map(({ text }) => text);
const tried = (rows: BookRow[], values: Record<string, number>) => {
  const mending = mendingOf(compared(rows), DEFAULT_CLASSES);
  return mending && triedSentence(mending, new Map(Object.entries(values)), DEFAULT_CLASSES);
};

test("what the next class needs is told with each group that alone would do", () => {
  expect(said(points(FULL))).toEqual([
    "Để được xếp loại Xuất sắc (từ 90 điểm), Sở Công Thương cần thêm 2 điểm; nếu các chỉ số khác giữ nguyên thì riêng chỉ số “MDHL” cần đạt từ 12/18 điểm hoặc chỉ số “MDSH” cần đạt từ 22/22 điểm.",
  ]);
});

test("the sentence is off until a person wants it", () => {
  expect(mendRemark(compared(points(FULL)), DEFAULT_CLASSES).map(({ on }) => on)).toEqual([false]);
});

test("where no group alone would do, that is told", () => {
  expect(said(points({ CKMB: 14, TDGQ: 14, DVTT: 15, MDSH: 15, MDHL: 12 }))).toEqual([
    "Để được xếp loại Tốt (từ 80 điểm), Sở Công Thương cần thêm 10 điểm; không chỉ số nào riêng lẻ đủ bù phần này, cần cải thiện nhiều chỉ số.",
  ]);
});

test("nothing is told at the best class, with a group missing, or in percents", () => {
  expect(said(points({ ...FULL, MDHL: 18 }))).toEqual([]);
  expect(said(percents({ CKMB: 90, TDGQ: 90, DVTT: 90, MDSH: 90, MDHL: 90 }, true))).toEqual([]);
  expect(mendingOf(compared(percents({ CKMB: 90 }, true)), DEFAULT_CLASSES)).toBeNull();
});

test("a group that is missing stands among the lines without points, once", () => {
  const mending = mendingOf(compared(points({ CKMB: 18, TDGQ: 19 })), DEFAULT_CLASSES);
  expect(mending?.improvement.lines.map(({ name, points: own, max }) => [name, own, max])).toEqual([
    ["TDGQ", 19, 20],
    ["CKMB", 18, 18],
    ["DVTT", null, 22],
    ["MDSH", null, 22],
    ["MDHL", null, 18],
  ]);
});

test("what a person tried is a sentence: one group, several, all of them", () => {
  expect(tried(points(FULL), { MDHL: 12 })).toBe(
    "Nếu chỉ số “MDHL” đạt 12/18 điểm, các chỉ số khác giữ nguyên thì tổng điểm là 90,00, xếp loại Xuất sắc.",
  );
  expect(tried(points(FULL), { MDHL: 12, CKMB: 17.5 })).toBe(
    "Nếu chỉ số “MDHL” đạt 12/18 điểm và chỉ số “CKMB” đạt 17,5/18 điểm, các chỉ số khác giữ nguyên thì tổng điểm là 89,50, xếp loại Tốt.",
  );
  const all = tried(points(FULL), { CKMB: 17, TDGQ: 18, DVTT: 20, MDSH: 19, MDHL: 9 });
  expect(all).toMatch(/ thì tổng điểm là 83,00, xếp loại Tốt\.$/u);
  expect(all).not.toContain("giữ nguyên");
});

test("what is tried without a difference is no sentence", () => {
  expect(tried(points(FULL), { MDHL: 10 })).toBeNull();
  expect(tried(points(FULL), {})).toBeNull();
});
