import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { architecture, circles } from "../scripts/architecture";

test("docs/architecture.md is what the imports say (npm run architecture draws it anew)", () => {
  const kept = readFileSync(path.join(__dirname, "../docs/architecture.md"), "utf8");
  expect(kept).toBe(architecture());
});

test.each(["src", "scripts", "test/excel"])("no file of %s leads back to itself", (folder) => {
  expect(circles(path.join(__dirname, "..", ...folder.split("/")))).toEqual([]);
});

test("a circle is seen, that of a type as well", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "circles-"));
  writeFileSync(path.join(folder, "a.ts"), 'import type { B } from "./b";\nexport type A = B;\n');
  writeFileSync(path.join(folder, "b.ts"), 'export { c } from "./c";\nexport type B = 1;\n');
  writeFileSync(path.join(folder, "c.ts"), 'export const c = (): Promise<unknown> => import("./a");\n');
  writeFileSync(path.join(folder, "d.ts"), 'import "./a";\n');
  expect(circles(folder)).toEqual([["a.ts", "b.ts", "c.ts"]]);
  rmSync(folder, { recursive: true });
});
