import { guardContents, guardSheet } from "../../../book/protect";
import type { Content } from "../../../book/grid";
import { writeA1 } from "../../address";
import { isRecord } from "../../arguments";
import { HostError } from "../../errors";
import type { OnRange, RangeAreasObject, RangeCollectionObject, RemovedDuplicates } from "../../objects";
import type { Json, JsonObject } from "../../protocol";
import { define } from "../../registry";
import type { HostObject } from "../../host-object";
import type { RangeObject, Scope } from "../../scope";
import { quoteSheetName } from "../../address";

type SortObject = OnRange<"RangeSort">;

const rankOf = (value: Json): number => {
  if (value === null || value === "") return 4;
  if (typeof value === "number") return 0;
  return typeof value === "boolean" ? 2 : 1;
};

const compare = (a: Json, b: Json): number => {
  const kind = rankOf(a) - rankOf(b);
  if (kind !== 0) return kind;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""), "vi", { sensitivity: "accent" });
};

/** Sorts rows by columns counted from the left of the range; blanks come last either way. Looks stay behind. */
export function sortRows(range: RangeObject, fields: Json, hasHeaders: boolean, scope: Scope): void {
  const { sheet, box } = range;
  const { grid } = scope.book;
  guardSheet(sheet, "allowSort");
  if (!Array.isArray(fields) || fields.length === 0) throw new HostError("InvalidArgument");
  const keys = fields
    .filter(isRecord)
    .map((field) => ({ column: Number(field.key), down: field.ascending === false }));
  const head = hasHeaders ? 1 : 0;
  const rows = Array.from({ length: box.rows - head }, (_, r) =>
    Array.from({ length: box.columns }, (__, c) => grid.cell(sheet.id, box.row + head + r, box.column + c)),
  );
  const order = rows.map((cells, index) => ({ cells, index }));
  order.sort((a, b) => {
    for (const { column, down } of keys) {
      const [x, y] = [a.cells[column]?.value ?? null, b.cells[column]?.value ?? null];
      const found = compare(x, y);
      if (found !== 0) return down && x !== null && y !== null ? -found : found;
    }
    return a.index - b.index;
  });
  order.forEach(({ cells }, r) => {
    cells.forEach((cell, c) => {
      let content: Content = { kind: "empty" };
      if (cell.formula !== null) content = { kind: "formula", formula: cell.formula };
      else if (cell.value !== null) content = { kind: "constant", value: cell.value };
      grid.put(sheet.id, box.row + head + r, box.column + c, content);
    });
  });
  scope.book.emit({ kind: "changed", sheet, box, change: "RangeEdited" }, scope.author);
}

type ValidationObject = OnRange<"DataValidation">;

function validation(object: ValidationObject) {
  const key = writeA1(object.range.box);
  const { validations } = object.range.sheet;
  return validations.find((each) => writeA1(each.box) === key) ?? null;
}

function ownValidation(object: ValidationObject) {
  guardSheet(object.range.sheet);
  const known = validation(object);
  if (known) return known;
  const made = {
    box: object.range.box,
    rule: {},
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "", message: "" },
    ignoreBlanks: true,
  };
  object.range.sheet.validations.push(made);
  return made;
}

const record = (value: Json): JsonObject => {
  if (!isRecord(value)) throw new HostError("InvalidArgument");
  return value;
};

const RULE_TYPES: Record<string, string> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  custom: "Custom",
  date: "Date",
  time: "Time",
};

const areas = (object: RangeAreasObject): string =>
  object.ranges.map(({ sheet, box }) => `${quoteSheetName(sheet.name)}!${writeA1(box)}`).join(",");

export const rangeParts = {
  links: {
    format: (range: RangeObject): OnRange<"RangeFormat"> => ({ kind: "RangeFormat", range }),
    sort: (range: RangeObject): SortObject => ({ kind: "RangeSort", range }),
    dataValidation: (range: RangeObject): ValidationObject => ({ kind: "DataValidation", range }),
    conditionalFormats: (range: RangeObject): OnRange<"ConditionalFormatCollection"> => ({
      kind: "ConditionalFormatCollection",
      range,
    }),
  },
  types: [
    define<SortObject>("RangeSort", {
      methods: {
        apply: ({ range }, args, scope) => {
          guardContents(scope.book, range.sheet, range.box);
          sortRows(range, args.json(0), args.flagOr(2, false), scope);
          return null;
        },
      },
    }),
    define<ValidationObject>("DataValidation", {
      scalars: {
        rule: {
          get: (object) => validation(object)?.rule ?? {},
          set: (object, value) => {
            ownValidation(object).rule = record(value);
          },
        },
        errorAlert: {
          get: (object) => validation(object)?.errorAlert ?? {},
          set: (object, value) => {
            ownValidation(object).errorAlert = record(value);
          },
        },
        prompt: {
          get: (object) => validation(object)?.prompt ?? {},
          set: (object, value) => {
            ownValidation(object).prompt = record(value);
          },
        },
        ignoreBlanks: {
          get: (object) => validation(object)?.ignoreBlanks ?? true,
          set: (object, value) => {
            ownValidation(object).ignoreBlanks = value === true;
          },
        },
        type: {
          get: (object) => RULE_TYPES[Object.keys(validation(object)?.rule ?? {})[0] ?? ""] ?? "None",
        },
      },
      methods: {
        clear: (object) => {
          guardSheet(object.range.sheet);
          const { validations } = object.range.sheet;
          const known = validation(object);
          if (known) validations.splice(validations.indexOf(known), 1);
          return null;
        },
      },
    }),
    define<RangeAreasObject>("RangeAreas", {
      scalars: {
        address: { get: areas },
        addressLocal: { get: areas },
        areaCount: { get: ({ ranges }) => ranges.length },
        cellCount: { get: ({ ranges }) => ranges.reduce((sum, { box }) => sum + box.rows * box.columns, 0) },
      },
      links: {
        areas: ({ ranges }): RangeCollectionObject => ({ kind: "RangeCollection", ranges }),
        worksheet: ({ ranges }): HostObject | null => ranges[0]?.sheet ?? null,
      },
    }),
    define<RangeCollectionObject>("RangeCollection", {
      itemKind: "Range",
      items: ({ ranges }) => ranges,
      methods: {
        getCount: ({ ranges }) => ranges.length,
        getItemAt: ({ ranges }, args) => ranges[args.number(0)] ?? null,
      },
    }),
    define<RemovedDuplicates>("RemoveDuplicatesResult", {
      scalars: {
        removed: { get: (object) => object.removed },
        uniqueRemaining: { get: (object) => object.remaining },
      },
    }),
  ],
};
