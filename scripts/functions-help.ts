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
    lines.push("| Công thức | Các ô | Kết quả |", "| --- | --- | --- |");
    for (const example of texts.examples)
      lines.push(
        `| \`${exampleFormula(declaration, example.arguments, styleOf("vi")).replaceAll("|", "\\|")}\` | ${markdown(exampleCells(example, "vi"))} | ${markdown(answerText(example, "vi"))} |`,
      );
    lines.push("");
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
  const examples = texts.examples.map(
    (example) =>
      `<tr><td><code>${escape(exampleFormula(declaration, example.arguments, styleOf(language)))}</code></td><td>${escape(exampleCells(example, language))}</td><td>${escape(answerText(example, language))}</td></tr>`,
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
<table><thead><tr><th scope="col">${GENERAL.formula[language]}</th><th scope="col">${GENERAL.cells[language]}</th><th scope="col">${GENERAL.answer[language]}</th></tr></thead><tbody>
${examples.join("\n")}
</tbody></table>
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

/** What stands in the ranges of an example: "B2:B4: 18; chưa có; 8,85". */
function exampleCells(example: Example, language: Language): string {
  return example.arguments
    .flatMap((one) =>
      typeof one === "object" && one !== null ? [`${one.at}: ${rowsText(one.cells, language)}`] : [],
    )
    .join(". ");
}

function answerText({ answer }: Example, language: Language): string {
  return Array.isArray(answer)
    ? rowsText(answer as readonly (readonly unknown[])[], language)
    : valueText(answer, language);
}

function rowsText(rows: readonly (readonly unknown[])[], language: Language): string {
  const columns = rows[0]?.length ?? 0;
  return rows
    .map((row) => row.map((cell) => valueText(cell, language)).join(" | "))
    .join(columns > 1 ? " ⏎ " : "; ");
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
nav ul { columns: 2 20rem; }
`;
