import type { Code, TrueItem, TrueRecord } from "../contract";
import { print, printChange, percentOf } from "../draw/numbers";
import type { Random } from "../draw/random";
import { classOf, drawScores, MAX } from "../draw/scores";
import { drawCircle } from "../draw/units";
import { headWord, NOTES } from "./names";
import { drawSetting, headingWithMax, trueItem, type Setting } from "./setting";
import { cell, head, type Cell, type Grid } from "./sheet";
import type { Table } from "./table";
import { drawTail, drawTitle } from "./titles";
import { percentCell, scoreCell } from "./units-by-groups";

/** One unit, the groups in rows: the table of a department's own notice. */
export function drawOneUnit(r: Random, office: boolean): Table {
  const s = drawSetting(r, office, ["none", "column", "column", "column", "fraction", "heading"]);
  const circle = drawCircle(r, r.int(8, 14), false);
  const unit = circle.units[0] ?? "";
  const { grid, record } = groupRows(s, unit, circle.units.length + r.int(0, 30));
  return {
    sheet: [{ lines: drawTitle(r, s.period, unit) }, { grid }, { lines: drawTail(r, s.period) }],
    records: [record],
    required: [],
    allowed: [],
    made: s.made.join("; "),
  };
}

/** Marks of the order column: 3, 3.1, 3.2 where the group and its halves are shown. */
export function orderMarks(codes: readonly Code[]): string[] {
  const whole = codes.includes("DVTT");
  let count = 0;
  return codes.map((code) => {
    if (whole && code === "DVCTT") return `${count}.1`;
    if (whole && code === "TTTT") return `${count}.2`;
    return String(++count);
  });
}

interface Column {
  top: string;
  group: (code: Code, at: number, item: TrueItem) => Cell;
  total: (item: TrueItem) => Cell;
  /** What a row of the class or the rank has here. */
  last: (label: string, value: string) => Cell;
}

export function groupRows(s: Setting, unit: string, among: number): { grid: Grid; record: TrueRecord } {
  const { r } = s;
  const set = drawScores(r, s.codes, s.form.decimals);
  const show = {
    order: r.chance(0.75),
    percent: r.chance(0.2),
    delta: r.chance(0.2),
    rank: r.chance(0.15),
    note: r.chance(0.2),
    classRow: r.chance(0.2),
    rankRow: r.chance(0.15),
    headerOnly: s.split === "both" && r.chance(0.35),
  };
  if (show.rank) show.rankRow = false;
  s.made.push("one unit", ...Object.keys(show).filter((key) => show[key as keyof typeof show]));
  const marks = orderMarks(s.codes);
  const heading = r.int(0, 4);
  const listMark = !show.order && r.chance(0.3);
  const name = (code: Code, at: number): string => {
    const plain = s.maxima === "heading" ? headingWithMax(heading, s.names[code], MAX[code]) : s.names[code];
    return listMark ? `${marks[at]}. ${plain}` : plain;
  };
  const items = new Map<Code, TrueItem>(
    s.codes.map((code) => {
      const item = trueItem(s, code, set.items.get(code) ?? 0);
      if (show.percent) item.percent = percentOf(item.score ?? 0, MAX[code]);
      if (show.delta) item.delta = r.int(-40, 40) / 10;
      if (show.rank) Object.assign(item, { rank: r.int(1, among), of: among });
      return [code, item];
    }),
  );
  const total: TrueItem = trueItem(s, "TONG", set.total);
  if (show.percent) total.percent = percentOf(set.total, 100);
  if (show.delta) total.delta = totalDelta(items);
  if (show.rank || show.rankRow) Object.assign(total, { rank: r.int(1, among), of: among });
  const isHeader = (code: Code): boolean => show.headerOnly && code === "DVTT";
  const blank = cell("");

  const columns: Column[] = [];
  const add = (shown: boolean, column: Column): void => void (shown && columns.push(column));
  const words = r.chance(0.2);
  const word = (role: Parameters<typeof headWord>[2]): string =>
    headWord(r, s.office, role).replace("tháng trước", s.period.before).replace("T trước", "kỳ trước");
  add(show.order, {
    top: word("order"),
    group: (_, at) => cell(marks[at] ?? ""),
    total: () => blank,
    last: () => blank,
  });
  add(true, {
    top: word("indicator"),
    group: (code, at) => cell(name(code, at)),
    total: () => ({ text: s.names.TONG, bold: true }),
    last: (label) => cell(label),
  });
  add(s.maxima === "column", {
    top: word("max"),
    group: (code) => cell(String(MAX[code]), MAX[code]),
    total: () => cell("100", 100),
    last: () => blank,
  });
  add(true, {
    top: word("score"),
    group: (code, _, item) => (isHeader(code) ? blank : scoreCell(s, item.score ?? 0, MAX[code])),
    total: (item) => scoreCell(s, item.score ?? 0, 100),
    last: (_, value) => cell(value),
  });
  add(show.percent, {
    top: word("percent"),
    group: (code, _, item) => (isHeader(code) ? blank : percentCell(s, item.score ?? 0, MAX[code])),
    total: (item) => percentCell(s, item.score ?? 0, 100),
    last: () => blank,
  });
  add(show.delta, {
    top: word("delta"),
    group: (code, _, item) =>
      isHeader(code) ? blank : cell(printChange(s.form, item.delta ?? 0, words), item.delta),
    total: (item) => cell(printChange(s.form, item.delta ?? 0, words), item.delta),
    last: () => blank,
  });
  add(show.rank, {
    top: word("rank"),
    group: (code, _, item) => (isHeader(code) ? blank : cell(`${item.rank}/${item.of}`)),
    total: (item) => cell(`${item.rank}/${item.of}`),
    last: () => blank,
  });
  add(show.note, {
    top: word("note"),
    group: () => cell(r.pick(NOTES)),
    total: () => blank,
    last: () => blank,
  });

  const body = s.codes.map((code, at) =>
    columns.map((column) => column.group(code, at, items.get(code) ?? {})),
  );
  const totalRow = columns.map((column) => column.total(total));
  const rows = [
    columns.map((column) => head(column.top)),
    ...(s.totalAt === "first" ? [totalRow, ...body] : [...body, totalRow]),
  ];
  if (show.rankRow)
    rows.push(
      columns.map((column) =>
        column.last(r.pick(["Xếp hạng", "Thứ hạng", "Hạng"]), `${total.rank}/${among}`),
      ),
    );
  if (show.classRow) rows.push(columns.map((column) => column.last("Xếp loại", classOf(set.total))));
  if (show.headerOnly) items.delete("DVTT");
  return {
    grid: { rows, headRows: 1 },
    record: {
      unit,
      period: s.period.key,
      items: Object.fromEntries(items),
      total,
      classification: show.classRow ? classOf(set.total) : null,
    },
  };
}

function totalDelta(items: Map<Code, TrueItem>): number {
  const whole = items.get("DVTT");
  if (whole !== undefined && items.has("DVCTT")) {
    const halves = (items.get("DVCTT")?.delta ?? 0) + (items.get("TTTT")?.delta ?? 0);
    whole.delta = Math.round(halves * 10) / 10;
  }
  const parts = [...items].filter(([code]) => !(items.has("DVTT") && (code === "DVCTT" || code === "TTTT")));
  return Math.round(parts.reduce((all, [, item]) => all + (item.delta ?? 0), 0) * 10) / 10;
}

/** A bare figure in the form of the table, for layouts without maxima. */
export function figureCell(s: Setting, score: number): Cell {
  return cell(print(s.form, score) + s.form.suffix, score);
}
