import type { Platform } from "./host/context";

/** Light or dark, as Office and the browser have it. */
export type ThemeName = "light" | "dark";

/** What Excel for Windows and for Mac tell the add-in and the web does not. */
export interface Desktop {
  /** `Office.context.platform` */
  platform: "PC" | "Mac";
  dark: boolean;
}

export const desktopOf = (platform: Platform, theme: ThemeName): Desktop | null =>
  platform === "web" ? null : { platform: platform === "mac" ? "Mac" : "PC", dark: theme === "dark" };

/**
 * Runs in the pane before the library: lets the web's file of it report another platform and the theme of Office, the
 * moment it is there; nothing else of it changes. `window.standInTheme` switches the theme and tells whoever listens.
 */
export function reportDesktop({ platform, dark }: Desktop): void {
  type Handler = (event: { type: string; officeTheme: unknown }) => void;
  type Done = (result: { status: string; value: undefined }) => void;
  type AddHandler = (given: ArrayLike<unknown>, ...rest: unknown[]) => unknown;
  interface Globals {
    Office?: { EventType?: Record<string, string> };
    OfficeExt?: { HostName?: { Host: { prototype: { getPlatform(): string } } } };
    OSF?: {
      OfficeAppContext?: new (...given: unknown[]) => { get_officeTheme(): unknown };
      DDA?: { DispIdHost?: { Methods?: { AddEventHandler: string } } };
      _OfficeAppFactory?: { getHostFacade?(): Record<string, AddHandler> | undefined };
    };
    standInTheme?: (isDark: boolean) => void;
  }
  const CHANGED = "officeThemeChanged";
  const globals = window as unknown as Globals;
  const handlers: Handler[] = [];
  let isDark = dark;
  const theme = (): unknown => ({
    bodyBackgroundColor: isDark ? "#262626" : "#ffffff",
    bodyForegroundColor: isDark ? "#ffffff" : "#262626",
    controlBackgroundColor: isDark ? "#333333" : "#f3f3f3",
    controlForegroundColor: isDark ? "#ffffff" : "#262626",
    isDarkTheme: isDark,
    themeId: isDark ? "Black" : "Colorful",
  });
  globals.standInTheme = (next) => {
    isDark = next;
    for (const handler of handlers) handler({ type: CHANGED, officeTheme: theme() });
  };
  const patched = new Set<unknown>();
  const patch = (): void => {
    const host = globals.OfficeExt?.HostName?.Host;
    if (host) host.prototype.getPlatform = () => platform;
    const Context = globals.OSF?.OfficeAppContext;
    if (globals.OSF && Context && !patched.has(Context)) {
      const Themed = class extends Context {
        constructor(...given: unknown[]) {
          super(...given);
          this.get_officeTheme = theme;
        }
      };
      patched.add(Themed);
      globals.OSF.OfficeAppContext = Themed;
    }
    if (office?.EventType) office.EventType.OfficeThemeChanged ??= CHANGED;
    const name = globals.OSF?.DDA?.DispIdHost?.Methods?.AddEventHandler;
    const facade = globals.OSF?._OfficeAppFactory?.getHostFacade?.();
    const add = name === undefined ? undefined : facade?.[name];
    if (name === undefined || !facade || !add || patched.has(facade)) return;
    patched.add(facade);
    facade[name] = (given, ...rest) => {
      const [type, handler, ...more] = Array.from(given);
      if (type !== CHANGED) return add.call(facade, given, ...rest);
      handlers.push(handler as Handler);
      const done = more.find((each): each is Done => typeof each === "function");
      done?.({ status: "succeeded", value: undefined });
    };
  };
  let office: Globals["Office"];
  Object.defineProperty(window, "Office", {
    configurable: true,
    get: () => {
      patch();
      return office;
    },
    set: (value: Globals["Office"]) => {
      office = value;
      patch();
    },
  });
}
