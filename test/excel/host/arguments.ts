import { HostError } from "./errors";
import type { Json, JsonObject } from "./protocol";
import type { HostObject } from "./host-object";

export type ArgumentValue = Json | HostObject | ArgumentValue[] | { [key: string]: ArgumentValue };

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";
}

const refuse = (): never => {
  throw new HostError("InvalidArgument");
};

/** The arguments of one call, read with the type that the member needs; anything else is InvalidArgument. */
export class Arguments {
  constructor(readonly values: readonly ArgumentValue[]) {}

  at(i: number): ArgumentValue {
    return this.values[i] ?? null;
  }

  has(i: number): boolean {
    return this.values[i] !== undefined && this.values[i] !== null;
  }

  text(i: number): string {
    const value = this.at(i);
    return typeof value === "string" ? value : refuse();
  }

  textOr(i: number, otherwise: string): string {
    return this.has(i) ? this.text(i) : otherwise;
  }

  number(i: number): number {
    const value = this.at(i);
    return typeof value === "number" ? value : refuse();
  }

  numberOr(i: number, otherwise: number): number {
    return this.has(i) ? this.number(i) : otherwise;
  }

  flagOr(i: number, otherwise: boolean): boolean {
    const value = this.at(i);
    if (value === null) return otherwise;
    return typeof value === "boolean" ? value : refuse();
  }

  /** A name or an id. */
  key(i: number): string | number {
    const value = this.at(i);
    return typeof value === "string" || typeof value === "number" ? value : refuse();
  }

  json(i: number): Json {
    return toJson(this.at(i));
  }

  record(i: number): JsonObject {
    const value = this.json(i);
    if (value === null) return {};
    return isRecord(value) ? value : refuse();
  }
}

export function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toJson(value: ArgumentValue): Json {
  if (isHostObject(value)) return refuse();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
  }
  return value;
}
