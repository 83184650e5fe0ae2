import type { Code, TrueRecord } from "../contract";
import { percentOf, print, printChange, printScore } from "../draw/numbers";
import { classOf, drawScores, MAX, ranksOf, sum, type ScoreSet } from "../draw/scores";
import { drawCircle } from "../draw/units";
import { headWord, NOTES } from "./names";
import { drawSetting, headingWithMax, trueItem, type Setting } from "./setting";
import { cell, COVERED, head, spread, type Cell, type Grid } from "./sheet";
import { drawTail, drawTitle } from "./titles";
import type { Table } from "./table";

type HeadStyle = "flat" | "umbrella" | "halves" | "pairs-percent" | "pairs-rank";

/** What one unit's line shows besides its scores. */
interface Line {
  unit: string;
  scores: ScoreSet;
  rank: number;
  delta: number;
  note: string;
  groupRanks: Map<Code, number>;
}

/** Units in rows, groups in columns: the table of the portal and of most letters. */
export function unitsByGroups(s: Setting): Table {
  const { r } = s;
  const circle = drawCircle(r, r.int(3, 16), s.office);
  const sets = circle.units.map(() => drawScores(r, s.codes, s.form.decimals));
  const ranks = ranksOf(sets.map((set) => set.total));
  const lines: Line[] = circle.units.map((unit, at) => ({
    unit,
    scores: sets[at] as ScoreSet,
    rank: ranks[at] as number,
    delta: r.int(-90, 90) / 10,
    note: r.pick(NOTES),
    groupRanks: new Map(s.codes.map((code) => [code, groupRank(sets, code, at)])),
  }));
  if (r.chance(0.5)) lines.sort((a, b) => a.rank - b.rank);
  const show = {
    order: r.chance(0.75),
    total: r.chance(0.93),
    rank: r.chance(0.35),
    among: r.chance(0.3),
    class: r.chance(0.3),
    note: r.chance(0.2),
    delta: r.chance(0.15),
  };
  const style = drawHeadStyle(s);
  s.made.push(
    "units by groups",
    `heads ${style}`,
    ...Object.keys(show).filter((key) => show[key as keyof typeof show]),
  );
  if (!show.total) show.delta = show.rank = false;
  const deltaHead = headWord(r, s.office, "delta")
    .replace("tháng trước", s.period.before)
    .replace("T trước", "kỳ trước");

  const parts: Part[] = [];
  if (show.order)
    parts.push(column(head(headWord(r, s.office, "order")), (_, at) => cell(String(at + 1), at + 1), ""));
  parts.push(column(head(r.pick(circle.headings)), (line) => cell(line.unit), null));
  const heading = r.int(0, 4);
  const totalPart = totalColumn(s, heading);
  const groups = s.codes.map((code) => groupColumn(s, code, style, heading));
  if (show.total && s.totalAt === "first") parts.push(totalPart);
  parts.push(...groups);
  if (show.total && s.totalAt === "last") parts.push(totalPart);
  if (show.delta)
    parts.push(column(head(deltaHead), (line) => cell(printChange(s.form, line.delta), line.delta), ""));
  if (show.rank)
    parts.push(
      column(
        head(headWord(r, s.office, "rank")),
        (line) => (show.among ? cell(`${line.rank}/${lines.length}`) : cell(String(line.rank), line.rank)),
        "",
      ),
    );
  if (show.class)
    parts.push(column(head(headWord(r, s.office, "class")), (line) => cell(classOf(line.scores.total)), ""));
  if (show.note) parts.push(column(head(headWord(r, s.office, "note")), (line) => cell(line.note), ""));

  const rows = headRows(s, parts, style);
  const headCount = rows.length;
  if (r.chance(0.12)) rows.push(numberRow(r.chance(0.5) ? "()" : "", parts));
  if (s.maxima === "row")
    rows.push(
      parts.flatMap((part) => part.maximum(r.pick(["Điểm tối đa", "Thang điểm", "Điểm chuẩn", "Tối đa"]))),
    );
  const sections = circle.level !== "tinh" && lines.length > 5 && r.chance(0.15);
  const width = parts.reduce((all, part) => all + part.width, 0);
  lines.forEach((line, at) => {
    if (sections && (at === 0 || at === 3))
      rows.push(
        sectionRow(
          r.chance(0.5),
          at === 0 ? "I" : "II",
          at === 0 ? "Nhóm các đơn vị trung tâm" : "Nhóm các đơn vị còn lại",
          width,
        ),
      );
    rows.push(parts.flatMap((part) => part.body(line, at)));
  });
  if (show.total && r.chance(0.2)) rows.push(meanRow(s, parts, lines));

  const grid: Grid = { rows, headRows: headCount };
  const records: TrueRecord[] = lines.map((line) => ({
    unit: line.unit,
    period: s.period.key,
    items: Object.fromEntries(
      s.codes.map((code) => {
        const item = trueItem(s, code, line.scores.items.get(code) ?? 0);
        if (style === "pairs-percent") item.percent = percentOf(item.score ?? 0, MAX[code]);
        if (style === "pairs-rank") item.rank = line.groupRanks.get(code) ?? 0;
        return [code, item];
      }),
    ),
    total: show.total
      ? {
          ...trueItem(s, "TONG", line.scores.total),
          ...(show.rank ? { rank: line.rank } : {}),
          ...(show.rank && show.among ? { of: lines.length } : {}),
          ...(show.delta ? { delta: line.delta } : {}),
        }
      : null,
    classification: show.class ? classOf(line.scores.total) : null,
  }));
  return {
    sheet: [{ lines: drawTitle(r, s.period, null) }, { grid }, { lines: drawTail(r, s.period) }],
    records,
    required: [],
    allowed: show.total ? [] : ["NO_TOTAL"],
  };
}

export function drawUnitsByGroups(r: Setting["r"], office: boolean): Table {
  const s = drawSetting(r, office, ["none", "none", "heading", "row", "fraction"]);
  const table = unitsByGroups(s);
  return { ...table, made: s.made.join("; ") };
}

/** A group of columns under one heading. */
interface Part {
  top: Cell;
  sub: Cell[];
  width: number;
  isGroup: Code | "TONG" | null;
  body: (line: Line, at: number) => Cell[];
  maximum: (word: string) => Cell[];
}

/** A plain column; `blank` null marks the column of units, which names the row of maxima. */
function column(top: Cell, body: (line: Line, at: number) => Cell, blank: string | null): Part {
  return {
    top,
    sub: [],
    width: 1,
    isGroup: null,
    body: (line, at) => [body(line, at)],
    maximum: (word) => [cell(blank ?? word)],
  };
}

function drawHeadStyle(s: Setting): HeadStyle {
  const chance = s.r.next();
  if (s.maxima === "fraction") return chance < 0.2 ? "umbrella" : "flat";
  if (chance < 0.68) return "flat";
  if (chance < 0.8) return "umbrella";
  if (s.split === "both" && chance < 0.92) return "halves";
  if (s.maxima === "row") return "flat";
  return chance < 0.94 ? "pairs-percent" : "pairs-rank";
}

function groupColumn(s: Setting, code: Code, style: HeadStyle, heading: number): Part {
  const name = s.maxima === "heading" ? headingWithMax(heading, s.names[code], MAX[code]) : s.names[code];
  const score = (line: Line): Cell => scoreCell(s, line.scores.items.get(code) ?? 0, MAX[code]);
  const second = style === "pairs-percent" ? head("Tỷ lệ (%)") : head(s.r.chance(0.5) ? "Hạng" : "Xếp hạng");
  if (style === "pairs-percent" || style === "pairs-rank")
    return {
      top: head(name),
      sub: [head("Điểm"), second],
      width: 2,
      isGroup: code,
      body: (line) => [
        score(line),
        style === "pairs-percent"
          ? percentCell(s, line.scores.items.get(code) ?? 0, MAX[code])
          : cell(String(line.groupRanks.get(code)), line.groupRanks.get(code)),
      ],
      maximum: () => [cell(String(MAX[code]), MAX[code]), cell("")],
    };
  return {
    top: head(name),
    sub: [],
    width: 1,
    isGroup: code,
    body: (line) => [score(line)],
    maximum: () => [cell(String(MAX[code]), MAX[code])],
  };
}

function totalColumn(s: Setting, heading: number): Part {
  const name =
    s.maxima === "heading" && !s.names.TONG.includes("(")
      ? headingWithMax(heading, s.names.TONG, 100)
      : s.names.TONG;
  return {
    top: head(name),
    sub: [],
    width: 1,
    isGroup: "TONG",
    body: (line) => [scoreCell(s, line.scores.total, 100)],
    maximum: () => [cell("100", 100)],
  };
}

export function scoreCell(s: Setting, score: number, max: number): Cell {
  if (s.maxima === "fraction") return cell(`${print(s.form, score)}/${max}`);
  return cell(printScore(s.form, score), score);
}

export function percentCell(s: Setting, score: number, max: number): Cell {
  const percent = percentOf(score, max);
  return cell(print({ ...s.form, suffix: "" }, percent, 2), percent);
}

function headRows(s: Setting, parts: Part[], style: HeadStyle): Cell[][] {
  if (style === "flat") return [parts.map((part) => part.top)];
  if (style === "umbrella") {
    const word = s.r.pick([
      "Điểm các nhóm chỉ số",
      "Điểm thành phần",
      "Kết quả các nhóm chỉ số",
      "Các nhóm chỉ số",
      "Trong đó",
    ]);
    const count = parts.filter((part) => part.isGroup !== null && part.isGroup !== "TONG").length;
    let opened = false;
    const top = parts.flatMap((part) => {
      if (part.isGroup === null || part.isGroup === "TONG") return [{ ...part.top, down: 2 }];
      if (opened) return [];
      opened = true;
      return spread(head(word), count);
    });
    return [
      top,
      parts.map((part) => (part.isGroup === null || part.isGroup === "TONG" ? COVERED : part.top)),
    ];
  }
  if (style === "halves") {
    const top = parts.flatMap((part) => {
      if (part.isGroup === "DVTT") return spread(part.top, 3);
      if (part.isGroup === "DVCTT" || part.isGroup === "TTTT") return [];
      return [{ ...part.top, down: 2 }];
    });
    const sub = parts.map((part) => {
      if (part.isGroup === "DVTT") return head(s.r.pick(["Cộng", "Tổng nhóm", "Điểm nhóm", "Chung"]));
      return part.isGroup === "DVCTT" || part.isGroup === "TTTT" ? part.top : COVERED;
    });
    return [top, sub];
  }
  return [
    parts.flatMap((part) => (part.width === 1 ? [{ ...part.top, down: 2 }] : spread(part.top, part.width))),
    parts.flatMap((part) => (part.width === 1 ? [COVERED] : part.sub)),
  ];
}

function numberRow(brackets: string, parts: Part[]): Cell[] {
  const width = parts.reduce((all, part) => all + part.width, 0);
  return Array.from({ length: width }, (_, at) => cell(brackets === "" ? String(at + 1) : `(${at + 1})`));
}

function sectionRow(merged: boolean, mark: string, words: string, width: number): Cell[] {
  if (merged) return spread({ text: `${mark}. ${words}`, bold: true }, width);
  return [cell(mark), cell(words), ...Array.from({ length: width - 2 }, () => cell(""))];
}

function meanRow(s: Setting, parts: Part[], lines: Line[]): Cell[] {
  const word = s.r.pick([
    "Trung bình",
    "Bình quân",
    "Điểm trung bình",
    "Bình quân chung",
    "Trung bình chung",
  ]);
  let named = false;
  return parts.flatMap((part) => {
    const { isGroup } = part;
    if (isGroup === null) {
      const isUnits = !named && part.maximum("*")[0]?.text === "*";
      if (isUnits) named = true;
      return [cell(isUnits ? word : "")];
    }
    const figures = lines.map((line) =>
      isGroup === "TONG" ? line.scores.total : (line.scores.items.get(isGroup) ?? 0),
    );
    const mean = Math.round((sum(figures) / lines.length) * 100) / 100;
    const text = print({ ...s.form, decimals: 2 }, mean);
    return [cell(text, mean), ...Array.from({ length: part.width - 1 }, () => cell(""))];
  });
}

function groupRank(sets: ScoreSet[], code: Code, at: number): number {
  return ranksOf(sets.map((set) => set.items.get(code) ?? 0))[at] ?? 0;
}
