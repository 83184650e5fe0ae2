/**
 * Comma-separated text as Excel reads it (RFC 4180 with the separator of Vietnamese settings). Small enough to own: two
 * functions, no options.
 */

/** Excel takes a file for UTF-8 only with this mark. */
export const BYTE_ORDER_MARK = "\ufeff";
const SEPARATOR = ";";
const SEPARATORS = [";", ",", "\t"] as const;

/** Rows as text with `;` (or `,`) between fields and CRLF behind rows, with a byte order mark. */
export function writeCsv(rows: readonly (readonly string[])[], separator: ";" | "," = SEPARATOR): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(quoted).join(separator) + "\r\n").join("");
}

/** Fields of a text; the separator is the one that stands most often in its first line outside quotes. */
export function readCsv(text: string): string[][] {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length) {
    const { field, next } = body[at] === '"' ? quotedField(body, at) : plainField(body, at, separator);
    row.push(field);
    const mark = body[next];
    if (mark === separator) {
      at = next + 1;
      if (at === body.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
    at = mark === "\r" && body[next + 1] === "\n" ? next + 2 : next + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, so that opening the file never runs
 * anything; one that begins with an apostrophe gets another, so that reading gives back exactly what was written.
 */
export function guarded(text: string): string {
  return /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

export function unguarded(field: string): string {
  return /^'[=+\-@\t\r']/.test(field) ? field.slice(1) : field;
}

function quoted(field: string): string {
  return /[";,\t\r\n]|^\s|\s$/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}

function quotedField(text: string, start: number): { field: string; next: number } {
  let field = "";
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { field: field + text.slice(at), next: text.length };
    field += text.slice(at, end);
    if (text[end + 1] !== '"') return { field, next: end + 1 };
    field += '"';
    at = end + 2;
  }
}

function plainField(text: string, start: number, separator: string): { field: string; next: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { field: text.slice(start, end), next: end };
}

function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let inQuotes = false;
  for (const letter of text) {
    if (letter === '"') inQuotes = !inQuotes;
    if (inQuotes) continue;
    if (letter === "\n" || letter === "\r") break;
    const count = counts.get(letter);
    if (count !== undefined) counts.set(letter, count + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
