import type { Habits } from "../../excel/book/habits";
import { leave } from "../../excel/harness";
import type { Press } from "./every-press";
import { EVERY_PRESS, printed, Stage } from "./every-press";
import { TABLE_SHEET } from "./scene";

/**
 * Every habit of a real Excel against everything that writes: what is pressed does what it does in a willing Excel, or
 * is refused with a clear reason before anything changed. The table of what came out is printed: half of the pairs, with
 * `HABITS=all` every one.
 */
const ALL = process.env.HABITS === "all";

let stage: Stage;
const results: { press: Press; column: string; verdict: string }[] = [];

interface Situation {
  name: string;
  habits: Partial<Habits>;
  /** Filters and hidden rows of a person, put on before the press and taken off afterwards. */
  hide?: () => Promise<void>;
}

const filters = async (): Promise<void> => {
  await stage.room.excel.filterTable("tblDiem", "Mã", ["CKMB", "MDHL"]);
  await stage.room.excel.filterTable("tblLichSu", "Mã", ["none"]);
  await stage.room.excel.filterTable("tblChiTieu", "STT", ["1"]);
  await stage.room.excel.filterTable("tblRieng", "Đơn vị", ["A", "C"]);
  await stage.room.excel.hideRows(TABLE_SHEET, 8, 2);
};
const byHand = async (): Promise<void> => {
  await stage.room.excel.hideRows("Sổ điểm", 9, 2);
  await stage.room.excel.hideRows("Lịch sử", 2, 1);
  await stage.room.excel.hideRows("Chỉ tiêu", 3, 1);
  await stage.room.excel.hideRows("Trang1", 3, 2);
  await stage.room.excel.hideRows(TABLE_SHEET, 8, 2);
};
const below = async (): Promise<void> => {
  for (const sheet of ["Sổ điểm", "Lịch sử", "Chỉ tiêu"]) {
    const rows = (await stage.room.dump()).sheets[sheet]?.length ?? 1;
    await stage.room.excel.hideRows(sheet, rows + 2, 2);
  }
  await stage.room.excel.hideRows(TABLE_SHEET, 14, 2);
};

const SITUATIONS: Situation[] = [
  {
    name: "filtered, first row everywhere",
    habits: { writesOverHidden: "repeated", deletesUnderFilter: "ignored" },
    hide: filters,
  },
  {
    name: "filtered, pushed down",
    habits: { writesOverHidden: "shifted", deletesUnderFilter: "ignored" },
    hide: filters,
  },
  {
    name: "filtered, refused",
    habits: { writesOverHidden: "refused", deletesUnderFilter: "refused" },
    hide: filters,
  },
  { name: "hidden by hand, first row everywhere", habits: { writesOverHidden: "repeated" }, hide: byHand },
  { name: "hidden by hand, pushed down", habits: { writesOverHidden: "shifted" }, hide: byHand },
  { name: "hidden below, first row everywhere", habits: { writesOverHidden: "repeated" }, hide: below },
  { name: "hidden below, pushed down", habits: { writesOverHidden: "shifted" }, hide: below },
  { name: "calculated columns", habits: { calculatedColumns: true } },
  { name: "parts refused", habits: { xmlPartLimit: 20_000 } },
  { name: "no fit to pages", habits: { fitToPages: "ignored" } },
];

beforeAll(async () => {
  stage = await Stage.open();
}, 120_000);

afterAll(async () => {
  console.log(printed(results));
  await stage.room.excel.close();
  await leave();
});

test.each(EVERY_PRESS.map((press, at) => [press, at] as const))(
  "%s, under every habit",
  async (press, offset) => {
    await stage.learn(press);
    const wrong: string[] = [];
    for (const [at, { name, habits, hide }] of SITUATIONS.entries()) {
      if (!ALL && (at + offset) % 2 === 1) continue;
      await stage.again();
      await hide?.();
      await stage.room.excel.setHabits(habits);
      const verdict = await stage.verdict(press, await stage.press(press));
      results.push({ press, column: name, verdict });
      if (verdict.startsWith("WRONG") || verdict.startsWith("told")) wrong.push(`${name}: ${verdict}`);
    }
    expect(wrong).toEqual([]);
  },
  240_000,
);
