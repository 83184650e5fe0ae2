import type { actions as vi } from "../vi/actions";

export const actions: Record<keyof typeof vi, string> = {
  "actions.saved.gone": "The figures of {unit} are no longer in the book. Look at the list again.",
  "actions.saved.no_sample": "The book holds no sample any more.",
  "actions.saved.no_name": "There is no name of a unit. Enter the right name and press again.",
  "actions.saved.same": "The new name or period is the one that stands there, so nothing changes.",
  "actions.derive.nothing":
    "The period before cannot be derived: no changes are stated, or the book already holds it.",
  "actions.refusal.empty_book": "The book has no scores to compare yet. Paste a result and save it first.",
  "actions.refusal.choose_unit":
    "The book has scores of several units. Open the pane, choose a unit, then build the table.",
  "actions.refusal.no_rows_of_unit":
    "The book has no scores of “{unit}” yet. Save some or choose another unit.",
  "actions.refusal.no_rows_in_period":
    "The book has no scores of “{unit}” in {period}. Choose another period or save scores of this one.",
  "actions.refusal.no_rows_in_any":
    "The book has no scores in {period}. Choose another period or save scores of this one.",
  "actions.refusal.no_targets":
    "The book has no targets of {year} yet. Paste the list of targets and save it first.",
  "actions.refusal.nothing_read": "Nothing was read that could be saved. The book is unchanged.",
  "actions.refusal.operational":
    "These are one-stop counts, not scores of the index, so they are not saved to the score book. The book is unchanged.",
  "actions.refusal.no_unit":
    "It is not clear whose figures these are. Choose the unit, then save; the book is unchanged.",
  "actions.refusal.no_period":
    "It is not clear of which period these figures are. Choose the period, then save; the book is unchanged.",
  "actions.refusal.no_year":
    "It is not clear of which year these targets are. Choose the year, then save; the book is unchanged.",
  "actions.refusal.blocked": "{count} points must be looked at before saving. The book is unchanged.",
  "actions.formulas.left":
    "{changed} cells were changed. {left} places were left as they are; see the details below.",
  "actions.formulas.none": "No cell here uses a BCS function. Nothing was changed.",
  "actions.formulas.done": "{n} cells were changed.",
  "actions.ribbon.built": "The table stands on sheet {sheet}, cells {address}.",
  "actions.ribbon.undone": "The last change is undone: {n} figures on sheet {sheet}.",
};
