/**
 * `npm run --silent read -- FILE`: prints what the reader makes of a file, so that a text that failed at somebody's
 * desk can be looked into. `-` reads standard input, `.html`/`.htm` are read as clipboard HTML. Flags stand before
 * the files: `--accept` takes the proposal of a table and the first answer of every question, `--explain` prints how
 * each table could be understood and what spoke for and against it, `--lines FILE…` prints one line of JSON for each
 * file in their order.
 * Exit code 0 for a reading, 2 for a text without scores or a file that cannot be read; with `--lines` 0 when every
 * file could be opened.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReadingOptions, ReadResult } from "../src/paste";
import { readAccepting, readHtml, readText } from "../src/paste";
import { DEFAULT_FRAMEWORK } from "../src/scoring/framework/framework";
import { readingJson } from "./reading-json";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const NOT_READ = 2;
const FLAGS = ["--accept", "--explain", "--lines"];

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

interface Wanted {
  accept: boolean;
  explain: boolean;
  lines: boolean;
  names: string[];
}

/** Flags stand before the files; what only looks like one after `--` or behind a file is a file. */
function wantedOf(args: readonly string[]): Wanted | null {
  const flags = new Set<string>();
  let at = 0;
  for (; args[at]?.startsWith("--") === true; at += 1) {
    const flag = args[at] ?? "";
    if (!FLAGS.includes(flag)) return null;
    flags.add(flag);
  }
  const names = args.slice(at);
  const lines = flags.has("--lines");
  if (names.length === 0 || (!lines && names.length > 1)) return null;
  return { accept: flags.has("--accept"), explain: flags.has("--explain"), lines, names };
}

/** The text of a file, as often as it is to be read. */
async function sourceOf(name: string): Promise<(options: ReadingOptions) => ReadResult> {
  const text = decode(readFileSync(name === "-" ? 0 : locate(name)));
  if (!/\.html?$/i.test(name)) return (options) => readText(text, options);
  const { JSDOM } = await import("jsdom");
  const { document } = new JSDOM(text).window;
  return (options) => readHtml(document, options);
}

function readingOf(read: (options: ReadingOptions) => ReadResult, accept: boolean) {
  if (!accept) {
    const result = read(OPTIONS);
    return { reading: result.reading, result };
  }
  return readAccepting(({ names, ours }) => read({ ...OPTIONS, names, accept: ours }), OPTIONS);
}

async function print(name: string, { accept, explain, lines }: Wanted): Promise<number> {
  try {
    const { reading, result } = readingOf(await sourceOf(name), accept);
    if (explain) console.log(lines ? JSON.stringify({ explain: result.explain() }) : result.explain());
    else console.log(JSON.stringify(readingJson(reading, result.account), null, lines ? 0 : 2));
    return reading.kind === "unrecognised" && !lines ? NOT_READ : 0;
  } catch (error) {
    const reason = error instanceof UnreadableFile ? error.message : systemReason(error);
    console.error(`Không đọc được ${name === "-" ? "đầu vào" : `tệp ${name}`}: ${reason}.`);
    // Every file has its line, so that the lines can be counted off against the files.
    if (lines) console.log("null");
    return NOT_READ;
  }
}

async function main(): Promise<void> {
  const wanted = wantedOf(process.argv.slice(2));
  if (wanted === null) {
    console.error(
      "Cách dùng: npm run --silent read -- [--accept] [--explain] TỆP   (hoặc - để đọc từ đầu vào chuẩn)\n" +
        "           npm run --silent read -- [--accept] [--explain] --lines TỆP…",
    );
    process.exitCode = NOT_READ;
    return;
  }
  process.exitCode = 0;
  for (const name of wanted.names) process.exitCode = Math.max(process.exitCode, await print(name, wanted));
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
