import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What each room of src/ may import besides itself: imports go downwards only. */
const MAY_IMPORT = {
  scoring: [],
  locale: [],
  files: [],
  letterhead: [],
  // Paste carries facts; they are put into words above it.
  paste: ["scoring"],
  notice: ["scoring", "locale"],
  // The book reads periods that staff type with the one reader of periods.
  book: ["notice", "paste", "scoring"],
  functions: ["book", "paste", "notice", "scoring", "locale"],
  workbook: ["book", "functions", "notice", "scoring", "locale"],
  actions: ["workbook", "book", "notice", "paste", "functions", "scoring", "locale"],
  taskpane: ["actions", "notice", "paste", "files", "letterhead", "functions", "scoring", "locale"],
};
const ROOMS = Object.keys(MAY_IMPORT);

/** Rooms within a room: each has one door (`index.ts`), and the arrows between them go one way too. */
const INNER_ROOMS = {
  paste: {
    text: [],
    words: ["text"],
    source: ["words", "text"],
    drafts: ["source", "words", "text"],
    prose: ["drafts", "words", "source", "text"],
    table: ["prose", "drafts", "words", "source", "text"],
    account: ["table", "prose", "drafts", "words", "source", "text"],
    check: ["account", "drafts", "words", "source", "text"],
    answers: ["check", "account", "table", "drafts", "words", "source", "text"],
  },
  notice: {
    words: [],
    table: ["words"],
    remarks: ["table", "words"],
    document: ["remarks", "table", "words"],
    output: ["document", "table", "words"],
    template: ["output", "document", "remarks", "table", "words"],
  },
};
/** Rooms within a room that have no doors; between them the arrows go one way, too. */
const OPEN_ROOMS = {
  book: {
    layout: [],
    settings: [],
    steps: ["layout", "settings"],
    rows: ["layout", "settings", "steps"],
    plan: ["layout", "settings", "steps", "rows"],
    csv: ["layout", "rows", "plan"],
    sheet: ["layout", "settings"],
    saved: ["layout", "rows", "settings"],
    findings: ["layout", "rows"],
  },
  workbook: {
    office: [],
    reading: ["office"],
    writing: ["office", "reading"],
    sheets: ["office", "reading", "writing"],
    formulas: ["office", "reading", "writing"],
    check: ["office"],
  },
};
const PAST_A_DOOR = Object.entries(INNER_ROOMS).map(([room, inner]) => ({
  regex: `/${room}/(${Object.keys(inner).join("|")})/`,
  message: "A room is entered through its door.",
}));

/** Files that stand in a room beside its inner rooms enter those through their doors as well. */
function pastOwnDoors(room) {
  const inner = Object.keys(INNER_ROOMS[room] ?? {});
  return inner.length === 0
    ? []
    : [{ regex: `^\\./(${inner.join("|")})/`, message: "A room is entered through its door." }];
}

/** Only these places talk to Office.js; everything above them talks to actions/. */
const OFFICE_ROOMS = ["workbook", "functions"];
const OFFICE_GLOBALS = ["Excel", "Office", "OfficeRuntime", "CustomFunctions", "OfficeExtension"];

const WITHOUT_OFFICE = {
  "no-restricted-globals": [
    "error",
    ...OFFICE_GLOBALS.map((name) => ({
      name,
      message: "Office.js is spoken in workbook/, functions/ and runtime.ts only.",
    })),
  ],
};

/** A file called like a room stands in the pane; only what lies in the room is meant. */
function roomPattern(room) {
  return room === "book" ? "book/" : `${room}(?:/|$)`;
}

const roomRules = ROOMS.map((room) => {
  const closed = ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(?:${closed.map(roomPattern).join("|")})`,
              message: `${room}/ may import ${MAY_IMPORT[room].join(", ") || "nothing"} only.`,
            },
            ...PAST_A_DOOR,
            ...pastOwnDoors(room),
          ],
        },
      ],
      ...(OFFICE_ROOMS.includes(room) ? {} : WITHOUT_OFFICE),
    },
  };
});

const innerRules = Object.entries(INNER_ROOMS).flatMap(([room, inner]) =>
  Object.entries(inner).map(([name, may]) => {
    const outside = ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
    const closed = Object.keys(inner).filter((other) => other !== name && !may.includes(other));
    return {
      files: [`src/${room}/${name}/**/*.{ts,tsx}`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            patterns: [
              {
                regex: `^(\\.\\./)+(${outside.join("|")})(/|$)`,
                message: `${room}/ may import ${MAY_IMPORT[room].join(", ") || "nothing"} only.`,
              },
              {
                regex: `^(\\.\\./)+(${closed.join("|")})(/|$)|^\\.\\.$|^\\.\\./index$`,
                message: `${name}/ may import ${may.join(", ") || "nothing"} of ${room}/ only.`,
              },
              {
                regex: `^(\\.\\./)+(${Object.keys(inner).join("|")})/`,
                message: "A room is entered through its door.",
              },
            ],
          },
        ],
      },
    };
  }),
);

const openRules = Object.entries(OPEN_ROOMS).flatMap(([room, inner]) =>
  Object.entries(inner).map(([name, may]) => {
    const outside = ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
    const closed = Object.keys(inner).filter((other) => other !== name && !may.includes(other));
    return {
      files: [`src/${room}/${name}/**/*.ts`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            patterns: [
              {
                regex: `^\\.\\./\\.\\./(${outside.join("|")})(/|$)`,
                message: `${room}/ may import ${MAY_IMPORT[room].join(", ") || "nothing"} only.`,
              },
              {
                regex: `^\\.\\./(${closed.join("|")})/`,
                message: `${name}/ may import ${may.join(", ") || "nothing"} of ${room}/ only.`,
              },
              ...PAST_A_DOOR,
            ],
          },
        ],
      },
    };
  }),
);

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "release/**",
      "out/**",
      ".cache/**",
      "node_modules/**",
      "coverage/**",
      "test/cases/**",
    ],
  },
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
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: ["src/paste/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        {
          selector: "CallExpression[callee.property.name='push'] > SpreadElement",
          message: "A long text makes more arguments than a call can take: append in a loop.",
        },
      ],
    },
  },
  ...roomRules,
  ...innerRules,
  { files: ["src/*.ts"], ignores: ["src/runtime.ts"], rules: WITHOUT_OFFICE },
  ...openRules,
  {
    files: ["scripts/**", "test/**", "bench/**", "*.js", "*.mjs"],
    rules: { "no-console": "off" },
    languageOptions: {
      globals: {
        module: "readonly",
        require: "readonly",
        process: "readonly",
        __dirname: "readonly",
        console: "readonly",
        Buffer: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
      },
    },
  },
  {
    files: ["*.config.js", "*.config.mjs", "**/*.cjs"],
    rules: { "no-restricted-syntax": "off", "@typescript-eslint/no-require-imports": "off" },
  },
);
