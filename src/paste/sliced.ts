import type { Account } from "./account";
import type { ReadingInput } from "./input";
import { readSteps } from "./input";
import type { ReadResult } from "./read";
import type { ReadingOptions } from "./reading-options";
import type { Steps } from "./text";

export interface SlicedOptions {
  signal?: AbortSignal;
  /** Told after every slice: slices done, and how many there will be at most guess. */
  onProgress?: (done: number, total: number) => void;
  /** Gives the event loop a turn; a timer by default. */
  pause?: () => Promise<void>;
}

/** Longest time of work between two pauses, in milliseconds: half a frame of a slow machine. */
const SLICE_MS = 12;

/**
 * Reads like `readText` and its kin, but gives the event loop a turn every few milliseconds, so that a paste of
 * megabytes leaves the pane alive and can be cancelled.
 * @returns the same result, or null when the signal was aborted
 */
export function readSliced(
  input: ReadingInput,
  options: ReadingOptions,
  sliced: SlicedOptions = {},
): Promise<ReadResult | null> {
  return inSlices(readSteps(input, options), expectedSteps(input), sliced);
}

/**
 * The account of a reading, made in slices: a table of all communes has as many figures as a book.
 * @returns null when the signal was aborted
 */
export function accountSliced(
  { accounting, text }: ReadResult,
  sliced: SlicedOptions = {},
): Promise<Account | null> {
  return inSlices(accounting(), Math.max(1, Math.ceil(text.length / 12_000)), sliced);
}

async function inSlices<Result>(
  steps: Steps<Result>,
  total: number,
  { signal, onProgress, pause = nextTurn }: SlicedOptions,
): Promise<Result | null> {
  let done = 0;
  let begun = Date.now();
  for (;;) {
    if (signal?.aborted === true) return null;
    const next = steps.next();
    if (next.done) {
      onProgress?.(total, total);
      return next.value;
    }
    done += 1;
    if (Date.now() - begun < SLICE_MS) continue;
    onProgress?.(Math.min(done, total - 1), total);
    await pause();
    begun = Date.now();
  }
}

/** A guess by size, so that a bar moves; it never reaches its end before the work does. */
function expectedSteps(input: ReadingInput): number {
  const size =
    input.kind === "text"
      ? input.text.length / 12_000
      : input.kind === "cells"
        ? input.cells.length / 100
        : input.document.getElementsByTagName("*").length / 250;
  return Math.max(10, Math.ceil(size));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
