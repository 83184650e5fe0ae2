import { PERSON } from "../book/events";
import { Book } from "../book/book";
import { colleagueIsAsked } from "../book/start-up";
import { REGIONS } from "../book/texts/locale";
import type { Habits } from "../book/habits";
import { isLocked } from "../book/protect";
import { filterByName } from "../book/tables/filters";
import { growOver } from "../book/tables/growth";
import type { Fault, RequestRecord } from "../host/session/faults";
import type { CallResult } from "../host/session/pending-calls";
import type { Json, JsonObject } from "../host/protocol";
import type { Session } from "../host/session/session";
import { CellFunctions } from "../grid/functions/cell-functions";
import { forgetFunctions } from "../grid/functions/forgotten-functions";
import type { FunctionsFile } from "../grid/functions/metadata";
import { readFunctionsFile } from "../grid/functions/metadata";
import { drawTables } from "../grid/looks/table-look";
import { UniverGrid } from "../grid/univer-grid";
import { createWindow } from "./addin-window";
import type { RangeReading } from "./cell-access";
import { findCells, readCells, typeCells } from "./cell-access";
import { showCharts } from "./chart-drawing";
import type { AddinManifest, RibbonButton } from "./manifest";
import type { AddinFrame } from "./pane";
import type { Places, StandInOptions } from "./options";
import { Ribbon } from "./ribbon";
import { pageSetUpInWords } from "./page-set-up";

/** The stand-in Excel of one page: a book, its grid, and the add-in's windows. */
export class StandIn {
  readonly grid: UniverGrid;
  readonly book: Book;
  readonly functions: CellFunctions;
  readonly windows: { session: Session; frame: AddinFrame }[] = [];
  readonly faultsOfHost: string[] = [];
  readonly ribbonChanges: JsonObject[] = [];
  private readonly ribbon: Ribbon;
  private listeners: (() => void)[] = [];
  private file: FunctionsFile | null = null;
  private commandWaiters: { resolve: () => void; reject: (error: unknown) => void }[] = [];

  constructor(
    readonly options: StandInOptions,
    readonly manifest: AddinManifest,
    private readonly places: Places,
  ) {
    const region = REGIONS[options.locale];
    this.grid = new UniverGrid(places.sheet, region);
    this.book = new Book(this.grid, region);
    this.setHabits(options.habits);
    this.book.addSheet(options.locale === "vi-VN" ? "Trang_tính1" : "Sheet1", PERSON);
    this.grid.locked = (id, area) => {
      const sheet = this.book.sheets.find((each) => each.id === id);
      return sheet !== undefined && isLocked(this.book, sheet, area);
    };
    this.functions = new CellFunctions(this.grid, (id, args, address, parameters, done) =>
      this.first().callFunction(id, args, address, parameters, done),
    );
    this.functions.blank = options.blanks === "zero" ? 0 : null;
    drawTables(this.grid, this.book);
    showCharts(this.book, places.charts);
    this.book.subscribe((event, author) => {
      if (event.kind === "changed" && author === PERSON) growOver(this.book, event.sheet, event.box);
      this.announce();
    });
    this.ribbon = new Ribbon(places.tabs, places.ribbon, (button) => void this.press(button));
    this.ribbon.draw(manifest, this.book.name);
    this.setPaneWidth(options.paneWidth);
  }

  /** Loads the functions and the add-in's page; resolves when the add-in's own runtime is ready. */
  async start(): Promise<void> {
    if (this.manifest.functions) {
      const answer = await fetch(this.manifest.functions.metadataUrl);
      this.file = readFunctionsFile(await answer.text());
    }
    this.installFunctions(this.options.functions);
    await this.openWindow("addin");
  }

  /** One more window of the add-in on the same book, as another person who edits at the same time has. */
  openSecondWindow(): Promise<void> {
    return this.openWindow(`addin-${String(this.windows.length + 1)}`);
  }

  private async openWindow(author: string): Promise<void> {
    const { session, frame } = createWindow({
      book: this.book,
      manifest: this.manifest,
      author,
      language: this.options.language,
      sets: this.options.sets,
      second: this.windows.length > 0,
      paneChanged: (state) => {
        if (author === "addin") this.places.pane.hidden = state !== "Visible";
        this.announce();
      },
      ribbonChanged: (change) => {
        this.ribbonChanges.push({ ...change });
        this.ribbon.change(change);
        this.announce();
      },
      broken: (error) => {
        this.faultsOfHost.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
        this.announce();
      },
      changed: () => this.announce(),
    });
    this.windows.push({ session, frame });
    this.places.paneFrame.append(frame.element);
    frame.open(session);
    await session.ready;
  }

  /** The window that a person sees. */
  first(): Session {
    const first = this.windows[0];
    if (!first) throw new Error("The add-in is not open.");
    return first.session;
  }

  /** Presses a ribbon button; resolves when a command is completed. */
  async press(button: RibbonButton): Promise<void> {
    const waiters = this.commandWaiters;
    this.commandWaiters = [];
    try {
      if (button.action.kind === "pane") this.first().setPane("Visible");
      else await this.first().runCommand(button.action.name, button.id);
      for (const { resolve } of waiters) resolve();
    } catch (error) {
      for (const { reject } of waiters) reject(error);
    }
  }

  /** Resolves when the command of the next pressed button is completed. */
  nextCommand(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.commandWaiters.push({ resolve, reject });
    });
  }

  select(sheetName: string, address: string): void {
    const { sheet, box } = findCells(this.book, sheetName, address);
    this.grid.select(sheet.id, box);
  }

  /** Gives the keyboard to the grid. */
  focusGrid(): void {
    this.grid.focus();
  }

  closePane(): void {
    this.first().setPane("Background");
  }

  setPaneWidth(width: number): void {
    this.places.pane.style.setProperty("--pane-width", `${String(width)}px`);
  }

  fail(fault: Fault, window = 0): void {
    this.windows[window]?.session.order(fault);
  }

  clearFaults(): void {
    for (const { session } of this.windows) session.faults.clear();
  }

  requests(): RequestRecord[] {
    return this.windows.flatMap(({ session }) => session.requests);
  }

  /** Members of the API that the stand-in does not know and that were asked for. */
  missing(): string[] {
    const names = this.windows.flatMap(({ session }) => [
      ...session.missing.keys(),
      ...session.unknownMethods.map((id) => `common API method ${String(id)}`),
    ]);
    return [...new Set(names)];
  }

  setEditing(active: boolean): void {
    for (const { session } of this.windows) session.setEditing(active);
  }

  setBlanks(blanks: "null" | "zero"): void {
    this.functions.blank = blanks === "zero" ? 0 : null;
    this.functions.forget();
  }

  setHabits(habits: Partial<Habits>): void {
    this.book.habits = { ...this.book.habits, ...habits };
  }

  /** Shows only the rows of a table with one of these texts in a column, as a person filters; null shows all rows. */
  filterTable(name: string, column: string, values: string[] | null): void {
    filterByName(this.book, name, column, values);
  }

  colleagueIsAsked(): boolean {
    return colleagueIsAsked(this.book);
  }

  /** Installs the add-in's functions, or takes them away. Formulas that are already there stay what they are. */
  installFunctions(installed: boolean): void {
    const { functions } = this.manifest;
    if (this.file && functions) this.functions.install(functions.namespace, this.file, installed);
  }

  /** Makes every formula with a function of the add-in what a file holds that was opened before the add-in was there. */
  reopenBeforeAddin(): void {
    forgetFunctions(
      this.grid,
      this.book.sheets.map((sheet) => sheet.id),
    );
  }

  activeSheet(): string {
    return this.book.activeSheet().name;
  }

  protectSheet(name: string, on: boolean, options: JsonObject = {}): void {
    const sheet = this.book.sheet(name);
    sheet.protection = on ? { options, password: null } : null;
    this.book.emit({ kind: "protection", sheet }, PERSON);
  }

  isProtected(name: string): boolean {
    return this.book.findSheet(name)?.protection != null;
  }

  pageSetUp(): string {
    return pageSetUpInWords(this.book.activeSheet().page);
  }

  protectBook(on: boolean): void {
    this.book.protection = on ? { options: {}, password: null } : null;
  }

  read(sheetName: string, address: string): RangeReading {
    return readCells(this.book, sheetName, address);
  }

  /**
   * Writes as a person does in this window, or ("another person") in a window somewhere else: texts are read as the
   * region reads them, formulas are English.
   */
  write(sheetName: string, address: string, values: Json, author: string = PERSON): void {
    typeCells(this.book, sheetName, address, values, author);
  }

  /** Calls a function of the add-in as a cell would. */
  call(
    id: string,
    args: Json[],
    address = "Sheet1!A1",
    parameterAddresses: Json = null,
  ): Promise<CallResult> {
    return new Promise((done) => this.first().callFunction(id, args, address, parameterAddresses, done));
  }

  /** Resolves when nothing is left to calculate and no function call is on its way. */
  async settle(): Promise<void> {
    const limit = performance.now() + 60_000;
    for (;;) {
      await this.grid.settle();
      if (this.functions.isIdle()) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (this.grid.calculation.isIdle() && this.functions.isIdle()) return;
      } else {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      if (performance.now() > limit) throw new Error("The workbook did not come to rest.");
    }
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  private queued = false;

  private announce(): void {
    if (this.queued) return;
    this.queued = true;
    setTimeout(() => {
      this.queued = false;
      for (const listener of this.listeners) listener();
    }, 50);
  }
}
