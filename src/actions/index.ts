import { savedSets } from "../book/saved/saved-sets";
import { onBookChanged, quietly } from "../workbook/reading/book-events";
import { loadBook } from "../workbook/reading/load-book";
import { decimalMark } from "../workbook/office/decimal-mark";
import { onExcelWaiting } from "../workbook/office/run";
import { readSelection, show } from "../workbook/reading/selection";
import { saveSettings } from "../workbook/settings-store";
import { keepTemplate, loadTemplate } from "../workbook/template-store";
import { sourceText } from "../workbook/source-texts";
import type * as Files from "../workbook/export-book";
import type * as Changes from "./change/book-changes";
import type { Actions } from "./contract";
import type * as Formulas from "./cells/formulas";
import type * as Tables from "./compare/tables";
import type { NoticeBoard } from "./compare/notices";
import { noticeBoard } from "./compare/notices";
import { OneAtATime } from "./one-at-a-time";
import { derivedRows } from "./change/derived-rows";
import { previewSave } from "./change/preview-save";

// What the first look at the pane does not need comes when it is used.
const changes = (): Promise<typeof Changes> => import("./change/book-changes");
const tables = (): Promise<typeof Tables> => import("./compare/tables");
const formulas = (): Promise<typeof Formulas> => import("./cells/formulas");
const files = (): Promise<typeof Files> => import("../workbook/export-book");

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
      write("saveReading", [reading, options.replace], async () =>
        (await changes()).saveReading(reading, options),
      ),
    undoLastSave: () => write("undoLastSave", [], async () => (await changes()).undoLastSave()),
    buildComparison: (request, progress) =>
      write("buildComparison", [JSON.stringify(request)], async () =>
        (await tables()).buildComparison(request, progress),
      ),
    sourceText: (savedAt) => queue.run("sourceText", [savedAt], () => sourceText(savedAt)),
    savedSets: ({ rows, edited }) => savedSets(rows, edited),
    changeSet: (set, change, options) =>
      write("changeSet", [JSON.stringify([set, change, options])], async () =>
        (await changes()).changeSet(set, change, options),
      ),
    removeSample: () => write("removeSample", [], async () => (await changes()).removeSample()),
    derivable: (book, reading) =>
      derivedRows(book, reading, "").filter(({ status }) => status === "ok").length,
    derivePrevious: (reading) =>
      write("derivePrevious", [reading], async () => (await changes()).derivePrevious(reading)),
    undoLastTable: () => write("undoLastTable", [], async () => (await tables()).undoLastTable()),
    saveSettings: (settings) => write("saveSettings", [settings], () => saveSettings(settings)),
    loadTemplate: () => queue.run("loadTemplate", [], loadTemplate),
    keepTemplate: (template) => write("keepTemplate", [template], () => keepTemplate(template)),
    exportBook: (form) => queue.run("exportBook", [form], async () => (await files()).exportBook(form)),
    importBook: (csv, options) =>
      write("importBook", [csv, options.replace], async () =>
        (await files()).importBook(csv, { ...options, now: () => new Date() }),
      ),
    addSample: () => write("addSample", [], async () => (await changes()).addSample()),
    show,
    formulasToValues: () => write("formulasToValues", [], async () => (await formulas()).formulasToValues()),
    formulasToNative: () => write("formulasToNative", [], async () => (await formulas()).formulasToNative()),
    followFormulas: () => write("followFormulas", [], async () => (await formulas()).followFormulas()),
    repairNames: () => write("repairNames", [], async () => (await formulas()).repairNames()),
    insertFormula: (formula) =>
      write("insertFormula", [formula], async () => (await formulas()).insertFormula(formula)),
    decimalMark,
    machineCheck: async () =>
      (await import("./cells/machine-check")).machineCheck((work) => write("machineCheck", [], work)),
    onBookChanged,
    takeNotice: () => notices.take(),
    onNotice: (listener) => notices.onPut(listener),
    onWaiting: onExcelWaiting,
  };
}
