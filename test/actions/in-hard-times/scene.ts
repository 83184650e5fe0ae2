import type { Outcome } from "../../../src/actions/contract";
import type { Reading } from "../../../src/paste/reading";
import { februaryReading, item } from "../readings";
import type { Room } from "../room";
import type { WorkbookDump } from "../room-entry";

/** A workbook in the middle of its life, with everything beside our tables that an office puts there. */

export const NOW = { source: "Dán ngày 05/3/2026", replace: true };
export const SET = { unit: "Sở Công Thương", period: "2026-02" };
export const NEWEST = {
  period: null,
  against: { kind: "previous" },
  unit: { kind: "own" },
  form: null,
  confirmedMergers: [],
} as const;
/** Sheet of the table that was built, and rebuilt. */
export const TABLE_SHEET = "So sánh 02-2026";
/** Sheet of the office's own, with formulas of ours. */
const OWN_SHEET = "Trang1";

export function monthReading(period: string): Reading {
  const reading = februaryReading();
  if (reading.records[0]) reading.records[0].period = { key: period };
  return reading;
}

/** February once more: other figures, and an indicator that was not there. */
export function correctedReading(): Reading {
  const reading = longerReading();
  for (const one of reading.records[0]?.items ?? []) if (one.percent !== null) one.percent -= 1;
  reading.records[0]?.items.push(item("CLGQ", "Chất lượng giải quyết", { percent: 61 }));
  return reading;
}

function longerReading(): Reading {
  const reading = februaryReading();
  reading.records[0]?.items.push(item("MDSH", "Số hóa hồ sơ", { percent: 70 }));
  return reading;
}

export function targetsReading(percent: number, most = 2): Reading {
  const row = {
    section: "I",
    name: "Tỷ lệ thanh toán trực tuyến",
    op: "=" as const,
    code: "TTTT",
    lead: "Các phòng",
    assessor: "Văn phòng",
    note: "",
  };
  return {
    kind: "targets",
    records: [],
    targets: {
      year: 2026,
      rows: Array.from({ length: most }, (_, at) => ({ ...row, order: at + 1, percent: percent + at })),
    },
    doubts: [],
  };
}

async function done(press: Promise<Outcome<unknown>>): Promise<void> {
  const outcome = await press;
  if (!outcome.ok) throw new Error(`The scene cannot be set: ${outcome.refusal.message}`);
}

/** Two months with a correction, targets, a table that was built twice, notes of staff, and a table of the office's own. */
export async function setScene(room: Room): Promise<void> {
  await room.reset();
  await done(room.call("addSample"));
  await done(room.call("saveReading", februaryReading(), NOW));
  await done(room.call("saveReading", targetsReading(60), NOW));
  await done(room.call("buildComparison", { ...NEWEST, against: { kind: "last_year" } }));
  await done(room.call("buildComparison", NEWEST));
  await done(room.call("saveReading", longerReading(), NOW));
  await room.excel.pane.evaluate(
    ([own, table]) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Sổ điểm").getRange("R3:R5").values = [["ghi chú"], ["của"], ["phòng"]];
        worksheets.getItem("Lịch sử").getRange("T2").values = [["đã đối chiếu"]];
        worksheets.getItem(String(table)).getRange("F7:F9").values = [
          ["do hồ sơ tồn"],
          ["xem lại"],
          ["đã rõ"],
        ];
        worksheets.getItem(String(table)).getRange("A20").values = [["Người lập biểu"]];
        const sheet = worksheets.getItem(String(own));
        sheet.getRange("A1:E6").values = [
          ["Đơn vị", "Điểm", "Loại", "Xếp loại", "Gấp đôi"],
          ["A", 63.48, "", "", ""],
          ["B", 81.2, "", "", ""],
          ["C", 45, "", "", ""],
          ["D", 92, "", "", ""],
          ["E", 70, "", "", ""],
        ];
        sheet.tables.add("A1:E6", true).name = "tblRieng";
        sheet.getRange("C2").formulas = [["=_xldudf_BCS_XEPLOAI(B2)"]];
        sheet.getRange("C5").formulas = [["=BCS.XEPLOAI(B5)"]];
        for (const row of [2, 3, 4, 5, 6]) {
          sheet.getRange(`D${String(row)}`).formulas = [[`=BCS.XEPLOAI(B${String(row)})`]];
          sheet.getRange(`E${String(row)}`).formulas = [[`=B${String(row)}*2`]];
        }
        sheet.getRange("H2").formulas = [['=BCS.KYTRUOC("2026-02")']];
        sheet.getRange("H3").formulas = [["=BCS.CHENHLECH(7.46,10.49)"]];
        sheet.getRange("H4").formulas = [["=B2+1"]];
        sheet.activate();
        sheet.getRange("J12").select();
        await context.sync();
      }),
    [OWN_SHEET, TABLE_SHEET] as const,
  );
}

/** What everybody sees of a workbook, but for the time at which rows were written. */
export function seen({ sheets, formulas, tables, charts, names }: WorkbookDump): unknown {
  const timeless = (cell: unknown): unknown =>
    typeof cell === "string" ? cell.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, "…") : cell;
  return {
    sheets: Object.fromEntries(
      Object.entries(sheets)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, rows]) => [name, rows.map((row) => row.map(timeless))]),
    ),
    formulas: [...formulas].sort(),
    tables: Object.entries(tables).sort(([a], [b]) => a.localeCompare(b)),
    charts,
    names,
  };
}

/** The first places in which two states differ, short enough to read; "" when they are the same. */
export function difference(a: unknown, b: unknown, path = ""): string {
  if (JSON.stringify(a) === JSON.stringify(b)) return "";
  if (isTree(a) && isTree(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys
      .map((key) => difference(a[key], b[key], `${path}/${key}`))
      .filter((text) => text !== "")
      .slice(0, 4)
      .join("\n");
  }
  return `${path}: ${JSON.stringify(a)?.slice(0, 160)} → ${JSON.stringify(b)?.slice(0, 160)}`;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
