import {
  answersOf,
  applyAnswers,
  canSave,
  NO_TEXT_ANSWERS,
  readAccepting,
  readText,
  takeAnswer,
} from "../../src/paste";
import type { ReadingAnswers } from "../../src/paste";
import type { Reading } from "../../src/paste/reading";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const read = (lines: readonly string[]): Reading => readText(lines.join("\n"), OPTIONS).reading;
const codes = ({ doubts }: Reading): string[] => doubts.map(({ code }) => code);
const answer = (reading: Reading, records: ReadingAnswers["records"]): Reading =>
  applyAnswers(reading, { records }, OPTIONS);

const LIST = [
  "- Công khai, minh bạch: 18/18",
  "- Tiến độ giải quyết: 19,8/20",
  "- Số hóa hồ sơ: 0,22/22",
  "- Dịch vụ công trực tuyến: 7,46/22",
  "- Mức độ hài lòng: 18/18",
];

test("unit and period chosen by a person make the reading ready to save", () => {
  const reading = read([...LIST, "- Tổng điểm: 63,48/100"]);
  expect(codes(reading)).toEqual(["UNIT_NOT_IN_TEXT", "PERIOD_NOT_IN_TEXT"]);
  expect(canSave(reading)).toBe(false);
  const done = answer(reading, { 0: { unit: { name: "Sở Công Thương", level: "so" }, period: "2024-Q3" } });
  expect(done.records[0]).toMatchObject({
    unit: "Sở Công Thương",
    unitLevel: "so",
    period: { key: "2024-Q3" },
  });
  expect(done.doubts).toEqual([]);
  expect(canSave(done)).toBe(true);
});

test("the reading that was given is not changed by an answer", () => {
  const reading = read([...LIST, "- Tổng điểm: 63,48/100"]);
  const before = JSON.stringify(reading);
  answer(reading, { 0: { values: { CKMB: 17 }, withoutLines: ["MDHL"], period: "2024-Q3" } });
  expect(JSON.stringify(reading)).toBe(before);
});

test("a total put right settles the mismatch, and the class is judged again", () => {
  const reading = read([
    ...LIST,
    "- Tổng điểm: 63,84/100",
    "- Xếp loại: Trung bình",
    "Sở Y tế, quý III năm 2024",
  ]);
  expect(codes(reading)).toEqual(["TOTAL_MISMATCH"]);
  expect(codes(answer(reading, { 0: { values: { TONG: 63.48 } } }))).toEqual([]);
  expect(codes(answer(reading, { 0: { values: { CKMB: 18.36 } } }))).toContain("SCORE_OVER_MAX");
});

test("a score above its maximum blocks saving until it is corrected or left out", () => {
  const reading = read([
    "Sở Y tế, kết quả tháng 3/2026",
    "- Công khai, minh bạch: 19,2/18",
    "- Tiến độ giải quyết: 18/20",
  ]);
  expect(canSave(reading)).toBe(false);
  expect(canSave(answer(reading, { 0: { values: { CKMB: 17.2 } } }))).toBe(true);
  const without = answer(reading, { 0: { withoutLines: ["CKMB"] } });
  expect(canSave(without)).toBe(true);
  expect(without.doubts).toContainEqual(expect.objectContaining({ code: "MISSING_GROUP", item: "CKMB" }));
});

test("percents get their basis; called rates, the whole record is one of rates", () => {
  const reading = read(["Sở Y tế, tháng 3/2026", "Công khai, minh bạch: 88,5%", "Tiến độ giải quyết: 97%"]);
  expect(codes(reading)).toContain("PERCENT_BASIS");
  const shares = answer(reading, { 0: { basis: "of_maximum" } });
  expect(codes(shares)).not.toContain("PERCENT_BASIS");
  expect(shares.records[0]?.basis).toBe("percent");
  expect(answer(reading, { 0: { basis: "rate" } }).records[0]?.basis).toBe("rate");
});

test("a corrected percent stays a percent, a figure taken away is missing", () => {
  const reading = read(["Sở Y tế, tháng 3/2026", "Công khai, minh bạch: 88,5%", "Tiến độ giải quyết: 97%"]);
  const [record] = answer(reading, { 0: { values: { CKMB: 85.5, TDGQ: null } } }).records;
  expect(record?.items[0]).toMatchObject({ percent: 85.5, score: null, status: "ok" });
  expect(record?.items[1]).toMatchObject({ percent: null, score: null, status: "missing" });
});

test("of two figures for one indicator either can be taken with one press", () => {
  const reading = read([
    "Kết quả tháng 8/2026",
    "Đơn vị\tCông khai\tTiến độ\tDịch vụ trực tuyến\tSố hóa\tHài lòng\tTổng điểm",
    "Sở Tài chính\t16\t18\t14\t10\t17\t75",
    "Sở Tài chính\t16\t18\t14,5\t10\t17\t75,5",
  ]);
  expect(canSave(reading)).toBe(false);
  const conflicts = reading.doubts.filter(({ code }) => code === "VALUE_CONFLICT");
  expect(conflicts.map(({ item }) => item)).toEqual(["DVTT", "TONG"]);
  const choose = (place: 0 | 1): Reading => {
    let given = NO_TEXT_ANSWERS;
    for (const doubt of conflicts) {
      const offered = answersOf(doubt)[place];
      if (offered) given = takeAnswer(given, doubt, offered, reading);
    }
    return applyAnswers(reading, given, OPTIONS);
  };
  expect(choose(0).records[0]?.total.score).toBe(75);
  expect(choose(1).records[0]?.total.score).toBe(75.5);
  expect(choose(1).records[0]?.items.find(({ code }) => code === "DVTT")?.score).toBe(14.5);
  expect([canSave(choose(0)), canSave(choose(1))]).toEqual([true, true]);
});

test("a record that is left out stays in its place, and what is said of others stays theirs", () => {
  const reading = read([
    "Kết quả tháng 8/2026",
    "Đơn vị\tCông khai, minh bạch\tTiến độ giải quyết\tDịch vụ trực tuyến\tSố hóa hồ sơ\tMức độ hài lòng\tTổng điểm",
    "Sở Tài chính\t18,5\t18\t14\t10\t17\t77,5",
    "Sở Nội vụ\t16\t20,5\t14,5\t10\t17\t78",
    "Sở Y tế\t16\t19,5\t14,5\t10\t17\t77",
  ]);
  const out = answer(reading, { 0: { leftOut: true } });
  expect(out.records.map(({ id, leftOut }) => [id, leftOut])).toEqual([
    [0, true],
    [1, false],
    [2, false],
  ]);
  expect(out.doubts.filter(({ code }) => code === "SCORE_OVER_MAX").map(({ record }) => record)).toEqual([1]);
  expect(canSave(answer(reading, { 0: { leftOut: true }, 1: { values: { TDGQ: 19 } } }))).toBe(true);
});

test("a figure that is confirmed stays as it is, with what stands beside it", () => {
  const reading = read(["Sở Y tế, tháng 3/2026", "- Công khai, minh bạch: 16/18 (tăng 1,5 điểm)"]);
  const confirmed = answer(reading, { 0: { values: { CKMB: 16 } } });
  expect(confirmed.records[0]?.items[0]).toEqual(reading.records[0]?.items[0]);
});

test("percents called shares of the maximum get the maximum of the framework", () => {
  const reading = read(["Sở Y tế, tháng 3/2026", "Công khai, minh bạch: 88,5%", "Tiến độ giải quyết: 97%"]);
  expect(answer(reading, { 0: { basis: "of_maximum" } }).records[0]?.items.map(({ max }) => max)).toEqual([
    18, 20,
  ]);
  expect(answer(reading, { 0: { basis: "rate" } }).records[0]?.items.map(({ max }) => max)).toEqual([
    null,
    null,
  ]);
});

test("all first answers together leave nothing that asks", () => {
  const text = [
    "Sở Y tế, tháng 3/2026",
    "- Công khai, minh bạch: l6/18",
    "- Tiến độ giải quyết: 88,5%",
    "- Tổng điểm: 70/100",
  ].join("\n");
  const before = readText(text, OPTIONS).reading.doubts.filter(({ severity }) => severity === "ask");
  expect(before.map(({ code }) => code)).toEqual(expect.arrayContaining(["OCR_FIX", "PERCENT_BASIS"]));
  const { reading } = readAccepting(
    ({ names, ours }) => readText(text, { ...OPTIONS, names, accept: ours }),
    OPTIONS,
  );
  expect(reading.doubts.filter(({ severity }) => severity === "ask")).toEqual([]);
  expect(reading.records[0]?.items[0]?.score).toBe(16);
});

test("a figure mended from letters is settled by typing it", () => {
  const reading = read(["Sở Y tế, tháng 3/2026", "- Công khai, minh bạch: l6/18"]);
  expect(codes(reading)).toContain("OCR_FIX");
  expect(codes(answer(reading, { 0: { values: { CKMB: 16 } } }))).not.toContain("OCR_FIX");
});

test("targets without a year ask for it once", () => {
  const reading = read([
    "STT\tChỉ tiêu\tMức chỉ tiêu (%)",
    "1\tTỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ\tTối thiểu 60",
    "2\tTỷ lệ thanh toán trực tuyến trên tổng số giao dịch\t45",
  ]);
  expect(reading.kind).toBe("targets");
  expect(canSave(reading)).toBe(false);
  const done = applyAnswers(reading, { records: {}, targetYear: 2026 }, OPTIONS);
  expect(done.targets?.year).toBe(2026);
  expect(canSave(done)).toBe(true);
});

test("a stated change is checked against the value in the book", () => {
  const lines = ["Sở Y tế, tháng 3/2026", "- Công khai, minh bạch: 16/18 (tăng 1,5 điểm)"];
  const stored = (value: number) => ({
    ...OPTIONS,
    previous: (unit: string, period: string, code: string) =>
      unit === "Sở Y tế" && period === "2026-02" && code === "CKMB" ? value : null,
  });
  const found = (value: number) =>
    readText(lines.join("\n"), stored(value)).reading.doubts.find(({ code }) => code === "DELTA_MISMATCH");
  expect(found(14.5)).toBeUndefined();
  expect(found(14)).toMatchObject({ record: 0, item: "CKMB", values: { stated: 1.5, expected: 2 } });
});

test("a name that a person has explained is taken", () => {
  const text = ["Sở Y tế, tháng 3/2026", "- Sơ hóa hồ só: 5,5/22", "- Công khai, minh bạch: 16/18"].join(
    "\n",
  );
  expect(readText(text, OPTIONS).reading.records[0]?.items.map(({ code }) => code)).toEqual(["CKMB"]);
  const told = readText(text, { ...OPTIONS, names: { "Sơ hóa hồ só": "MDSH" } }).reading;
  expect(told.records[0]?.items.map(({ code }) => code)).toEqual(["MDSH", "CKMB"]);
  expect(codes(told)).not.toContain("NAME_NEAR_MISS");
});

test("names that the workbook has of its own are known in lists as in tables", () => {
  const indicators = DEFAULT_FRAMEWORK.indicators.map((indicator) =>
    indicator.code === "MDSH"
      ? { ...indicator, aliases: [...indicator.aliases, "Chuyển đổi số giấy tờ"] }
      : indicator,
  );
  const text = "Sở Y tế, tháng 3/2026\nTiến độ giải quyết: 19/20\nChuyển đổi số giấy tờ: 13,08/22";
  const found = (framework: typeof DEFAULT_FRAMEWORK) =>
    readText(text, { framework }).reading.records[0]?.items.map(({ code }) => code);
  expect(found({ ...DEFAULT_FRAMEWORK, indicators })).toEqual(["TDGQ", "MDSH"]);
  expect(found(DEFAULT_FRAMEWORK)).toEqual(["TDGQ"]);
});

describe("answers that nobody can give for a person", () => {
  const accepted = (lines: readonly string[]): Reading =>
    readAccepting(
      ({ names, ours }) => readText(lines.join("\n"), { ...OPTIONS, names, accept: ours }),
      OPTIONS,
    ).reading;

  test("a left-out figure that looks like a score stays a question when all first answers are taken", () => {
    const text = ["Sở Y tế, tháng 3/2026, Bộ chỉ số 766", ...LIST, "Ghi nhận thêm 12,75"];
    const open = read(text).doubts.filter(({ code }) => code === "FIGURE_LEFT_OUT");
    expect(open.map(answersOf)).toEqual([[{ kind: "mend" }, { kind: "keep" }]]);
    expect(codes(accepted(text))).toContain("FIGURE_LEFT_OUT");
  });

  test("columns without names are proposed for no indicator, a total by its size alone", () => {
    const small = ["Sở Công Thương\t17,59\t11,2", "Sở Y tế\t12,26\t10,1", "Sở Nội vụ\t16,06\t9,3"];
    expect(read(small).proposal?.columns).toEqual([
      { at: 0, role: "unit" },
      { at: 1, role: "auto" },
      { at: 2, role: "auto" },
    ]);
    expect(accepted(small).records).toEqual([]);
    expect(codes(accepted(small))).toEqual(["LAYOUT_UNKNOWN"]);
    const large = ["Sở Công Thương\t77,59\t2", "Sở Y tế\t82,26\t1", "Sở Nội vụ\t66,06\t3"];
    expect(read(large).proposal?.columns).toEqual([
      { at: 0, role: "unit" },
      { at: 1, role: "score", code: "TONG" },
      { at: 2, role: "auto" },
    ]);
    expect(accepted(large).records.map(({ items, total }) => [items.length, total.score])).toEqual([
      [0, 77.59],
      [0, 82.26],
      [0, 66.06],
    ]);
  });

  test("a table that was not read is offered, one of another index is left alone", () => {
    const notRead = (other: boolean) =>
      answersOf({
        code: "TABLE_NOT_READ",
        severity: "ask",
        record: null,
        item: null,
        values: { count: 6, other },
        place: null,
      });
    expect(notRead(false)).toEqual([{ kind: "ours" }, { kind: "keep" }]);
    expect(notRead(true)).toEqual([{ kind: "keep" }]);
  });

  test("a grid that says nothing of the index is shown all the same", () => {
    const goods = read(["Mã\tTên hàng\tSố lượng\tĐơn giá", "1\tGạo\t10\t15000", "2\tMuối\t5\t4000"]);
    expect(goods.kind).toBe("unrecognised");
    expect(goods.proposal?.columns).toHaveLength(4);
    const other = read(["Kết quả PAR INDEX 2025", "Đơn vị\tĐiểm", "Sở Công Thương\t77,59", "Sở Y tế\t82,26"]);
    expect([codes(other), other.proposal]).toEqual([["OTHER_INDEX"], undefined]);
  });
});
