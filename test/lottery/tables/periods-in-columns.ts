import type { TrueRecord } from "../contract";
import { print, printChange } from "../draw/numbers";
import { monthOf, type Period } from "../draw/periods";
import type { Random } from "../draw/random";
import { classOf, drawScores, MAX } from "../draw/scores";
import { drawCircle } from "../draw/units";
import { headWord } from "./names";
import { figureCell, orderMarks } from "./one-unit";
import { drawSetting, trueItem, type Setting } from "./setting";
import { cell, COVERED, head, spread, type Cell } from "./sheet";
import type { Table } from "./table";
import { drawIndexName, drawTail } from "./titles";

interface Columns {
  year: number;
  periods: Period[];
  words: string[];
  yearShown: boolean;
}

function drawColumns(r: Random, count: number): Columns {
  const year = r.pick([2025, 2026]);
  if (count <= 4 && r.chance(0.15)) {
    const romans = ["I", "II", "III", "IV"].slice(0, count);
    const periods = romans.map((_, at) => ({
      ...monthOf(r, year, 1),
      key: `${year}-Q${at + 1}`,
      month: null,
    }));
    return { year, periods, words: romans.map((roman) => `Quý ${roman}`), yearShown: false };
  }
  const first = r.int(1, 13 - count);
  const style = r.int(0, 4);
  const yearShown = style >= 3;
  const periods = Array.from({ length: count }, (_, at) => monthOf(r, year, first + at));
  const words = periods.map(({ month }) => {
    const two = String(month).padStart(2, "0");
    return (
      [`Tháng ${month}`, `T${month}`, `Tháng ${two}`, `Tháng ${two}/${year}`, `T${month}/${year}`][style] ??
      ""
    );
  });
  return { year, periods, words, yearShown };
}

function title(r: Random, year: number, unit: string | null): string[] {
  const who = unit === null ? "các đơn vị" : unit;
  return [
    r.pick([
      `Kết quả ${drawIndexName(r)} của ${who} theo từng kỳ, năm ${year}`,
      `THEO DÕI ĐIỂM ${drawIndexName(r)} CỦA ${who} NĂM ${year}`,
      `Điểm ${drawIndexName(r)} của ${who} (năm ${year})`,
    ]),
  ];
}

/** One unit, groups in rows, months or quarters in columns: a record for each column. */
export function drawGroupsByPeriods(r: Random, office: boolean): Table {
  const s = drawSetting(r, office, ["none", "column"]);
  const unit = drawCircle(r, 3, false).units[0] ?? "";
  const { year, periods, words } = drawColumns(r, r.int(2, 6));
  const sets = periods.map(() => drawScores(r, s.codes, s.form.decimals));
  const order = r.chance(0.7);
  const change = periods.length === 2 && r.chance(0.6);
  const twoRows = r.chance(0.2);
  s.made.push(
    "groups by periods",
    `${periods.length} columns`,
    change ? "change" : "",
    twoRows ? "two heading rows" : "",
  );
  const marks = orderMarks(s.codes);
  const delta = (code: (typeof s.codes)[number] | null): number => {
    const [a = 0, b = 0] = sets.map((set) => (code === null ? set.total : (set.items.get(code) ?? 0)));
    return Math.round((b - a) * 100) / 100;
  };
  const line = (mark: string, name: string, max: number, figures: number[], changed: number): Cell[] => [
    ...(order ? [cell(mark)] : []),
    cell(name),
    ...(s.maxima === "column" ? [cell(String(max), max)] : []),
    ...figures.map((score) => figureCell(s, score)),
    ...(change ? [cell(printChange(s.form, changed), changed)] : []),
  ];
  const body = s.codes.map((code, at) =>
    line(
      marks[at] ?? "",
      s.names[code],
      MAX[code],
      sets.map((set) => set.items.get(code) ?? 0),
      delta(code),
    ),
  );
  const totalRow = line(
    "",
    s.names.TONG,
    100,
    sets.map((set) => set.total),
    delta(null),
  );
  const left = [
    ...(order ? [headWord(r, office, "order")] : []),
    headWord(r, office, "indicator"),
    ...(s.maxima === "column" ? [headWord(r, office, "max")] : []),
  ];
  const right = change ? [r.pick(["Tăng/giảm", "Chênh lệch", "+/-", "So sánh"])] : [];
  const headings = twoRows
    ? [
        [
          ...left.map((text) => head(text, 1, 2)),
          ...spread(head(r.pick(["Điểm đạt được", "Kết quả", `Năm ${year}`, "Điểm số"])), words.length),
          ...right.map((text) => head(text, 1, 2)),
        ],
        [...left.map(() => COVERED), ...words.map((word) => head(word)), ...right.map(() => COVERED)],
      ]
    : [[...left, ...words, ...right].map((text) => head(text))];
  const records = periods.map((period, at): TrueRecord => {
    const set = sets[at];
    const last = change && at === periods.length - 1;
    return {
      unit,
      period: period.key,
      items: Object.fromEntries(
        s.codes.map((code) => [
          code,
          { ...trueItem(s, code, set?.items.get(code) ?? 0), ...(last ? { delta: delta(code) } : {}) },
        ]),
      ),
      total: { ...trueItem(s, "TONG", set?.total ?? 0), ...(last ? { delta: delta(null) } : {}) },
      classification: null,
    };
  });
  return {
    sheet: [
      { lines: title(r, year, unit) },
      {
        grid: {
          rows: [...headings, ...(s.totalAt === "first" ? [totalRow, ...body] : [...body, totalRow])],
          headRows: headings.length,
        },
      },
      { lines: drawTail(r, null) },
    ],
    records,
    required: [],
    allowed: [],
    made: s.made.join("; "),
  };
}

/** Units in rows, months in columns, the totals only. */
export function drawTotalsByPeriods(r: Random, office: boolean): Table {
  const s: Setting = drawSetting(r, office, ["none"]);
  const circle = drawCircle(r, r.int(3, 10), office);
  const { year, periods, words } = drawColumns(r, r.int(2, 6));
  const totals = circle.units.map(() => periods.map(() => drawScores(r, s.codes, s.form.decimals).total));
  const order = r.chance(0.7);
  const classes = r.chance(0.2);
  const open = !classes && r.chance(0.2) ? r.pick(["Chưa có", "", "Chưa công bố", "-"]) : null;
  const word = r.pick(["Tổng điểm", "Điểm tổng hợp", "Điểm số", "Tổng điểm Bộ chỉ số"]);
  s.made.push(
    "totals by periods",
    `${periods.length} columns`,
    classes ? "class of the last" : "",
    open === null ? "" : "the last not yet published",
  );
  const left = [...(order ? [headWord(r, office, "order")] : []), r.pick(circle.headings)];
  const right = classes ? [`Xếp loại ${(words[words.length - 1] ?? "").toLocaleLowerCase("vi")}`] : [];
  const wordInTop = r.chance(0.5);
  const headings = wordInTop
    ? [
        [
          ...left.map((text) => head(text, 1, 2)),
          ...spread(head(word), words.length),
          ...right.map((text) => head(text, 1, 2)),
        ],
        [...left.map(() => COVERED), ...words.map((text) => head(text)), ...right.map(() => COVERED)],
      ]
    : [
        [...left, ...words.map((text) => `${word} ${text.toLocaleLowerCase("vi")}`), ...right].map((text) =>
          head(text),
        ),
      ];
  const rows = circle.units.map((unit, at) => [
    ...(order ? [cell(String(at + 1), at + 1)] : []),
    cell(unit),
    ...(totals[at] ?? []).map((total, column) =>
      open !== null && column === periods.length - 1
        ? cell(open)
        : cell(print(s.form, total) + s.form.suffix, total),
    ),
    ...(classes ? [cell(classOf(totals[at]?.at(-1) ?? 0))] : []),
  ]);
  const known = open === null ? periods : periods.slice(0, -1);
  const records = circle.units.flatMap((unit, at) =>
    known.map((period, column): TrueRecord => ({
      unit,
      period: period.key,
      items: {},
      total: { score: totals[at]?.[column] ?? 0 },
      classification: classes && column === periods.length - 1 ? classOf(totals[at]?.[column] ?? 0) : null,
    })),
  );
  return {
    sheet: [
      { lines: title(r, year, null) },
      { grid: { rows: [...headings, ...rows], headRows: headings.length } },
      { lines: drawTail(r, null) },
    ],
    records,
    required: [],
    allowed: open === null ? [] : ["NO_TOTAL"],
    made: s.made.join("; "),
  };
}
