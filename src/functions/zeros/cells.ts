/*
 * Asks the workbook what stands in cells, for functions that were handed a 0. All questions of one calculation travel
 * together, each only once. Reading is all that Excel allows a function here (call-excel-apis-from-custom-function).
 */

/** After so long the cells are taken as unreadable: somebody is typing in a cell and does not leave it. */
const PATIENCE_MS = 5_000;

type Part = "valueTypes" | "formulas";
type Rows = readonly (readonly unknown[])[];

interface Question {
  sheet: string;
  range: string;
  part: Part;
  answer: Promise<Rows | null>;
  tell(rows: Rows | null): void;
}

let waiting = new Map<string, Question>();

/**
 * Which cells of a range are blank.
 * @param address as Excel names an argument: `Sheet1!B2:B7`, `'Sổ điểm'!B2`
 * @returns null where it cannot be read
 */
export async function blankCells(address: string): Promise<boolean[][] | null> {
  const types = await ask(address, "valueTypes");
  return types?.map((row) => row.map((type) => type === "Empty")) ?? null;
}

/** The formula of a cell, in English and with commas; null where it cannot be read. */
export async function formulaOf(address: string): Promise<string | null> {
  const formula = (await ask(address, "formulas"))?.[0]?.[0];
  return typeof formula === "string" ? formula : null;
}

/** Whether a text names cells of this workbook. What Excel tells of an argument that is no reference is not written down. */
export function isAddress(text: string): boolean {
  return placeOf(text) !== null;
}

function ask(address: string, part: Part): Promise<Rows | null> {
  const place = placeOf(address);
  if (place === null) return Promise.resolve(null);
  const key = `${part} ${address}`;
  const known = waiting.get(key);
  if (known) return known.answer;
  let tell: Question["tell"] = () => undefined;
  const answer = new Promise<Rows | null>((done) => {
    tell = done;
  });
  // Calls of one calculation arrive together: those that come before the next turn are read with this one.
  if (waiting.size === 0) setTimeout(() => void answerAll());
  waiting.set(key, { ...place, part, answer, tell });
  return answer;
}

/** `'Sổ điểm'!B2:B7` in its parts; null for another workbook and for what is no address. */
function placeOf(address: string): { sheet: string; range: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'![\]]+))!([A-Z0-9:$]+)$/i.exec(address);
  if (!match) return null;
  const [, quoted, plain = "", range = ""] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet.includes("[") ? null : { sheet, range: range.replaceAll("$", "") };
}

async function answerAll(): Promise<void> {
  const questions = [...waiting.values()];
  waiting = new Map();
  const giveUp = setTimeout(() => {
    for (const { tell } of questions) tell(null);
  }, PATIENCE_MS);
  try {
    await read(questions);
  } catch {
    for (const { tell } of questions) tell(null);
  } finally {
    clearTimeout(giveUp);
  }
}

function read(questions: readonly Question[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const byName = new Map(sheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const found = questions.map((question) => {
      const range = byName.get(question.sheet.toLowerCase())?.getRange(question.range) ?? null;
      range?.load(question.part);
      return { question, range };
    });
    await context.sync();
    for (const { question, range } of found) question.tell(range?.[question.part] ?? null);
  });
}
