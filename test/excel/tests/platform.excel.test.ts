import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";

/** Where the add-in runs, and light and dark, as it gets to know of them. */

afterAll(leave);

const seen = ({ pane }: OpenExcel) =>
  pane.evaluate(() => {
    const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    return { told: theme?.bodyBackgroundColor ?? null, isDark: theme?.isDarkTheme ?? null, dark };
  });

/** Listens to changes of the theme; what came is kept in the pane. */
const listen = ({ pane }: OpenExcel) =>
  pane.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const heard: boolean[] = [];
        Object.assign(window, { heard });
        try {
          Office.context.document.addHandlerAsync(
            Office.EventType.OfficeThemeChanged,
            (event: { officeTheme: Office.OfficeTheme }) => heard.push(event.officeTheme.isDarkTheme),
            (result: Office.AsyncResult<void>) => resolve(result.status),
          );
        } catch {
          resolve("refused");
        }
      }),
  );

const heard = ({ pane }: OpenExcel) => pane.evaluate(() => (window as { heard?: boolean[] }).heard ?? null);

/** The platform that the add-in is told, and whether it gets to the cells there. */
async function expectPlatform(excel: OpenExcel, name: string): Promise<void> {
  expect(await excel.pane.evaluate(() => Office.context.platform)).toBe(name);
  await excel.writeCell("Trang_tính1", "A1", 5);
  const value = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
      await context.sync();
      return range.values;
    }),
  );
  expect(value).toEqual([[5]]);
}

test("on the web Office tells no theme; the browser tells its own", async () => {
  const excel = await openExcel({ testAddin: true, theme: "dark" });
  expect(await seen(excel)).toEqual({ told: null, isDark: null, dark: true });
  expect(await listen(excel)).not.toBe("succeeded");
  await excel.setTheme("light");
  expect(await seen(excel)).toEqual({ told: null, isDark: null, dark: false });
  expect(await heard(excel)).toEqual([]);
  await excel.close();
}, 60_000);

test("on Windows Office tells itself, its theme and when it changes", async () => {
  const excel = await openExcel({ testAddin: true, platform: "windows", theme: "dark" });
  await expectPlatform(excel, "PC");
  expect(await seen(excel)).toEqual({ told: "#262626", isDark: true, dark: true });
  expect(await listen(excel)).toBe("succeeded");
  await excel.setTheme("light");
  expect(await seen(excel)).toEqual({ told: "#ffffff", isDark: false, dark: false });
  expect(await heard(excel)).toEqual([false]);
  await excel.close();
}, 60_000);

test("on a Mac Office tells itself", async () => {
  const excel = await openExcel({ testAddin: true, platform: "mac" });
  await expectPlatform(excel, "Mac");
  await excel.close();
}, 60_000);
