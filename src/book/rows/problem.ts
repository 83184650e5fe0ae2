/** A bad edit in one of our tables: where it stands and what is wrong, in words of the screen. */
export interface Problem {
  sheet: string;
  /** "D5", or null when the whole table is meant. */
  cell: string | null;
  message: string;
}

/** "Bộ chỉ số!D5: …" */
export function problemText({ sheet, cell, message }: Problem): string {
  return `${sheet}${cell === null ? "" : `!${cell}`}: ${message}`;
}
