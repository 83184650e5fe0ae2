import type { Code } from "../contract";
import type { Random } from "../draw/random";

type Words = Record<Code | "TONG", string[]>;

/** Names as decisions, portals and careful reports write them. */
const USUAL: Words = {
  CKMB: [
    "Công khai, minh bạch",
    "Công khai minh bạch",
    "Nhóm chỉ số công khai, minh bạch",
    "Chỉ số công khai, minh bạch",
    "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công",
    "Điểm công khai, minh bạch",
    "Mức độ công khai, minh bạch",
    "CÔNG KHAI, MINH BẠCH",
    "Về công khai, minh bạch",
  ],
  TDGQ: [
    "Tiến độ, kết quả giải quyết",
    "Tiến độ giải quyết",
    "Tiến độ giải quyết đúng hạn",
    "Tiến độ giải quyết hồ sơ",
    "Tình hình, kết quả xử lý hồ sơ TTHC",
    "Tiến độ, kết quả giải quyết TTHC",
    "Chỉ số tiến độ giải quyết",
    "Tiến độ giải quyết thủ tục hành chính",
    "TIẾN ĐỘ GIẢI QUYẾT",
    "Nhóm tiến độ giải quyết",
  ],
  DVTT: [
    "Cung cấp dịch vụ trực tuyến",
    "Dịch vụ trực tuyến",
    "Chỉ số cung cấp dịch vụ trực tuyến",
    "DỊCH VỤ TRỰC TUYẾN",
    "Nhóm cung cấp dịch vụ trực tuyến",
  ],
  DVCTT: [
    "Dịch vụ công trực tuyến",
    "Cung cấp dịch vụ công trực tuyến",
    "DVC trực tuyến",
    "Chỉ số dịch vụ công trực tuyến",
    "Cung cấp DVC trực tuyến",
  ],
  TTTT: [
    "Thanh toán trực tuyến",
    "Chỉ số thanh toán trực tuyến",
    "Nhóm thanh toán trực tuyến",
    "THANH TOÁN TRỰC TUYẾN",
  ],
  MDSH: [
    "Số hóa hồ sơ",
    "Số hoá hồ sơ",
    "Mức độ số hóa",
    "Mức độ số hóa hồ sơ",
    "Số hóa hồ sơ TTHC",
    "Chỉ số số hóa hồ sơ",
    "SỐ HÓA HỒ SƠ",
    "Số hóa hồ sơ, kết quả giải quyết TTHC",
  ],
  MDHL: [
    "Mức độ hài lòng",
    "Mức độ hài lòng của người dân, doanh nghiệp",
    "Hài lòng",
    "Chỉ số mức độ hài lòng",
    "Mức độ hài lòng của người dân và doanh nghiệp",
    "MỨC ĐỘ HÀI LÒNG",
    "Sự hài lòng",
  ],
  TONG: [
    "Tổng điểm",
    "Tổng số điểm",
    "Điểm tổng hợp",
    "Tổng cộng",
    "TỔNG ĐIỂM",
    "Tổng điểm đạt được",
    "Tổng điểm đánh giá",
    "Tổng cộng điểm",
  ],
};

/** Names as clerks type them into their own tables. */
const OFFICE: Words = {
  CKMB: [
    "CK, MB",
    "CKMB",
    "CK-MB",
    "CK & MB",
    "Công khai, MB",
    "CK minh bạch",
    "Công khai TTHC",
    "Mức độ công khai",
    "Tính công khai, minh bạch",
    "Nhóm CK, MB",
    "KQ công khai, minh bạch trong GQ TTHC",
    "Công khai",
    "C.khai, m.bạch",
    "Việc công khai, minh bạch TTHC",
    "Điểm CKMB",
    "Chỉ số CK, MB",
    "MB, công khai TTHC",
  ],
  TDGQ: [
    "Tiến độ GQ",
    "TĐGQ",
    "TĐ GQ",
    "Tiến độ GQ HS",
    "Tiến độ, KQ giải quyết",
    "TĐ giải quyết TTHC",
    "Tiến độ xử lý",
    "Tiến độ xử lý hồ sơ",
    "Giải quyết đúng hạn",
    "GQ đúng hạn",
    "Tiến độ GQ TTHC",
    "Tiến độ, KQGQ",
    "Tiến độ",
    "Tình hình GQ hồ sơ",
    "Kết quả GQ hồ sơ TTHC",
    "Tiến độ g.quyết",
    "Điểm TĐGQ",
    "Tiến độ và kết quả GQ TTHC",
  ],
  DVTT: [
    "Cung cấp DVTT",
    "DV trực tuyến",
    "Cung cấp DV trực tuyến",
    "DVTT",
    "CC DVTT",
    "Dịch vụ TT",
    "C/cấp DV trực tuyến",
    "Nhóm DV trực tuyến",
    "Điểm DVTT",
  ],
  DVCTT: [
    "DVCTT",
    "DVC TT",
    "DVC tr.tuyến",
    "Dịch vụ công TT",
    "Cung cấp DVCTT",
    "DVC trực tuyến",
    "DVC online",
    "CC DVCTT",
    "Điểm DVCTT",
    "Dịch vụ công tr.tuyến",
  ],
  TTTT: [
    "TT trực tuyến",
    "TTTT",
    "T.toán trực tuyến",
    "Thanh toán TT",
    "T/toán trực tuyến",
    "Thanh toán online",
    "Thanh toán phí, lệ phí trực tuyến",
    "T.toán tr.tuyến",
    "Thanh toán TT phí, LP",
    "TTTT phí, lệ phí",
    "Điểm TTTT",
    "Thanh toán phí trực tuyến",
  ],
  MDSH: [
    "SH hồ sơ",
    "Số hóa HS",
    "SHHS",
    "Số hóa",
    "Số hoá",
    "MĐSH",
    "MĐ số hóa",
    "Mức độ SH",
    "Số hóa HS TTHC",
    "Số hóa HS, KQ",
    "Số hóa HS, kết quả GQ",
    "Số hóa TPHS",
    "Số hóa giấy tờ",
    "Điểm số hóa",
    "SH HS TTHC",
    "Số hóa TTHC",
    "Công tác số hóa",
  ],
  MDHL: [
    "Hài lòng người dân",
    "HL người dân",
    "MĐHL",
    "Mức độ HL",
    "Hài lòng của ND, DN",
    "Hài lòng ND, DN",
    "MĐ hài lòng",
    "Sự hài lòng của tổ chức, công dân",
    "HL của ND&DN",
    "Độ hài lòng",
    "Đánh giá hài lòng",
    "Điểm hài lòng",
    "Mức độ HL của NDDN",
    "Hài lòng khách hàng",
    "Hài lòng, PAKN",
    "Mức độ hài lòng NDDN",
  ],
  TONG: [
    "Tổng",
    "TC",
    "Cộng",
    "T.điểm",
    "Điểm TH",
    "Tổng số",
    "Tổng điểm đạt",
    "Điểm 766",
    "Điểm BCS 766",
    "Đ. tổng",
    "Điểm chung",
    "Điểm bộ chỉ số",
    "Tổng điểm BCS",
    "∑ điểm",
    "Điểm tổng",
    "Tổng điểm (các nhóm)",
  ],
};

/**
 * The names of one table: each code has one name all through.
 * @param mayBeCalledPublicService the maximum 22 tells the group from its half of the same name
 */
export function drawNames(
  r: Random,
  office: boolean,
  mayBeCalledPublicService: boolean,
): Record<Code | "TONG", string> {
  const list = (code: Code | "TONG"): string => {
    const short = office && r.chance(0.8);
    if (code === "DVTT" && mayBeCalledPublicService && r.chance(0.2))
      return r.pick(["Dịch vụ công trực tuyến", "Cung cấp dịch vụ công trực tuyến"]);
    return r.pick((short ? OFFICE : USUAL)[code]);
  };
  return {
    CKMB: list("CKMB"),
    TDGQ: list("TDGQ"),
    DVTT: list("DVTT"),
    DVCTT: list("DVCTT"),
    TTTT: list("TTTT"),
    MDSH: list("MDSH"),
    MDHL: list("MDHL"),
    TONG: list("TONG"),
  };
}

interface Heads {
  order: string[];
  indicator: string[];
  max: string[];
  score: string[];
  percent: string[];
  delta: string[];
  rank: string[];
  class: string[];
  note: string[];
}

const HEADS_USUAL: Heads = {
  order: ["STT", "TT", "Số TT", "Stt"],
  indicator: [
    "Chỉ số",
    "Nhóm chỉ số",
    "Tên chỉ số",
    "Nội dung",
    "Nhóm chỉ tiêu",
    "Tiêu chí",
    "Chỉ số thành phần",
    "Bộ chỉ số",
  ],
  max: [
    "Điểm tối đa",
    "Điểm chuẩn",
    "Thang điểm",
    "Tối đa",
    "Điểm tối đa theo Quyết định 766",
    "Mức điểm tối đa",
  ],
  score: [
    "Điểm",
    "Điểm số",
    "Điểm đạt được",
    "Điểm đạt",
    "Kết quả",
    "Số điểm",
    "Kết quả đạt được",
    "Điểm đánh giá",
  ],
  percent: [
    "Tỷ lệ (%)",
    "Tỷ lệ đạt (%)",
    "Tỷ lệ % so với điểm tối đa",
    "Tỷ lệ điểm đạt/điểm tối đa",
    "Đạt tỷ lệ (%)",
  ],
  delta: [
    "Tăng/giảm so với tháng trước",
    "Tăng (+), giảm (-)",
    "So với tháng trước",
    "Tăng(+)/ giảm(-) so với tháng trước",
    "Tăng, giảm điểm",
  ],
  rank: ["Xếp hạng", "Thứ hạng", "Hạng", "Xếp thứ"],
  class: ["Xếp loại", "Mức xếp loại", "Phân loại", "Mức đánh giá"],
  note: ["Ghi chú"],
};

const HEADS_OFFICE: Heads = {
  order: ["TT", "STT", "#", "Số TT", "Stt"],
  indicator: [
    "Nội dung đánh giá",
    "Chỉ số 766",
    "Nhóm",
    "Tên nhóm",
    "Danh mục chỉ số",
    "Chỉ tiêu",
    "Tên tiêu chí",
  ],
  max: ["Max", "Đ. tối đa", "Điểm TĐ", "Điểm chuẩn", "Thang điểm", "Tối đa", "Điểm max"],
  score: [
    "Điểm đạt",
    "KQ",
    "Kết quả",
    "Điểm",
    "Đạt",
    "Điểm đạt đc",
    "Điểm tự động",
    "Điểm thực tế",
    "Điểm trên Cổng",
  ],
  percent: ["Tỷ lệ", "%", "Tỷ lệ đạt", "TL (%)", "Đạt %", "% đạt"],
  delta: [
    "+/-",
    "Tăng/giảm",
    "So tháng trước",
    "So kỳ trước",
    "Chênh lệch",
    "Biến động",
    "Tăng giảm so T trước",
    "Δ",
  ],
  rank: ["XH", "Hạng", "Vị thứ", "Vị trí", "Xếp thứ", "Thứ hạng"],
  class: ["XL", "Xếp loại", "Loại", "Đánh giá", "Mức đánh giá", "Mức"],
  note: ["Ghi chú", "Lý do", "Nhận xét", "Đơn vị phụ trách"],
};

/** The heading of a column that is no indicator. */
export function headWord(r: Random, office: boolean, role: keyof Heads): string {
  return r.pick((office && r.chance(0.7) ? HEADS_OFFICE : HEADS_USUAL)[role]);
}

/** Remarks for a column of notes; some hold figures that are no scores. */
export const NOTES = [
  "",
  "",
  "",
  "Đạt yêu cầu",
  "Cần khắc phục",
  "Có 02 hồ sơ quá hạn",
  "Không có PAKN",
  "Tốt hơn tháng trước",
  "Mới thành lập",
  "Giao Văn phòng theo dõi",
  "Đã có văn bản chấn chỉnh",
  "Chậm cập nhật",
];
