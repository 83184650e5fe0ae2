import fs from "node:fs";
import path from "node:path";
import type { BrowserServer, LaunchOptions } from "playwright-core";
import { chromium } from "playwright-core";

/** Browsers of a desktop, where no packed Chromium exists. */
const CHANNELS = ["chrome", "msedge", "chromium"] as const;

async function packed(): Promise<LaunchOptions> {
  const { default: chromiumPackage } = await import("@sparticuz/chromium");
  chromiumPackage.setGraphicsMode = false;
  return {
    executablePath: await chromiumPackage.executablePath(),
    // One process for everything is for servers without memory; frames of two origins need their own.
    args: chromiumPackage.args.filter((argument) => argument !== "--single-process"),
    headless: true,
  };
}

async function options(): Promise<LaunchOptions> {
  const given = process.env.CHROMIUM;
  if (given !== undefined && fs.existsSync(given))
    return { executablePath: given, args: ["--no-sandbox"], headless: true };
  if (process.platform === "linux" && process.arch === "x64") return packed();
  return { headless: true };
}

/**
 * Starts a headless browser that tests of several processes can share.
 * @param rules where hosts are found, as Chromium's --host-resolver-rules has it
 */
export async function launchBrowser(rules: string | null = null): Promise<BrowserServer> {
  const given = await options();
  const chosen: LaunchOptions =
    rules === null ? given : { ...given, args: [...(given.args ?? []), `--host-resolver-rules=${rules}`] };
  if (chosen.executablePath !== undefined) return chromium.launchServer(chosen);
  for (const channel of CHANNELS) {
    try {
      return await chromium.launchServer({ ...chosen, channel });
    } catch {
      // The next browser may be installed.
    }
  }
  throw new Error(`No browser found. Install Chrome or Edge, or name one in CHROMIUM (${path.delimiter}).`);
}
