/**
 * Texts of the screen. A room keeps `vi/<room>.ts` (the source, `as const`) and `en/<room>.ts`
 * (`Record<keyof typeof vi, string>`) and binds them with `translator(vi, en)`.
 */
export type { Language } from "./language";
export { currentLanguage, onLanguageChanged, setLanguage } from "./language";
export type { Texts, Translate } from "./translator";
export { translator } from "./translator";
