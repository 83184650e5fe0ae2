import { savedSets } from "../../src/book/saved/saved-sets";
import { MOST_STEPS } from "../../src/book/steps/step";
import type {
  Actions,
  MachineRecord,
  Book,
  KeptTemplate,
  Keeping,
  OfficeSettings,
  Outcome,
  Refusal,
  RibbonNotice,
  RefusalCode,
  SaveReport,
  SelectedCells,
} from "../../src/actions/contract";
import { wantedTable } from "../../src/actions/compare/comparison-request";
import { rowsOfReading } from "../../src/actions/words/reading-rows";
import { sampleRows } from "../../src/actions/change/sample";
import { previewSave } from "../../src/actions/change/preview-save";
import type { Reading } from "../../src/paste/reading";
import { DEFAULT_CLASSES } from "../../src/scoring/framework/classification";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { BookRow } from "../../src/scoring/score";
import { bookKey } from "../../src/scoring/score";
import { DEFAULT_SETTINGS } from "../../src/book/settings/office-settings";

const STAMP = "2026-03-05 16:45:10";
/** The header stands in row 1. */
const FIRST_ROW = 2;
const MOST_TEMPLATE_BYTES = 3_000_000;

/** A book in memory behind the contract of the actions, with everything that was asked of it written down. */
/** A machine on which one answer is as expected, one is not, and one cannot be tried. */
const RECORD: MachineRecord = {
  format: "bcs766-machine-check",
  version: 1,
  taken: "2026-02-05T09:45:00.000Z",
  excel: {
    platform: "PC",
    build: "16.0.1",
    api: "1.15",
    language: "vi-VN",
    region: "vi-VN",
    decimal: ",",
    group: ".",
    browser: "Edge",
  },
  rows: [
    { id: "sets_needed", subject: "sets", verdict: "same", answer: [], expected: [], reason: null },
    {
      id: "write_percent",
      subject: "writing",
      verdict: "different",
      answer: ["12%", "General"],
      expected: [0.12, "0%"],
      reason: null,
    },
    {
      id: "hidden_delete",
      subject: "hidden",
      verdict: "fine",
      answer: "still there",
      expected: "deleted",
      reason: null,
    },
    {
      id: "person_print",
      subject: "person",
      verdict: "untried",
      answer: null,
      expected: null,
      reason: "needs_person",
    },
  ],
};

export interface FakeActions extends Actions {
  book: Book;
  /** Names of the actions in the order of the presses. */
  readonly calls: string[];
  /** The Word template in the workbook. */
  template: KeptTemplate | null;
  selection: SelectedCells;
  /** Decimal mark that Excel tells. */
  mark: "," | "." | null;
  /** The next call of an action is refused, as Excel would. */
  refuseNext(action: keyof Actions, code: RefusalCode, change?: Partial<Refusal>): void;
  /** The next call of an action waits until the returned function is called. */
  holdNext(action: keyof Actions): () => void;
  /** A ribbon button could not do its work. */
  putNotice(refusal: Refusal): void;
  /** Excel keeps a request waiting. */
  keepWaiting(waiting: boolean): void;
  /** Somebody else changed the book. */
  changeOutside(change: Partial<Book>): void;
}

export const EMPTY_BOOK: Book = {
  exists: false,
  rows: [],
  framework: DEFAULT_FRAMEWORK,
  classes: DEFAULT_CLASSES,
  units: [],
  targets: [],
  settings: DEFAULT_SETTINGS,
  steps: [],
  edited: new Set(),
  problems: [],
  findings: [],
  edits: [],
};

/** A book with the January figures of the sample. */
/** The month of the sample, as an office has published it: such figures are not replaced without a question. */
export function januaryBook(change: Partial<Book> = {}): Book {
  const rows = sampleRows(STAMP).map((row) => ({ ...row, origin: "published" as const }));
  return { ...EMPTY_BOOK, exists: true, rows, ...change };
}

export function refusalOf(code: RefusalCode, change: Partial<Refusal> = {}): Refusal {
  return { code, message: `Excel từ chối: ${code}`, written: "", details: [], retry: true, ...change };
}

export function fakeActions(start: Book = EMPTY_BOOK): FakeActions {
  const refusals = new Map<keyof Actions, Refusal>();
  const holds = new Map<keyof Actions, Promise<void>>();
  const calls: string[] = [];
  const bookListeners = new Set<() => void>();
  const noticeListeners = new Set<() => void>();
  const waitingListeners = new Set<(waiting: boolean) => void>();
  let notice: RibbonNotice | null = null;
  /** The books before each change, the newest last, as many as the add-in remembers. */
  const history: Book[] = [];
  let table: string | null = null;

  const act = async <T>(name: keyof Actions, work: () => Outcome<T>): Promise<Outcome<T>> => {
    calls.push(name);
    const hold = holds.get(name);
    holds.delete(name);
    await hold;
    const refusal = refusals.get(name);
    refusals.delete(name);
    return refusal === undefined ? work() : { ok: false, refusal };
  };
  const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
  const no = (code: RefusalCode): Outcome<never> => ({ ok: false, refusal: refusalOf(code) });

  /** Every change of the book is one that can be taken back. */
  const change = (next: Partial<Book>): void => {
    history.push(fake.book);
    if (history.length > MOST_STEPS) history.shift();
    fake.book = { ...fake.book, ...next };
  };

  const write = (rows: readonly BookRow[]): SaveReport => {
    const before = fake.book;
    const known = new Map(before.rows.map((row) => [bookKey(row), row]));
    const added = rows.filter((row) => !known.has(bookKey(row))).length;
    const same = rows.filter(
      (row) => JSON.stringify(figures(known.get(bookKey(row)))) === JSON.stringify(figures(row)),
    );
    const first = before.rows.length + FIRST_ROW;
    for (const row of rows) known.set(bookKey(row), row);
    change({ exists: true, rows: [...known.values()] });
    return {
      added,
      unchanged: same.length,
      removed: 0,
      replaced: rows.length - added - same.length,
      sheet: "Sổ điểm",
      firstRow: first,
      lastRow: first + added - 1,
    };
  };

  const fake: FakeActions = {
    book: start,
    mark: null,
    calls,
    template: null,
    selection: { address: "'Trang tính1'!A1:B2", texts: [], values: [] },
    refuseNext: (action, code, change) => refusals.set(action, refusalOf(code, change)),
    holdNext: (action) => {
      let release = (): void => undefined;
      holds.set(action, new Promise((resolve) => (release = resolve)));
      return () => release();
    },
    putNotice: (refusal) => {
      notice = { kind: "refused", refusal };
      for (const listener of noticeListeners) listener();
    },
    keepWaiting: (waiting) => {
      for (const listener of waitingListeners) listener(waiting);
    },
    changeOutside: (change) => {
      fake.book = { ...fake.book, ...change };
      for (const listener of bookListeners) listener();
    },

    loadBook: () => act("loadBook", () => done(fake.book)),
    readSelection: () => act("readSelection", () => done(fake.selection)),
    previewSave,
    saveReading: (reading: Reading, { source, replace }) =>
      act("saveReading", () => {
        if (previewSave(fake.book, reading).replaced.length > 0 && !replace) return no("needs_answer");
        if (reading.targets !== undefined) {
          const { year, rows } = reading.targets;
          if (year === null) return no("needs_answer");
          change({ exists: true, targets: rows.map((row) => ({ ...row, year })) });
          return done({
            added: rows.length,
            replaced: 0,
            removed: 0,
            unchanged: 0,
            sheet: "Chỉ tiêu",
            firstRow: FIRST_ROW,
            lastRow: FIRST_ROW + rows.length - 1,
          });
        }
        const names = new Set(fake.book.rows.map(({ unit }) => unit));
        return done(write(rowsOfReading(reading, names, fake.book.units, source, STAMP)));
      }),
    undoLastSave: () =>
      act("undoLastSave", () => {
        const before = history.pop();
        if (before === undefined) return no("nothing_to_undo");
        const removed = fake.book.rows.length - before.rows.length;
        fake.book = { ...before, settings: fake.book.settings };
        return done({
          added: removed,
          replaced: 0,
          removed: 0,
          unchanged: 0,
          sheet: "Sổ điểm",
          firstRow: null,
          lastRow: null,
        });
      }),
    buildComparison: (request) =>
      act("buildComparison", () => {
        const wanted = wantedTable(fake.book, request);
        if (!wanted.ok) return wanted;
        const { sheetName, notes } = wanted.value.model;
        const refreshed = table === sheetName;
        table = sheetName;
        return done({ sheet: sheetName, address: "A1:D12", refreshed, notes });
      }),
    undoLastTable: () =>
      act("undoLastTable", () => {
        if (table === null) return no("nothing_to_undo");
        const sheet = table;
        table = null;
        return done({ sheet });
      }),
    loadTemplate: () => act("loadTemplate", () => done(fake.template)),
    keepTemplate: (template) =>
      act<Keeping>("keepTemplate", () => {
        if ((template?.bytes.length ?? 0) > MOST_TEMPLATE_BYTES)
          return done({ kept: false, reason: "too_large" });
        fake.template = template;
        return done({ kept: true });
      }),
    saveSettings: (settings: OfficeSettings) =>
      act("saveSettings", () => {
        fake.book = { ...fake.book, settings };
        return done(settings);
      }),
    exportBook: (form) =>
      act("exportBook", () => done(form === "data" ? "\ufeffphien_ban,don_vi\r\n" : "\ufeffĐơn vị;Kỳ\r\n")),
    importBook: (_csv, { replace }) =>
      act("importBook", () =>
        replace
          ? done({
              added: 0,
              replaced: 2,
              removed: 0,
              unchanged: 4,
              sheet: "Sổ điểm",
              firstRow: null,
              lastRow: null,
            })
          : no("needs_answer"),
      ),
    savedSets: ({ rows, edited }) => savedSets(rows, edited),
    changeSet: (set, wanted, { replace }) =>
      act("changeSet", () => {
        const isIn = (row: BookRow): boolean => row.unit === set.unit && row.period === set.period;
        const moved = fake.book.rows.filter(isIn).map((row) => ({
          ...row,
          ...(wanted.kind === "rename" ? { unit: wanted.unit } : {}),
          ...(wanted.kind === "period" ? { period: wanted.period } : {}),
        }));
        calls.push(`${wanted.kind} ${set.unit} ${set.period}${replace ? " replacing" : ""}`);
        change({
          rows: [...fake.book.rows.filter((row) => !isIn(row)), ...(wanted.kind === "delete" ? [] : moved)],
        });
        return done({
          added: wanted.kind === "delete" ? 0 : moved.length,
          replaced: 0,
          removed: moved.length,
          unchanged: 0,
          sheet: "Sổ điểm",
          firstRow: null,
          lastRow: null,
        });
      }),
    removeSample: () => act("removeSample", () => no("nothing_to_save")),
    derivable: () => 0,
    derivePrevious: () => act("derivePrevious", () => no("nothing_to_save")),
    addSample: () => act("addSample", () => done(write(sampleRows(STAMP)))),
    show: (target) =>
      act("show", () => {
        calls.push(`show ${target.sheet}!${target.address}`);
        return done(null);
      }),
    formulasToValues: () => act("formulasToValues", () => done({ changed: 3, skipped: ["Trang tính1!B2"] })),
    formulasToNative: () => act("formulasToNative", () => done({ changed: 0, skipped: [] })),
    repairNames: () => act("repairNames", () => done({ changed: 1, skipped: [] })),
    decimalMark: () => Promise.resolve(fake.mark),
    insertFormula: (formula) =>
      act("insertFormula", () => {
        calls.push(`insert ${formula}`);
        return done({ address: "'Trang tính1'!C3", text: "Trung bình" });
      }),
    machineCheck: () =>
      Promise.resolve({
        start: ({ onProgress }) => {
          onProgress?.(1, 2);
          return act("machineCheck", () => done(RECORD));
        },
      }),
    onBookChanged: (listener) => {
      bookListeners.add(listener);
      return Promise.resolve(() => void bookListeners.delete(listener));
    },
    sourceText: () => Promise.resolve({ ok: true, value: "Văn bản gốc" }),
    followFormulas: () => Promise.resolve({ ok: true, value: false }),
    takeNotice: () => {
      const taken = notice;
      notice = null;
      return taken;
    },
    onNotice: (listener) => {
      noticeListeners.add(listener);
      return () => void noticeListeners.delete(listener);
    },
    onWaiting: (listener) => {
      waitingListeners.add(listener);
      return () => void waitingListeners.delete(listener);
    },
  };
  return fake;
}

function figures(row: BookRow | undefined): unknown {
  return row && [row.score, row.max, row.rate, row.rank, row.of, row.status];
}
