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
    "“{label}” có quá nhiều chữ số thập phân ({raw}). Có thể mất dấu “/”; hãy đối chiếu.",
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
  "paste.doubt.NOT_A_FIGURE": "“{label}”: không đọc được số trong “{raw}”. Hãy sửa số hoặc bỏ dòng này.",
  "paste.doubt.VALUE_CONFLICT":
    "“{label}” có hai số khác nhau: {kept} và {other}. Hiện lấy {kept}. Hãy chọn số đúng.",
  "paste.doubt.UNIT_REPEATED":
    "“{unit}” có hai dòng khác nhau trong bảng. Hãy bỏ một dòng hoặc sửa tên đơn vị.",
  "paste.doubt.DELTA_MISMATCH":
    "“{label}”: văn bản ghi tăng/giảm {stated}, tính theo kỳ trước là {expected}. Hãy xem lại.",
  "paste.doubt.PERIOD_CONFLICT":
    "Tiêu đề ghi kỳ {title}, lời dẫn ghi kỳ {lead}. Đang lấy {lead}; hãy xem lại.",
  "paste.doubt.UNIT_FROM_LETTERHEAD": "Tên đơn vị lấy từ đầu văn bản: “{unit}”. Hãy kiểm tra lại.",
  "paste.doubt.ROW_BROKEN":
    "Dòng của “{label}” thiếu hoặc thừa ô nên chưa đọc được số nào. Hãy dán lại bảng.",
  "paste.doubt.TARGET_UNCLEAR": "Chưa đọc được mức chỉ tiêu “{raw}” của “{label}”.",
  "paste.doubt.TARGET_YEAR": "Văn bản không ghi năm của chỉ tiêu. Hãy chọn năm.",
  "paste.doubt.LEGACY_ENCODING":
    "Văn bản dùng bảng mã cũ {encoding} nên chưa đọc. Hãy bấm chuyển sang Unicode rồi xem lại.",
  "paste.doubt.SCORE_OVER_MAX.percent": "“{label}”: {score}% vượt quá 100%. Hãy sửa số hoặc bỏ dòng này.",
  "paste.doubt.VALUE_CONFLICT.sum":
    "“{label}” có hai số: {kept} và {other}. Các chỉ số cộng lại được {kept}. Hãy chọn số đúng.",
  "paste.doubt.CORRECTION": "“{label}”: văn bản đính chính là {kept}, không phải {other}.",
  "paste.doubt.CORRECTION.only": "“{label}”: lấy số đã đính chính {kept}.",
  "paste.doubt.CORRECTION.open": "“{label}”: số {other} đã được đính chính nhưng chưa rõ số đúng.",
  "paste.doubt.SHOWN_DIFFERS":
    "Ô hiện “{raw}” nhưng số lưu trong bảng là {value}. Đang lấy số hiện ra; hãy đối chiếu.",
  "paste.doubt.NAME_LIKELY": "“{label}” là {name}?",
  "paste.doubt.NAME_LIKELY.unnamed": "Cột không có tên được hiểu là {name}. Đúng không?",
  "paste.doubt.FIGURE_LEFT_OUT":
    "{count} số có thể là điểm nhưng chưa lấy: {figures}. Hãy xem lại, hoặc chỉ ra cột bằng “Sửa cách đọc”.",
  "paste.doubt.COMPONENTS_LEFT_OUT":
    "Bảng này là cách tính các chỉ số thành phần ({count} số), không có mã để nhận ra từng chỉ số nên không lấy số nào.",
  "paste.doubt.HIDDEN_LEFT_OUT": "Hàng hoặc cột bị ẩn trong bảng không được đọc.",
  "paste.doubt.INDEX_NOT_NAMED":
    "Văn bản không nói đây là điểm của Bộ chỉ số nào. Đây có phải là điểm của Bộ chỉ số 766?",
  "paste.doubt.OTHER_INDEX":
    "Đây là số liệu của bộ chỉ số hoặc cuộc thi khác, không phải Bộ chỉ số 766, nên không lấy.",
  "paste.doubt.LAYOUT_UNSURE":
    "Bảng này có thể hiểu theo hai cách. Hãy đối chiếu kết quả bên dưới, hoặc chọn từng cột bằng “Sửa cách đọc”.",
  "paste.doubt.LAYOUT_UNKNOWN": "Chưa rõ mỗi cột của bảng là gì nên chưa lấy số nào. Hãy chọn từng cột.",
  "paste.doubt.TABLE_NOT_READ": "Một bảng có {count} số chưa được đọc.",
  "paste.doubt.LAYOUT_LEARNED": "Bảng được đọc theo cách đã chọn lần trước cho bảng có cùng tiêu đề.",

  "paste.leftOut.section": "dòng mở đầu một phần",
  "paste.leftOut.heading": "tiêu đề",
  "paste.leftOut.mean": "dòng trung bình hoặc tổng chung",
  "paste.leftOut.note": "ghi chú",
  "paste.leftOut.order": "số thứ tự",
  "paste.leftOut.maximum": "điểm tối đa",
  "paste.leftOut.column_number": "số của cột",
  "paste.leftOut.title": "tiêu đề",
  "paste.leftOut.name": "trong tên",
  "paste.leftOut.count": "số lượng",
  "paste.leftOut.component": "của chỉ số thành phần",
  "paste.leftOut.other": "cột khác",
  "paste.leftOut.unread": "chưa rõ là gì",
  "paste.leftOut.above": "phía trên bảng",
  "paste.leftOut.not_a_figure": "không đọc được thành số",
  "paste.leftOut.unknown_period": "chưa rõ kỳ",
  "paste.leftOut.conflict": "số thứ hai của cùng chỉ số",
  "paste.leftOut.repeated": "lặp lại",
  "paste.leftOut.operational": "số liệu một cửa",
  "paste.leftOut.skipped": "cột đã bỏ qua",
  "paste.leftOut.other_index": "của bộ chỉ số khác",
  "paste.leftOut.corrected": "số đã đính chính",
  "paste.leftOut.target": "chỉ tiêu, mục tiêu",
  "paste.leftOut.difference": "mức chênh lệch",
  "paste.leftOut.other_unit": "của đơn vị khác",
  "paste.leftOut.rate": "tỷ lệ khác",
  "paste.leftOut.earlier_rank": "hạng kỳ trước",
  "paste.leftOut.recipients": "phần nơi nhận",
  "paste.leftOut.unbound": "chưa rõ của chỉ số nào",
  "paste.leftOut.name_unsure": "chưa rõ tên chỉ số",
  "paste.leftOut.plain": "số trong câu",
  "paste.leftOut.no_score": "không kèm điểm",
  "paste.leftOut.second_change": "mức tăng, giảm thứ hai",
  "paste.leftOut.second_value": "số thứ hai",
  "paste.leftOut.unit": "trong tên đơn vị",
  "paste.leftOut.signal": "trong cụm từ",
  "paste.leftOut.class": "mốc xếp loại",
  "paste.leftOut.address": "địa chỉ",
  "paste.leftOut.telephone": "điện thoại",
  "paste.leftOut.legal": "văn bản pháp luật",
  "paste.leftOut.index_name": "tên bộ chỉ số",
  "paste.leftOut.scale": "thang điểm",
  "paste.leftOut.rank_change": "số bậc thay đổi",
  "paste.leftOut.unexplained": "chưa rõ là gì",
  "paste.leftOut.unclear": "có thể là điểm, chưa lấy",
  "paste.leftOut.document": "số văn bản",
  "paste.leftOut.date": "ngày, giờ",
  "paste.leftOut.contact": "điện thoại, địa chỉ",
  "paste.leftOut.period": "tháng, quý, năm",
  "paste.leftOut.rank": "thứ hạng",
  "paste.leftOut.cited": "trong phần căn cứ",
  "paste.leftOut.in_word": "trong một từ, mã",
} as const;
