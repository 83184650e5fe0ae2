import fs from "node:fs";
import path from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type { ThemeName } from "./desktop";
import type { CallResult } from "./host/session/pending-calls";
import type { Json } from "./host/protocol";
import { OpenBook } from "./open-book";

const PICTURES = path.resolve(__dirname, "../../out");

/** A workbook open in the stand-in Excel, with the add-in in its pane. */
export class OpenExcel extends OpenBook {
  /** Addresses outside this machine that the add-in asked for; office.js itself is answered from disk. */
  readonly outside: string[] = [];
  readonly errors: string[] = [];

  constructor(
    page: Page,
    readonly pane: Frame,
    private readonly context: BrowserContext,
  ) {
    super(page);
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
    await this.draw();
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
    await this.focusPane(into);
    await this.copyToClipboard(content);
    await this.focusPane(into);
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  /** A grid that is still being drawn may take the focus back once; a person would click again. */
  private async focusPane(into?: string): Promise<void> {
    for (let tries = 0; tries < 20; tries += 1) {
      if (into === undefined) await this.pane.evaluate(() => window.focus());
      else await this.pane.locator(into).first().focus();
      await this.page.waitForTimeout(50);
      if (await this.pane.evaluate(() => document.hasFocus())) return;
    }
    throw new Error("The pane does not get the focus.");
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

  /** What a colleague without the add-in meets when opening the workbook as it is now: a prompt, or nothing. */
  colleagueIsAsked(): Promise<boolean> {
    return this.host((standIn) => standIn.colleagueIsAsked(), null);
  }

  /** Opens the workbook anew before the add-in is there: cells with its functions hold `_xldudf_…` and show #NAME?. */
  async reopenBeforeAddin(): Promise<void> {
    await this.host((standIn) => standIn.reopenBeforeAddin(), null);
    await this.settle();
  }

  /** Switches the theme of Office while the pane is open; on the desktop the add-in is told. */
  async setTheme(theme: ThemeName): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
    await this.pane.evaluate(
      (dark) => (window as { standInTheme?: (isDark: boolean) => void }).standInTheme?.(dark),
      theme === "dark",
    );
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

  /** The same add-in open once more on this workbook, as another person has it; answers its frame. */
  async openSecondWindow(): Promise<Frame> {
    await this.host((standIn) => standIn.openSecondWindow(), null);
    const opened = this.page.locator("#pane-frame iframe.second").last();
    const frame = await (await opened.elementHandle())?.contentFrame();
    if (!frame) throw new Error("The other window has no frame.");
    return frame;
  }

  /** Leaves a picture of the whole page in out/. */
  async screenshot(name: string): Promise<string> {
    fs.mkdirSync(PICTURES, { recursive: true });
    const file = path.join(PICTURES, `${name}.png`);
    await this.draw();
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
