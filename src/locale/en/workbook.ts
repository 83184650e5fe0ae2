import type { workbook as vi } from "../vi/workbook";

export const workbook: Record<keyof typeof vi, string> = {
  "workbook.settings": "Settings in the workbook",
  "workbook.problem.total_differs":
    "The total says {stated}, but the groups add up to {sum}. Check each group.",
  "workbook.problem.parts_differ": "The group says {stated}, but its parts add up to {sum}.",
  "workbook.problem.total_broken":
    "The total is no figure any more, so this set has none. Enter the published total again.",
  "workbook.problem.over_maximum": "The score {score} is above its maximum {max}.",
  "workbook.problem.maximum_differs": "The maximum says {max}; the framework says {known}.",
  "workbook.problem.rank_over": "Rank {rank} is larger than the number of units {of}.",
  "workbook.problem.edited": "Changed by hand after it was saved.",
  "workbook.refusal.no_source":
    "The text of this set is no longer kept. Its figures in the book are unchanged.",
  "workbook.problem.blank": "this cell is blank. Please fill it in.",
  "workbook.problem.not_a_number": "“{text}” is not a number. Enter a number such as 7.46.",
  "workbook.problem.not_a_period": "“{text}” is not a period. Write it as 2026-02, 2026-Q1, 2026-H1 or 2026.",
  "workbook.problem.not_a_year": "“{text}” is not a year. Write it as 2026.",
  "workbook.problem.not_a_date": "“{text}” is not a date. Write it as 01/07/2025.",
  "workbook.problem.not_a_level": "there is no level “{text}”. Write Tỉnh; Sở, ngành; Huyện; Xã or Tổng hợp.",
  "workbook.problem.duplicate": "same as the row at {cell}. Keep one of them.",
  "workbook.problem.settings_newer":
    "written by a newer version of the add-in. They are kept as they are; update the add-in to use them.",
  "workbook.problem.settings_unreadable":
    "cannot be read. The next time settings are saved they will be replaced.",
  "workbook.problem.operator": "“{text}” is not understood. Write = or >=.",
  "workbook.problem.code_reserved": "code “{text}” belongs to the row of the total. Use another one.",
  "workbook.problem.code_twice": "“{text}” is already at {cell}. Keep one of them.",
  "workbook.problem.parent_unknown":
    "there is no code “{text}” in the table. Enter a group's code, or leave it blank for a group.",
  "workbook.problem.parent_loop": "an indicator cannot belong to itself (through “{text}”).",
  "workbook.problem.maximum_range": "{text} is not between 0 and 100.",
  "workbook.problem.maximum_absent": "the parts add up to {sum} points but the group has no maximum.",
  "workbook.problem.maxima_of_parts": "the maximum is {max} but the parts add up to {sum}.",
  "workbook.problem.maxima_of_groups": "the maxima of the groups add up to {sum}, not {max}.",
  "workbook.problem.alias_twice":
    "the name “{text}” already belongs to “{code}” with the same maximum. Change one of them.",
  "workbook.problem.classes_empty": "the table of classes is empty.",
  "workbook.problem.class_twice": "class “{text}” has two rows.",
  "workbook.problem.bound_order":
    "{text} is not below the threshold above it ({above}). Sort from high to low.",
  "workbook.problem.lowest_not_zero": "the lowest threshold is {text}; totals below it have no class.",
  "workbook.problem.successor_itself": "a unit cannot succeed itself.",
  "workbook.problem.unit_alias_twice": "the name “{text}” already belongs to “{unit}”.",
  "workbook.refusal.outside_excel":
    "This pane is open outside Excel and cannot write to a workbook. Open it in Excel.",
  "workbook.refusal.cell_edit": "A cell is being edited. Press Enter or Esc, then try again.",
  "workbook.refusal.access_denied":
    "Excel does not allow writing: the sheet is protected or the workbook is read-only. Unprotect it (Review tab), then try again.",
  "workbook.refusal.protected_sheet":
    "Sheet {sheets} is protected. Unprotect it (Review tab), then try again.",
  "workbook.refusal.filtered":
    "A filter is on in the table on sheet {sheets}, so Excel might write into other rows. Nothing was written. Clear the filter (Data tab, Clear) and press again.",
  "workbook.refusal.hidden_rows":
    "Sheet {sheets} has hidden rows where the figures go, so Excel might write into other rows. Nothing was written. Unhide the rows and press again.",
  "workbook.refusal.filtered_somewhere":
    "Excel could not write because a filter is on. Clear the filter (Data tab, Clear) and press again.",
  "workbook.refusal.no_room":
    "Excel could not insert or move cells: merged cells, another table or the end of the sheet are in the way. Make room around the table and press again.",
  "workbook.refusal.bad_selection":
    "Excel cannot use what is selected. Select a cell of the sheet and press again.",
  "workbook.refusal.not_as_written":
    "Excel wrote something else than it was given. Look at these places, and undo or mend them before use.",
  "workbook.refusal.formula_not_as_written":
    "Excel changed the cells below while the formula was inserted, and they could not be put back. Please check them before use.",
  "workbook.refusal.not_as_written_at": "Sheet “{sheet}”, row {row}",
  "workbook.refusal.not_grown":
    "Excel did not add enough rows to the table on sheet “{sheet}”, so nothing was written into them. Delete blank rows below the table and press again.",
  "workbook.refusal.not_removed":
    "Excel did not delete rows of the table on sheet “{sheet}”. Clear the filter, unhide rows and press again.",
  "workbook.refusal.protected_book":
    "The structure of the workbook is protected, so sheet “{sheet}” cannot be added. Unprotect it (Review tab), then try again.",
  "workbook.refusal.too_large": "Excel does not take that much data at once. Try again to write the rest.",
  "workbook.refusal.session_lost":
    "The connection to Excel was lost. Wait until the workbook is open again, then try again.",
  "workbook.refusal.vanished": "A sheet or table was deleted in the meantime. Please try again.",
  "workbook.refusal.unsupported": "This version of Excel lacks a needed feature. Please update Excel.",
  "workbook.refusal.general": "Excel reported an error ({code}). Please try again.",
  "workbook.refusal.cancelled": "Stopped as you asked.",
  "workbook.refusal.no_header_row":
    "The header row of table {table} on sheet “{sheet}” is switched off. Switch it on (Table Design tab), then try again.",
  "workbook.refusal.columns_missing":
    "A table lacks columns and cannot be read yet. Nothing was changed. Give the columns their names back.",
  "workbook.refusal.columns_missing_in": "Table {table} on sheet “{sheet}” lacks {headers}.",
  "workbook.refusal.would_replace":
    "The book already has {count} figures that differ from the new ones. Nothing was changed. Look at old and new, then confirm.",
  "workbook.refusal.conflicting_rows":
    "An indicator comes twice with different figures. Nothing was written. Leave one of the lines out.",
  "workbook.refusal.busy_book": "Another window is writing at the same time. Try again in a few seconds.",
  "workbook.written.unknown":
    "It could not be checked how much was written. Try again to check and write the rest; old values are all in Lịch sử.",
  "workbook.written.all": "All {done} figures were written to the book before the error.",
  "workbook.written.part":
    "{done} of {total} figures were written; {open} are still to be written. Try again to complete.",
  "workbook.written.formulas":
    "{done} cells have changed ({total} formulas were to change). What stood in them is listed below. Press again to finish.",
  "workbook.written.formulas_unknown":
    "It could not be checked which formulas have changed. Press again to finish.",
  "workbook.written.table_undo":
    "Taking back the table on the sheet “{sheet}” is half done. Press again to finish; the score book is unchanged.",
  "workbook.written.table_unknown":
    "Sheet “{sheet}” could not be checked. Try again to complete the table; the score book is unchanged.",
  "workbook.written.table_all": "The table on sheet “{sheet}” is complete; the score book is unchanged.",
  "workbook.written.table_blank":
    "Blank sheet “{sheet}” was added, without a table yet. Try again to build the table on it.",
  "workbook.written.table_part":
    "The table on sheet “{sheet}” is unfinished. Try again to complete it; the score book is unchanged.",
  "workbook.refusal.nothing_saved": "There is no save left to undo. The book is unchanged.",
  "workbook.refusal.rows_changed":
    "The rows of the last save were changed or are incomplete, so they are not undone and no later work is lost. Edit the book directly.",
  "workbook.refusal.step_too_large":
    "The last change was too large to remember every row, so it cannot be undone. All old figures are in the history.",
  "workbook.refusal.no_table_built": "There is no table left to undo. The book is unchanged.",
  "workbook.refusal.table_changed":
    "The table on sheet “{sheet}” was changed after it was built, so it is not undone and no later work is lost. Edit or delete it on the sheet.",
  "workbook.refusal.table_forgotten":
    "The earlier table on sheet “{sheet}” was too large to keep. Build the table of that period again.",
  "workbook.refusal.settings_newer":
    "The settings in this workbook were written by a newer version of the add-in and are kept as they are. Update the add-in, then save again.",
  "workbook.refusal.several_areas": "The selection has several separate parts. Select one connected range.",
  "workbook.refusal.blank_selection": "The selection holds no data. Select the table of scores on the sheet.",
  "workbook.refusal.large_selection":
    "The selection is too large ({cells} cells). Select only the table of scores.",
  "workbook.refusal.cell_taken": "Cell {address} holds data and is not overwritten. Select a blank cell.",
  "workbook.refusal.sheet_gone": "There is no sheet “{sheet}” any more.",
  "workbook.written.undo_begun":
    "The undo is unfinished. Press Undo again to complete it; all old values are in Lịch sử.",
  "workbook.skipped.protected": "Sheet “{sheet}” is protected",
  "workbook.skipped.not_as_written": "{address}: Excel wrote another formula than was meant; please look",
  "workbook.skipped.neighbour":
    "{address}: Excel changed this cell along and it could not be put back; look at it",
  "workbook.skipped.error": "{address}: the cell shows an error",
  "workbook.skipped.no_native": "{address}: there is no Excel formula for it",
  "workbook.refusal.not_a_book":
    "This file is not an exported score book. The book is unchanged. Choose a CSV file that the add-in exported.",
  "workbook.refusal.bad_file":
    "The file has cells that cannot be read, so nothing was imported. Mend these cells, then import again.",
  "workbook.written.sheets": "Sheets {sheets} were added.",
  "workbook.written.history": "{count} old figures were copied to Lịch sử.",
  "workbook.written.blank_rows": "Sheet “{sheet}” has {count} more blank rows; the next save will use them.",
  "workbook.written.table_room":
    "Blank rows or columns were added on sheet “{sheet}” to make room; the earlier table is intact. Try again to build the new one.",
};
