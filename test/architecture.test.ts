import { readFileSync } from "node:fs";
import path from "node:path";
import { architecture } from "../scripts/architecture";

test("docs/architecture.md is what the imports say (npm run architecture draws it anew)", () => {
  const kept = readFileSync(path.join(__dirname, "../docs/architecture.md"), "utf8");
  expect(kept).toBe(architecture());
});
