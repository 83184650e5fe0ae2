import type { paste as source } from "../vi/paste";

export const paste: Record<keyof typeof source, string> = {
  "paste.doubt.PERCENT_BASIS":
    "These are percents, but of the maximum or of the work itself is not said. Please choose one.",
  "paste.doubt.MISSING_GROUP": "No figure for “{label}”. The book will say “chưa có”, not 0.",
  "paste.doubt.NOT_APPLICABLE": "“{label}” did not occur in this period. The book will say so, not 0.",
  "paste.doubt.NO_TOTAL": "The text has no total.",
  "paste.doubt.TOTAL_MISMATCH":
    "{label} says {stated}, the figures add up to {sum}. Please look at each one and correct the wrong one.",
  "paste.doubt.TOTAL_ROUNDING":
    "{label} says {stated}, the figures add up to {sum}. It may be rounding, or a figure lost a digit.",
  "paste.doubt.ALL_AT_MAXIMUM":
    "Every score equals its maximum. Is this a result, or the table of maxima itself?",
  "paste.doubt.TOO_MANY_DECIMALS":
    "“{label}” has too many decimals ({score}). A “/” may have been lost; please compare.",
  "paste.doubt.TOTAL_ON_PARTIAL_MAX": "The total stands over {max} points, not 100, so it gets no class.",
  "paste.doubt.CLASS_MISMATCH": "The text says {stated}; the total makes it {expected}. Please check.",
  "paste.doubt.CLASS_BORDER": "The total {total} is next to a class border. Please check the rounding.",
  "paste.doubt.SCORE_OVER_MAX":
    "“{label}”: {score} is above the maximum {max}. Correct it or leave the line out.",
  "paste.doubt.MAX_NOT_IN_FRAMEWORK":
    "“{label}”: the maximum {max} differs from the framework ({known}). Check the figure or the name.",
  "paste.doubt.OCR_FIX": "“{raw}” was read as {value}. Please compare with the document.",
  "paste.doubt.UNIT_NOT_IN_TEXT": "The text does not name the unit. Please choose one.",
  "paste.doubt.PERIOD_NOT_IN_TEXT":
    "The text does not name the period. Please choose a month, quarter or year.",
  "paste.doubt.NOT_INDEX_SCORES":
    "These are one-stop counts, not scores of index 766, so they are not kept in the score book.",
  "paste.doubt.NAME_NEAR_MISS":
    "“{label}” resembles “{name}”; its figure was not taken. Confirm or correct the name.",
  "paste.doubt.ROW_NOT_READ": "The line “{label}” has figures but is not of the framework; it was left out.",
  "paste.doubt.COLUMN_NOT_READ": "The column “{label}” has figures of unknown meaning; it was left out.",
  "paste.doubt.COLUMNS_UNCLEAR":
    "It is unclear which column holds the score ({label}). Paste the heading row, too.",
  "paste.doubt.FIGURE_NOT_READ": "The figure {raw} near “{label}” is unclear and was left out.",
  "paste.doubt.NOT_A_FIGURE": "“{label}”: no figure in “{raw}”. Correct it or leave the line out.",
  "paste.doubt.VALUE_CONFLICT":
    "“{label}” has two figures: {kept} and {other}. {kept} is kept; please check.",
  "paste.doubt.UNIT_REPEATED": "“{unit}” has two different rows. Leave one out or correct the name.",
  "paste.doubt.DELTA_MISMATCH":
    "“{label}”: the text says a change of {stated}; against the period before it is {expected}. Please check.",
  "paste.doubt.NAME_AMBIGUOUS":
    "“{label}” has no maximum: it may be the group of 22 or the part of 12. Taken as “{name}”.",
  "paste.doubt.PERIOD_CONFLICT": "The title says {title}, the lead-in {lead}. {lead} is taken; please check.",
  "paste.doubt.UNIT_FROM_LETTERHEAD": "The unit is taken from the letterhead: “{unit}”. Please check.",
  "paste.doubt.ROW_BROKEN":
    "The row of “{label}” has too few or too many cells; no figure was taken. Paste again.",
  "paste.doubt.TARGET_UNCLEAR": "The target “{raw}” of “{label}” could not be read.",
  "paste.doubt.TARGET_YEAR": "The text does not say the year of the targets. Please choose one.",
  "paste.doubt.LEGACY_ENCODING":
    "The text is in the old encoding {encoding} and was not read. Convert it to Unicode, then look again.",
  "paste.doubt.TOO_WIDE": "The table is too wide: only the first {columns} columns were read.",
};
