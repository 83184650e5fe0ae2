/** A result as offices publish it, for a first try: percents, a group with two parts, one group without a figure. */
export const SAMPLE_TEXT = [
  "THÔNG BÁO",
  "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 02 năm 2026 của Sở Công Thương",
  "",
  "STT\tBộ chỉ số phục vụ người dân, doanh nghiệp\tĐiểm số\tTăng(+)/ giảm(-) so với tháng trước",
  "1\tKết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công\t100,00%\t0",
  "2\tTình hình kết quả xử lý hồ sơ TTHC\t88,25%\t+28,27%",
  "3\tCung cấp dịch vụ trực tuyến\t\t",
  "3.1\t- Tỷ lệ hồ sơ nộp trực tuyến\t91,90%\t-0,5%",
  "3.2\t- Tỷ lệ hồ sơ thanh toán trực tuyến\t58,76%\t-23,21%",
  "4\tMức độ hài lòng\t99,40%\t+10%",
].join("\n");
