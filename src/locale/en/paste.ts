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
    "“{label}” has too many decimals ({raw}). A “/” may have been lost; please compare.",
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
  "paste.doubt.NOT_A_FIGURE": "“{label}”: no figure in “{raw}”. Correct it or leave the line out.",
  "paste.doubt.VALUE_CONFLICT":
    "“{label}” has two figures: {kept} and {other}. {kept} is taken now. Please choose the right one.",
  "paste.doubt.UNIT_REPEATED": "“{unit}” has two different rows. Leave one out or correct the name.",
  "paste.doubt.DELTA_MISMATCH":
    "“{label}”: the text says a change of {stated}; against the period before it is {expected}. Please check.",
  "paste.doubt.PERIOD_CONFLICT": "The title says {title}, the lead-in {lead}. {lead} is taken; please check.",
  "paste.doubt.UNIT_FROM_LETTERHEAD": "The unit is taken from the letterhead: “{unit}”. Please check.",
  "paste.doubt.ROW_BROKEN":
    "The row of “{label}” has too few or too many cells; no figure was taken. Paste again.",
  "paste.doubt.TARGET_UNCLEAR": "The target “{raw}” of “{label}” could not be read.",
  "paste.doubt.TARGET_YEAR": "The text does not say the year of the targets. Please choose one.",
  "paste.doubt.LEGACY_ENCODING":
    "The text is in the old encoding {encoding} and was not read. Convert it to Unicode, then look again.",
  "paste.doubt.SCORE_OVER_MAX.percent":
    "“{label}”: {score}% is above 100%. Correct it or leave the line out.",
  "paste.doubt.VALUE_CONFLICT.sum":
    "“{label}” has two figures: {kept} and {other}. The indicators add up to {kept}. Please choose.",
  "paste.doubt.CORRECTION": "“{label}”: the text corrects it to {kept}, not {other}.",
  "paste.doubt.CORRECTION.only": "“{label}”: the corrected figure {kept} is taken.",
  "paste.doubt.CORRECTION.open": "“{label}”: {other} was corrected, but the right figure is unclear.",
  "paste.doubt.SHOWN_DIFFERS":
    "The cell shows “{raw}” but holds {value}. What is shown is taken; please compare.",
  "paste.doubt.NAME_LIKELY": "Is “{label}” {name}?",
  "paste.doubt.NAME_LIKELY.unnamed": "A column without a name is taken for {name}. Is that right?",
  "paste.doubt.FIGURE_LEFT_OUT":
    "{count} figures may be scores but were not taken: {figures}. Please check, or choose the columns under “Change how it is read”.",
  "paste.doubt.COMPONENTS_LEFT_OUT":
    "This table works out components ({count} figures) without the codes that tell them apart, so none was taken.",
  "paste.doubt.HIDDEN_LEFT_OUT": "Hidden rows or columns of the table were not read.",
  "paste.doubt.INDEX_NOT_NAMED":
    "The text does not say of which index these scores are. Are they of index 766?",
  "paste.doubt.OTHER_INDEX":
    "These are figures of another index or contest, not of index 766, so they were not taken.",
  "paste.doubt.LAYOUT_UNSURE":
    "This table can be understood in two ways. Compare the result below, or choose each column under “Change how it is read”.",
  "paste.doubt.LAYOUT_UNKNOWN":
    "It is unclear what each column holds, so no figure was taken. Please choose the columns.",
  "paste.doubt.TABLE_NOT_READ": "A table with {count} figures was not read.",
  "paste.doubt.LAYOUT_LEARNED": "The table is read as chosen last time for a table with the same heading.",

  "paste.leftOut.section": "line that opens a section",
  "paste.leftOut.heading": "heading",
  "paste.leftOut.mean": "mean or sum over units",
  "paste.leftOut.note": "note",
  "paste.leftOut.order": "order number",
  "paste.leftOut.maximum": "maximum",
  "paste.leftOut.column_number": "number of a column",
  "paste.leftOut.title": "title",
  "paste.leftOut.name": "part of a name",
  "paste.leftOut.count": "count",
  "paste.leftOut.component": "of a component",
  "paste.leftOut.other": "other column",
  "paste.leftOut.unread": "meaning unclear",
  "paste.leftOut.above": "above the table",
  "paste.leftOut.not_a_figure": "not readable as a figure",
  "paste.leftOut.unknown_period": "period unclear",
  "paste.leftOut.conflict": "second figure of one indicator",
  "paste.leftOut.repeated": "repeated",
  "paste.leftOut.operational": "one-stop figure",
  "paste.leftOut.skipped": "column left out by hand",
  "paste.leftOut.other_index": "of another index",
  "paste.leftOut.corrected": "figure that was corrected",
  "paste.leftOut.target": "target",
  "paste.leftOut.difference": "difference",
  "paste.leftOut.other_unit": "of another unit",
  "paste.leftOut.rate": "another rate",
  "paste.leftOut.earlier_rank": "earlier rank",
  "paste.leftOut.recipients": "list of recipients",
  "paste.leftOut.unbound": "of no known indicator",
  "paste.leftOut.name_unsure": "name unclear",
  "paste.leftOut.plain": "number in a sentence",
  "paste.leftOut.no_score": "without a score",
  "paste.leftOut.second_change": "second change",
  "paste.leftOut.second_value": "second figure",
  "paste.leftOut.unit": "in the name of a unit",
  "paste.leftOut.signal": "in a phrase",
  "paste.leftOut.class": "class border",
  "paste.leftOut.address": "address",
  "paste.leftOut.telephone": "telephone",
  "paste.leftOut.legal": "legal document",
  "paste.leftOut.index_name": "name of the index",
  "paste.leftOut.scale": "scale",
  "paste.leftOut.rank_change": "places won or lost",
  "paste.leftOut.unexplained": "meaning unclear",
  "paste.leftOut.unclear": "may be a score, not taken",
  "paste.leftOut.document": "document number",
  "paste.leftOut.date": "date or time",
  "paste.leftOut.contact": "telephone, address",
  "paste.leftOut.period": "month, quarter, year",
  "paste.leftOut.rank": "rank",
  "paste.leftOut.cited": "in the legal bases",
  "paste.leftOut.in_word": "part of a word or code",
};
