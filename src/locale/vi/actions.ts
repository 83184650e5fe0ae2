/** What the buttons tell when they cannot do their work. */
export const actions = {
  "actions.saved.gone": "Bộ số liệu của {unit} không còn trong sổ. Hãy xem lại danh sách.",
  "actions.saved.no_sample": "Sổ không còn số liệu mẫu.",
  "actions.saved.no_name": "Chưa có tên đơn vị. Hãy ghi tên đúng rồi bấm lại.",
  "actions.saved.same": "Tên và kỳ này đang có sẵn nên không có gì thay đổi.",
  "actions.derive.nothing":
    "Không lập được số kỳ trước: không có cột tăng/giảm, hoặc sổ đã có số liệu kỳ trước.",
  "actions.refusal.empty_book": "Sổ chưa có điểm nào để so sánh. Hãy dán bảng điểm và lưu vào sổ trước.",
  "actions.refusal.choose_unit":
    "Sổ có điểm của nhiều đơn vị. Hãy mở khung làm việc, chọn đơn vị rồi lập bảng.",
  "actions.refusal.no_rows_of_unit":
    "Sổ chưa có điểm của “{unit}”. Hãy lưu điểm của đơn vị này hoặc chọn đơn vị khác.",
  "actions.refusal.no_rows_in_period":
    "Sổ chưa có điểm của “{unit}” trong {period}. Hãy chọn kỳ khác hoặc lưu điểm của kỳ này.",
  "actions.refusal.no_rows_in_any":
    "Sổ chưa có điểm nào trong {period}. Hãy chọn kỳ khác hoặc lưu điểm của kỳ này.",
  "actions.refusal.no_targets": "Sổ chưa có chỉ tiêu năm {year}. Hãy dán bảng chỉ tiêu và lưu trước.",
  "actions.refusal.nothing_read": "Chưa đọc được số liệu nào để lưu. Sổ không thay đổi.",
  "actions.refusal.operational":
    "Đây là số liệu một cửa, không phải điểm của Bộ chỉ số, nên không lưu vào sổ điểm. Sổ không thay đổi.",
  "actions.refusal.no_unit": "Chưa rõ số liệu là của đơn vị nào. Hãy chọn đơn vị rồi lưu; sổ chưa thay đổi.",
  "actions.refusal.no_period": "Chưa rõ số liệu là của kỳ nào. Hãy chọn kỳ rồi lưu; sổ chưa thay đổi.",
  "actions.refusal.no_year": "Chưa rõ chỉ tiêu là của năm nào. Hãy chọn năm rồi lưu; sổ chưa thay đổi.",
  "actions.refusal.blocked": "Còn {count} chỗ cần xác nhận trước khi lưu. Sổ chưa thay đổi.",
  "actions.formulas.left": "Đã đổi {changed} ô. Còn {left} chỗ giữ nguyên, xem chi tiết bên dưới.",
  "actions.formulas.none": "Không có ô nào dùng hàm BCS trong vùng này. Không có gì thay đổi.",
  "actions.formulas.done": "Đã đổi {n} ô.",
  "actions.ribbon.built": "Đã lập bảng so sánh trên trang {sheet}, ô {address}.",
  "actions.ribbon.undone": "Đã hoàn tác thay đổi gần nhất: {n} số liệu trên trang {sheet}.",
} as const;
