import fs from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";
import type { RegionName } from "./book/locale";
import type { Platform } from "./host/context";
import type { Fault, RequestRecord } from "./host/faults";
import type { CallResult } from "./host/functions";
import type { Json, JsonObject } from "./host/protocol";
import type { RangeReading, StandIn } from "./page/stand-in";
import { OFFICE_JS_FOLDER } from "./server";
import { stage } from "./stage";

const PICTURES = path.resolve(__dirname, "../../out");
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

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
  /** Requirement sets other than those of the library, e.g. { ExcelApi: "1.9" }. */
  sets?: Record<string, string>;
  /** False: the workbook is opened on a machine where the functions are not registered. */
  functions?: boolean;
  /** The tiny add-in of the stand-in's own tests instead of the built one. */
  testAddin?: boolean;
  viewport?: { width: number; height: number };
  /** False: opens without waiting for the add-in, for tests of its start. */
  wait?: boolean;
}

let shared: Promise<Browser> | null = null;

const connect = (): Promise<Browser> => {
  shared ??= chromium.connect(stage().browser);
  return shared;
};

/** A workbook open in the stand-in Excel, with the add-in in its pane. */
export class OpenExcel {
  /** Addresses outside this machine that the add-in asked for; office.js itself is answered from disk. */
  readonly outside: string[] = [];
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    readonly pane: Frame,
    private readonly context: BrowserContext,
  ) {}

  /** Runs code with the stand-in's own object, in the host page. */
  host<A, T>(work: (standIn: StandIn, argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const code = work.toString();
    return this.page.evaluate(
      ([source, given]) => {
        const run = new Function(`return (${String(source)})`)() as (
          standIn: unknown,
          argument: unknown,
        ) => unknown;
        return run(window.standIn, given);
      },
      [code, argument] as [string, unknown],
    ) as Promise<T>;
  }

  /** Waits until nothing is left to calculate. */
  settle(): Promise<void> {
    return this.host((standIn) => standIn.settle(), null);
  }

  async readRange(sheet: string, address: string): Promise<RangeReading> {
    await this.settle();
    return this.host(
      (standIn, at: { sheet: string; address: string }) => standIn.read(at.sheet, at.address),
      { sheet, address },
    );
  }

  sheetNames(): Promise<string[]> {
    return this.host((standIn) => standIn.book.sheets.map((sheet) => sheet.name), null);
  }

  activeSheet(): Promise<string> {
    return this.host((standIn) => standIn.activeSheet(), null);
  }

  tables(): Promise<{ name: string; sheet: string; rows: number; columns: number }[]> {
    return this.host(
      (standIn) =>
        standIn.book.tables.map((table) => ({
          name: table.name,
          sheet: table.sheet.name,
          rows: table.box.rows - 1,
          columns: table.box.columns,
        })),
      null,
    );
  }

  /** Puts values or formulas into cells at once, as if typed in this window. */
  async writeCell(sheet: string, address: string, value: Json): Promise<void> {
    await this.host(
      (standIn, given: { sheet: string; address: string; value: Json }) =>
        standIn.write(given.sheet, given.address, given.value),
      { sheet, address, value },
    );
    await this.settle();
  }

  /** The same from another person's machine. */
  async writeAsOther(sheet: string, address: string, value: Json): Promise<void> {
    await this.host(
      (standIn, given: { sheet: string; address: string; value: Json }) =>
        standIn.write(given.sheet, given.address, given.value, "another person"),
      { sheet, address, value },
    );
    await this.settle();
  }

  select(sheet: string, address: string): Promise<void> {
    return this.host(
      (standIn, at: { sheet: string; address: string }) => standIn.select(at.sheet, at.address),
      { sheet, address },
    );
  }

  /** Types into a cell with the real keyboard and confirms with Enter. */
  async typeInCell(sheet: string, address: string, text: string): Promise<void> {
    await this.startTyping(sheet, address, text);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(() => !window.standIn.first().isEditing());
    // The grid puts the text into the cell a moment after its editor has closed.
    await this.page.waitForTimeout(60);
    await this.settle();
  }

  /** Begins to edit a cell and leaves it open, so that Excel is in cell-edit mode. */
  async startTyping(sheet: string, address: string, text: string): Promise<void> {
    await this.select(sheet, address);
    await this.page.evaluate(() => window.standIn.focusGrid());
    await this.page.waitForTimeout(120);
    await this.page.keyboard.type(text);
    await this.page.waitForTimeout(60);
  }

  /** Presses a button of the add-in's ribbon tab and waits until its command is completed. */
  async clickRibbon(label: string): Promise<void> {
    const button = this.page.locator("#ribbon button", { hasText: label });
    await button.waitFor();
    const running = this.page.evaluate(() => window.standIn.nextCommand());
    await button.click();
    await running;
    await this.settle();
  }

  closePane(): Promise<void> {
    return this.host((standIn) => standIn.closePane(), null);
  }

  isPaneOpen(): Promise<boolean> {
    return this.host((standIn) => standIn.first().paneState() === "Visible", null);
  }

  /**
   * Puts text and HTML on the clipboard and presses Ctrl+V where the focus is in the pane, or in `into` when given.
   */
  async pasteIntoPane(content: { text: string; html?: string }, into?: string): Promise<void> {
    if (into !== undefined) await this.pane.locator(into).first().focus();
    else await this.pane.evaluate(() => window.focus());
    await this.copyToClipboard(content);
    if (into !== undefined) await this.pane.locator(into).first().focus();
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  /** Fills the clipboard as a program outside the browser would. */
  async copyToClipboard(content: { text: string; html?: string }): Promise<void> {
    await this.pane.evaluate(async ({ text, html }) => {
      const parts: Record<string, Blob> = { "text/plain": new Blob([text], { type: "text/plain" }) };
      if (html !== undefined) parts["text/html"] = new Blob([html], { type: "text/html" });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    }, content);
  }

  /** What is on the clipboard now. */
  clipboard(): Promise<{ text: string; html: string }> {
    return this.pane.evaluate(async () => {
      const read = { text: "", html: "" };
      for (const item of await navigator.clipboard.read()) {
        if (item.types.includes("text/plain")) read.text = await (await item.getType("text/plain")).text();
        if (item.types.includes("text/html")) read.html = await (await item.getType("text/html")).text();
      }
      return read;
    });
  }

  /** Orders a fault: see `Fault`. `window` 1 is the second window. */
  fail(fault: Fault, window = 0): Promise<void> {
    return this.host(
      (standIn, given: { fault: Fault; window: number }) => standIn.fail(given.fault, given.window),
      { fault, window },
    );
  }

  clearFaults(): Promise<void> {
    return this.host((standIn) => standIn.clearFaults(), null);
  }

  /** Every request for the workbook so far, with the members it used and how it ended. */
  requests(): Promise<RequestRecord[]> {
    return this.host((standIn) => standIn.requests(), null);
  }

  /** Members of the API that the stand-in does not know and that were asked for. */
  missing(): Promise<string[]> {
    return this.host((standIn) => standIn.missing(), null);
  }

  setEditing(active: boolean): Promise<void> {
    return this.host((standIn, on: boolean) => standIn.setEditing(on), active);
  }

  protect(sheet: string, on = true, options: JsonObject = {}): Promise<void> {
    return this.host(
      (standIn, given: { sheet: string; on: boolean; options: JsonObject }) =>
        standIn.protectSheet(given.sheet, given.on, given.options),
      { sheet, on, options },
    );
  }

  protectBook(on = true): Promise<void> {
    return this.host((standIn, given: boolean) => standIn.protectBook(given), on);
  }

  async setBlanks(blanks: "null" | "zero"): Promise<void> {
    await this.host((standIn, given: "null" | "zero") => standIn.setBlanks(given), blanks);
    await this.settle();
  }

  /** Opens the workbook anew before the add-in is there: cells with its functions hold `_xldudf_…` and show #NAME?. */
  async reopenBeforeAddin(): Promise<void> {
    await this.host((standIn) => standIn.reopenBeforeAddin(), null);
    await this.settle();
  }

  /** Installs or removes the add-in's functions while the workbook is open. */
  async installFunctions(installed: boolean): Promise<void> {
    await this.host((standIn, on: boolean) => standIn.installFunctions(on), installed);
    await this.settle();
  }

  callFunction(id: string, args: Json[]): Promise<CallResult> {
    return this.host((standIn, given: { id: string; args: Json[] }) => standIn.call(given.id, given.args), {
      id,
      args,
    });
  }

  /** The same add-in open a second time on this workbook, as another person has it; answers its frame. */
  async openSecondWindow(): Promise<Frame> {
    await this.host((standIn) => standIn.openSecondWindow(), null);
    const frame = await (
      await this.page.waitForSelector("#pane-frame iframe.second", { state: "attached" })
    ).contentFrame();
    if (!frame) throw new Error("The second window has no frame.");
    return frame;
  }

  /** Leaves a picture of the whole page in out/. */
  async screenshot(name: string): Promise<string> {
    fs.mkdirSync(PICTURES, { recursive: true });
    const file = path.join(PICTURES, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Leaves a picture of the pane alone in out/. */
  async screenshotPane(name: string): Promise<string> {
    fs.mkdirSync(PICTURES, { recursive: true });
    const file = path.join(PICTURES, `${name}.png`);
    await this.page.locator("#pane-frame").screenshot({ path: file });
    return file;
  }

  /** Closes the workbook and fails when the add-in asked for something unknown or left the machine. */
  async close(): Promise<void> {
    const missing = await this.missing().catch(() => []);
    const faults = await this.host((standIn) => standIn.faultsOfHost, null).catch(() => []);
    await this.context.close();
    const reasons = [
      ...(missing.length > 0 ? [`members that the stand-in Excel does not know: ${missing.join(", ")}`] : []),
      ...(this.outside.length > 0 ? [`requests to other machines: ${this.outside.join(", ")}`] : []),
      ...(faults.length > 0 ? [`faults of the stand-in itself:\n${faults.join("\n")}`] : []),
    ];
    if (reasons.length > 0) throw new Error(reasons.join("\n"));
  }
}

async function route(context: BrowserContext, outside: string[]): Promise<void> {
  await context.route("**/*", async (request) => {
    const address = request.request().url();
    if (address.startsWith(OFFICE_CDN)) {
      const file = path.join(OFFICE_JS_FOLDER, new URL(address).pathname.replace("/lib/1/hosted/", ""));
      if (!fs.existsSync(file)) return request.fulfill({ status: 404, body: "not found" });
      return request.fulfill({ path: file, headers: { "access-control-allow-origin": "*" } });
    }
    if (["localhost", ""].includes(new URL(address).hostname)) return request.continue();
    outside.push(address);
    return request.abort();
  });
}

const PLATFORM_NAMES = { windows: "PC", mac: "Mac" } as const;

/** Lets the web library report another platform, the moment it is there; nothing else of it changes. */
function reportPlatform(name: string): void {
  interface Library {
    HostName: { Host: { prototype: { getPlatform(): string } } };
  }
  let office: unknown;
  Object.defineProperty(window, "Office", {
    configurable: true,
    get: () => office,
    set: (value: unknown) => {
      office = value;
      const library = (window as unknown as { OfficeExt?: Library }).OfficeExt;
      if (library) library.HostName.Host.prototype.getPlatform = () => name;
    },
  });
}

/** Opens a workbook in a fresh browser profile and waits for the add-in. */
export async function openExcel(options: OpenOptions = {}): Promise<OpenExcel> {
  const { page: site, addin, testAddin } = stage();
  const browser = await connect();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? { width: 1360, height: 820 },
    locale: options.locale ?? "vi-VN",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const outside: string[] = [];
  await route(context, outside);
  if (options.platform !== undefined && options.platform !== "web") {
    await context.addInitScript(reportPlatform, PLATFORM_NAMES[options.platform]);
  }
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const query = new URLSearchParams({
    addin: options.testAddin ? testAddin : addin,
    manifest: options.testAddin ? "/test-addin/manifest.xml" : "/manifest.xml",
    locale: options.locale ?? "vi-VN",
    language: options.language ?? options.locale ?? "vi-VN",
    blanks: options.blanks ?? (options.platform === "windows" ? "zero" : "null"),
    width: String(options.paneWidth ?? 350),
    sets: JSON.stringify(options.sets ?? {}),
    functions: options.functions === false ? "off" : "on",
    workbook: options.workbook ?? "empty",
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
