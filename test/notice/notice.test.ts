import type { DocumentInput, NoticeInput } from "../../src/notice";
import {
  defaultKind,
  EMPTY_DOCUMENT,
  EMPTY_LETTERHEAD,
  fileName,
  noticeFor,
  noticePages,
  noticeRemarks,
  withEdits,
} from "../../src/notice";
import { KINDS, manyUnits, sampleInput } from "./notice-samples";
import {
  comparisonOf,
  FEBRUARY_2026,
  NOVEMBER_2023,
  PROVINCE_FEBRUARY_2023,
  QUARTER_II_2024,
} from "./published-figures";

function withDocument(input: NoticeInput, document: Partial<DocumentInput>): NoticeInput {
  return { ...input, document: { ...input.document, ...document } };
}

describe("number, date and place", () => {
  const thongBao = sampleInput("tb_table");

  test.each([
    ["5", "Số: 05/TB-SCT"],
    ["12", "Số: 12/TB-SCT"],
    ["123", "Số: 123/TB-SCT"],
    ["12a", "Số: 12a/TB-SCT"],
    [null, "Số: \u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/TB-SCT"],
  ])("number %p", (number, printed) => {
    expect(noticeFor(withDocument(thongBao, { number })).head?.number).toBe(printed);
  });

  test.each([
    ["2026-03-08", "Đồng Nai, ngày 08 tháng 3 năm 2026"],
    ["2026-01-31", "Đồng Nai, ngày 31 tháng 01 năm 2026"],
    ["2026-02-01", "Đồng Nai, ngày 01 tháng 02 năm 2026"],
    ["2026-12-10", "Đồng Nai, ngày 10 tháng 12 năm 2026"],
  ])("date %s", (date, printed) => {
    expect(noticeFor(withDocument(thongBao, { date })).head?.placeAndDate).toBe(printed);
  });

  test.each([null, "", "31/02/2026", "2026-02-31", "2026-13-01"])(
    "date %p leaves room for a hand",
    (date) => {
      expect(noticeFor(withDocument(thongBao, { date })).head?.placeAndDate).toMatch(
        /^Đồng Nai, ngày\u00A0+tháng\u00A0+năm\u00A0+$/u,
      );
    },
  );
});

describe("the parts of a document", () => {
  test("a thông báo has a title and no “Kính gửi”", () => {
    const model = noticeFor(sampleInput("tb_table"));
    expect(model.title).toEqual({
      name: "THÔNG BÁO",
      subject: "Kết quả đánh giá Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 02 năm 2026",
    });
    expect(model.addressees).toEqual([]);
    expect(model.head?.subject).toBeNull();
  });

  test("a công văn has its subject in the head, its own symbol and “Kính gửi”", () => {
    const model = noticeFor(sampleInput("cv_province"));
    expect(model.title).toBeNull();
    expect(model.head?.number).toBe("Số: 05/VPUB-PVHCC&KSTT");
    expect(model.head?.subject).toMatch(/^V\/v /u);
    expect(model.addressees).toEqual([
      "- Các sở, ban, ngành tỉnh;",
      "- Ủy ban nhân dân các huyện, thị xã, thành phố.",
    ]);
  });

  test("bases and recipients get their punctuation, whatever was typed at their ends", () => {
    const input = sampleInput("tb_table");
    const model = noticeFor({
      ...input,
      letterhead: {
        ...input.letterhead,
        legalBases: ["Căn cứ A.", " Căn cứ B ;; ", "", "Căn cứ C"],
        recipients: ["- Như trên", "– Giám đốc (b/c);", "Lưu: VT."],
      },
    });
    expect(model.bases).toEqual(["Căn cứ A;", "Căn cứ B;", "Căn cứ C."]);
    expect(model.end?.recipients).toEqual(["- Giám đốc (b/c);", "- Lưu: VT."]);
  });

  test("the last sentence ends with ./. exactly once", () => {
    for (const closing of [
      "Đề nghị các đơn vị thực hiện",
      "Đề nghị các đơn vị thực hiện.",
      "Đề nghị các đơn vị thực hiện./.",
    ]) {
      const { body } = noticeFor(withDocument(sampleInput("cv_points"), { closing }));
      expect(body.at(-1)).toEqual({ kind: "paragraph", text: "Đề nghị các đơn vị thực hiện./." });
    }
  });

  test("the signer's title stands in capitals, line by line", () => {
    expect(noticeFor(sampleInput("tb_table")).end?.signerTitle).toEqual(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
  });

  test("only remarks that are on stand in the text, with the words a person gave them", () => {
    const input = sampleInput("tb_table");
    const remarks = withEdits(input.remarks, { gain: { text: "Câu của văn phòng." }, loss: { on: false } });
    const texts = noticeFor({ ...input, remarks }).body.flatMap((part) =>
      !("text" in part) ? [] : [part.text],
    );
    expect(texts).toContain("- Câu của văn phòng.");
    expect(texts.join(" ")).not.toContain("giảm nhiều nhất");
  });

  test("with every remark off the table stands without numbered headings", () => {
    const input = sampleInput("tb_table");
    const { body } = noticeFor({ ...input, remarks: input.remarks.map((one) => ({ ...one, on: false })) });
    expect(body.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph"]);
  });

  test("the office's own paragraphs stand before the last sentence", () => {
    const { body } = noticeFor(
      withDocument(sampleInput("cv_points"), {
        paragraphs: ["Giao Văn phòng Sở theo dõi.\n\nHoàn thành trong tháng 7."],
      }),
    );
    expect(body.slice(-3, -1).map((part) => "text" in part && part.text)).toEqual([
      "Giao Văn phòng Sở theo dõi.",
      "Hoàn thành trong tháng 7.",
    ]);
  });

  test("an annex names the document it belongs to", () => {
    expect(noticeFor(sampleInput("cv_province")).annexes[0]?.attachedTo).toBe(
      "(Kèm theo Công văn số 05/VPUB-PVHCC&KSTT ngày 08 tháng 3 năm 2023 của Văn phòng UBND tỉnh)",
    );
    const decision = {
      attachedTo: "Quyết định số 12/QĐ-SCT ngày 10 tháng 02 năm 2025 của Giám đốc Sở Công Thương",
    };
    expect(noticeFor(withDocument(sampleInput("targets_annex"), decision)).annexes[0]?.attachedTo).toBe(
      `(Ban hành kèm theo ${decision.attachedTo})`,
    );
  });

  test("an empty letterhead invents nothing", () => {
    for (const kind of KINDS) {
      const { subject, remarks } = sampleInput(kind);
      const model = noticeFor({ subject, remarks, letterhead: EMPTY_LETTERHEAD, document: EMPTY_DOCUMENT });
      expect(model.head?.agency ?? "").toBe("");
      expect(model.end?.signerName ?? "").toBe("");
    }
  });

  test("a long agency is broken into lines of about the same length", () => {
    const input = sampleInput("tb_table");
    const [page] = noticePages(
      noticeFor({
        ...input,
        letterhead: { ...input.letterhead, agency: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân" },
      }),
    );
    const [head] = page?.blocks ?? [];
    if (head?.kind !== "columns") throw new Error("no head");
    const [agency] = head.rows[0]?.left.filter(({ bold }) => bold) ?? [];
    expect(agency?.text).toBe("VĂN PHÒNG\nĐOÀN ĐẠI BIỂU QUỐC HỘI\nVÀ HỘI ĐỒNG NHÂN DÂN");
  });
});

test("the kind that is offered first follows what was published", () => {
  expect(defaultKind(comparisonOf(FEBRUARY_2026, "2026-02", null))).toBe("tb_table");
  expect(defaultKind(comparisonOf(NOVEMBER_2023, "2023-11", null))).toBe("tb_ranks");
  expect(defaultKind(comparisonOf(QUARTER_II_2024, "2024-Q2", null))).toBe("cv_points");
  expect(defaultKind(comparisonOf(PROVINCE_FEBRUARY_2023, "2023-02", null))).toBe("cv_province");
});

test("any kind of document can carry the annex of all units", () => {
  const { subject, ...rest } = sampleInput("tb_table");
  if (subject.kind === "targets_annex") throw new Error("wrong kind");
  const withUnits = { ...subject, units: manyUnits(12) };
  const model = noticeFor({ ...rest, subject: withUnits, remarks: noticeRemarks(withUnits) });
  expect(model.annexes[0]?.table.rows).toHaveLength(12);
  expect(model.body.some((part) => "text" in part && part.text.includes("Phụ lục kèm theo"))).toBe(true);
});

describe("file names", () => {
  const named = (
    unit: string,
    period = "2026-02",
    kind: NoticeInput["subject"]["kind"] = "tb_table",
  ): string => fileName({ unit, period, kind });

  test("tell kind, unit and period, Vietnamese letters kept", () => {
    expect(named("Sở Công Thương")).toBe("TB-766-Sở-Công-Thương-2026-02.docx");
    expect(named("tỉnh Hưng Yên", "2023-02", "cv_province")).toBe("CV-766-tỉnh-Hưng-Yên-2023-02.docx");
    expect(named("Sở Công Thương", "2025", "targets_annex")).toBe("PL-766-Sở-Công-Thương-2025.docx");
    expect(named("Sở Công Thương".normalize("NFD"))).toBe(
      "TB-766-Sở-Công-Thương-2026-02.docx".normalize("NFC"),
    );
  });

  test.each([
    'a/b\\c:d*e?f"g<h>i|j',
    "..",
    " . ",
    "CON",
    "nul.",
    "a\u0000b\nc",
    "😀",
    "x".repeat(500),
    "Ủy ban ".repeat(60),
  ])("%p is safe on Windows", (unit) => {
    const name = named(unit);
    expect(name).toMatch(/^TB-766-[^\\/:*?"<>|\p{Cc}]*2026-02\.docx$/u);
    expect(name.length).toBeLessThan(120);
    expect(name).not.toMatch(/[. ]\.docx$|--/u);
  });
});
