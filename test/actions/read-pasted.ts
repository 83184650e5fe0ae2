import type { Reading } from "../../src/paste";
import { readAccepting, readText } from "../../src/paste";
import { DEFAULT_CLASSES } from "../../src/scoring/framework/classification";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

/** What a pasted text gives when every question gets its first answer. */
export function readPasted(text: string): Reading {
  const basis = { framework: DEFAULT_FRAMEWORK, classes: DEFAULT_CLASSES, units: [] };
  return readAccepting((told) => readText(text, { ...basis, ...told }), basis).reading;
}
