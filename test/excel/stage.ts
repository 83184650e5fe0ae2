import fs from "node:fs";
import path from "node:path";
import { launchBrowser } from "./browser";
import { buildPage, buildTestAddin } from "./build-page";
import type { Site } from "./server";
import { OFFICE_JS_FOLDER, serve } from "./server";

const ROOT = path.resolve(__dirname, "../..");

/** Where the add-in's page takes Office.js from. */
export const OFFICE_HOST = "appsforoffice.microsoft.com";

/** What the tests find in their environment. */
export interface Stage {
  browser: string;
  page: string;
  addin: string;
  testAddin: string;
}

const NAMES: Readonly<Record<keyof Stage, string>> = {
  browser: "STAND_IN_BROWSER",
  page: "STAND_IN_PAGE",
  addin: "STAND_IN_ADDIN",
  testAddin: "STAND_IN_TEST_ADDIN",
};

let closing: (() => Promise<unknown>)[] = [];

/**
 * Starts everything that browser tests need, once for all of them: page, two add-in sites, browser.
 * STAND_IN_DIST names another folder than dist/ with the built add-in.
 */
export async function setUp(): Promise<void> {
  const folder = await buildPage();
  const built = path.resolve(ROOT, process.env.STAND_IN_DIST ?? "dist");
  const testAddin = await buildTestAddin();
  const sites: Site[] = [
    await serve({ "/": folder, "/manifest.xml": path.join(ROOT, "manifest.xml"), "/test-addin/": testAddin }),
    await serve({ "/": built, "/officejs/": OFFICE_JS_FOLDER }),
    await serve({ "/": testAddin, "/officejs/": OFFICE_JS_FOLDER }),
  ];
  const cdn = await serve({ "/lib/1/hosted/": OFFICE_JS_FOLDER });
  sites.push(cdn);
  // Office.js comes from disk; whatever else is asked for finds nothing, and the test is told.
  const browser = await launchBrowser(
    `MAP ${OFFICE_HOST}:443 ${new URL(cdn.origin).host}, MAP * ~NOTFOUND, EXCLUDE localhost`,
  );
  closing = [() => browser.close(), ...sites.map((site) => () => site.close())];
  if (!fs.existsSync(path.join(built, "taskpane.html"))) {
    console.warn("dist/ is not built: run `npx webpack` before the tests of the add-in.");
  }
  const [page, addin, test] = sites;
  process.env[NAMES.browser] = browser.wsEndpoint();
  process.env[NAMES.page] = page?.origin;
  process.env[NAMES.addin] = addin?.origin;
  process.env[NAMES.testAddin] = test?.origin;
}

export async function tearDown(): Promise<void> {
  for (const close of closing) await close();
  closing = [];
}

/** Reads the stage in a test process. */
export function stage(): Stage {
  const read = (key: keyof Stage): string => {
    const value = process.env[NAMES[key]];
    if (value === undefined || value === "") {
      throw new Error("The stand-in Excel is not running: use `npx jest --selectProjects excel`.");
    }
    return value;
  };
  return { browser: read("browser"), page: read("page"), addin: read("addin"), testAddin: read("testAddin") };
}
