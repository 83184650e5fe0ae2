import type { Letterhead, NoticeKind, NoticeSubject } from "../../src/notice";
import {
  documentDefaults,
  EMPTY_LETTERHEAD,
  readLetterhead,
  noticeFor,
  noticeRemarks as remarksOf,
} from "../../src/notice";
import type { UnitLevel } from "../../src/scoring/units/unit";
import { sampleInput } from "./notice-samples";
import { bookRows, comparisonOf } from "./published-figures";

/** A unit with five groups, of which the third was published by its parts only. */
function comparisonOfParts(
  scores: Record<string, number | null>,
  unit = "tỉnh Phú Thọ",
): ReturnType<typeof comparisonOf> {
  const names: Record<string, [string, number]> = {
    CKMB: ["Công khai, minh bạch", 18],
    TDGQ: ["Tiến độ, kết quả giải quyết", 20],
    DVTT: ["Cung cấp dịch vụ trực tuyến", 22],
    DVCTT: ["Dịch vụ công trực tuyến", 12],
    TTTT: ["Thanh toán trực tuyến", 10],
    MDSH: ["Số hóa hồ sơ", 22],
    MDHL: ["Mức độ hài lòng", 18],
    TONG: ["Tổng điểm", 100],
  };
  const rows = bookRows({
    unit,
    level: "tinh",
    period: "2026-08",
    rows: Object.entries(scores).map(([code, score]) => {
      const [label, max] = names[code] ?? [code, 0];
      const status =
        score !== null ? ("ok" as const) : code === "DVTT" ? ("header" as const) : ("missing" as const);
      return { code, label, max, score, status };
    }),
  });
  return comparisonOf(rows, "2026-08", null);
}

function bodyOf(
  kind: Exclude<NoticeKind, "targets_annex">,
  comparison: ReturnType<typeof comparisonOf>,
): string[] {
  const input = sampleInput(kind);
  const subject: NoticeSubject = { kind, comparison, units: null };
  return noticeFor({ ...input, subject, remarks: [] }).body.flatMap((part) =>
    !("text" in part) ? [] : [part.text],
  );
}

describe("parts hang under the group whose points they make up", () => {
  const whole = { CKMB: 7.96, TDGQ: 19.01, DVCTT: 8.97, TTTT: 6.69, MDSH: 8.86, MDHL: 14, TONG: 65.49 };

  test("in the prose of a province", () => {
    const [prose = ""] = bodyOf("cv_province", comparisonOfParts(whole));
    expect(prose).toContain(
      "Cung cấp dịch vụ trực tuyến đạt 15,66/22 điểm (trong đó dịch vụ công trực tuyến 8,97/12 điểm; thanh toán trực tuyến 6,69/10 điểm);",
    );
    expect(prose).toContain("tổng điểm đạt 65,49/100 điểm");
  });

  test("in the list of points", () => {
    expect(bodyOf("cv_points", comparisonOfParts(whole))).toContain(
      "- Cung cấp dịch vụ trực tuyến: 15,66/22 (trong đó: dịch vụ công trực tuyến 8,97/12; thanh toán trực tuyến 6,69/10);",
    );
  });

  test("a part without its sibling stands for itself, under no group", () => {
    const { TTTT: _, ...rest } = whole;
    const lines = bodyOf("cv_points", comparisonOfParts({ ...rest, DVTT: null }));
    expect(lines).toContain("- Dịch vụ công trực tuyến: 8,97/12;");
    expect(lines.join("\n")).not.toMatch(/trong đó|Cung cấp dịch vụ trực tuyến/iu);
  });

  test("a group that was published with its parts keeps its own figure", () => {
    expect(bodyOf("cv_points", comparisonOfParts({ ...whole, DVTT: 15.66 })).join("\n")).toContain(
      "Cung cấp dịch vụ trực tuyến: 15,66/22 (trong đó:",
    );
  });
});

describe("a group that the total proves to have points", () => {
  const partOfTotal = { CKMB: 7.7, TDGQ: 18.4, DVCTT: 7.4, MDHL: 12, TONG: 55.02 };
  const notesOf = (scores: Record<string, number | null>): { id: string; text: string; on: boolean }[] => {
    const subject: NoticeSubject = {
      kind: "cv_province",
      comparison: comparisonOfParts(scores),
      units: null,
    };
    return remarksOf(subject).filter(({ id }) => /missing|unpublished/u.test(id));
  };

  test("was not published, and nothing is said of it unless asked for", () => {
    expect(notesOf(partOfTotal)).toEqual([
      expect.objectContaining({
        id: "note:unpublished",
        text: "Không nêu trong kết quả công bố: Số hóa hồ sơ; Thanh toán trực tuyến.",
        on: false,
      }),
    ]);
  });

  test("a total that is merely the sum of the others leaves the group without a figure", () => {
    expect(notesOf({ ...partOfTotal, TONG: 45.5 })).toEqual([
      expect.objectContaining({ id: "note:missing", on: true }),
    ]);
  });
});

const LETTERHEAD: Letterhead = {
  ...EMPTY_LETTERHEAD,
  agency: "SỞ CÔNG THƯƠNG",
  place: "ĐỒNG NAI",
  symbol: "/TB-SCT",
  recipients: ["Như trên", "Ban Giám đốc Sở", "Lưu: VT, VP"],
  signerName: "NGUYỄN VĂN AN",
};

function subjectFor(
  kind: Exclude<NoticeKind, "targets_annex">,
  unit: string,
  level: UnitLevel,
  period = "2026-02",
): NoticeSubject {
  const rows = bookRows({
    unit,
    level,
    period,
    rows: [{ code: "CKMB", label: "Công khai", score: 18, max: 18 }],
  });
  return { kind, comparison: comparisonOf(rows, period, null), units: null };
}

describe("what belongs to a kind of document", () => {
  const letter = subjectFor("cv_points", "Sở Công Thương", "so");
  const announcement = subjectFor("tb_table", "Sở Công Thương", "so");

  test("a công văn without its own symbol leaves room for it, never that of a thông báo", () => {
    const input = { ...sampleInput("cv_points"), subject: letter, letterhead: LETTERHEAD };
    expect(noticeFor(input).head?.number).toMatch(/^Số: 05\/\u00A0+$/u);
    expect(noticeFor({ ...input, subject: announcement }).head?.number).toBe("Số: 05/TB-SCT");
    const own = { ...LETTERHEAD, letterSymbol: "/SCT-VP" };
    expect(noticeFor({ ...input, letterhead: own }).head?.number).toBe("Số: 05/SCT-VP");
  });

  test("“Như trên” stands in letters and nowhere else", () => {
    expect(documentDefaults(letter, LETTERHEAD).recipients).toEqual([
      "Như trên",
      "Ban Giám đốc Sở",
      "Lưu: VT, VP",
    ]);
    expect(documentDefaults(announcement, LETTERHEAD).recipients).toEqual(["Ban Giám đốc Sở", "Lưu: VT, VP"]);
    const without = { ...LETTERHEAD, recipients: ["Các phòng, đơn vị thuộc Sở", "Lưu: VT"] };
    expect(documentDefaults(letter, without).recipients).toEqual(["Như trên", "Lưu: VT"]);
  });

  test("what was written for a kind holds for that kind only", () => {
    const kept = {
      ...LETTERHEAD,
      kinds: { cv_points: { recipients: ["Lưu: VT, TTra"], addressees: ["Văn phòng Sở"] } },
    };
    expect(documentDefaults(letter, kept)).toMatchObject({
      recipients: ["Lưu: VT, TTra"],
      addressees: ["Văn phòng Sở"],
    });
    expect(documentDefaults(announcement, kept).recipients).toEqual(["Ban Giám đốc Sở", "Lưu: VT, VP"]);
  });

  test.each<[string, UnitLevel, string, string[]]>([
    ["Sở Công Thương", "so", "2026-02", ["Các phòng, đơn vị thuộc Sở"]],
    ["Ban Quản lý Khu kinh tế", "so", "2026-02", ["Các phòng, đơn vị thuộc Ban Quản lý Khu kinh tế"]],
    ["UBND xã Hòa Bình", "xa", "2026-02", ["Các phòng, ban, đơn vị thuộc Ủy ban nhân dân xã Hòa Bình"]],
    ["PHƯỜNG VÂN PHÚ", "xa", "2026-02", ["Các phòng, ban, đơn vị thuộc Ủy ban nhân dân phường Vân Phú"]],
    ["Đặc khu Phú Quốc", "xa", "2026-02", ["Các phòng, ban, đơn vị thuộc Ủy ban nhân dân Đặc khu Phú Quốc"]],
    ["tỉnh Phú Thọ", "tinh", "2026-02", ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường"]],
    [
      "tỉnh Quảng Ninh",
      "tinh",
      "2026-02",
      ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường, đặc khu"],
    ],
    [
      "Thành phố Hồ Chí Minh",
      "tinh",
      "2026-02",
      ["Các sở, ban, ngành thành phố", "Ủy ban nhân dân các xã, phường, đặc khu"],
    ],
    [
      "UBND Thành phố Đồng Nai",
      "tinh",
      "2026-10",
      ["Các sở, ban, ngành thành phố", "Ủy ban nhân dân các xã, phường"],
    ],
    [
      "tỉnh Hưng Yên",
      "tinh",
      "2025-06",
      ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các huyện, thị xã, thành phố"],
    ],
    ["tỉnh Hưng Yên", "tinh", "2025-07", ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường"]],
    [
      "thành phố Hà Nội",
      "tinh",
      "2024-Q4",
      ["Các sở, ban, ngành thành phố", "Ủy ban nhân dân các quận, huyện, thị xã"],
    ],
  ])("a letter about %s (%s, %s) is sent to %p", (unit, level, period, addressees) => {
    expect(
      documentDefaults(subjectFor("cv_province", unit, level, period), EMPTY_LETTERHEAD).addressees,
    ).toEqual(addressees);
  });
});

describe("names typed in capitals", () => {
  test.each([
    ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"],
    ["ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "Ủy ban nhân dân xã Hòa Bình"],
    ["SỞ CÔNG THƯƠNG", "Sở Công Thương"],
    ["UBND TỈNH ĐỒNG NAI", "UBND tỉnh Đồng Nai"],
    ["BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ KHU KINH TẾ", "Ban Quản lý các Khu công nghiệp và Khu kinh tế"],
    ["VĂN PHÒNG UBND TỈNH", "Văn phòng UBND tỉnh"],
    ["SỞ KH&CN", "Sở KH&CN"],
    ["Sở Y TẾ", "Sở Y TẾ"],
  ])("%s is %s inside a sentence", (agency, inText) => {
    const input = { ...sampleInput("tb_table"), remarks: [], letterhead: { ...LETTERHEAD, agency } };
    const model = noticeFor(input);
    expect(model.head?.agency).toBe(agency.toLocaleUpperCase("vi"));
    const [first] = model.body;
    expect(
      first?.kind === "paragraph" && first.text.startsWith(`${inText} thông báo kết quả đánh giá Bộ chỉ số`),
    ).toBe(true);
  });

  test("the signer and the place are written as the decree has them", () => {
    const model = noticeFor({ ...sampleInput("tb_table"), letterhead: LETTERHEAD });
    expect(model.end?.signerName).toBe("Nguyễn Văn An");
    expect(model.head?.placeAndDate).toMatch(/^Đồng Nai, ngày/u);
  });
});

describe("a letterhead kept in the workbook", () => {
  test("comes back with everything that was entered", () => {
    const entered: Letterhead = {
      ...LETTERHEAD,
      agencyInText: "Sở Công Thương",
      letterSymbol: "/SCT-VP",
      kinds: { cv_points: { recipients: ["Lưu: VT"] }, tb_table: { legalBases: [] } },
    };
    expect(readLetterhead(JSON.parse(JSON.stringify(entered)) as Record<string, unknown>)).toEqual(entered);
  });

  test("is read part by part, whatever else stands there", () => {
    const stored = {
      agency: "A",
      kinds: { cv_points: { recipients: "x" }, unknown: { recipients: [] } },
      symbol: 5,
    };
    expect(readLetterhead(stored)).toEqual({ ...EMPTY_LETTERHEAD, agency: "A" });
  });
});
