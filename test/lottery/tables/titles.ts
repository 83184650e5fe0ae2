import type { Random } from "../draw/random";
import type { Period } from "../draw/periods";

const INDEX = [
  "Bộ chỉ số phục vụ người dân, doanh nghiệp",
  "Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp trong thực hiện TTHC, dịch vụ công",
  "Bộ chỉ số 766",
  "Bộ chỉ số theo Quyết định số 766/QĐ-TTg",
  "Bộ chỉ số phục vụ người dân, doanh nghiệp theo Quyết định 766/QĐ-TTg",
  "chỉ số 766",
];

export function drawIndexName(r: Random): string {
  return r.pick(INDEX);
}

function caps(text: string): string {
  return text.toLocaleUpperCase("vi");
}

/** Title lines that name the index, the period and, for a table of one unit, the unit. */
export function drawTitle(r: Random, period: Period | null, unit: string | null): string[] {
  const index = drawIndexName(r);
  const when = period === null ? "" : ` ${period.text}`;
  const who = unit === null ? "" : ` của ${unit}`;
  const loud = r.chance(0.4) ? caps : (text: string): string => text;
  switch (r.int(0, 4)) {
    case 0:
      return [loud(`Kết quả đánh giá ${index}${when}${who}`)];
    case 1:
      return [
        loud("Phụ lục"),
        loud(`Kết quả thực hiện ${index}${who}${when}`),
        `(Kèm theo Công văn số ${r.int(11, 4000)}/VP-KSTT)`,
      ];
    case 2:
      return [
        loud(`Tổng hợp điểm ${index}`),
        `${period === null ? "" : `Kỳ đánh giá: ${period.text}`}`,
        unit === null ? "" : `Đơn vị: ${unit}`,
      ].filter((line) => line !== "");
    case 3:
      return [loud(`Bảng điểm ${index}${who}`), period === null ? "" : `(${period.text})`].filter(
        (line) => line !== "",
      );
    default:
      return [`Kết quả ${index}${who}${when} như sau:`];
  }
}

/** Lines under a table: sources, dates and signatures, all without scores. */
export function drawTail(r: Random, period: Period | null): string[] {
  const year = period?.year ?? 2026;
  const lines = [
    "Nguồn: Cổng Dịch vụ công quốc gia.",
    "Ghi chú: Điểm do hệ thống tự động đánh giá.",
    "Người lập biểu",
    "Đề nghị các đơn vị rà soát, khắc phục các nhóm chỉ số còn thấp./.",
    "Nơi nhận: - Như trên; - Lưu: VT, KSTT.",
    `Liên hệ: phòng Kiểm soát TTHC, điện thoại 0${r.int(2, 9)}${r.int(10000000, 99999999)}.`,
    `(Thực hiện Kế hoạch số ${r.int(10, 300)}/KH-UBND năm ${year})`,
  ];
  return r.chance(0.5) ? [] : r.sample(lines, r.int(1, 2));
}
