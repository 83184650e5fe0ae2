import { parseVersioned } from "../settings/office-settings";

/**
 * The texts that figures were read from, kept in the workbook so that they can be looked at again. Each stands in a
 * custom XML part of its own; the list says which save has which.
 */
export interface SourceList {
  /** Stamp of a save → stamp under which its text is kept: a set that was renamed still has the text it came from. */
  readonly texts: readonly (readonly [stamp: string, kept: string])[];
}

export const NO_SOURCES: SourceList = { texts: [] };

/** Name of the setting that holds the list. */
export const SOURCE_KEY = "bcs766.sources";

const VERSION = 1;
/** Texts that are kept; the oldest go first. */
export const MOST_SOURCES = 120;
/** Excel on the web refuses custom XML parts of about a megabyte (OfficeDev/office-js 394, 2408). */
const MOST_BYTES = 900_000;

export function parseSources(stored: unknown): SourceList {
  if (stored === undefined || stored === null || stored === "") return NO_SOURCES;
  const blob = parseVersioned(stored, VERSION);
  if (blob.kind !== "read" || !Array.isArray(blob.fields.texts)) return NO_SOURCES;
  const texts = blob.fields.texts.filter(
    (one): one is [string, string] =>
      Array.isArray(one) && typeof one[0] === "string" && typeof one[1] === "string",
  );
  return { texts };
}

export function serializeSources(list: SourceList): string {
  return JSON.stringify({ v: VERSION, ...list });
}

/** The stamp under which the text of a save is kept, null for none. */
export function keptUnder({ texts }: SourceList, stamp: string): string | null {
  return texts.find(([own]) => own === stamp)?.[1] ?? null;
}

/** The list with one more entry, and the kept texts that nobody needs any more. */
export function withSource(
  list: SourceList,
  stamp: string,
  kept: string,
): { list: SourceList; gone: string[] } {
  const all = [...list.texts.filter(([own]) => own !== stamp), [stamp, kept] as const];
  const names = [...new Set(all.map(([, name]) => name))];
  const gone = new Set(names.slice(0, Math.max(0, names.length - MOST_SOURCES)));
  return { list: { texts: all.filter(([, name]) => !gone.has(name)) }, gone: [...gone] };
}

/** Namespace of the part that holds a text. */
export function sourceNamespace(kept: string): string {
  return `urn:bo-chi-so-766:nguon:${kept.replace(/[^0-9]+/gu, "-")}`;
}

/** A text as a custom XML part; null for one that is too large to be kept. Control characters are no XML. */
export function sourceXml(kept: string, text: string): string | null {
  const body = JSON.stringify(text)
    .replace(/[\u007f-\u009f\ufffe\uffff]/gu, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;");
  const xml = `<source xmlns="${sourceNamespace(kept)}">${body}</source>`;
  return new TextEncoder().encode(xml).length > MOST_BYTES ? null : xml;
}

/** @returns null for a part that is not ours */
export function parseSource(xml: string | null): string | null {
  const body = /<source[^>]*>([^]*)<\/source>/u.exec(xml ?? "")?.[1];
  if (body === undefined) return null;
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  try {
    const text: unknown = JSON.parse(
      body.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => entities[name] ?? ""),
    );
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
