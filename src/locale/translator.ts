import type { Language } from "./language";
import { currentLanguage } from "./language";

/** Texts of a room by key. Places to fill are written `{name}`. */
export type Texts = Readonly<Record<string, string>>;

/** Names of the places to fill in a text known to the compiler. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** What a text asks to be filled with: nothing, named values, or anything where the compiler cannot see the text. */
type Values<Text extends string> = string extends Text
  ? [values?: Readonly<Record<string, string | number>>]
  : [Placeholder<Text>] extends [never]
    ? []
    : [values: Readonly<Record<Placeholder<Text>, string | number>>];

/** Tells a text in the current language. */
export type Translate<Source extends Texts> = <Key extends keyof Source & string>(
  key: Key,
  ...values: Values<Source[Key]>
) => string;

/**
 * Binds the two dictionaries of a room. Each room has its own, so that a part of the product that is loaded later
 * brings its texts along and the first load carries no others.
 * @param vi the source, declared `as const` so that the compiler checks keys and the places to fill
 * @param en the same keys
 * @returns a function that fills `{name}`; numbers are grouped as the language does; a place without a value stays,
 *   and a key that slipped past the compiler is shown as it is
 */
export function translator<const Source extends Texts>(
  vi: Source,
  en: Readonly<Record<keyof Source, string>>,
): Translate<Source> {
  return (key, ...[values]) => {
    const language = currentLanguage();
    const text: string = (language === "vi" ? vi[key] : en[key]) ?? key;
    return values === undefined ? text : fill(text, values, language);
  };
}

function fill(text: string, values: Readonly<Record<string, string | number>>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : typeof value === "number" ? inWords(value, language) : value;
  });
}

const FORMATS = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-US") };

function inWords(value: number, language: Language): string {
  return FORMATS[language].format(value);
}
