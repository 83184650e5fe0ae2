import { BooleanNumber } from "@univerjs/core";
import type { BaseValueObject } from "@univerjs/preset-sheets-core";
import {
  ArrayValueObject,
  BaseFunction,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  StringValueObject,
  ValueObjectFactory,
} from "@univerjs/preset-sheets-core";
import { columnLetters } from "../../host/address";
import { box } from "../../host/box";
import type { CallResult } from "../../host/session/pending-calls";
import type { Json } from "../../host/protocol";
import { isErrorText } from "../../book/texts/typed-text";
import type { BlankAs } from "./arguments";
import { CellError, shapeArguments } from "./arguments";
import type { FunctionMetadata, FunctionsFile } from "./metadata";
import type { UniverGrid } from "../univer-grid";

export type Caller = (
  id: string,
  args: Json[],
  address: string,
  parameterAddresses: Json,
  done: (result: CallResult) => void,
) => void;

type Given = ReturnType<BaseFunction["calculate"]>;
/** A reference of the engine, before its cells are read. */
type Reference = Extract<Given, { getRangeData(): unknown }>;

const isReference = (given: Given): given is Reference => given.isReferenceObject();

interface Remembered {
  result: CallResult | null;
  /** Cells that show #BUSY! until the result is there. */
  cells: { sheet: string; row: number; column: number }[];
}

type EngineValue = ReturnType<BaseFunction["calculate"]>;
type Errors = Parameters<typeof ErrorValueObject.create>[0];

const errorValue = (text: string): ErrorValueObject =>
  ErrorValueObject.create((isErrorText(text) ? text : "#VALUE!") as Errors);

/** A value as a cell shows it; null is 0, as Excel has it. */
function toEngine(value: Json): BaseValueObject {
  if (typeof value === "string" && isErrorText(value)) return errorValue(value);
  if (value === null) return ValueObjectFactory.create(0);
  if (typeof value === "object") return errorValue("#VALUE!");
  // A text stays a text, also one that looks like a number or a date: the factory would read it as typed.
  if (typeof value === "string") return StringValueObject.create(value);
  return ValueObjectFactory.create(value);
}

function resultOf(result: CallResult): EngineValue {
  if ("error" in result) return errorValue(result.error);
  const { value } = result;
  if (!Array.isArray(value)) return toEngine(value);
  const rows = value.map((row) => (Array.isArray(row) ? row.map(toEngine) : [toEngine(row)]));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/**
 * The add-in's functions in cells. A call never waits: as in Excel the cell shows #BUSY! while the add-in's runtime
 * works, all calls of one calculation travel together, and the cells are calculated again with the results.
 */
export class CellFunctions {
  private readonly remembered = new Map<string, Remembered>();
  private readonly names: string[] = [];
  private inflight = 0;
  private ready: { sheet: string; row: number; column: number }[] = [];
  blank: BlankAs = null;
  calls = 0;

  constructor(
    private readonly grid: UniverGrid,
    private readonly call: Caller,
  ) {}

  isIdle(): boolean {
    return this.inflight === 0;
  }

  /** Registers the functions or takes them away; the grid then knows whether a name that is entered means one of them. */
  install(namespace: string, file: FunctionsFile, installed: boolean): void {
    const { functionNames } = this.grid;
    for (const { name } of file.functions) functionNames.add(namespace, name);
    if (functionNames.installed === installed) return;
    functionNames.installed = installed;
    if (installed) this.register(namespace, file);
    else this.unregister();
  }

  /** Registers NAMESPACE.ID for every function of the metadata file. */
  private register(namespace: string, file: FunctionsFile): void {
    const { injector } = this.grid.engine;
    const service = injector.get(IFunctionService);
    const descriptions = injector.get(IDescriptionService);
    for (const metadata of file.functions) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      service.registerExecutors(this.executor(name, metadata, file.allowErrorForDataTypeAny));
      descriptions.registerDescriptions([
        {
          functionName: name,
          functionType: FunctionType.User,
          description: metadata.description ?? "",
          abstract: metadata.description ?? "",
          functionParameter: metadata.parameters.map((parameter) => ({
            name: parameter.name,
            detail: "",
            example: "",
            require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
            repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
          })),
        },
      ]);
      this.names.push(name);
    }
  }

  /** Takes the functions away, as if the add-in were not installed. */
  private unregister(): void {
    const service = this.grid.engine.injector.get(IFunctionService);
    service.unregisterExecutors(...this.names);
    service.deleteFormulaAstCacheKey(...this.names);
    this.names.length = 0;
    this.grid.recalculate();
  }

  /** Forgets every result, so that the next calculation asks the add-in again. */
  forget(): void {
    this.remembered.clear();
    this.grid.recalculate();
  }

  private executor(name: string, metadata: FunctionMetadata, errorsAllowed: boolean): BaseFunction {
    const wantsAddresses = metadata.options?.requiresParameterAddresses === true;
    const evaluate = (cell: BaseFunction, variants: Given[]): EngineValue => {
      try {
        const given = variants.map((one) =>
          isReference(one) ? one.toArrayValueObject() : (one as BaseValueObject),
        );
        const shaped = (blank: BlankAs): Json[] =>
          shapeArguments(given, metadata.parameters, { blank, errorsAllowed });
        return this.result(
          metadata,
          shaped(this.blank),
          { sheet: cell.subUnitId ?? this.grid.activeSheet(), row: cell.row, column: cell.column },
          // The answer may depend on which cells are blank, although both arrive as 0.
          wantsAddresses
            ? { addresses: variants.map((one) => this.addressOf(one)), blanks: shaped(null) }
            : null,
        );
      } catch (error) {
        if (error instanceof CellError) return errorValue(error.text);
        throw error;
      }
    };
    return new (class extends BaseFunction {
      override minParams = -1;
      override maxParams = -1;
      override needsReferenceObject = wantsAddresses;
      override calculate(...given: Given[]): EngineValue {
        return evaluate(this, given);
      }
    })(name);
  }

  private result(
    metadata: FunctionMetadata,
    args: Json[],
    at: { sheet: string; row: number; column: number },
    told: { addresses: Json[]; blanks: Json[] } | null,
  ): EngineValue {
    const address = this.address(at);
    const place = metadata.options?.requiresAddress === true ? `${address} ${this.formulaAt(at)}` : "";
    const key = `${metadata.id}\n${place}\n${JSON.stringify([args, told])}`;
    const known = this.remembered.get(key);
    if (known?.result) return resultOf(known.result);
    if (known) {
      known.cells.push(at);
      return errorValue("#BUSY!");
    }
    const entry: Remembered = { result: null, cells: [at] };
    this.remembered.set(key, entry);
    this.inflight += 1;
    this.calls += 1;
    this.call(metadata.id, args, address, told?.addresses ?? null, (result) => {
      entry.result = result;
      this.inflight -= 1;
      this.ready.push(...entry.cells);
      entry.cells = [];
      if (this.inflight === 0) this.showResults();
    });
    return errorValue("#BUSY!");
  }

  private showResults(): void {
    const cells = this.ready;
    this.ready = [];
    this.grid.calculation.mark(cells.map(({ sheet, row, column }) => ({ sheet, box: box(row, column) })));
    this.grid.calculation.start();
  }

  /** `Sheet1!B2:B7`, a name with blanks in quotes; "" for what is no reference. */
  private addressOf(given: Given): string {
    if (!isReference(given)) return "";
    const { startRow, startColumn, endRow, endColumn } = given.getRangeData();
    const name = this.grid.engine.workbook.getSheetBySheetId(given.getSheetId())?.getName() ?? "";
    const sheet = /^\w+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
    const first = `${columnLetters(startColumn)}${String(startRow + 1)}`;
    const last = `${columnLetters(endColumn)}${String(endRow + 1)}`;
    return `${sheet}!${first === last ? first : `${first}:${last}`}`;
  }

  private formulaAt({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
    const cell = this.grid.engine.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column);
    return cell?.f ?? "";
  }

  private address({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
    const name = this.grid.engine.workbook.getSheetBySheetId(sheet)?.getName() ?? "";
    return `${name}!${columnLetters(column)}${String(row + 1)}`;
  }
}
