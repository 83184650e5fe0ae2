/**
 * Builds the add-in into dist/.
 *
 *   npx webpack                                   for https://localhost:3000, Office.js from Microsoft
 *   npx webpack --env base=https://bcs.example    writes a manifest and metadata for that address
 *   npx webpack --env officejs=/officejs/office.js   Office.js from a folder of your own (closed networks)
 *   npx webpack --env out=FOLDER                  another folder than dist/
 *   npx webpack --env smallest                    scripts about a twentieth smaller, in four times the time: for a release
 */
require("tsx/cjs");
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const webpack = require("webpack");
const { emitFunctionFiles } = require("./scripts/build-functions.ts");
const { contentSecurityPolicy } = require("./scripts/content-security-policy.ts");
const { manifestFor, LOCAL_BASE } = require("./scripts/manifest.ts");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Writes the functions' metadata and help pages, made from their declarations. */
class FunctionFilesPlugin {
  constructor(base) {
    this.base = base;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionFiles", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionFiles", stage }, () => {
        for (const [name, text] of Object.entries(emitFunctionFiles(this.base)))
          compilation.emitAsset(name, new webpack.sources.RawSource(text));
      });
    });
  }
}

function quickMinimizer() {
  return new Minimizer({
    minify: Minimizer.esbuildMinify,
    minimizerOptions: { target: "es2022", charset: "utf8", legalComments: "none" },
    extractComments: false,
  });
}

module.exports = (env = {}) => {
  const base = String(env.base ?? LOCAL_BASE).replace(/\/+$/, "");
  const officejs = String(env.officejs ?? OFFICE_JS);
  const nonce = crypto.createHash("sha256").update(`${base} ${officejs}`).digest("base64url").slice(0, 22);
  const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, "package.json"), "utf8"));
  return {
    mode: "production",
    target: ["web", "es2022"],
    devtool: env.maps ? "source-map" : false,
    entry: { runtime: "./src/runtime.ts" },
    output: {
      path: path.resolve(__dirname, String(env.out ?? "dist")),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    optimization: env.smallest ? {} : { minimizer: [quickMinimizer()] },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: path.resolve(__dirname, "scripts/webpack-types-off.cjs"),
        },
        {
          // Style sheets of their own: the page's policy allows no style text that a script writes.
          test: /\.css$/,
          use: [CssPlugin.loader, "css-loader"],
          sideEffects: true,
        },
        {
          // Hosts know .js as a script, .mjs not always.
          test: /pdf\.worker\.min\.mjs$/,
          type: "asset/resource",
          generator: { filename: "[name].[contenthash:8].js" },
        },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({
        __STYLE_NONCE__: JSON.stringify(nonce),
        __VERSION__: JSON.stringify(version),
      }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/taskpane.html",
        inject: false,
        officejs,
        policy: contentSecurityPolicy(officejs, nonce),
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "src/taskpane.css", to: "taskpane.css" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (text) => manifestFor(text.toString(), { base, version }),
          },
        ],
      }),
      // Rules of different files never name the same element, so their order does not matter.
      new CssPlugin({
        filename: "[name].css",
        chunkFilename: "[name].[contenthash:8].css",
        ignoreOrder: true,
      }),
      new FunctionFilesPlugin(base),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
  };
};
