import { codeOf, plain } from "./asking";
import { excel } from "./probe";

const KEY = "bcs766.check";
const NAMESPACE = "urn:bcs766:check";
const KILOBYTE = 1024;

const part = (bytes: number): string =>
  `<check xmlns="${NAMESPACE}">${"x".repeat(bytes - NAMESPACE.length - 26)}</check>`;

/** What a workbook keeps for the add-in, and what it refuses. */
export const bookProbes = [
  excel({
    id: "book_active_sheet",
    subject: "book",
    expected: "stays",
    run: async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("id");
      context.sheet.load("id");
      await context.sync();
      return active.id === context.sheet.id ? "moves to the new sheet" : "stays";
    },
  }),
  excel({
    id: "book_sheet_names",
    subject: "book",
    expected: ["InvalidArgument", "ItemAlreadyExists"],
    run: async (context) => {
      const { worksheets } = context.workbook;
      context.sheet.load("name");
      await context.sync();
      const { name } = context.sheet;
      const bad = await codeOf(context, () => {
        context.sheet.name = "a/b";
      });
      const taken = await codeOf(context, () => void worksheets.add(name));
      return [bad, taken];
    },
  }),
  excel({
    id: "book_settings",
    subject: "book",
    expected: '{"n":1,"t":"ệ"}',
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add(KEY, { n: 1, t: "ệ" });
      await context.sync();
      const kept = settings.getItem(KEY);
      kept.load("value");
      await context.sync();
      const value = plain(kept.value);
      kept.delete();
      await context.sync();
      return value;
    },
  }),
  excel({
    id: "book_part_900",
    subject: "book",
    expected: "kept",
    run: async (context) => {
      const given = part(900 * KILOBYTE);
      const added = context.workbook.customXmlParts.add(given);
      await context.sync();
      const xml = added.getXml();
      await context.sync();
      const { value } = xml;
      // Excel may write the declaration or the quotes in its own way.
      const kept = value.split("x").length === given.split("x").length;
      added.delete();
      await context.sync();
      return kept ? "kept" : "changed";
    },
  }),
  excel({
    id: "book_part_1100",
    subject: "book",
    expected: "refused",
    fine: ["kept"],
    run: async (context) => {
      const code = await codeOf(context, () => {
        context.workbook.customXmlParts.add(part(1100 * KILOBYTE));
      });
      const left = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
      left.load("id");
      await context.sync();
      if (!left.isNullObject) left.delete();
      await context.sync();
      return code === "done" ? "kept" : "refused";
    },
  }),
  excel({
    id: "book_names",
    subject: "book",
    expected: ["found", "gone"],
    run: async (context) => {
      const { names } = context.workbook;
      const range = context.block(1, 1);
      range.load("address");
      names.add("bcs766_kiem_tra", range);
      await context.sync();
      const named = names.getItem("bcs766_kiem_tra");
      const place = named.getRange();
      place.load("address");
      await context.sync();
      const found = place.address === range.address ? "found" : place.address;
      named.delete();
      const after = names.getItemOrNullObject("bcs766_kiem_tra");
      after.load("name");
      await context.sync();
      return [found, after.isNullObject ? "gone" : "still there"];
    },
  }),
  excel({
    id: "book_protected",
    subject: "book",
    expected: ["AccessDenied", "done"],
    run: async (context) => {
      const cell = context.block(1, 1);
      context.sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
      const write = await codeOf(context, () => {
        cell.values = [[1]];
      });
      const width = await codeOf(context, () => {
        cell.getEntireColumn().format.columnWidth = 60;
      });
      context.sheet.protection.unprotect();
      await context.sync();
      return [write, width];
    },
  }),
  excel({
    id: "book_protect_twice",
    subject: "book",
    expected: ["AccessDenied", "AccessDenied"],
    fine: [
      ["done", "done"],
      ["InvalidOperation", "InvalidOperation"],
      ["InvalidOperation", "done"],
    ],
    run: async (context) => {
      const { protection } = context.sheet;
      protection.protect();
      await context.sync();
      const again = await codeOf(context, () => protection.protect());
      protection.unprotect();
      await context.sync();
      return [again, await codeOf(context, () => protection.unprotect())];
    },
  }),
  excel({
    id: "book_deleted_range",
    subject: "book",
    expected: "InvalidReference",
    fine: ["ItemNotFound", "InvalidObjectPath"],
    run: async (context) => {
      const range = context.block(3, 1).getCell(1, 0);
      range.load("address");
      await context.sync();
      range.getEntireRow().delete("Up");
      await context.sync();
      return codeOf(context, () => void range.load("values"));
    },
  }),
];
