import type { paneVi } from "../vi/taskpane";

export const paneEn: Record<keyof typeof paneVi, string> = {
  "pane.title": "Index 766",
  "pane.savedToLookAt": "Saved, {n} places to look at",
  "pane.saved": "Saved",
  "pane.settings": "Settings",
  "pane.help": "Help",
  "pane.outside": "Outside Excel",
  "pane.outside.no_office":
    "Office.js could not be loaded, so the pane runs outside Excel: reading can be tried, nothing can be saved. Inside Excel, check the network, then close the pane and open it again.",
  "pane.outside.other_host":
    "The pane is open outside Excel: reading can be tried, nothing can be saved. Open it from the tab Bộ chỉ số 766 in Excel.",
  "pane.outside.office_silent":
    "Excel has not answered for 20 seconds; a part of Office.js may be blocked. Reading can still be tried. Close the pane and open it again; if that does not help, ask your administrator to allow the address of Office.js.",
  "pane.steps": "Steps",
  "pane.stepScores": "Scores",
  "pane.stepComparison": "Compare",
  "pane.stepNotice": "Notice",
  "pane.opening": "Opening…",
  "pane.loadingBook": "Reading the score book…",
  "pane.retry": "Try again",
  "pane.dismiss": "Close",
  "pane.cancel": "Stop",
  "pane.undo": "Undo",
  "pane.undoing": "Undoing…",
  "pane.show": "Show",
  "pane.back": "Back",
  "pane.andMore": "… and {n} more",
  "units.list": "Units found",
  "units.none": "There is no such unit.",
  "pane.excelSilent": "Excel has not answered. If a cell is being edited, press Enter or Esc in that cell.",
  "pane.fromRibbon": "The button on the ribbon could not do its work:",
  "pane.fault":
    "A fault in the program stopped this. What is in the pane is still there. Try again; if it fails again, send the line below to your support.",
  "pane.drawFault":
    "The pane could not be drawn. The score book is unchanged and what you pasted is below, ready to copy. Press Try again.",
  "pane.pastedText": "What you pasted",
  "pane.faultDetails": "Details for support",

  "first.title": "Getting started",
  "first.paste": "Paste this month's result, look it over, save it to the score book.",
  "first.compare": "Build the table that compares it with the previous period.",
  "first.notice": "Download the notice for Word and hand it in for signature.",
  "first.copy": "Copy a sample text",
  "first.copied": "A sample notice was copied. Press Ctrl+V in this pane to read it.",
  "first.refused": "Excel does not let the pane write to the clipboard. Use the sample figures instead.",
  "first.sample": "Try with sample figures",

  "paste.label": "Paste the scores here (Ctrl+V)",
  "paste.placeholder":
    "From Word, Excel, a web page, or typed by hand, for example:\nCông khai, minh bạch: 18/18\nTiến độ giải quyết: 19,8/20",
  "paste.hint": "Ctrl+V works anywhere in this pane.",
  "paste.fromSelection": "Take the selected cells",
  "paste.refused.picture":
    "You pasted a picture; text in pictures cannot be read. Nothing has changed. Copy text or a table from Word, Excel or a web page and paste again.",
  "paste.refused.file":
    "You pasted a file. Nothing has changed. Open the file, copy the table of scores and paste it here.",
  "paste.refused.empty": "The clipboard is empty. Copy the table of scores and paste again.",
  "paste.refused.too_large":
    "This is too large to be read (over 30 million characters). Paste it in parts, for example one period at a time.",
};
