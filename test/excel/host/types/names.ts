import type { Book } from "../../book/book";
import type { DefinedName } from "../../book/grid";
import { checkDefinedName } from "../../book/names";
import type { SheetRecord } from "../../book/records";
import { toInvariant } from "../../book/texts/formula-text";
import { quoteSheetName, writeA1 } from "../address";
import { isHostObject } from "../arguments";
import type { Arguments } from "../arguments";
import { HostError } from "../errors";
import type { NamedItemCollectionObject, NamedItemObject } from "../objects";
import { define } from "../registry";
import type { HostObject } from "../host-object";
import type { RangeObject, Scope } from "../scope";
import { isRange } from "./range/argument";

const item = (id: string): NamedItemObject => ({ kind: "NamedItem", id });

const inScope = (object: NamedItemCollectionObject, book: Book): DefinedName[] =>
  book.grid.names().filter((name) => name.scope === (object.scope?.id ?? null));

function nameOf(object: NamedItemObject, book: Book): DefinedName {
  const found = book.grid.names().find((name) => name.id === object.id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function find(object: NamedItemCollectionObject, key: string, book: Book): NamedItemObject | null {
  const name = inScope(object, book).find(
    (each) => each.name.toLowerCase() === key.toLowerCase() || each.id === key,
  );
  return name ? item(name.id) : null;
}

function formulaOf(args: Arguments, scope: Scope, local: boolean): string {
  const value = args.at(1);
  if (isHostObject(value) && isRange(value)) {
    return `=${quoteSheetName(value.sheet.name)}!${writeA1(value.box, true)}`;
  }
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  const formula = value.startsWith("=") ? value : `="${value.replace(/"/g, '""')}"`;
  return local ? toInvariant(formula, scope.region) : formula;
}

function add(
  object: NamedItemCollectionObject,
  args: Arguments,
  scope: Scope,
  local: boolean,
): NamedItemObject {
  const { book } = scope;
  const taken = inScope(object, book).map((each) => each.name);
  const name = checkDefinedName(args.at(0), [...taken, ...book.tables.map((table) => table.name)]);
  const id = `name-${String(book.nextId())}`;
  const formula = formulaOf(args, scope, local);
  book.grid.setName({
    id,
    name,
    formula,
    scope: object.scope?.id ?? null,
    comment: args.textOr(2, ""),
    visible: true,
  });
  return item(id);
}

function target(object: NamedItemObject, scope: Scope): RangeObject | null {
  const name = nameOf(object, scope.book);
  const from: SheetRecord =
    scope.book.sheets.find((sheet) => sheet.id === name.scope) ?? scope.book.activeSheet();
  const found = scope.book.resolve(name.formula, from);
  return found && scope.range(found.sheet, found.box);
}

const scopeSheet = (object: NamedItemObject, scope: Scope): SheetRecord | null => {
  const name = nameOf(object, scope.book);
  return scope.book.sheets.find((sheet) => sheet.id === name.scope) ?? null;
};

export const nameTypes = [
  define<NamedItemCollectionObject>("NamedItemCollection", {
    itemKind: "NamedItem",
    items: (object, { book }) => inScope(object, book).map((name) => item(name.id)),
    item: (object, args, { book }) => find(object, args.text(0), book),
    methods: {
      add: (object, args, scope) => add(object, args, scope, false),
      addFormulaLocal: (object, args, scope) => add(object, args, scope, true),
      getCount: (object, _, { book }) => inScope(object, book).length,
    },
  }),
  define<NamedItemObject>("NamedItem", {
    identity: ({ id }) => ["_Id", id],
    scalars: {
      name: { get: (object, { book }) => nameOf(object, book).name },
      formula: {
        get: (object, { book }) => nameOf(object, book).formula,
        set: (object, value, { book }) => {
          if (typeof value !== "string") throw new HostError("InvalidArgument");
          book.grid.setName({ ...nameOf(object, book), formula: value });
        },
      },
      comment: {
        get: (object, { book }) => nameOf(object, book).comment,
        set: (object, value, { book }) =>
          book.grid.setName({ ...nameOf(object, book), comment: String(value) }),
      },
      visible: {
        get: (object, { book }) => nameOf(object, book).visible,
        set: (object, value, { book }) =>
          book.grid.setName({ ...nameOf(object, book), visible: value === true }),
      },
      scope: { get: (object, { book }) => (nameOf(object, book).scope === null ? "Workbook" : "Worksheet") },
      type: {
        get: (object, scope) => {
          if (target(object, scope)) return "Range";
          const constant = nameOf(object, scope.book).formula.slice(1);
          if (constant.startsWith('"')) return "String";
          return Number.isNaN(Number(constant)) ? "Error" : "Double";
        },
      },
      value: {
        get: (object, scope) => {
          const { formula } = nameOf(object, scope.book);
          if (target(object, scope)) return formula.slice(1);
          const constant = formula.slice(1);
          if (constant.startsWith('"')) return constant.slice(1, -1).replace(/""/g, '"');
          return Number.isNaN(Number(constant)) ? formula : Number(constant);
        },
      },
    },
    links: {
      worksheet: (object, scope): HostObject | null => scopeSheet(object, scope),
      worksheetOrNullObject: (object, scope): HostObject | null => scopeSheet(object, scope),
    },
    methods: {
      getRange: (object, _, scope) => target(object, scope),
      getRangeOrNullObject: (object, _, scope) => target(object, scope),
      delete: (object, _, { book }) => {
        book.grid.removeName(nameOf(object, book).id);
        return null;
      },
    },
  }),
];
