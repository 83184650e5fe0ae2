import { createHash } from "node:crypto";

/** Where `npm start` serves the add-in; manifest.xml is written for this address. */
export const LOCAL_BASE = "https://localhost:3000";

/**
 * English display languages of Office. An override holds for its full tag only, so that a British Excel would show
 * Vietnamese buttons around an English pane; manifest.xml states English once, as en-US, and the others follow it.
 */
export const OTHER_ENGLISH = [
  "en-AU",
  "en-CA",
  "en-GB",
  "en-IE",
  "en-IN",
  "en-NZ",
  "en-SG",
  "en-ZA",
] as const;

/** Office refuses a longer name of an add-in. */
const LONGEST_NAME = 125;

export interface ManifestChoices {
  /** https address without a slash at the end */
  base: string;
  /** Version of the package, "1.2.3"; Office fetches buttons and functions anew when it has grown. */
  version: string;
  /** Identity; without one it follows from the address, so that an office keeps its own from release to release. */
  id?: string | undefined;
  /** Name in Excel's list of add-ins, to tell one installation from another. */
  name?: string | undefined;
}

/**
 * The manifest as it is handed out: for an address, with version, identity and name, in every English of Office.
 * @param xml text of manifest.xml, which is written for localhost
 * @throws when Excel would refuse it: an address without https, an identity that is no GUID, a name too long
 */
export function manifestFor(xml: string, { base, version, id, name }: ManifestChoices): string {
  const url = new URL(base);
  if (url.protocol !== "https:") throw new Error(`Excel loads add-ins over https only, not from ${base}`);
  const identity = id ?? (base === LOCAL_BASE ? null : identityOf(base));
  if (identity !== null && !isGuid(identity)) throw new Error(`An identity is a GUID, not “${identity}”`);
  if (name !== undefined && (name.trim() === "" || name.length > LONGEST_NAME))
    throw new Error(`A name has 1 to ${String(LONGEST_NAME)} characters`);
  let moved = inEveryEnglish(xml)
    .replaceAll(`<AppDomain>${LOCAL_BASE}</AppDomain>`, `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(LOCAL_BASE, base)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${fourParts(version)}</Version>`);
  if (identity !== null) moved = moved.replace(/<Id>[^<]*<\/Id>/, `<Id>${identity}</Id>`);
  if (name !== undefined)
    moved = moved.replace(
      /<DisplayName [\s\S]*?<\/DisplayName>/,
      `<DisplayName DefaultValue="${escaped(name)}"/>`,
    );
  return moved;
}

/** An identity that follows from an address: the same today and next year, another for every office (UUID version 8). */
export function identityOf(base: string): string {
  const hex = createHash("sha256").update(`bo-chi-so-766 ${base}`).digest("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** "1.2.3" as Office writes versions: four numbers. What follows a hyphen says nothing to Office. */
function fourParts(version: string): string {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:-|$)/.exec(version);
  if (match === null) throw new Error(`A version is three numbers, not “${version}”`);
  return `${match.slice(1, 4).join(".")}.0`;
}

function inEveryEnglish(xml: string): string {
  return xml.replace(
    /^([ \t]*)<((?:bt:)?Override) Locale="en-US" Value="([^"]*)"\/>$/gm,
    (line, indent: string, tag: string, value: string) =>
      [line, ...OTHER_ENGLISH.map((locale) => `${indent}<${tag} Locale="${locale}" Value="${value}"/>`)].join(
        "\n",
      ),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
