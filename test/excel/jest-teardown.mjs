import { createRequire } from "node:module";

/** Stops what jest-setup.mjs started. */
export default async function tearDownStandIn() {
  const { tearDown } = createRequire(import.meta.url)("./stage.ts");
  await tearDown();
}
