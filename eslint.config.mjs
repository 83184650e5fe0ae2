import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const ROOMS = ["scoring", "paste", "notice", "workbook", "functions", "actions", "taskpane", "locale"];

/** What each room of src/ may import (design: imports go downwards only). */
const MAY_IMPORT = {
  scoring: ["scoring"],
  locale: ["locale"],
  paste: ["paste", "scoring", "locale"],
  notice: ["notice", "scoring", "locale"],
  workbook: ["workbook", "notice", "scoring", "locale"],
  functions: ["functions", "paste", "notice", "scoring", "locale"],
  actions: ["actions", "workbook", "notice", "paste", "functions", "scoring", "locale"],
  taskpane: ["taskpane", "actions", "notice", "paste", "functions", "scoring", "locale"],
  entry: [...ROOMS],
};

export default tseslint.config(
  { ignores: ["dist/**", "out/**", "node_modules/**", "coverage/**", "test/cases/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: true },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
      ],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries, "office-addins": officeAddins, "react-hooks": reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      "boundaries/elements": [
        ...ROOMS.map((room) => ({ type: room, pattern: `src/${room}` })),
        { type: "entry", pattern: "src/*.ts", mode: "file" },
      ],
      "import/resolver": { typescript: true, node: { extensions: [".ts", ".tsx"] } },
    },
    rules: {
      ...officeAddins.configs.recommended?.[0]?.rules,
      ...reactHooks.configs.recommended.rules,
      "boundaries/element-types": [
        "error",
        {
          default: "disallow",
          rules: Object.entries(MAY_IMPORT).map(([from, allow]) => ({ from, allow })),
        },
      ],
    },
  },
  {
    // Only these rooms talk to Office; everything above them talks to actions/.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/**", "src/functions/**", "src/runtime.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "OfficeRuntime", "CustomFunctions", "OfficeExtension"].map((name) => ({
          name,
          message: "Office.js is spoken in src/workbook/, src/functions/ and src/runtime.ts only.",
        })),
      ],
    },
  },
  {
    files: ["scripts/**", "test/**", "*.js", "*.mjs"],
    rules: { "no-console": "off" },
    languageOptions: { globals: { module: "readonly", require: "readonly", process: "readonly", __dirname: "readonly", console: "readonly" } },
  },
  {
    files: ["*.config.js", "*.config.mjs", "eslint.config.mjs"],
    rules: { "no-restricted-syntax": "off", "@typescript-eslint/no-require-imports": "off" },
  },
);
