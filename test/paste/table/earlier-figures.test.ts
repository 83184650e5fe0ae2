import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const read = (lines: readonly string[]) => readText(lines.join("\n"), OPTIONS).reading;
const TITLE = "Kết quả Bộ chỉ số 766 tháng 9/2026 của Sở Y tế";

const HEAD = "Chỉ số\tĐiểm đạt";

test("a figure in brackets behind a score is that of the period before", () => {
  const { records, doubts } = read([
    TITLE,
    HEAD,
    "Công khai, minh bạch\t17,2 (16,8)",
    "Tiến độ giải quyết\t19,1 (18 điểm)",
    "Tổng điểm\t36,3 (34,8)",
  ]);
  expect(records[0]?.items.map(({ score, previous }) => [score, previous])).toEqual([
    [17.2, 16.8],
    [19.1, 18],
  ]);
  expect(records[0]?.total).toMatchObject({ score: 36.3, previous: 34.8 });
  expect(doubts.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test("the maximum in brackets is the maximum, a percent in brackets the share", () => {
  const { records } = read([
    TITLE,
    HEAD,
    "Công khai, minh bạch\t17,2 (18)",
    "Tiến độ giải quyết\t19 (95%)",
    "Số hóa hồ sơ\t11,5 (22)",
  ]);
  expect(
    records[0]?.items.map(({ score, max, percent, previous }) => [score, max, percent, previous]),
  ).toEqual([
    [17.2, 18, null, undefined],
    [19, 20, 95, undefined],
    [11.5, 22, null, undefined],
  ]);
});

const UNITS = ["Sở Y tế\t80,2\t82,1", "Sở Tư pháp\t70,2\t75,1", "Sở Nội vụ\t60,2\t65,1"];

test("the month before is that before the month of the column beside it, where no title says another", () => {
  const periods = (head: string, title = "Kết quả Bộ chỉ số 766"): unknown[] =>
    read([title, head, ...UNITS])
      .records.map(({ period }) => period?.key ?? null)
      .slice(0, 2);
  expect(periods("Đơn vị\tTháng trước\tTháng 9/2026")).toEqual(["2026-08", "2026-09"]);
  expect(periods("Đơn vị\tTháng trước\tTháng 1/2026")).toEqual(["2025-12", "2026-01"]);
  // Of two months that are both named nothing is taken for another one.
  expect(periods("Đơn vị\tTháng 7/2026\tTháng 9/2026")).toEqual(["2026-07", "2026-09"]);
});

const GROUPS = "Đơn vị\tCông khai, minh bạch\tTiến độ giải quyết\tTổng điểm";
const RANKS = "Xếp hạng\t12/104\t3/104\t20/104";

test("ranks below the scores of the only unit are its own", () => {
  const { records } = read([
    "Kết quả Bộ chỉ số 766 tháng 9/2026",
    GROUPS,
    "UBND xã Tân An\t17,2\t19\t36,2",
    RANKS,
  ]);
  expect(records.map(({ unit, items, total }) => [unit, items.map(({ rank }) => rank), total.rank])).toEqual([
    ["UBND xã Tân An", [12, 3], 20],
  ]);
});

test("below several units nobody can tell whose they are", () => {
  const { records } = read([
    "Kết quả Bộ chỉ số 766 tháng 9/2026",
    GROUPS,
    "UBND xã Tân An\t17,2\t19\t36,2",
    "UBND xã Cồn Mây\t16,2\t18\t34,2",
    RANKS,
  ]);
  const named = records.filter(({ unit }) => unit !== null);
  expect(named.map(({ total }) => total.rank)).toEqual([null, null]);
});

test("what a heading says in brackets is of the figures in brackets, where there are any", () => {
  const periods = (head: string, cells: readonly string[]) =>
    read([
      TITLE,
      `Chỉ số\t${head}`,
      `Công khai, minh bạch\t${cells[0] ?? ""}`,
      `Tiến độ giải quyết\t${cells[1] ?? ""}`,
      `Số hóa hồ sơ\t${cells[2] ?? ""}`,
    ]).records.map(({ period }) => period?.key);
  expect(periods("Điểm đạt (tháng trước)", ["17,2 (16,8)", "19,1 (18,2)", "11,5 (11,2)"])).toEqual([
    "2026-09",
  ]);
  expect(periods("Điểm đạt (tháng trước)", ["16,8", "18,2", "11,2"])).toEqual(["2026-08"]);
});

test("an arrow or a signed figure in brackets behind a figure is its change", () => {
  const { records, doubts } = read([
    "Kết quả Bộ chỉ số 766 quý I/2026",
    "Hạng\tĐơn vị\tTổng điểm",
    "1 ▲2\tSở Nội vụ\t91,40 (+1,5)",
    "2\tSở Tư pháp\t90,87",
    "3 ▼2\tSở Tài chính\t88,15 (-0,35)",
    "4 (+1)\tSở Công Thương\t85,02 (–2)",
  ]);
  expect(
    records.map(({ total: { score, rank, rankDelta, delta } }) => [score, rank, rankDelta, delta]),
  ).toEqual([
    [91.4, 1, 2, 1.5],
    [90.87, 2, undefined, null],
    [88.15, 3, -2, -0.35],
    [85.02, 4, 1, -2],
  ]);
  expect(doubts.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test("a rank that cannot be read is asked about, words instead of one are not", () => {
  const asked = (rank: string): string[] =>
    read([
      "Kết quả Bộ chỉ số 766 quý I/2026",
      "Đơn vị\tTổng điểm\tXếp hạng",
      "Sở Nội vụ\t91,40\t1",
      "Sở Tư pháp\t90,87\t2",
      `Sở Y tế\t88,15\t${rank}`,
    ])
      .doubts.filter(({ severity }) => severity !== "note")
      .map(({ code }) => code);
  expect(asked("3")).toEqual([]);
  expect(asked("không xếp")).toEqual([]);
  expect(asked("3 hoặc 4,5")).toEqual(["FIGURE_LEFT_OUT"]);
});
