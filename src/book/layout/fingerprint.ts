/** Fingerprint of texts in any order, to notice whether rows were changed since they were written (FNV-1a, 32 bits, summed). */
export function fingerprint(texts: Iterable<string>): string {
  let sum = 0;
  for (const text of texts) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    sum = (sum + (hash >>> 0)) % 0x1fffffffffff;
  }
  return sum.toString(36);
}
