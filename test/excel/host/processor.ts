import { Arguments, isHostObject, isRecord } from "./arguments";
import type { ArgumentValue } from "./arguments";
import { HostError, isErrorCode } from "./errors";
import type { Action, ArgumentInfo, BatchAnswer, BatchRequest, Json, ObjectPath } from "./protocol";
import { ActionType, PathType } from "./protocol";
import { Query, identify, needsCalculation, toPublicNames } from "./query";
import type { HostObject } from "./host-object";
import type { FoldedTable, Registry } from "./registry";
import type { Scope } from "./scope";

/** What happens around every action of a batch; tests put faults in here. */
export interface BatchHooks {
  /** Called with the member's full name ("Range.values=", "Worksheet.getRange()") before it runs. */
  before(member: string, index: number): void;
  missing(member: string): void;
  /** A fault of the host itself. */
  broken(error: unknown): void;
}

interface Batch {
  request: BatchRequest;
  scope: Scope;
  hooks: BatchHooks;
  objects: Map<number, HostObject | null>;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Cell reads hidden in methods: the host waits for calculation before it answers them. */
const READS_CELLS =
  /^_?(getUsedRange|getSpill|find|replaceAll|getSurrounding|getSpecialCells|copyFrom|moveTo|copy$|apply$|removeDuplicates|add$)/i;

/**
 * Runs a batch ("ProcessQuery") against the type tables. It knows nothing about Excel.
 * There is no rollback: what an action did stays done when a later one fails.
 */
export class Processor {
  constructor(
    private readonly registry: Registry,
    private readonly root: HostObject,
    private readonly services: ReadonlyMap<string, HostObject>,
  ) {}

  async run(request: BatchRequest, scope: Scope, hooks: BatchHooks): Promise<BatchAnswer> {
    const batch: Batch = { request, scope, hooks, objects: new Map() };
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    const actions = request.Actions ?? [];
    for (const [index, action] of actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) answer.TraceIds.push(action.Id);
        const value = await this.perform(batch, action, index);
        answer.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof HostError)) hooks.broken(error);
        const told = error instanceof HostError ? error : new HostError("GeneralException", String(error));
        answer.Error = {
          Code: isErrorCode(told.code) ? told.code : "GeneralException",
          Message: told.message,
          HttpStatusCode: told.status,
          ActionIndex: index,
          ...this.location(batch, action),
        };
        break;
      }
    }
    scope.book.grid.flush();
    return answer;
  }

  private async perform(batch: Batch, action: Action, index: number): Promise<Json> {
    const { scope } = batch;
    if (action.ActionType === ActionType.trace) return null;
    const path = batch.request.ObjectPaths?.[String(action.ObjectPathId)];
    if (path && READS_CELLS.test(path.Name)) await scope.book.grid.settle();
    if (action.ActionType === ActionType.instantiate && path)
      batch.hooks.before(this.pathName(batch, path), index);
    const object = this.resolve(batch, action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && identify(this.registry, object);
      case ActionType.load:
      case ActionType.retrieve: {
        const query = action.QueryInfo ?? {};
        batch.hooks.before(`load ${object?.kind ?? "nothing"}`, index);
        if (object === null) return action.ActionType === ActionType.load ? null : { _IsNull: true };
        if (needsCalculation(query)) await scope.book.grid.settle();
        const loaded = new Query(this.registry, (member) => this.missing(batch, member)).run(
          object,
          query,
          scope,
        );
        return action.ActionType === ActionType.load ? loaded : toPublicNames(loaded);
      }
      case ActionType.method:
        batch.hooks.before(`${object?.kind ?? "nothing"}.${camel(action.Name)}()`, index);
        return object && this.call(batch, object, action);
      case ActionType.setProperty:
        batch.hooks.before(`${object?.kind ?? "nothing"}.${camel(action.Name)}=`, index);
        if (object) this.set(batch, object, action.Name, this.arguments(batch, action.ArgumentInfo).json(0));
        return null;
      case ActionType.update:
        batch.hooks.before(`${object?.kind ?? "nothing"}.update`, index);
        if (object) this.update(batch, object, action.ObjectState ?? {});
        return null;
      default:
        throw this.missing(batch, `action type ${String(action.ActionType)}`);
    }
  }

  private missing(batch: Batch, member: string): HostError {
    batch.hooks.missing(member);
    return new HostError("NotImplemented", `The stand-in Excel does not know ${member}.`);
  }

  private resolve(batch: Batch, id: number): HostObject | null {
    const known = batch.objects.get(id);
    if (known !== undefined) return this.alive(known);
    const path = batch.request.ObjectPaths?.[String(id)];
    if (!path) throw new HostError("GeneralException", `The batch has no object path ${String(id)}.`);
    const object = this.follow(batch, path);
    batch.objects.set(id, object);
    return this.alive(object);
  }

  /** Sheets, tables and ranges that went away between two requests are errors, not silence. */
  private alive(object: HostObject | null): HostObject | null {
    if (object === null) return null;
    if ("deleted" in object && object.deleted === true) throw new HostError("ItemNotFound");
    if ("gone" in object && object.gone === true) throw new HostError("InvalidReference");
    if (
      "sheet" in object &&
      isHostObject(object.sheet) &&
      "deleted" in object.sheet &&
      object.sheet.deleted === true
    ) {
      throw new HostError("ItemNotFound");
    }
    return object;
  }

  private follow(batch: Batch, path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.root;
      case PathType.nothing:
        return null;
      case PathType.service: {
        const service = this.services.get(path.Name);
        if (!service) throw this.missing(batch, `service ${path.Name}`);
        return service;
      }
      case PathType.reference: {
        const kept = batch.scope.kept(path.Name);
        if (!kept) throw new HostError("InvalidReference");
        return kept;
      }
      default:
        return this.followMember(batch, path);
    }
  }

  private followMember(batch: Batch, path: ObjectPath): HostObject | null {
    const parent = this.resolve(batch, path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const table = this.registry.of(parent.kind);
    const args = this.arguments(batch, path.ArgumentInfo);
    if (path.ObjectPathType === PathType.property) {
      const link = table.links.get(path.Name.toLowerCase());
      const open = link ? undefined : table.open?.link(parent, camel(path.Name), batch.scope);
      if (open !== undefined) return open;
      if (!link) throw this.missing(batch, `${parent.kind}.${camel(path.Name)}`);
      return link.link(parent, batch.scope);
    }
    if (path.ObjectPathType === PathType.indexer || this.isItemMethod(table, path.Name)) {
      if (!table.item) throw this.missing(batch, `${parent.kind}.getItem()`);
      const item = table.item(parent, args, batch.scope);
      if (item === null && !/OrNullObject$/i.test(path.Name)) throw new HostError("ItemNotFound");
      return item;
    }
    const method = table.methods.get(path.Name.toLowerCase());
    if (!method) throw this.missing(batch, `${parent.kind}.${camel(path.Name)}()`);
    const answer = method.call(parent, args, batch.scope);
    if (answer === null) {
      if (/OrNullObject$/i.test(path.Name)) return null;
      throw new HostError("ItemNotFound");
    }
    if (!isHostObject(answer)) throw this.missing(batch, `${parent.kind}.${camel(path.Name)}() as an object`);
    return answer;
  }

  /** `getItem` and `getItemOrNullObject` are the indexer of the collection under another name. */
  private isItemMethod(table: FoldedTable, name: string): boolean {
    return (
      table.item !== undefined &&
      /^getItem(OrNullObject)?$/i.test(name) &&
      !table.methods.has(name.toLowerCase())
    );
  }

  private async call(batch: Batch, object: HostObject, action: Action): Promise<Json> {
    if (action.Name === "_KeepReference") {
      batch.scope.keep(object);
      return null;
    }
    if (/^_(Unr|R)egister\w*(Event|Changed|Moved)\w*$/.test(action.Name)) {
      batch.scope.listen();
      return null;
    }
    const table = this.registry.of(object.kind);
    const method = table.methods.get(action.Name.toLowerCase());
    if (!method && table.open?.method) {
      const told = table.open.method(
        object,
        camel(action.Name),
        this.arguments(batch, action.ArgumentInfo),
        batch.scope,
      );
      if (told !== undefined && !isHostObject(told)) return told;
    }
    if (!method) throw this.missing(batch, `${object.kind}.${camel(action.Name)}()`);
    if (READS_CELLS.test(action.Name)) await batch.scope.book.grid.settle();
    const answer = await method.call(object, this.arguments(batch, action.ArgumentInfo), batch.scope);
    if (isHostObject(answer)) return identify(this.registry, answer);
    return answer ?? null;
  }

  private set(batch: Batch, object: HostObject, name: string, value: Json): void {
    const table = this.registry.of(object.kind);
    const scalar = table.scalars.get(name.toLowerCase());
    if (!scalar && table.open) {
      table.open.set(object, camel(name), value, batch.scope);
      return;
    }
    if (!scalar?.scalar.set) throw this.missing(batch, `${object.kind}.${camel(name)}=`);
    scalar.scalar.set(object, value, batch.scope);
  }

  private update(batch: Batch, object: HostObject, state: Record<string, Json>): void {
    const table = this.registry.of(object.kind);
    for (const [name, value] of Object.entries(state)) {
      const link = table.links.get(name.toLowerCase());
      const target = link
        ? link.link(object, batch.scope)
        : table.open?.link(object, camel(name), batch.scope);
      if (target && isRecord(value)) this.update(batch, target, value);
      else this.set(batch, object, name, value);
    }
  }

  private arguments(batch: Batch, info: ArgumentInfo | undefined): Arguments {
    const read = (value: Json, path: Json): ArgumentValue => {
      if (Array.isArray(path))
        return Array.isArray(value) ? value.map((v, i) => read(v, path[i] ?? null)) : value;
      if (typeof path === "number" && path > 0) return this.resolve(batch, path);
      return deep(value);
    };
    const deep = (value: Json): ArgumentValue => {
      if (!isRecord(value)) return value;
      if (typeof value._ObjectPathId === "number") return this.resolve(batch, value._ObjectPathId);
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
    };
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments((info?.Arguments ?? []).map((value, i) => read(value, ids[i] ?? null)));
  }

  /** "Worksheet.getRange()" for a path, as far as its parent is known. */
  private pathName(batch: Batch, path: ObjectPath): string {
    const parent = batch.objects.get(path.ParentObjectPathId ?? 0);
    if (path.ObjectPathType === PathType.root) return "Workbook";
    if (path.ObjectPathType === PathType.service) return path.Name;
    if (path.ObjectPathType === PathType.reference)
      return `kept ${batch.scope.kept(path.Name)?.kind ?? "object"}`;
    if (path.ObjectPathType === PathType.nothing) return "nothing";
    const name = path.ObjectPathType === PathType.indexer ? "getItem" : camel(path.Name);
    return `${parent?.kind ?? "?"}.${name}${path.ObjectPathType === PathType.property ? "" : "()"}`;
  }

  /** Innermost class and member that failed, e.g. "Worksheet.getRange". */
  private location(batch: Batch, action: Action): { Location?: string } {
    const object = batch.objects.get(action.ObjectPathId);
    const named = action.ActionType === ActionType.method || action.ActionType === ActionType.setProperty;
    if (named && object) return { Location: `${object.kind}.${camel(action.Name)}` };
    let path = batch.request.ObjectPaths?.[String(action.ObjectPathId)];
    while (path) {
      const parent = batch.objects.get(path.ParentObjectPathId ?? 0);
      if (parent) return { Location: `${parent.kind}.${camel(path.Name) || "getItem"}` };
      path = batch.request.ObjectPaths?.[String(path.ParentObjectPathId ?? 0)];
    }
    return {};
  }
}
