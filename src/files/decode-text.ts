/**
 * Text of a file whose encoding nobody tells: by its mark, else UTF-8, else one byte a letter. Old Vietnamese encodings
 * are such; the reading recognises them and offers to convert.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A saved page says in its head how it is encoded. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (named === undefined || bytes[0] === 0xff || bytes[0] === 0xfe) return decodeText(bytes);
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    // An encoding that no browser knows.
    return decodeText(bytes);
  }
}
