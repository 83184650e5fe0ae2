import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import type { NoticeKind } from "../document";
import { withFittedRules, withMarkedRules } from "./filled-rules";
import type { FieldName, TemplateData } from "./template-fields";
import { KNOWN_NAMES, neededFields } from "./template-fields";
import type { TemplateProblem, TemplateResult, TemplateWarning } from "./template-result";

const MAIN_PART = "word/document.xml";

/** A placeholder in the text of a part: `{ten}`, `{#bang}`, `{/bang}`, `{^bang}`. */
const PLACEHOLDER = /\{([#/^]?)\s*([^{}]*?)\s*\}/gu;

/** Files with macros, and templates: Word would not open them under the name of a document. */
const OTHER_WORD = /macroEnabled|wordprocessingml\.template\.main/u;

const TAG_FAULTS = new Set(["unopened_tag", "unclosed_tag", "duplicate_open_tag", "duplicate_close_tag"]);
const LOOP_FAULTS = new Set([
  "unopened_loop",
  "unclosed_loop",
  "closing_tag_does_not_match_opening_tag",
  "raw_tag_outerxml_invalid",
]);

/** Fills a template; see `fillTemplate`. */
export function writeTemplate(template: Uint8Array, data: TemplateData, kind: NoticeKind): TemplateResult {
  const zip = openZip(template);
  if (zip === null) return { ok: false, problems: [{ code: "not_docx", name: "" }] };
  if (OTHER_WORD.test(zip.file("[Content_Types].xml")?.asText() ?? ""))
    return { ok: false, problems: [{ code: "other_word", name: "" }] };
  const unfilled = new Set<string>();
  try {
    changeText(zip, withMarkedRules);
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      // A space, also one that does not break, may stand inside the braces.
      parser: (tag: string) => {
        const name = tag.trim();
        return { get: (scope: unknown): unknown => (name === "." ? scope : propertyOf(scope, name)) };
      },
      nullGetter: (part: { module?: string; value: string }) => {
        unfilled.add(part.value.trim());
        // The unknown name stays on paper, where a reader sees that something is missing; a block repeats nothing.
        return part.module === undefined ? `{${part.value}}` : [];
      },
    });
    const names = namesIn(document);
    document.render(data);
    changeText(document.getZip() as PizZip, withFittedRules);
    return { ok: true, file: document.toUint8Array(), warnings: warningsFor(names, unfilled, kind) };
  } catch (error) {
    return { ok: false, problems: problemsOf(error) };
  }
}

function changeText(zip: PizZip, change: (xml: string) => string): void {
  const text = zip.file(MAIN_PART)?.asText();
  if (text !== undefined) zip.file(MAIN_PART, change(text));
}

function openZip(template: Uint8Array): PizZip | null {
  try {
    const zip = new PizZip(template);
    return zip.file("[Content_Types].xml") === null || zip.file(/^word\/.+\.xml$/u).length === 0 ? null : zip;
  } catch {
    return null;
  }
}

function namesIn(document: Docxtemplater): Set<string> {
  const names = new Set<string>();
  for (const part of document.targets) {
    for (const [, , name] of document.getFullText(part).matchAll(PLACEHOLDER)) if (name) names.add(name);
  }
  return names;
}

function warningsFor(
  names: ReadonlySet<string>,
  unfilled: ReadonlySet<string>,
  kind: NoticeKind,
): TemplateWarning[] {
  const unknown = new Set([...[...names].filter((name) => !KNOWN_NAMES.has(name)), ...unfilled]);
  const missing = neededFields(kind).filter((any) => !any.some((name) => names.has(name)));
  return [
    ...[...unknown].map((name): TemplateWarning => ({ code: "unknown", name })),
    ...missing.flatMap(([name]: readonly FieldName[]): TemplateWarning[] =>
      name === undefined ? [] : [{ code: "missing", name }],
    ),
  ];
}

/** The library hands several faults over in one error, each with an id and the text of the tag. */
function problemsOf(error: unknown): TemplateProblem[] {
  const faults = faultsIn(error);
  if (faults.length === 0) return [{ code: "general", name: messageOf(error) }];
  const problems = faults.map(({ id, tag, message }): TemplateProblem => {
    if (TAG_FAULTS.has(id)) return { code: "bad_tag", name: tag };
    if (LOOP_FAULTS.has(id)) return { code: "bad_loop", name: tag };
    return { code: "general", name: message };
  });
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.name}`, problem])).values()];
}

interface Fault {
  id: string;
  tag: string;
  message: string;
}

function faultsIn(error: unknown): Fault[] {
  const properties = propertyOf(error, "properties");
  const several = propertyOf(properties, "errors");
  if (Array.isArray(several)) return several.flatMap(faultsIn);
  const id = propertyOf(properties, "id");
  if (typeof id !== "string") return [];
  const tag = propertyOf(properties, "xtag") ?? propertyOf(properties, "openingtag");
  return [{ id, tag: typeof tag === "string" ? tag : "", message: messageOf(error) }];
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
