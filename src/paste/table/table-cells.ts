import { TOTAL_CODE } from "../../scoring/framework";
import type { Column } from "./columns";
import type { Draft, Observation } from "../account/drafts";
import { addCell, addObservation } from "../account/drafts";
import type { Figure } from "../words/figure";
import { readFigure } from "../words/figure";
import { foldText } from "../text/fold";
import { mendDigits } from "../text/number-text";
import type { Row } from "../source/row";
import type { TableReader } from "./table-reader";

const FOOTNOTE = /\s*(?:\(?\*+\)?|[¹²³⁴⁵]|\[\d{1,2}\])$|(?<=\d)\s+\(\d\)$/;
const LONGEST_SHOWN = 40;
const UNCHANGED = new Set(
  ["không đổi", "không thay đổi", "giữ nguyên", "không tăng không giảm", "bằng"].map(foldText),
);

/** A cell with all that is known of it before it is read. */
export interface CellTask {
  codes: readonly string[];
  label: string;
  column: Column;
  row: Row;
  at: number;
  /** Maximum of the indicator where the figure does not bring its own. */
  max: number | null;
}

/** A text without the footnote mark at its end. */
export function withoutFootnote(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  const plain = (last >= 48 && last <= 57) || (last >= 97 && last <= 122);
  return plain ? text : text.replace(FOOTNOTE, "");
}

/** Reads a cell into a record; what is no figure becomes an error that a person must look at. */
export function takeCell(draft: Draft, task: CellTask, { collector }: TableReader): void {
  const { codes, label, column, row, at } = task;
  const text = row.own(at);
  const plain = withoutFootnote(text);
  let figure = readFigure(plain);
  let mended = (figure.kind === "number" || figure.kind === "fraction") && figure.mended;
  if (figure.kind === "text") {
    const fixed = mendDigits(plain);
    if (fixed !== null) {
      figure = readFigure(fixed);
      mended = true;
    }
  }
  const observation = observe(task, figure);
  if (!observation) return;
  const place = text === "" ? null : row.cell(at);
  const found = {
    subject: codes[0] ?? "",
    draft,
    ...(place ? { place: { line: place.line, column: place.column, length: text.length } } : {}),
  };
  if (mended)
    collector.findings.push({
      ...found,
      code: "OCR_FIX",
      severity: "ask",
      values: { raw: text, value: observation.score ?? observation.percent ?? "" },
    });
  if (observation.status === "error")
    collector.findings.push({
      ...found,
      code: "NOT_A_FIGURE",
      severity: "block",
      values: { label, raw: text.slice(0, LONGEST_SHOWN) },
    });
  addCell(draft, { row, at, code: codes[0] ?? "", field: fieldOf(column, codes) });
  addObservation(collector, draft, observation);
}

function fieldOf({ role }: Column, codes: readonly string[]) {
  if (role === "delta" || role === "rank") return role;
  return codes[0] === TOTAL_CODE ? "total" : "score";
}

/** A cell as figures of an indicator; null when it adds nothing (a blank change, a blank rank). */
function observe({ codes, label, column, max, row, at }: CellTask, figure: Figure): Observation | null {
  const base = { codes, label, places: {} };
  const text = row.own(at);
  if (column.role === "delta") {
    if (figure.kind === "text" && UNCHANGED.has(foldText(text)))
      return { ...base, status: "ok", delta: 0, deltaUnit: "points" };
    if (figure.kind !== "number") return null;
    return { ...base, status: "ok", delta: signed(figure), deltaUnit: figure.percent ? "pp" : "points" };
  }
  if (column.role === "rank") {
    if (figure.kind === "number" && figure.whole) return { ...base, status: "ok", rank: figure.value };
    if (figure.kind === "fraction") return { ...base, status: "ok", rank: figure.value, of: figure.max };
    return null;
  }
  const over = column.role === "percent" ? null : max;
  switch (figure.kind) {
    case "fraction":
      return { ...base, status: "ok", score: figure.value, max: figure.max, percent: figure.percent };
    case "number":
      if (figure.percent || column.role === "percent")
        return { ...base, status: "ok", percent: signed(figure) };
      return { ...base, status: "ok", score: signed(figure), max: over };
    case "empty":
    case "missing":
      return column.role === "percent" && codes[0] === TOTAL_CODE
        ? null
        : { ...base, status: "missing", max: over };
    case "not_applicable":
      return { ...base, status: "not_applicable", max: over };
    case "text":
      return { ...base, status: "error", max: over };
  }
}

function signed(figure: Extract<Figure, { kind: "number" }>): number {
  return figure.sign < 0 ? -figure.value + 0 : figure.value;
}

/** Reads a cell as the class of the record. */
export function takeClass(draft: Draft, row: Row, at: number, { classes }: TableReader): void {
  const text = row.own(at);
  if (text === "") return;
  const words = foldText(text).split(" ");
  // "Loại Khá" and "Khá" are one.
  const name = classes.whole(words) ?? classes.longest((word) => words[word + 1] ?? null, 0)?.value ?? null;
  if (name === null) return;
  draft.classification ??= name;
  addCell(draft, { row, at, code: TOTAL_CODE, field: "classification" });
}
