/**
 * `npm run --silent read -- FILE`: prints what the reader makes of a file, so that a text that failed at somebody's
 * desk can be looked into. `-` reads standard input, `.html`/`.htm` are read as clipboard HTML.
 * Exit code 0 for a reading, 2 for a text without scores or a file that cannot be read.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReadResult } from "../src/paste";
import { readHtml, readText } from "../src/paste";
import { DEFAULT_FRAMEWORK } from "../src/scoring/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const NOT_READ = 2;

class UnreadableFile extends Error {}

/** npm runs scripts in the folder of the project; the file is named from where the person stands. */
function locate(name: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
  if (bytes.includes(0)) throw new UnreadableFile("tệp không phải là văn bản");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Old Vietnamese files are single-byte; their letters are told apart by the reader.
    if (isSingleByteText(bytes)) return bytes.toString("latin1");
    throw new UnreadableFile("tệp không phải là văn bản UTF-8 hay UTF-16");
  }
}

function isSingleByteText(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

async function read(name: string): Promise<ReadResult> {
  const file = name === "-" ? 0 : locate(name);
  const text = decode(readFileSync(file));
  if (!/\.html?$/i.test(name)) return readText(text, OPTIONS);
  const { JSDOM } = await import("jsdom");
  return readHtml(new JSDOM(text).window.document, OPTIONS);
}

async function main(): Promise<void> {
  const [name] = process.argv.slice(2);
  if (name === undefined) {
    console.error("Cách dùng: npm run --silent read -- TỆP   (hoặc - để đọc từ đầu vào chuẩn)");
    process.exitCode = NOT_READ;
    return;
  }
  try {
    const { reading } = await read(name);
    console.log(JSON.stringify(reading, null, 2));
    process.exitCode = reading.kind === "unrecognised" ? NOT_READ : 0;
  } catch (error) {
    const reason = error instanceof UnreadableFile ? error.message : systemReason(error);
    console.error(`Không đọc được ${name === "-" ? "đầu vào" : `tệp ${name}`}: ${reason}.`);
    process.exitCode = NOT_READ;
  }
}

function systemReason(error: unknown): string {
  // The HTML library goes down one call for every level.
  if (error instanceof RangeError) return "các bảng lồng nhau quá sâu";
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "không tìm thấy tệp";
  if (code === "EISDIR") return "đây là một thư mục";
  if (code === "EACCES") return "không có quyền đọc tệp";
  return error instanceof Error ? error.message : "lỗi không rõ";
}

void main();
