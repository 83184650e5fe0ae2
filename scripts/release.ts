/**
 * `npm run release`: makes release/, the folder that an office puts on its web server.
 *
 *   npm run release -- --base https://bcs.example.vn
 *     --officejs ADDRESS   office.js from elsewhere than Microsoft: an https address, or a path on the same host
 *     --id GUID            identity of the add-in; without it one that follows from the address
 *     --name NAME          name in Excel's list of add-ins
 *     --previous FOLDER    release whose scripts are kept for open panes (release/ as it stands, unless given)
 *     --out FOLDER         another folder than release/
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { assembleRelease, SITE } from "./release/assemble";

const ROOT = path.join(__dirname, "..");
const BUILT = path.join(ROOT, ".cache", "release-build");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Webpack in a process of its own, as `npm run build`. */
function build(base: string, officejs: string): Promise<void> {
  const windows = process.platform === "win32";
  const webpack = path.join(ROOT, "node_modules", ".bin", windows ? "webpack.cmd" : "webpack");
  const envs = ["smallest", `base=${base}`, `officejs=${officejs}`, `out=${path.relative(ROOT, BUILT)}`];
  const args = envs.flatMap((env) => ["--env", env]);
  return new Promise((resolve, reject) => {
    const child = spawn(webpack, args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"], shell: windows });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error("The add-in could not be built; `npm run build` tells why."));
    });
  });
}

/**
 * The address as it is written everywhere: https, without a query, without a slash at the end.
 * @throws with a sentence for the person who typed it
 */
export function checkedBase(given: string | undefined): string {
  if (given === undefined) throw new Error("Where will it be served? npm run release -- --base https://…");
  if (!URL.canParse(given)) throw new Error(`“${given}” is no address; it begins with https://`);
  const { protocol, origin, pathname, search, hash, username } = new URL(given);
  if (protocol !== "https:") throw new Error(`Excel loads add-ins over https only, not from ${given}`);
  if (search !== "" || hash !== "" || username !== "")
    throw new Error(`The address of a folder has no “?”, “#” or “@”: ${given}`);
  return `${origin}${pathname}`.replace(/\/+$/, "");
}

/** Where office.js comes from: an https address or a path on the add-in's own host. */
export function checkedOfficeJs(given: string | undefined): string {
  if (given === undefined) return OFFICE_JS;
  const fits = /^(https:\/\/[^/]+)?\/[^?#"'<>\s]*office\.js$/.test(given) && !given.startsWith("//");
  if (!fits)
    throw new Error(`--officejs is an https address or a path that ends in office.js, not “${given}”`);
  return given;
}

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const options = { base: text, officejs: text, id: text, name: text, previous: text, out: text };
  const { values } = parseArgs({ options });
  const base = checkedBase(values.base);
  const officejs = checkedOfficeJs(values.officejs);
  const from = process.env.INIT_CWD ?? process.cwd();
  const out = values.out === undefined ? path.join(ROOT, "release") : path.resolve(from, values.out);
  const previous = values.previous === undefined ? out : path.resolve(from, values.previous);
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    version: string;
  };
  say(`Building ${version} for ${base} …`);
  await build(base, officejs);
  const { id, name } = values;
  const release = assembleRelease({ base, version, officejs, id, name, built: BUILT, out, previous });
  const shown = path.relative(from, out) || out;
  say(`
${shown}/${SITE}/          to the web server (IIS: web.config is in it; nginx: ${shown}/nginx.conf)
${shown}/manifest.xml  to Microsoft 365, identity ${release.id}
${shown}/quan-tri.html one page for the administrator
${String(release.code.length)} files under ${SITE}/code/, and ${String(release.kept.length)} kept of the release before`);
}

if (require.main === module)
  main().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  });
