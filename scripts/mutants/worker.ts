/** Runs tests of the sandbox again and again in one process, so that jest is started once and not for every fault. */
import path from "node:path";
import { runCLI } from "jest";

export interface Verdict {
  passed: boolean;
  tests: number;
}

const [folder = ""] = process.argv.slice(2);

const config = {
  rootDir: folder,
  testEnvironment: "node",
  transform: { "^.+\\.tsx?$": path.join(folder, "scripts", "jest-transform.mjs") },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "\\.excel\\.test\\.ts$"],
};

type Options = Parameters<typeof runCLI>[0];

process.on("message", (tests: string[]) => {
  const options: Options = {
    _: [],
    $0: "mutants",
    config: JSON.stringify(config),
    testPathPatterns: tests.map((test) => `/test/${test}`),
    runInBand: true,
    silent: true,
    reporters: [],
    watchman: false,
  };
  runCLI(options, [folder]).then(
    ({ results }) => process.send?.({ passed: results.success, tests: results.numTotalTests }),
    () => process.send?.({ passed: false, tests: 0 }),
  );
});
