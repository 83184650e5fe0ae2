import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "papaparse";
import { scoresToTidyCsv, TIDY_COLUMNS, TIDY_VERSION } from "../../src/book/csv/tidy-csv";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { BookRow } from "../../src/scoring/score";

const ROW: BookRow = {
  unit: "Sở Y tế",
  level: "so",
  period: "2026-02",
  code: "TTTT",
  label: "Thanh toán trực tuyến",
  score: 7.46,
  max: 10,
  rate: null,
  rank: 3,
  of: 14,
  status: "ok",
  source: "Dán ngày 05/3/2026",
  savedAt: "2026-03-05 16:45:10",
  origin: "published",
};

const table = (rows: readonly BookRow[]): string[][] => {
  const { data, errors } = parse<string[]>(scoresToTidyCsv(rows, DEFAULT_FRAMEWORK).replace(/^\ufeff/, ""), {
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};
const records = (rows: readonly BookRow[]): Record<string, string>[] => {
  const [header = [], ...lines] = table(rows);
  return lines.map((line) => Object.fromEntries(header.map((name, column) => [name, line[column] ?? ""])));
};

test("the first version has these columns in this order, and keeps them", () => {
  expect(TIDY_VERSION).toBe(1);
  expect(TIDY_COLUMNS.slice(0, 18)).toEqual([
    "phien_ban",
    "don_vi",
    "cap",
    "ky",
    "loai_ky",
    "nam",
    "ngay_cuoi_ky",
    "ma",
    "thuoc_nhom",
    "chi_so",
    "diem",
    "toi_da",
    "ty_le",
    "hang",
    "tren_tong_so",
    "tinh_trang",
    "nguon",
    "ghi_luc",
  ]);
});

test("where a figure comes from was added behind the columns of the first version", () => {
  expect(TIDY_COLUMNS.slice(18)).toEqual(["nguon_goc"]);
});

test("a row is written for machines: decimal points, ISO dates, codes, nothing where nothing is known", () => {
  expect(scoresToTidyCsv([ROW], DEFAULT_FRAMEWORK)).toBe(
    `\ufeff${TIDY_COLUMNS.join(",")}\r\n1,Sở Y tế,so,2026-02,thang,2026,2026-02-28,TTTT,DVTT,Thanh toán trực tuyến,7.46,10,,3,14,co_so_lieu,Dán ngày 05/3/2026,2026-03-05 16:45:10,cong_bo\r\n`,
  );
});

test("a missing score is an empty field and a word, and a zero stays a zero", () => {
  const [missing, zero] = records([
    { ...ROW, score: null, status: "missing" },
    { ...ROW, unit: "Sở Y tế 2", score: 0 },
  ]);
  expect([missing?.diem, missing?.tinh_trang]).toEqual(["", "chua_co"]);
  expect([zero?.diem, zero?.tinh_trang]).toEqual(["0", "co_so_lieu"]);
});

test.each([
  ["2026-02", "thang", "2026-02-28"],
  ["2024-02", "thang", "2024-02-29"],
  ["2026-12", "thang", "2026-12-31"],
  ["2026-Q1", "quy", "2026-03-31"],
  ["2026-Q4", "quy", "2026-12-31"],
  ["2026-H1", "nua_nam", "2026-06-30"],
  ["2026-C09", "luy_ke", "2026-09-30"],
  ["2026", "nam", "2026-12-31"],
])("period %s is of the type %s and ends on %s", (period, type, end) => {
  expect(records([{ ...ROW, period }])[0]).toMatchObject({ ky: period, loai_ky: type, ngay_cuoi_ky: end });
});

test.each([
  ["missing", "chua_co"],
  ["not_applicable", "khong_phat_sinh"],
  ["header", "dong_nhom"],
  ["error", "khong_doc_duoc"],
] as const)("the status %s is written as %s", (status, word) => {
  expect(records([{ ...ROW, score: null, status }])[0]?.tinh_trang).toBe(word);
});

test.each([
  ["published", "cong_bo"],
  ["derived", "suy_ra"],
  ["sample", "mau"],
] as const)("a figure that is %s is told as %s, whatever its status", (origin, word) => {
  const told = records([
    { ...ROW, origin },
    { ...ROW, origin, unit: "Z", score: null, status: "missing" },
  ]);
  expect(told.map(({ nguon_goc }) => nguon_goc)).toEqual([word, word]);
  expect(told.map(({ tinh_trang }) => tinh_trang)).toEqual(["co_so_lieu", "chua_co"]);
});

test("commas, quotation marks and line breaks stay inside their field; a formula is disarmed", () => {
  const [row] = records([{ ...ROW, label: '- Tỷ lệ "nộp", trực\ntuyến', source: "=1+1" }]);
  expect(row?.chi_so).toBe('\'- Tỷ lệ "nộp", trực\ntuyến');
  expect(row?.nguon).toBe("'=1+1");
});

test("a very small figure has no exponent", () => {
  expect(records([{ ...ROW, rate: 0.0000001 }])[0]?.ty_le).toBe("0.0000001");
});

test("rows stand by unit and period, whatever their order in the book; indicators keep theirs", () => {
  const rows = [
    { ...ROW, unit: "B", code: "TONG" },
    { ...ROW, unit: "A", period: "2026-02", code: "TTTT" },
    { ...ROW, unit: "A", period: "2026-01", code: "TTTT" },
    { ...ROW, unit: "B", code: "CKMB" },
  ];
  expect(records(rows).map(({ don_vi, ky, ma }) => `${don_vi} ${ky} ${ma}`)).toEqual([
    "A 2026-01 TTTT",
    "A 2026-02 TTTT",
    "B 2026-02 TONG",
    "B 2026-02 CKMB",
  ]);
});

test("the description lists every column in its order, and every word of a status", () => {
  const description = readFileSync(path.join(__dirname, "../../docs/du-lieu.md"), "utf8");
  const listed = [...description.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(listed.slice(0, TIDY_COLUMNS.length)).toEqual(TIDY_COLUMNS);
  for (const word of [
    "co_so_lieu",
    "chua_co",
    "khong_phat_sinh",
    "dong_nhom",
    "khong_doc_duoc",
    "cong_bo",
    "suy_ra",
    "mau",
  ])
    expect(description).toContain(`\`${word}\``);
});
