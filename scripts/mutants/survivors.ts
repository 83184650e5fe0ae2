import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Fault } from "./faults";

/** A fault that no test sees, with the reason. */
export interface Survivor {
  /** The source line, trimmed, so that it is found again when lines move. */
  line: string;
  /** "a → b"; left out where it holds for every fault of the line. */
  fault?: string;
  /** Nobody can see it, whatever is tested: it does not count. */
  equal?: true;
  why: string;
}

/** Those that are known, by file. */
export type Survivors = Readonly<Record<string, readonly Survivor[]>>;

export function readSurvivors(): Survivors {
  return JSON.parse(readFileSync(path.join(__dirname, "survivors.json"), "utf8")) as Survivors;
}

export function lineOf(text: string, { line }: Fault): string {
  return (text.split("\n")[line - 1] ?? "").trim();
}

/** A fault as it is shown: on one line, and not too long. */
export function shown({ original, replacement }: Fault): string {
  return [original, replacement].map((piece) => piece.replace(/\s+/g, " ").slice(0, 60)).join(" → ");
}

function isOf(survivor: Survivor, line: string, fault: Fault): boolean {
  return survivor.line === line && (survivor.fault === undefined || survivor.fault === shown(fault));
}

/** What is known of a fault of a text, if anything. */
export function knownSurvivor(survivors: Survivors, text: string, fault: Fault): Survivor | null {
  const line = lineOf(text, fault);
  return (survivors[fault.file] ?? []).find((one) => isOf(one, line, fault)) ?? null;
}

/** Those of the files of these faults that none of them is. */
export function goneSurvivors(
  survivors: Survivors,
  faults: readonly { fault: Fault; line: string }[],
): string[] {
  return [...new Set(faults.map(({ fault }) => fault.file))].flatMap((file) => {
    const own = faults.filter(({ fault }) => fault.file === file);
    return (survivors[file] ?? [])
      .filter((one) => !own.some(({ fault, line }) => isOf(one, line, fault)))
      .map((one) => [`${file}: ${one.line}`, one.fault].filter(Boolean).join(" "));
  });
}

/**
 * As many faults as wanted, the same ones every time: what is chosen hangs on the fault and its line alone, so that a
 * change elsewhere leaves the choice as it is.
 * @param seed another one chooses others
 */
export function drawn<T extends { fault: Fault; line: string }>(
  all: readonly T[],
  count: number,
  seed: string,
): T[] {
  const met = new Map<string, number>();
  const keyed = all.map((one) => {
    const name = [seed, one.fault.file, one.line, shown(one.fault)].join("\0");
    const time = met.get(name) ?? 0;
    met.set(name, time + 1);
    return { one, key: createHash("sha1").update(`${name}\0${time}`).digest("hex") };
  });
  const chosen = new Set(
    [...keyed]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, count)
      .map(({ one }) => one),
  );
  return all.filter((one) => chosen.has(one));
}
