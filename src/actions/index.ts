import { savedSets } from "../book/saved/saved-sets";
import { NOTHING_WANTED } from "../book/plan/wanted";
import { buildTable } from "../workbook/sheets/build-table";
import { onBookChanged, quietly } from "../workbook/reading/book-events";
import { exportBook, importBook } from "../workbook/export-book";
import { rewriteFormulas } from "../workbook/formulas/formulas";
import { insertFormula } from "../workbook/formulas/insert-formula";
import { formulasToValues } from "../workbook/formulas/formulas-to-values";
import { loadBook } from "../workbook/reading/load-book";
import { onExcelWaiting } from "../workbook/office/run";
import { commit, intentOf } from "../workbook/writing/commit";
import { readSelection, show } from "../workbook/reading/selection";
import { saveSettings } from "../workbook/settings-store";
import { keepTemplate, loadTemplate } from "../workbook/template-store";
import { sourceText } from "../workbook/source-texts";
import { undoLast } from "../workbook/writing/undo";
import { undoLastTable } from "../workbook/sheets/undo-table";
import { wantedTable } from "./comparison-request";
import type { FormulaReport } from "../workbook/formulas/formulas";
import { startWithFormulas } from "../workbook/formulas/startup";
import type { Actions, Outcome } from "./contract";
import { nativeFormula, repairedFormula, usesOurs } from "../functions/native";
import type { NoticeBoard } from "./notices";
import { noticeBoard } from "./notices";
import { OneAtATime } from "./one-at-a-time";
import { sampleRows } from "./sample";
import { previewSave, saveReading } from "./save-reading";
import { derivedRows, derivePrevious } from "./derive-previous";
import { changeSet, removeSample } from "./saved-sets";
import { subjectOf } from "./step-subject";

/** What the buttons do, with the board on which ribbon buttons leave what they could not do. */
export interface RuntimeActions extends Actions {
  notices: NoticeBoard;
}

/** The actions of this runtime. Whatever writes into the workbook is done one after the other. */
export function createActions(): RuntimeActions {
  const queue = new OneAtATime();
  const notices = noticeBoard();
  const write = <T>(name: string, subjects: readonly unknown[], work: () => Promise<T>): Promise<T> =>
    queue.run(name, subjects, () => quietly(work));
  return {
    notices,
    loadBook: () => queue.run("loadBook", [], loadBook),
    readSelection,
    previewSave,
    saveReading: (reading, options) =>
      write("saveReading", [reading, options.replace], () => saveReading(reading, options)),
    undoLastSave: () => write("undoLastSave", [], () => undoLast(() => new Date())),
    previewComparison: (book, request) => {
      const wanted = wantedTable(book, request);
      return wanted.ok ? { ok: true, value: wanted.value.model } : wanted;
    },
    buildComparison: (request, progress) =>
      write("buildComparison", [JSON.stringify(request)], () =>
        buildTable(({ book }) => wantedTable(book, request), progress),
      ),
    sourceText: (savedAt) => queue.run("sourceText", [savedAt], () => sourceText(savedAt)),
    savedSets: ({ rows, edited }) => savedSets(rows, edited),
    changeSet: (set, change, options) =>
      write("changeSet", [JSON.stringify([set, change, options])], () => changeSet(set, change, options)),
    removeSample: () => write("removeSample", [], removeSample),
    derivable: (book, reading) =>
      derivedRows(book, reading, "").filter(({ status }) => status === "ok").length,
    derivePrevious: (reading) => write("derivePrevious", [reading], () => derivePrevious(reading)),
    undoLastTable: () => write("undoLastTable", [], undoLastTable),
    saveSettings: (settings) => write("saveSettings", [settings], () => saveSettings(settings)),
    loadTemplate: () => queue.run("loadTemplate", [], loadTemplate),
    keepTemplate: (template) => write("keepTemplate", [template], () => keepTemplate(template)),
    exportBook: (form) => queue.run("exportBook", [form], () => exportBook(form)),
    importBook: (csv, options) =>
      write("importBook", [csv, options.replace], () =>
        importBook(csv, { ...options, now: () => new Date() }),
      ),
    addSample: () =>
      write("addSample", [], () =>
        commit(
          (_contents, _steps, stamp) =>
            intentOf({ ...NOTHING_WANTED, rows: sampleRows(stamp) }, "Thay bằng số liệu mẫu", {
              kind: "sample",
              subject: subjectOf(sampleRows(stamp)),
            }),
          { replace: false, now: () => new Date() },
        ),
      ),
    show,
    formulasToValues: () =>
      write("formulasToValues", [], () => thenFollowing(() => formulasToValues(isOurs))),
    formulasToNative: () =>
      write("formulasToNative", [], () => thenFollowing(() => rewriteFormulas(toNative, false))),
    followFormulas: () => write("followFormulas", [], () => startWithFormulas(isOurs)),
    repairNames: () => write("repairNames", [], () => rewriteFormulas(repaired, true)),
    insertFormula: (formula) => write("insertFormula", [formula], () => insertFormula(formula)),
    machineCheck: async () =>
      (await import("./machine-check")).machineCheck((work) => write("machineCheck", [], work)),
    onBookChanged,
    takeNotice: () => notices.take(),
    onNotice: (listener) => notices.onPut(listener),
    onWaiting: onExcelWaiting,
  };
}

/** A workbook whose last formula of ours went no longer starts the add-in at colleagues who do not have it. */
async function thenFollowing(work: () => Promise<Outcome<FormulaReport>>): Promise<Outcome<FormulaReport>> {
  const outcome = await work();
  if (outcome.ok && outcome.value.changed > 0) await startWithFormulas(isOurs);
  return outcome;
}

/** Text that merely speaks of a function is none of our formulas. */
function isOurs(formula: string): boolean {
  return formula.startsWith("=") && usesOurs(formula);
}

function toNative(formula: string): { formula: string } | { skipped: "no_native" } | null {
  if (!isOurs(formula)) return null;
  const native = nativeFormula(formula);
  return native === null ? { skipped: "no_native" } : { formula: native };
}

/** Formulas typed before the add-in was there stay #NAME? until they are entered again (OfficeDev/office-js 6611). */
function repaired(formula: string): { formula: string } | null {
  return isOurs(formula) ? { formula: repairedFormula(formula) } : null;
}
