/**
 * Jest's way from TypeScript to JavaScript: esbuild takes the types off and turns imports into `require`. Types are
 * checked once, by `npm run types`; esbuild needs a twentieth of the time that the TypeScript compiler does.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transformSync, version } from "esbuild";

const self = readFileSync(new URL(import.meta.url), "utf8");

const transformer = {
  canInstrument: false,

  getCacheKey(source, file, { configString }) {
    return createHash("sha1").update([self, version, configString, file, source].join("\0")).digest("hex");
  },

  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: file.endsWith("x") ? "tsx" : "ts",
      format: "cjs",
      target: "es2022",
      supported: { "dynamic-import": false }, // jest runs CommonJS: import() becomes require too
      jsx: "automatic",
      sourcefile: file,
      sourcemap: "both",
    });
    return { code, map };
  },
};

export { transformer as default };
