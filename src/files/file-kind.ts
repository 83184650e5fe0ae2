import type { FileRefusal } from "./content";

/** What a file is, told from its bytes: names of files lie too often. */
export type FileKind =
  { kind: "docx" | "pdf" | "xlsx" | "html" | "mhtml" | "text" } | { kind: "refused"; reason: FileRefusal };

/** Names of the parts of a zip stand at its end, those of the first part at its beginning. */
const ZIP_END = 256 * 1024;
const START = 4096;

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** Tells the kind of a file. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused("empty");
  const start = latin(bytes.subarray(0, START));
  if (start.includes("%PDF-")) return { kind: "pdf" };
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipKind(bytes, start);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes);
  if (start.startsWith("{\\rtf")) return refused("other_writer");
  if (/^RIFF....WEBP/s.test(start) || /^....ftyp(heic|heix|mif1|avif)/s.test(start))
    return refused("picture");
  if (PICTURES.some((mark) => begins(bytes, mark)) && bytes.subarray(0, START).some((byte) => byte < 9))
    return refused("picture");
  if (/^(?:[\w-]+: [^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*MIME-Version:/i.test(start)) return { kind: "mhtml" };
  const utf16 = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]);
  if (!utf16 && bytes.subarray(0, ZIP_END).includes(0)) return refused("unknown");
  const shown = utf16 ? start.replaceAll("\0", "") : start;
  return { kind: /<(?:!doctype html|html|head|body|table)[\s>]/i.test(shown) ? "html" : "text" };
}

function zipKind(bytes: Uint8Array, start: string): FileKind {
  const names = start + latin(bytes.subarray(Math.max(0, bytes.length - ZIP_END)));
  if (names.includes("word/document")) return { kind: "docx" };
  if (names.includes("xl/workbook.bin")) return refused("other_sheet");
  if (names.includes("xl/workbook")) return { kind: "xlsx" };
  if (names.includes("opendocument.spreadsheet")) return refused("other_sheet");
  if (names.includes("opendocument.text")) return refused("other_writer");
  if (names.includes("ppt/") || names.includes("opendocument.presentation")) return refused("slides");
  return refused(names.includes("[Content_Types].xml") ? "broken" : "unknown");
}

/** Files of Office 97–2003, and newer ones that are locked with a password. Names of their streams are UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  const has = (name: string): boolean =>
    includes(
      bytes,
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    );
  if (has("EncryptedPackage")) return refused("password");
  if (has("WordDocument")) return refused("old_word");
  if (has("PowerPoint Document")) return refused("slides");
  return refused(has("Workbook") || has("Book") ? "other_sheet" : "unknown");
}

function refused(reason: FileRefusal): FileKind {
  return { kind: "refused", reason };
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function includes(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first] = part;
  if (first === undefined) return false;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, next) => bytes[at + next] === byte)) return true;
  return false;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
