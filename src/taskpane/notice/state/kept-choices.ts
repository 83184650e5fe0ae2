import type { DocumentChoices } from "./notice-state";

const KEY = "bcs766.remarks";
/** Documents whose edits are kept; the oldest gives way. */
const MOST_DOCUMENTS = 24;

/** The key under which the edits of a document are found again. */
export function documentKey(kind: string, unit: string, period: string): string {
  return `${kind}|${unit}|${period}`;
}

/** Edits of earlier documents on this machine; none when there is nothing readable. */
export function keptChoices(): Record<string, DocumentChoices> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return isRecord(kept) ? onlyChoices(kept) : {};
  } catch {
    return {};
  }
}

/** Keeps the edits for the next time the pane is opened. They never leave the machine. */
export function keepChoices(choices: Readonly<Record<string, DocumentChoices>>): void {
  try {
    const newest = Object.entries(choices).slice(-MOST_DOCUMENTS);
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(newest)));
  } catch {
    // Storage may be full or forbidden; the edits then live as long as the pane.
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whatever does not look like an edit is dropped: the storage is open to anybody on the machine. */
function onlyChoices(kept: Record<string, unknown>): Record<string, DocumentChoices> {
  const documents: Record<string, DocumentChoices> = {};
  for (const [key, value] of Object.entries(kept)) {
    if (!isRecord(value)) continue;
    const entries = Object.entries(value).flatMap(([id, one]) => {
      if (!isRecord(one)) return [];
      const { on, text, from } = one;
      return [
        [
          id,
          {
            ...(typeof on === "boolean" ? { on } : {}),
            ...(typeof text === "string" ? { text } : {}),
            ...(typeof from === "string" ? { from } : {}),
          },
        ] as const,
      ];
    });
    documents[key] = Object.fromEntries(entries);
  }
  return documents;
}
