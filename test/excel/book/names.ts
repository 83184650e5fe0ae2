import { HostError } from "../host/errors";
import { readA1 } from "../host/address";

const FORBIDDEN = /[\\/?*[\]:]/;

/** Excel's rules for the name of a sheet: 1–31 characters, none of \ / ? * [ ] :, no apostrophe at an end, not "History". */
export function checkSheetName(name: unknown, taken: readonly string[]): string {
  if (typeof name !== "string" || name === "" || name.length > 31 || FORBIDDEN.test(name)) {
    throw new HostError("InvalidArgument");
  }
  if (name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") {
    throw new HostError("InvalidArgument");
  }
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  return name;
}

/** Excel's rules for tables and defined names: a letter, _ or \ first, no spaces, not like a cell, at most 255. */
export function checkDefinedName(name: unknown, taken: readonly string[]): string {
  if (typeof name !== "string" || name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) {
    throw new HostError("InvalidArgument");
  }
  if (readA1(name) !== null || /^[rRcC]$/.test(name) || /^[rR]\d+[cC]\d+$/.test(name)) {
    throw new HostError("InvalidArgument");
  }
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  return name;
}

/** First of "Sheet1", "Sheet2" … (or "Table1" …) that is still free. */
export function freeName(stem: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let i = 1; ; i += 1) if (!used.has(`${stem}${String(i)}`.toLowerCase())) return `${stem}${String(i)}`;
}
