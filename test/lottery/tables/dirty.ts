import type { Code, TrueItem, TrueRecord } from "../contract";
import { print } from "../draw/numbers";
import type { Random } from "../draw/random";
import { classOf, drawScores, MAX, ranksOf, sum, type ScoreSet } from "../draw/scores";
import { drawCircle } from "../draw/units";
import { headWord } from "./names";
import { orderMarks } from "./one-unit";
import { drawSetting, trueItem, type Setting } from "./setting";
import { cell, head, type Cell } from "./sheet";
import type { Table } from "./table";
import { drawTail, drawTitle } from "./titles";
import { misspell, misreadDigit, swapDigits } from "./typing-errors";

const FAULTS = [
  "typed total",
  "typed total",
  "missing heading",
  "missing heading",
  "counts beside",
  "counts beside",
  "over maximum",
  "no title",
  "no title",
  "misspelt",
  "misspelt",
  "misread digit",
  "missing figure",
  "missing figure",
] as const;
type Fault = (typeof FAULTS)[number];

/** What one line prints where it differs from its true scores. */
interface Line {
  unit: string;
  set: ScoreSet;
  printed: Map<Code | "TONG", string>;
  missing: Set<Code>;
  totalShown: number;
}

const MISSING = ["", "-", "chưa đánh giá", "N/A", "chưa có số liệu", "không phát sinh"];
const COUNTS = [
  "Số hồ sơ tiếp nhận",
  "Tiếp nhận",
  "Số HS đã giải quyết",
  "HS quá hạn",
  "Số TTHC",
  "Tổng số hồ sơ",
  "Số PAKN",
  "HS đang giải quyết",
];

/** A table with one or two of the faults that clerks leave in theirs. */
export function drawDirtyTable(r: Random): Table {
  const office = r.chance(0.4);
  const s = drawSetting(r, office, ["none", "column"], ["one", "halves"]);
  const faults = new Set<Fault>([r.pick(FAULTS)]);
  if (r.chance(0.25)) faults.add(r.pick(FAULTS));
  const single = r.chance(0.4);
  s.made.push(single ? "one unit" : "units by groups", ...faults);
  const circle = drawCircle(r, single ? 2 : r.int(3, 12), false);
  const units = single ? circle.units.slice(0, 1) : circle.units;
  const required = new Set<string>();
  const allowed = new Set<string>();
  const lines = units.map((unit): Line => {
    const set = drawScores(r, s.codes, s.form.decimals);
    return { unit, set, printed: new Map(), missing: new Set(), totalShown: set.total };
  });
  const victim = r.pick(lines);
  if (faults.has("over maximum")) {
    const code = r.pick(s.codes);
    const score = MAX[code] + r.int(1, 9) / 10;
    victim.set.items.set(code, score);
    victim.set.total = sum([...victim.set.items.values()]);
    victim.totalShown = victim.set.total;
    required.add("SCORE_OVER_MAX");
  }
  if (faults.has("missing figure")) {
    const line = r.pick(lines);
    const code = r.pick(s.codes.filter((one) => (line.set.items.get(one) ?? 0) <= MAX[one]));
    const word = r.pick(MISSING);
    line.missing.add(code);
    line.printed.set(code, word);
    line.totalShown = sum([line.totalShown, -(line.set.items.get(code) ?? 0)]);
    required.add(word === "không phát sinh" ? "NOT_APPLICABLE" : "MISSING_GROUP");
    allowed.add("TOTAL_ON_PARTIAL_MAX");
  }
  if (faults.has("typed total")) {
    const wrong = swapDigits(r, victim.totalShown);
    if (wrong !== null) {
      victim.totalShown = wrong;
      required.add("TOTAL_MISMATCH");
    }
  }
  if (faults.has("misread digit")) {
    const line = r.pick(lines);
    const code = r.pick(s.codes.filter((one) => !line.missing.has(one)));
    const text = misreadDigit(r, print(s.form, line.set.items.get(code) ?? 0));
    if (text !== null) {
      line.printed.set(code, text);
      required.add("OCR_FIX");
    }
  }
  const noTitle = faults.has("no title");
  if (noTitle) required.add("PERIOD_NOT_IN_TEXT");
  if (noTitle && single) required.add("UNIT_NOT_IN_TEXT");
  if (faults.has("misspelt"))
    for (const code of r.sample(s.codes, r.int(1, 3))) s.names[code] = misspell(r, s.names[code]);

  const rows = single
    ? oneUnitRows(s, lines[0] as Line, faults)
    : unitRows(s, lines, faults, r.pick(circle.headings));
  const records = lines.map((line): TrueRecord => {
    const items: Partial<Record<Code, TrueItem>> = {};
    for (const code of s.codes)
      if (!line.missing.has(code)) items[code] = trueItem(s, code, line.set.items.get(code) ?? 0);
    return {
      unit: noTitle && single ? null : line.unit,
      period: noTitle ? null : s.period.key,
      items,
      total: { score: line.totalShown },
      classification: null,
    };
  });
  const ranked = !single && rows.ranked;
  if (ranked) {
    const ranks = ranksOf(lines.map((line) => line.set.total));
    records.forEach((record, at) => record.total !== null && (record.total.rank = ranks[at] ?? 0));
  }
  if (rows.classed && records[0] !== undefined) {
    records[0].classification = classOf(lines[0]?.set.total ?? 0);
    allowed.add("CLASS_MISMATCH");
  }
  return {
    sheet: [
      ...(noTitle ? [] : [{ lines: drawTitle(r, s.period, single ? (units[0] ?? "") : null) }]),
      { grid: { rows: rows.rows, headRows: 1 } },
      ...(noTitle ? [] : [{ lines: drawTail(r, s.period) }]),
    ],
    records,
    required: [...required],
    allowed: [...allowed],
    made: s.made.join("; "),
  };
}

interface Rows {
  rows: Cell[][];
  ranked: boolean;
  classed: boolean;
}

function figure(s: Setting, line: Line, code: Code | "TONG"): Cell {
  const printed = line.printed.get(code);
  if (printed !== undefined) return cell(printed);
  const score = code === "TONG" ? line.totalShown : (line.set.items.get(code) ?? 0);
  return cell(print(s.form, score), score);
}

function unitRows(s: Setting, lines: Line[], faults: Set<Fault>, unitHead: string): Rows {
  const { r } = s;
  const order = r.chance(0.7);
  const ranked = r.chance(0.25);
  const ranks = ranksOf(lines.map((line) => line.set.total));
  const counts = faults.has("counts beside") ? r.sample(COUNTS, r.int(1, 3)) : [];
  const countsFirst = r.chance(0.5);
  const blank = faults.has("missing heading") ? r.pick<Code | "TONG">([...s.codes, "TONG"]) : null;
  const codes: (Code | "TONG")[] = s.totalAt === "first" ? ["TONG", ...s.codes] : [...s.codes, "TONG"];
  const countHeads = counts.map((text) => head(text));
  const countCells = (): Cell[] =>
    counts.map(() => {
      const count = r.int(0, 40) === 0 ? 0 : r.int(101, 9800);
      const text =
        count > 999 && r.chance(0.5)
          ? `${Math.floor(count / 1000)}.${String(count % 1000).padStart(3, "0")}`
          : String(count);
      return cell(text, count);
    });
  const top = [
    ...(order ? [head(headWord(r, s.office, "order"))] : []),
    head(unitHead),
    ...(countsFirst ? countHeads : []),
    ...codes.map((code) => head(code === blank ? "" : s.names[code])),
    ...(countsFirst ? [] : countHeads),
    ...(ranked ? [head(headWord(r, s.office, "rank"))] : []),
  ];
  const body = lines.map((line, at) => [
    ...(order ? [cell(String(at + 1), at + 1)] : []),
    cell(line.unit),
    ...(countsFirst ? countCells() : []),
    ...codes.map((code) => figure(s, line, code)),
    ...(countsFirst ? [] : countCells()),
    ...(ranked ? [cell(String(ranks[at]), ranks[at])] : []),
  ]);
  const maxima =
    s.maxima === "column"
      ? [
          [
            ...(order ? [cell("")] : []),
            cell("Điểm tối đa"),
            ...(countsFirst ? counts.map(() => cell("")) : []),
            ...codes.map((code) => cell(String(MAX[code]), MAX[code])),
            ...(countsFirst ? [] : counts.map(() => cell(""))),
            ...(ranked ? [cell("")] : []),
          ],
        ]
      : [];
  return { rows: [top, ...maxima, ...body], ranked, classed: false };
}

function oneUnitRows(s: Setting, line: Line, faults: Set<Fault>): Rows {
  const { r } = s;
  const order = r.chance(0.7);
  const classed = r.chance(0.25) && !faults.has("missing figure");
  const counts = faults.has("counts beside");
  const marks = orderMarks(s.codes);
  const blank = faults.has("missing heading") ? r.pick(["score", "max", "indicator"] as const) : null;
  const row = (mark: string, name: string, max: number | null, score: Cell, count: string): Cell[] => [
    ...(order ? [cell(mark)] : []),
    cell(name),
    ...(s.maxima === "column" ? [max === null ? cell("") : cell(String(max), max)] : []),
    score,
    ...(counts ? [cell(count)] : []),
  ];
  const heads = [
    ...(order ? [headWord(r, s.office, "order")] : []),
    blank === "indicator" ? "" : headWord(r, s.office, "indicator"),
    ...(s.maxima === "column" ? [blank === "max" ? "" : headWord(r, s.office, "max")] : []),
    blank === "score" ? "" : headWord(r, s.office, "score"),
    ...(counts ? [r.pick(["Số hồ sơ", "Số HS liên quan", "Hồ sơ tiếp nhận"])] : []),
  ].map((text) => head(text));
  const body = s.codes.map((code, at) =>
    row(marks[at] ?? "", s.names[code], MAX[code], figure(s, line, code), String(r.int(101, 990))),
  );
  const total = row("", s.names.TONG, 100, figure(s, line, "TONG"), "");
  const rows = [heads, ...(s.totalAt === "first" ? [total, ...body] : [...body, total])];
  if (classed) rows.push(row("", "Xếp loại", null, cell(classOf(line.set.total)), ""));
  return { rows, ranked: false, classed };
}
