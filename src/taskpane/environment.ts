/** Light or dark, as the place around the pane is. */
export interface PaneTheme {
  dark(): boolean;
  /** Tells that it may have changed; returns how to stop listening. */
  follow(listener: () => void): () => void;
}

/** What the runtime knows of the place the pane runs in. The pane itself never asks Office. */
export interface PaneEnvironment {
  language: "vi" | "en";
  platform: "pc" | "mac" | "web" | "other";
  /** False in a plain browser: reading works, the workbook does not. */
  insideExcel: boolean;
  /**
   * Why it is not inside Excel: office.js is not there, it runs in something else than Excel, or it never says that it
   * is ready. null inside Excel.
   */
  outside: "no_office" | "other_host" | "office_silent" | null;
  /** Mark that style elements need under the page's policy. */
  styleNonce: string;
  version: string;
  theme: PaneTheme;
}
