/**
 * Makes one file of Fluent's some thousand before the unit tests: every test of the pane would load each of them anew.
 * The file is named after the version, so that it is made once.
 */
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const NAME = "@fluentui/react-components";

async function bundleFluent() {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "node_modules", NAME, "package.json"), "utf8"));
  const folder = path.join(ROOT, ".cache", "fluent");
  const file = path.join(folder, `${version}.cjs`);
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  const half = `${file}.${String(process.pid)}`;
  await build({
    entryPoints: [NAME],
    absWorkingDir: ROOT,
    outfile: half,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    // One React for Fluent, the pane and the tests.
    external: ["react", "react-dom", "react/*", "react-dom/*", "scheduler"],
    define: { "process.env.NODE_ENV": '"test"' },
    logLevel: "error",
  });
  renameSync(half, file); // Two runs may make it at the same time.
}

export { bundleFluent as default };
