/**
 * Writes src/taskpane/theme/fluent-themes.ts: those values of Fluent's light and dark theme that the pane can use at all. The whole
 * themes are a third of everything the pane loads from Fluent before its first look.
 *
 *   npx tsx scripts/theme.ts
 */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "..");
export const THEME_FILE = path.join(ROOT, "src", "taskpane", "theme", "fluent-themes.ts");

/** Fluent components of the pane; the theme test fails when one is missing here. */
export const COMPONENTS: Readonly<Record<string, string>> = {
  Button: "react-button/lib/components/Button",
  Checkbox: "react-checkbox/lib",
  Field: "react-field/lib",
  FluentProvider: "react-provider/lib",
  Input: "react-input/lib",
  Link: "react-link/lib",
  MessageBar: "react-message-bar/lib/components/MessageBar",
  MessageBarActions: "react-message-bar/lib/components/MessageBarActions",
  MessageBarBody: "react-message-bar/lib/components/MessageBarBody",
  ProgressBar: "react-progress/lib",
  Select: "react-select/lib",
  SpinButton: "react-spinbutton/lib",
  Textarea: "react-textarea/lib",
};
/** Drawn by those above. */
const PARTS = ["react-label/lib"];

type Theme = Readonly<Record<string, string | number>>;

/** The text of src/taskpane/theme/fluent-themes.ts as it must be, laid out as Prettier does. */
export function themeSource(): string {
  const light: Theme = { ...webLightTheme };
  const dark: Theme = { ...webDarkTheme };
  const names = usedNames().filter((name) => name in light);
  const differing = names.filter((name) => light[name] !== dark[name]);
  return [
    'import type { PartialTheme } from "@fluentui/react-components";',
    "",
    "// Written by scripts/theme.ts from Fluent's own themes; a test holds it to them. Not to be edited by hand.",
    "",
    "/** Fluent's light theme, as far as the pane uses it. */",
    "export const lightTheme: PartialTheme = {",
    ...names.map((name) => entry(name, light[name])),
    "};",
    "",
    "/** Fluent's dark theme, as far as the pane uses it. */",
    "export const darkTheme: PartialTheme = {",
    "  ...lightTheme,",
    ...differing.map((name) => entry(name, dark[name])),
    "};",
    "",
  ].join("\n");
}

const LINE_WIDTH = 110;

function entry(name: string, value: string | number | undefined): string {
  const line = `  ${name}: ${JSON.stringify(value)},`;
  return line.length > LINE_WIDTH ? line.replace(": ", ":\n    ") : line;
}

/** Names of tokens in the style rules of the components and in the pane's own style sheets. */
function usedNames(): string[] {
  const fluent = path.join(ROOT, "node_modules", "@fluentui");
  const folders = [...Object.values(COMPONENTS), ...PARTS].map((folder) => path.join(fluent, folder));
  const rules = folders
    .flatMap((folder) => filesOf(folder, ".styles.js"))
    .map((file) => readFileSync(file, "utf8"));
  const own = filesOf(path.join(ROOT, "src", "taskpane"), ".css").map((file) => readFileSync(file, "utf8"));
  const names = new Set<string>();
  for (const text of [...rules, ...own])
    for (const [, variable, token] of text.matchAll(/var\(--([a-zA-Z0-9]+)|\btokens\.(\w+)/g))
      names.add(variable ?? token ?? "");
  return [...names].sort();
}

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesOf(file, ending);
    return name.endsWith(ending) ? [file] : [];
  });
}

if (require.main === module) writeFileSync(THEME_FILE, themeSource());
