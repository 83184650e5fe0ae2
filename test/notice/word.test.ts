/** @jest-environment jsdom */
import "./binary-globals";
import mammoth from "mammoth";
import type { NoticeKind, NoticeModel } from "../../src/notice";
import { noticeFor, noticePages, noticeToDocx } from "../../src/notice";
import { attribute, children, elements, openDocx, orderFaults, tableTexts, textOf } from "./docx-reader";
import type { OpenedDocx } from "./docx-reader";
import { KINDS, manyUnits, sampleInput } from "./notice-samples";

const MM = 1440 / 25.4;

async function written(
  kind: NoticeKind,
): Promise<{ model: NoticeModel; docx: OpenedDocx; bytes: Uint8Array }> {
  const model = noticeFor(sampleInput(kind));
  const bytes = await noticeToDocx(model);
  return { model, bytes, docx: openDocx(bytes) };
}

/** Paragraphs of the text that are not inside a table. */
function paragraphs(document: Document): Element[] {
  return elements(document, "p").filter((p) => p.parentElement?.localName === "body");
}

function paragraphWith(document: Document, text: string): Element {
  const found = elements(document, "p").find((p) => textOf(p) === text);
  if (found === undefined) throw new Error(`no paragraph “${text}”`);
  return found;
}

function runLook(paragraph: Element): { bold: boolean; italic: boolean; points: number } {
  const [run] = elements(paragraph, "r");
  const properties = run === undefined ? [] : children(run, "rPr").flatMap((one) => [...one.children]);
  const named = (name: string): Element | undefined => properties.find(({ localName }) => localName === name);
  const isOn = (name: string): boolean => {
    const found = named(name);
    return found !== undefined && !["false", "0"].includes(attribute(found, "val") ?? "true");
  };
  return { bold: isOn("b"), italic: isOn("i"), points: Number(attribute(named("sz"), "val")) / 2 };
}

function alignment(paragraph: Element): string | null {
  return attribute(elements(paragraph, "jc")[0], "val");
}

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

describe("the letterhead of a thông báo", () => {
  test("has the nation at the right and the agency at the left, in sizes of the decree", async () => {
    const { docx } = await written("tb_table");
    const document = docx.part("word/document.xml");
    const [head] = elements(document, "tbl");
    const [first] = head ? children(head, "tr") : [];
    const [left, right] = first ? children(first, "tc") : [];
    expect(left && textOf(left)).toBe("UBND TỈNH ĐỒNG NAISỞ CÔNG THƯƠNG");
    expect(right && textOf(right)).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc");
    expect(runLook(paragraphWith(document, "UBND TỈNH ĐỒNG NAI"))).toEqual({
      bold: false,
      italic: false,
      points: 12,
    });
    expect(runLook(paragraphWith(document, "SỞ CÔNG THƯƠNG"))).toEqual({
      bold: true,
      italic: false,
      points: 12,
    });
    const motto = paragraphWith(document, "Độc lập - Tự do - Hạnh phúc");
    expect(runLook(motto)).toEqual({ bold: true, italic: false, points: 13 });
    expect(runLook(paragraphWith(document, "Số: 05/TB-SCT"))).toEqual({
      bold: false,
      italic: false,
      points: 13,
    });
    const date = paragraphWith(document, "Đồng Nai, ngày 08 tháng 3 năm 2026");
    expect(runLook(date)).toEqual({ bold: false, italic: true, points: 13 });
  });

  test("draws the line under the motto about as long as the motto, under the agency a third to a half of its name", async () => {
    const { docx } = await written("tb_table");
    const document = docx.part("word/document.xml");
    const lengthUnder = (text: string): number => {
      const cell = paragraphWith(document, text).parentElement;
      const rule = cell && elements(cell, "p").find((p) => elements(p, "pBdr").length > 0);
      if (!cell || !rule) throw new Error(`no line under ${text}`);
      const [indent] = elements(rule, "ind");
      const width = Number(attribute(elements(cell, "tcW")[0], "w"));
      return (width - Number(attribute(indent, "left")) - Number(attribute(indent, "right"))) / MM;
    };
    // Widths of the words in Times New Roman Bold: 56 mm at 13 points and 41 mm at 12 points.
    expect(lengthUnder("Độc lập - Tự do - Hạnh phúc")).toBeGreaterThan(50);
    expect(lengthUnder("Độc lập - Tự do - Hạnh phúc")).toBeLessThan(62);
    expect(lengthUnder("SỞ CÔNG THƯƠNG")).toBeGreaterThan(41 / 3);
    expect(lengthUnder("SỞ CÔNG THƯƠNG")).toBeLessThan(41 / 2 + 1);
  });

  test("title, bases, body and end have the look of the decree", async () => {
    const { docx } = await written("tb_table");
    const document = docx.part("word/document.xml");
    const title = paragraphWith(document, "THÔNG BÁO");
    expect([alignment(title), runLook(title)]).toEqual(["center", { bold: true, italic: false, points: 14 }]);
    const body = paragraphs(document);
    const bases = body.filter((p) => textOf(p).startsWith("Căn cứ"));
    expect(bases.map((p) => textOf(p).at(-1))).toEqual([";", "."]);
    for (const basis of bases) expect(runLook(basis)).toEqual({ bold: false, italic: true, points: 13 });
    const text = body.filter(
      (p) => alignment(p) === "both" && runLook(p).points === 13 && !runLook(p).italic,
    );
    expect(text.length).toBeGreaterThan(3);
    for (const paragraph of text) {
      expect(Number(attribute(elements(paragraph, "ind")[0], "firstLine")) / MM).toBeCloseTo(12.7, 1);
      expect(Number(attribute(elements(paragraph, "spacing")[0], "before"))).toBeGreaterThanOrEqual(120);
    }
    expect(
      textOf(paragraphWith(document, "Sở Công Thương thông báo để các cơ quan, đơn vị liên quan biết./.")),
    ).toMatch(/\.\/\.$/u);
    expect(runLook(paragraphWith(document, "Nơi nhận:"))).toEqual({ bold: true, italic: true, points: 12 });
    expect(runLook(paragraphWith(document, "- Lưu: VT, VP."))).toEqual({
      bold: false,
      italic: false,
      points: 11,
    });
    expect(runLook(paragraphWith(document, "KT. GIÁM ĐỐC")).bold).toBe(true);
    expect(runLook(paragraphWith(document, "Nguyễn Văn An")).bold).toBe(true);
  });
});

describe("figures of the published documents", () => {
  test("the table of the February 2026 notice", async () => {
    const { docx } = await written("tb_table");
    const table = tableTexts(docx.part("word/document.xml")).find((rows) => rows[0]?.[0] === "STT");
    expect(table).toEqual([
      [
        "STT",
        "Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện TTHC, cung cấp dịch vụ công",
        "Điểm số",
        "Tăng(+)/ giảm(-) so với tháng trước",
      ],
      ["1", "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công", "100,00%", "0"],
      ["2", "Tình hình kết quả xử lý hồ sơ TTHC", "88,25%", "+28,27%"],
      ["3", "Cung cấp dịch vụ trực tuyến", "", ""],
      ["3.1", "- Tỷ lệ hồ sơ nộp trực tuyến", "91,90%", "-0,5%"],
      ["3.2", "- Tỷ lệ hồ sơ thanh toán trực tuyến", "58,76%", "-23,21%"],
      ["4", "Mức độ hài lòng", "99,40%", "+10%"],
    ]);
  });

  test("the list of the November 2023 notice", async () => {
    const { docx } = await written("tb_ranks");
    const lines = paragraphs(docx.part("word/document.xml"))
      .map(textOf)
      .filter((text) => text.startsWith("- Chỉ số"));
    expect(lines).toEqual([
      "- Chỉ số Dịch vụ công trực tuyến: 40,8%, xếp thứ 14/19 sở, ngành;",
      "- Chỉ số Thanh toán trực tuyến: 60,61%, xếp thứ 09/19 sở, ngành;",
      "- Chỉ số Mức độ hài lòng: 90,3%, xếp thứ 16/19 sở, ngành;",
      "- Chỉ số Tiến độ giải quyết: 60,58%, xếp thứ 17/19 sở, ngành.",
    ]);
  });

  test("the list of the letter about quarter II of 2024, and its change in points", async () => {
    const { docx } = await written("cv_points");
    const texts = paragraphs(docx.part("word/document.xml")).map(textOf);
    expect(texts.filter((text) => text.startsWith("- "))).toEqual([
      "- Công khai minh bạch: 18/18;",
      "- Tiến độ giải quyết đúng hạn: 19,8/20;",
      "- Số hóa hồ sơ: 0,22/22;",
      "- Dịch vụ công trực tuyến: 7,46/22;",
      "- Mức độ hài lòng: 18/18;",
      "- Tổng điểm: 63,48/100;",
      "- Xếp loại: Trung bình.",
    ]);
    expect(texts).toContain(
      "Chỉ số “Dịch vụ công trực tuyến” giảm 3,03 điểm so với quý I/2024 (từ 10,49 điểm xuống 7,46 điểm).",
    );
    expect(texts).toContain("Kính gửi: Các phòng, đơn vị thuộc Sở.");
  });

  test("the prose of the letter of a province, and the annex of its units", async () => {
    const { docx } = await written("cv_province");
    const document = docx.part("word/document.xml");
    const prose = paragraphs(document)
      .map(textOf)
      .find((text) => text.includes("55,02"));
    expect(prose).toContain("tổng điểm đạt 55,02/100 điểm, xếp hạng 20/63 tỉnh, thành phố.");
    expect(prose).toContain(
      "Công khai minh bạch đạt 7,7/18 điểm; Tiến độ giải quyết đạt 18,4/20 điểm; Dịch vụ công trực tuyến đạt 7,4/12 điểm; Mức độ hài lòng đạt 12/18 điểm.",
    );
    expect(prose).toContain("(số liệu tính đến ngày 28/02/2023)");
    const annex = tableTexts(document).find((rows) => rows[0]?.[0] === "STT");
    expect(annex?.slice(2).map((cells) => [cells[1], ...cells.slice(-3)])).toEqual([
      ["Sở Tư pháp", "91,66", "Xuất sắc", "1"],
      ["Sở Y tế", "83,49", "Tốt", "2"],
      ["Sở Nội vụ", "75,89", "Khá", "3"],
      ["Sở Tài chính", "64,90", "Trung bình", "4"],
      ["Sở Ngoại vụ", "28,67/90", "–", "–"],
    ]);
  });

  test("the annex of targets, with what was reached", async () => {
    const { docx } = await written("targets_annex");
    const document = docx.part("word/document.xml");
    const table = tableTexts(document).find((rows) => rows[0]?.[0] === "STT");
    expect(table?.[0]).toEqual([
      "STT",
      "Chỉ tiêu",
      "Cơ quan, đơn vị chủ trì thực hiện",
      "Cơ quan chủ trì đánh giá",
      "Chỉ tiêu năm 2025 (%)",
      "Kết quả tháng 12/2025 (%)",
      "Đánh giá",
      "Ghi chú",
    ]);
    expect(table?.slice(1).map((cells) => (cells.length === 2 ? cells[0] : cells[4]))).toEqual([
      "I",
      "80",
      "60",
      "Tối thiểu 60",
      "100",
      "100",
      "II",
      "100",
      "Tối thiểu 50",
      "100",
      "Tối thiểu 90",
      "III",
      "90",
      "100",
    ]);
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
