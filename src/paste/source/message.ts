/** Time and sender of a message that was copied from a chat: "[08:42, 05/10/2026] Hương VP: ". */
const STAMP = /^\[\d{1,2}:\d{2}(?::\d{2})?,?\s\d{1,2}\/\d{1,2}\/\d{2,4}\]\s/u;

/** Whether a line is the first one of a message: neither the comma nor the blanks in it divide cells. */
export function isMessage(line: string): boolean {
  return STAMP.test(line);
}
