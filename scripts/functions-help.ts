import type { Language } from "../src/locale";
import { exampleFormula, INVARIANT, LOCAL_VI } from "../src/functions/catalog";
import type { Bilingual, Example } from "../src/functions/declaration";
import { TEXTS } from "../src/functions/declarations/texts";
import { anchorOf, declaredFunctions } from "../src/functions/metadata";
import { GENERAL } from "./functions-help-texts";

type Declared = ReturnType<typeof declaredFunctions>[number];

/** The page that every help address points into: plain HTML in both languages, no script, one style sheet. */
export function helpPage(): string {
  const languages: readonly Language[] = ["vi", "en"];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${GENERAL.title.vi} – ${GENERAL.title.en}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<p class="languages"><a href="#vi">Tiếng Việt</a> <a href="#en">English</a></p>
${languages.map(languageSection).join("\n")}
</body>
</html>
`;
}

/** The same in Vietnamese for the documents of the project. */
export function helpMarkdown(): string {
  const lines = [`# ${GENERAL.title.vi}`, "", GENERAL.opening.vi, ""];
  for (const { heading, points } of GENERAL.rules)
    lines.push(`## ${heading.vi}`, "", ...points.map((point) => `- ${markdown(point.vi)}`), "");
  for (const declaration of declaredFunctions()) {
    const texts = TEXTS[declaration.id];
    lines.push(
      `## ${declaration.id}`,
      "",
      markdown(texts.summary.vi),
      "",
      `\`${signature(declaration, "vi")}\``,
      "",
    );
    lines.push("| Tham số | Ý nghĩa |", "| --- | --- |");
    for (const [name, parameter] of Object.entries(declaration.parameters))
      lines.push(
        `| ${name}${parameter.optional ? " (có thể bỏ qua)" : ""} | ${markdown(texts.parameters[name]?.vi ?? "")} |`,
      );
    lines.push("", markdown(texts.answer.vi), "");
    if (texts.notes.length > 0) lines.push(...texts.notes.map((note) => `- ${markdown(note.vi)}`), "");
    for (const example of texts.examples) lines.push(...markdownExample(declaration, example));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function languageSection(language: Language): string {
  const functions = declaredFunctions();
  return `<main id="${language}" lang="${language}">
<h1>${escape(GENERAL.title[language])}</h1>
<p>${escape(GENERAL.opening[language])}</p>
<nav aria-label="${escape(GENERAL.contents[language])}"><ul>
${functions.map(({ id }) => `<li><a href="#${anchorOf(id, language)}">${id}</a> ${escape(TEXTS[id].summary[language])}</li>`).join("\n")}
</ul></nav>
${GENERAL.rules.map(({ heading, points }) => `<section><h2>${escape(heading[language])}</h2>\n${list(points, language)}</section>`).join("\n")}
${functions.map((declaration) => functionSection(declaration, language)).join("\n")}
</main>`;
}

function functionSection(declaration: Declared, language: Language): string {
  const texts = TEXTS[declaration.id];
  const rows = Object.entries(declaration.parameters).map(
    ([name, { optional }]) =>
      `<tr><th scope="row"><code>${name}</code>${optional ? ` <small>${escape(GENERAL.optional[language])}</small>` : ""}</th><td>${escape(texts.parameters[name]?.[language] ?? "")}</td></tr>`,
  );
  return `<section id="${anchorOf(declaration.id, language)}">
<h2>${declaration.id}</h2>
<p>${escape(texts.summary[language])}</p>
<p><code>${escape(signature(declaration, language))}</code></p>
<table><tbody>
${rows.join("\n")}
</tbody></table>
<p>${escape(texts.answer[language])}</p>
${texts.notes.length > 0 ? list(texts.notes, language) : ""}
${texts.examples.map((example) => htmlExample(declaration, example, language)).join("\n")}
</section>`;
}

function list(points: readonly Bilingual[], language: Language): string {
  return `<ul>\n${points.map((point) => `<li>${escape(point[language])}</li>`).join("\n")}\n</ul>`;
}

/** "=BCS.XEPLOAI(tongDiem; [bangXepLoai])" */
function signature({ id, parameters }: Declared, language: Language): string {
  const names = Object.entries(parameters).map(([name, { optional }]) => (optional ? `[${name}]` : name));
  return `=BCS.${id}(${names.join(`${styleOf(language).separator} `)})`;
}

/** Cells of an example under the address at which they stand, or the result. */
interface Shown {
  title: string;
  rows: readonly (readonly unknown[])[];
}

/** The ranges of an example in their order, each once, and the result. */
function shownOf({ arguments: list, answer }: Example, language: Language): Shown[] {
  const ranges = new Map<string, Shown>();
  for (const one of list)
    if (typeof one === "object" && one !== null) ranges.set(one.at, { title: one.at, rows: one.cells });
  const rows = Array.isArray(answer) ? (answer as readonly (readonly unknown[])[]) : [[answer]];
  return [...ranges.values(), { title: GENERAL.answer[language], rows }];
}

function isColumn({ rows }: Shown): boolean {
  return rows.every((row) => row.length === 1);
}

function columnText({ rows }: Shown, language: Language): string {
  return rows.map(([cell]) => valueText(cell, language)).join("; ");
}

function htmlExample(declaration: Declared, example: Example, language: Language): string {
  const parts = shownOf(example, language).map((shown) => {
    if (isColumn(shown)) return `<p>${escape(shown.title)}: ${escape(columnText(shown, language))}</p>`;
    const rows = shown.rows.map(
      (row) => `<tr>${row.map((cell) => `<td>${escape(valueText(cell, language))}</td>`).join("")}</tr>`,
    );
    return `<table class="cells"><caption>${escape(shown.title)}</caption><tbody>\n${rows.join("\n")}\n</tbody></table>`;
  });
  const formula = exampleFormula(declaration, example.arguments, styleOf(language));
  return `<div class="example">\n<p><code>${escape(formula)}</code></p>\n${parts.join("\n")}\n</div>`;
}

function markdownExample(declaration: Declared, example: Example): string[] {
  const formula = exampleFormula(declaration, example.arguments, styleOf("vi"));
  const lines = ["```text", formula, "```", ""];
  for (const shown of shownOf(example, "vi")) {
    if (isColumn(shown)) {
      lines.push(`${shown.title}: ${markdown(columnText(shown, "vi"))}`, "");
      continue;
    }
    const [header = [], ...rows] = shown.rows.map(
      (row) => `| ${row.map((cell) => markdown(valueText(cell, "vi"))).join(" | ")} |`,
    );
    const rule = `|${(shown.rows[0] ?? []).map(() => " --- ").join("|")}|`;
    lines.push(`${shown.title}:`, "", String(header), rule, ...rows, "");
  }
  return lines;
}

function valueText(value: unknown, language: Language): string {
  if (value === "") return GENERAL.blank[language];
  return typeof value === "number" ? String(value).replace(".", styleOf(language).decimal) : String(value);
}

function styleOf(language: Language): typeof INVARIANT {
  return language === "vi" ? LOCAL_VI : INVARIANT;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function markdown(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("*", "\\*").replaceAll("<", "&lt;");
}

export const HELP_STYLE = `:root { color-scheme: light dark; }
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
main + main { border-top: 2px solid; margin-top: 3rem; padding-top: 1rem; }
section:target { outline: 2px solid; outline-offset: 0.5rem; }
table { border-collapse: collapse; margin: 0.5rem 0; width: 100%; }
th, td { border: 1px solid; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: 600; }
code { font: 0.95em Consolas, monospace; }
nav ul { columns: 2 20rem; column-gap: 2rem; padding-left: 1.2rem; }
.example { border-left: 3px solid; margin: 1rem 0; padding-left: 0.8rem; }
.example p { margin: 0.2rem 0; }
.cells { font-size: 0.9em; width: auto; }
.cells caption { text-align: left; }
`;
