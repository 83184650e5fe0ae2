import { wantedTable } from "../../src/actions/compare/comparison-request";
import { noticeComparison, targetsAlone } from "../../src/actions/compare/notice-comparison";
import type { ComparisonRequest } from "../../src/actions/contract";
import type { StoredTarget } from "../../src/book/layout/target-columns";
import { bookOf } from "../book/book-state";
import { bookRow } from "./readings";

const target: StoredTarget = {
  year: 2026,
  section: "I",
  order: 1,
  name: "Tỷ lệ thanh toán trực tuyến",
  percent: 60,
  op: "=",
  code: "TTTT",
  lead: "",
  assessor: "",
  note: "",
};
const rows = ["2025-02", "2025-12", "2026-01", "2026-02"].map((period, index) =>
  bookRow({ period, score: 10 + index }),
);

test.each([
  [{ kind: "previous" }, "2026-01", 1],
  [{ kind: "last_year" }, "2025-02", 3],
  [{ kind: "chosen", period: "2025-12" }, "2025-12", 2],
] as const)("a notice compares with %j exactly what the table compares", (against, period, delta) => {
  const { book } = bookOf(rows);
  const request: ComparisonRequest = {
    period: "2026-02",
    against,
    unit: { kind: "own" },
    form: null,
    confirmedMergers: [],
  };
  const found = noticeComparison(book, request, "Sở A", "2026-02");
  expect(found?.against).toBe(period);
  expect(found?.compared.rows.find(({ code }) => code === "CKMB")?.delta).toMatchObject({ value: delta });
  const table = wantedTable(book, request);
  const texts = table.ok ? table.value.model.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [];
  expect(texts).toContain(`+${String(delta)}`);
});

test("a unit without figures in the period gives no notice", () => {
  expect(
    noticeComparison(
      bookOf(rows).book,
      { against: { kind: "previous" }, confirmedMergers: [] },
      "Sở A",
      "2026-03",
    ),
  ).toBeNull();
});

test("targets alone are the newest list, without results; a book without targets has none", () => {
  const { book } = bookOf([]);
  expect(targetsAlone(book)).toBeNull();
  const found = targetsAlone({ ...book, targets: [{ ...target, year: 2025 }, target] });
  expect(found).toMatchObject({ year: 2026, results: [{ rate: null }] });
  expect(found?.results).toHaveLength(1);
});
