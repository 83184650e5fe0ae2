import { readFileSync } from "node:fs";
import path from "node:path";
import { TIDY_COLUMNS, TIDY_VERSION } from "../../src/book/csv/tidy-csv";
import { TABLES } from "../../src/book/layout/tables";
import { STATUS_TEXT } from "../../src/book/layout/score-columns";
import { LEVEL_NAMES } from "../../src/scoring/units/unit";

/** The parts of Microsoft's parser of the M language that are used here. */
interface PowerQuery {
  DefaultSettings: object;
  TaskUtils: {
    tryLexParse(
      settings: object,
      text: string,
    ): Promise<{ stage: string; resultKind: string; error?: unknown }>;
  };
}
const { DefaultSettings, TaskUtils } = jest.requireActual<PowerQuery>("@microsoft/powerquery-parser");

const SCRIPT = readFileSync(path.join(__dirname, "../../docs/gom-so-lieu.pq"), "utf8");
const parse = async (text: string): Promise<string> => {
  const { stage, resultKind } = await TaskUtils.tryLexParse(DefaultSettings, text);
  return `${stage} ${resultKind}`;
};

test("the gathering script is M by the grammar of Microsoft's parser, which refuses a broken one", async () => {
  expect(await parse(SCRIPT)).toBe("Parse Ok");
  expect(await parse(SCRIPT.replace("in\n    KetQua", "in"))).toBe("Parse Error");
});

test("it reads the columns of the data file in their order, and their version", () => {
  const types = SCRIPT.slice(SCRIPT.indexOf("KieuCot = {"), SCRIPT.indexOf("Cot = List.Transform"));
  expect([...types.matchAll(/\{"(\w+)", /g)].map(([, name]) => name)).toEqual(TIDY_COLUMNS);
  expect(SCRIPT).toContain(`PhienBan = ${TIDY_VERSION},`);
});

test("it knows the table of the score book by its name, its headers and its words", () => {
  expect(SCRIPT).toContain('[Item = "tblDiem", Kind = "Table"]');
  // The check code is the add-in's own; other programs have no use for it.
  for (const { header } of TABLES.tblDiem.columns)
    if (header !== "Mã kiểm") expect(SCRIPT).toContain(`dong[#"${header}"]`);
  for (const text of [
    ...Object.values(STATUS_TEXT).flatMap((texts) => Object.values(texts)),
    ...Object.values(LEVEL_NAMES),
  ])
    expect(SCRIPT).toContain(`#"${text}" = `);
});

test("it tells where a figure of a score book comes from by the words of its status", () => {
  const rule = SCRIPT.slice(SCRIPT.indexOf("NguonGocCuaChu = "), SCRIPT.indexOf("LoaiKy = "));
  const branches = [...rule.matchAll(/Text\.Contains\(chu, "([^"]+)"\) then\s+"(\w+)"/g)];
  const told = (text: string): string =>
    branches.find(([, part = ""]) => text.includes(part))?.[2] ?? /else\s+"(\w+)",\s*$/.exec(rule)?.[1] ?? "";
  const wanted = { published: "cong_bo", derived: "suy_ra", sample: "mau" };
  for (const [origin, texts] of Object.entries(STATUS_TEXT))
    for (const text of Object.values(texts))
      expect(`${text}: ${told(text)}`).toBe(`${text}: ${wanted[origin as keyof typeof wanted]}`);
});

test("every name that a step uses is a step before it, a parameter, or of the standard library", () => {
  const plain = SCRIPT.replace(/\/\/.*$/gm, "").replace(/#?"(?:[^"]|"")*"/g, '""');
  const defined = new Set([
    ...[...plain.matchAll(/(\w+) = /g)].map(([, name]) => name),
    ...[...plain.matchAll(/[(,] ?(\w+) as /g)].map(([, name]) => name),
    ...[...plain.matchAll(/\((\w+)\) =>/g)].map(([, name]) => name),
  ]);
  const called = [...plain.matchAll(/(?<![\w.#[])([A-Z]\w*)\(/g)].map(([, name]) => name ?? "");
  expect(called.filter((name) => !defined.has(name))).toEqual([]);
  const library = new Set([...plain.matchAll(/\b([A-Z][A-Za-z]+\.[A-Za-z]\w*)\b/g)].map(([, name]) => name));
  expect([...library].filter((name) => !LIBRARY.has(name ?? ""))).toEqual([]);
});

/** Names of Microsoft's M reference that the script may use. */
const LIBRARY = new Set(
  `Csv.Document Date.EndOfMonth Error.Record Excel.Workbook Folder.Files Int64.Type List.AllTrue List.Contains
  List.Distinct List.RemoveItems List.Transform Table.ColumnNames MissingField.Error Number.From Order.Ascending QuoteStyle.Csv
  Record.FieldOrDefault Record.FromList Replacer.ReplaceValue Table.AddColumn Table.Buffer Table.Combine
  Table.Distinct Table.ExpandRecordColumn Table.Group Table.Max Table.PromoteHeaders Table.ReorderColumns
  Table.ReplaceValue Table.RowCount Table.SelectColumns Table.SelectRows Table.Sort Table.ToRecords
  Table.TransformColumnTypes Text.Contains Text.From Text.Length Text.Lower Text.Middle Text.Replace Text.Select
  Text.Start Text.StartsWith Text.Trim Table.TransformColumns`.split(/\s+/),
);
