import type { PaneEnvironment, PaneTheme } from "./taskpane/environment";

/** Why the pane runs without a workbook. */
type Outside = NonNullable<PaneEnvironment["outside"]>;

/** What Office tells of the place that the pane runs in; asked here, so that the pane itself never asks. */
export function paneEnvironment(outside: Outside | null): PaneEnvironment {
  const inside = outside === null;
  const language = inside ? Office.context.displayLanguage : navigator.language;
  return {
    language: language.toLowerCase().startsWith("en") && inside ? "en" : "vi",
    platform: inside ? platformName() : "other",
    insideExcel: inside,
    outside,
    styleNonce: __STYLE_NONCE__,
    version: __VERSION__,
    theme: paneTheme(inside ? () => Office.context.officeTheme?.bodyBackgroundColor : () => undefined),
  };
}

function platformName(): PaneEnvironment["platform"] {
  switch (Office.context.platform) {
    case Office.PlatformType.PC:
      return "pc";
    case Office.PlatformType.Mac:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return "other";
  }
}

const CHANNELS = [1, 3, 5] as const;
/** Sum of the three channels of a middle grey. */
const MIDDLE_GREY = 3 * 128;

/**
 * Light or dark. Office tells its colours on the desktop only (OfficeDev/office-js 6134); on the web the browser's wish
 * counts. Office tells a change to mail add-ins alone, so its colours are looked at again whenever the pane is come
 * back to, which is when a person who changed the theme sees it.
 * @param officeBackground background of Office as "#rrggbb", undefined where it is not told
 */
function paneTheme(officeBackground: () => string | undefined): PaneTheme {
  const wish = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    dark: () => {
      const background = officeBackground();
      if (background === undefined || !/^#[0-9a-f]{6}$/i.test(background)) return wish.matches;
      const sum = CHANNELS.reduce(
        (all, start) => all + Number.parseInt(background.slice(start, start + 2), 16),
        0,
      );
      return sum < MIDDLE_GREY;
    },
    follow: (listener) => {
      wish.addEventListener("change", listener);
      window.addEventListener("focus", listener);
      document.addEventListener("visibilitychange", listener);
      return () => {
        wish.removeEventListener("change", listener);
        window.removeEventListener("focus", listener);
        document.removeEventListener("visibilitychange", listener);
      };
    },
  };
}
