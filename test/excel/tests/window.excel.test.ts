import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";

/** Ribbon, pane, clipboard, events, and two windows on one workbook. */
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ testAddin: true, workbook: "empty" });
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

const SHEET = "Trang_tính1";

test("the ribbon shows the manifest's texts in the language of Office", async () => {
  expect(await excel.page.locator("#tabs .tab").innerText()).toBe("Thử");
  expect(await excel.page.locator("#ribbon button").allInnerTexts()).toEqual(["Mở khung", "Chào"]);
  expect(
    await excel.page
      .locator("#ribbon img")
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBe(32);
});

test("a ribbon button runs its command", async () => {
  await excel.clickRibbon("Chào");
  expect((await excel.readRange(SHEET, "H1")).values).toEqual([["chào từ ruy-băng"]]);
});

test("the add-in can switch a button off", async () => {
  await excel.pane.evaluate(() =>
    Office.ribbon.requestUpdate({
      tabs: [{ id: "Test.Tab", controls: [{ id: "Test.Greet", enabled: false }] }],
    }),
  );
  expect(await excel.page.locator("#ribbon button", { hasText: "Chào" }).isDisabled()).toBe(true);
  await excel.pane.evaluate(() =>
    Office.ribbon.requestUpdate({
      tabs: [{ id: "Test.Tab", controls: [{ id: "Test.Greet", enabled: true }] }],
    }),
  );
});

test("closing the pane hides it and keeps the add-in running", async () => {
  await excel.pane.evaluate(async () => {
    const own = window as unknown as { modes: string[]; mark: number };
    own.modes = [];
    own.mark = 7;
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
      own.modes.push(String(visibilityMode)),
    );
  });
  await excel.closePane();
  expect(await excel.page.locator("#pane-frame iframe").isVisible()).toBe(false);
  await excel.pane.evaluate(() => Office.addin.showAsTaskpane());
  expect(await excel.page.locator("#pane-frame iframe").isVisible()).toBe(true);
  await excel.closePane();
  await excel.clickRibbon("Mở khung");
  await excel.page.waitForTimeout(50);
  const seen = await excel.pane.evaluate(() => {
    const own = window as unknown as { modes: string[]; mark: number };
    return [own.mark, own.modes];
  });
  expect(seen).toEqual([7, ["Hidden", "Taskpane", "Hidden", "Taskpane"]]);
});

test("the start-up behaviour is kept", async () => {
  const seen = await excel.pane.evaluate(async () => {
    const before = await Office.addin.getStartupBehavior();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    return [before, await Office.addin.getStartupBehavior()];
  });
  expect(seen).toEqual(["None", "Load"]);
});

test("what the runtime stores stays in the browser profile", async () => {
  const kept = await excel.pane.evaluate(async () => {
    interface Runtime {
      storage: { setItem(key: string, value: string): Promise<void>; getItem(key: string): Promise<string> };
    }
    const { storage } = (window as unknown as { OfficeRuntime: Runtime }).OfficeRuntime;
    await storage.setItem("khóa", "giá trị");
    return storage.getItem("khóa");
  });
  expect(kept).toBe("giá trị");
});

test("Ctrl+V in the pane delivers text and HTML", async () => {
  await excel.pasteIntoPane(
    { text: "Sở A\t88,25%", html: "<table><tr><td>Sở A</td><td>88,25%</td></tr></table>" },
    "#paste",
  );
  await excel.page.waitForTimeout(100);
  const pasted = await excel.pane.evaluate(
    () => (window as unknown as { pasted: { text: string; html: string }[] }).pasted,
  );
  expect(pasted).toHaveLength(1);
  expect(pasted[0]?.text).toBe("Sở A\t88,25%");
  expect(pasted[0]?.html).toContain("<td>88,25%</td>");
});

test("changes are told with their source: own, typed, and from another machine", async () => {
  await excel.pane.evaluate(() => {
    const own = window as unknown as { changes: [string, string][] };
    own.changes = [];
    return Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().onChanged.add(async (event) => {
        own.changes.push([event.address, event.source]);
      });
      await context.sync();
    });
  });
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A5").values = [["x"]];
      await context.sync();
    }),
  );
  await excel.typeInCell(SHEET, "A6", "gõ");
  await excel.writeAsOther(SHEET, "A7", "khác");
  await excel.page.waitForTimeout(100);
  const changes = await excel.pane.evaluate(
    () => (window as unknown as { changes: [string, string][] }).changes,
  );
  expect(changes).toEqual([
    ["A5", "Local"],
    ["A6", "Local"],
    ["A7", "Remote"],
  ]);
});

test("the selection is known and its changes are told", async () => {
  await excel.pane.evaluate(() => {
    const own = window as unknown as { selections: string[] };
    own.selections = [];
    return Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(async (event) => {
        own.selections.push(event.address);
      });
      await context.sync();
    });
  });
  await excel.select(SHEET, "B3:D9");
  const selected = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return [range.address, cell.address];
    }),
  );
  expect(selected).toEqual(["Trang_tính1!B3:D9", "Trang_tính1!B3"]);
  await excel.page.waitForTimeout(50);
  expect(
    await excel.pane.evaluate(() => (window as unknown as { selections: string[] }).selections),
  ).toContain("B3:D9");
});

test("a second window works on the same workbook", async () => {
  const second = await excel.openSecondWindow();
  await second.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A8").values = [["từ cửa sổ hai"]];
      await context.sync();
    }),
  );
  expect((await excel.readRange(SHEET, "A8")).values).toEqual([["từ cửa sổ hai"]]);
  const changes = await excel.pane.evaluate(
    () => (window as unknown as { changes: [string, string][] }).changes,
  );
  expect(changes.at(-1)).toEqual(["A8", "Remote"]);
});

test("the page shows what is going on", async () => {
  expect(await excel.page.locator("#strip").innerText()).toMatch(
    /Máy thử[\s\S]*yêu cầu[\s\S]*Lệnh chưa biết: không có/,
  );
});

test("an address outside this machine finds nothing and is told", async () => {
  const answer = await excel.pane.evaluate(() =>
    fetch("https://example.org/").then(
      () => "an answer",
      () => "nothing",
    ),
  );
  expect(answer).toBe("nothing");
  expect(excel.outside).toEqual(["https://example.org/"]);
  excel.outside.length = 0;
});
