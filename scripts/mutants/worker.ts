/** Runs bundles of tests one after the other in one process, with the frame and the matchers that jest itself uses. */
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { expect } from "expect";
import type { Circus } from "@jest/types";
import * as circus from "jest-circus";
import { JSDOM } from "jsdom";
import { SWITCH } from "./switches";

/** What a process is asked to do. */
export interface Task {
  /** Tests with what they test; left out where it is the one before. */
  script?: string;
  /** Number of the fault that is on. */
  fault: number | null;
  /** Tests to run, by their place in the script, in this order; null for all of them. */
  order: readonly number[] | null;
  /** Tests whose names are like this are left out. */
  without: string | null;
}

export interface Verdict {
  passed: boolean;
  /** How long each test took, in milliseconds; those left out are absent. */
  times: Readonly<Record<number, number>>;
  /** Tests in which each fault would have made a difference; null where it would have before any of them. */
  reached: Readonly<Record<number, readonly number[] | null>>;
  /** Name and place of the first test that failed; -1 where the script did before any test. */
  failure: { name: string; at: number } | null;
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

let on: number | null = null;
let current: number | null = null;
let failure: Verdict["failure"] = null;
let places = new Map<Circus.TestEntry, number>();
let times: Record<number, number> = {};
let reached = new Map<number, Set<number> | null>();
let begun = 0;

/** What the switches in a script ask: is this fault on. In passing it is kept which test came by. */
function isOn(fault: number): boolean {
  if (on !== null) return fault === on;
  const tests = reached.get(fault);
  if (tests === null) return false;
  if (current === null) reached.set(fault, null);
  else if (tests) tests.add(current);
  else reached.set(fault, new Set([current]));
  return false;
}

function* testsIn(block: Circus.DescribeBlock): Generator<Circus.TestEntry> {
  for (const child of block.children) {
    if (child.type === "describeBlock") yield* testsIn(child);
    else yield child;
  }
}

/** After the first failure everything else is left out: one test that sees a fault is enough. */
function leaveOut(wanted: (test: Circus.TestEntry) => boolean): void {
  for (const one of testsIn(getState().rootDescribeBlock)) if (!wanted(one)) one.mode = "skip";
}

/** Blocks and tests in the order of the first of their tests. */
function sorted(block: Circus.DescribeBlock, ranks: ReadonlyMap<number, number>): number {
  const ranked = block.children.map((child) => ({
    child,
    rank:
      child.type === "describeBlock"
        ? sorted(child, ranks)
        : (ranks.get(places.get(child) ?? -1) ?? Infinity),
  }));
  ranked.sort((a, b) => a.rank - b.rank || 0);
  block.children = ranked.map(({ child }) => child);
  return Math.min(Infinity, ...ranked.map(({ rank }) => rank));
}

addEventHandler((event: Circus.Event) => {
  if (event.name === "test_start") {
    current = places.get(event.test) ?? null;
    begun = performance.now();
  }
  if (event.name !== "test_done") return;
  if (current !== null) times[current] = performance.now() - begun;
  if (event.test.errors.length > 0 && failure === null) {
    failure = { name: event.test.name, at: current ?? -1 };
    leaveOut(() => false);
  }
  current = null;
});

let compiled: vm.Script | null = null;
type Load = (require: unknown, module: unknown, exports: unknown, isOn: unknown) => void;

async function judge({ script, fault, order, without }: Task): Promise<Verdict> {
  resetState();
  [on, current, failure, times] = [fault, null, null, {}];
  [places, reached] = [new Map(), new Map()];
  const module = { exports: {} };
  let passed = true;
  try {
    if (script !== undefined)
      compiled = new vm.Script(`(function (require, module, exports, ${SWITCH}) {${script}\n})`);
    (compiled?.runInThisContext() as Load)(requireHere, module, module.exports, isOn);
    const root = getState().rootDescribeBlock;
    for (const one of testsIn(root)) places.set(one, places.size);
    if (without !== null) {
      const far = new RegExp(without);
      leaveOut(({ name }) => !far.test(name));
    }
    if (order !== null) {
      const ranks = new Map(order.map((place, rank) => [place, rank] as const));
      leaveOut((one) => ranks.has(places.get(one) ?? -1));
      sorted(root, ranks);
    }
    const { unhandledErrors } = await run();
    passed = unhandledErrors.length === 0;
  } catch (error) {
    // What a module does when it is loaded fails as loudly as a test.
    failure ??= { name: String(error), at: -1 };
  }
  return {
    passed: passed && failure === null,
    times,
    reached: Object.fromEntries([...reached].map(([one, tests]) => [one, tests && [...tests]])),
    failure,
  };
}

process.on("message", (task: Task) => {
  void judge(task).then((verdict) => process.send?.(verdict));
});
