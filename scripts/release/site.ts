import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Folder of everything whose name holds a mark of its contents: such a file never changes, so it is kept for a year. */
export const CODE = "code";

/**
 * A built script, style or licence: webpack has put a mark of the contents into the name. What the page names without one
 * gets it here.
 */
const MARKED = /\.[0-9a-f]{8}\.(js|css)(\.LICENSE\.txt)?$/;
/** Scripts and styles beside the page; addresses with a scheme or a path of their own stay as they are. */
const OWN_REFERENCE = /\b(src|href)=("?)([\w-]+\.(?:js|css))\2(?=[\s>/])/g;
/** The manifest names a script beside the page's own: the functions' way in where there is no shared runtime. */
const NAMED_BY_MANIFEST = "runtime.js";

/**
 * Lays a built add-in out for a web server: what a page loads goes to code/ under a name that changes with its contents.
 * A pane that is open during an upgrade keeps asking for the names that it knows, and a new one never meets an old
 * script that Excel's web view has kept. Pages and metadata keep their names.
 * @param built folder that webpack wrote
 * @param site folder to fill
 * @returns names of the files in code/
 * @throws for a script that would be kept for ever under one name
 */
export function layOutSite(built: string, site: string): string[] {
  mkdirSync(path.join(site, CODE), { recursive: true });
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(built, path.join(entry.parentPath, entry.name)))
    .filter((name) => name !== "manifest.xml");
  const code = new Set<string>();
  const named = new Set<string>();
  for (const name of files.filter((file) => MARKED.test(file))) {
    copyFileSync(path.join(built, name), path.join(site, CODE, name));
    code.add(name);
  }
  for (const name of files.filter((file) => file.endsWith(".html"))) {
    const page = readFileSync(path.join(built, name), "utf8");
    const marked = page.replace(OWN_REFERENCE, (_, attribute: string, quote: string, file: string) => {
      const own = markedName(built, file);
      copyFileSync(path.join(built, file), path.join(site, CODE, own));
      code.add(own);
      named.add(file);
      return `${attribute}=${quote}${CODE}/${own}${quote}`;
    });
    writeFileSync(path.join(site, name), marked);
  }
  const lost = files.filter(
    (file) => /\.(js|css)$/.test(file) && !MARKED.test(file) && !named.has(file) && file !== NAMED_BY_MANIFEST,
  );
  if (lost.length > 0) throw new Error(`No page names ${lost.join(", ")}, and its name does not follow its contents`);
  const plain = files.filter((file) => !MARKED.test(file) && !/\.(html|css|js)$/.test(file));
  for (const name of [...plain, NAMED_BY_MANIFEST]) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    copyFileSync(path.join(built, name), path.join(site, name));
  }
  return [...code].sort();
}

function markedName(built: string, file: string): string {
  const mark = createHash("sha256").update(readFileSync(path.join(built, file))).digest("hex").slice(0, 8);
  return file.replace(/\.(js|css)$/, `.${mark}.$1`);
}

/**
 * Adds the scripts of the release before, which panes that are still open ask for.
 * @returns names that were added: those that the new release does not have itself
 */
export function keepCode(before: { site: string; code: readonly string[] }, site: string): string[] {
  const kept = before.code.filter(
    (name) =>
      existsSync(path.join(before.site, CODE, name)) && !existsSync(path.join(site, CODE, name)),
  );
  for (const name of kept)
    copyFileSync(path.join(before.site, CODE, name), path.join(site, CODE, name));
  return kept;
}
