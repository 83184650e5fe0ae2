import type { TrueRecord } from "../contract";
import type { Random } from "../draw/random";
import { classOf, drawScores, MAX, ranksOf } from "../draw/scores";
import { drawCircle } from "../draw/units";
import { headWord } from "./names";
import { figureCell, groupRows, orderMarks } from "./one-unit";
import { drawSetting, trueItem, type Setting } from "./setting";
import { cell, COVERED, head, spread, type Block, type Cell } from "./sheet";
import type { Table } from "./table";
import { drawTail, drawTitle } from "./titles";

function done(s: Setting, blocks: Block[], records: TrueRecord[]): Table {
  return {
    sheet: [{ lines: drawTitle(s.r, s.period, null) }, ...blocks, { lines: drawTail(s.r, s.period) }],
    records,
    required: [],
    allowed: [],
    made: s.made.join("; "),
  };
}

function recordOf(s: Setting, unit: string, set: ReturnType<typeof drawScores>): TrueRecord {
  return {
    unit,
    period: s.period.key,
    items: Object.fromEntries(s.codes.map((code) => [code, trueItem(s, code, set.items.get(code) ?? 0)])),
    total: trueItem(s, "TONG", set.total),
    classification: null,
  };
}

/** A line for each unit and group; the unit repeated, merged downwards or left blank after its first line. */
export function drawLongForm(r: Random, office: boolean): Table {
  const s = drawSetting(r, office, ["none", "column"]);
  const circle = drawCircle(r, r.int(2, 6), office);
  const manner = r.pick(["repeat", "repeat", "merge", "blank"] as const);
  const order = r.chance(0.5);
  s.made.push("long form", manner);
  const top = [
    ...(order ? [headWord(r, office, "order")] : []),
    r.pick(circle.headings),
    headWord(r, office, "indicator"),
    ...(s.maxima === "column" ? [headWord(r, office, "max")] : []),
    headWord(r, office, "score"),
  ].map((text) => head(text));
  const rows: Cell[][] = [top];
  const records: TrueRecord[] = [];
  let count = 0;
  circle.units.forEach((unit, at) => {
    const set = drawScores(r, s.codes, s.form.decimals);
    records.push(recordOf(s, unit, set));
    const codes = s.totalAt === "first" ? (["TONG", ...s.codes] as const) : ([...s.codes, "TONG"] as const);
    codes.forEach((code, line) => {
      const score = code === "TONG" ? set.total : (set.items.get(code) ?? 0);
      const again = line > 0;
      const first = manner === "merge" ? { text: unit, down: codes.length } : cell(unit);
      const mark = manner === "repeat" ? String(++count) : String(at + 1);
      const left: Cell[] = [
        ...(order ? [manner === "merge" ? { text: mark, down: codes.length } : cell(mark)] : []),
        first,
      ];
      const shown =
        !again || manner === "repeat" ? left : left.map(() => (manner === "merge" ? COVERED : cell("")));
      rows.push([
        ...shown,
        cell(s.names[code]),
        ...(s.maxima === "column" ? [cell(String(MAX[code]), MAX[code])] : []),
        figureCell(s, score),
      ]);
    });
  });
  return done(s, [{ grid: { rows, headRows: 1 } }], records);
}

/** Units in columns, groups in rows. */
export function drawUnitsInColumns(r: Random, office: boolean): Table {
  const s = drawSetting(r, office, ["none", "column"]);
  const circle = drawCircle(r, r.int(2, 7), office);
  const sets = circle.units.map(() => drawScores(r, s.codes, s.form.decimals));
  const ranks = ranksOf(sets.map((set) => set.total));
  const show = { order: r.chance(0.7), rank: r.chance(0.3), class: r.chance(0.3) };
  s.made.push("units in columns", ...Object.keys(show).filter((key) => show[key as keyof typeof show]));
  const marks = orderMarks(s.codes);
  const line = (mark: string, name: string, max: Cell, cells: Cell[]): Cell[] => [
    ...(show.order ? [cell(mark)] : []),
    cell(name),
    ...(s.maxima === "column" ? [max] : []),
    ...cells,
  ];
  const body = s.codes.map((code, at) =>
    line(
      marks[at] ?? "",
      s.names[code],
      cell(String(MAX[code]), MAX[code]),
      sets.map((set) => figureCell(s, set.items.get(code) ?? 0)),
    ),
  );
  const totalRow = line(
    "",
    s.names.TONG,
    cell("100", 100),
    sets.map((set) => figureCell(s, set.total)),
  );
  const rows = [
    line(
      headWord(r, office, "order"),
      headWord(r, office, "indicator"),
      cell(headWord(r, office, "max")),
      circle.units.map((unit) => cell(unit)),
    ).map(({ text }) => head(text)),
    ...(s.totalAt === "first" ? [totalRow, ...body] : [...body, totalRow]),
  ];
  if (show.rank)
    rows.push(
      line(
        "",
        r.pick(["Xếp hạng", "Thứ hạng", "Hạng"]),
        cell(""),
        ranks.map((rank) => cell(String(rank), rank)),
      ),
    );
  if (show.class)
    rows.push(
      line(
        "",
        "Xếp loại",
        cell(""),
        sets.map((set) => cell(classOf(set.total))),
      ),
    );
  const records = circle.units.map((unit, at) => {
    const set = sets[at] ?? drawScores(r, s.codes, 2);
    const record = recordOf(s, unit, set);
    if (show.rank && record.total !== null) record.total.rank = ranks[at] ?? 0;
    if (show.class) record.classification = classOf(set.total);
    return record;
  });
  return done(s, [{ grid: { rows, headRows: 1 } }], records);
}

/** A block of group rows for each unit: as sections of one table, or as tables under a line that names the unit. */
export function drawSections(r: Random, office: boolean): Table {
  const s = drawSetting(r, office, ["none", "column", "column", "fraction"]);
  const circle = drawCircle(r, r.int(2, 5), office);
  const apart = r.chance(0.4);
  s.made.push("sections", apart ? "tables apart" : "one table");
  const records: TrueRecord[] = [];
  if (apart) {
    const blocks = circle.units.flatMap((unit, at): Block[] => {
      const { grid, record } = groupRows(s, unit, circle.units.length);
      records.push(record);
      return [{ lines: [`${at + 1}. ${unit}`] }, { grid }];
    });
    return done(s, blocks, records);
  }
  const merged = r.chance(0.5);
  const roman = ["I", "II", "III", "IV", "V"];
  const top = [headWord(r, office, "order"), headWord(r, office, "indicator")];
  if (s.maxima === "column") top.push(headWord(r, office, "max"));
  top.push(headWord(r, office, "score"));
  const rows: Cell[][] = [top.map((text) => head(text))];
  const marks = orderMarks(s.codes);
  circle.units.forEach((unit, at) => {
    const set = drawScores(r, s.codes, s.form.decimals);
    records.push(recordOf(s, unit, set));
    const mark = roman[at] ?? "";
    rows.push(
      merged
        ? spread({ text: `${mark}. ${unit}`, bold: true }, top.length)
        : [cell(mark), { text: unit, bold: true }, ...Array.from({ length: top.length - 2 }, () => cell(""))],
    );
    const maximum = (max: number): Cell[] => (s.maxima === "column" ? [cell(String(max), max)] : []);
    const figure = (score: number, max: number): Cell =>
      s.maxima === "fraction"
        ? cell(`${figureCell(s, score).text.replace(s.form.suffix, "")}/${max}`)
        : figureCell(s, score);
    s.codes.forEach((code, line) =>
      rows.push([
        cell(marks[line] ?? ""),
        cell(s.names[code]),
        ...maximum(MAX[code]),
        figure(set.items.get(code) ?? 0, MAX[code]),
      ]),
    );
    rows.push([cell(""), cell(s.names.TONG), ...maximum(100), figure(set.total, 100)]);
  });
  return done(s, [{ grid: { rows, headRows: 1 } }], records);
}
