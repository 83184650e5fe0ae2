/**
 * The policy of the add-in's page: scripts from its own folder and from the place of Office.js, styles from its own
 * folder and from the style elements of the pane, no connections at all. Nothing that is pasted can load or send.
 * @param officejs address of office.js: absolute, or a path on the add-in's own host
 * @param nonce mark of the style elements that the pane creates
 */
export function contentSecurityPolicy(officejs: string, nonce: string): string {
  const officeOrigin = /^https:\/\//.test(officejs) ? ` ${new URL(officejs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'none'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
