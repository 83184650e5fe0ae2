import {
  bookRows,
  comparisonOf,
  comparisonOfAll,
  DEPARTMENTS_MARCH_2026,
  FEBRUARY_2026,
  NOVEMBER_2023,
  PROVINCE_FEBRUARY_2023,
  QUARTER_II_2024,
  TARGETS_2025,
} from "./published-figures";
import type { Letterhead, NoticeInput, NoticeKind, NoticeSubject } from "../../src/notice";
import { EMPTY_DOCUMENT, noticeRemarks } from "../../src/notice";

const DEPARTMENT: Letterhead = {
  superior: "UBND tỉnh Đồng Nai",
  agency: "Sở Công Thương",
  place: "Đồng Nai",
  symbol: "/TB-SCT",
  letterSymbol: "/SCT-VP",
  legalBases: [
    "Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ phê duyệt Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành chính, dịch vụ công theo thời gian thực trên môi trường điện tử",
    "Căn cứ kết quả công khai trên Cổng Dịch vụ công quốc gia;",
  ],
  recipients: ["Văn phòng UBND tỉnh (b/c)", "Ban Giám đốc Sở", "Các phòng, đơn vị thuộc Sở", "Lưu: VT, VP"],
  signerTitle: ["KT. Giám đốc", "Phó Giám đốc"],
  signerName: "Nguyễn Văn An",
};

const SCIENCE: Letterhead = {
  ...DEPARTMENT,
  superior: "UBND tỉnh",
  agency: "Sở Khoa học và Công nghệ",
  symbol: "/TB-SKHCN",
};

const PROVINCE_OFFICE: Letterhead = {
  ...DEPARTMENT,
  superior: "UBND tỉnh Hưng Yên",
  agency: "Văn phòng",
  agencyInText: "Văn phòng UBND tỉnh",
  place: "Hưng Yên",
  letterSymbol: "/VPUB-PVHCC&KSTT",
  legalBases: [],
  recipients: ["Như trên", "Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Lưu: VT, PVHCC&KSTT"],
  signerTitle: ["KT. Chánh Văn phòng", "Phó Chánh Văn phòng"],
};

/** Units of the province in the month of its letter, for the annex. */
const PROVINCE_UNITS = DEPARTMENTS_MARCH_2026.map((row) => ({ ...row, period: "2023-02" }));

const SUBJECTS: Record<NoticeKind, { subject: NoticeSubject; letterhead: Letterhead }> = {
  tb_table: {
    subject: { kind: "tb_table", comparison: comparisonOf(FEBRUARY_2026, "2026-02", "2026-01"), units: null },
    letterhead: DEPARTMENT,
  },
  tb_ranks: {
    subject: { kind: "tb_ranks", comparison: comparisonOf(NOVEMBER_2023, "2023-11", null), units: null },
    letterhead: SCIENCE,
  },
  cv_points: {
    subject: {
      kind: "cv_points",
      comparison: comparisonOf(QUARTER_II_2024, "2024-Q2", "2024-Q1"),
      units: null,
    },
    letterhead: DEPARTMENT,
  },
  cv_province: {
    subject: {
      kind: "cv_province",
      comparison: comparisonOf(PROVINCE_FEBRUARY_2023, "2023-02", null),
      units: comparisonOfAll(PROVINCE_UNITS, "2023-02", null),
    },
    letterhead: PROVINCE_OFFICE,
  },
  targets_annex: {
    subject: {
      kind: "targets_annex",
      targets: { year: 2025, unit: "Sở Công Thương", period: "2025-12", results: TARGETS_2025 },
    },
    letterhead: DEPARTMENT,
  },
};

const SIGNED: Record<NoticeKind, string> = {
  tb_table: "2026-03-08",
  tb_ranks: "2023-12-05",
  cv_points: "2024-07-12",
  cv_province: "2023-03-08",
  targets_annex: "2026-01-12",
};

/** A document of each kind, filled in as an office would. */
export function sampleInput(kind: NoticeKind): NoticeInput {
  const { subject, letterhead } = SUBJECTS[kind];
  const document = {
    ...EMPTY_DOCUMENT,
    number: "5",
    date: SIGNED[kind],
    asOf: kind === "cv_province" ? "2023-02-28" : null,
  };
  return { subject, letterhead, document, remarks: noticeRemarks(subject) };
}

export const KINDS = Object.keys(SUBJECTS) as NoticeKind[];

/** A province with many units, long names among them, for tables that run over pages. */
export function manyUnits(count: number): ReturnType<typeof comparisonOfAll> {
  const names = [
    "Ủy ban nhân dân xã",
    "Ủy ban nhân dân phường",
    "Ban Quản lý các Khu công nghiệp và Khu kinh tế cửa khẩu",
  ];
  const rows = Array.from({ length: count }, (_, index) =>
    ["2026-02", "2026-03"].flatMap((period, later) =>
      bookRows({
        unit: `${names[index % names.length]} số ${index + 1}`,
        level: "xa",
        period,
        rows: (
          [
            ["CKMB", "Công khai, minh bạch", 18],
            ["TDGQ", "Tiến độ giải quyết", 20],
            ["DVTT", "Dịch vụ trực tuyến", 22],
            ["MDSH", "Số hóa hồ sơ", 22],
            ["MDHL", "Mức độ hài lòng", 18],
          ] as const
        ).map(([code, label, max], group) => ({
          code,
          label,
          max,
          score: Math.round(((index * 37 + group * 211 + later * 53) % 1000) * max) / 1000,
        })),
      }),
    ),
  ).flat();
  return comparisonOfAll(rows, "2026-03", "2026-02");
}
