/** What the reader asks and tells about a pasted text. */
export const paste = {
  "paste.doubt.PERCENT_BASIS":
    "Số liệu là phần trăm nhưng chưa rõ là phần trăm của điểm tối đa hay tỷ lệ thực tế. Hãy chọn một cách hiểu.",
  "paste.doubt.MISSING_GROUP": "Chưa có số liệu “{label}”. Sổ điểm ghi “chưa có”, không ghi 0.",
  "paste.doubt.NOT_APPLICABLE": "“{label}” không phát sinh trong kỳ. Sổ điểm ghi như vậy, không ghi 0.",
  "paste.doubt.NO_TOTAL": "Văn bản không có tổng điểm.",
  "paste.doubt.TOTAL_MISMATCH":
    "{label} ghi {stated}, cộng lại được {sum}. Hãy xem lại từng số rồi sửa chỗ sai.",
  "paste.doubt.TOTAL_ROUNDING":
    "{label} ghi {stated}, cộng lại được {sum}. Có thể do làm tròn, hoặc có số bị mất một chữ số.",
  "paste.doubt.ALL_AT_MAXIMUM":
    "Mọi điểm đều bằng điểm tối đa. Đây là kết quả thật hay chỉ là bảng điểm tối đa của bộ chỉ số?",
  "paste.doubt.TOO_MANY_DECIMALS":
    "“{label}” có quá nhiều chữ số thập phân ({score}). Có thể mất dấu “/”; hãy đối chiếu.",
  "paste.doubt.TOTAL_ON_PARTIAL_MAX": "Tổng điểm tính trên {max} điểm, không phải 100, nên không xếp loại.",
  "paste.doubt.CLASS_MISMATCH": "Văn bản xếp loại {stated}, theo tổng điểm là {expected}. Hãy kiểm tra lại.",
  "paste.doubt.CLASS_BORDER": "Tổng điểm {total} sát mốc xếp loại. Hãy kiểm tra cách làm tròn.",
  "paste.doubt.SCORE_OVER_MAX": "“{label}”: {score} vượt mức tối đa {max}. Hãy sửa số hoặc bỏ dòng này.",
  "paste.doubt.MAX_NOT_IN_FRAMEWORK":
    "“{label}”: điểm tối đa {max} khác bộ chỉ số ({known}). Hãy xem lại số hoặc tên chỉ số.",
  "paste.doubt.OCR_FIX": "“{raw}” được đọc là {value}. Hãy đối chiếu với văn bản.",
  "paste.doubt.UNIT_NOT_IN_TEXT": "Văn bản không ghi đơn vị. Hãy chọn đơn vị.",
  "paste.doubt.PERIOD_NOT_IN_TEXT": "Văn bản không ghi kỳ. Hãy chọn tháng, quý hoặc năm.",
  "paste.doubt.NOT_INDEX_SCORES":
    "Đây là số liệu hồ sơ một cửa, không phải điểm của Bộ chỉ số 766, nên không lưu vào Sổ điểm.",
  "paste.doubt.NAME_NEAR_MISS": "“{label}” gần giống “{name}” nên chưa lấy số. Hãy xác nhận hoặc sửa tên.",
  "paste.doubt.ROW_NOT_READ": "Dòng “{label}” có số nhưng không thuộc bộ chỉ số nên không lấy.",
  "paste.doubt.COLUMN_NOT_READ": "Cột “{label}” có số nhưng chưa rõ là gì nên không lấy.",
  "paste.doubt.COLUMNS_UNCLEAR": "Chưa rõ cột nào là điểm ({label}). Hãy dán kèm dòng tiêu đề của bảng.",
  "paste.doubt.FIGURE_NOT_READ": "Số {raw} gần “{label}” chưa rõ nghĩa nên không lấy.",
  "paste.doubt.NOT_A_FIGURE": "“{label}”: không đọc được số trong “{raw}”. Hãy sửa số hoặc bỏ dòng này.",
  "paste.doubt.VALUE_CONFLICT":
    "“{label}” có hai số khác nhau: {kept} và {other}. Đang giữ {kept}; hãy xem lại.",
  "paste.doubt.UNIT_REPEATED":
    "“{unit}” có hai dòng khác nhau trong bảng. Hãy bỏ một dòng hoặc sửa tên đơn vị.",
  "paste.doubt.DELTA_MISMATCH":
    "“{label}”: văn bản ghi tăng/giảm {stated}, tính theo kỳ trước là {expected}. Hãy xem lại.",
  "paste.doubt.NAME_AMBIGUOUS":
    "“{label}” không ghi điểm tối đa nên có thể là nhóm 22 điểm hoặc phần 12 điểm. Đang hiểu là “{name}”.",
  "paste.doubt.PERIOD_CONFLICT":
    "Tiêu đề ghi kỳ {title}, lời dẫn ghi kỳ {lead}. Đang lấy {lead}; hãy xem lại.",
  "paste.doubt.UNIT_FROM_LETTERHEAD": "Tên đơn vị lấy từ đầu văn bản: “{unit}”. Hãy kiểm tra lại.",
  "paste.doubt.ROW_BROKEN":
    "Dòng của “{label}” thiếu hoặc thừa ô nên chưa đọc được số nào. Hãy dán lại bảng.",
  "paste.doubt.TARGET_UNCLEAR": "Chưa đọc được mức chỉ tiêu “{raw}” của “{label}”.",
  "paste.doubt.TARGET_YEAR": "Văn bản không ghi năm của chỉ tiêu. Hãy chọn năm.",
  "paste.doubt.LEGACY_ENCODING":
    "Văn bản dùng bảng mã cũ {encoding} nên chưa đọc. Hãy bấm chuyển sang Unicode rồi xem lại.",
  "paste.doubt.TOO_WIDE": "Bảng quá nhiều cột: chỉ đọc {columns} cột đầu.",
} as const;
