import type { helpVi } from "../vi/taskpane-help";

export const helpEn: Record<keyof typeof helpVi, string> = {
  "help.scores":
    "Scores: paste the result or open a Word, PDF or Excel file, look at what was read, answer what is unclear, save.",
  "help.comparison":
    "Compare: choose period and unit, look at the preview, build the table on a sheet of its own. Choose all units to find, order and open them.",
  "help.notice": "Notice: switch sentences off or edit them, then download Word or copy the table.",
  "help.marks": "Marks beside the indicators",
  "help.markOk": "✓ read clearly",
  "help.markAsk": "? please check; can be saved all the same",
  "help.markBlock": "✕ must be answered before saving",
  "help.keys": "Keys in this pane",
  "help.keyPaste": "reads what was copied (step 1)",
  "help.keyPrimary": "presses the main button of the step",
  "help.keyUndo": "goes to Undo",
  "help.keyEsc": "closes what was opened last",
  "help.missing":
    "An indicator without a figure is marked “chưa có” and is never 0. Replaced scores stay on the sheet Lịch sử.",
  "help.functions": "The BCS functions for cells",
};
