import { readFileSync } from "node:fs";
import path from "node:path";
import { declaredSource, emitFunctionFiles, sourceDifferences } from "../../scripts/build-functions";
import { helpMarkdown } from "../../scripts/functions-help";
import { TEXTS } from "../../src/functions/declarations/texts";
import type { Metadata } from "../../src/functions/metadata";
import { declaredFunctions } from "../../src/functions/metadata";
import { functions as en } from "../../src/locale/en/functions";
import { functions as vi } from "../../src/locale/vi/functions";

const ROOT = path.join(__dirname, "..", "..");
const SOURCE = declaredSource();
const files = emitFunctionFiles("https://bcs.example.vn/");
const metadata = {
  vi: JSON.parse(files["functions.json"] ?? "") as Metadata,
  en: JSON.parse(files["functions.en.json"] ?? "") as Metadata,
};

describe("the metadata", () => {
  test("lists the declared functions in both languages, alike but for the texts", () => {
    const shape = ({ functions }: Metadata): unknown =>
      functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ description: _, ...rest }) => rest),
      }));
    expect(
      metadata.vi.functions.filter(({ options }) => !options?.excludeFromAutoComplete).map(({ id }) => id),
    ).toEqual(declaredFunctions().map(({ id }) => id));
    expect(shape(metadata.en)).toEqual(shape(metadata.vi));
  });

  test("lets errors of cells reach the functions", () => {
    expect(metadata.vi.allowErrorForDataTypeAny).toBe(true);
  });

  test("has names that Excel takes: ASCII, at least three letters, no address of a cell", () => {
    for (const { id, name } of metadata.vi.functions) {
      expect(name).toBe(id);
      expect(name).toMatch(/^[A-Z]{3,}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  test.each(["vi", "en"] as const)(
    "has a text for everything (%s), short enough for a tooltip",
    (language) => {
      for (const { id, description, parameters } of metadata[language].functions) {
        const texts = [description, ...parameters.map((parameter) => parameter.description)];
        for (const text of texts) {
          expect({ id, text }).toEqual({ id, text: expect.stringMatching(/\S/) });
          expect([...(text ?? "")].length).toBeLessThanOrEqual(250);
        }
      }
    },
  );

  test("asks for addresses exactly where a blank must not be taken for zero, and has nothing volatile or streaming", () => {
    const guarded = (id: string): boolean =>
      Object.values(declaredFunctions().find((one) => one.id === id)?.parameters ?? {}).some(
        (parameter) => parameter.guarded,
      );
    for (const { id, options } of metadata.vi.functions) {
      if (options?.excludeFromAutoComplete) continue;
      const wanted = guarded(id) ? { requiresAddress: true, requiresParameterAddresses: true } : undefined;
      expect({ id, options }).toEqual({ id, options: wanted });
    }
    expect(guarded("XEPLOAI")).toBe(true);
    expect(guarded("KYTRUOC")).toBe(false);
  });

  test("gives results as matrices, without which Excel tells no addresses", () => {
    for (const { result } of metadata.vi.functions) expect(result).toEqual({ dimensionality: "matrix" });
  });

  test("keeps names that functions had, without offering them", () => {
    const former = metadata.vi.functions.find(({ id }) => id === "TONGNHOM");
    const present = metadata.vi.functions.find(({ id }) => id === "UOCTINHNHOM");
    expect(former?.options).toEqual({ ...present?.options, excludeFromAutoComplete: true });
    expect(former?.parameters).toEqual(present?.parameters);
    expect(present?.options?.excludeFromAutoComplete).toBeUndefined();
  });

  test("offers the words of an option while a formula is typed", () => {
    for (const { enums, functions } of [metadata.vi, metadata.en]) {
      const used = functions.flatMap(({ parameters }) => parameters.map(({ customEnumId }) => customEnumId));
      for (const { id, values } of enums) {
        expect(used).toContain(id);
        expect(new Set(values.map(({ name }) => name)).size).toBe(values.length);
        for (const { name } of values) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
      }
      const words = enums.find(({ id }) => id === "KYTRUOC_KIEU")?.values.map((one) => one.stringValue);
      expect(words).toEqual(["kỳ trước", "cùng kỳ"]);
    }
  });

  test("has optional parameters behind the needed ones only", () => {
    for (const { parameters } of metadata.vi.functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });

  test("points to help that is there", () => {
    for (const one of [...metadata.vi.functions, ...metadata.en.functions]) {
      const url = new URL(one.helpUrl ?? "");
      expect(`${url.origin}${url.pathname}`).toBe("https://bcs.example.vn/help.html");
      expect(files["help.html"]).toContain(`id="${url.hash.slice(1)}"`);
    }
  });
});

describe("the build", () => {
  test("agrees with what Microsoft's tool reads in the source", () => {
    expect(sourceDifferences(SOURCE)).toEqual([]);
  });

  test.each([
    ["a parameter has another name", "TYLE(diem: unknown[][]", "TYLE(so: unknown[][]"],
    ["a parameter is not a range any more", "tyLe: unknown[][]", "tyLe: unknown"],
    ["a parameter is not optional any more", "bangXepLoai?: unknown[][]", "bangXepLoai: unknown[][]"],
    ["a parameter has another type", "tyLe: unknown[][]", "tyLe: number[][]"],
    ["an option loses its words", "phan?: DOCDIEM_PHAN", "phan?: unknown"],
    ["a word is another", '"kỳ trước"', '"kỳ sau"'],
    ["a function has another id", "@customfunction XEPLOAI", "@customfunction XEPHANGHAI"],
    ["a function is not told to Excel", " * @customfunction SOVN", ""],
    ["a former name is offered", " * @excludeFromAutoComplete\n", ""],
    ["a function is volatile", "@customfunction KYTRUOC", "@customfunction KYTRUOC\n * @volatile"],
  ])("stops when %s", (_, from, to) => {
    expect(SOURCE).toContain(from);
    expect(sourceDifferences(SOURCE.replace(from, to)).length).toBeGreaterThan(0);
  });
});

describe("the help page", () => {
  const page = files["help.html"] ?? "";

  test("runs and loads nothing but its style sheet", () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script| style="|<style|\son\w+="|https?:/);
    expect(files["help.css"]).toMatch(/table/);
  });

  test("explains every function and parameter in both languages", () => {
    for (const { id, parameters } of declaredFunctions()) {
      const texts = TEXTS[id];
      for (const language of ["vi", "en"] as const) {
        expect(page).toContain(escaped(texts.summary[language]));
        for (const name of Object.keys(parameters))
          expect(page).toContain(escaped(texts.parameters[name]?.[language] ?? "?"));
      }
    }
  });

  test("has each anchor once, and only links that lead somewhere", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBe(new Set(ids).size);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test("stands in docs/ham.md too, up to date", () => {
    const squeezed = (text: string): string => text.replace(/[\s\-\\]+/g, "");
    expect(squeezed(readFileSync(path.join(ROOT, "docs", "ham.md"), "utf8"))).toBe(squeezed(helpMarkdown()));
  });
});

test("reasons of errors exist in both languages with the same places to fill", () => {
  const places = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
  for (const [key, text] of Object.entries(vi))
    expect({ key, places: [...new Set(places(en[key as keyof typeof vi]))] }).toEqual({
      key,
      places: [...new Set(places(text))],
    });
});

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
