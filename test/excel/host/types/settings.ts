import type { XmlPartRecord } from "../../book/records";
import type { Book } from "../../book/book";
import { HostError } from "../errors";
import type { SettingObject } from "../objects";
import { define } from "../registry";
import type { HostObject } from "../host-object";

interface SettingCollection extends HostObject {
  readonly kind: "SettingCollection";
}

interface XmlParts extends HostObject {
  readonly kind: "CustomXmlPartCollection";
  /** Null for all parts. */
  readonly namespace: string | null;
}

const setting = (key: string): SettingObject => ({ kind: "Setting", key });

const partsOf = (object: XmlParts, book: Book): XmlPartRecord[] =>
  book.xmlParts.filter((part) => object.namespace === null || part.namespaceUri === object.namespace);

/** Namespace of the root element; a text without one root that closes is refused. */
function readNamespace(xml: string): string {
  const root =
    /^\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<((?:([\w.-]+):)?[\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/.exec(
      xml,
    );
  const [, name = "", prefix, attributes = "", closed] = root ?? [];
  if (!root || (closed === "" && !xml.trimEnd().endsWith(`</${name}>`)))
    throw new HostError("InvalidArgument");
  const wanted = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const found = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(
    (each) => each[1] === wanted,
  );
  return found?.[2] ?? found?.[3] ?? "";
}

/** A part that is too large is refused; which code the web answers is not written down anywhere. */
function checkedSize(xml: string, { habits }: Book): string {
  if (habits.xmlPartLimit !== null && new TextEncoder().encode(xml).length > habits.xmlPartLimit) {
    throw new HostError("GeneralException");
  }
  return xml;
}

const only = (object: XmlParts, book: Book): XmlPartRecord | null => {
  const parts = partsOf(object, book);
  return parts.length === 1 ? (parts[0] ?? null) : null;
};

export const settingTypes = [
  define<SettingCollection>("SettingCollection", {
    itemKind: "Setting",
    items: (_, { book }) => [...book.settings.keys()].map(setting),
    item: (_, args, { book }) => (book.settings.has(args.text(0)) ? setting(args.text(0)) : null),
    methods: {
      add: (_, args, { book }) => {
        book.settings.set(args.text(0), args.json(1));
        return setting(args.text(0));
      },
      getCount: (_, __, { book }) => book.settings.size,
    },
  }),
  define<SettingObject>("Setting", {
    identity: ({ key }) => ["_Id", key],
    scalars: {
      key: { get: ({ key }) => key },
      value: {
        get: ({ key }, { book }) => book.settings.get(key) ?? null,
        set: ({ key }, value, { book }) => void book.settings.set(key, value),
      },
    },
    methods: {
      delete: ({ key }, _, { book }) => {
        book.settings.delete(key);
        return null;
      },
    },
  }),
  define<XmlParts>("CustomXmlPartCollection", {
    itemKind: "CustomXmlPart",
    items: (object, { book }) => partsOf(object, book),
    item: (object, args, { book }) => partsOf(object, book).find((part) => part.id === args.text(0)) ?? null,
    methods: {
      add: (_, args, { book }) => {
        const xml = checkedSize(args.text(0), book);
        const part: XmlPartRecord = {
          kind: "CustomXmlPart",
          id: book.newGuid(),
          xml,
          namespaceUri: readNamespace(xml),
        };
        book.xmlParts.push(part);
        return part;
      },
      getByNamespace: (_, args) => {
        const scoped: XmlParts = { kind: "CustomXmlPartCollection", namespace: args.text(0) };
        return scoped;
      },
      getOnlyItem: (object, _, { book }) => only(object, book),
      getOnlyItemOrNullObject: (object, _, { book }) => only(object, book),
      getCount: (object, _, { book }) => partsOf(object, book).length,
    },
  }),
  define<XmlPartRecord>("CustomXmlPart", {
    identity: (part) => ["Id", part.id],
    scalars: { id: { get: (part) => part.id }, namespaceUri: { get: (part) => part.namespaceUri } },
    methods: {
      getXml: (part) => part.xml,
      setXml: (part, args, { book }) => {
        part.namespaceUri = readNamespace(args.text(0));
        part.xml = checkedSize(args.text(0), book);
        return null;
      },
      delete: (part, _, { book }) => {
        book.xmlParts.splice(book.xmlParts.indexOf(part), 1);
        return null;
      },
    },
  }),
];
