import { CellError, incomingError } from "../cell";
import type { Parameter } from "../parameter";
import { readEach, whole } from "../parameter";

/** Names of groups beside their points, cell by cell; "" where none stands. */
export function nameList(): Parameter<readonly string[], false> {
  return whole("text", (rows) => {
    const names: string[] = [];
    for (const read of readEach(rows, textOrError)) {
      if (read instanceof CellError) return read;
      names.push(read ?? "");
    }
    return names;
  });
}

function textOrError(cell: unknown): string | null | CellError {
  if (cell === null || cell === undefined || cell === 0) return null;
  return typeof cell === "object" ? incomingError(cell) : String(cell).normalize("NFC").trim();
}
