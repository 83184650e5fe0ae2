/** Reasons that a cell gives for #VALUE! and #N/A: what is wrong, and what to do about it. */
export const functions = {
  "functions.zero_or_blank":
    'Ô bằng 0 hoặc đang trống, Excel không cho biết là trường hợp nào. Viết thêm &"" sau địa chỉ ô, ví dụ B2:B7&"", để phân biệt được.',
  "functions.boolean": "TRUE/FALSE không phải là điểm. Hãy chọn ô có số.",
  "functions.negative": "Điểm không thể âm: {value}. Hãy kiểm tra lại ô này.",
  "functions.over_100": "Số {value} lớn hơn 100 nên không phải điểm hay tỷ lệ. Hãy kiểm tra dấu phẩy.",
  "functions.date":
    "Số {value} giống ngày tháng: Excel có thể đã đổi 7/22 thành ngày. Gõ lại với dấu ' ở đầu.",
  "functions.over_maximum": "Điểm {value} lớn hơn điểm tối đa {max}. Hãy kiểm tra lại.",
  "functions.not_a_figure": "Không đọc được số trong “{text}”. Nếu chưa có số liệu, hãy ghi “chưa có”.",
  "functions.percent_for_points": "{value}% là tỷ lệ, ở đây cần điểm.",
  "functions.points_for_percent": "{value}/{max} là điểm, ở đây cần tỷ lệ phần trăm.",
  "functions.partial_total": "Tổng {value}/{max} còn thiếu nhóm nên chưa xếp loại được.",
  "functions.fraction_for_total": "{value} giống ô định dạng %. Hãy ghi tổng điểm trên thang 100.",
  "functions.maximum_zero": "Điểm tối đa phải lớn hơn 0.",
  "functions.maximum_missing": "Ô thứ {position} có điểm nhưng chưa có điểm tối đa.",
  "functions.mixed_rates":
    "{low} và {high} không ghi cùng một cách: {low} có thể là ô định dạng %. Hãy ghi cả hai theo phần trăm.",
  "functions.different_scales": "Một ô là tỷ lệ %, một ô là điểm: không so được.",
  "functions.different_maxima": "Điểm tối đa khác nhau ({now} và {before}) nên không so được.",
  "functions.different_sizes": "Các vùng không cùng kích thước. Hãy chọn các vùng có số dòng bằng nhau.",
  "functions.group_missing":
    "Ô thứ {position} chưa có điểm nên chưa cộng. Ghi TRUE ở tham số thứ hai để cộng các nhóm đã có.",
  "functions.all_missing": "Chưa có số liệu nào trong vùng đã chọn.",
  "functions.total_over_100":
    "Tổng {value} lớn hơn 100. Hãy bỏ dòng tổng, hoặc bỏ các mục con 3.1, 3.2 khỏi vùng.",
  "functions.parents_and_parts":
    "Tổng điểm tối đa là {max}, lớn hơn 100. Hãy bỏ dòng tổng, hoặc bỏ các mục con 3.1, 3.2 khỏi vùng.",
  "functions.below_classes": "Điểm thấp hơn mức thấp nhất của bảng xếp loại.",
  "functions.class_twice": "Bảng xếp loại có mức trùng nhau: {name}.",
  "functions.class_table_empty": "Bảng xếp loại chưa có mức nào. Cần hai cột: Từ điểm và Xếp loại.",
  "functions.class_without_name": "Bảng xếp loại: mức {from} chưa có tên.",
  "functions.class_without_bound": "Bảng xếp loại: “{name}” chưa có mức điểm từ 0 đến 100.",
  "functions.not_a_choice": "“{text}” không dùng được ở đây. Có thể ghi: {choices}.",
  "functions.decimals": "Số chữ số thập phân phải từ 0 đến 6, không phải “{text}”.",
  "functions.not_a_rank": "“{text}” không phải là hạng. Ví dụ đúng: 14 hoặc 14/19.",
  "functions.not_a_period": "“{text}” không phải là kỳ. Ví dụ đúng: 2026-02, quý I/2026, 2026.",
  "functions.date_for_period": "{text} là một ngày, không phải kỳ. Ghi 2026-02 cho tháng 02/2026.",
  "functions.not_a_name": "Ô này không phải là tên.",
  "functions.two_maxima": "Ô điểm ghi trên {first} nhưng điểm tối đa là {second}. Hãy kiểm tra lại.",
  "functions.no_maximum": "Chưa có điểm tối đa. Ghi 22 ở tham số thứ hai, hoặc ghi điểm là 7,46/22.",
  "functions.rate_missing": "Ô thứ {position} chưa có tỷ lệ nên chưa ước tính được.",
  "functions.not_in_list": "Không thấy {value} trong danh sách đã chọn.",
  "functions.different_sets": "Số đơn vị xếp hạng khác nhau ({now} và {before}) nên không so được hạng.",
  "functions.no_such_class": "Không có loại “{text}”. Các loại: {classes}.",
  "functions.thousands_or_decimals":
    "“{text}” có thể là hàng nghìn hoặc số thập phân. Hãy ghi 1,234 hoặc 1234.",
  "functions.not_a_book":
    "Vùng này không phải Sổ điểm. Hãy chọn cả bảng kể cả dòng tiêu đề, ví dụ tblDiem[#All].",
  "functions.no_rows": "Sổ điểm không có {unit} trong {period}.",
  "functions.not_in_book": "Sổ điểm không có chỉ số “{text}” của đơn vị trong kỳ này.",
  "functions.twice_in_book": "Sổ điểm có nhiều dòng “{text}” của đơn vị trong kỳ này. Hãy giữ lại một dòng.",
  "functions.framework_maximum": "Bộ chỉ số: điểm tối đa của {code} không phải là số.",
  "functions.framework_twice": "Bộ chỉ số có mã {code} hai lần.",
  "functions.framework_empty": "Bảng bộ chỉ số chưa có dòng nào. Cần các cột: Mã, Thuộc nhóm, Tên, Tối đa.",
  "functions.unit_or_period_missing": "Chưa có tên đơn vị hoặc kỳ.",
  "functions.one_cell_needed": "Hàm lập bảng chỉ nhận một đơn vị và một kỳ. Hãy chọn một ô.",
} as const;
