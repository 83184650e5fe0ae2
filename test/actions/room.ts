import { buildSync } from "esbuild";
import path from "node:path";
import type { OpenExcel, OpenOptions } from "../excel/harness";
import { openExcel } from "../excel/harness";
import type { Actions } from "../../src/actions/contract";
import type { WorkbookDump } from "./room-entry";

const ENTRY = path.resolve(__dirname, "room-entry.ts");
let bundle: string | null = null;

/** The actions with everything below them, as one script for the pane. */
function script(): string {
  bundle ??=
    buildSync({
      entryPoints: [ENTRY],
      bundle: true,
      format: "iife",
      target: "es2022",
      write: false,
      // What package.json says of side effects lets esbuild leave out the start of parts that are loaded later.
      ignoreAnnotations: true,
      logLevel: "error",
    }).outputFiles[0]?.text ?? "";
  return bundle;
}

/** Names of actions that can be called from a test with plain data. */
type Callable = Exclude<keyof Actions, "onBookChanged" | "onNotice" | "onWaiting" | "previewSave">;

/** A workbook in the stand-in Excel with the real actions in the pane, talking through the real Office.js. */
export class Room {
  constructor(
    readonly excel: OpenExcel,
    private readonly frame = excel.pane,
  ) {}

  call<Name extends Callable>(
    name: Name,
    ...args: Parameters<Actions[Name]>
  ): Promise<Awaited<ReturnType<Actions[Name]>>> {
    return this.frame.evaluate(
      ([method, given]) => {
        const actions = window.bcsRoom.actions as unknown as Record<string, (...all: unknown[]) => unknown>;
        return actions[String(method)]?.(...(given as unknown[]));
      },
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<Actions[Name]>>>;
  }

  /** Makes the workbook as good as new, which is faster than opening another one. */
  async reset(): Promise<void> {
    await this.excel.clearFaults();
    await this.frame.evaluate(() => window.bcsRoom.reset());
  }

  /**
   * Changes the table of scores right before the request with this number from now on, as another person might.
   * @param change source of a function that gets the table
   */
  async interfere(request: number, change: string): Promise<void> {
    await this.frame.evaluate(([at, source]) => window.bcsRoom.interfere(Number(at), String(source)), [
      request,
      change,
    ] as const);
  }

  dump(): Promise<WorkbookDump> {
    return this.frame.evaluate(() => window.bcsRoom.dump());
  }

  /** The same actions in a second window on the same workbook. */
  async secondWindow(): Promise<Room> {
    const frame = await this.excel.openSecondWindow();
    await frame.waitForFunction(() => typeof Excel !== "undefined");
    await frame.addScriptTag({ content: script() });
    return new Room(this.excel, frame);
  }
}

/** Nobody looks at a room: the less of the grid there is to draw, the sooner it is drawn. */
const SMALL = { width: 640, height: 400 };

export async function openRoom(options: OpenOptions = {}): Promise<Room> {
  const excel = await openExcel({ testAddin: true, viewport: SMALL, ...options });
  // The built add-in lets no script in from outside; what the debugger evaluates is none.
  if (options.testAddin === false) await excel.pane.evaluate(script());
  else await excel.pane.addScriptTag({ content: script() });
  return new Room(excel);
}
