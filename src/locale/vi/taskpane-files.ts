/** Opening files: Word, PDF, Excel, CSV and saved web pages. */
export const filesVi = {
  "files.open": "Mở tệp…",
  "files.hint": "Hoặc kéo tệp Word, PDF, Excel, CSV, trang web đã lưu vào khung này.",
  "files.drop": "Thả tệp vào đây để đọc",
  "files.list": "Các tệp đã mở",
  "files.opening": "Đang mở {name}…",
  "files.stop": "Dừng",
  "files.clear": "Bỏ danh sách",
  "files.remove": "Bỏ {name}",
  "files.show": "Xem {name}",
  "files.waiting": "đang chờ",
  "files.isOpening": "đang mở",
  "files.read": "đã đọc, chưa lưu",
  "files.saved": "đã lưu",
  "files.cancelled": "đã dừng",
  "files.notRead": "không đọc được",
  "files.count": "{saved} đã lưu, {open} chưa lưu, {refused} không đọc được.",

  "files.refused.scan":
    "{name} chỉ có ảnh chụp, không có chữ để đọc. Hãy dùng bản Word, hoặc bản PDF xuất thẳng từ Word, hoặc gõ số vào ô dán.",
  "files.refused.password":
    "{name} có mật khẩu nên chưa mở được. Hãy mở tệp bằng Word hay Excel, sao chép bảng điểm rồi dán vào đây, hoặc lưu một bản không mật khẩu.",
  "files.refused.old_word":
    "{name} là tệp Word kiểu cũ (.doc). Hãy mở bằng Word, chọn Lưu thành .docx rồi mở lại, hoặc sao chép bảng rồi dán.",
  "files.refused.other_writer":
    "{name} không phải tệp Word .docx. Hãy mở bằng Word, chọn Lưu thành .docx rồi mở lại, hoặc sao chép bảng rồi dán.",
  "files.refused.other_sheet":
    "{name} không phải tệp Excel .xlsx. Hãy mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại, hoặc sao chép bảng rồi dán.",
  "files.refused.picture":
    "{name} là ảnh, chưa đọc được chữ trong ảnh. Hãy dùng bản Word, PDF hoặc Excel của văn bản này.",
  "files.refused.slides": "{name} là tệp trình chiếu. Hãy sao chép bảng điểm trong đó rồi dán vào đây.",
  "files.refused.empty": "{name} không có nội dung nào để đọc.",
  "files.refused.too_large":
    "{name} lớn hơn 50 MB nên chưa được đọc. Hãy sao chép riêng bảng điểm rồi dán vào đây.",
  "files.refused.broken":
    "{name} bị hỏng hoặc chưa tải về hết. Hãy tải lại tệp, hoặc mở bằng chương trình khác rồi sao chép bảng điểm.",
  "files.refused.unknown":
    "{name} không phải tệp Word, PDF, Excel, CSV hay trang web. Hãy sao chép bảng điểm trong đó rồi dán vào đây.",
  "files.refused.vanished": "{name} không còn ở chỗ cũ hoặc không được phép đọc. Hãy chọn lại tệp.",
  "files.nothing": "Phần vừa thả không có tệp hay chữ nào để đọc. Chưa có gì thay đổi.",
  "files.busy": "Đang lưu. Phần vừa dán sẽ được đọc ngay khi lưu xong.",
} as const;
