import type { Json } from "../protocol";
import type { HostObject } from "../host-object";
import type { Scalar } from "../registry";
import { define } from "../registry";
import { HostError } from "../errors";
import { box } from "../box";
import type {
  KeyedValue,
  NamedItemCollectionObject,
  RangeAreasObject,
  TableCollectionObject,
} from "../objects";

interface Simple<K extends string> extends HostObject {
  readonly kind: K;
}

const SUPPORTED_PROPERTIES = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
];

const simple = <K extends string>(kind: K): Simple<K> => ({ kind });

export const workbookTypes = [
  define<Simple<"Workbook">>("Workbook", {
    scalars: {
      name: { get: (_, { book }) => book.name },
      readOnly: { get: () => false },
      isDirty: { get: () => true, set: () => undefined },
      autoSave: { get: () => false },
      previouslySaved: { get: () => true },
      usePrecisionAsDisplayed: { get: () => false },
    },
    links: {
      worksheets: () => simple("WorksheetCollection"),
      tables: (): TableCollectionObject => ({ kind: "TableCollection", sheet: null, only: null }),
      names: (): NamedItemCollectionObject => ({ kind: "NamedItemCollection", scope: null }),
      application: () => simple("Application"),
      settings: () => simple("SettingCollection"),
      customXmlParts: () => ({ kind: "CustomXmlPartCollection", namespace: null }) as HostObject,
      properties: () => simple("DocumentProperties"),
      protection: () => simple("WorkbookProtection"),
      _runtime: () => simple("Runtime"),
    },
    methods: {
      getSelectedRange: (_, __, scope) => {
        const selected = scope.book.grid.selection();
        return scope.range(scope.book.sheet(selected.sheet), selected.box);
      },
      getSelectedRanges: (_, __, scope) => {
        const selected = scope.book.grid.selection();
        const areas: RangeAreasObject = {
          kind: "RangeAreas",
          ranges: [scope.range(scope.book.sheet(selected.sheet), selected.box)],
        };
        return areas;
      },
      getActiveCell: (_, __, scope) => {
        const selected = scope.book.grid.selection();
        return scope.range(scope.book.sheet(selected.sheet), box(selected.box.row, selected.box.column));
      },
      getActiveChartOrNullObject: () => null,
      save: () => null,
      _removeReference: (_, args, scope) => {
        scope.release(args.text(0));
        return null;
      },
      _removeAllReferences: (_, __, scope) => {
        for (const reference of scope.keptReferences()) scope.release(reference);
        return null;
      },
      _getReferenceCount: (_, __, scope) => scope.keptReferences().length,
      _getRangeForEventByReferenceId: (_, args, scope) => {
        const at = scope.eventRange(args.text(0));
        return at && scope.range(at.sheet, at.box);
      },
      _getRangeOrNullObjectForEventByReferenceId: (_, args, scope) => {
        const at = scope.eventRange(args.text(0));
        return at && !at.sheet.deleted ? scope.range(at.sheet, at.box) : null;
      },
    },
  }),
  define<Simple<"WorkbookProtection">>("WorkbookProtection", {
    scalars: { protected: { get: (_, { book }) => book.protection !== null } },
    methods: {
      protect: (_, args, { book }) => {
        if (book.protection) throw new HostError("AccessDenied");
        book.protection = { options: {}, password: args.has(0) ? args.text(0) : null };
        return null;
      },
      unprotect: (_, args, { book }) => {
        if (!book.protection) throw new HostError("AccessDenied");
        if (book.protection.password !== (args.has(0) ? args.text(0) : null))
          throw new HostError("AccessDenied");
        book.protection = null;
        return null;
      },
    },
  }),
  define<Simple<"DocumentProperties">>("DocumentProperties", {
    scalars: {
      ...Object.fromEntries(
        SUPPORTED_PROPERTIES.map((name): [string, Scalar<Simple<"DocumentProperties">>] => [
          name,
          {
            get: (_, { book }) => book.properties[name] ?? "",
            set: (_, value: Json, { book }) => {
              if (typeof value !== "string") throw new HostError("InvalidArgument");
              book.properties[name] = value;
            },
          },
        ]),
      ),
      lastAuthor: { get: () => "" },
      revisionNumber: { get: () => 1 },
      creationDate: { get: () => new Date(0).toISOString() },
    },
    links: { custom: () => simple("CustomPropertyCollection") },
  }),
  define<Simple<"CustomPropertyCollection">>("CustomPropertyCollection", {
    itemKind: "CustomProperty",
    items: (_, { book }) =>
      [...book.customProperties.keys()].map((key): KeyedValue => ({
        kind: "CustomProperty",
        key,
        store: book.customProperties,
      })),
    item: (_, args, { book }) => {
      const key = [...book.customProperties.keys()].find(
        (each) => each.toLowerCase() === args.text(0).toLowerCase(),
      );
      const found: KeyedValue | null =
        key === undefined ? null : { kind: "CustomProperty", key, store: book.customProperties };
      return found;
    },
    methods: {
      add: (_, args, { book }) => {
        book.customProperties.set(args.text(0), args.json(1));
        const made: KeyedValue = { kind: "CustomProperty", key: args.text(0), store: book.customProperties };
        return made;
      },
      deleteAll: (_, __, { book }) => {
        book.customProperties.clear();
        return null;
      },
      getCount: (_, __, { book }) => book.customProperties.size,
    },
  }),
  define<KeyedValue>("CustomProperty", {
    scalars: {
      key: { get: ({ key }) => key },
      value: {
        get: ({ key, store }) => store.get(key) ?? null,
        set: ({ key, store }, value) => void store.set(key, value),
      },
      type: {
        get: ({ key, store }) => {
          const kind = typeof store.get(key);
          return kind === "number" ? "Number" : kind === "boolean" ? "Boolean" : "String";
        },
      },
    },
    methods: {
      delete: ({ key, store }) => {
        store.delete(key);
        return null;
      },
    },
  }),
  define<Simple<"Runtime">>("Runtime", {
    scalars: { enableEvents: { get: () => true, set: () => undefined } },
  }),
];
