/** @jest-environment jsdom */
import "./binary-globals";
import mammoth from "mammoth";
import { noticeFor, noticePages, noticeToDocx } from "../../src/notice";
import { attribute, children, elements, openDocx, orderFaults, tableTexts, textOf } from "./docx-reader";
import { KINDS, manyUnits, sampleInput } from "./notice-samples";
import { MM, written, runLook, alignment } from "./word-looks";

describe.each(KINDS)("a document of the kind %s", (kind) => {
  test("keeps the order of elements that the schema asks for, in every part", async () => {
    const { docx } = await written(kind);
    const parts = docx.names.filter((name) => /^word\/[a-z0-9]+\.xml$/u.test(name));
    expect(parts).toEqual(
      expect.arrayContaining(["word/document.xml", "word/styles.xml", "word/header1.xml"]),
    );
    for (const part of parts)
      expect({ part, faults: orderFaults(docx.part(part)) }).toEqual({ part, faults: [] });
  });

  test("is A4 with the margins of the decree, numbered from the second page in the top margin", async () => {
    const { docx, model } = await written(kind);
    const sections = elements(docx.part("word/document.xml"), "sectPr");
    const pages = noticePages(model);
    expect(sections).toHaveLength(pages.length);
    sections.forEach((section, index) => {
      const [size] = elements(section, "pgSz");
      const [margin] = elements(section, "pgMar");
      const mm = (element: Element | undefined, name: string): number =>
        Number(attribute(element, name)) / MM;
      const upright = pages[index]?.orientation === "portrait";
      expect(mm(size, "w")).toBeCloseTo(upright ? 210 : 297, 0);
      expect(mm(size, "h")).toBeCloseTo(upright ? 297 : 210, 0);
      expect(attribute(size, "orient")).toBe(upright ? "portrait" : "landscape");
      for (const edge of ["top", "bottom"]) expect(Math.round(mm(margin, edge))).toBe(20);
      expect(Math.round(mm(margin, "left"))).toBe(30);
      expect(Math.round(mm(margin, "right"))).toBe(upright ? 15 : 20);
      expect(elements(section, "titlePg")).toHaveLength(1);
      expect(attribute(elements(section, "pgNumType")[0], "start")).toBe("1");
      const header = elements(section, "headerReference").map((one) => attribute(one, "type"));
      expect(header.sort()).toEqual(["default", "first"]);
    });
    const headers = docx.names
      .filter((name) => name.startsWith("word/header"))
      .map((name) => docx.part(name));
    const numbered = headers.filter((header) =>
      elements(header, "instrText").some((one) => one.textContent === "PAGE"),
    );
    expect(numbered).toHaveLength(sections.length);
    for (const header of numbered) {
      const [paragraph] = elements(header, "p");
      expect(paragraph && alignment(paragraph)).toBe("center");
      expect(paragraph && runLook(paragraph).points).toBe(14);
    }
  });

  test("is Times New Roman in Vietnamese", async () => {
    const { docx } = await written(kind);
    const styles = docx.part("word/styles.xml");
    const [defaults] = elements(styles, "rPrDefault");
    if (defaults === undefined) throw new Error("no defaults");
    expect(attribute(elements(defaults, "rFonts")[0], "ascii")).toBe("Times New Roman");
    expect(attribute(elements(defaults, "rFonts")[0], "hAnsi")).toBe("Times New Roman");
    expect(attribute(elements(defaults, "lang")[0], "val")).toBe("vi-VN");
    for (const font of elements(docx.part("word/document.xml"), "rFonts"))
      expect(attribute(font, "ascii")).toBe("Times New Roman");
  });

  test("says in Word what the model says, read by mammoth", async () => {
    const { bytes, model } = await written(kind);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    let from = 0;
    const expectNext = (text: string): void => {
      const at = value.indexOf(text, from);
      expect({ text, found: at >= 0 }).toEqual({ text, found: true });
      from = at + text.length;
    };
    const expectLine = ({ text }: { text: string }): void => {
      for (const line of text.split("\n")) if (line !== "") expectNext(line);
    };
    for (const { blocks } of noticePages(model)) {
      for (const block of blocks) {
        if (block.kind === "line") expectLine(block.line);
        // Head and signature: what stands at the left comes first, row by row.
        if (block.kind === "columns")
          for (const { left, right } of block.rows) for (const line of [...left, ...right]) expectLine(line);
        if (block.kind === "table")
          for (const cells of [...block.table.header, ...block.table.rows.map((row) => row.cells)])
            for (const { text } of cells) if (text !== "") expectNext(text);
      }
    }
  });

  test("has the head and the signature of the model, whatever the pages make of them", async () => {
    const { bytes, model } = await written(kind);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const flat = (text: string): string => text.replace(/\s+/gu, "");
    const printed = flat(value);
    const { head, end } = model;
    const wanted = [
      ...(head ? [head.superior, head.agency, head.number, head.subject ?? "", head.placeAndDate] : []),
      ...(end ? [...end.recipients, ...end.signerTitle, end.signerName] : []),
    ].filter((text) => text !== "");
    expect(wanted.filter((text) => !printed.includes(flat(text)))).toEqual([]);
    if (head) expect(wanted.length).toBeGreaterThan(6);
  });

  test("holds each table with fixed widths, repeated header and rows that stay whole", async () => {
    const { docx, model } = await written(kind);
    const document = docx.part("word/document.xml");
    const models = noticePages(model).flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === "table"),
    );
    const tables = elements(document, "tbl").filter((table) => elements(table, "tblHeader").length > 0);
    expect(tables).toHaveLength(models.length);
    tables.forEach((table, index) => {
      const block = models[index];
      if (block?.kind !== "table") throw new Error("no table");
      const grid = elements(table, "gridCol").map((column) => Number(attribute(column, "w")) / MM);
      grid.forEach((width, column) =>
        expect(width).toBeCloseTo(block.table.columns[column]?.widthMm ?? 0, 0),
      );
      expect(attribute(elements(table, "tblLayout")[0], "type")).toBe("fixed");
      const rows = children(table, "tr");
      expect(rows).toHaveLength(block.table.header.length + block.table.rows.length);
      rows.forEach((row, at) => {
        expect(elements(row, "cantSplit")).toHaveLength(1);
        expect(elements(row, "tblHeader")).toHaveLength(at < block.table.header.length ? 1 : 0);
        const width = elements(row, "tcW").reduce((sum, cell) => sum + Number(attribute(cell, "w")), 0);
        const spans = elements(row, "vMerge").length === 0;
        if (spans)
          expect(width / MM).toBeCloseTo(
            grid.reduce((sum, one) => sum + one, 0),
            0,
          );
      });
    });
  });
});

describe("hard cases", () => {
  test("an annex of 60 units has a row for each and ends in a paragraph", async () => {
    const input = sampleInput("cv_province");
    if (input.subject.kind === "targets_annex") throw new Error("wrong kind");
    const units = manyUnits(60);
    const docx = openDocx(await noticeToDocx(noticeFor({ ...input, subject: { ...input.subject, units } })));
    const document = docx.part("word/document.xml");
    const annex = tableTexts(document).find((rows) => rows[0]?.[0] === "STT");
    expect(annex).toHaveLength(61);
    expect(annex?.slice(1).map((cells) => cells[1])).toEqual(
      units.units.map(({ comparison }) => comparison.unit),
    );
    expect(orderFaults(document)).toEqual([]);
  });

  test("what people type never breaks the XML, and decomposed letters are printed composed", async () => {
    const input = sampleInput("tb_table");
    const hostile = `<w:p>&amp;"'\u0000\u0007\uD800 Sở Công Thương\u202E`.normalize("NFD");
    const docx = openDocx(
      await noticeToDocx(
        noticeFor({
          ...input,
          letterhead: { ...input.letterhead, agency: hostile, signerName: hostile, recipients: [hostile] },
          document: {
            ...input.document,
            subject: hostile,
            closing: hostile,
            number: hostile,
            paragraphs: [hostile],
          },
        }),
      ),
    );
    const text = textOf(docx.part("word/document.xml").documentElement);
    expect(text).toContain(`<w:p>&amp;"'`);
    expect(text).toContain("Sở Công Thương".normalize("NFC"));
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/[\p{Cc}\u202E]/u);
  });
});

test("the check of the order of elements notices what Word would refuse", () => {
  const xml = (body: string): Document =>
    new DOMParser().parseFromString(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
      "application/xml",
    );
  expect(orderFaults(xml("<w:p><w:pPr><w:keepNext/><w:jc/></w:pPr></w:p>"))).toEqual([]);
  expect(orderFaults(xml("<w:p><w:pPr><w:jc/><w:keepNext/></w:pPr></w:p>"))).toEqual([
    "keepNext stands too late in pPr",
  ]);
  expect(orderFaults(xml("<w:p><w:r><w:rPr><w:sz/><w:b/></w:rPr></w:r></w:p>"))).toEqual([
    "b stands too late in rPr",
  ]);
  expect(
    orderFaults(xml("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>")),
  ).toEqual(["tc ends without a paragraph"]);
});
