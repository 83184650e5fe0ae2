import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { emitFunctionFiles } from "../build-functions";
import { manifestFor } from "../manifest";
import { adminPage } from "./admin-page";
import type { Release } from "./release-record";
import { nginxFile, webConfig } from "./server-files";
import { CODE, keepCode, layOutSite } from "./site";

const ROOT = path.join(__dirname, "..", "..");
const NOTE = "release.json";
const SITE = "www";

export interface ReleaseChoices {
  /** https address without a slash at the end */
  base: string;
  version: string;
  officejs: string;
  id?: string | undefined;
  name?: string | undefined;
  /** Folder that webpack wrote for this address */
  built: string;
  /** Folder to write; what it held before is replaced when everything else went well. */
  out: string;
  /** Release whose scripts are kept for panes that are still open; one that is not there is no fault. */
  previous: string;
}

/** Makes the folder that an office puts on its server. */
export function assembleRelease(choices: ReleaseChoices): Release {
  const { base, version, built, out } = choices;
  const folder = `${out}.new`;
  const site = path.join(folder, SITE);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const manifest = manifestFor(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"), choices);
  const code = layOutSite(built, site);
  for (const [name, text] of Object.entries(emitFunctionFiles(base)))
    if (name.endsWith(".json")) writeFileSync(path.join(site, name), text);
  const before = releaseIn(choices.previous);
  const kept =
    before === null ? [] : keepCode({ site: path.join(choices.previous, SITE), code: before.code }, site);
  const json = readdirSync(site).filter((name) => name.endsWith(".json"));
  const release: Release = { version, base, id: /<Id>([^<]*)</.exec(manifest)?.[1] ?? "", code, kept };
  writeFileSync(path.join(site, "web.config"), webConfig({ json }));
  writeFileSync(path.join(folder, "manifest.xml"), manifest);
  writeFileSync(path.join(folder, "nginx.conf"), nginxFile({ base, json, version }));
  writeFileSync(path.join(folder, "quan-tri.html"), adminPage({ ...release, officejs: choices.officejs }));
  writeFileSync(path.join(folder, NOTE), `${JSON.stringify(release, null, 2)}\n`);
  writeFileSync(path.join(folder, "SHA256SUMS"), checksums(folder));
  rmSync(out, { recursive: true, force: true });
  renameSync(folder, out);
  return release;
}

/** What a release folder says of itself; null where there is none. */
export function releaseIn(folder: string): Release | null {
  const note = path.join(folder, NOTE);
  return existsSync(note) ? (JSON.parse(readFileSync(note, "utf8")) as Release) : null;
}

/** One line a file, as `sha256sum -c` reads them. */
function checksums(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => {
      const sum = createHash("sha256").update(readFileSync(file)).digest("hex");
      return `${sum}  ${path.relative(folder, file).split(path.sep).join("/")}\n`;
    })
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join("");
}

export { CODE, SITE };
