import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "..");

const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: ROOT, encoding: "utf8" })
  .trim()
  .split("\n")
  .filter((name) => existsSync(path.join(ROOT, name)));
const documents = files.filter((name) => name.endsWith(".md"));
const read = (name: string): string => readFileSync(path.join(ROOT, name), "utf8");

/** As GitHub makes them: small letters, hyphens for blanks, nothing but letters, marks, digits and hyphens. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.replace(/```[\s\S]*?```/g, "").matchAll(/^#{1,6} (.+)$/gm)].map(
    ([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
  );
  return new Set(headings);
}

/** Links of a document that lead nowhere: to a file that is not there, or to a heading that is not in it. */
function deadLinks(name: string, text: string): string[] {
  const plain = text.replace(/```[\s\S]*?```/g, "").replace(/`[^`]*`/g, "");
  return [...plain.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = "", anchor] = decodeURI(link).split("#");
      const target = file === "" ? name : path.posix.join(path.posix.dirname(name), file);
      if (file !== "" && !existsSync(path.join(ROOT, target))) return true;
      return (
        anchor !== undefined &&
        target.endsWith(".md") &&
        !anchorsOf(target === name ? text : read(target)).has(anchor)
      );
    });
}

test.each(documents)("every link of %s leads somewhere", (name) => {
  expect(deadLinks(name, read(name))).toEqual([]);
});

test("a link to a file or a heading that is not there is seen", () => {
  const text =
    "# Có gì mới?\n[a](README.md) [b](gone.md) ![c](docs/gone.png) [d](#có-gì-mới) [e](#gone) [f](https://a.vn)";
  expect(deadLinks("a.md", text)).toEqual(["gone.md", "docs/gone.png", "#gone"]);
});

test("every picture in docs/ is shown by a document", () => {
  const shown = documents.map(read).join("\n");
  const pictures = files.filter((name) => /^docs\/.*\.png$/.test(name));
  expect(pictures.filter((name) => !shown.includes(path.basename(name)))).toEqual([]);
});

test("documents of the repository that code and documents name are there", () => {
  const known = new Set(documents.map((name) => path.basename(name)));
  const named = files
    .filter((name) => /\.(?:ts|tsx|mjs|cjs|js|md|css)$/.test(name) && name !== "test/documents.test.ts")
    .filter((name) => !name.startsWith("test/cases/"))
    .flatMap((name) =>
      [...read(name).matchAll(/(?<![\w$}{>*-])([\w-]+\.md)\b(?!["'`])/g)]
        .map(([, document = ""]) => document)
        .filter((document) => !known.has(document))
        .map((document) => `${name}: ${document}`),
    );
  expect(named).toEqual([]);
});
