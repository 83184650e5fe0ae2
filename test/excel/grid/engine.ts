import type { Injector, IWorkbookData, Workbook, Worksheet } from "@univerjs/core";
import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
} from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import vietnamese from "@univerjs/preset-sheets-core/locales/vi-VN";

/** The open-source spreadsheet behind the grid, started once per page. */
export interface Engine {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly unit: string;
}

const UNIT = "book";

/** The grid can't be without a sheet; this one goes when the book puts in its first. */
export const PLACEHOLDER = "placeholder";

/** A sheet grows when it is written to; this is what a new one starts with. */
export const FIRST_ROWS = 200;
export const FIRST_COLUMNS = 26;

/** Pixels of one point at the 96 dpi that browsers count with. */
export const PIXELS_PER_POINT = 96 / 72;
/** 8.43 characters of Calibri 11, and the height of a line. */
export const DEFAULT_WIDTH = 64;
export const DEFAULT_HEIGHT = 20;

export function startEngine(container: string): Engine {
  // The texts of the grid are Vietnamese, its reading of formulas is English: the host translates at the edge.
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(vietnamese) },
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    footer: { menus: false, statisticBar: false },
    contextMenu: true,
    disableAutoFocus: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const snapshot: Partial<IWorkbookData> = {
    id: UNIT,
    name: UNIT,
    sheetOrder: [PLACEHOLDER],
    sheets: { [PLACEHOLDER]: { id: PLACEHOLDER, name: PLACEHOLDER } },
  };
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
  const injector = univer.__getInjector();
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error("The grid did not start.");
  return { injector, commands: injector.get(ICommandService), workbook, unit: UNIT };
}

/** Runs a change that only this grid needs to hear of. */
export function run(engine: Engine, id: string, params: object): void {
  engine.commands.syncExecuteCommand(id, params, { onlyLocal: true });
}

/** The same, as if it came from somewhere else: the person's view stays where it is. */
export function runElsewhere(engine: Engine, id: string, params: object): void {
  engine.commands.syncExecuteCommand(id, params, { onlyLocal: true, fromCollab: true });
}

export function sheetOf(engine: Engine, sheet: string): Worksheet {
  const found = engine.workbook.getSheetBySheetId(sheet);
  if (!found) throw new Error(`The grid has no sheet ${sheet}.`);
  return found;
}
