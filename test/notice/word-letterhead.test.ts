/** @jest-environment jsdom */
import "./binary-globals";
import { attribute, children, elements, textOf } from "./docx-reader";
import { MM, written, paragraphs, paragraphWith, runLook, alignment } from "./word-looks";

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
