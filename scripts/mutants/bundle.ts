import type { BuildContext, Plugin } from "esbuild";
import { context } from "esbuild";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Tests and what they test as one script, built anew with a fault in one of the files; nothing on disk is touched. */
export interface Bundle {
  /** @param texts sources that take the place of files, by their paths from the root */
  build(texts: ReadonlyMap<string, string>): Promise<string>;
  close(): Promise<void>;
}

/** Test files without a browser whose paths under test/ begin as one of the patterns says. */
export function testsLike(root: string, patterns: readonly string[]): string[] {
  const folder = path.join(root, "test");
  const wanted = patterns.map((pattern) => new RegExp(`^${pattern}`));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.ts$/.test(entry.name) && !/\.excel\.test/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((name) => wanted.some((pattern) => pattern.test(name)))
    .sort();
}

export async function openBundle(root: string, tests: readonly string[]): Promise<Bundle> {
  let texts: ReadonlyMap<string, string> = new Map();
  const sources: Plugin = {
    name: "sources",
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
        const name = path.relative(root, file).split(path.sep).join("/");
        if (!/^(src|test|scripts)\//.test(name)) return undefined;
        const text = texts.get(name) ?? readFileSync(file, "utf8");
        // A test or a script looks for its files beside itself, not beside the bundle.
        const place = name.startsWith("src/")
          ? ""
          : `const __dirname = ${JSON.stringify(path.dirname(file))}; `;
        return { contents: place + text, loader: file.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
  // A file of tests is a group of its own, so that what it sets up is its own too.
  const entry = tests.map((name) => {
    const file = JSON.stringify(`./test/${name}`);
    return `describe(${JSON.stringify(name)}, () => { require(${file}); });`;
  });
  const building: BuildContext<{ write: false }> = await context({
    stdin: { contents: entry.join("\n"), resolveDir: root, loader: "js" },
    absWorkingDir: root,
    bundle: true,
    write: false,
    packages: "external",
    platform: "node",
    format: "cjs",
    target: "es2022",
    jsx: "automatic",
    loader: { ".css": "empty" },
    logLevel: "silent",
    plugins: [sources],
  });
  return {
    async build(given) {
      texts = given;
      const { outputFiles } = await building.rebuild();
      return outputFiles[0]?.text ?? "";
    },
    close: () => building.dispose(),
  };
}
