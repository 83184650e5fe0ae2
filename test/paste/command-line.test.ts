import { buildSync } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Reading } from "../../src/paste/reading";

const ROOT = path.join(__dirname, "../..");
let folder: string;
/** The script as one file, so that not every start takes the types off all of its parts. */
const PROGRAM = path.join(ROOT, ".cache", `read-${String(process.pid)}.cjs`);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "dan diem "));
  buildSync({
    entryPoints: [path.join(ROOT, "scripts/read.ts")],
    bundle: true,
    platform: "node",
    packages: "external",
    outfile: PROGRAM,
    logLevel: "error",
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(PROGRAM);
});

function run(args: readonly string[], input?: string) {
  const result = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
    ...(input === undefined ? {} : { input }),
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const TEXT = "Kết quả tháng 5/2026 của Sở Y tế\nCông khai, minh bạch: 16/18\nTổng điểm: 70/100";
const unitOf = (out: string) => (JSON.parse(out) as Reading).records[0]?.unit;

test("a file with blanks in its name is read from where the person stands", () => {
  writeFileSync(path.join(folder, "bảng điểm.txt"), TEXT);
  const { code, out } = run(["bảng điểm.txt"]);
  expect(code).toBe(0);
  expect(unitOf(out)).toBe("Sở Y tế");
  expect(Object.keys(JSON.parse(out) as object)).toEqual(["kind", "records", "doubts", "account"]);
});

test("standard input, UTF-16 and a byte order mark are read", () => {
  expect(unitOf(run(["-"], TEXT).out)).toBe("Sở Y tế");
  writeFileSync(path.join(folder, "utf16.txt"), Buffer.from(`\uFEFF${TEXT}`, "utf16le"));
  expect(unitOf(run(["utf16.txt"]).out)).toBe("Sở Y tế");
  writeFileSync(path.join(folder, "bom.txt"), `\uFEFF${TEXT}`);
  expect(unitOf(run(["bom.txt"]).out)).toBe("Sở Y tế");
});

test("an HTML file is read as clipboard HTML", () => {
  writeFileSync(
    path.join(folder, "bang.html"),
    "<p>Kết quả tháng 5/2026</p><table><tr><th>Đơn vị<th>Công khai<th>Tiến độ</tr><tr><td>Sở Y tế<td>16<td>18</tr></table>",
  );
  expect(unitOf(run(["bang.html"]).out)).toBe("Sở Y tế");
});

test("a text without scores is printed all the same, with exit code 2", () => {
  const { code, out } = run(["-"], "Kính mời dự họp");
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ kind: "unrecognised", records: [] });
});

test.each([
  ["a file that is not there", "khong-co.txt", null],
  ["a folder", ".", null],
  ["a file that is no text", "anh.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
])("%s is refused in words", (_name, name, bytes) => {
  if (bytes) writeFileSync(path.join(folder, name), bytes);
  const { code, out, err } = run([name]);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain("Không đọc được tệp");
});

test("several files are one line each, in their order, whatever each is", () => {
  writeFileSync(path.join(folder, "a.txt"), TEXT);
  writeFileSync(path.join(folder, "b.txt"), "Kính mời dự họp");
  writeFileSync(path.join(folder, "c.html"), `<p>${TEXT.replace(/\n/g, "<p>")}`);
  const { code, out } = run(["--lines", "a.txt", "b.txt", "c.html"]);
  expect(code).toBe(0);
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { kind: string }).kind),
  ).toEqual(["scores", "unrecognised", "scores"]);
  const missing = run(["--lines", "a.txt", "khong-co.txt", "b.txt"]);
  expect(missing.code).toBe(2);
  expect(missing.out.trim().split("\n")).toHaveLength(3);
});

test("first answers are taken when asked for, and flags combine", () => {
  const text = "Sở Y tế, tháng 3/2026\nCông khai, minh bạch: 88,5%\nTiến độ giải quyết: 97%";
  writeFileSync(path.join(folder, "d.txt"), text);
  const codes = (out: string) =>
    (JSON.parse(out) as { doubts: { code: string }[] }).doubts.map((one) => one.code);
  expect(codes(run(["d.txt"]).out)).toContain("PERCENT_BASIS");
  expect(codes(run(["--accept", "--lines", "d.txt"]).out)).not.toContain("PERCENT_BASIS");
  expect(run(["--chua-co", "d.txt"]).code).toBe(2);
});

test("the ways to understand a table are explained", () => {
  writeFileSync(
    path.join(folder, "e.txt"),
    "Kết quả tháng 5/2026\nĐơn vị\tCông khai, minh bạch\tTổng điểm\nSở Y tế\t16\t70,5\nSở Nội vụ\t15\t68",
  );
  expect(run(["--explain", "e.txt"]).out).toMatch(/CKMB\.score/);
});
