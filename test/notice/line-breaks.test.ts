import fc from "fast-check";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brokenLines, noticeFor, noticePages, noticeToDocx, textWidthMm } from "../../src/notice";
import type { TextLine } from "../../src/notice";
import { sampleInput } from "./notice-samples";
import "./binary-globals";

const CAPITALS = { sizePt: 12, bold: true };

describe("a name in the head of a document", () => {
  test.each([
    [75, "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH"],
    [75, "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"],
    [65, "ỦY BAN NHÂN DÂN / XÃ HÒA BÌNH"],
    [65, "SỞ NÔNG NGHIỆP / VÀ MÔI TRƯỜNG"],
    [65, "ỦY BAN NHÂN DÂN / THÀNH PHỐ HỒ CHÍ MINH"],
    [65, "ỦY BAN NHÂN DÂN / ĐẶC KHU PHÚ QUỐC"],
    [65, "TRUNG TÂM / PHỤC VỤ HÀNH CHÍNH CÔNG / XÃ NGUYỄN BỈNH KHIÊM"],
    [75, "BAN QUẢN LÝ / CÁC KHU CÔNG NGHIỆP / VÀ KHU KINH TẾ TỈNH ĐỒNG NAI"],
    [50, "SỞ GIÁO DỤC / VÀ ĐÀO TẠO"],
  ])("in %s mm: %s", (widthMm, printed) => {
    const text = printed.replaceAll(" / ", " ");
    expect(brokenLines(text, CAPITALS, widthMm).join(" / ")).toBe(printed);
    // Letters that came apart (NFD) stand on the same lines.
    expect(brokenLines(text.normalize("NFD"), CAPITALS, widthMm).join(" / ").normalize("NFC")).toBe(printed);
  });

  test.each([
    [
      247,
      14,
      "CHỈ TIÊU CỤ THỂ VỀ CẢI CÁCH THỦ TỤC HÀNH CHÍNH CỦA SỞ CÔNG THƯƠNG / NĂM 2025 VÀ KẾT QUẢ THỰC HIỆN THÁNG 12 NĂM 2025",
    ],
    [100, 12, "ỦY BAN NHÂN DÂN / XÃ TRUNG NGUYÊN - PHƯỚC LONG THỌ"],
    [58, 12, "ỦY BAN NHÂN DÂN / XÃ TRUNG NGUYÊN - / PHƯỚC LONG THỌ"],
    [60, 12, "V/v khẩn trương khắc phục / điểm số Bộ Chỉ số phục vụ / người dân, doanh nghiệp"],
    [62, 12, "V/v kết quả đánh giá / Bộ chỉ số phục vụ người dân, / doanh nghiệp tháng 02 năm 2026"],
    [140, 14, "Kết quả đánh giá Bộ chỉ số phục vụ / người dân, doanh nghiệp tháng 02 năm 2026"],
    [90, 14, "Kết quả đánh giá Bộ chỉ số / phục vụ người dân, doanh nghiệp / 9 tháng đầu năm 2026"],
  ])("a subject in %s mm at %s points: %s", (widthMm, sizePt, printed) => {
    const look = { sizePt, bold: sizePt === 14 };
    expect(brokenLines(printed.replaceAll(" / ", " "), look, widthMm).join(" / ")).toBe(printed);
  });

  test("no line is longer than its room unless one syllable is, and no word is lost", () => {
    const syllable = fc.constantFrom(
      "sở",
      "Công",
      "Thương",
      "người",
      "dân",
      "xã",
      "Hòa",
      "Bình",
      "02",
      "và",
      ",",
    );
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 30 }), fc.integer({ min: 20, max: 160 }), (words, room) => {
        const text = words.join(" ");
        const lines = brokenLines(text, { sizePt: 13 }, room);
        expect(lines.join(" ")).toBe(text);
        for (const line of lines) expect(textWidthMm(line, { sizePt: 13 })).toBeLessThanOrEqual(room);
      }),
    );
  });
});

test.each([
  ["Thành phố Hồ Chí Minh", "2026-02-05"],
  ["Đồng Nai", "2026-02-05"],
])("place and date of %s stand on one line", (place, date) => {
  const input = sampleInput("tb_table");
  const model = noticeFor({
    ...input,
    letterhead: { ...input.letterhead, place, agency: "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" },
    document: { ...input.document, date },
  });
  const [head] = noticePages(model)[0]?.blocks ?? [];
  if (head?.kind !== "columns") throw new Error("no head");
  const [leftMm, rightMm] = head.widthsMm;
  for (const row of head.rows) {
    for (const line of row.left) expect(textWidthMm(line.text, line)).toBeLessThan(leftMm);
    for (const line of row.right) expect(textWidthMm(line.text, line)).toBeLessThan(rightMm);
  }
  expect(leftMm + rightMm).toBeCloseTo(165);
});

test("a place too long for one line with its date gives way before the day, and leaves the agency its room", () => {
  const input = sampleInput("tb_table");
  const place = "Trung Nguyên - Phước Long Thọ";
  const model = noticeFor({ ...input, letterhead: { ...input.letterhead, place } });
  const [head] = noticePages(model)[0]?.blocks ?? [];
  if (head?.kind !== "columns") throw new Error("no head");
  expect(head.rows[1]?.right[0]?.text).toBe(`${place},\nngày 08 tháng 3 năm 2026`);
  expect(head.widthsMm[1]).toBeLessThan(92);
});

/** Rendering is looked at where LibreOffice and a font with the widths of Times New Roman are installed. */
const canRender =
  spawnSync("soffice", ["--version"]).status === 0 &&
  spawnSync("pdftotext", ["-v"]).status === 0 &&
  /Liberation Serif|Times New Roman/u.test(
    spawnSync("fc-match", ["Times New Roman:lang=vi"]).stdout?.toString() ?? "",
  );

(canRender ? test : test.skip).each(["cv_points", "cv_province"] as const)(
  "LibreOffice ends the lines of the head of %s where we do",
  async (kind) => {
    const input = sampleInput(kind);
    const model = noticeFor({
      ...input,
      letterhead: {
        ...input.letterhead,
        agency: "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
        place: "Thành phố Hồ Chí Minh",
      },
    });
    const folder = mkdtempSync(path.join(tmpdir(), "notice-"));
    writeFileSync(path.join(folder, "a.docx"), await noticeToDocx(model));
    const run = (command: string, words: string[]): void =>
      void execFileSync(command, words, { cwd: folder, stdio: "ignore" });
    run("soffice", [
      `-env:UserInstallation=file://${folder}/user`,
      "--headless",
      "--convert-to",
      "pdf",
      "a.docx",
    ]);
    run("pdftotext", ["-layout", "a.pdf", "a.txt"]);
    const printed = readFileSync(path.join(folder, "a.txt"), "utf8").normalize("NFC").replace(/ +/gu, " ");
    const lines = noticePages(model).flatMap(({ blocks }) =>
      blocks.flatMap((block): TextLine[] => {
        if (block.kind === "columns") return block.rows.flatMap(({ left, right }) => [...left, ...right]);
        return block.kind === "line" && block.line.align === "center" ? [block.line] : [];
      }),
    );
    for (const { text } of lines)
      for (const line of text.split("\n"))
        if (line.trim() !== "" && line.length < 60)
          expect(printed).toContain(line.replace(/[\u00A0 ]+/gu, " ").trim());
  },
  120_000,
);
