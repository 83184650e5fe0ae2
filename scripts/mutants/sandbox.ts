import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import path from "node:path";
import type { Bundle } from "./bundle";
import { openBundle, testsLike } from "./bundle";
import type { Verdict } from "./worker";

/** Nothing is known of the tests yet, nor of how busy the machine is. */
const FIRST_PATIENCE_MS = 900_000;
/** A fault that keeps tests running for so many times what they need without one has stopped them. */
const PATIENCE = 10;
const LEAST_PATIENCE_MS = 60_000;

/** Runs tests over sources with faults in them, in a process that a fault may stop; the folder is never touched. */
export interface Sandbox {
  /**
   * Runs the tests whose paths under test/ begin as one of the patterns says, up to the first that fails.
   * @param file path from the root of the source with the fault, and its text
   * @throws when no test is like that: nothing could see the fault then
   */
  run(tests: readonly string[], file?: string, text?: string): Promise<Verdict>;
  close(): Promise<void>;
}

export function openSandbox(root: string): Sandbox {
  const bundles = new Map<string, Promise<Bundle>>();
  const patience = new Map<string, number>();
  let worker: ChildProcess | null = null;

  const bundleOf = (patterns: readonly string[]): Promise<Bundle> => {
    const key = patterns.join(" ");
    let bundle = bundles.get(key);
    if (bundle === undefined) {
      const tests = testsLike(root, patterns);
      if (tests.length === 0) throw new Error(`No test is like ${key}.`);
      bundle = openBundle(root, tests);
      bundles.set(key, bundle);
    }
    return bundle;
  };

  const judge = (script: string, patience: number): Promise<Verdict> => {
    worker ??= fork(path.join(__dirname, "worker.ts"), [root], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const own = worker;
    return new Promise((resolve) => {
      const end = (verdict: Verdict, dead: boolean): void => {
        clearTimeout(timer);
        own.removeAllListeners();
        if (dead) {
          own.kill("SIGKILL");
          worker = null;
        }
        resolve(verdict);
      };
      const stopped: Verdict = { passed: false, tests: 0, failure: "the tests never ended" };
      const timer = setTimeout(() => end(stopped, true), patience);
      own.once("message", (verdict) => end(verdict as Verdict, false));
      own.once("exit", () => end(stopped, true));
      own.send(script);
    });
  };

  return {
    async run(tests, file, text) {
      const bundle = await bundleOf(tests);
      const key = tests.join(" ");
      if (file === undefined || text === undefined) {
        const started = Date.now();
        const verdict = await judge(await bundle.build(new Map()), FIRST_PATIENCE_MS);
        patience.set(key, Math.max(LEAST_PATIENCE_MS, PATIENCE * (Date.now() - started)));
        return verdict;
      }
      return judge(await bundle.build(new Map([[file, text]])), patience.get(key) ?? FIRST_PATIENCE_MS);
    },
    async close() {
      worker?.kill();
      for (const bundle of bundles.values()) await (await bundle).close();
    },
  };
}
