import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { COMPONENTS, THEME_FILE, themeSource } from "../../../scripts/theme";

const PANE = path.join(__dirname, "..", "..", "..", "src", "taskpane");
/** Exports of Fluent that draw nothing. */
const DRAWS_NOTHING = new Set(["createDOMRenderer", "RendererProvider"]);

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? sources(file) : /\.tsx?$/.test(name) ? [file] : [];
  });
}

test("the theme holds what Fluent's own themes hold for everything that the pane draws", () => {
  expect(readFileSync(THEME_FILE, "utf8")).toBe(themeSource());
});

test("every Fluent component of the pane is known to the theme", () => {
  const used = sources(PANE).flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(/import \{([^}]*)\} from "@fluentui\/react-components"/g),
    ].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())),
  );
  const drawn = new Set(used.filter((name) => name !== "" && !DRAWS_NOTHING.has(name)));
  expect([...drawn].sort()).toEqual(Object.keys(COMPONENTS).sort());
});
