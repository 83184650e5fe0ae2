/** Words of the stand-in's own frame; they are not the add-in's. */
export const TEXTS = {
  title: "Excel thử nghiệm (không phải Microsoft Excel)",
  strip: "Máy thử",
  editing: "Đang sửa ô",
  protect: "Khóa trang tính",
  protectBook: "Khóa cấu trúc sổ",
  blanks: "Ô trống gửi vào hàm là",
  region: "Vùng",
  width: "Khung rộng",
  fault: "Gây lỗi ở yêu cầu kế tiếp",
  faultButton: "Gây lỗi",
  requests: (count: number, megabytes: string): string => `${String(count)} yêu cầu, ${megabytes} MB`,
  missing: "Lệnh chưa biết",
  noMissing: "không có",
  charts: "Biểu đồ trên trang này (bản vẽ của máy thử)",
  page: "Trang in",
  portrait: "dọc",
  landscape: "ngang",
  wholeSheet: "cả trang",
  noAddin:
    "Chưa mở được tiện ích. Mở địa chỉ dưới đây trong thẻ mới, chấp nhận chứng chỉ, rồi tải lại trang này:",
  closePane: "Đóng khung",
} as const;
