import type { ConditionalFormatRecord } from "../../book/records";
import { guardSheet } from "../../book/protect";
import { intersection } from "../box";
import { HostError } from "../errors";
import type { OnRange, RangeAreasObject, RecordPartObject } from "../objects";
import { define } from "../registry";

type Formats = OnRange<"ConditionalFormatCollection">;

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** Name of the part that holds the rule of each type. */
const PART: Readonly<Record<string, string>> = {
  Custom: "custom",
  DataBar: "dataBar",
  ColorScale: "colorScale",
  IconSet: "iconSet",
  TopBottom: "topBottom",
  PresetCriteria: "preset",
  ContainsText: "textComparison",
  CellValue: "cellValue",
};

const touching = ({ range }: Formats): ConditionalFormatRecord[] =>
  range.sheet.conditionalFormats.filter((format) => intersection(format.box, range.box));

export const conditionalFormatTypes = [
  define<Formats>("ConditionalFormatCollection", {
    itemKind: "ConditionalFormat",
    items: touching,
    item: (object, args) => touching(object).find((format) => format.id === args.text(0)) ?? null,
    methods: {
      add: ({ range }, args, { book, author }) => {
        guardSheet(range.sheet, "allowFormatCells");
        const type = args.text(0);
        if (!TYPES.includes(type)) throw new HostError("InvalidArgument");
        const format: ConditionalFormatRecord = {
          kind: "ConditionalFormat",
          id: book.newGuid(),
          sheet: range.sheet,
          box: range.box,
          type,
          properties: {},
        };
        range.sheet.conditionalFormats.push(format);
        book.emit({ kind: "formatted", sheet: range.sheet, box: range.box }, author);
        return format;
      },
      clearAll: (object) => {
        guardSheet(object.range.sheet, "allowFormatCells");
        const gone = touching(object);
        const { sheet } = object.range;
        sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !gone.includes(format));
        return null;
      },
      getCount: (object) => touching(object).length,
      getItemAt: (object, args) => touching(object)[args.number(0)] ?? null,
    },
  }),
  define<ConditionalFormatRecord>("ConditionalFormat", {
    identity: (format) => ["Id", format.id],
    scalars: {
      id: { get: (format) => format.id },
      type: { get: (format) => format.type },
      priority: {
        get: (format) => format.sheet.conditionalFormats.indexOf(format),
        set: (format, value) => {
          const list = format.sheet.conditionalFormats;
          list.splice(list.indexOf(format), 1);
          list.splice(Number(value), 0, format);
        },
      },
      stopIfTrue: {
        get: (format) => format.properties.stopIfTrue ?? false,
        set: (format, value) => {
          format.properties.stopIfTrue = value === true;
        },
      },
    },
    methods: {
      getRange: (format, _, scope) => scope.range(format.sheet, format.box),
      getRangeOrNullObject: (format, _, scope) => scope.range(format.sheet, format.box),
      getRanges: (format, _, scope) => {
        const areas: RangeAreasObject = {
          kind: "RangeAreas",
          ranges: [scope.range(format.sheet, format.box)],
        };
        return areas;
      },
      delete: (format) => {
        guardSheet(format.sheet, "allowFormatCells");
        const list = format.sheet.conditionalFormats;
        list.splice(list.indexOf(format), 1);
        return null;
      },
    },
    open: {
      get: () => undefined,
      set: () => {
        throw new HostError("InvalidArgument");
      },
      link: (format, name, { book }) => {
        const base = name.replace(/OrNullObject$/, "");
        if (!Object.values(PART).includes(base)) return undefined;
        if (PART[format.type] !== base) {
          if (name !== base) return null;
          throw new HostError("InvalidOperation");
        }
        const part: RecordPartObject = {
          kind: "RecordPart",
          store: format.properties,
          path: base,
          changed: () => book.emit({ kind: "formatted", sheet: format.sheet, box: format.box }, "format"),
        };
        return part;
      },
    },
  }),
];
