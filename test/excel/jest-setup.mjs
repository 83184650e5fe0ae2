import { register } from "tsx/cjs/api";
import { createRequire } from "node:module";

/** Starts page, servers and browser before the first browser test. */
async function setUpStandIn() {
  register();
  const { setUp } = createRequire(import.meta.url)("./stage.ts");
  await setUp();
}

export { setUpStandIn as default };
