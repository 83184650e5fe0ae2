import { badValue, incomingError } from "../cell";
import type { Parameter } from "../parameter";
import { each } from "../parameter";

/** A name of a unit or an indicator. A blank, which may arrive as 0, is missing. */
export function name(): Parameter<string, false> {
  return each(
    "text",
    (cell) => {
      if (cell === null || cell === undefined || cell === 0) return null;
      if (typeof cell === "object" || typeof cell === "boolean")
        return incomingError(cell) ?? badValue("functions.not_a_name");
      const text = String(cell).normalize("NFC").trim();
      return text === "" ? null : text;
    },
    false,
  );
}
