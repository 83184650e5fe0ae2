import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import type { Habits } from "./book/habits";
import type { ThemeName } from "./desktop";
import { desktopOf, reportDesktop } from "./desktop";
import type { RegionName } from "./book/texts/locale";
import type { Platform } from "./host/context";
import { OpenExcel } from "./open-excel";
import { OFFICE_HOST, stage } from "./stage";

export interface OpenOptions {
  /** "sample" holds January 2026 of Sở Công Thương; "empty" (the default) is a new workbook. */
  workbook?: "empty" | "sample";
  /** Regional settings of the machine. */
  locale?: RegionName;
  /** Language of Office; the region's unless given. */
  language?: RegionName;
  /** How a blank cell reaches a custom function: null on the web, 0 on Windows. */
  blanks?: "null" | "zero";
  /** What `Office.context.platform` says; on Windows a blank cell is 0 unless `blanks` is given. */
  platform?: Platform;
  paneWidth?: number;
  /** Theme of Office and of the browser; the web tells the add-in of it through `prefers-color-scheme` only. */
  theme?: ThemeName;
  /** Requirement sets other than those of the library, e.g. { ExcelApi: "1.9" }. */
  sets?: Record<string, string>;
  /** False: the workbook is opened on a machine where the functions are not registered. */
  functions?: boolean;
  /** Habits of a real Excel that bite; see `Habits`. */
  habits?: Partial<Habits>;
  /** The tiny add-in of the stand-in's own tests instead of the built one. */
  testAddin?: boolean;
  /** A release on a server of its own instead of dist/: its origin and the text of its manifest. */
  release?: { origin: string; manifest: string };
  viewport?: { width: number; height: number };
  /** Least time between two frames of the grid in milliseconds; 0 draws as a screen does. */
  pause?: number;
  /** False: opens without waiting for the add-in, for tests of its start. */
  wait?: boolean;
}

export { OpenExcel };

let shared: Promise<Browser> | null = null;

const connect = (): Promise<Browser> => {
  shared ??= chromium.connect(stage().browser);
  return shared;
};

/** A test asks the book and not the canvas: some frames in a second are enough. */
const PAUSE_MS = 250;

const RELEASE_MANIFEST = "/release-manifest.xml";

/** Hosts of this machine, and the one that is played here. */
const KNOWN_HOSTS: readonly string[] = ["localhost", "", OFFICE_HOST];

/** Opens a workbook in a fresh browser profile and waits for the add-in. */
export async function openExcel(options: OpenOptions = {}): Promise<OpenExcel> {
  const { page: site, addin, testAddin } = stage();
  const browser = await connect();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? { width: 1360, height: 820 },
    locale: options.locale ?? "vi-VN",
    colorScheme: options.theme ?? "light",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const outside: string[] = [];
  context.on("request", (request) => {
    if (!KNOWN_HOSTS.includes(new URL(request.url()).hostname)) outside.push(request.url());
  });
  const { release } = options;
  if (release)
    await context.route(`**${RELEASE_MANIFEST}`, (request) => request.fulfill({ body: release.manifest }));
  const desktop = desktopOf(options.platform ?? "web", options.theme ?? "light");
  if (desktop) await context.addInitScript(reportDesktop, desktop);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const query = new URLSearchParams({
    addin: options.release?.origin ?? (options.testAddin ? testAddin : addin),
    manifest: options.release
      ? RELEASE_MANIFEST
      : options.testAddin
        ? "/test-addin/manifest.xml"
        : "/manifest.xml",
    locale: options.locale ?? "vi-VN",
    language: options.language ?? options.locale ?? "vi-VN",
    blanks: options.blanks ?? (options.platform === "windows" ? "zero" : "null"),
    width: String(options.paneWidth ?? 350),
    sets: JSON.stringify(options.sets ?? {}),
    functions: options.functions === false ? "off" : "on",
    habits: JSON.stringify(options.habits ?? {}),
    workbook: options.workbook ?? "empty",
    pause: String(options.pause ?? PAUSE_MS),
  });
  await page.goto(`${site}/index.html?${query.toString()}`);
  const element = await page.waitForSelector("#pane-frame iframe", { state: "attached", timeout: 20_000 });
  const pane = await element.contentFrame();
  if (!pane) throw new Error("The pane has no frame.");
  const excel = new OpenExcel(page, pane, context);
  excel.outside.push(...outside);
  Object.assign(excel, { outside, errors });
  if (options.wait !== false) await started(page, errors);
  return excel;
}

async function started(page: Page, errors: string[]): Promise<void> {
  try {
    await page.waitForFunction(() => window.standInState !== "starting", null, { timeout: 30_000 });
  } catch {
    throw new Error(`The add-in did not start. ${errors.join("; ")}`);
  }
  const state = await page.evaluate(() => window.standInState);
  if (typeof state === "object") throw new Error(`The stand-in Excel did not start: ${state.error}`);
}

/** Disconnects from the shared browser; call it once in `afterAll` of the last test of a file. */
export async function leave(): Promise<void> {
  const browser = await shared;
  shared = null;
  await browser?.close();
}
