import type { Outcome } from "../../../src/actions/contract";
import { WILLING } from "../../excel/book/habits";
import type { Room } from "../room";
import { openRoom } from "../room";
import {
  correctedReading,
  difference,
  monthReading,
  NEWEST,
  NOW,
  seen,
  SET,
  setScene,
  targetsReading,
} from "./scene";

/** Everything that writes into a workbook, as it is pressed. */
const PRESSES = {
  save: ({ room }) => room.call("saveReading", monthReading("2026-03"), { ...NOW, text: "x".repeat(30_000) }),
  correct: ({ room }) => room.call("saveReading", correctedReading(), NOW),
  "save targets": ({ room }) => room.call("saveReading", targetsReading(65, 3), NOW),
  undo: ({ room }) => room.call("undoLastSave"),
  rename: ({ room }) => room.call("changeSet", SET, { kind: "rename", unit: "Sở Nội vụ" }, { replace: true }),
  delete: ({ room }) => room.call("changeSet", SET, { kind: "delete" }, { replace: true }),
  "remove sample": ({ room }) => room.call("removeSample"),
  "import CSV": ({ room, csv }) => room.call("importBook", csv, { replace: true }),
  "build table": ({ room }) => room.call("buildComparison", { ...NEWEST, period: "2026-01" }),
  "build again": ({ room }) => room.call("buildComparison", NEWEST),
  "undo table": ({ room }) => room.call("undoLastTable"),
  "repair names": ({ room }) => room.call("repairNames"),
  "to native": ({ room }) => room.call("formulasToNative"),
  "to values": ({ room }) => room.call("formulasToValues"),
  "insert formula": async ({ room }) => {
    await room.excel.select("Trang1", "C3");
    const outcome = await room.call("insertFormula", "=B3*3");
    await room.excel.select("Trang1", "J12");
    return outcome;
  },
} satisfies Record<string, (given: { room: Room; csv: string }) => Promise<Outcome<unknown>>>;

export type Press = keyof typeof PRESSES;
export const EVERY_PRESS = Object.keys(PRESSES) as Press[];

const TABLES = ["tblDiem", "tblLichSu", "tblChiTieu", "tblRieng"];

/** The scene in a workbook, set again where a press changed it, with what each press makes of it in a willing Excel. */
export class Stage {
  readonly #wanted = new Map<Press, string>();

  private constructor(
    readonly room: Room,
    private readonly csv: string,
    /** The workbook as the scene has it. */
    private readonly standing: string,
  ) {}

  static async open(): Promise<Stage> {
    const room = await openRoom({ testAddin: false });
    await setScene(room);
    await room.call("saveReading", correctedReading(), NOW);
    await room.call("saveReading", monthReading("2026-04"), NOW);
    const kept = await room.call("exportBook", "backup");
    await setScene(room);
    return new Stage(room, kept.ok ? kept.value : "", JSON.stringify(seen(await room.dump())));
  }

  press(name: Press): Promise<Outcome<unknown>> {
    return PRESSES[name]({ room: this.room, csv: this.csv });
  }

  /** The scene as it was, in a willing Excel. */
  async again(): Promise<void> {
    const { excel } = this.room;
    await excel.clearFaults();
    await excel.setHabits(WILLING);
    await excel.pane.evaluate(
      (names) =>
        Excel.run(async (context) => {
          const tables = names.map((name) => context.workbook.tables.getItemOrNullObject(name).load("name"));
          await context.sync();
          for (const table of tables) if (!table.isNullObject) table.clearFilters();
          await context.sync();
        }),
      TABLES,
    );
    for (const sheet of await excel.sheetNames()) await excel.hideRows(sheet, 1, 60, false);
    if ((await this.#look()) !== this.standing) await setScene(this.room);
  }

  /** Presses once in a willing Excel, so that it is known what is right. */
  async learn(name: Press): Promise<void> {
    if (this.#wanted.has(name)) return;
    await this.again();
    const outcome = await this.press(name);
    if (!outcome.ok) throw new Error(`${name} fails in a willing Excel: ${outcome.refusal.message}`);
    this.#wanted.set(name, await this.#look());
  }

  /**
   * What a press came to: "right"; the code of a refusal that left everything as it was; "told" with the code where
   * something was written, which the refusal says. A fault begins with "WRONG".
   */
  async verdict(name: Press, outcome: Outcome<unknown>): Promise<string> {
    const now = await this.#look();
    const right = this.#wanted.get(name) ?? "";
    if (outcome.ok) return now === right ? "right" : `WRONG: done, but\n${differing(right, now)}`;
    const { code, message, written } = outcome.refusal;
    if (message === "" || code === "general") return `WRONG: no clear reason (${code}: ${message})`;
    if (now === this.standing) return written === "" ? code : `WRONG: nothing changed, but “${written}”`;
    return written === "" ? `WRONG: nothing is told\n${differing(this.standing, now)}` : `told ${code}`;
  }

  /** Whether the workbook is as the press makes it in a willing Excel; "" when it is. */
  async missing(name: Press): Promise<string> {
    return differing(this.#wanted.get(name) ?? "", await this.#look());
  }

  async #look(): Promise<string> {
    return JSON.stringify(seen(await this.room.dump()));
  }
}

function differing(a: string, b: string): string {
  return difference(JSON.parse(a), JSON.parse(b));
}

/** What came out, as a table: a line for each press, a column for each situation. */
export function printed(results: readonly { press: string; column: string; verdict: string }[]): string {
  const columns = [...new Set(results.map(({ column }) => column))];
  const presses = [...new Set(results.map(({ press }) => press))];
  const cell = (press: string, column: string): string =>
    results.find((one) => one.press === press && one.column === column)?.verdict.split("\n")[0] ?? "";
  const legend = columns.map((column, at) => `${String(at + 1)} ${column}`).join("; ");
  const lines = presses.map(
    (press) =>
      `${press.padEnd(15)} ${columns.map((column) => cell(press, column).slice(0, 14).padEnd(14)).join(" ")}`,
  );
  return [`${String(results.length)} presses. ${legend}`, ...lines].join("\n");
}
