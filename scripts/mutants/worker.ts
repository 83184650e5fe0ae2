/** Runs bundles of tests one after the other in one process, with the frame and the matchers that jest itself uses. */
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { expect } from "expect";
import type { Circus } from "@jest/types";
import * as circus from "jest-circus";
import { JSDOM } from "jsdom";

export interface Verdict {
  passed: boolean;
  tests: number;
  /** Name of the first test that failed. */
  failure: string | null;
}

const [root = ""] = process.argv.slice(2);
const requireHere = createRequire(path.join(root, "package.json"));

/** What of a page the tests ask for that run without a browser. */
const { window } = new JSDOM("<!doctype html>", { url: "https://localhost/" });
const PAGE = { DOMParser: window.DOMParser, Node: window.Node, document: window.document, window };

const { addEventHandler, getState, resetState, run } = circus;
const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
Object.assign(globalThis, PAGE, {
  ...{ afterAll, afterEach, beforeAll, beforeEach, describe, it, test, expect },
  jest: { requireActual: requireHere, setTimeout: () => undefined },
  // Where jest-circus looks for the time that a test may take; how fast this machine is today is no matter here.
  [Symbol.for("TEST_TIMEOUT_SYMBOL")]: 90_000,
});

let failure: string | null = null;

/** After the first failure everything else is left out: one test that sees a fault is enough. */
function leaveOut(block: Circus.DescribeBlock): void {
  for (const child of block.children) {
    if (child.type === "describeBlock") leaveOut(child);
    else child.mode = "skip";
  }
}

addEventHandler((event: Circus.Event) => {
  if (event.name !== "test_done" || event.test.errors.length === 0 || failure !== null) return;
  failure = event.test.name;
  leaveOut(getState().rootDescribeBlock);
});

async function judge(script: string): Promise<Verdict> {
  resetState();
  failure = null;
  const module = { exports: {} };
  try {
    const wrapped = vm.runInThisContext(`(function (require, module, exports) {${script}\n})`) as (
      ...parts: unknown[]
    ) => void;
    wrapped(requireHere, module, module.exports);
    const { testResults, unhandledErrors } = await run();
    return { passed: failure === null && unhandledErrors.length === 0, tests: testResults.length, failure };
  } catch (error) {
    // What a module does when it is loaded fails as loudly as a test.
    return { passed: false, tests: 0, failure: String(error) };
  }
}

process.on("message", (script: string) => {
  void judge(script).then((verdict) => process.send?.(verdict));
});
