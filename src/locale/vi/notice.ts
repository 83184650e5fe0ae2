/** What is said about an office's own template. */
export const notice = {
  "notice.template.not_docx":
    "Tệp này không mở được như văn bản Word (.docx). Văn bản chưa được tạo. Hãy lưu mẫu ở dạng .docx rồi chọn lại.",
  "notice.template.other_word":
    "Tệp này là mẫu Word (.dotx) hoặc có macro (.docm) nên chưa được dùng. Hãy mở bằng Word, lưu ở dạng .docx rồi chọn lại.",
  "notice.template.too_large":
    "Tệp mẫu lớn hơn {limit} MB nên chưa được mở. Hãy bỏ bớt hình ảnh rồi chọn lại.",
  "notice.template.bad_tag":
    "Dấu ngoặc nhọn quanh “{name}” chưa đủ cặp nên văn bản chưa được tạo. Hãy sửa trong tệp mẫu rồi chọn lại.",
  "notice.template.bad_loop":
    "Khối lặp “{name}” chưa có đủ dấu mở và dấu đóng nên văn bản chưa được tạo. Hãy sửa trong tệp mẫu rồi chọn lại.",
  "notice.template.general":
    "Chưa tạo được văn bản từ mẫu này ({detail}). Tệp mẫu không bị thay đổi. Hãy kiểm tra mẫu hoặc dùng mẫu có sẵn.",
  "notice.template.unknown":
    "Không biết ô điền “{name}”: văn bản giữ nguyên chữ này. Hãy xem danh sách ô điền.",
  "notice.template.missing": "Mẫu chưa có ô điền “{name}” ({meaning}).",

  "notice.field.co_quan_chu_quan": "cơ quan chủ quản",
  "notice.field.co_quan": "cơ quan ban hành",
  "notice.field.so_ky_hieu": "số và ký hiệu",
  "notice.field.dia_danh_ngay": "địa danh, ngày tháng năm",
  "notice.field.ten_loai": "tên loại văn bản, trống với công văn",
  "notice.field.trich_yeu": "trích yếu",
  "notice.field.mo_dau": "đoạn mở đầu",
  "notice.field.don_vi": "đơn vị được đánh giá",
  "notice.field.ky": "kỳ của số liệu",
  "notice.field.ky_so_sanh": "kỳ được so sánh",
  "notice.field.tong_diem": "tổng điểm kỳ này",
  "notice.field.tong_diem_truoc": "tổng điểm kỳ so sánh",
  "notice.field.tong_tang_giam": "tăng, giảm của tổng điểm",
  "notice.field.xep_loai": "xếp loại",
  "notice.field.hang": "thứ hạng",
  "notice.field.nguoi_ky": "họ tên người ký",
  "notice.field.can_cu": "các căn cứ, mỗi căn cứ một dòng",
  "notice.field.kinh_gui": "nơi kính gửi, mỗi nơi một dòng",
  "notice.field.noi_nhan": "nơi nhận, mỗi nơi một dòng",
  "notice.field.chuc_vu": "chức vụ người ký, mỗi dòng một phần",
  "notice.field.noi_dung": "các đoạn nội dung, gồm danh sách và nhận xét",
  "notice.field.nhan_xet": "các câu nhận xét",
  "notice.field.ghi_chu": "các ghi chú dưới bảng",
  "notice.field.ghi_chu_don_vi": "các ghi chú dưới bảng các đơn vị",
  "notice.field.ket_thuc": "các đoạn của cơ quan và câu kết",
  "notice.field.bang": "các dòng của bảng kết quả",
  "notice.field.cac_don_vi": "các đơn vị, mỗi đơn vị một dòng",
  "notice.field.chi_tieu": "các chỉ tiêu, mỗi chỉ tiêu một dòng",
} as const;
