/**
 * `npm run demo`: the main job without Excel. Builds the add-in, opens it in the stand-in Excel in a headless browser,
 * and does with clipboard, keyboard and mouse what a member of staff does: paste the table of February 2026, save it,
 * press "Lập bảng so sánh". Prints the comparison and leaves pictures in out/.
 */
import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";
import { leave, openExcel } from "../test/excel/harness";
import { setUp, tearDown } from "../test/excel/stage";
import {
  answerQuestions,
  COMPARISON_SHEET,
  paste,
  PUBLISHED,
  save,
  shownTable,
  SOURCES,
} from "../test/main-job";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Webpack with the project's own configuration, as `npm run build`. */
async function build(): Promise<void> {
  const configure = createRequire(__filename)("../webpack.config.js") as (
    env: Record<string, string>,
  ) => webpack.Configuration;
  await new Promise<void>((resolve, reject) => {
    webpack(configure({}), (fault, stats) => {
      if (fault) reject(fault);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

/** A table in the terminal: one line a row, the long column cut so that a line stays readable. */
function asText(rows: readonly (readonly string[])[]): string {
  const limits = [5, 74, 10, 16];
  const cut = (text: string, limit: number): string =>
    text.length <= limit ? text.padEnd(limit) : `${text.slice(0, limit - 1)}…`;
  return rows.map((row) => row.map((cell, column) => cut(cell, limits[column] ?? 20)).join("  ")).join("\n");
}

async function demonstrate(): Promise<void> {
  const excel = await openExcel({ workbook: "sample", viewport: { width: 1440, height: 860 } });
  try {
    say("1. Paste the table of February 2026, as Word puts it on the clipboard");
    await paste(excel, SOURCES.word);
    await answerQuestions(excel);
    await excel.screenshot("1-read");
    say("2. Save");
    say(`   ${await save(excel)}`);
    await excel.screenshot("2-saved");
    say('3. Press "Lập bảng so sánh" on the ribbon');
    await excel.clickRibbon("Lập bảng so sánh");
    const [header = [], ...rows] = await shownTable(excel);
    await excel.screenshot("3-comparison");
    say(`\nSheet “${COMPARISON_SHEET}”\n`);
    say(asText([header, ...rows]));
    if (JSON.stringify(rows) !== JSON.stringify(PUBLISHED))
      throw new Error(`The figures are not those that were published:\n${asText(PUBLISHED)}`);
  } finally {
    await excel.close();
  }
  await photographPane();
}

/** The three steps of the pane at the smallest width that Excel gives it. */
async function photographPane(): Promise<void> {
  const excel = await openExcel({
    workbook: "sample",
    paneWidth: 320,
    viewport: { width: 1100, height: 900 },
  });
  try {
    await excel.screenshotPane("pane-320-first");
    await paste(excel, SOURCES.notice);
    await answerQuestions(excel);
    await excel.screenshotPane("pane-320-scores");
    await save(excel);
    await excel.screenshotPane("pane-320-saved");
    await excel.pane.getByRole("tab", { name: "So sánh" }).click();
    await excel.pane.getByRole("button", { name: "Lập bảng so sánh" }).waitFor();
    await excel.screenshotPane("pane-320-comparison");
    await excel.pane.getByRole("tab", { name: "Thông báo" }).click();
    await excel.pane.getByRole("button", { name: "Tải Word" }).waitFor();
    await excel.screenshotPane("pane-320-notice");
  } finally {
    await excel.close();
  }
}

async function main(): Promise<void> {
  const started = Date.now();
  say("Building the add-in …");
  await build();
  await setUp();
  try {
    await demonstrate();
  } finally {
    await leave();
    await tearDown();
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  say(`\nDone in ${seconds} s. Pictures: ${path.join("out", "*.png")}`);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
