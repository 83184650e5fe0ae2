import type { Cell } from "../../source";
import { Row } from "../../source";
import type { Saying } from "../../words";
import { LIKELY, SURE, unitLikeness } from "../../words";
import { cellFigure } from "../cell";
import { joinBrokenNames } from "./broken-names";
import type { FoundTable } from "./cut";

/** A word of a line with its place. */
interface Word {
  text: string;
  start: number;
  end: number;
}

const FEWEST_ROWS = 2;
const FEWEST_SHORT_ROWS = 5;
const LONGEST_LINE = 600;
const TALLEST_HEADING = 18;
const MOST_WORDS = 90;
const LONGEST_HEADING = 14;
const FIGURE =
  /^(?!766$)(?:[+\-−–(]?\d{1,3}(?:[.,]\d{1,3})?%?\)?(?:\s?đ|\s?điểm)?|(?!20[12]\d$)\d{4,6}|\d{1,3}(?:[.,]\d{1,3})?\/\d{1,3}|(?=[^\d]*\d)[\dlIO]{1,3}[.,][\dlIO]{1,3}|[-–—]|N\/A|x)$/iu;
/** "Trang 1/4", "Hiển thị 1 - 14 trong tổng số 38 bản ghi" below the table of a page. */
const PAGER = /^(?:«|‹|<)|^(?:trang|đang hiển thị|hiển thị|số bản ghi|tổng số bản ghi)(?!\p{L})/iu;
/** "Xếp loại Khá" below the rows of one unit. */
const CLASS_ROW =
  /^((?:mức )?(?:xếp loại|phân loại))\s*:?\s+((?:xuất sắc|tốt|khá|trung bình|yếu|kém)[ /\p{L}]{0,12})$/iu;
const LONGEST_NAME = 90;
const SIGN_WORD = /^(?:tăng|giảm)$/iu;

/** A table copied out of a PDF with single blanks: every row ends with as many figures as the heading has columns. */
export function singleBlankTable(lines: readonly Cell[], says: (text: string) => Saying): FoundTable | null {
  const { rows: cut, taken } = joinBrokenNames(
    lines,
    lines.map((line) =>
      line.text === "" || line.text.length > LONGEST_LINE || PAGER.test(line.text) ? null : cutRow(line),
    ),
  );
  const run = longestRun(cut);
  if (!run) return null;
  const { from, to, count } = run;
  const start = headingStart(lines, cut, from);
  const rows: Row[] = [];
  const broken: Cell[] = [];
  const body = cut.slice(from, to);
  const ordered = body.filter((row) => row?.order).length * 2 > body.filter((row) => row !== null).length;
  const classed = body.some((row) => row !== null && row.tail !== null && row.figures.length === count);
  const split =
    body.filter((row) => row && splitLabel(row.label, says)).length * 3 >
    body.filter((row) => row !== null).length * 2;
  const heading = headingCells(
    lines.slice(start, from).filter((_, at) => !taken.has(start + at)),
    count + (classed ? 1 : 0) + (split ? 1 : 0),
    ordered,
    says,
  );
  if (!heading || (count < 3 && heading.cells.every(({ text }) => text === ""))) return null;
  rows.push(Row.of(heading.cells));
  for (let at = from; at < to; at += 1) {
    const row = cut[at];
    const line = lines[at];
    if (!line || line.text === "" || taken.has(at)) continue;
    if (!row || row.figures.length !== count) {
      if (row) broken.push(line);
      else rows.push(Row.of([{ ...line }]));
      continue;
    }
    const none = { text: "", line: line.line, column: line.column };
    rows.push(
      Row.of([
        ...(ordered ? [row.order ?? none] : []),
        ...(split ? (splitLabel(row.label, says) ?? [row.label, none]) : [row.label]),
        ...row.figures,
        ...(classed ? [row.tail ?? none] : []),
      ]),
    );
  }
  let end = taken.has(to) ? to + 1 : to;
  for (; count === 1 && !split && end < lines.length; end += 1) {
    const line = lines[end];
    const words = line && CLASS_ROW.exec(line.text);
    if (!line || !words) break;
    const at = line.text.length - (words[2] ?? "").length;
    const none = { text: "", line: line.line, column: line.column };
    rows.push(
      Row.of([
        ...(ordered ? [none] : []),
        cellOf(line, 0, (words[1] ?? "").length),
        cellOf(line, at, line.text.length),
      ]),
    );
  }
  return { before: lines.slice(0, start + heading.above), rows, after: lines.slice(end), broken };
}

/** "Sở Y tế Tiến độ giải quyết": the name of a unit before that of an indicator, cut where the rest says most. */
function splitLabel(label: Cell, says: (text: string) => Saying): [Cell, Cell] | null {
  if (unitLikeness(label.text) < 1) return null;
  const words = wordsOf(label.text);
  let best: { sure: number; end: number; start: number } | null = null;
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before || !/^[\p{Lu}]/u.test(word.text)) continue;
    const rest = label.text.slice(word.start);
    const sure = says(rest).codes[0]?.sure ?? 0;
    if (sure >= SURE && sure > (best?.sure ?? 0) && unitLikeness(rest) < 1)
      best = { sure, end: before.end, start: word.start };
  }
  return best && [cellOf(label, 0, best.end), cellOf(label, best.start, label.text.length)];
}

interface CutRow {
  order: Cell | null;
  label: Cell;
  figures: Cell[];
  /** Words of a class behind the figures. */
  tail: Cell | null;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A row: its number, words, figures, and words behind them (a class, a note). */
function cutRow(line: Cell): CutRow | null {
  const words = withMeasures(wordsOf(line.text));
  const run = figureRun(words);
  // "18 / 18" is one figure of a list, whatever blanks a scanner has put in.
  if (!run || /\d \/ ?\d|\d ?\/ \d/.test(line.text)) return null;
  const figures: Cell[] = [];
  for (let at = run.from; at < run.to; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word) continue;
    if (SIGN_WORD.test(word.text) && next) {
      figures.push(cellOf(line, word.start, next.end));
      at += 1;
    } else figures.push(cellOf(line, word.start, word.end));
  }
  const before = words.slice(0, run.from);
  const after = words.slice(run.to);
  const [first] = before;
  const numbered = first !== undefined && before.length > 1 && NUMBER_OF_ROW.test(first.text);
  const label = numbered ? before.slice(1) : before;
  const [begin, end] = [label[0], label[label.length - 1]];
  if (!begin || !end || !/\p{L}{2}/u.test(label.map(({ text }) => text).join(" "))) return null;
  if (
    /[:;]$/.test(end.text) ||
    /[:;]\s|(?:đạt|là|được|từ|lên|còn)$|^[-+*•]\s|[.…_]{3}/iu.test(line.text.slice(0, end.end)) ||
    figures.every(({ text }) => !cellFigure(text))
  )
    return null;
  const [tailFrom, tailTo] = [after[0], after[after.length - 1]];
  if (tailTo && /[;:.]$/.test(tailTo.text)) return null;
  return {
    order: numbered ? cellOf(line, first.start, first.end) : null,
    label: cellOf(line, begin.start, end.end),
    figures,
    tail: tailFrom && tailTo ? cellOf(line, tailFrom.start, tailTo.end) : null,
  };
}
/** "15,88 đ" is one figure. */
function withMeasures(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined[joined.length - 1];
    if (before && MEASURE_WORD.test(word.text) && /^[+-]?\d[\d.,]*$/.test(before.text))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${word.text}`, end: word.end };
    else joined.push(word);
  }
  return joined;
}
const MEASURE_WORD = /^(?:đ|điểm|%)$/iu;
/** What a number after it counts: no figure of a row. */
const COUNTS_TIME = /^(?:tháng|quý|quí|năm|ngày|số|kỳ|t|q|nhóm|điều)$/iu;
const NUMBER_OF_ROW = /^\(?(?:\d{1,4}(?:\.\d{1,2})?|[IVX]{1,5})[.)]?$/;

/** The longest run of figures that does not begin the line. */
function figureRun(words: readonly Word[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  for (let from = 1; from < words.length; from += 1) {
    if (COUNTS_TIME.test(words[from - 1]?.text ?? "")) continue;
    let to = from;
    while (to < words.length) {
      const [word, next] = [words[to], words[to + 1]];
      if (!word) break;
      if (SIGN_WORD.test(word.text) && next && FIGURE.test(next.text)) to += 2;
      else if (FIGURE.test(word.text)) to += 1;
      else break;
    }
    if (to > from) {
      if (best === null || to - from >= best.to - best.from) best = { from, to };
      from = to;
    }
  }
  return best;
}

/** The lines from the first to the last row of the usual number of figures. */
function longestRun(cut: readonly (CutRow | null)[]): { from: number; to: number; count: number } | null {
  const counts = new Map<number, number>();
  for (const row of cut) if (row) counts.set(row.figures.length, (counts.get(row.figures.length) ?? 0) + 1);
  let count = 0;
  let most = 0;
  for (const [figures, times] of counts)
    if (times > most || (times === most && figures > count)) [count, most] = [figures, times];
  // One figure behind words is found in any text: it takes more such lines to be a table.
  if (most < (count === 1 ? FEWEST_SHORT_ROWS : FEWEST_ROWS)) return null;
  // A title may hold a figure as well: the longest stretch of rows is the table.
  let best: { from: number; to: number; rows: number } | null = null;
  for (let from = 0; from < cut.length; from += 1) {
    if (cut[from]?.figures.length !== count) continue;
    const stretch = stretchFrom(cut, from, count);
    if (stretch.rows > (best?.rows ?? 0)) best = { from, ...stretch };
    from = stretch.to;
  }
  return best && { from: best.from, to: best.to, count };
}

const WIDEST_GAP = 3;

/** How far rows go on from one, with few other lines between. */
function stretchFrom(
  cut: readonly (CutRow | null)[],
  from: number,
  count: number,
): { to: number; rows: number } {
  let to = from;
  let rows = 0;
  let gap = 0;
  for (let at = from; at < cut.length && gap < WIDEST_GAP; at += 1) {
    const row = cut[at];
    if (row) {
      to = at + 1;
      gap = 0;
      if (row.figures.length === count) rows += 1;
    } else gap += 1;
  }
  return { to, rows };
}

function headingStart(lines: readonly Cell[], cut: readonly (CutRow | null)[], from: number): number {
  let start = from;
  for (let at = from - 1; at >= Math.max(0, from - TALLEST_HEADING); at -= 1) {
    const text = lines[at]?.text ?? "";
    if (text === "" && start < from) break;
    if (/[:;.]$/.test(text) || cut[at] || text.length > LONGEST_LINE) break;
    start = at;
  }
  return start;
}

/** A heading cut into its cells, and how many of the lines above the rows are not of it. */
interface HeadingCut {
  cells: Cell[];
  above: number;
}

/** The words of the heading, cut into as many pieces as there are columns, so that the pieces say most. */
function headingCells(
  lines: readonly Cell[],
  figures: number,
  ordered: boolean,
  says: (text: string) => Saying,
): HeadingCut | null {
  const pieces = figures + 1 + (ordered ? 1 : 0);
  const stacked = lines.slice(-pieces);
  // Units may stand over the columns as well.
  const telling = stacked.filter(
    ({ text }, at) => worth(says(text), at + 1) > 0 || (at > 0 && unitLikeness(text) === 1),
  ).length;
  const [first] = stacked;
  // Misspelt names say nothing, but each begins its own line; words of a name that goes on do not.
  const opens =
    first !== undefined &&
    says(first.text).part !== null &&
    stacked.every(({ text }) => /^[\p{Lu}#∑(]/u.test(text) && text.length < LONGEST_NAME);
  const bare = stacked.every(({ text }) => !/:\s|\s{3}/.test(text));
  if (bare && stacked.length === pieces && (telling === pieces || (opens && telling * 5 >= pieces * 3)))
    return { cells: stacked.map((line) => ({ ...line })), above: lines.length - pieces };
  // Lines of a title may stand above: the cut that says most decides where the heading begins.
  let best: { cells: Cell[]; points: number; above: number } | null = null;
  for (let above = 0; above < lines.length; above += 1) {
    const words = lines.slice(above).flatMap((line) => wordsOf(line.text).map((word) => ({ line, ...word })));
    if (words.length < pieces || words.length > MOST_WORDS) continue;
    const found = bestCut(words, pieces, says);
    if (found && (best === null || found.points >= best.points)) best = { ...found, above };
  }
  if (best && best.points >= figures) return best;
  const line = lines[lines.length - 1];
  // Without a heading that can be cut the figures tell what they are, or a person does.
  return figures >= 3
    ? {
        cells: Array.from({ length: pieces }, () => ({ text: "", line: line?.line ?? 1, column: 1 })),
        above: lines.length,
      }
    : null;
}

type PlacedWord = Word & { line: Cell };

/** A cut of the first words, whose last piece runs from `begin` to `end`. */
interface PartialCut {
  begin: number;
  end: number;
  points: number;
  code: string | null;
  before: PartialCut | null;
}

function bestCut(
  words: readonly PlacedWord[],
  pieces: number,
  says: (text: string) => Saying,
): { cells: Cell[]; points: number } | null {
  const textOf = (begin: number, end: number): string =>
    words
      .slice(begin, end)
      .map(({ text }) => text)
      .join(" ");
  let ends = new Map<number, PartialCut[]>([
    [0, [{ begin: 0, end: 0, points: 0, code: null, before: null }]],
  ]);
  for (let piece = 1; piece <= pieces; piece += 1) {
    const next = new Map<number, PartialCut[]>();
    for (const cuts of ends.values())
      for (const cut of cuts) {
        const rest = pieces - piece;
        for (
          let end = cut.end + 1;
          end <= Math.min(words.length - rest, cut.end + LONGEST_HEADING);
          end += 1
        ) {
          const saying = says(textOf(cut.end, end));
          const code = (saying.codes[0]?.sure ?? 0) >= SURE ? (saying.codes[0]?.code ?? null) : null;
          // "Tiến độ | giải quyết": one name cut in two.
          const again = code !== null && code === cut.code ? CUT_NAME : 0;
          // "… | trực tuyến Mức độ | hài lòng": words that open a name do not end one.
          const torn = OPENS_NAME.test(words[end - 1]?.text ?? "") && end - cut.end > 1 ? TORN : 0;
          // "… hồ sơ | Mức độ": each name of a heading begins with a capital, where names do at all.
          const small = /^\p{Ll}/u.test(words[cut.end]?.text ?? "") ? SMALL : 0;
          const points = cut.points + worth(saying, piece) - again - torn - small;
          const list = next.get(end);
          const found = { begin: cut.end, end, points, code, before: cut };
          if (!list) next.set(end, [found]);
          else if (list.length < KEPT_CUTS) list.push(found);
          else {
            const worst = list.reduce(
              (least, one, at) => (one.points < (list[least]?.points ?? 0) ? at : least),
              0,
            );
            if ((list[worst]?.points ?? 0) < points) list[worst] = found;
          }
        }
      }
    ends = next;
  }
  const best = (ends.get(words.length) ?? []).reduce<PartialCut | null>(
    (most, one) => (most === null || one.points > most.points ? one : most),
    null,
  );
  if (!best) return null;
  const cells: Cell[] = [];
  for (let cut: PartialCut | null = best; cut?.before; cut = cut.before) {
    const first = words[cut.begin];
    if (!first) return null;
    cells.unshift({
      text: textOf(cut.begin, cut.end),
      line: first.line.line,
      column: first.line.column + first.start,
    });
  }
  return { cells, points: best.points };
}
const OPENS_NAME = /^(?:độ|lệ|quả|số|nhóm|mức|điểm)$/iu;
const TORN = 0.3;
const SMALL = 0.4;
/** What cutting a name in two costs. */
const CUT_NAME = 3;
/** Cuts that are kept for every place. */
const KEPT_CUTS = 6;

/** How much a piece of a heading says. */
function worth({ codes, measure, part, period, more }: Saying, piece: number): number {
  const sure = codes[0]?.sure ?? 0;
  if (sure >= SURE) return 3 * sure;
  if (part === "order" || part === "unit" || part === "indicator") return piece <= 2 ? 2 : -1;
  if (sure >= LIKELY) return 2 * sure;
  if (measure !== null || part !== null || period !== null) return 1.5;
  return more ? -1.5 : -1;
}

function cellOf(line: Cell, start: number, end: number): Cell {
  return { text: line.text.slice(start, end), line: line.line, column: line.column + start };
}
