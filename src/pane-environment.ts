import type { PaneEnvironment, PaneTheme } from "./taskpane/environment";
import { excelPlatform, followOfficeTheme, officeBackground, officeLanguage } from "./workbook/office/place";

/** Why the pane runs without a workbook. */
type Outside = NonNullable<PaneEnvironment["outside"]>;

/** What Office tells of the place that the pane runs in; asked here, so that the pane itself never asks. */
export function paneEnvironment(outside: Outside | null): PaneEnvironment {
  const inside = outside === null;
  const language = inside ? officeLanguage() : navigator.language;
  return {
    language: language.toLowerCase().startsWith("en") && inside ? "en" : "vi",
    platform: inside ? excelPlatform() : "other",
    insideExcel: inside,
    outside,
    styleNonce: __STYLE_NONCE__,
    version: __VERSION__,
    theme: inside
      ? paneTheme(officeBackground, followOfficeTheme)
      : paneTheme(
          () => undefined,
          () => () => undefined,
        ),
  };
}

const CHANNELS = [1, 3, 5] as const;
/** Sum of the three channels of a middle grey. */
const MIDDLE_GREY = 3 * 128;

/**
 * Light or dark. Office tells its colours on the desktop only (OfficeDev/office-js 6134); on the web the browser's wish
 * counts. A change is promised to mail add-ins alone, so its colours are also looked at again whenever the pane is come
 * back to, which is when a person who changed the theme sees it.
 * @param background background of Office as "#rrggbb", undefined where it is not told
 * @param followOffice listens to Office's own word of a change, where it gives one
 */
function paneTheme(
  background: () => string | undefined,
  followOffice: (listener: () => void) => () => void,
): PaneTheme {
  const wish = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    dark: () => {
      const known = background();
      if (known === undefined || !/^#[0-9a-f]{6}$/i.test(known)) return wish.matches;
      const sum = CHANNELS.reduce(
        (all, start) => all + Number.parseInt(known.slice(start, start + 2), 16),
        0,
      );
      return sum < MIDDLE_GREY;
    },
    follow: (listener) => {
      wish.addEventListener("change", listener);
      window.addEventListener("focus", listener);
      document.addEventListener("visibilitychange", listener);
      const stopOffice = followOffice(listener);
      return () => {
        stopOffice();
        wish.removeEventListener("change", listener);
        window.removeEventListener("focus", listener);
        document.removeEventListener("visibilitychange", listener);
      };
    },
  };
}
