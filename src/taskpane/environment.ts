/** What the runtime knows of the place the pane runs in. The pane itself never asks Office. */
export interface PaneEnvironment {
  language: "vi" | "en";
  platform: "pc" | "mac" | "web" | "other";
  /** False in a plain browser: reading works, the workbook does not. */
  insideExcel: boolean;
  /** Mark that style elements need under the page's policy. */
  styleNonce: string;
  version: string;
  dark: boolean;
}
