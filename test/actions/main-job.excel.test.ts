import { leave } from "../excel/harness";
import { februaryReading } from "./readings";
import type { Room } from "./room";
import { openRoom } from "./room";

let room: Room;

beforeAll(async () => {
  room = await openRoom({ viewport: { width: 1360, height: 820 } });
}, 60_000);

afterAll(async () => {
  await room.excel.close();
  await leave();
});

test("a workbook without our tables holds an empty book", async () => {
  const loaded = await room.call("loadBook");
  expect(loaded).toMatchObject({ ok: true, value: { exists: false, rows: [], problems: [] } });
});

test("the first save makes the book and says where the figures are", async () => {
  const sample = await room.call("addSample");
  expect(sample).toMatchObject({ ok: true, value: { added: 6, sheet: "Sổ điểm", firstRow: 2, lastRow: 7 } });
  const saved = await room.call("saveReading", februaryReading(), {
    source: "Dán ngày 05/3/2026",
    replace: false,
  });
  expect(saved).toMatchObject({ ok: true, value: { added: 6, replaced: 0, firstRow: 8, lastRow: 13 } });
  const cells = await room.excel.readRange("Sổ điểm", "A8:L10");
  expect(cells.values[0]?.slice(0, 11)).toEqual([
    "Sở Công Thương",
    "Sở, ngành",
    "2026-02",
    "CKMB",
    "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công",
    "–",
    null,
    100,
    null,
    null,
    "có số liệu",
  ]);
});

test("one press builds the table of the notice", async () => {
  const built = await room.call("buildComparison", {
    period: null,
    against: { kind: "previous" },
    unit: { kind: "own" },
    form: null,
    confirmedMergers: [],
  });
  expect(built).toMatchObject({ ok: true, value: { sheet: "So sánh 02-2026", refreshed: false } });
  const cells = await room.excel.readRange("So sánh 02-2026", "A5:D11");
  const label = "Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện TTHC, cung cấp dịch vụ công";
  expect(cells.text).toEqual([
    ["STT", label, "Điểm số", "Tăng(+)/ giảm(-) so với tháng trước"],
    ["1", "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công", "100,00%", "0"],
    ["2", "Tình hình kết quả xử lý hồ sơ TTHC", "88,25%", "+28,27%"],
    ["3", "Cung cấp dịch vụ trực tuyến", "", ""],
    ["3.1", "- Tỷ lệ hồ sơ nộp trực tuyến", "91,90%", "-0,5%"],
    ["3.2", "- Tỷ lệ hồ sơ thanh toán trực tuyến", "58,76%", "-23,21%"],
    ["4", "Mức độ hài lòng", "99,40%", "+10%"],
  ]);
  expect(cells.values.flat().every((value) => value === null || typeof value === "string")).toBe(true);
  await room.excel.screenshot("so-sanh");
});
