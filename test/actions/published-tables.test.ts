import fs from "node:fs";
import path from "node:path";
import { wantedTable } from "../../src/actions/compare/comparison-request";
import type { ComparisonRequest } from "../../src/actions/contract";
import { derivedRows } from "../../src/actions/change/derived-rows";
import { newIndicators, rowsOfReading } from "../../src/actions/words/reading-rows";
import { planChange } from "../../src/book/plan/plan-change";
import { NOTHING_WANTED } from "../../src/book/plan/wanted";
import type { BookContents } from "../../src/book/rows/contents";
import type { Reading } from "../../src/paste";
import type { BookRow } from "../../src/scoring/score";
import { newWorkbook, written } from "../book/book-state";
import { readPasted } from "./read-pasted";

/**
 * A first notice pasted into an empty workbook, the period before put in from the changes that it states: the table that
 * comes out says what was published, figure by figure.
 */

const REQUEST: ComparisonRequest = {
  period: null,
  against: { kind: "previous" },
  unit: { kind: "own" },
  form: null,
  confirmedMergers: [],
};

function save(contents: BookContents, rows: readonly BookRow[], stamp: string): BookContents {
  const indicators = newIndicators(contents.book.framework, rows);
  const wanted = { ...NOTHING_WANTED, rows, indicators };
  return written(contents, planChange({ contents, wanted, stamp, reason: "" }));
}

function tableOf(name: string): string[][] {
  const text = fs.readFileSync(path.join(__dirname, "..", "cases", name, "input.txt"), "utf8");
  const reading: Reading = readPasted(text);
  const empty = newWorkbook();
  const now = save(
    empty,
    rowsOfReading(reading, [], [], "Dán", "2026-03-05 16:45:10"),
    "2026-03-05 16:45:10",
  );
  const both = save(now, derivedRows(now.book, reading, "2026-03-05 16:46:00"), "2026-03-05 16:46:00");
  const table = wantedTable(both.book, REQUEST);
  if (!table.ok) throw new Error(table.refusal.message);
  return table.value.model.rows.map(({ cells }) => cells.map((cell) => cell.text));
}

test("February 2026 in percents", () => {
  const rows = tableOf("notice-february-2026-percents");
  expect(rows).toEqual([
    ["1", "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công", "100,00%", "0"],
    ["2", "Tình hình kết quả xử lý hồ sơ TTHC", "88,25%", "+28,27%"],
    ["3", "Cung cấp dịch vụ trực tuyến", "", ""],
    ["3.1", "- Tỷ lệ hồ sơ nộp trực tuyến", "91,90%", "-0,5%"],
    ["3.2", "- Tỷ lệ hồ sơ thanh toán trực tuyến", "58,76%", "-23,21%"],
    ["4", "Mức độ hài lòng", "99,40%", "+10%"],
  ]);
});

test("the second quarter of 2024 in points", () => {
  const rows = tableOf("notice-quarter-2-2024-points");
  // The notice states one change; what it does not state stays unknown and is never taken for zero.
  expect(rows).toEqual([
    ["1", "Công khai minh bạch", "18", "–", "18,00", "–"],
    ["2", "Tiến độ giải quyết đúng hạn", "20", "–", "19,80", "–"],
    ["3", "Số hóa hồ sơ", "22", "–", "0,22", "–"],
    ["4", "Dịch vụ công trực tuyến", "22", "10,49", "7,46", "-3,03"],
    ["5", "Mức độ hài lòng", "18", "–", "18,00", "–"],
    ["", "Tổng điểm", "100", "10,49/22", "63,48", "–"],
    ["", "Xếp loại", "", "–", "Trung bình", ""],
  ]);
});
