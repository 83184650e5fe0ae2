import type { formulasVi } from "../vi/taskpane-formulas";

export const formulasEn: Record<keyof typeof formulasVi, string> = {
  "formulas.function": "Function",
  "formulas.choose": "Choose a function",
  "formulas.optional": "{name} (may be left out)",
  "formulas.take": "Take the selection",
  "formulas.taking": "Fetching the selection…",
  "formulas.valueOrRange": "Type a value or a reference, or take the selection",
  "formulas.value": "Type a value",
  "formulas.default": "Default",
  "formulas.formula": "Formula",
  "formulas.result": "Result",
  "formulas.resultLater": "The result shows when it is inserted, since a range was typed by hand.",
  "formulas.needed": "Still needed: {name}.",
  "formulas.error": "{code} {message}",
  "formulas.insert": "Insert into the selected cell",
  "formulas.insertHint": "Select the cell for the formula on the sheet, then press Insert.",
  "formulas.inserting": "Inserting…",
  "formulas.inserted": "Inserted into {address}: {text}",
  "formulas.example": "Example",
  "formulas.more": "Help on {id}",
  "formulas.moreRows": "… and {n} more rows",
};
