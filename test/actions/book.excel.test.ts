import { DEFAULT_NOTICE_SETTINGS } from "../../src/notice";
import { leave } from "../excel/harness";
import { februaryReading, item } from "./readings";
import type { Room } from "./room";
import { openRoom } from "./room";

const NOW = { source: "Dán ngày 05/3/2026", replace: false };
let room: Room;

beforeAll(async () => {
  room = await openRoom();
}, 60_000);

beforeEach(() => room.reset());

afterAll(async () => {
  await room.excel.close();
  await leave();
});

async function bookRows(): Promise<string[]> {
  const loaded = await room.call("loadBook");
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  return loaded.value.rows.map(({ period, code, rate, status }) => `${period} ${code} ${rate ?? status}`);
}

test("a second save of the same reading changes nothing", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  const again = await room.call("saveReading", februaryReading(), NOW);
  expect(again).toMatchObject({ ok: true, value: { added: 0, replaced: 0, unchanged: 6 } });
  expect(await bookRows()).toHaveLength(6);
});

test("a different figure is replaced after a yes only, and the old one stays in the history", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  const changed = februaryReading();
  const [record] = changed.records;
  if (record?.items[1]) record.items[1].percent = 90;
  const asked = await room.call("saveReading", changed, NOW);
  expect(asked).toMatchObject({ ok: false, refusal: { code: "needs_answer", written: "" } });
  expect(await bookRows()).toContain("2026-02 TDGQ 88.25");
  const saved = await room.call("saveReading", changed, { source: "Văn bản đính chính", replace: true });
  expect(saved).toMatchObject({
    ok: true,
    value: { added: 0, replaced: 1, unchanged: 5, firstRow: 3, lastRow: 3 },
  });
  expect(await bookRows()).toContain("2026-02 TDGQ 90");
  const history = await room.excel.readRange("Lịch sử", "A2:O2");
  expect(history.values[0]?.[7]).toBe(88.25);
  expect(history.values[0]?.[14]).toBe("Thay bằng số liệu mới: Văn bản đính chính");
});

test("the last save is taken back: new rows go, replaced ones are as before", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  const changed = februaryReading();
  const [record] = changed.records;
  if (record?.items[1]) record.items[1].percent = 90;
  record?.items.push(item("MDSH", "Số hóa hồ sơ", { percent: 70 }));
  await room.call("saveReading", changed, { ...NOW, replace: true });
  expect(await bookRows()).toHaveLength(7);
  const undone = await room.call("undoLastSave");
  expect(undone).toMatchObject({ ok: true, value: { removed: 1, replaced: 1 } });
  expect(await bookRows()).toEqual([
    "2026-02 CKMB 100",
    "2026-02 TDGQ 88.25",
    "2026-02 DVTT header",
    "2026-02 DVCTT 91.9",
    "2026-02 TTTT 58.76",
    "2026-02 MDHL 99.4",
  ]);
  expect(await room.call("undoLastSave")).toMatchObject({ ok: true, value: { removed: 6 } });
  expect(await bookRows()).toEqual([]);
  expect(await room.call("undoLastSave")).toMatchObject({ ok: false, refusal: { code: "nothing_to_undo" } });
});

test("a save is not taken back after its rows were changed by hand", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.writeCell("Sổ điểm", "H3", 12.5);
  expect(await room.call("undoLastSave")).toMatchObject({ ok: false, refusal: { code: "nothing_to_undo" } });
  expect(await bookRows()).toContain("2026-02 TDGQ 12.5");
});

test("the first save can be taken back, and the book is blank but there", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  expect(await room.call("undoLastSave")).toMatchObject({ ok: true, value: { removed: 6, replaced: 0 } });
  expect(await bookRows()).toEqual([]);
  await room.call("saveReading", februaryReading(), NOW);
  expect(await bookRows()).toHaveLength(6);
  expect((await room.excel.tables()).find(({ name }) => name === "tblDiem")).toMatchObject({ rows: 6 });
});

test("tables are found again on sheets that were renamed, with columns in another order and new ones between", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblDiem");
      table.worksheet.name = "Điểm của Sở";
      table.columns.add(0, undefined, "Ghi chú riêng");
      await context.sync();
    }),
  );
  const march = februaryReading();
  const [record] = march.records;
  if (record) record.period = { key: "2026-03" };
  const saved = await room.call("saveReading", march, NOW);
  expect(saved).toMatchObject({ ok: true, value: { added: 6, sheet: "Điểm của Sở", firstRow: 8 } });
  const cells = await room.excel.readRange("Điểm của Sở", "A8:E8");
  expect(cells.text[0]?.slice(0, 5)).toEqual(["", "Sở Công Thương", "Sở, ngành", "2026-03", "CKMB"]);
});

test("a column that is missing is put back, and one without which nothing can be read is named", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  const remove = (header: string): Promise<void> =>
    room.excel.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem("tblDiem").columns.getItem(name).delete();
          await context.sync();
        }),
      header,
    );
  await remove("Nguồn");
  const march = februaryReading();
  const [record] = march.records;
  if (record) record.period = { key: "2026-03" };
  expect(await room.call("saveReading", march, NOW)).toMatchObject({ ok: true, value: { added: 6 } });
  const cells = await room.excel.readRange("Sổ điểm", "A8:N8");
  expect(cells.text[0]?.[13]).toBe("Dán ngày 05/3/2026");
  await remove("Kỳ");
  const refused = await room.call("loadBook");
  expect(refused).toMatchObject({ ok: false, refusal: { code: "book_damaged" } });
  if (!refused.ok) expect(refused.refusal.details.join()).toContain("“Kỳ”");
});

test("a pasted name that begins like a formula stays text, and a period is no date", async () => {
  const reading = februaryReading();
  const [record] = reading.records;
  if (record) record.unit = "=HYPERLINK(1)";
  await room.call("saveReading", reading, { source: "@SUM(A1)", replace: false });
  const cells = await room.excel.readRange("Sổ điểm", "A2:M2");
  expect(cells.text[0]?.[0]).toBe("=HYPERLINK(1)");
  expect(cells.text[0]?.[2]).toBe("2026-02");
  expect(cells.text[0]?.[11]).toBe("@SUM(A1)");
  expect(cells.values[0]?.[2]).toBe("2026-02");
});

test("what staff wrote below the table moves down and stays", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.writeCell("Sổ điểm", "A10", "Người lập: An");
  const march = februaryReading();
  const [record] = march.records;
  if (record) record.period = { key: "2026-03" };
  await room.call("saveReading", march, NOW);
  expect((await room.excel.readRange("Sổ điểm", "A16")).text).toEqual([["Người lập: An"]]);
  expect(await bookRows()).toHaveLength(12);
});

test("a protected sheet is refused before anything is written", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.protect("Sổ điểm");
  const march = februaryReading();
  const [record] = march.records;
  if (record) record.period = { key: "2026-03" };
  const refused = await room.call("saveReading", march, NOW);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: "protected_sheet", written: "", retry: true },
  });
  await room.excel.protect("Sổ điểm", false);
  if (!refused.ok) expect(refused.refusal.message).toContain("“Sổ điểm”");
});

test("targets of a year are saved, replaced with a trace, and taken back", async () => {
  const row = {
    section: "I",
    order: 1,
    name: "Tỷ lệ thanh toán trực tuyến",
    percent: 60,
    op: "=" as const,
    code: "TTTT",
    lead: "Các phòng",
    assessor: "Văn phòng",
    note: "",
  };
  const reading = (percent: number) => ({
    kind: "targets" as const,
    records: [],
    targets: {
      year: 2026,
      rows: [
        { ...row, percent },
        { ...row, order: 2, percent: 90, op: ">=" as const },
      ],
    },
    doubts: [],
  });
  expect(await room.call("saveReading", reading(60), NOW)).toMatchObject({
    ok: true,
    value: { added: 2, sheet: "Chỉ tiêu" },
  });
  expect(await room.call("saveReading", reading(65), { ...NOW, replace: true })).toMatchObject({
    ok: true,
    value: { added: 0, replaced: 1, unchanged: 1 },
  });
  expect((await room.excel.readRange("Lịch sử", "A2:H2")).values[0]?.[7]).toBe(60);
  expect(await room.call("undoLastSave")).toMatchObject({ ok: true, value: { removed: 0, replaced: 1 } });
  const loaded = await room.call("loadBook");
  expect(loaded.ok && loaded.value.targets.map(({ percent, op }) => `${op}${percent}`)).toEqual([
    "=60",
    ">=90",
  ]);
});

test("titles of sections are kept with the targets of their year; a later list replaces those that it names", async () => {
  const row = {
    order: 1,
    name: "Tỷ lệ",
    percent: 60,
    op: "=" as const,
    code: null,
    lead: "",
    assessor: "",
    note: "",
  };
  const list = (sections: Record<string, string>) => ({
    kind: "targets" as const,
    records: [],
    targets: {
      year: 2026,
      rows: [
        { ...row, section: "I" },
        { ...row, section: "II" },
      ],
      sections,
    },
    doubts: [],
  });
  const titles = async () => {
    const loaded = await room.call("loadBook");
    return loaded.ok && loaded.value.settings.notice.targetSections;
  };
  await room.call("saveReading", list({ I: "Trên môi trường mạng", II: "Chất lượng phục vụ" }), NOW);
  expect(await titles()).toEqual({ "2026": { I: "Trên môi trường mạng", II: "Chất lượng phục vụ" } });
  await room.call("saveReading", list({ II: "Nâng cao chất lượng phục vụ" }), NOW);
  expect(await titles()).toEqual({
    "2026": { I: "Trên môi trường mạng", II: "Nâng cao chất lượng phục vụ" },
  });
  await room.call("saveReading", list({}), NOW);
  expect(await titles()).toEqual({
    "2026": { I: "Trên môi trường mạng", II: "Nâng cao chất lượng phục vụ" },
  });
});

test("settings are kept in the workbook, and those of a newer add-in are left alone", async () => {
  const settings = {
    ownUnit: "Sở Công Thương",
    language: "vi",
    form: "percent",
    percentBasis: null,
    letterhead: null,
    names: {},
    layouts: {},
    startWithBook: true,
    notice: DEFAULT_NOTICE_SETTINGS,
  } as const;
  expect(await room.call("saveSettings", settings)).toMatchObject({ ok: true });
  const loaded = await room.call("loadBook");
  expect(loaded.ok && loaded.value.settings).toEqual(settings);
  await room.excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.settings.add("bcs766.office", JSON.stringify({ v: 99, something: "new" }));
      await context.sync();
    }),
  );
  expect(await room.call("saveSettings", settings)).toMatchObject({
    ok: false,
    refusal: { code: "unsupported" },
  });
});

test("the whole book goes out as CSV and comes back the same into a new workbook", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  const exported = await room.call("exportBook", "backup");
  if (!exported.ok) throw new Error(exported.refusal.message);
  expect(exported.value.startsWith("\ufeff")).toBe(true);
  const rows = await bookRows();
  await room.reset();
  const imported = await room.call("importBook", exported.value, { replace: false });
  expect(imported).toMatchObject({ ok: true, value: { added: 6, replaced: 0, unchanged: 0 } });
  expect(await room.call("exportBook", "backup")).toEqual(exported);
  expect(await room.call("importBook", exported.value, { replace: false })).toMatchObject({
    ok: true,
    value: { added: 0, unchanged: 6 },
  });
  expect(await bookRows()).toEqual(rows);
});

// The last one: what Excel refused once is remembered for as long as the add-in runs.
test("an Excel that keeps the name of the history for itself gets it under another name", async () => {
  await room.excel.fail({ member: "WorksheetCollection.add()", action: 2, code: "InvalidArgument" });
  expect(await room.call("saveReading", februaryReading(), NOW)).toMatchObject({
    ok: true,
    value: { added: 6 },
  });
  const { tables } = await room.dump();
  expect(tables["tblLichSu"]).toContain("Lịch sử (2)");
  expect(Object.keys(tables)).toHaveLength(6);
});

test("the scores go out as one flat table for other programs", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  const exported = await room.call("exportBook", "data");
  if (!exported.ok) throw new Error(exported.refusal.message);
  const [header, ...lines] = exported.value.trim().split("\r\n");
  expect(header?.replace(/^\ufeff/, "").startsWith("phien_ban,don_vi,")).toBe(true);
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line).toMatch(/^1,[^,]+,\w*,2026-02,thang,2026,2026-02-28,[A-Z]+,/);
});
