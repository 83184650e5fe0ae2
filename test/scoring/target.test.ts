import { judgeTarget } from "../../src/scoring/targets/target";

test("a rate at or above its target has reached it, whatever sign was published", () => {
  expect(judgeTarget({ percent: 60, op: ">=" }, 60)).toEqual({ kind: "reached", gap: 0 });
  expect(judgeTarget({ percent: 80, op: "=" }, 91.9)).toEqual({ kind: "reached", gap: 11.9 });
});

test("a rate below says by how many percentage points", () => {
  expect(judgeTarget({ percent: 60, op: "=" }, 58.76)).toEqual({ kind: "not_reached", gap: -1.24 });
});

test("a missing rate is not judged, nor is a missing target", () => {
  expect(judgeTarget({ percent: 60, op: "=" }, null)).toEqual({ kind: "unknown", reason: "no_rate" });
  expect(judgeTarget({ percent: null, op: "=" }, 50)).toEqual({ kind: "unknown", reason: "no_target" });
});
