/** @jest-environment jsdom */
import "./binary-globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { setLanguage } from "../../src/locale";
import { textWidthMm } from "../../src/notice/words";
import {
  fieldMeaning,
  fillTemplate,
  noticeFor,
  noticePages,
  sampleTemplate,
  templateFields,
  templateMessage,
} from "../../src/notice";
import { elements, openDocx, orderFaults, tableTexts, textOf } from "./docx-reader";
import { KINDS, sampleInput } from "./notice-samples";

/** A template made of these paragraphs, on the body of a sample. */
async function templateOf(paragraphs: readonly string[]): Promise<Uint8Array> {
  const files = unzipSync(await sampleTemplate("tb_ranks"));
  const document = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join("");
  const changed = document.replace(/<w:body>.*<\/w:body>/su, `<w:body>${body}</w:body>`);
  return zipSync({ ...files, "word/document.xml": strToU8(changed) });
}

async function filled(
  template: Uint8Array,
  input = sampleInput("tb_table"),
): Promise<{ text: string; warnings: string[] }> {
  const result = await fillTemplate(template, input);
  if (!result.ok) throw new Error(result.problems.map(templateMessage).join(" "));
  return {
    text: elements(openDocx(result.file).part("word/document.xml"), "p").map(textOf).join("\n"),
    warnings: result.warnings.map(({ code, name }) => `${code}:${name}`),
  };
}

describe.each(KINDS)("the sample template of the kind %s", (kind) => {
  test("is filled with every text and figure of the document, without a warning", async () => {
    const input = sampleInput(kind);
    const result = await fillTemplate(await sampleTemplate(kind), input);
    if (!result.ok) throw new Error("not filled");
    expect(result.warnings).toEqual([]);
    const document = openDocx(result.file).part("word/document.xml");
    const text = elements(document, "p").map(textOf).join("\n");
    expect(text).not.toMatch(/[{}]/u);
    const model = noticeFor(input);
    const expected = [
      model.head?.agency,
      model.head?.number,
      model.head?.placeAndDate,
      model.title?.subject ?? model.head?.subject,
      ...model.addressees,
      ...model.bases,
      ...(model.end?.recipients ?? []),
      model.end?.signerName,
      ...model.body.flatMap((part) => ("text" in part && part.kind !== "heading" ? [part.text] : [])),
    ];
    for (const line of expected) if (line) expect(text).toContain(line);
    expect(orderFaults(document)).toEqual([]);
  });

  test("is itself a document in the form of the decree", async () => {
    const document = openDocx(await sampleTemplate(kind)).part("word/document.xml");
    expect(orderFaults(document)).toEqual([]);
    expect(textOf(document.documentElement)).toContain("{");
  });
});

test("rows of the table repeat, figures as in the document", async () => {
  const result = await fillTemplate(await sampleTemplate("tb_table"), sampleInput("tb_table"));
  if (!result.ok) throw new Error("not filled");
  const rows = tableTexts(openDocx(result.file).part("word/document.xml")).find(
    ([first]) => first?.[0] === "STT",
  );
  expect(rows?.slice(1)).toEqual([
    ["1", expect.stringContaining("Kết quả công khai"), "", "100,00%", "100,00%", "0"],
    ["2", "Tình hình kết quả xử lý hồ sơ TTHC", "", "59,98%", "88,25%", "+28,27%"],
    ["3", "Cung cấp dịch vụ trực tuyến", "", "", "", ""],
    ["3.1", "- Tỷ lệ hồ sơ nộp trực tuyến", "", "92,40%", "91,90%", "-0,5%"],
    ["3.2", "- Tỷ lệ hồ sơ thanh toán trực tuyến", "", "81,97%", "58,76%", "-23,21%"],
    ["4", "Mức độ hài lòng", "", "89,40%", "99,40%", "+10%"],
  ]);
});

describe("what a template lacks or does not know", () => {
  test("an unknown placeholder stays on paper and is named", async () => {
    const { text, warnings } = await filled(
      await templateOf(["{so_ky_hieu} {ten_giam_doc}", "{#nhung_thu}x{/nhung_thu}"]),
    );
    expect(text).toContain("05/TB-SCT {ten_giam_doc}");
    expect(warnings).toEqual(expect.arrayContaining(["unknown:ten_giam_doc", "unknown:nhung_thu"]));
  });

  test("a name of a row outside its block is unknown there", async () => {
    const { warnings } = await filled(await templateOf(["{ky_nay}"]));
    expect(warnings).toContain("unknown:ky_nay");
  });

  test("parts that the document cannot do without are named as missing", async () => {
    const { warnings } = await filled(await templateOf(["{trich_yeu}"]));
    expect(warnings).toEqual([
      "missing:so_ky_hieu",
      "missing:dia_danh_ngay",
      "missing:bang",
      "missing:noi_nhan",
      "missing:nguoi_ky",
    ]);
    setLanguage("vi");
    expect(templateMessage({ code: "missing", name: "nguoi_ky" })).toBe(
      "Mẫu chưa có ô điền “nguoi_ky” (họ tên người ký).",
    );
  });

  test("a placeholder that Word has cut into several runs is still found", async () => {
    const files = unzipSync(await templateOf(["MARK"]));
    const document = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    const cut = document.replace(
      /<w:r><w:t[^>]*>MARK<\/w:t><\/w:r>/u,
      '<w:r><w:t>{so_</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>ky</w:t></w:r><w:r><w:t>_hieu}</w:t></w:r>',
    );
    const { text, warnings } = await filled(zipSync({ ...files, "word/document.xml": strToU8(cut) }));
    expect(text).toContain("05/TB-SCT");
    expect(warnings.filter((one) => one.startsWith("unknown"))).toEqual([]);
  });
});

describe("what cannot be used as a template", () => {
  const input = sampleInput("tb_table");

  test.each([
    ["not a zip", new Uint8Array([1, 2, 3])],
    ["empty", new Uint8Array()],
    ["a zip of something else", zipSync({ "a.txt": strToU8("x") })],
  ])("%s", async (_what, bytes) => {
    expect(await fillTemplate(bytes, input)).toEqual({
      ok: false,
      problems: [{ code: "not_docx", name: "" }],
    });
  });

  test("a picture book", async () => {
    expect(await fillTemplate(new Uint8Array(11 * 1024 * 1024), input)).toMatchObject({
      ok: false,
      problems: [{ code: "too_large" }],
    });
  });

  test.each([
    [["{so_ky_hieu"], "bad_tag", "so_ky_hieu"],
    [["so_ky_hieu} x"], "bad_tag", "so_ky_hieu"],
    [["{#bang}{stt}"], "bad_loop", "bang"],
    [["{stt}{/bang}"], "bad_loop", "bang"],
  ])("%p is named", async (paragraphs, code, name) => {
    const result = await fillTemplate(await templateOf(paragraphs), input);
    if (result.ok) throw new Error("filled");
    expect(result.problems.some((problem) => problem.code === code && problem.name.includes(name))).toBe(
      true,
    );
    for (const problem of result.problems) expect(templateMessage(problem)).toMatch(/\.$/u);
  });
});

test.each([
  ["a template of Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"],
  ["a file with macros", "application/vnd.ms-word.document.macroEnabled.main+xml"],
])("%s is refused with a word", async (_what, type) => {
  const files = unzipSync(await templateOf(["{so_ky_hieu}"]));
  const types = strFromU8(files["[Content_Types].xml"] ?? new Uint8Array());
  const other = types.replace(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    type,
  );
  expect(other).not.toBe(types);
  const template = zipSync({ ...files, "[Content_Types].xml": strToU8(other) });
  const result = await fillTemplate(template, sampleInput("tb_table"));
  expect(result).toEqual({ ok: false, problems: [{ code: "other_word", name: "" }] });
  setLanguage("vi");
  expect(templateMessage({ code: "other_word", name: "" })).toContain(".docx");
});

test("spaces inside the braces are no part of a name", async () => {
  const { text, warnings } = await filled(
    await templateOf(["{ so_ky_hieu }", "{nguoi_ky\u00A0}", "{\u00A0don_vi}"]),
  );
  expect(text).toBe("05/TB-SCT\nNguyễn Văn An\nSở Công Thương");
  expect(warnings.filter((one) => one.startsWith("unknown"))).toEqual([]);
});

test("total and class are rows of the table", async () => {
  const template = await templateOf(["{#bang}{chi_so}: {ky_truoc} {ky_nay} {tang_giam}", "{/bang}"]);
  const { text } = await filled(template, sampleInput("cv_points"));
  expect(text).toContain("Tổng điểm: 66,21 63,48 -2,73");
  expect(text).toContain("Xếp loại: Trung bình Trung bình");
  const { text: percents } = await filled(template, sampleInput("tb_table"));
  expect(percents).not.toContain("Tổng điểm");
});

test("what people type is text in the filled document, too", async () => {
  const input = sampleInput("tb_table");
  const hostile = `<w:br/>&{co_quan}\u0007 “Sở”`;
  const { text } = await filled(await templateOf(["{nguoi_ky}"]), {
    ...input,
    letterhead: { ...input.letterhead, signerName: hostile },
  });
  expect(text).toBe("<w:br/>&{co_quan} “Sở”");
});

test("every placeholder is told in both languages and stands in the guide", () => {
  const guide = readFileSync(path.join(__dirname, "../../docs/mau-van-ban.md"), "utf8");
  for (const { name, written } of templateFields()) {
    setLanguage("vi");
    const vi = fieldMeaning(name);
    setLanguage("en");
    expect(fieldMeaning(name)).not.toBe(vi);
    setLanguage("vi");
    for (const [tag] of written.matchAll(/\{[^}]+\}/gu)) expect(guide).toContain(tag);
  }
});

test("the pages of a document are the pages that are previewed", () => {
  const pages = noticePages(noticeFor(sampleInput("cv_province")));
  expect(pages.map(({ orientation }) => orientation)).toEqual(["portrait", "landscape"]);
});

describe("the lines under agency and title", () => {
  /** The text above each line, and how long the line is in parts of the longest line of that text. */
  async function ruled(agency: string, template?: Uint8Array): Promise<Map<string, number>> {
    const input = sampleInput("tb_table");
    const result = await fillTemplate(template ?? (await sampleTemplate("tb_table")), {
      ...input,
      letterhead: { ...input.letterhead, agency },
    });
    if (!result.ok) throw new Error("not filled");
    const xml = strFromU8(unzipSync(result.file)["word/document.xml"] ?? new Uint8Array());
    const found = new Map<string, number>();
    for (const [, above = "", rule = ""] of xml.matchAll(
      /(<w:p>(?:(?!<w:p>).)*<\/w:p>)(<w:p>(?:(?!<w:p>|<w:t[ >]).)*<w:pBdr>(?:(?!<w:p>).)*?<\/w:p>)/gsu,
    )) {
      const lines = [...above.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text = ""]) => text);
      const [, left = 0, right = 0] = (/w:left="(\d+)" w:right="(\d+)"/u.exec(rule) ?? []).map(Number);
      expect(left).toBe(right);
      const look = {
        sizePt: Number(/w:sz w:val="(\d+)"/u.exec(above)?.[1]) / 2,
        bold: above.includes("<w:b/>"),
      };
      const cell = xml.slice(0, xml.indexOf(above)).lastIndexOf("<w:tcW");
      const before = xml.slice(0, xml.indexOf(above));
      const outside = before.lastIndexOf("</w:tc>") > before.lastIndexOf("<w:tc>");
      const room = outside ? 9355 : Number(/w:w="(\d+)"/u.exec(xml.slice(cell))?.[1]);
      const longest = Math.max(...lines.map((line) => textWidthMm(line, look)));
      found.set(lines.join(" / "), (((room - left - right) / 1440) * 25.4) / longest);
    }
    return found;
  }

  test("are a third to a half of the text that was filled in, short or long", async () => {
    const short = await ruled("Sở Nội vụ");
    expect(short.get("SỞ NỘI VỤ")).toBeCloseTo(0.42, 1);
    const long = await ruled("Sở Nông nghiệp và Môi trường");
    expect(long.get("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG")).toBeCloseTo(0.42, 1);
    for (const [text, part] of long)
      if (text !== "Độc lập - Tự do - Hạnh phúc") {
        expect(part).toBeGreaterThanOrEqual(0.33);
        expect(part).toBeLessThanOrEqual(0.5);
      }
    expect(long.size).toBe(3);
  });

  test("an agency that needs several lines is broken between its words", async () => {
    const found = await ruled("Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh Đồng Nai");
    const [agency = ""] = found.keys();
    expect(agency).toContain(" / ");
    expect(agency).not.toMatch(/KHU CÔNG \/|ĐỒNG \/|QUẢN \/|KINH \/|TỈNH \//u);
  });

  test("a line under an office's own words stays as the office drew it", async () => {
    const files = unzipSync(await sampleTemplate("tb_table"));
    const own = strFromU8(files["word/document.xml"] ?? new Uint8Array())
      .replace("{co_quan}", "SỞ CÔNG THƯƠNG")
      .replace('<w:ind w:left="1910" w:right="1910"/>', '<w:ind w:left="1234" w:right="1234"/>');
    expect(own).toContain('w:left="1234"');
    const result = await fillTemplate(
      zipSync({ ...files, "word/document.xml": strToU8(own) }),
      sampleInput("tb_table"),
    );
    if (!result.ok) throw new Error("not filled");
    const xml = strFromU8(unzipSync(result.file)["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain('<w:ind w:left="1234" w:right="1234"/>');
    expect(xml).not.toMatch(/w:left="9\d{6}"/u);
  });
});
