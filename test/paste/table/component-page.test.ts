import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const options = { framework: DEFAULT_FRAMEWORK };
const TITLE = "Chi tiết nhóm chỉ số - Sở Y tế - tháng 8 năm 2026";
const HEAD = "Chỉ tiêu\tTử số\tMẫu số\tTỷ lệ (%)\tĐiểm\tĐiểm tối đa";
const ROWS = [
  "Tỷ lệ PAKN xử lý đúng hạn\t182\t247\t73,68\t4,42\t6",
  "Tỷ lệ hài lòng trong xử lý PAKN\t137\t1.247\t55,47\t3,33\t6",
  "Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC\t144.574\t184.513\t78,35\t5,22\t6",
];

function read(rows: readonly string[], head = HEAD) {
  return readText([TITLE, head, ...rows].join("\n"), options);
}

test("rates of components without codes are told as what they are, and none is taken", () => {
  const { reading, account, tables } = read(ROWS);
  const [record] = reading.records;
  expect(record).toMatchObject({
    unit: "Sở Y tế",
    period: { key: "2026-08" },
    basis: "components",
    items: [],
  });
  expect(record?.total).toMatchObject({ score: null, max: null, status: "missing" });
  expect(reading.doubts.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "note COMPONENTS_LEFT_OUT",
  ]);
  expect(account.leftOut.slice(1, 6).map(({ text, reason }) => `${text} ${reason}`)).toEqual([
    "182 count",
    "247 count",
    "73,68 component",
    "4,42 component",
    "6 maximum",
  ]);
  // A person may still say what its columns are.
  expect(tables.map((table) => table.read)).toEqual([false]);
});

test("codes beside the names tell the components", () => {
  const { reading } = read(ROWS.map((row, at) => `MDHL.${at + 1} ${row}`));
  expect(reading.records[0]?.items.map(({ code, score }) => `${code} ${score}`)).toEqual([
    "MDHL.1 4.42",
    "MDHL.2 3.33",
    "MDHL.3 5.22",
  ]);
});

test("without numerators the points beside the names are read", () => {
  const { reading } = read(
    ROWS.map((row) =>
      row
        .split("\t")
        .filter((_, at) => at === 0 || at > 3)
        .join("\t"),
    ),
    "Chỉ tiêu\tĐiểm\tĐiểm tối đa",
  );
  expect(reading.records[0]?.items.map(({ code, score }) => `${code} ${score}`)).toEqual([
    "MDHL.1 4.42",
    "MDHL.2 3.33",
    "MDHL.3 5.22",
  ]);
});

test("groups over their own maxima are scores, with whatever they were worked out from", () => {
  const { reading } = read([
    "Tỷ lệ hồ sơ giải quyết đúng hạn\t182\t247\t73,68\t14,74\t20",
    "Tỷ lệ thanh toán trực tuyến\t137\t247\t55,47\t5,55\t10",
    "Tỷ lệ số hóa hồ sơ\t20\t40\t50,00\t11,00\t22",
    "Mức độ hài lòng\t20\t40\t50,00\t9,00\t18",
  ]);
  const items = reading.records[0]?.items ?? [];
  expect(items.map(({ code, score }) => `${code} ${score}`)).toContain("MDSH 11");
  expect(items.length).toBe(4);
});
