import { fingerprint } from "../../src/book/layout/fingerprint";
import { parseStep, serializeStep } from "../../src/book/steps/step";
import type { OfficeSettings } from "../../src/book/settings/office-settings";
import { DEFAULT_SETTINGS, parseSettings, serializeSettings } from "../../src/book/settings/office-settings";
import { rowBytes, sliced } from "../../src/workbook/office/payload";
import { freeStamp, timeStamp } from "../../src/book/plan/stamp";
import fc from "fast-check";

const settings: OfficeSettings = {
  ownUnit: "Sở Công Thương",
  language: "en",
  form: "points",
  percentBasis: "rate",
  letterhead: {
    superior: "UBND TỈNH",
    agency: "SỞ CÔNG THƯƠNG",
    agencyInText: "Sở Công Thương",
    place: "Đồng Nai",
    symbol: "/TB-SCT",
    letterSymbol: "/SCT-VP",
    legalBases: ["Quyết định số 766/QĐ-TTg"],
    recipients: ["Như trên"],
    signerTitle: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    signerName: "Nguyễn Văn A",
  },
  names: { "TT trực tuyến": "TTTT", Điểm: "TONG" },
  layouts: { "stt|đơn vị|a": { headingRows: 1, columns: ["order", "unit", "code:CKMB"] } },
  startWithBook: false,
  notice: {
    tasks: [{ to: "Văn phòng Sở", what: "Công khai kết quả", due: "2026-08-05" }],
    withTasks: true,
    withChart: null,
    bodyPt: 14,
    targetSections: { "2025": { I: "Chỉ tiêu cụ thể" } },
    kinds: { tb_table: "tb_ranks" },
    withUnits: true,
    switches: { next: true },
  },
};

test("settings read back", () => {
  expect(parseSettings(serializeSettings(settings))).toEqual({ kind: "read", settings });
  expect(parseSettings(serializeSettings(DEFAULT_SETTINGS))).toEqual({
    kind: "read",
    settings: DEFAULT_SETTINGS,
  });
});

test("settings of a newer add-in, unreadable ones and none are told apart", () => {
  expect(parseSettings('{"v":2}')).toEqual({ kind: "newer" });
  expect(parseSettings("{")).toEqual({ kind: "unreadable" });
  expect(parseSettings("[]")).toEqual({ kind: "unreadable" });
  expect(parseSettings(undefined)).toEqual({ kind: "none" });
});

test("names and layouts that do not fit are dropped one by one", () => {
  const stored = JSON.stringify({
    v: 1,
    names: { a: "CKMB", b: 3 },
    layouts: {
      good: { headingRows: 1, columns: ["unit"] },
      bad: { headingRows: "1", columns: ["unit"] },
      worse: { headingRows: 1, columns: ["unit", 2] },
    },
  });
  expect(parseSettings(stored)).toMatchObject({
    kind: "read",
    settings: { names: { a: "CKMB" }, layouts: { good: { headingRows: 1, columns: ["unit"] } } },
  });
  const read = parseSettings(stored);
  expect(read.kind === "read" && Object.keys(read.settings.layouts)).toEqual(["good"]);
});

test("a field that does not fit gets its default, the others stay", () => {
  const read = parseSettings(
    JSON.stringify({
      v: 1,
      ownUnit: 5,
      language: "fr",
      form: "xyz",
      percentBasis: "rate",
      letterhead: { agency: "A", recipients: [1, "B"] },
    }),
  );
  expect(read).toMatchObject({
    kind: "read",
    settings: {
      ownUnit: null,
      language: null,
      form: null,
      percentBasis: "rate",
      letterhead: { agency: "A", recipients: ["B"], place: "" },
    },
  });
});

test("a step of the undo reads back, with its targets; one that is too large forgets its keys alone", () => {
  const target = {
    year: 2026,
    section: "I",
    order: 1,
    name: "x",
    percent: 60,
    op: ">=" as const,
    code: null,
    lead: "",
    assessor: "",
    note: "",
  };
  const step = {
    stamp: "2026-03-05 16:45:10",
    kind: "rename" as const,
    subject: "Sở A",
    added: 6,
    replaced: 1,
    removed: 6,
    written: [["Sở A", "2026-02", ["CKMB"]] as const],
    gone: [["Sở B", "2026-02", ["CKMB", "TONG"]] as const],
    rows: 6,
    fingerprint: "abc",
    targets: { written: ["k"], before: [target], fingerprint: "f" },
    undoing: null,
  };
  expect(parseStep(serializeStep(step))).toEqual(step);
  const many = Array.from({ length: 3000 }, (_, n) => [`Xã số ${n}`, "2026-02", ["CKMB", "TONG"]] as const);
  expect(parseStep(serializeStep({ ...step, written: many }))).toEqual({
    ...step,
    written: null,
    gone: null,
  });
  expect(parseStep('{"v":9}')).toBeNull();
  expect(parseStep('{"v":1}')).toBeNull();
});

test("a stamp is local time, and moves on until nobody has it", () => {
  const now = new Date(2026, 2, 5, 16, 45, 59);
  expect(timeStamp(now)).toBe("2026-03-05 16:45:59");
  expect(freeStamp(now, new Set(["2026-03-05 16:45:59", "2026-03-05 16:46:00"]))).toBe("2026-03-05 16:46:01");
});

test("a fingerprint does not depend on order and changes with any text", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (texts, other) => {
      expect(fingerprint([...texts].reverse())).toBe(fingerprint(texts));
      if (!texts.includes(other))
        expect(fingerprint([other, ...texts.slice(1)])).not.toBe(fingerprint(texts));
    }),
  );
});

test("the size of a row is never less than its JSON in UTF-8", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(cell), (row) => {
      expect(rowBytes(row)).toBeGreaterThanOrEqual(new TextEncoder().encode(JSON.stringify(row)).length);
    }),
  );
});

test("slices keep order, lose nothing and fit", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (sizes) => {
      const slices = sliced(sizes, (size) => size, 50);
      expect(slices.flat()).toEqual(sizes);
      for (const slice of slices) expect(slice.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(50);
    }),
  );
  expect(sliced([80], (size) => size, 50)).toEqual([[80]]);
});
