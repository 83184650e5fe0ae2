/** Where `npm start` serves the add-in; manifest.xml is written for this address. */
export const LOCAL_BASE = "https://localhost:3000";

/** Identity of the add-in on localhost, and of the one that an office installs: Office keeps caches by identity. */
const LOCAL_ID = "6f0b7c52-3d1e-4a86-9f57-766202206230";
const PUBLISHED_ID = "b2a4d7f0-58c3-4e19-8a6d-766202206231";

/**
 * The manifest for an address other than localhost: all its URLs, and an identity of its own.
 * @param xml text of manifest.xml
 * @param base https address without a slash at the end
 * @throws when the address is not https: Excel refuses such a manifest
 */
export function manifestFor(xml: string, base: string): string {
  if (base === LOCAL_BASE) return xml;
  const url = new URL(base);
  if (url.protocol !== "https:") throw new Error(`Excel loads add-ins over https only, not from ${base}`);
  return xml
    .replaceAll(`<AppDomain>${LOCAL_BASE}</AppDomain>`, `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(LOCAL_BASE, base)
    .replace(LOCAL_ID, PUBLISHED_ID);
}
