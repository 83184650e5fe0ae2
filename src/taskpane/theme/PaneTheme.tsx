import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useEffect, useSyncExternalStore } from "react";
import type { PaneTheme as Told } from "../environment";
import { darkTheme, lightTheme } from "./fluent-themes";

/** Colours of everything inside, light or dark as the place around the pane, also when that changes. */
export function PaneTheme({ theme, children }: { theme: Told; children: ReactNode }): ReactElement {
  const dark = useSyncExternalStore(theme.follow, theme.dark);
  useEffect(() => {
    // For what the browser draws by itself: bars to scroll with, lists that open, progress.
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  return (
    <FluentProvider className="pane-root" theme={dark ? darkTheme : lightTheme}>
      {children}
    </FluentProvider>
  );
}
