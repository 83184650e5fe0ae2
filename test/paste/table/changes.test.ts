import fc from "fast-check";
import { readText } from "../../../src/paste";
import type { Reading } from "../../../src/paste/reading";
import { formatPeriod } from "../../../src/scoring/period";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import type { Result } from "../writing";
import { tables } from "../writing";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const RUNS = { numRuns: 25 };

/** Other names that offices write. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  CKMB: ["CKMB", "CK, MB", "Công khai minh bạch TTHC"],
  TDGQ: ["Tiến độ GQ", "TĐGQ", "Tiến độ giải quyết hồ sơ"],
  DVCTT: ["DVC trực tuyến", "DVCTT", "Hồ sơ nộp trực tuyến"],
  TTTT: ["TTTT", "TT trực tuyến", "T.toán trực tuyến"],
  MDSH: ["SHHS", "Số hóa HS", "Mức độ số hóa"],
  MDHL: ["Hài lòng", "MĐHL", "Hài lòng của ND, DN"],
};

/** A table as columns of a heading and cells. */
interface Column {
  head: string;
  cells: string[];
}

const point = (value: number): string => value.toFixed(2).replace(".", ",");

function columnsOf(all: readonly Result[], named: (code: string, name: string) => string): Column[] {
  const codes = all[0]?.scores ?? [];
  return [
    { head: "Đơn vị", cells: all.map(({ unit }) => unit) },
    ...codes.map(({ code, name }, at) => ({
      head: named(code, name),
      cells: all.map(({ scores }) => point(scores[at]?.score ?? 0)),
    })),
    { head: "Tổng điểm", cells: all.map(({ total }) => point(total)) },
  ];
}

function write(all: readonly Result[], columns: readonly Column[], extra: Extra = {}): string {
  const period = all[0]?.period;
  const rows = all.map((_, at) => columns.map(({ cells }) => cells[at] ?? "").join("\t"));
  return [
    `Kết quả Bộ chỉ số 766 ${period ? formatPeriod(period) : ""}`,
    ...(extra.above ?? []),
    ...(extra.headless === true ? [] : [columns.map(({ head }) => head).join("\t")]),
    ...rows,
    ...(extra.below ?? []),
  ].join("\n");
}

interface Extra {
  above?: string[];
  below?: string[];
  headless?: boolean;
}

const plain = (_: string, name: string): string => name;

/** What was read, apart from the words of the labels. */
function figures({ records }: Reading) {
  return records.map(({ unit, period, items, total }) => ({
    unit,
    period: period?.key,
    scores: Object.fromEntries(items.map(({ code, score }) => [code, score])),
    total: total.score,
  }));
}

function asked({ doubts }: Reading): string[] {
  return doubts.filter(({ severity }) => severity !== "note").map(({ code }) => code);
}

const read = (text: string): Reading => readText(text, OPTIONS).reading;

/** The change changes nothing: the same figures, no question. */
function same(all: readonly Result[], text: string): void {
  const changed = read(text);
  expect(figures(changed)).toEqual(figures(read(write(all, columnsOf(all, plain)))));
  expect(asked(changed)).toEqual([]);
}

describe("what changes a table and not its meaning", () => {
  test("the order of its columns", () => {
    fc.assert(
      fc.property(tables, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (all, keys) => {
        const [first, ...others] = columnsOf(all, plain);
        const mixed = others
          .map((column, at) => ({ column, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ column }) => column);
        same(all, write(all, first ? [first, ...mixed] : mixed));
      }),
      RUNS,
    );
  });

  test("other names for its indicators", () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 2 }), (all, which) => {
        same(
          all,
          write(
            all,
            columnsOf(all, (code, name) => SYNONYMS[code]?.[which] ?? name),
          ),
        );
      }),
      RUNS,
    );
  });

  test("a filter row above", () => {
    fc.assert(
      fc.property(tables, (all) => {
        const year = all[0]?.period.year ?? 0;
        const above = [`Loại thời gian: Tháng\tNăm: ${year}\tTỉnh, Thành phố: Tất cả`];
        same(all, write(all, columnsOf(all, plain), { above }));
      }),
      RUNS,
    );
  });

  test("a column of order numbers, an empty one and one of notes", () => {
    fc.assert(
      fc.property(tables, (all) => {
        const columns = [
          { head: "STT", cells: all.map((_, at) => String(at + 1)) },
          ...columnsOf(all, plain),
          { head: "", cells: all.map(() => "") },
          { head: "Ghi chú", cells: all.map((_, at) => (at === 0 ? "Số liệu tạm tính" : "")) },
        ];
        same(all, write(all, columns));
      }),
      RUNS,
    );
  });

  test("rows of a mean and of a note below", () => {
    fc.assert(
      fc.property(tables, (all) => {
        const columns = columnsOf(all, plain);
        const mean = (column: number): string => {
          const values = all.map(({ scores, total }) => scores[column - 1]?.score ?? total);
          return point(values.reduce((sum, value) => sum + value, 0) / values.length);
        };
        const below = [
          ["Trung bình", ...columns.slice(1).map((_, at) => mean(at + 1))].join("\t"),
          "Ghi chú: số liệu tạm tính.",
        ];
        same(all, write(all, columns, { below }));
      }),
      RUNS,
    );
  });
});

test("without its heading a table is asked about, never silently read otherwise", () => {
  fc.assert(
    fc.property(tables, (all) => {
      const reading = read(write(all, columnsOf(all, plain), { headless: true }));
      const kept =
        JSON.stringify(figures(reading)) === JSON.stringify(figures(read(write(all, columnsOf(all, plain)))));
      expect(kept || asked(reading).length > 0).toBe(true);
    }),
    RUNS,
  );
});
