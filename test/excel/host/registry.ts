import type { Arguments } from "./arguments";
import type { HostObject } from "./host-object";
import type { Json } from "./protocol";
import type { Scope } from "./scope";

export type Answer = HostObject | Json | undefined | void;

export interface Scalar<T> {
  get?(object: T, scope: Scope): Json;
  set?(object: T, value: Json, scope: Scope): void;
  /** Left out when everything is loaded at once. */
  onRequest?: true;
  /** The value depends on calculation: the host waits for it. */
  calculated?: true;
}

interface OpenMembers<T> {
  /** Undefined when nothing is known under this name. */
  get(object: T, name: string, scope: Scope): Json | undefined;
  set(object: T, name: string, value: Json, scope: Scope): void;
  link(object: T, name: string, scope: Scope): HostObject | null | undefined;
  method?(object: T, name: string, args: Arguments, scope: Scope): Answer;
}

/** What Excel knows of one class; keys are the names of the public API, in any case. */
export interface TypeTable<T extends HostObject> {
  /** Key and value by which the library finds the object again. */
  identity?: (object: T) => readonly ["Id" | "_Id", string | number];
  scalars?: Record<string, Scalar<T>>;
  links?: Record<string, (object: T, scope: Scope) => HostObject | null>;
  methods?: Record<string, (object: T, args: Arguments, scope: Scope) => Answer | Promise<Answer>>;
  items?: (object: T, scope: Scope) => HostObject[];
  item?: (object: T, args: Arguments, scope: Scope) => HostObject | null;
  /** Members that are only kept and given back, whatever their names are. */
  open?: OpenMembers<T>;
  /** Kind of the items, to tell own scalars of the collection from those of its items. */
  itemKind?: string;
}

/** A type table with its names folded, so that `values`, `Values` and `VALUES` meet. */
export interface FoldedTable {
  readonly kind: string;
  readonly identity: TypeTable<HostObject>["identity"];
  readonly scalars: ReadonlyMap<string, { name: string; scalar: Scalar<HostObject> }>;
  readonly links: ReadonlyMap<
    string,
    { name: string; link: (object: HostObject, scope: Scope) => HostObject | null }
  >;
  readonly methods: ReadonlyMap<
    string,
    { name: string; call: (object: HostObject, args: Arguments, scope: Scope) => Answer | Promise<Answer> }
  >;
  readonly items: TypeTable<HostObject>["items"];
  readonly item: TypeTable<HostObject>["item"];
  readonly itemKind: string | null;
  readonly open: OpenMembers<HostObject> | null;
}

export type Definition = readonly [kind: string, table: TypeTable<HostObject>];

/**
 * Describes one class. The object type is checked where the table is written and forgotten afterwards:
 * the processor only ever hands an object to the table of its own kind.
 */
export function define<T extends HostObject>(kind: T["kind"], table: TypeTable<T>): Definition {
  return [kind, table as unknown as TypeTable<HostObject>];
}

const fold = <V, F>(
  entries: Record<string, V> | undefined,
  make: (name: string, value: V) => F,
): Map<string, F> =>
  new Map(Object.entries(entries ?? {}).map(([name, value]) => [name.toLowerCase(), make(name, value)]));

export class Registry {
  private readonly tables = new Map<string, FoldedTable>();

  constructor(definitions: readonly Definition[]) {
    for (const [kind, table] of definitions) {
      if (this.tables.has(kind)) throw new Error(`Two type tables for ${kind}`);
      this.tables.set(kind, {
        kind,
        identity: table.identity,
        scalars: fold(table.scalars, (name, scalar) => ({ name, scalar })),
        links: fold(table.links, (name, link) => ({ name, link })),
        methods: fold(table.methods, (name, call) => ({ name, call })),
        items: table.items,
        item: table.item,
        itemKind: table.itemKind ?? null,
        open: table.open ?? null,
      });
    }
  }

  of(kind: string): FoldedTable {
    const table = this.tables.get(kind);
    if (!table) throw new Error(`No type table for ${kind}`);
    return table;
  }

  find(kind: string): FoldedTable | null {
    return this.tables.get(kind) ?? null;
  }
}
