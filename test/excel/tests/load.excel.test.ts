import { leave, openExcel } from "../harness";

afterAll(leave);

test("a book of 27,000 rows and 13 columns is formatted, written and read in seconds", async () => {
  const excel = await openExcel({ testAddin: true });
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const rows = 27_000;
      const slice = 9_000;
      const row = (i: number): (string | number)[] => [
        `UBND xã ${String(i)}`,
        "Xã, phường",
        "2026-02",
        "CKMB",
        "Công khai, minh bạch",
        i % 18,
        18,
        68.5,
        i % 100,
        3321,
        "có số liệu",
        "dán",
        "05/03/2026 08:00",
      ];
      const sheet = context.workbook.worksheets.add("Lớn");
      const started = performance.now();
      sheet.getRangeByIndexes(1, 0, rows, 5).numberFormat = "@" as never;
      sheet.getRangeByIndexes(1, 10, rows, 3).numberFormat = "@" as never;
      for (let from = 0; from < rows; from += slice) {
        sheet.getRangeByIndexes(1 + from, 0, slice, 13).values = Array.from({ length: slice }, (_, i) =>
          row(from + i),
        );
        await context.sync();
      }
      const last = sheet.getRangeByIndexes(1 + rows - slice, 0, slice, 13).load("values");
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      return { last: last.values.at(-1), used: used.address, milliseconds: performance.now() - started };
    }),
  );
  expect(seen.used).toBe("Lớn!A2:M27001");
  expect(seen.last?.slice(0, 4)).toEqual(["UBND xã 26999", "Xã, phường", "2026-02", "CKMB"]);
  expect(seen.milliseconds).toBeLessThan(10_000);
  await excel.close();
}, 60_000);
