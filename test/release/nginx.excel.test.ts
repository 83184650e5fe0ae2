import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { assembleRelease } from "../../scripts/release/assemble";
import type { Release } from "../../scripts/release/release-record";
import type { OpenExcel } from "../excel/harness";
import { leave, openExcel } from "../excel/harness";
import { answerQuestions, paste, PUBLISHED, save, shownTable, SOURCES } from "../main-job";
import { ask, freePort, hasNginx, startNginx } from "./nginx";

const DIST = path.join(__dirname, "../../dist");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** dist/ as a later version would be built: every chunk under another name, which the runtime knows. */
function laterBuild(folder: string): string {
  const later = path.join(folder, "later");
  cpSync(DIST, later, { recursive: true });
  let runtime = readFileSync(path.join(later, "runtime.js"), "utf8");
  for (const name of readdirSync(later)) {
    const mark = /\.([0-9a-f]{8})\.(?:js|css)$/.exec(name)?.[1];
    if (mark === undefined) continue;
    const next = createHash("sha256").update(mark).digest("hex").slice(0, 8);
    runtime = runtime.replaceAll(mark, next);
    renameSync(path.join(later, name), path.join(later, name.replace(mark, next)));
  }
  writeFileSync(path.join(later, "runtime.js"), runtime);
  return later;
}

(hasNginx() ? describe : describe.skip)("a release behind nginx", () => {
  let folder: string;
  let origin: string;
  let first: Release;
  let server: ChildProcess | null = null;
  let excel: OpenExcel | null = null;

  const out = (): string => path.join(folder, "release");
  const make = (version: string, built: string): Release =>
    assembleRelease({ base: `${origin}/tien-ich`, version, officejs: OFFICE_JS, built, out: out(), previous: out() });
  const open = async (): Promise<OpenExcel> => {
    const manifest = readFileSync(path.join(out(), "manifest.xml"), "utf8");
    excel = await openExcel({ workbook: "sample", release: { origin, manifest } });
    return excel;
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
    origin = `https://localhost:${String(await freePort())}`;
    first = make("1.0.0", DIST);
    server = await startNginx(folder, out(), origin);
  }, 30_000);
  afterEach(async () => {
    await excel?.close();
    excel = null;
  });
  afterAll(async () => {
    server?.kill();
    await leave();
    rmSync(folder, { recursive: true });
  });

  test("answers each kind of file with the headers that Excel needs", async () => {
    const at = `${origin}/tien-ich`;
    const script = first.code.find((name) => name.startsWith("runtime.")) ?? "";
    const [page, metadata, code, icon] = await Promise.all([
      ask(`${at}/taskpane.html`),
      ask(`${at}/functions.json`),
      ask(`${at}/code/${script}`),
      ask(`${at}/assets/app-32.png`),
    ]);
    const told = [page, metadata, code, icon].map(({ status, headers }) => ({
      status,
      type: headers["content-type"],
      cache: headers["cache-control"],
      origin: headers["access-control-allow-origin"],
      frame: headers["x-frame-options"],
    }));
    expect(told).toEqual([
      { status: 200, type: "text/html; charset=utf-8", cache: "no-cache", origin: undefined, frame: undefined },
      { status: 200, type: "application/json; charset=utf-8", cache: "no-cache", origin: "*", frame: undefined },
      {
        status: 200,
        type: "text/javascript; charset=utf-8",
        cache: "public, max-age=31536000, immutable",
        origin: undefined,
        frame: undefined,
      },
      { status: 200, type: "image/png", cache: "public, max-age=86400", origin: undefined, frame: undefined },
    ]);
    for (const gone of ["code/0.00000000.js", "web.config", "khong-co.html"])
      expect((await ask(`${at}/${gone}`)).status).toBe(404);
  });

  test("the main job is done with it, and a pane that is open during an upgrade finishes its work", async () => {
    const working = await open();
    await paste(working, SOURCES.word);
    await answerQuestions(working);
    await save(working);

    const second = make("1.0.1", laterBuild(folder));
    expect(second.kept.length).toBeGreaterThan(5);
    const asked: string[] = [];
    working.page.on("response", (response) => {
      const [, name] = /\/tien-ich\/code\/([\w.-]+)$/.exec(response.url()) ?? [];
      if (name !== undefined) asked.push(`${String(response.status())} ${name}`);
    });
    await working.clickRibbon("Lập bảng so sánh");
    expect((await shownTable(working)).slice(1)).toEqual(PUBLISHED);
    await working.pane.getByRole("tab", { name: "Thông báo" }).click();
    const download = working.page.waitForEvent("download", { timeout: 30_000 });
    await working.pane.getByRole("button", { name: "Tải Word" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((line) => !second.kept.some((name) => line === `200 ${name}`))).toEqual([]);
    await working.close();

    const renewed = await open();
    await renewed.pane.getByLabel("Dán bảng điểm vào đây (Ctrl+V)").waitFor();
    const loaded = await renewed.pane.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name.replace(/^.*\//, "")),
    );
    const code = loaded.filter((name) => /\.[0-9a-f]{8}\.js$/.test(name));
    expect(code.length).toBeGreaterThan(0);
    expect(code.filter((name) => !second.code.includes(name))).toEqual([]);
  }, 120_000);
});
