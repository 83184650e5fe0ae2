import type { JsonObject } from "./protocol";

/** Requirement sets of the stand-in: what the npm build of Office.js (16.0.15407) itself can do. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  CustomFunctions: "1.5",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  AddinCommands: "1.3",
  Settings: "1.1",
  BindingEvents: "1.1",
  DocumentEvents: "1.1",
  MatrixBindings: "1.1",
  Selection: "1.1",
  TableBindings: "1.1",
  TextBindings: "1.1",
  RichApiRuntime: "1.5",
  RichApiRuntimeFlag: "1.2",
  KeyboardShortcuts: "1.1",
};

export type Platform = "web" | "windows" | "mac";

export interface ContextOptions {
  addinId: string;
  instance: string;
  displayLanguage: string;
  contentLanguage: string;
  fileName: string;
  settings: readonly [string, string][];
  sets: Readonly<Record<string, string>>;
}

/** Answer to the first question of every add-in: where am I. */
export function appContext(options: ContextOptions): JsonObject {
  return {
    _id: options.addinId,
    _appInstanceId: options.instance,
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 0,
    _appUILocale: options.displayLanguage,
    _dataLocale: options.contentLanguage,
    _docUrl: `https://example.invalid/${encodeURIComponent(options.fileName)}`,
    _clientMode: 1,
    _settings: options.settings.map(([name, value]) => [name, value]),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "stand-in",
    _requirementMatrix: JSON.stringify(options.sets),
    _hostFullVersion: "16.0.18000.10000",
    _addinName: "stand-in",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

/**
 * The text from which Office.js picks its host file: host, platform, version, locale, correlation, dialog,
 * logging, flags (1 shared runtime, 2 custom functions). The web file is used for every platform; what it
 * reports to the add-in as platform follows from the host's answers.
 */
export function hostInfo(displayLanguage: string): string {
  return ["Excel", "Web", "16.00", displayLanguage, "", "", "disableLogging", "3"].join("$");
}
