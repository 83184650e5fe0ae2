import { createRequire } from "node:module";

/** Stops what jest-setup.mjs started. */
async function tearDownStandIn() {
  const { tearDown } = createRequire(import.meta.url)("./stage.ts");
  await tearDown();
}

export { tearDownStandIn as default };
