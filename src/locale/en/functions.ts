import type { functions as vi } from "../vi/functions";

/** Reasons that a cell gives for #VALUE! and #N/A: what is wrong, and what to do about it. */
export const functions: Record<keyof typeof vi, string> = {
  "functions.zero_or_blank":
    'This 0 may be a blank cell, and Excel does not tell. Join &"" where the figure comes from, such as B2:B7&"" or VLOOKUP(…)&"", to tell them apart.',
  "functions.source_error": "The cell it refers to shows {code}. Mend that cell first.",
  "functions.rank_for_figure": "“{text}” is a rank and no score. Write a score as 7,46 or 7,46/22.",
  "functions.class_bound":
    "Table of classes, row {row}: the bound “{text}” cannot be read. Write 90, “≥ 90”, “Từ 90” or “90 - 100”.",
  "functions.rate_only":
    'The score book has a percent only of “{text}”: {value}%. Write "tỷ lệ" as cot to get it.',
  "functions.points_only":
    'The score book has points only of “{text}”: {value}. Write "điểm" as cot to get them.',
  "functions.not_a_target":
    "“{text}” is no target to reach. Such as: 60, “Tối thiểu 60%” (at least), “> 95%”.",
  "functions.only_rates":
    'The score book has percents only of “{text}” in this period. Write "tỷ lệ" as cot.',
  "functions.only_points": 'The score book has points only of “{text}” in this period. Write "điểm" as cot.',
  "functions.not_ranked": "{unit} has no complete figure in this period and is not ranked.",
  "functions.no_figure_in_period": "The score book has no figure of the period {period}.",
  "functions.not_a_count": "It must be a whole number from 1 to {most}, not “{text}”.",
  "functions.not_a_target_list":
    "This range is no list of targets. Select the whole table with its header, such as tblChiTieu[#All].",
  "functions.no_targets": "The list of targets has nothing of {year}.",
  "functions.no_target": "The targets of {year} have no “{text}”.",
  "functions.several_targets": "“{text}” has several targets: {numbers}. Ask by number.",
  "functions.no_such_group": "There is no group “{text}” in the range of names.",
  "functions.group_twice": "The range of names has “{text}” twice. Keep one row.",
  "functions.boolean": "TRUE/FALSE is not a score. Choose a cell with a number.",
  "functions.negative": "A score cannot be negative: {value}. Check this cell.",
  "functions.over_100": "{value} is above 100, so neither points nor a percent. Check the decimal mark.",
  "functions.date":
    "{value} looks like a date: Excel may have turned 7/22 into one. Type it again after a '.",
  "functions.over_maximum": "{value} points are above the maximum of {max}. Check them.",
  "functions.not_a_figure": "No number can be read in “{text}”. Where there is none yet, write “chưa có”.",
  "functions.percent_for_points": "{value}% is a percent; points are needed here.",
  "functions.points_for_percent": "{value}/{max} is points; a percent is needed here.",
  "functions.partial_total": "The total {value}/{max} lacks groups and is not classified yet.",
  "functions.fraction_for_total":
    "{value} looks like a cell formatted as a percent. Write the total on the scale of 100.",
  "functions.maximum_zero": "A maximum must be above 0.",
  "functions.maximum_missing": "Cell {position} has points but no maximum.",
  "functions.mixed_rates":
    "{low} and {high} are not written alike: {low} may be a cell formatted as a percent. Write both as percents.",
  "functions.different_scales": "One cell is a percent, the other points: they cannot be compared.",
  "functions.different_maxima": "The maxima differ ({now} and {before}), so the points cannot be compared.",
  "functions.different_sizes": "The ranges differ in size. Choose ranges with the same number of rows.",
  "functions.group_missing":
    "Cell {position} has no points yet, so nothing was added. TRUE as second argument adds what is there.",
  "functions.all_missing": "The range holds no figure yet.",
  "functions.total_over_100": "The sum {value} is above 100. Leave out the total, or the parts 3.1 and 3.2.",
  "functions.parents_and_parts":
    "The maxima add up to {max}, above 100. Leave out the total, or the parts 3.1 and 3.2.",
  "functions.below_classes": "The total is below the lowest class of the table.",
  "functions.class_twice": "The table of classes has a class twice: {name}.",
  "functions.class_table_empty":
    "The table of classes is empty. It needs two columns: lower bound and class.",
  "functions.class_without_name": "Table of classes: the bound {from} has no name.",
  "functions.class_without_bound": "Table of classes: “{name}” has no bound from 0 to 100.",
  "functions.not_a_choice": "“{text}” cannot be used here. Possible: {choices}.",
  "functions.decimals": "Decimals must be 0 to 6, not “{text}”.",
  "functions.not_a_rank": "“{text}” is not a rank. Right: 14 or 14/19.",
  "functions.not_a_period": "“{text}” is not a period. Right: 2026-02, quý I/2026, 2026.",
  "functions.date_for_period": "{text} is a day, not a period. Write 2026-02 for February 2026.",
  "functions.not_a_name": "This cell is not a name.",
  "functions.two_maxima": "The cell says over {first}, but the maximum is {second}. Check them.",
  "functions.no_maximum":
    "The maximum is missing. Put 22 in the second argument, or write the points as 7,46/22.",
  "functions.rate_missing": "Cell {position} has no rate yet, so nothing can be estimated.",
  "functions.not_in_list": "{value} is not in the list.",
  "functions.different_sets":
    "The numbers of ranked units differ ({now} and {before}), so the ranks cannot be compared.",
  "functions.no_such_class": "There is no class “{text}”. Classes: {classes}.",
  "functions.thousands_or_decimals": "“{text}” may mean thousands or decimals. Write 1,234 or 1234.",
  "functions.not_a_book":
    "This range is not the score book. Choose the table with its header, such as tblDiem[#All].",
  "functions.no_rows": "The score book has no {unit} in {period}.",
  "functions.not_in_book": "The score book has no indicator “{text}” of the unit in this period.",
  "functions.twice_in_book": "The score book has several rows “{text}” of the unit in this period. Keep one.",
  "functions.framework_maximum": "Indicators: the maximum of {code} is not a number.",
  "functions.framework_twice": "Indicators: the code {code} is there twice.",
  "functions.framework_empty":
    "The table of indicators is empty. It needs the columns Mã, Thuộc nhóm, Tên, Tối đa.",
  "functions.unit_or_period_missing": "The unit or the period is missing.",
  "functions.one_cell_needed":
    "A function that makes a table takes one unit and one period. Choose one cell.",
};
