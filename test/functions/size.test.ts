import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

test("the functions with all that they need stay within 36 KB gzip, so that cells calculate at once", () => {
  const { outputFiles } = buildSync({
    entryPoints: ["src/functions/register.ts"],
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  expect(code.length).toBeGreaterThan(10_000);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(36 * 1024);
});
