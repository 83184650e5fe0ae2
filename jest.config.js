// Two projects: "unit" runs without a browser, "excel" drives the built add-in in the stand-in Excel.
const transform = { "^.+\\.tsx?$": "<rootDir>/scripts/jest-transform.mjs" };

const { version: fluent } = require("@fluentui/react-components/package.json");
const moduleNameMapper = {
  // Style sheets belong to the browser: for a unit test they are empty.
  "\\.css$": "<rootDir>/test/no-styles.ts",
  // One file that scripts/jest-fluent.mjs makes of some thousand.
  "^@fluentui/react-components$": `<rootDir>/.cache/fluent/${fluent}.cjs`,
};

module.exports = {
  projects: [
    {
      displayName: "unit",
      testEnvironment: "node",
      transform,
      setupFilesAfterEnv: ["<rootDir>/test/patience.ts", "<rootDir>/test/styles-that-hide.ts"],
      moduleNameMapper,
      globalSetup: "<rootDir>/scripts/jest-fluent.mjs",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "\\.excel\\.test\\.ts$"],
    },
    {
      displayName: "excel",
      testEnvironment: "node",
      transform,
      testMatch: ["<rootDir>/test/**/*.excel.test.ts"],
      globalSetup: "<rootDir>/test/excel/jest-setup.mjs",
      globalTeardown: "<rootDir>/test/excel/jest-teardown.mjs",
    },
  ],
};
