/** The way from TypeScript to JavaScript in a build, as in the tests: esbuild takes the types off; `npm run types` checks them. */
const { transformSync } = require("esbuild");

module.exports = function strip(source) {
  const { code } = transformSync(source, {
    loader: this.resourcePath.endsWith("x") ? "tsx" : "ts",
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    charset: "utf8",
    sourcefile: this.resourcePath,
  });
  return code;
};
