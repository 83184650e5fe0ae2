import { savedSets } from "../../src/book/saved/saved-sets";
import { bookKey } from "../../src/scoring/score";
import { bookRow as sample } from "../actions/readings";

test("sets are told by unit and period with figures, newest source and hand edits; the newest comes first", () => {
  const rows = [
    sample({ savedAt: "2026-03-05 08:00:00", source: "cũ" }),
    sample({ code: "TDGQ", score: null, status: "missing", savedAt: "2026-03-05 09:00:00", source: "mới" }),
    sample({ unit: "Sở B", savedAt: "2026-03-06 08:00:00", origin: "sample" }),
    sample({ period: "2026-01", savedAt: "2026-02-05 08:00:00", origin: "derived" }),
    sample({ code: "MDHL", savedAt: "2026-03-05 07:00:00" }),
  ];
  const [first] = rows;
  expect(savedSets(rows, new Set(first ? [bookKey(first)] : []))).toMatchObject([
    { unit: "Sở B", origins: ["sample"], edited: 0 },
    {
      unit: "Sở A",
      period: "2026-02",
      rows: 3,
      figures: 2,
      source: "mới",
      edited: 1,
      origins: ["published"],
    },
    { unit: "Sở A", period: "2026-01", origins: ["derived"] },
  ]);
  expect(savedSets([], new Set())).toEqual([]);
});

test("the sets of 640.000 rows are listed at once", () => {
  const rows = Array.from({ length: 640_000 }, (_, n) =>
    sample({
      unit: `Xã ${Math.floor(n / 192)}`,
      period: `20${22 + (Math.floor(n / 96) % 2)}-${String((Math.floor(n / 8) % 12) + 1).padStart(2, "0")}`,
      code: `C${n % 8}`,
    }),
  );
  const before = process.cpuUsage();
  const sets = savedSets(rows, new Set());
  const { user } = process.cpuUsage(before);
  expect(sets).toHaveLength(80_000);
  expect(user / 1000).toBeLessThan(3000);
});
