import { gzipSync } from "node:zlib";
import { leave, openExcel } from "../../excel/harness";
import { stage } from "../../excel/stage";

jest.setTimeout(120_000);

afterAll(leave);

/** What the pane may fetch before its first look, compressed, Office.js not counted. */
const FIRST_LOOK_KB = 200;

test(`the first look needs at most ${FIRST_LOOK_KB} KB of scripts and styles, compressed`, async () => {
  const excel = await openExcel({ workbook: "empty", paneWidth: 320 });
  await excel.pane.getByRole("button", { name: "Mở tệp…" }).waitFor();
  // What the page fetched so far; nobody has touched it, so nothing was fetched ahead.
  const names = await excel.pane.evaluate(() => [
    ...new Set(performance.getEntriesByType("resource").map(({ name }) => name)),
  ]);
  const own = names.filter(
    (address) =>
      address.startsWith(stage().addin) && /\.(?:js|css)$/.test(address) && !address.includes("/officejs/"),
  );
  const sizes: [string, number][] = [];
  for (const address of own) {
    const body = await (await excel.page.request.get(address)).body();
    sizes.push([new URL(address).pathname, gzipSync(body, { level: 9 }).length]);
  }
  const all = sizes.reduce((sum, [, size]) => sum + size, 0) / 1024;
  console.info(
    `first look: ${all.toFixed(1)} KB (${sizes.map(([name, size]) => `${name} ${(size / 1024).toFixed(1)}`).join(", ")})`,
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(all).toBeLessThanOrEqual(FIRST_LOOK_KB);
  await excel.close();
});
