import { decodeHtml } from "./decode-text";

/**
 * The page in a web archive (.mhtml, RFC 2557), as browsers and Excel save it: the first part that is HTML.
 * @returns null when there is none
 */
export function pageOfArchive(bytes: Uint8Array): string | null {
  // One character a byte, so that the parts can be cut before their encodings are known.
  const archive = new TextDecoder("latin1").decode(bytes);
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(archive)?.[1];
  const parts = boundary === undefined ? [archive] : archive.split(`--${boundary}`).slice(1);
  for (const part of parts) {
    const body = /\r?\n\r?\n/.exec(part);
    if (body === null) continue;
    const head = part.slice(0, body.index);
    if (!/content-type:\s*text\/html/i.test(head)) continue;
    const coding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? "8bit";
    const raw = decoded(part.slice(body.index + body[0].length), coding);
    const charset = /charset="?([\w-]+)/i.exec(head)?.[1];
    return charset === undefined ? decodeHtml(raw) : new TextDecoder(charset).decode(raw);
  }
  return null;
}

function decoded(text: string, coding: string): Uint8Array {
  const plain =
    coding === "base64"
      ? atob(text.replace(/[^A-Za-z0-9+/=]/g, ""))
      : coding === "quoted-printable"
        ? text
            .replace(/[ \t]*=\r?\n/g, "")
            .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : text;
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
