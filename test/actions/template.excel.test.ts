import { leave } from "../excel/harness";
import type { Room } from "./room";
import { openRoom } from "./room";

/** The office's Word template travels with the workbook, in parts that Excel on the web takes. */
let room: Room;

beforeAll(async () => {
  room = await openRoom();
}, 60_000);

beforeEach(() => room.reset());

afterAll(async () => {
  await room.excel.close();
  await leave();
});

/** Keeps a file of so many bytes that are easily told from others. */
function keep(name: string, size: number, seed = 7): Promise<unknown> {
  return room.excel.pane.evaluate(
    ([given, length, factor]) =>
      window.bcsRoom.actions.keepTemplate({
        name: given,
        bytes: Uint8Array.from({ length }, (_, at) => (at * factor) % 251),
      }),
    [name, size, seed] as const,
  );
}

/** What the workbook gives back: name, size, and whether every byte is as it was. */
function kept(seed = 7): Promise<unknown> {
  return room.excel.pane.evaluate(async (factor) => {
    const outcome = await window.bcsRoom.actions.loadTemplate();
    if (!outcome.ok || outcome.value === null) return null;
    const { name, bytes } = outcome.value;
    return { name, size: bytes.length, same: bytes.every((byte, at) => byte === (at * factor) % 251) };
  }, seed);
}

function partSizes(): Promise<number[]> {
  return room.excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace("urn:bcs766:word-template");
      parts.load("items/id");
      await context.sync();
      const xml = parts.items.map((part) => part.getXml());
      await context.sync();
      return xml.map(({ value }) => value.length);
    }),
  );
}

test("a template comes back byte for byte, in parts of at most 900 KB", async () => {
  expect(await kept()).toBeNull();
  expect(await keep("mau.docx", 1_500_000)).toEqual({ ok: true, value: { kept: true } });
  expect(await kept()).toEqual({ name: "mau.docx", size: 1_500_000, same: true });
  const sizes = await partSizes();
  expect(sizes).toHaveLength(3);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(900_000);
});

test("another template takes the place of the first, and forgetting leaves nothing", async () => {
  await keep("mau.docx", 1_500_000);
  await keep("mau-moi.docx", 20_000, 3);
  expect(await kept(3)).toEqual({ name: "mau-moi.docx", size: 20_000, same: true });
  expect(await partSizes()).toHaveLength(1);
  await room.excel.pane.evaluate(() => window.bcsRoom.actions.keepTemplate(null));
  expect(await kept()).toBeNull();
  expect(await partSizes()).toEqual([]);
});

test("five full parts are kept, more is not, and the earlier template stays", async () => {
  expect(await keep("vua.docx", 3_337_500)).toMatchObject({ ok: true, value: { kept: true } });
  expect(await partSizes()).toHaveLength(5);
  expect(await keep("to.docx", 3_337_501)).toEqual({ ok: true, value: { kept: false, reason: "too_large" } });
  expect(await kept()).toMatchObject({ name: "vua.docx", same: true });
});

test.each([1, 2, 3])(
  "a refusal of request %i leaves the earlier template and nothing of the new one",
  async (request) => {
    await keep("mau.docx", 20_000);
    await room.excel.fail({ request, code: "GeneralException" });
    expect(await keep("mau-moi.docx", 1_500_000, 3)).toMatchObject({ ok: false });
    await room.excel.clearFaults();
    expect(await kept()).toEqual({ name: "mau.docx", size: 20_000, same: true });
    expect(await partSizes()).toHaveLength(1);
  },
);

test("a refusal of the last request leaves one template, and the next press cleans up", async () => {
  await keep("mau.docx", 20_000);
  await room.excel.fail({ request: 5, code: "GeneralException" });
  expect(await keep("mau-moi.docx", 1_500_000, 3)).toMatchObject({ ok: false });
  await room.excel.clearFaults();
  expect(await kept()).toEqual({ name: "mau.docx", size: 20_000, same: true });
  await keep("mau-moi.docx", 1_500_000, 3);
  expect(await kept(3)).toEqual({ name: "mau-moi.docx", size: 1_500_000, same: true });
  expect(await partSizes()).toHaveLength(3);
});

test("parts without their name, and a name without its parts, are no template", async () => {
  await keep("mau.docx", 20_000);
  await room.excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace("urn:bcs766:word-template").getOnlyItem().delete();
      await context.sync();
    }),
  );
  expect(await kept()).toBeNull();
});
