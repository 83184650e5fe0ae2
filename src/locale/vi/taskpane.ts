/** The frame of the pane and its first look. */
export const paneVi = {
  "pane.title": "Bộ chỉ số 766",
  "pane.savedToLookAt": "Đã lưu, {n} chỗ cần xem lại",
  "pane.saved": "Đã lưu",
  "pane.settings": "Thiết lập",
  "pane.help": "Hướng dẫn",
  "pane.outside": "Ngoài Excel",
  "pane.outside.no_office":
    "Chưa tải được Office.js, nên khung này chạy ngoài Excel: đọc thử được, chưa lưu được. Nếu đang ở trong Excel, hãy kiểm tra mạng rồi đóng và mở lại khung.",
  "pane.outside.other_host":
    "Khung này đang mở ngoài Excel: đọc thử được, chưa lưu được. Hãy mở từ thẻ Bộ chỉ số 766 trong Excel.",
  "pane.outside.office_silent":
    "Excel chưa trả lời sau 20 giây, có thể do một phần của Office.js bị chặn. Vẫn đọc thử được. Hãy đóng khung rồi mở lại; nếu vẫn vậy, nhờ người quản trị cho phép địa chỉ của Office.js.",
  "pane.steps": "Các bước",
  "pane.stepScores": "Nhập điểm",
  "pane.stepComparison": "So sánh",
  "pane.stepNotice": "Thông báo",
  "pane.opening": "Đang mở…",
  "pane.loadingBook": "Đang đọc Sổ điểm…",
  "pane.retry": "Thử lại",
  "pane.dismiss": "Đóng",
  "pane.cancel": "Dừng",
  "pane.undo": "Hoàn tác",
  "pane.undoing": "Đang hoàn tác…",
  "pane.show": "Xem",
  "pane.back": "Trở lại",
  "pane.andMore": "… và {n} mục nữa",
  "units.list": "Các đơn vị tìm thấy",
  "units.none": "Không có đơn vị nào như vậy.",
  "pane.excelSilent": "Excel chưa trả lời. Nếu một ô đang được sửa, hãy nhấn Enter hoặc Esc trong ô đó.",
  "pane.fromRibbon": "Chưa thực hiện được:",
  "pane.fault":
    "Có lỗi trong chương trình nên việc này chưa xong. Nội dung trong khung vẫn còn. Hãy thử lại; nếu vẫn lỗi, gửi dòng dưới đây cho người hỗ trợ.",
  "pane.drawFault":
    "Khung làm việc gặp lỗi khi hiển thị. Sổ điểm không thay đổi, phần vừa dán vẫn còn ở dưới để sao chép. Hãy nhấn Thử lại.",
  "pane.pastedText": "Phần đã dán",
  "pane.faultDetails": "Chi tiết cho người hỗ trợ",

  "first.title": "Bắt đầu",
  "first.paste": "Dán kết quả tháng này, xem lại rồi lưu vào sổ điểm.",
  "first.compare": "Lập bảng so sánh với kỳ trước.",
  "first.notice": "Tải thông báo Word, trình ký.",
  "first.sample": "Thử với số liệu mẫu",
  "first.copy": "Chép văn bản mẫu",
  "first.copied": "Đã chép một thông báo mẫu. Nhấn Ctrl+V trong khung này để đọc.",
  "first.refused": "Chưa chép được vì Excel không cho ghi vào bộ nhớ tạm. Hãy dùng số liệu mẫu.",

  "paste.label": "Dán bảng điểm vào đây (Ctrl+V)",
  "paste.placeholder":
    "Từ Word, Excel, trang web hoặc gõ tay, ví dụ:\nCông khai, minh bạch: 18/18\nTiến độ giải quyết: 19,8/20",
  "paste.hint": "Có thể nhấn Ctrl+V ở bất cứ đâu trong khung này.",
  "paste.fromSelection": "Lấy từ vùng đang chọn",
  "paste.refused.picture":
    "Phần vừa dán là ảnh, chưa đọc được chữ trong ảnh. Chưa có gì thay đổi. Hãy sao chép chữ hoặc bảng từ Word, Excel hay trang web rồi dán lại.",
  "paste.refused.file":
    "Phần vừa dán là tệp. Chưa có gì thay đổi. Hãy mở tệp, sao chép bảng điểm trong đó rồi dán vào đây.",
  "paste.refused.empty": "Bộ nhớ tạm đang trống. Hãy sao chép bảng điểm rồi dán lại.",
  "paste.refused.too_large":
    "Phần vừa dán quá lớn (trên 30 triệu ký tự) nên chưa được đọc. Hãy dán từng phần, ví dụ từng kỳ.",
} as const;
