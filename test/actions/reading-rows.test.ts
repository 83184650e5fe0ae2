import {
  figureOfRow,
  newIndicators,
  rowsOfReading,
  unansweredOf,
} from "../../src/actions/words/reading-rows";
import { previewSave } from "../../src/actions/change/preview-save";
import { saveReading } from "../../src/actions/change/save-reading";
import { createActions } from "../../src/actions";
import { commands } from "../../src/actions/commands";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { checkFramework } from "../../src/scoring/framework/framework-check";
import type { Reading } from "../../src/paste/reading";
import { bookOf } from "../book/book-state";
import { bookRow, februaryReading, item } from "./readings";

const rowsOf = (reading: Reading) =>
  rowsOfReading(reading, [], [], "Dán ngày 05/3/2026", "2026-03-05 16:45:10");

test("header lines are kept so that the table can print them, a total only where one was published", () => {
  expect(rowsOf(februaryReading()).map(({ code, rate, status }) => `${code} ${rate ?? status}`)).toEqual([
    "CKMB 100",
    "TDGQ 88.25",
    "DVTT header",
    "DVCTT 91.9",
    "TTTT 58.76",
    "MDHL 99.4",
  ]);
  const reading = februaryReading();
  if (reading.records[0])
    reading.records[0].total = item("TONG", "", { score: 63.48, max: 100, rank: 14, of: 19 });
  expect(rowsOf(reading).at(-1)).toMatchObject({
    code: "TONG",
    label: "Tổng điểm",
    score: 63.48,
    rank: 14,
    of: 19,
  });
});

test("the basis of a percent stays: of the maximum with it, the underlying rate without", () => {
  const reading = februaryReading();
  reading.records[0]?.items.push(item("MDSH", "Số hóa", { percent: 70, max: 22 }));
  const rows = rowsOf(reading);
  expect(rows.find(({ code }) => code === "MDSH")).toMatchObject({ rate: 70, max: 22, score: null });
  expect(rows.find(({ code }) => code === "TDGQ")).toMatchObject({ rate: 88.25, max: null });
});

test("the day of the figures is told with their source", () => {
  const reading = februaryReading();
  if (reading.records[0]) reading.records[0].period = { key: "2023-02", asOf: "2023-02-28" };
  expect(rowsOf(reading)[0]?.source).toBe("Dán ngày 05/3/2026 (số liệu ngày 28/02/2023)");
});

test("a unit keeps the spelling that the book has", () => {
  const reading = februaryReading();
  if (reading.records[0]) reading.records[0].unit = "SỞ CÔNG  THƯƠNG";
  const rows = rowsOfReading(reading, ["Sở Công Thương"], [], "", "");
  expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(["Sở Công Thương"]));
});

test("components bring all parts of their parent into the framework, so that maxima still add up", () => {
  const added = newIndicators(DEFAULT_FRAMEWORK, [bookRow({ code: "CKMB.1" }), bookRow({ code: "TDGQ" })]);
  expect(added.map(({ code }) => code)).toEqual(["CKMB.1", "CKMB.2", "CKMB.3", "CKMB.4"]);
  expect(checkFramework([...DEFAULT_FRAMEWORK.indicators, ...added])).toEqual([]);
  expect(newIndicators(DEFAULT_FRAMEWORK, [bookRow()])).toEqual([]);
});

test("figures are shown as a person compares them", () => {
  expect(figureOfRow(bookRow({ score: 7.46, max: 22 }))).toBe("7,46/22");
  expect(figureOfRow(bookRow({ score: null, max: null, rate: 40.8, rank: 14, of: 19 }))).toBe(
    "40,80%; hạng 14/19",
  );
  expect(figureOfRow(bookRow({ score: null, status: "missing" }))).toBe("chưa có");
  expect(figureOfRow(bookRow({ score: null, status: "not_applicable" }))).toBe("không phát sinh");
});

test("a preview shows old and new without writing anything", () => {
  const { book } = bookOf(
    rowsOf(februaryReading()).map((row) => (row.code === "TDGQ" ? { ...row, rate: 59.98 } : row)),
  );
  expect(previewSave(book, februaryReading())).toEqual({
    added: 0,
    unchanged: 5,
    replaced: [
      {
        unit: "Sở Công Thương",
        period: "2026-02",
        label: "Tình hình kết quả xử lý hồ sơ TTHC",
        before: "59,98%",
        after: "88,25%",
      },
    ],
  });
});

describe("a reading that cannot be saved says why, before Excel is asked", () => {
  const options = { source: "", replace: false };

  test("figures of a one-stop office are none of the index", async () => {
    const outcome = await saveReading({ kind: "operational", records: [], doubts: [] }, options);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "nothing_to_save" } });
  });

  test("nothing was read", async () => {
    const outcome = await saveReading({ kind: "unrecognised", records: [], doubts: [] }, options);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "nothing_to_save" } });
  });

  test("nobody said whose figures these are, or of when", async () => {
    const reading = februaryReading();
    if (reading.records[0]) reading.records[0].unit = null;
    expect(unansweredOf(reading)).toEqual([{ kind: "unit", record: 0 }]);
    expect(await saveReading(reading, options)).toMatchObject({
      ok: false,
      refusal: { code: "needs_answer" },
    });
    const other = februaryReading();
    if (other.records[0]) other.records[0].period = null;
    expect(await saveReading(other, options)).toMatchObject({ ok: false, refusal: { code: "needs_answer" } });
  });

  test("a record that is left out", async () => {
    const reading = februaryReading();
    const [record] = reading.records;
    if (!record) throw new Error("The sample has a record.");
    reading.records[0] = { ...record, leftOut: true };
    expect(await saveReading(reading, options)).toMatchObject({
      ok: false,
      refusal: { code: "nothing_to_save" },
    });
    expect(rowsOfReading(reading, [], [], "", "")).toEqual([]);
  });

  test("a doubt that blocks", async () => {
    const reading = februaryReading();
    reading.doubts.push({
      code: "SCORE_OVER_MAX",
      severity: "block",
      record: 0,
      item: "CKMB",
      values: { label: "Công khai", score: 18.5, max: 18, percent: false },
      place: null,
    });
    const outcome = await saveReading(reading, options);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: "needs_answer",
        details: ["“Công khai”: 18,5 vượt mức tối đa 18. Hãy sửa số hoặc bỏ dòng này."],
      },
    });
  });

  test("targets without a year", async () => {
    const reading: Reading = { kind: "targets", records: [], targets: { year: null, rows: [] }, doubts: [] };
    expect(await saveReading(reading, options)).toMatchObject({
      ok: false,
      refusal: { code: "nothing_to_save" },
    });
  });
});

test("outside Excel every button says so, and the ribbon's leave it on the board", async () => {
  const actions = createActions();
  expect(await actions.loadBook()).toMatchObject({
    ok: false,
    refusal: { code: "outside_excel", written: "" },
  });
  expect(await actions.saveReading(februaryReading(), { source: "", replace: false })).toMatchObject({
    ok: false,
    refusal: { code: "outside_excel" },
  });
  for (const [name, press] of Object.entries(commands(actions))) {
    expect([name, await press()]).toMatchObject([name, { ok: false, refusal: { code: "outside_excel" } }]);
    expect(actions.takeNotice()).toMatchObject({ kind: "refused", refusal: { code: "outside_excel" } });
  }
});
