import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import path from "node:path";
import { openBundle, testsLike } from "./bundle";
import type { Task, Verdict } from "./worker";

/** Nothing is known of the tests yet, nor of how busy the machine is. */
const FIRST_PATIENCE_MS = 900_000;
/** A fault that keeps tests running for so many times what they need without one has stopped them. */
const PATIENCE = 10;
const LEAST_PATIENCE_MS = 20_000;
/** A fault is shown to the cheapest tests that come by it, for so long: what only the others see counts as unseen. */
const MOST_MS = 6_000;

/** Tests with what they test, loaded once; the folder is never touched. */
export interface Loaded {
  /** What the tests say without a fault. */
  whole: Verdict;
  /** Runs the tests that come by a fault behind a switch, up to the first that fails. */
  tryFault(number: number): Promise<Tried>;
}

export interface Tried {
  seen: boolean;
  /** The test that saw it. */
  by: string | null;
  /** Whether any test came by. */
  reached: boolean;
}

/** Runs tests over sources with faults in them, in a process that a fault may stop. */
export interface Sandbox {
  /**
   * @param tests patterns that paths under test/ begin as
   * @param without names of tests to leave out
   * @param texts sources that take the place of files, by their paths from the root
   * @throws when no test is like that: nothing could see a fault then
   */
  load(tests: readonly string[], without: string | null, texts: ReadonlyMap<string, string>): Promise<Loaded>;
  close(): void;
}

export function openSandbox(root: string): Sandbox {
  let worker: ChildProcess | null = null;
  let known: string | null = null;

  const judge = (script: string, task: Omit<Task, "script">, patience: number): Promise<Verdict> => {
    if (!worker) known = null;
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
      const failure = { name: "the tests never ended", at: -1 };
      const stopped: Verdict = { passed: false, times: {}, reached: {}, failure };
      const timer = setTimeout(() => end(stopped, true), patience);
      own.once("message", (verdict) => end(verdict as Verdict, false));
      own.once("exit", () => end(stopped, true));
      own.send(script === known ? task : { ...task, script });
      known = script;
    });
  };

  return {
    async load(patterns, without, texts) {
      const tests = testsLike(root, patterns);
      if (tests.length === 0) throw new Error(`No test is like ${patterns.join(" ")}.`);
      const bundle = await openBundle(root, tests);
      const script = await bundle.build(texts);
      await bundle.close();
      const whole = await judge(script, { fault: null, order: null, without }, FIRST_PATIENCE_MS);
      /** How many faults each test has seen: the next one of the same kind is likely seen by the same. */
      const caught = new Map<number, number>();
      return {
        whole,
        async tryFault(number) {
          if (!(number in whole.reached)) return { seen: false, by: null, reached: false };
          const reaching = whole.reached[number] ?? Object.keys(whole.times).map(Number);
          const cost = (test: number): number =>
            ((whole.times[test] ?? 0) + 1) / (1 + (caught.get(test) ?? 0));
          const order = [...reaching].sort((a, b) => cost(a) - cost(b));
          let needed = 0;
          const near = order.filter((test) => {
            needed += whole.times[test] ?? 0;
            return needed <= MOST_MS || test === order[0];
          });
          const patience = Math.max(LEAST_PATIENCE_MS, PATIENCE * needed);
          const { passed, failure } = await judge(script, { fault: number, order: near, without }, patience);
          if (failure && failure.at >= 0) caught.set(failure.at, (caught.get(failure.at) ?? 0) + 1);
          return { seen: !passed, by: failure?.name ?? null, reached: true };
        },
      };
    },
    close() {
      worker?.kill();
    },
  };
}
