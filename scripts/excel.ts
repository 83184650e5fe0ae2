/**
 * `npm run excel`: loads the add-in into a real Excel on Windows or Mac, to try it there. Asks once to trust a
 * certificate for localhost, builds, serves dist/ on https://localhost:3000 and starts Excel with the add-in.
 *
 *   npm run excel                  until Ctrl+C, which also takes the add-in out of Excel again
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import https from "node:https";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { folderHandler } from "../test/excel/server";

const ROOT = path.join(__dirname, "..");
const BUILT = path.join(ROOT, "dist");
const PORT = 3000;
/** Fetched when it is needed: it does not install everywhere, and only a machine with Excel has a use for it. */
const DEBUGGING = "office-addin-debugging@7";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs a command to its end; its output is shown as it comes. */
function run(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

async function excel(): Promise<void> {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    throw new Error(
      "There is no Excel for this system. `npm start` opens the stand-in Excel, `npm run demo` shows the main job.",
    );
  }
  say("1. Building the add-in into dist/");
  if (!(await run("npx", ["webpack"]))) throw new Error("The add-in could not be built.");

  say("2. A certificate for https://localhost. The system asks once whether to trust it.");
  const certificate = await getHttpsServerOptions();
  const server = https.createServer(certificate, folderHandler({ "/": BUILT }));
  await new Promise<void>((resolve, reject) => {
    server.once("error", () =>
      reject(new Error(`Port ${String(PORT)} is taken. Stop the other server (npm start?) and try again.`)),
    );
    server.listen(PORT, "localhost", resolve);
  });
  say(`3. Serving dist/ on https://localhost:${String(PORT)}`);

  const manifest = path.join(BUILT, "manifest.xml");
  const source = path.relative(ROOT, fs.existsSync(manifest) ? manifest : path.join(ROOT, "manifest.xml"));
  say("4. Starting Excel with the add-in");
  const started = await run("npx", ["--yes", DEBUGGING, "start", source, "desktop", "--no-debug"]);
  if (!started) {
    say(`
Excel could not be started from here. Load the add-in by hand, the server keeps running:
  Windows  share a folder with ${source} in it, and name that folder under
           File > Options > Trust Center > Trusted Add-in Catalogs
  Mac      copy ${source} to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
  web      Home > Add-ins > More Add-ins > Upload My Add-in`);
  }
  say("\nCtrl+C stops the server and takes the add-in out of Excel.");
  process.once("SIGINT", () => {
    void (async () => {
      if (started) await run("npx", ["--yes", DEBUGGING, "stop", source]);
      server.close();
      process.exit(0);
    })();
  });
}

excel().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
