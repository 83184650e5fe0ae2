/** A month in percents, with changes. */
export const FEBRUARY = [
  "Kết quả tháng 02 năm 2026 của Sở Công Thương",
  "STT\tBộ chỉ số\tĐiểm số\tTăng(+)/giảm(-) so với tháng trước",
  "1\tCông khai, minh bạch\t100,00%\t0",
  "2\tTiến độ giải quyết\t88,25%\t+28,27%",
  "3\tMức độ hài lòng\t99,40%\t+10%",
].join("\n");

/** A quarter in points, with total and class. */
export const POINTS = [
  "Kết quả quý II/2024 của Sở Công Thương",
  "Công khai minh bạch: 18/18",
  "Tiến độ giải quyết đúng hạn: 19,8/20",
  "Số hóa hồ sơ: 0,22/22",
  "Dịch vụ công trực tuyến: 7,46/22",
  "Mức độ hài lòng: 18/18",
  "Tổng điểm: 63,48/100",
  "Xếp loại: Trung bình",
].join("\n");
