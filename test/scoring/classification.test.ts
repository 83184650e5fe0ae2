import fc from "fast-check";
import {
  classify,
  DEFAULT_CLASSES,
  isNearBorder,
  nextClass,
} from "../../src/scoring/framework/classification";

test.each([
  [100, "Xuất sắc"],
  [90, "Xuất sắc"],
  [89.99, "Tốt"],
  [89.995, "Xuất sắc"],
  [80, "Tốt"],
  [79.994, "Khá"],
  [70, "Khá"],
  [63.48, "Trung bình"],
  [50, "Trung bình"],
  [49.99, "Yếu"],
  [0, "Yếu"],
])("a total of %d is %s", (total, expected) => {
  expect(classify(total)).toBe(expected);
});

test("a missing total has no class, and nothing below the lowest bound has one", () => {
  expect(classify(null)).toBeNull();
  expect(classify(-1)).toBeNull();
});

test("thresholds may stand in any order", () => {
  const shuffled = [...DEFAULT_CLASSES].reverse();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (whole) => {
      expect(classify(whole / 100, shuffled)).toBe(classify(whole / 100));
    }),
  );
});

test("more points never give a lower class", () => {
  const order = DEFAULT_CLASSES.map(({ name }) => name);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.nat(500), (whole, more) => {
      const lower = order.indexOf(classify(whole / 100) ?? "");
      expect(order.indexOf(classify(Math.min(100, (whole + more) / 100)) ?? "")).toBeLessThanOrEqual(lower);
    }),
  );
});

test("what the next class needs is exactly enough", () => {
  expect(nextClass(63.48)).toEqual({ name: "Khá", from: 70, needed: 6.52 });
  expect(nextClass(95)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8_999 }), (whole) => {
      const next = nextClass(whole / 100);
      expect(next && classify(whole / 100 + next.needed)).toBe(next?.name);
    }),
  );
});

test("a total within 0,005 of a cut point is near a border, except at the bottom of the scale", () => {
  expect(isNearBorder(69.996)).toBe(true);
  expect(isNearBorder(70.005)).toBe(true);
  expect(isNearBorder(70.006)).toBe(false);
  expect(isNearBorder(0)).toBe(false);
});
