import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Reading } from "../../src/paste/reading";

const ROOT = path.join(__dirname, "../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "dan diem "));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input?: string) {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const result = spawnSync(process.execPath, [tsx, path.join(ROOT, "scripts/read.ts"), ...args], {
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
  expect(Object.keys(JSON.parse(out) as object)).toEqual(["kind", "records", "doubts"]);
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
