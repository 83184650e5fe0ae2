import { readFile } from "../../src/files";
import { decodeHtml, decodeText } from "../../src/files/decode-text";
import { fileKind } from "../../src/files/file-kind";
import { pageOfArchive } from "../../src/files/web-archive";
import { MOST_BYTES } from "../../src/files";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(40).fill(0), ...wide(stream)]);
const zip = (names: string): Uint8Array => Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...bytes(names)]);

test.each([
  [bytes("%PDF-1.7\n"), "pdf"],
  [zip("[Content_Types].xml word/document.xml"), "docx"],
  [zip("[Content_Types].xml xl/workbook.xml"), "xlsx"],
  [bytes("<!DOCTYPE html><html>"), "html"],
  [bytes("<table border=1>"), "html"],
  [bytes("Công khai, minh bạch: 18/18"), "text"],
  [Uint8Array.from([0xff, 0xfe, ...wide("STT\tĐ")]), "text"],
  [bytes("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n"), "mhtml"],
] as const)("the bytes tell the kind, whatever the name says (%#)", (content, kind) => {
  expect(fileKind(content)).toEqual({ kind });
});

test.each([
  [new Uint8Array(), "empty"],
  [compound("WordDocument"), "old_word"],
  [compound("EncryptedPackage"), "password"],
  [compound("Workbook"), "other_sheet"],
  [compound("PowerPoint Document"), "slides"],
  [compound("Something"), "unknown"],
  [zip("xl/workbook.bin"), "other_sheet"],
  [zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "other_sheet"],
  [zip("mimetypeapplication/vnd.oasis.opendocument.text"), "other_writer"],
  [zip("ppt/presentation.xml"), "slides"],
  [zip("photos/a.jpg"), "unknown"],
  [bytes("{\\rtf1\\ansi"), "other_writer"],
  [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), "picture"],
  [Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "picture"],
  [Uint8Array.from([1, 2, 0, 3]), "unknown"],
] as const)("what is not read has its reason (%#)", (content, reason) => {
  expect(fileKind(content)).toEqual({ kind: "refused", reason });
});

test("a text that begins like a bitmap is a text", () => {
  expect(fileKind(bytes("BM tổng hợp: 18/18"))).toEqual({ kind: "text" });
});

test("the largest file that is read, and one byte more", async () => {
  const tools = { pdfWorker: null };
  const file = { name: "a.csv", bytes: new Uint8Array(MOST_BYTES).fill(0x20) };
  await expect(readFile(file, tools)).resolves.toMatchObject({ reason: "empty" });
  const larger = { name: "a.csv", bytes: new Uint8Array(MOST_BYTES + 1).fill(0x20) };
  await expect(readFile(larger, tools)).resolves.toMatchObject({ reason: "too_large" });
});

test("a text is decoded by its mark, as UTF-8, else one byte a letter", () => {
  expect(decodeText(bytes("\uFEFFĐiểm"))).toBe("Điểm");
  expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x01, 0x10]))).toBe("Đ");
  expect(decodeText(Uint8Array.from([0x43, 0xab, 0x6e, 0x67]))).toBe("C«ng");
});

test("a saved page is decoded as its head says", () => {
  const page = [...bytes('<meta charset="windows-1258"><p>'), 0xd0, 0x69];
  expect(decodeHtml(Uint8Array.from(page))).toMatch(/Đi$/);
  expect(decodeHtml(bytes('<meta charset="no-such"><p>Điểm'))).toMatch(/Điểm$/);
});

test("the page in a web archive", () => {
  const archive = [
    "From: <Saved by Blink>",
    'Content-Type: multipart/related; type="text/html"; boundary="----B"',
    "MIME-Version: 1.0",
    "",
    "------B",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "<p>C=C3=B4ng khai, minh=",
    " b=E1=BA=A1ch: 18/18</p>",
    "------B",
    "Content-Type: image/png",
    "",
    "x",
    "------B--",
  ].join("\r\n");
  expect(pageOfArchive(bytes(archive))?.trim()).toBe("<p>Công khai, minh bạch: 18/18</p>");
  expect(pageOfArchive(bytes("MIME-Version: 1.0\r\n\r\nx"))).toBeNull();
});
