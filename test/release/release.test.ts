import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkedBase, checkedOfficeJs } from "../../scripts/release";
import type { Release } from "../../scripts/release/release-record";
import { assembleRelease } from "../../scripts/release/assemble";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const BASE = "https://bcs.example.vn/tien-ich";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "phat-hanh-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What webpack leaves: a page that names scripts and styles, chunks with a mark of their contents. */
function built(chunk: string, text: string): string {
  const at = path.join(folder, "built");
  rmSync(at, { recursive: true, force: true });
  mkdirSync(path.join(at, "assets"), { recursive: true });
  const files: Record<string, string> = {
    "taskpane.html": `<link rel=icon href=assets/app-32.png><link rel=stylesheet href=pane.css><script src=${OFFICE_JS}></script><script src=runtime.js defer></script>`,
    "help.html": '<link rel="stylesheet" href="help.css" />',
    "runtime.js": `load("${chunk}")`,
    "pane.css": "p { color: red }",
    "help.css": "b { color: blue }",
    [chunk]: text,
    [`${chunk}.LICENSE.txt`]: "MIT",
    "pane.89abcdef.css": "i { color: green }",
    "functions.json": "{}",
    "manifest.xml": "that of webpack",
    "assets/app-32.png": "icon",
  };
  for (const [name, contents] of Object.entries(files)) writeFileSync(path.join(at, name), contents);
  return at;
}

function release(version: string, chunk: string, text = "1"): Release {
  const out = path.join(folder, "release");
  return assembleRelease({
    base: BASE,
    version,
    officejs: OFFICE_JS,
    built: built(chunk, text),
    out,
    previous: out,
  });
}

const read = (...parts: string[]): string => readFileSync(path.join(folder, "release", ...parts), "utf8");
const code = (): string[] => readdirSync(path.join(folder, "release", "www", "code")).sort();

test("a page asks for scripts and styles by names that follow their contents", () => {
  release("1.0.0", "5.0123abcd.js");
  const page = read("www", "taskpane.html");
  const named = [...page.matchAll(/(?:href|src)=(code\/[\w.-]+)/g)].map(([, name]) => name ?? "");
  expect(named.map((name) => name.replace(/[0-9a-f]{8}/, "#"))).toEqual([
    "code/pane.#.css",
    "code/runtime.#.js",
  ]);
  for (const name of named) expect(existsSync(path.join(folder, "release", "www", name))).toBe(true);
  expect(page).toContain(`src=${OFFICE_JS}`);
  expect(page).toContain("href=assets/app-32.png");
  expect(read("www", "help.html")).toMatch(/href="code\/help\.[0-9a-f]{8}\.css"/);
});

test("chunks stand beside the script that loads them, and the manifest's script stays where it is named", () => {
  const { code: names } = release("1.0.0", "5.0123abcd.js");
  expect(names).toEqual(code());
  expect(names).toEqual(expect.arrayContaining(["5.0123abcd.js", "5.0123abcd.js.LICENSE.txt", "pane.89abcdef.css"]));
  expect(readdirSync(path.join(folder, "release", "www")).sort()).toEqual(
    ["assets", "code", "functions.en.json", "functions.json", "help.html", "runtime.js", "taskpane.html", "web.config"],
  );
  expect(read("manifest.xml")).toContain(`"${BASE}/runtime.js"`);
  expect(read("manifest.xml")).toContain("<Version>1.0.0.0</Version>");
  expect(read("www", "functions.json")).toContain("TONGDIEM");
});

test("the scripts of one release before are kept for open panes, not those of two before", () => {
  release("1.0.0", "5.00000001.js", "1");
  const second = release("1.0.1", "5.00000002.js", "2");
  expect(second.kept).toEqual(expect.arrayContaining(["5.00000001.js"]));
  expect(second.kept.filter((name) => name.startsWith("runtime."))).toHaveLength(1);
  expect(code()).toEqual([...second.code, ...second.kept].sort());
  const third = release("1.0.2", "5.00000003.js", "3");
  expect(third.kept).toContain("5.00000002.js");
  expect(code()).not.toContain("5.00000001.js");
});

test("a release that changes nothing keeps nothing", () => {
  release("1.0.0", "5.0123abcd.js");
  expect(release("1.0.0", "5.0123abcd.js").kept).toEqual([]);
});

test("a release that cannot be made leaves the one before as it was", () => {
  release("1.0.0", "5.0123abcd.js");
  expect(() => release("1.0", "5.0123abce.js")).toThrow("1.0");
  expect(code()).toContain("5.0123abcd.js");
  expect(read("manifest.xml")).toContain("<Version>1.0.0.0</Version>");
});

test("a script without a mark that no page names is refused, since a browser would keep it for ever", () => {
  const at = built("5.0123abcd.js", "1");
  writeFileSync(path.join(at, "worker.js"), "2");
  const out = path.join(folder, "release");
  const choices = { base: BASE, version: "1.0.0", officejs: OFFICE_JS, built: at, out, previous: out };
  expect(() => assembleRelease(choices)).toThrow("worker.js");
  rmSync(path.join(at, "worker.js"));
  expect(assembleRelease(choices).code.length).toBeGreaterThan(3);
});

test("the checksums are those of all files", () => {
  release("1.0.0", "5.0123abcd.js");
  const at = path.join(folder, "release");
  const listed = read("SHA256SUMS").trim().split("\n").map((line) => line.slice(66));
  const present = readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  expect([...listed, "SHA256SUMS"].sort()).toEqual(present.sort());
  const hash = (name: string): string =>
    execFileSync(process.execPath, [
      "-e",
      `process.stdout.write(require("crypto").createHash("sha256").update(require("fs").readFileSync(process.argv[1])).digest("hex"))`,
      path.join(at, name),
    ]).toString();
  expect(read("SHA256SUMS")).toContain(`${hash("manifest.xml")}  manifest.xml\n`);
});

test("the page for the administrator names address, identity and version, and commands for files that exist", () => {
  const { id } = release("1.0.0", "5.0123abcd.js");
  const page = read("quan-tri.html");
  for (const fact of [BASE, id, "bản 1.0.0", OFFICE_JS]) expect(page).toContain(fact);
  const asked = [...page.matchAll(/curl -sI (\S+)/g)].map(([, address]) => (address ?? "").slice(BASE.length + 1));
  expect(asked).toHaveLength(4);
  for (const name of asked) expect(existsSync(path.join(folder, "release", "www", name))).toBe(true);
});

test.each([
  ["https://bcs.example.vn/", "https://bcs.example.vn"],
  ["https://BCS.example.vn:8443/tien-ich/", "https://bcs.example.vn:8443/tien-ich"],
])("the address %s is taken as %s", (given, taken) => {
  expect(checkedBase(given)).toBe(taken);
});

test.each([
  [undefined, "--base"],
  ["bcs.example.vn", "https://"],
  ["http://bcs.example.vn", "https"],
  ["https://bcs.example.vn/?a", "?"],
  ["https://bcs.example.vn/#a", "#"],
  ["https://a@bcs.example.vn/", "@"],
])("the address %s is refused", (given, why) => {
  expect(() => checkedBase(given)).toThrow(why);
});

test.each([
  [undefined, OFFICE_JS],
  ["/officejs/office.js", "/officejs/office.js"],
  ["https://cdn.example.vn/lib/office.js", "https://cdn.example.vn/lib/office.js"],
])("office.js from %s is %s", (given, taken) => {
  expect(checkedOfficeJs(given)).toBe(taken);
});

test.each(["http://x/office.js", "//x/office.js", "office.js", '/"><script>/office.js', "/a/office.js?v=1"])(
  "office.js from %s is refused",
  (given) => {
    expect(() => checkedOfficeJs(given)).toThrow("office.js");
  },
);
