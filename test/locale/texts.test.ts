import { readdirSync } from "node:fs";
import path from "node:path";
import { setLanguage, translator } from "../../src/locale";

const LOCALE = path.join(__dirname, "..", "..", "src", "locale");
const ROOMS = readdirSync(path.join(LOCALE, "vi"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));

type Dictionary = Record<string, string>;

async function dictionary(language: "vi" | "en", room: string): Promise<Dictionary> {
  const texts = Object.values(
    (await import(path.join(LOCALE, language, room))) as Record<string, Dictionary>,
  );
  return Object.assign({}, ...texts) as Dictionary;
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
}

describe.each(ROOMS)("texts of %s", (room) => {
  test("have the same keys in both languages", async () => {
    const vi = await dictionary("vi", room);
    expect(Object.keys(await dictionary("en", room)).sort()).toEqual(Object.keys(vi).sort());
    expect(Object.keys(vi)).not.toHaveLength(0);
  });
  test("ask to be filled with the same values in both languages", async () => {
    const [vi, en] = [await dictionary("vi", room), await dictionary("en", room)];
    for (const [key, text] of Object.entries(vi))
      expect([key, places(en[key] ?? "")]).toEqual([key, places(text)]);
  });
  test("never shout", async () => {
    for (const language of ["vi", "en"] as const)
      for (const [key, text] of Object.entries(await dictionary(language, room)))
        expect([key, /!(?![=A-Z$])/.test(text.replace(/#\w+!/g, ""))]).toEqual([key, false]);
  });
  test("are composed Unicode, so that they are found and compared", async () => {
    for (const [key, text] of Object.entries(await dictionary("vi", room)))
      expect([key, text]).toEqual([key, text.normalize("NFC")]);
  });
});

describe("a text", () => {
  const tell = translator({ saved: "Đã lưu {n} chỉ số vào {sheet}." } as const, {
    saved: "Saved to {sheet}: {n}.",
  });
  afterEach(() => setLanguage("vi"));

  test("is filled, numbers grouped as the language does", () => {
    expect(tell("saved", { n: 26568, sheet: "Sổ điểm" })).toBe("Đã lưu 26.568 chỉ số vào Sổ điểm.");
    setLanguage("en");
    expect(tell("saved", { n: 26568, sheet: "Sổ điểm" })).toBe("Saved to Sổ điểm: 26,568.");
  });
  test("does not take a value for a place to fill", () => {
    expect(tell("saved", { n: "{sheet}", sheet: "X" })).toBe("Đã lưu {sheet} chỉ số vào X.");
  });
});
