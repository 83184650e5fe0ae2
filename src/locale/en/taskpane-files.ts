import type { filesVi } from "../vi/taskpane-files";

export const filesEn: Record<keyof typeof filesVi, string> = {
  "files.open": "Open files…",
  "files.hint": "Or drop a Word, PDF, Excel or CSV file, or a saved web page, onto this pane.",
  "files.drop": "Drop files here to read them",
  "files.list": "Opened files",
  "files.opening": "Opening {name}…",
  "files.stop": "Stop",
  "files.clear": "Clear the list",
  "files.remove": "Leave out {name}",
  "files.show": "Show {name}",
  "files.waiting": "waiting",
  "files.isOpening": "opening",
  "files.read": "read, not saved",
  "files.saved": "saved",
  "files.cancelled": "stopped",
  "files.notRead": "could not be read",
  "files.count": "{saved} saved, {open} not saved, {refused} could not be read.",

  "files.refused.scan":
    "{name} holds only scanned pictures, no text. Use the Word file, or a PDF exported from Word, or type the figures into the field.",
  "files.refused.password":
    "{name} is locked with a password. Open it in Word or Excel, copy the table and paste it here, or save a copy without the password.",
  "files.refused.old_word":
    "{name} is an old Word file (.doc). Open it in Word, save it as .docx and open that, or copy the table and paste it.",
  "files.refused.other_writer":
    "{name} is no .docx file. Open it in Word, save it as .docx and open that, or copy the table and paste it.",
  "files.refused.other_sheet":
    "{name} is no .xlsx file. Open it in Excel, save it as .xlsx and open that, or copy the table and paste it.",
  "files.refused.picture":
    "{name} is a picture; text in pictures is not read. Use the Word, PDF or Excel file.",
  "files.refused.slides": "{name} is a presentation. Copy the table in it and paste it here.",
  "files.refused.empty": "{name} holds nothing to read.",
  "files.refused.too_large":
    "{name} is larger than 50 MB and was not read. Copy the table alone and paste it here.",
  "files.refused.broken":
    "{name} is damaged or was not downloaded completely. Download it again, or open it elsewhere and copy the table.",
  "files.refused.unknown":
    "{name} is no Word, PDF, Excel or CSV file and no web page. Copy the table in it and paste it here.",
  "files.refused.vanished": "{name} is no longer there or must not be read. Choose it again.",
  "files.nothing": "There was no file and no text in what was dropped. Nothing has changed.",
  "files.busy": "Saving. What you pasted will be read as soon as that is done.",
};
