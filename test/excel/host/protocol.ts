/**
 * The wire format between Office.js and Excel ("ProcessQuery"): what a batch holds and what the answer holds.
 * Seen from outside in the requests of @microsoft/office-js 1.1.110; it is not a public contract.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** How an object of a batch is reached. */
export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** What a batch asks to be done with an object. */
export const ActionType = {
  instantiate: 1,
  load: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveLoad: 6,
  retrieve: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Bits of the request flags that the host reads. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

export interface ArgumentInfo {
  Arguments?: Json[];
  /** Same nesting as Arguments; a non-zero number says that the argument is the object of that path. */
  ReferencedObjectPathIds?: Json[] | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: JsonObject;
}

export interface BatchRequest {
  Actions?: Action[];
  ObjectPaths?: Record<string, ObjectPath>;
}

interface BatchError {
  Code: string;
  Message: string;
  HttpStatusCode: number;
  ActionIndex: number;
  Location?: string;
}

export interface BatchAnswer {
  Results: { ActionId: number; Value: Json }[];
  TraceIds: number[];
  Error?: BatchError;
}

const encoder = new TextEncoder();

/** Size of a text on its way. */
export const bytesOf = (text: string): number => encoder.encode(text).length;
