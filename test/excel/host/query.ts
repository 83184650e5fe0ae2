import type { HostError } from "./errors";
import type { Json, JsonObject, QueryInfo } from "./protocol";
import type { HostObject } from "./host-object";
import type { Registry } from "./registry";
import type { Scope } from "./scope";

/** Told of every member that the type tables lack. */
export type Missing = (member: string) => HostError;

/** Key and reference by which the library finds an object again. */
export function identify(registry: Registry, object: HostObject): JsonObject {
  const answer: JsonObject = {};
  const identity = registry.of(object.kind).identity?.(object);
  if (identity) answer[identity[0]] = identity[1];
  if (object.reference !== undefined) answer._ReferenceId = object.reference;
  return answer;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Paths of a load: "values", "format/font/bold", "items/name", "*"; Expand only names links. */
const paths = (query: QueryInfo): string[][] =>
  [...(query.Select ?? []), ...(query.Expand ?? [])]
    .map((path) => path.replace(/\./g, "/").split("/").filter(Boolean))
    .filter((path) => path.length > 0);

/** Formulas too: what is calculated late would be written over what the answer leads to. */
const CALCULATED = new Set(["values", "formulas", "text", "valuetypes", "hasspill", "items", "*"]);

/** True when what is asked for depends on calculation, so that the host must wait for it. */
export function needsCalculation(query: QueryInfo): boolean {
  const asked = paths(query);
  return asked.length === 0 || asked.some((path) => CALCULATED.has((path.at(-1) ?? "").toLowerCase()));
}

/** Answers a load: scalars and links of an object, or of every item of a collection. */
export class Query {
  constructor(
    private readonly registry: Registry,
    private readonly missing: Missing,
  ) {}

  run(object: HostObject, query: QueryInfo, scope: Scope): JsonObject {
    return this.select(object, paths(query), scope, query.Skip ?? 0, query.Top ?? Number.POSITIVE_INFINITY);
  }

  private select(
    object: HostObject,
    wanted: string[][],
    scope: Scope,
    skip = 0,
    top = Number.POSITIVE_INFINITY,
  ): JsonObject {
    const table = this.registry.of(object.kind);
    if (!table.items) return this.pick(object, wanted, scope);
    const itemTable = table.itemKind === null ? null : this.registry.of(table.itemKind);
    const isOwn = (path: string[]): boolean => {
      const name = (path[0] ?? "").toLowerCase();
      return path.length === 1 && table.scalars.has(name) && !itemTable?.scalars.has(name);
    };
    const answer = this.pick(object, wanted.filter(isOwn), scope, true);
    const ofItems = wanted
      .filter((path) => !isOwn(path))
      .map((path) => (path[0]?.toLowerCase() === "items" ? path.slice(1) : path))
      .filter((path) => path.length > 0);
    const items = table.items(object, scope).slice(skip, skip + top);
    answer._Items = items.map((item) => this.select(item, ofItems, scope));
    return answer;
  }

  private pick(object: HostObject, wanted: string[][], scope: Scope, onlyWanted = false): JsonObject {
    const table = this.registry.of(object.kind);
    const answer = identify(this.registry, object);
    const everything = !onlyWanted && (wanted.length === 0 || wanted.some((path) => path[0] === "*"));
    if (everything) {
      for (const { name, scalar } of table.scalars.values()) {
        if (scalar.get && !scalar.onRequest) answer[pascal(name)] = scalar.get(object, scope);
      }
    }
    const below = new Map<string, string[][]>();
    for (const path of wanted) {
      const name = (path[0] ?? "").toLowerCase();
      if (name === "*" || name === "isnullobject" || name === "isnull") continue;
      const scalar = table.scalars.get(name);
      if (path.length === 1 && scalar?.scalar.get) {
        answer[pascal(scalar.name)] = scalar.scalar.get(object, scope);
        continue;
      }
      if (path.length === 1 && !table.links.has(name)) {
        const member = path[0] ?? "";
        const kept = table.open?.get(object, member.charAt(0).toLowerCase() + member.slice(1), scope);
        if (kept !== undefined) {
          answer[pascal(member)] = kept;
          continue;
        }
      }
      if (!table.links.has(name) && !table.open) throw this.missing(`${object.kind}.${path.join("/")}`);
      const key = table.links.has(name) ? name : (path[0] ?? "");
      const deeper = below.get(key) ?? [];
      if (path.length > 1) deeper.push(path.slice(1));
      below.set(key, deeper);
    }
    for (const [name, deeper] of below) {
      const link = table.links.get(name);
      const target = link ? link.link(object, scope) : table.open?.link(object, name, scope);
      if (target === undefined) throw this.missing(`${object.kind}.${name}`);
      answer[pascal(link?.name ?? name)] = target === null ? null : this.select(target, deeper, scope);
    }
    return answer;
  }
}

const VERBATIM = new Set([
  "values",
  "formulas",
  "formulasLocal",
  "formulasR1C1",
  "text",
  "numberFormat",
  "valueTypes",
]);

/** A load answer with the names of the public API, for `retrieve`. */
export function toPublicNames(value: Json): Json {
  if (Array.isArray(value)) return value.map(toPublicNames);
  if (typeof value !== "object" || value === null) return value;
  const answer: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) {
    const name =
      key === "_Items" ? "items" : key.startsWith("_") ? key : key.charAt(0).toLowerCase() + key.slice(1);
    answer[name] = VERBATIM.has(name) ? inner : toPublicNames(inner);
  }
  return answer;
}
