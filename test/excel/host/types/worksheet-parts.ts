import { HostError } from "../errors";
import type { SheetRecord } from "../../book/records";
import type { KeyedValue, OnSheet } from "../objects";
import type { Json } from "../protocol";
import { define } from "../registry";

/** What belongs to a sheet beside its cells: its own properties and its protection. */
export const worksheetPartTypes = [
  define<OnSheet<"WorksheetCustomPropertyCollection">>("WorksheetCustomPropertyCollection", {
    itemKind: "WorksheetCustomProperty",
    items: ({ sheet }) => [...sheet.customProperties.keys()].map((key) => property(sheet, key)),
    item: ({ sheet }, args) =>
      sheet.customProperties.has(args.text(0)) ? property(sheet, args.text(0)) : null,
    methods: {
      add: ({ sheet }, args) => {
        sheet.customProperties.set(args.text(0), args.text(1));
        return property(sheet, args.text(0));
      },
      getCount: ({ sheet }) => sheet.customProperties.size,
    },
  }),
  define<KeyedValue>("WorksheetCustomProperty", {
    identity: ({ key }) => ["_Id", key],
    scalars: {
      key: { get: ({ key }) => key },
      value: {
        get: ({ key, store }) => store.get(key) ?? "",
        set: ({ key, store }, value) => void store.set(key, value),
      },
    },
    methods: {
      delete: ({ key, store }) => {
        store.delete(key);
        return null;
      },
    },
  }),
  define<OnSheet<"WorksheetProtection">>("WorksheetProtection", {
    scalars: {
      protected: { get: ({ sheet }) => sheet.protection !== null },
      options: { get: ({ sheet }) => ({ ...PROTECTION_OPTIONS, ...(sheet.protection?.options ?? {}) }) },
    },
    methods: {
      protect: ({ sheet }, args, { book, author }) => {
        if (sheet.protection) throw new HostError("AccessDenied");
        sheet.protection = { options: args.record(0), password: args.has(1) ? args.text(1) : null };
        book.emit({ kind: "protection", sheet }, author);
        return null;
      },
      unprotect: ({ sheet }, args, { book, author }) => {
        if (!sheet.protection) throw new HostError("AccessDenied");
        if (
          sheet.protection.password !== null &&
          sheet.protection.password !== (args.has(0) ? args.text(0) : null)
        ) {
          throw new HostError("AccessDenied", "The password you supplied is not correct.");
        }
        sheet.protection = null;
        book.emit({ kind: "protection", sheet }, author);
        return null;
      },
    },
  }),
];

const PROTECTION_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const property = (sheet: SheetRecord, key: string): KeyedValue => ({
  kind: "WorksheetCustomProperty",
  key,
  store: sheet.customProperties as Map<string, Json>,
});
