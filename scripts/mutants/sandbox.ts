import type { ChildProcess } from "node:child_process";
import { execFileSync, fork } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Verdict } from "./worker";

/** A fault that keeps the tests running for so long has stopped them: nobody would wait. */
const PATIENCE_MS = 120_000;

/** A copy of the project in which faults are put in: the working folder itself is never touched. */
export interface Sandbox {
  write(file: string, text: string): void;
  /** Runs the tests whose paths under test/ match; a run that never ends has failed. */
  run(tests: readonly string[]): Promise<Verdict>;
  close(): void;
}

export function openSandbox(root: string): Sandbox {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "mutants-")));
  const known = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of known.trim().split("\n"))
    if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(folder, file));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "dir");
  let worker: ChildProcess | null = null;
  return {
    write(file, text) {
      writeFileSync(path.join(folder, file), text);
    },
    run(tests) {
      worker ??= fork(path.join(__dirname, "worker.ts"), [folder], {
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
        const timer = setTimeout(() => end({ passed: false, tests: 0 }, true), PATIENCE_MS);
        own.once("message", (verdict) => end(verdict as Verdict, false));
        own.once("exit", () => end({ passed: false, tests: 0 }, true));
        own.send(tests);
      });
    },
    close() {
      worker?.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
