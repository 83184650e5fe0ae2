import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const options = { framework: DEFAULT_FRAMEWORK };

function exported(lines: readonly string[]) {
  const { reading } = readText(lines.map((line) => line.split(/ ?\| ?/).join("\t")).join("\n"), options);
  return { kind: reading.kind, records: reading.records.length, oneStop: reading.oneStop };
}

const NO_PAYMENT = { obliged: null, paid: null };

test("other words for the same ways, under a heading that they share", () => {
  const read = exported([
    "TÌNH HÌNH TIẾP NHẬN HỒ SƠ THÁNG 9/2026",
    "TT | Cơ quan | Số hồ sơ tiếp nhận | | | Tỷ lệ nộp trực tuyến (%) | Hồ sơ có nghĩa vụ tài chính | Hồ sơ đã thanh toán trực tuyến | Tỷ lệ thanh toán trực tuyến",
    " | | Trực tuyến | Trực tiếp | Bưu điện | | | | ",
    "1 | Sở Y tế | 1.018 | 12 | 3 | 98,55 | 900 | 450 | 50,00",
    "2 | UBND xã Tân An | 0 | 0 | 0 | | 0 | 0 | ",
    "3 | UBND xã Cồn Mây | 0 | 5 | 0 | | 5 | 0 | ",
    " | Tổng cộng | 1.018 | 17 | 3 | 98,07 | 905 | 450 | 49,72",
  ]);
  expect(read.kind).toBe("operational");
  expect(read.oneStop?.map(({ unit, unitLevel, period }) => [unit, unitLevel, period?.key])).toEqual([
    ["Sở Y tế", "so", "2026-09"],
    ["UBND xã Tân An", "xa", "2026-09"],
    ["UBND xã Cồn Mây", "xa", "2026-09"],
  ]);
  expect(read.oneStop?.map(({ counts }) => counts)).toEqual([
    { online: 1018, direct: 12, postal: 3, obliged: 900, paid: 450 },
    { online: 0, direct: 0, postal: 0, obliged: 0, paid: 0 },
    { online: 0, direct: 5, postal: 0, obliged: 5, paid: 0 },
  ]);
  // Nothing came in: no rate. Five came in, none of them online: 0.
  expect(read.oneStop?.map(({ rates }) => [rates.online, rates.payment])).toEqual([
    [98.55, 50],
    [null, null],
    [0, 0],
  ]);
});

test("a blank rate of something that was is not known, and a blank count is no zero", () => {
  const { oneStop } = exported([
    "Đơn vị | Tiếp nhận qua mạng | Tiếp nhận trực tiếp | Tỷ lệ qua mạng | Tỷ lệ trực tiếp",
    "Sở Y tế | 193 | 17 | | 8.1%",
    "Sở Ngoại vụ | | 24 | | 100%",
  ]);
  expect(oneStop?.map(({ rates }) => [rates.online, rates.direct])).toEqual([
    [null, 8.1],
    [null, 100],
  ]);
  expect(oneStop?.[1]?.counts).toEqual({ online: null, direct: 24, postal: null, ...NO_PAYMENT });
});

test("what was answered is not what came in, and two ways in one column are none", () => {
  const answered = exported([
    "Đơn vị | Đã giải quyết trực tuyến | Đã giải quyết trực tiếp | Đúng hạn | Quá hạn",
    "Sở Y tế | 193 | 17 | 200 | 10",
    "Sở Ngoại vụ | 12 | 24 | 36 | 0",
  ]);
  expect(answered).toEqual({ kind: "operational", records: 0, oneStop: undefined });
  const together = exported([
    "Đơn vị | Tổng số tiếp nhận | Trực tuyến | Trực tiếp, bưu chính | Đã giải quyết",
    "Sở Y tế | 210 | 193 | 17 | 200",
    "Sở Ngoại vụ | 36 | 12 | 24 | 36",
  ]);
  expect(together).toEqual({ kind: "operational", records: 0, oneStop: undefined });
});

test("indicators of the index with their scores stay scores, whatever is counted beside them", () => {
  const read = exported([
    "Kết quả Bộ chỉ số 766 tháng 9/2026",
    "Đơn vị | Nộp trực tuyến | Nộp trực tiếp | Công khai, minh bạch (18) | Tiến độ giải quyết (20) | Số hóa hồ sơ (22) | Mức độ hài lòng (18)",
    "Sở Y tế | 193 | 17 | 17,20 | 18,10 | 15,05 | 17,00",
    "Sở Ngoại vụ | 12 | 24 | 16,20 | 19,10 | 14,05 | 16,00",
  ]);
  expect(read.kind).toBe("scores");
  expect(read.records).toBe(2);
});
