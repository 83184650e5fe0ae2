import { readText } from "../../../src/paste";
import { lostFigures } from "../../../src/paste/check";
import type { Doubt, DoubtCode, Severity } from "../../../src/paste/doubt";
import { asDoubt } from "../../../src/paste/doubt";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const at = (text: string, reason: string, line = 3) => ({ text, line, column: 7, reason });
const asked = (code: DoubtCode, severity: Severity): Doubt =>
  asDoubt({
    code,
    severity,
    record: null,
    item: null,
    values: { figures: "", count: 0 } as never,
    place: null,
  });

test("a figure that could be a score and that nobody asks about is asked about", () => {
  const doubt = lostFigures([], [at("3", "order"), at("9,3", "unclear"), at("11,35", "unclear", 4)]);
  expect(doubt).toMatchObject({
    code: "FIGURE_LEFT_OUT",
    severity: "ask",
    values: { figures: "9,3 · 11,35", count: 2 },
    place: { line: 3, column: 7 },
  });
});

test("figures with a reason, and figures that another question is about, are not", () => {
  expect(lostFigures([], [at("3", "order"), at("17,2", "mean")])).toBeNull();
  expect(lostFigures([asked("LAYOUT_UNSURE", "ask")], [at("9,3", "unclear")])).toBeNull();
  expect(lostFigures([asked("ROW_BROKEN", "block")], [at("9,3", "unclear")])).toBeNull();
});

test("neither a note nor a question about something else keeps it from being asked", () => {
  expect(lostFigures([asked("FIGURE_LEFT_OUT", "note")], [at("9,3", "unclear")])).not.toBeNull();
  expect(lostFigures([asked("TOTAL_MISMATCH", "ask")], [at("9,3", "unclear")])).not.toBeNull();
});

test("six are named, all are counted", () => {
  const all = Array.from({ length: 7 }, (_, line) => at(`${line},5`, "unclear", line + 1));
  expect(lostFigures([], all)?.values).toEqual({ figures: "0,5 · 1,5 · 2,5 · 3,5 · 4,5 · 5,5", count: 7 });
});

test("the table above, of two columns, is read with its own unit and is no heading of the one below", () => {
  const { reading } = readText(
    [
      "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 8 năm 2026 như sau:",
      "1. Xã Trà My",
      "  Nhóm chỉ số                 Số điểm",
      "  Công khai, minh bạch        9,30",
      "  DVC trực tuyến              11,35",
      "  Thanh toán trực tuyến       8,15",
      "  Tiến độ giải quyết          19,50",
      "  Số hóa hồ sơ                17,44",
      "  Mức độ hài lòng             17,57",
      "  Điểm tổng hợp               83,31",
      "2. Phường Tiên Phước",
      "  TT   Nhóm chỉ tiêu            Điểm số   Xếp hạng",
      "  1    Công khai, minh bạch     13,14     2/2",
      "  2    DVC trực tuyến           9,48      2/2",
      "  3    Thanh toán trực tuyến    4,29      1/2",
      "  4    Tiến độ giải quyết       17,25     1/2",
      "  5    Số hóa hồ sơ             8,89      1/2",
      "  6    Mức độ hài lòng          17,97     2/2",
      "       Điểm tổng hợp            71,02     2/2",
    ].join("\n"),
    { framework: DEFAULT_FRAMEWORK },
  );
  expect(reading.records.map(({ unit, items, total }) => [unit, items.length, total.score])).toEqual([
    ["Xã Trà My", 6, 83.31],
    ["Phường Tiên Phước", 6, 71.02],
  ]);
});

test("the number of the decision in the name of the total is no lost figure; another number in a name is asked about", () => {
  const codes = (name: string): string[] => {
    const rows = ["Công khai, minh bạch\t14,86", "Tiến độ giải quyết\t16,29", "Số hóa hồ sơ\t9,71"];
    const text = ["Bộ chỉ số 766 tháng 11/2026 của Xã Tằng Loỏng", "Chỉ số\tĐiểm", ...rows, `${name}\t40,86`];
    const { reading } = readText(text.join("\n"), { framework: DEFAULT_FRAMEWORK });
    return reading.doubts.filter(({ severity }) => severity !== "note").map(({ code }) => code);
  };
  expect(codes("Điểm 766")).not.toContain("FIGURE_LEFT_OUT");
  expect(codes("Điểm 76,6")).toContain("FIGURE_LEFT_OUT");
});

test("a total before its groups is of the table below it", () => {
  const { reading } = readText(
    [
      "Bảng điểm Bộ chỉ số phục vụ người dân, doanh nghiệp của Hà Tĩnh",
      "(tháng 10/2026)",
      "     #                                 Điểm thực tế",
      "         Tổng                          86,70",
      "     1   Công khai, minh bạch          16,06",
      "     2   Tiến độ, kết quả giải quyết   16,99",
      "     3   Cung cấp dịch vụ trực tuyến   14,75",
      "     4   Hài lòng người dân            17,24",
      "     5   Mức độ SH                     21,66",
    ].join("\n"),
    { framework: DEFAULT_FRAMEWORK },
  );
  expect(reading.records.map(({ unit, items, total }) => [unit, items.length, total.score])).toEqual([
    ["Hà Tĩnh", 5, 86.7],
  ]);
});
