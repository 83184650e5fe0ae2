import type { Block, HiddenPart, SourceText, StoredApart } from "./blocks";
import type { Steps } from "../text";
import { normaliseText } from "../text";
import type { Cell } from "./row";
import { Row } from "./row";
import { storedApart } from "./stored-value";

const SKIPPED = new Set(
  "SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK OBJECT IFRAME SVG XML MATH TEXTAREA BUTTON COLGROUP COL DEL S STRIKE SUP AUDIO VIDEO CANVAS".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "P DIV LI UL OL DL DT DD H1 H2 H3 H4 H5 H6 SECTION ARTICLE HEADER FOOTER MAIN NAV ASIDE BLOCKQUOTE PRE HR TABLE TBODY THEAD TFOOT TR TD TH CAPTION FORM FIELDSET ADDRESS".split(
    " ",
  ),
);
const HIDDEN =
  /display\s*:\s*none|text-decoration\s*:\s*line-through|mso-hide\s*:\s*all|visibility\s*:\s*hidden|mso-list\s*:\s*ignore/i;
const SPAN_LIMIT = 100;
const WIDTH_LIMIT = 500;
const SLICE = 300;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * Turns a parsed, inert document into lines and tables. Nothing is run, loaded or measured; what Word hides
 * (bullets, bookmarks, deleted text, footnote marks) is left out.
 * @param document made by DOMParser in the pane, by a library in Node
 */
export function* htmlSource(document: Document): Steps<SourceText> {
  const root = document.body as Element | null;
  const writer = new Writer();
  if (!root) return writer.finish();
  const layout = layoutTables(document);
  let node: Node | null = root.firstChild;
  let steps = 0;
  while (node) {
    steps += 1;
    if (steps % SLICE === 0) yield;
    let descend = false;
    if (node.nodeType === TEXT_NODE) writer.text(node.nodeValue ?? "");
    else if (node.nodeType === ELEMENT_NODE) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (tag === "BR") writer.breakLine();
      else if (tag === "SELECT") writer.text(element.querySelector("option[selected]")?.textContent ?? "");
      else if (!SKIPPED.has(tag) && !isHidden(element)) {
        if (tag === "TABLE" && !layout.has(element)) yield* readTable(element, writer);
        else {
          if (BLOCKS.has(tag)) writer.breakLine();
          descend = element.firstChild !== null;
        }
      }
    }
    node = descend ? node.firstChild : following(node, root, writer);
  }
  return writer.finish();
}

/** The next node in the order of the document, breaking the line where a block ends. */
function following(node: Node, root: Element, writer: Writer): Node | null {
  let current: Node | null = node;
  while (current && current !== root) {
    if (current.nodeType === ELEMENT_NODE && BLOCKS.has((current as Element).tagName.toUpperCase()))
      writer.breakLine();
    if (current.nextSibling) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}

/** Tables that hold tables only place things on the page: their cells are read as text around the inner ones. */
function layoutTables(document: Document): Set<Element> {
  const outer = new Set<Element>();
  // A selector "table table" would look at all ancestors of every table.
  for (const inner of Array.from(document.getElementsByTagName("table"))) {
    let parent = inner.parentElement;
    while (parent && parent.tagName.toUpperCase() !== "TABLE") parent = parent.parentElement;
    if (parent && hasSeveralCells(inner)) outer.add(parent);
  }
  return outer;
}

/** A table of one cell inside a cell is only a frame around a figure. */
function hasSeveralCells(table: Element): boolean {
  let cells = 0;
  for (const row of tableRows(table)) {
    cells += row.childElementCount;
    if (cells > 1) return true;
  }
  return false;
}

function* readTable(table: Element, writer: Writer): Steps<void> {
  writeCaption(table, writer);
  const rows: RawCell[][] = [];
  const carried: (RawCell & { rows: number })[] = [];
  const hidden = { rows: 0, columns: 0 };
  let count = 0;
  for (const tr of tableRows(table)) {
    count += 1;
    if (count % SLICE === 0) yield;
    if (isHidden(tr)) {
      if (hasFigure(tr)) hidden.rows += 1;
      continue;
    }
    let unseen = 0;
    const row: RawCell[] = [];
    const carry = () => {
      for (let held = carried[row.length]; held && held.rows > 0; held = carried[row.length]) {
        held.rows -= 1;
        row.push({ text: held.text, origin: held.origin, stored: null });
      }
    };
    for (let cell = tr.firstElementChild; cell; cell = cell.nextElementSibling) {
      const tag = cell.tagName.toUpperCase();
      if (tag !== "TD" && tag !== "TH") continue;
      if (isHidden(cell)) {
        if (hasFigure(cell)) unseen += 1;
        continue;
      }
      carry();
      const text = cellText(cell);
      const stored = cell.getAttribute("x:num");
      const first: RawCell = {
        text,
        origin: null,
        stored: stored === null ? null : storedApart(text, stored),
      };
      const columns = spanOf(cell, "colspan");
      const rowsDown = spanOf(cell, "rowspan");
      for (let at = 0; at < columns && row.length < WIDTH_LIMIT; at += 1) {
        if (rowsDown > 1) carried[row.length] = { text, origin: first, stored: null, rows: rowsDown - 1 };
        row.push(at === 0 ? first : { text, origin: first, stored: null });
      }
    }
    carry();
    hidden.columns = Math.max(hidden.columns, unseen);
    rows.push(row);
  }
  writer.table(rows, hidden);
}

/** The caption is a line above the table. */
function writeCaption(table: Element, writer: Writer): void {
  const first = table.firstElementChild;
  if (first?.tagName.toUpperCase() !== "CAPTION" || isHidden(first)) return;
  writer.breakLine();
  for (const line of cellText(first).split("\n")) {
    writer.text(line);
    writer.breakLine();
  }
}

interface RawCell {
  text: string;
  /** The cell that it repeats, null for a cell of its own. */
  origin: RawCell | null;
  /** What Excel holds in the cell where it shows something else. */
  stored: number | null;
}

function hasFigure(element: Element): boolean {
  return /\d/.test(element.textContent ?? "");
}

function* tableRows(table: Element): Generator<Element> {
  for (let part = table.firstElementChild; part; part = part.nextElementSibling) {
    const tag = part.tagName.toUpperCase();
    if (tag === "TR") yield part;
    else if ((tag === "TBODY" || tag === "THEAD" || tag === "TFOOT") && !isHidden(part)) {
      for (let row = part.firstElementChild; row; row = row.nextElementSibling)
        if (row.tagName.toUpperCase() === "TR") yield row;
    }
  }
}

function spanOf(cell: Element, name: "colspan" | "rowspan"): number {
  const raw = cell.getAttribute(name);
  if (raw === null) return 1;
  const span = Number.parseInt(raw, 10);
  return span > 1 ? Math.min(span, name === "colspan" ? SPAN_LIMIT : SPAN_LIMIT * 100) : 1;
}

/** Text of a cell; its lines are divided by line feeds. */
function cellText(cell: Element): string {
  const only = cell.firstChild;
  if (!only) return "";
  if (only.nodeType === TEXT_NODE && !only.nextSibling) return collapse(only.nodeValue ?? "");
  let text = "";
  let node: Node | null = only;
  while (node) {
    let descend = false;
    if (node.nodeType === TEXT_NODE) text += (node.nodeValue ?? "").replace(/[\n\r\t]/g, " ");
    else if (node.nodeType === ELEMENT_NODE) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (tag === "BR") text += "\n";
      else if (!SKIPPED.has(tag) && !isHidden(element)) {
        if (BLOCKS.has(tag)) text += "\n";
        descend = element.firstChild !== null;
      }
    }
    if (descend) node = node.firstChild;
    else {
      while (node && node !== cell && !node.nextSibling) {
        node = node.parentNode;
        if (
          node &&
          node !== cell &&
          node.nodeType === ELEMENT_NODE &&
          BLOCKS.has((node as Element).tagName.toUpperCase())
        )
          text += "\n";
      }
      node = node === cell || !node ? null : node.nextSibling;
    }
  }
  return text
    .split("\n")
    .map(collapse)
    .filter((line) => line !== "")
    .join("\n");
}

function collapse(raw: string): string {
  const text = normaliseText(raw);
  return /^\S*$/.test(text) ? text : text.replace(/[\s]+/g, " ").trim();
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style");
  return style !== null && HIDDEN.test(style);
}

/** The head and the foot of a letter stand in tables without lines, two cells side by side. */
function isLetterFrame(rows: readonly RawCell[][]): boolean {
  if (rows.length > LETTER_FRAME_ROWS) return false;
  return rows.some((row) => row.length <= 3 && row.some(({ text }) => LETTER_FRAME.test(text)));
}
const LETTER_FRAME_ROWS = 4;
const LETTER_FRAME = /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|nơi nhận\s*:)/iu;

/** Collects rendered lines and the blocks that speak of them. */
class Writer {
  private readonly lines: string[] = [];
  private readonly blocks: Block[] = [];
  private prose: Cell[] | null = null;
  private pending = "";
  private readonly hidden: HiddenPart[] = [];
  private readonly apart: StoredApart[] = [];

  text(raw: string): void {
    if (this.pending.length < 1_000_000) this.pending += raw.replace(/[\n\r\t]/g, " ");
  }

  breakLine(): void {
    const line = collapse(this.pending);
    this.pending = "";
    if (line === "") return;
    this.lines.push(line);
    if (!this.prose) {
      this.prose = [];
      this.blocks.push({ kind: "text", lines: this.prose });
    }
    this.prose.push({ text: line, line: this.lines.length, column: 1 });
  }

  /** A table of one column, a letterhead and a block of signatures are frames around lines of text. */
  table(rows: readonly RawCell[][], hidden: { rows: number; columns: number }): void {
    this.breakLine();
    const width = Math.max(0, ...rows.slice(0, 500).map((row) => row.length));
    if (width <= 1 || isLetterFrame(rows)) {
      for (const line of rows.flat().flatMap(({ text, origin }) => (origin ? [] : text.split("\n")))) {
        this.text(line);
        this.breakLine();
      }
      return;
    }
    if (hidden.rows + hidden.columns > 0) this.hidden.push({ ...hidden, line: this.lines.length + 1 });
    const table: Row[] = [];
    const placed = new Map<RawCell, Cell>();
    for (const raw of rows) {
      let column = 1;
      const number = this.lines.length + 1;
      const texts: string[] = [];
      const cells = raw.map((cell): Cell => {
        const text = cell.text.includes("\n") ? cell.text.replace(/\n/g, " ") : cell.text;
        texts.push(cell.origin ? "" : text);
        const own: Cell = { text, line: number, column };
        column += (cell.origin ? 0 : text.length) + 1;
        if (cell.stored !== null) this.apart.push({ cell: own, value: cell.stored });
        if (!cell.origin) {
          placed.set(cell, own);
          return own;
        }
        return { ...(placed.get(cell.origin) ?? own), text };
      });
      this.lines.push(texts.join("\t"));
      table.push(
        Row.of(cells, raw.some(({ origin }) => origin) ? raw.map(({ origin }) => origin !== null) : null),
      );
    }
    this.blocks.push({ kind: "table", rows: table });
    this.prose = null;
  }

  finish(): SourceText {
    this.breakLine();
    return { text: this.lines.join("\n"), blocks: this.blocks, hidden: this.hidden, apart: this.apart };
  }
}
