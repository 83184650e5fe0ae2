// Two projects: "unit" runs without a browser, "excel" drives the built add-in in the stand-in Excel.
const transform = {
  "^.+\\.(ts|tsx)$": [
    "ts-jest",
    {
      diagnostics: false, // types are checked once, by `npm run types`
      tsconfig: {
        target: "ES2022",
        module: "CommonJS",
        moduleResolution: "node10",
        ignoreDeprecations: "6.0",
        isolatedModules: true,
        jsx: "react-jsx",
        esModuleInterop: true,
        resolveJsonModule: true,
      },
    },
  ],
};

module.exports = {
  projects: [
    {
      displayName: "unit",
      testEnvironment: "node",
      transform,
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
