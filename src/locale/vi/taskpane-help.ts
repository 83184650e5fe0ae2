/** The short help in the pane. */
export const helpVi = {
  "help.scores":
    "Nhập điểm: dán kết quả hoặc mở tệp Word, PDF, Excel, xem các chỉ số đã đọc, trả lời chỗ chưa rõ rồi lưu.",
  "help.comparison":
    "So sánh: chọn kỳ và đơn vị, xem trước rồi lập bảng trên một trang tính riêng. Chọn tất cả đơn vị để tìm, xếp thứ tự và xem từng đơn vị.",
  "help.notice": "Thông báo: bật, tắt hoặc sửa từng câu, rồi tải Word hoặc sao chép bảng.",
  "help.marks": "Dấu bên cạnh từng chỉ số",
  "help.markOk": "✓ đã đọc rõ",
  "help.markAsk": "? nên xem lại, vẫn lưu được",
  "help.markBlock": "✕ phải trả lời trước khi lưu",
  "help.keys": "Phím tắt trong khung",
  "help.keyPaste": "đọc phần vừa sao chép (bước 1)",
  "help.keyPrimary": "nhấn nút chính của bước",
  "help.keyUndo": "tới nút Hoàn tác",
  "help.keyEsc": "đóng phần vừa mở",
  "help.missing":
    "Chỉ số chưa có số liệu được ghi “chưa có”, không tính là 0. Điểm bị thay luôn còn ở trang Lịch sử.",
  "help.functions": "Các hàm BCS dùng trong ô",
} as const;
