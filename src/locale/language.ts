/** Languages of the screen. Vietnamese is the source; whatever is printed for the office stays Vietnamese. */
export type Language = "vi" | "en";

let current: Language = "vi";
const listeners = new Set<() => void>();

/** The language in which the next text is told. */
export function currentLanguage(): Language {
  return current;
}

/** Switches the language everywhere at once: one runtime serves pane, ribbon and cells. */
export function setLanguage(language: Language): void {
  if (language === current) return;
  current = language;
  for (const listener of [...listeners]) listener();
}

/** @returns how to stop listening */
export function onLanguageChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
