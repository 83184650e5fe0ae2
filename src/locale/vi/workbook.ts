/** What the score book and Excel tell. */
export const workbook = {
  "workbook.settings": "Thiết lập trong sổ",
  "workbook.problem.total_differs":
    "Tổng điểm ghi {stated} nhưng các nhóm cộng lại là {sum}. Hãy kiểm tra từng nhóm.",
  "workbook.problem.parts_differ": "Nhóm ghi {stated} nhưng các phần cộng lại là {sum}.",
  "workbook.problem.total_broken":
    "Tổng điểm không còn là số, nên không có tổng cho bộ này. Hãy ghi lại tổng đã công bố.",
  "workbook.problem.over_maximum": "Điểm {score} cao hơn điểm tối đa {max}.",
  "workbook.problem.maximum_differs": "Điểm tối đa ghi {max}, trong bộ chỉ số là {known}.",
  "workbook.problem.rank_over": "Hạng {rank} lớn hơn số đơn vị {of}.",
  "workbook.problem.edited": "Sửa tay sau khi lưu.",
  "workbook.refusal.no_source": "Không còn giữ văn bản gốc của bộ này. Số liệu trong sổ vẫn nguyên.",
  "workbook.problem.blank": "ô này đang trống. Hãy điền vào.",
  "workbook.problem.not_a_number": "“{text}” không phải là số. Hãy nhập số, ví dụ 7,46.",
  "workbook.problem.not_a_period":
    "“{text}” không phải là kỳ. Hãy ghi như 2026-02, 2026-Q1, 2026-H1 hoặc 2026.",
  "workbook.problem.not_a_year": "“{text}” không phải là năm. Hãy ghi như 2026.",
  "workbook.problem.not_a_date": "“{text}” không phải là ngày. Hãy ghi như 01/07/2025.",
  "workbook.problem.not_a_level": "không có cấp “{text}”. Hãy ghi Tỉnh; Sở, ngành; Huyện; Xã hoặc Tổng hợp.",
  "workbook.problem.duplicate": "trùng với dòng ở ô {cell}. Hãy giữ một dòng.",
  "workbook.problem.settings_newer":
    "do phiên bản mới hơn của tiện ích ghi. Thiết lập được giữ nguyên; hãy cập nhật tiện ích để dùng.",
  "workbook.problem.settings_unreadable": "không đọc được. Lần lưu thiết lập tới sẽ thay phần này.",
  "workbook.problem.operator": "không hiểu “{text}”. Hãy ghi = hoặc >=.",
  "workbook.problem.code_reserved": "mã “{text}” dành cho dòng tổng điểm. Hãy dùng mã khác.",
  "workbook.problem.code_twice": "“{text}” đã có ở ô {cell}. Hãy giữ một dòng.",
  "workbook.problem.parent_unknown":
    "không có mã “{text}” trong bảng. Hãy ghi mã của nhóm, hoặc để trống nếu đây là nhóm.",
  "workbook.problem.parent_loop": "chỉ số không thể thuộc chính nó (qua “{text}”).",
  "workbook.problem.maximum_range": "{text} nằm ngoài khoảng từ 0 đến 100.",
  "workbook.problem.maximum_absent": "các phần cộng lại được {sum} điểm nhưng nhóm chưa có điểm tối đa.",
  "workbook.problem.maxima_of_parts": "điểm tối đa là {max} nhưng các phần cộng lại được {sum}.",
  "workbook.problem.maxima_of_groups": "điểm tối đa của các nhóm cộng lại được {sum}, không phải {max}.",
  "workbook.problem.alias_twice":
    "tên “{text}” đã dùng cho “{code}” với cùng điểm tối đa. Hãy đổi một trong hai.",
  "workbook.problem.classes_empty": "bảng xếp loại đang trống.",
  "workbook.problem.class_twice": "xếp loại “{text}” có hai dòng.",
  "workbook.problem.bound_order":
    "{text} không nhỏ hơn mức ở dòng trên ({above}). Hãy xếp từ cao xuống thấp.",
  "workbook.problem.lowest_not_zero": "mức thấp nhất là {text}; tổng điểm dưới mức này sẽ không có xếp loại.",
  "workbook.problem.successor_itself": "đơn vị không thể kế tiếp chính mình.",
  "workbook.problem.unit_alias_twice": "tên “{text}” đã dùng cho “{unit}”.",
  "workbook.refusal.outside_excel":
    "Khung này đang mở ngoài Excel nên không ghi được vào sổ. Hãy mở trong Excel.",
  "workbook.refusal.cell_edit": "Một ô đang được sửa. Hãy nhấn Enter hoặc Esc rồi bấm lại.",
  "workbook.refusal.access_denied":
    "Excel không cho ghi: trang đang được bảo vệ hoặc sổ đang mở chỉ để đọc. Hãy bỏ bảo vệ (thẻ Xem lại) rồi bấm lại.",
  "workbook.refusal.protected_sheet":
    "Trang {sheets} đang được bảo vệ. Hãy bỏ bảo vệ (thẻ Xem lại) rồi bấm lại.",
  "workbook.refusal.filtered":
    "Trang {sheets} đang lọc bảng nên Excel có thể ghi nhầm dòng. Chưa ghi gì. Hãy bỏ lọc (thẻ Dữ liệu, nút Xóa) rồi bấm lại.",
  "workbook.refusal.hidden_rows":
    "Trang {sheets} có dòng đang ẩn đúng chỗ cần ghi nên Excel có thể ghi nhầm dòng. Chưa ghi gì. Hãy bỏ ẩn dòng rồi bấm lại.",
  "workbook.refusal.filtered_somewhere":
    "Excel không ghi được vì bảng đang lọc. Hãy bỏ lọc (thẻ Dữ liệu, nút Xóa) rồi bấm lại.",
  "workbook.refusal.no_room":
    "Excel không chèn hoặc dời được ô vì có ô gộp, bảng khác hoặc hết chỗ trên trang. Hãy dọn chỗ quanh bảng rồi bấm lại.",
  "workbook.refusal.bad_selection":
    "Excel không dùng được vùng đang chọn. Hãy chọn một ô trên trang tính rồi bấm lại.",
  "workbook.refusal.not_as_written":
    "Excel đã ghi khác với số liệu cần ghi. Hãy xem các ô sau, hoàn tác hoặc sửa lại trước khi dùng.",
  "workbook.refusal.formula_not_as_written":
    "Excel đã đổi các ô dưới đây khi chèn công thức và chưa trả lại được. Hãy xem lại trước khi dùng.",
  "workbook.refusal.not_as_written_at": "Trang “{sheet}”, dòng {row}",
  "workbook.refusal.not_grown":
    "Excel không thêm đủ dòng vào bảng trên trang “{sheet}” nên chưa ghi số liệu vào các dòng đó. Hãy xóa dòng trống thừa dưới bảng rồi bấm lại.",
  "workbook.refusal.not_removed":
    "Excel không xóa dòng khỏi bảng trên trang “{sheet}”. Hãy bỏ lọc, bỏ ẩn dòng rồi bấm lại.",
  "workbook.refusal.protected_book":
    "Cấu trúc sổ đang được bảo vệ nên không thêm được trang “{sheet}”. Hãy bỏ bảo vệ (thẻ Xem lại) rồi bấm lại.",
  "workbook.refusal.too_large":
    "Excel không nhận khối dữ liệu lớn như vậy trong một lần. Hãy bấm lại để ghi nốt.",
  "workbook.refusal.session_lost": "Mất kết nối với Excel. Hãy chờ sổ mở lại rồi bấm lại.",
  "workbook.refusal.vanished": "Một trang hoặc bảng vừa bị xóa trong lúc làm. Hãy bấm lại.",
  "workbook.refusal.unsupported": "Phiên bản Excel này không có chức năng cần dùng. Hãy cập nhật Excel.",
  "workbook.refusal.general": "Excel báo lỗi ({code}). Hãy bấm lại.",
  "workbook.refusal.cancelled": "Đã dừng theo yêu cầu.",
  "workbook.refusal.no_header_row":
    "Bảng {table} trên trang “{sheet}” đang tắt hàng tiêu đề. Hãy bật lại (thẻ Thiết kế bảng) rồi bấm lại.",
  "workbook.refusal.columns_missing":
    "Sổ có bảng thiếu cột nên chưa đọc được. Không có gì bị thay đổi. Hãy đặt lại tên cột.",
  "workbook.refusal.columns_missing_in": "Bảng {table} trên trang “{sheet}” thiếu cột {headers}.",
  "workbook.refusal.would_replace":
    "Sổ đã có {count} chỉ số khác với số mới. Chưa có gì thay đổi. Hãy xem số cũ và số mới rồi xác nhận.",
  "workbook.refusal.conflicting_rows":
    "Nhiều dòng cùng đơn vị, cùng kỳ nhưng số khác nhau. Chưa lưu. Hãy kiểm tra tên đơn vị.",
  "workbook.refusal.busy_book": "Một cửa sổ khác đang ghi cùng lúc. Hãy bấm lại sau ít giây.",
  "workbook.written.unknown":
    "Chưa kiểm tra được đã ghi đến đâu. Bấm lại để kiểm tra và ghi nốt; số cũ đều còn trong Lịch sử.",
  "workbook.written.all": "Đã ghi đủ {done} số liệu vào sổ trước khi lỗi xảy ra.",
  "workbook.written.part": "Đã ghi {done} trong {total} số liệu; còn {open} chưa ghi. Bấm lại để ghi nốt.",
  "workbook.written.formulas":
    "Đã đổi {done} ô (cần đổi {total} công thức). Nội dung trước đó của các ô ghi ở dưới. Bấm lại để làm nốt.",
  "workbook.written.formulas_unknown": "Chưa kiểm tra được đã đổi công thức đến đâu. Bấm lại để làm nốt.",
  "workbook.written.table_undo":
    "Việc hoàn tác bảng trên trang “{sheet}” đang dở. Bấm lại để làm nốt; sổ điểm không thay đổi.",
  "workbook.written.table_unknown":
    "Chưa kiểm tra được trang “{sheet}”. Bấm lại để lập bảng cho đủ; sổ điểm không thay đổi.",
  "workbook.written.table_all": "Bảng trên trang “{sheet}” đã đủ; sổ điểm không thay đổi.",
  "workbook.written.table_blank":
    "Đã thêm trang trống “{sheet}”, chưa có bảng. Bấm lại để lập bảng vào trang này.",
  "workbook.written.table_part":
    "Bảng trên trang “{sheet}” đang lập dở. Bấm lại để lập cho đủ; sổ điểm không thay đổi.",
  "workbook.refusal.nothing_saved": "Không còn lần lưu nào để hoàn tác. Sổ không thay đổi.",
  "workbook.refusal.rows_changed":
    "Các dòng của lần lưu gần nhất đã được sửa hoặc chưa ghi đủ nên không hoàn tác, để khỏi mất phần đã sửa. Hãy sửa trực tiếp trong sổ.",
  "workbook.refusal.step_too_large":
    "Lần ghi gần nhất quá lớn nên không nhớ được từng dòng để hoàn tác. Số cũ đều còn trong Lịch sử.",
  "workbook.refusal.no_table_built": "Không còn bảng nào vừa lập để hoàn tác. Sổ không thay đổi.",
  "workbook.refusal.table_changed":
    "Bảng trên trang “{sheet}” đã được sửa sau khi lập nên không hoàn tác, để khỏi mất phần đã sửa. Hãy sửa hoặc xóa trực tiếp trên trang.",
  "workbook.refusal.table_forgotten":
    "Bảng cũ trên trang “{sheet}” quá lớn nên không giữ lại được. Hãy lập lại bảng của kỳ cần xem.",
  "workbook.refusal.settings_newer":
    "Thiết lập trong sổ do phiên bản mới hơn của tiện ích ghi nên được giữ nguyên. Hãy cập nhật tiện ích rồi lưu lại.",
  "workbook.refusal.several_areas": "Vùng đang chọn gồm nhiều phần rời nhau. Hãy chọn một vùng liền nhau.",
  "workbook.refusal.blank_selection": "Vùng đang chọn không có dữ liệu. Hãy chọn bảng điểm trên trang tính.",
  "workbook.refusal.large_selection": "Vùng đang chọn quá lớn ({cells} ô). Hãy chọn riêng bảng điểm.",
  "workbook.refusal.cell_taken": "Ô {address} đang có dữ liệu nên không ghi đè. Hãy chọn một ô trống.",
  "workbook.refusal.sheet_gone": "Không còn trang “{sheet}”.",
  "workbook.written.undo_begun":
    "Việc hoàn tác đang dở. Bấm Hoàn tác lần nữa để làm nốt; mọi số cũ đều còn trong Lịch sử.",
  "workbook.skipped.protected": "Trang “{sheet}” đang được bảo vệ",
  "workbook.skipped.not_as_written": "{address}: Excel ghi công thức khác với công thức cần ghi; hãy xem lại",
  "workbook.skipped.neighbour": "{address}: Excel đã đổi ô này theo và chưa trả lại được; hãy xem lại",
  "workbook.skipped.error": "{address}: ô đang báo lỗi",
  "workbook.skipped.no_native": "{address}: không có công thức Excel tương ứng",
  "workbook.refusal.not_a_book":
    "Tệp này không phải là sổ điểm đã xuất. Sổ không thay đổi. Hãy chọn tệp CSV do tiện ích xuất ra.",
  "workbook.refusal.bad_file": "Tệp có ô không đọc được nên chưa nhập gì. Hãy sửa các ô sau rồi nhập lại.",
  "workbook.written.sheets": "Đã thêm trang {sheets}.",
  "workbook.written.history": "Đã chép {count} số cũ vào Lịch sử.",
  "workbook.written.blank_rows":
    "Trang “{sheet}” có thêm {count} dòng trống; lần lưu tới sẽ dùng các dòng này.",
  "workbook.written.table_room":
    "Đã thêm dòng hoặc cột trống trên trang “{sheet}” để lấy chỗ; bảng cũ còn nguyên. Bấm lại để lập bảng mới.",
} as const;
