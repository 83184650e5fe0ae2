import type { CheckRow, MachineRecord } from "../../src/actions/contract";

/** A record of a real Excel laid beside the stand-in's answers. */
export interface Comparison {
  /** Probes that both answered alike. */
  agreed: string[];
  differing: { id: string; real: string; standIn: string; advice: string }[];
  /** Probes that one of the two did not answer, with the reason. */
  open: { id: string; why: string }[];
  /** Lines of the list of unconfirmed answers that this record settles. */
  confirmed: string[];
  contradicted: string[];
}

/** A line of UNCONFIRMED.md: what it says, and the probes that try it. */
export interface ListedLine {
  text: string;
  probes: string[];
}

/** Answers for which the stand-in has a switch: real Excels differ in them. */
const HABITS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hidden_write_filtered: {
    '"repeated"': 'writesOverHidden: "repeated"',
    '"shifted"': 'writesOverHidden: "shifted"',
    '"FilteredRangeConflict"': 'writesOverHidden: "refused"',
  },
  hidden_write_by_hand: {
    '"repeated"': 'writesOverHidden: "repeated"',
    '"shifted"': 'writesOverHidden: "shifted"',
  },
  hidden_delete: {
    '"still there"': 'deletesUnderFilter: "ignored"',
    '"FilteredRangeConflict"': 'deletesUnderFilter: "refused"',
  },
  table_calculated_column: { '"fills the column"': "calculatedColumns: true" },
  table_many_rows: { '"some outside"': "rowsBeforeBlank: 1500" },
  book_part_1100: { '"kept"': "xmlPartLimit: null" },
  page_fit: { null: 'fitToPages: "ignored"', "0": 'fitToPages: "ignored"' },
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isRow = (value: unknown): value is CheckRow =>
  isRecord(value) &&
  typeof value.id === "string" &&
  ["same", "fine", "different", "untried"].includes(String(value.verdict)) &&
  "answer" in value;

/** Reads what "Sao chép JSON" gave; null for any other text. */
export function readRecord(text: string): MachineRecord | null {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  if (!isRecord(given) || given.format !== "bcs766-machine-check" || given.version !== 1) return null;
  const { rows, excel } = given;
  if (!Array.isArray(rows) || !rows.every(isRow) || !isRecord(excel)) return null;
  return given as unknown as MachineRecord;
}

/** Lines of the tables in UNCONFIRMED.md that name a probe in their fourth column. */
export function readList(markdown: string): ListedLine[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map((cells) => ({
      text: cells[1] ?? "",
      probes: [...(cells[4] ?? "").matchAll(/`([a-z_0-9]+)`/g)].map(([, id = ""]) => id),
    }))
    .filter(({ probes }) => probes.length > 0);
}

/** @param list what waits for a real Excel; a line is settled when all of its probes are answered */
export function compareRecords(
  real: MachineRecord,
  standIn: MachineRecord,
  list: readonly ListedLine[],
): Comparison {
  const result: Comparison = { agreed: [], differing: [], open: [], confirmed: [], contradicted: [] };
  const ours = new Map<string, CheckRow>(standIn.rows.map((row) => [row.id, row]));
  const theirs = new Set<string>(real.rows.map(({ id }) => id));
  for (const row of real.rows) {
    const own = ours.get(row.id);
    if (!own) result.open.push({ id: row.id, why: "the stand-in's list has no such probe" });
    else if (row.verdict === "untried" || own.verdict === "untried")
      result.open.push({ id: row.id, why: row.reason ?? own.reason ?? "not tried" });
    else if (asText(row) === asText(own)) result.agreed.push(row.id);
    else
      result.differing.push({
        id: row.id,
        real: asText(row),
        standIn: asText(own),
        advice: adviceFor(row),
      });
  }
  for (const id of ours.keys())
    if (!theirs.has(id)) result.open.push({ id, why: "the record is older than this probe" });
  const agreed = new Set(result.agreed);
  // What the stand-in knows as a habit is no contradiction: its line names several answers.
  const differing = new Set(
    real.rows
      .filter((row) => HABITS[row.id]?.[asText(row)] === undefined)
      .map(({ id }): string => id)
      .filter((id) => result.differing.some((each) => each.id === id)),
  );
  for (const { text, probes } of list) {
    if (probes.some((id) => differing.has(id))) result.contradicted.push(text);
    else if (probes.every((id) => agreed.has(id))) result.confirmed.push(text);
  }
  return result;
}

const asText = ({ answer }: CheckRow): string => JSON.stringify(answer);

function adviceFor(row: CheckRow): string {
  const habit = HABITS[row.id]?.[asText(row)];
  if (habit !== undefined)
    return `a habit that the stand-in knows: turn it on (${habit}) where tests speak of this Excel`;
  return row.verdict === "fine"
    ? "the add-in copes with it: let the stand-in answer so, too"
    : "change the stand-in first, then mend every test of the add-in that falls";
}
