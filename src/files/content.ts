/** What a file holds, as the reading takes it. HTML is given as text: whoever reads it parses it inertly. */
export type FileContent = { kind: "text"; text: string } | { kind: "html"; html: string };

/** A file as a drop or a file chooser gives it. */
export interface FileData {
  name: string;
  bytes: Uint8Array;
}

/**
 * Why a file is not read.
 * - `scan`: a PDF or Word file of pictures, without any text
 * - `password`: locked with a password
 * - `old_word`: .doc of Word 97–2003
 * - `other_writer`: .rtf or .odt, which Word can save as .docx
 * - `other_sheet`: .xls, .xlsb or .ods, whose hidden rows and shown formats are not known
 * - `picture`: a picture
 * - `slides`: a presentation
 * - `empty`: no bytes, or nothing but blanks
 * - `too_large`: more than `MOST_BYTES`
 * - `broken`: looks like a kind that is read, and cannot be
 * - `vanished`: the file cannot be fetched any more
 * - `unknown`: none of the kinds that are read
 */
export type FileRefusal =
  | "scan"
  | "password"
  | "old_word"
  | "other_writer"
  | "other_sheet"
  | "picture"
  | "slides"
  | "empty"
  | "too_large"
  | "broken"
  | "vanished"
  | "unknown";

export type FileOutcome =
  { kind: "read"; content: FileContent } | { kind: "refused"; reason: FileRefusal; details: string };

/** A sheet of every commune over a year is a twentieth of it; more only stops the pane. */
export const MOST_BYTES = 50 * 1024 * 1024;
