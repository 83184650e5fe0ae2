import type { ErrorCode } from "../errors";
import { HostError } from "../errors";
import type { BatchRequest } from "../protocol";
import { ActionType, PathType } from "../protocol";

/**
 * Transport errors that Excel answers in place of a batch: 5004 a cell is being edited, 7000 no permission,
 * 5012 session lost, 5102 too many requests, 5103 request and 5104 answer larger than 5 MB.
 */
export type TransportCode = 5001 | 5004 | 5012 | 5102 | 5103 | 5104 | 7000;

/** A fault ordered by a test or by the strip of controls. It is used once. */
export interface Fault {
  /** Which request from now on, counting from 1 (only requests for the workbook count). Default: the next that fits. */
  request?: number;
  /** Only where this member is used: "Range.values=", "Worksheet.delete()", or without its class. */
  member?: string;
  /** Which fitting action of the request fails, counting from 1. Default 1. */
  action?: number;
  /** A transport error for the whole request, or an error of one action. */
  code?: TransportCode | ErrorCode;
  /** Deletes this sheet before the request is run, as another person might. */
  deleteSheet?: string;
}

/** One request as it is shown to tests and on the page. */
export interface RequestRecord {
  number: number;
  author: string;
  /** Members of the batch without their classes; filled with class names while it runs. */
  members: string[];
  flags: number;
  bytes: number;
  answerBytes: number;
  milliseconds: number;
  /** Code of the error that was answered, or null. */
  error: string | null;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const lastPart = (member: string): string => member.slice(member.lastIndexOf(".") + 1);

/** Names of the members that a batch uses, before it is run: "getRange()", "values=", "load". */
export function membersOf(request: BatchRequest): string[] {
  const members: string[] = [];
  for (const path of Object.values(request.ObjectPaths ?? {})) {
    if (path.ObjectPathType === PathType.method) members.push(`${camel(path.Name)}()`);
  }
  for (const action of request.Actions ?? []) {
    if (action.ActionType === ActionType.method) members.push(`${camel(action.Name)}()`);
    if (action.ActionType === ActionType.setProperty) members.push(`${camel(action.Name)}=`);
    if (action.ActionType === ActionType.load) members.push("load");
  }
  return members;
}

/** A batch that only gives back kept objects after `Excel.run`; it is not counted. */
export function isCleanUp(request: BatchRequest): boolean {
  const done = (request.Actions ?? []).filter((action) => action.ActionType !== ActionType.instantiate);
  return done.length > 0 && done.every((action) => /^_Remove/i.test(action.Name));
}

/** A batch for Excel's inner services (functions, ribbon, task pane); it is not counted and never fails. */
export function isService(request: BatchRequest): boolean {
  return Object.values(request.ObjectPaths ?? {}).some((path) => path.ObjectPathType === PathType.service);
}

/** The ordered faults of one window. */
export class FaultPlan {
  private waiting: Fault[] = [];
  private seen = 0;

  order(fault: Fault): void {
    this.waiting.push(fault.request === undefined ? fault : { ...fault, request: fault.request + this.seen });
  }

  clear(): void {
    this.waiting = [];
  }

  pending(): number {
    return this.waiting.length;
  }

  /** Takes the faults meant for the request that is about to run. */
  next(members: readonly string[]): ForRequest {
    this.seen += 1;
    const number = this.seen;
    const fits = (fault: Fault): boolean => {
      if (fault.request !== undefined) return fault.request === number;
      const { member } = fault;
      return member === undefined || members.some((used) => lastPart(used) === lastPart(member));
    };
    const taken = this.waiting.filter(fits);
    this.waiting = this.waiting.filter((fault) => !taken.includes(fault));
    return new ForRequest(taken, (fault) => this.waiting.push(fault));
  }
}

export class ForRequest {
  private readonly counts = new Map<Fault, number>();

  constructor(
    private readonly faults: readonly Fault[],
    private readonly giveBack: (fault: Fault) => void,
  ) {}

  transport(): TransportCode | null {
    const fault = this.faults.find((each) => typeof each.code === "number");
    return typeof fault?.code === "number" ? fault.code : null;
  }

  sheetsToDelete(): string[] {
    return this.faults.flatMap((fault) => (fault.deleteSheet === undefined ? [] : [fault.deleteSheet]));
  }

  /** Throws when a fault is ordered for this action. */
  before(member: string): void {
    for (const fault of this.faults) {
      const { code } = fault;
      if (typeof code !== "string") continue;
      const wanted = fault.member;
      const fits =
        wanted === undefined || member === wanted || (!wanted.includes(".") && lastPart(member) === wanted);
      if (!fits) continue;
      const count = (this.counts.get(fault) ?? 0) + 1;
      this.counts.set(fault, count);
      if (count === (fault.action ?? 1)) throw new HostError(code);
    }
  }

  /** Faults whose action never came wait for a later request, unless they were meant for this one. */
  done(): void {
    for (const fault of this.faults) {
      const missed = typeof fault.code === "string" && (this.counts.get(fault) ?? 0) < (fault.action ?? 1);
      if (missed && fault.request === undefined) this.giveBack(fault);
    }
  }
}
