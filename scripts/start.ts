/**
 * `npm start`: builds the add-in, serves it and the stand-in Excel over https on localhost, and opens the stand-in with
 * a sample workbook. Nothing is installed, nothing leaves this machine: Office.js is served from node_modules.
 *
 *   npm start                      both addresses are printed; ports 3000 and 4000, or free ones
 *   npm start -- --no-open         without opening a browser
 *   npm start -- --no-build        with what .cache/dist holds from last time
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { buildPage } from "../test/excel/build-page";
import { OFFICE_JS_FOLDER, serve } from "../test/excel/server";

const ROOT = path.join(__dirname, "..");
const BUILT = path.join(ROOT, ".cache", "dist");
const flags = new Set(process.argv.slice(2));

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The add-in for this machine, with Office.js from the server beside it instead of Microsoft's. */
function buildAddin(): Promise<void> {
  const windows = process.platform === "win32";
  const webpack = path.join(ROOT, "node_modules", ".bin", windows ? "webpack.cmd" : "webpack");
  const args = ["--env", "officejs=/officejs/office.js", "--env", `out=${path.relative(ROOT, BUILT)}`];
  return new Promise((resolve, reject) => {
    const child = spawn(webpack, args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"], shell: windows });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error("The add-in could not be built; `npx webpack` tells why."));
    });
  });
}

/** Opens the address in the browser of the desktop; without one nothing happens and nothing is said. */
function openBrowser(address: string): void {
  const noDesktop = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (noDesktop || process.env.CI !== undefined) return;
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address.replace(/&/g, "^&")]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  const child = spawn(command ?? "", args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

async function start(): Promise<void> {
  say("Building …");
  const [page] = await Promise.all([buildPage(), flags.has("--no-build") ? undefined : buildAddin()]);
  const addin = await serve({ "/": BUILT, "/officejs/": OFFICE_JS_FOLDER }, 3000);
  const standIn = await serve({ "/": page, "/manifest.xml": path.join(ROOT, "manifest.xml") }, 4000);
  const query = new URLSearchParams({ addin: addin.origin, workbook: "sample", guide: "on" });
  const address = `${standIn.origin}/index.html?${query.toString()}`;
  say(`
What to try: press "Chép văn bản mẫu" at the top of the page, click into the pane on the right, press Ctrl+V, then
Ctrl+Enter in each step: save, build the comparison, download the notice.

The stand-in Excel, with a sample workbook and the add-in in its pane:
  ${address}

The add-in alone (its pane says that it needs Excel):
  ${addin.origin}/taskpane.html

The certificate is this machine's own: the browser warns once, choose "Advanced" and go on – for both addresses.
Ctrl+C stops everything.`);
  if (!flags.has("--no-open")) openBrowser(address);
  const stop = (): void => {
    void Promise.all([addin.close(), standIn.close()]).then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

start().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
