import type { Texts, Translate } from "../../locale";
import { translator } from "../../locale";
import { paste as en } from "../../locale/en/paste";
import { paste as vi } from "../../locale/vi/paste";

const tell: Translate<Texts> = translator<Texts>(vi, en);

/** A doubt in words, in the language of the screen. */
export function doubtText(code: string, values: Readonly<Record<string, string | number>>): string {
  return tell(`paste.doubt.${code}`, values);
}
