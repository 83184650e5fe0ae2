import type { ErrorCode } from "../../excel/host/errors";
import { leave } from "../../excel/harness";
import type { Press } from "./every-press";
import { EVERY_PRESS, printed, Stage } from "./every-press";

/**
 * Every reason for which Excel refuses an action, struck at the first action that writes cells: the press is refused
 * with words of ours for the reason, says what was written, and pressing again completes it. One reason for each press,
 * with `HABITS=all` every one.
 */
const ALL = process.env.HABITS === "all";

let stage: Stage;
const results: { press: Press; column: string; verdict: string }[] = [];

const CODES: ErrorCode[] = [
  "FilteredRangeConflict",
  "InactiveWorkbook",
  "InvalidSelection",
  "InsertDeleteConflict",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "MemoryLimitReached",
  "RequestAborted",
  "ApiNotAvailable",
  "OperationCellsExceedLimit",
];

/** The member by which a press writes cells. */
const WRITES: Partial<Record<Press, string>> = {
  "undo table": "Range.values=",
  "repair names": "Range.formulas=",
  "to native": "Range.formulas=",
  "insert formula": "Range.formulas=",
};

beforeAll(async () => {
  stage = await Stage.open();
}, 120_000);

afterAll(async () => {
  console.log(printed(results));
  await stage.room.excel.close();
  await leave();
});

test.each(EVERY_PRESS.map((press, at) => [press, at] as const))(
  "%s, refused by Excel",
  async (press, offset) => {
    await stage.learn(press);
    const wrong: string[] = [];
    for (const [at, code] of CODES.entries()) {
      if (!ALL && at !== offset % CODES.length) continue;
      await stage.again();
      const member = WRITES[press] ?? "Range.values=";
      // Twice, since what was begun with formulas is tried once more.
      await stage.room.excel.fail({ member, code });
      if (press === "to values" || WRITES[press] === "Range.formulas=")
        await stage.room.excel.fail({ member, code });
      const outcome = await stage.press(press);
      await stage.room.excel.clearFaults();
      const verdict = await stage.verdict(press, outcome);
      results.push({ press, column: code, verdict });
      if (verdict.startsWith("WRONG")) wrong.push(`${code}: ${verdict}`);
      else if (!outcome.ok && outcome.refusal.retry) {
        await stage.press(press);
        const missing = await stage.missing(press);
        if (missing !== "") wrong.push(`${code}, pressed again: ${missing}`);
      }
    }
    expect(wrong).toEqual([]);
  },
  240_000,
);
