import { readFigure, readCount } from "../../src/paste/words/figure";
import { foldText, foldWord } from "../../src/paste/text/fold";
import { nameIndex } from "../../src/paste/words/names";
import { normaliseText } from "../../src/paste/text/normalise";
import { mendDigits, parseNumber } from "../../src/paste/text/number-text";
import { findAsOf, findPeriods, resolvePeriod } from "../../src/paste/words/period-text";
import { tokenise } from "../../src/paste/text/tokens";
import { unitLevel } from "../../src/paste/words/unit-levels";
import { ordinarySpelling } from "../../src/paste/words/unit-spelling";
import { findUnits } from "../../src/paste/words/units";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { periodKey } from "../../src/scoring/period";

describe("numbers", () => {
  test.each([
    ["7,46", 7.46],
    ["7.46", 7.46],
    ["18", 18],
    ["09", 9],
    ["0,00", 0],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["12,345", 12.345],
    ["1,2,3", null],
    ["1.23.456", null],
    ["66.6666666666667", 66.6666666666667],
    ["0,0666666666666667", 0.0666666666666667],
    ["1E-14", 1e-14],
    ["6,67E-02", 0.0667],
    ["12345678901234567", 1.2345678901234568e16],
    ["1E14", null],
    ["12E+3", null],
    ["7,", null],
    ["", null],
    ["a", null],
  ])("%s is %s as a score", (text, value) => expect(parseNumber(text)).toBe(value));

  test("a dot before three digits divides thousands in counts only", () => {
    expect(parseNumber("1.928", "count")).toBe(1928);
    expect(parseNumber("1.928")).toBe(1.928);
    expect(readCount("45.210")).toBe(45210);
    expect(readCount("7,5")).toBeNull();
  });

  test.each([
    ["l8", "18"],
    ["O,22", "0,22"],
    ["I8", "18"],
    ["2o", "20"],
    ["18", null],
    ["lO", null],
    ["l8a", null],
  ])("%s is mended to %s", (text, mended) => expect(mendDigits(text)).toBe(mended));

  test.each([
    ["", "empty"],
    ["-", "missing"],
    ["–", "missing"],
    ["N/A", "missing"],
    ["chưa có số liệu", "missing"],
    ["Không phát sinh hồ sơ", "not_applicable"],
    ["17,5 điểm", "number"],
    ["18/18 (100%)", "fraction"],
    ["40,8%", "number"],
    ["66.6666666666667", "number"],
    ["-1E-14", "number"],
    ["6.67E-02", "number"],
    ["E-02", "text"],
    ["07-thg10", "text"],
    ["12/5/2026", "text"],
    ["khá tốt", "text"],
    ["16 17", "text"],
  ])("“%s” in a cell is %s", (text, kind) => expect(readFigure(text).kind).toBe(kind));
});

describe("words", () => {
  test("tone place, case, i and y do not matter; tones and letters do", () => {
    expect(foldText("Số hoá hồ sơ")).toBe(foldText("SỐ HÓA, HỒ SƠ"));
    expect(foldWord("tỷ")).toBe(foldWord("tỉ"));
    expect(foldWord("quý")).toBe(foldWord("quí"));
    expect(foldWord("hòa")).not.toBe(foldWord("hóa"));
    expect(foldWord("hoa")).not.toBe(foldWord("hơa"));
  });

  test("normalising keeps words and figures and tidies the rest", () => {
    expect(normaliseText("\u22120,5\u00a0%\r\n１８／１８ \u2013 Ho\u0301a\u200b")).toBe(
      "-0,5 %\n18/18 – Hóa",
    );
    expect(normaliseText("Đã đúng: 18/18\t7,46")).toBe("Đã đúng: 18/18\t7,46");
  });

  test("document numbers, dates, times and addresses are no figures", () => {
    const kinds = (text: string) => tokenise(text).map(({ kind }) => kind);
    expect(kinds("766/QĐ-TTg")).toEqual(["citation"]);
    expect(kinds("23/6/2022")).toEqual(["citation"]);
    expect(kinds("14:30 9h15 https://a.vn/18/18")).toEqual(["citation", "citation", "citation"]);
    expect(kinds("7,46 / 22")).toEqual(["fraction"]);
    expect(kinds("18 điểm/22 điểm")).toEqual(["fraction", "word"]);
  });
});

describe("names", () => {
  const index = nameIndex(DEFAULT_FRAMEWORK);
  test.each([
    ["Nhóm 3: Số hoá hồ sơ", "MDSH"],
    ["chỉ số về MỨC ĐỘ HÀI LÒNG của người dân, doanh nghiệp", "MDHL"],
    ["3.2. Thanh toán trực tuyến", "TTTT"],
    ["Tổng điểm các nhóm đã có số liệu", "TONG"],
    ["MDSH.1 Cấp kết quả điện tử", "MDSH.1"],
    ["Tình hình, kết quả xử lý hồ sơ TTHC", "TDGQ"],
  ])("“%s” is %s", (name, code) => expect(index.codesOf(name)[0]).toBe(code));

  test("a name with other words in it is not taken", () => {
    for (const name of ["Công khai ngân sách", "Tiến độ giải ngân", "Số hóa sổ hộ tịch", "Kết quả", "Điểm"])
      expect(index.codesOf(name)).toEqual([]);
  });

  test("the maximum tells the group from its part", () => {
    const codes = index.codesOf("Dịch vụ công trực tuyến");
    expect(index.byMaximum(codes, 22)).toBe("DVTT");
    expect(index.byMaximum(codes, 12)).toBe("DVCTT");
    expect(index.byMaximum(codes, 15)).toBeNull();
  });

  test("a slip of the pen is offered, another word is not", () => {
    expect(index.nearMiss("Sơ hóa hồ só")?.code).toBe("MDSH");
    expect(index.nearMiss("Tien do giai quyet")?.code).toBe("TDGQ");
    expect(index.nearMiss("Chuyển đổi số")).toBeNull();
  });
});

describe("periods", () => {
  const keys = (text: string, year: number | null = null) =>
    findPeriods(text)
      .filter(({ compared }) => !compared)
      .map((mention) => resolvePeriod(mention, year))
      .map((period) => period && periodKey(period));
  test.each([
    ["tháng 02 năm 2026", "2026-02"],
    ["tháng 11/2023", "2023-11"],
    ["T8/2026", "2026-08"],
    ["Quý II-2024", "2024-Q2"],
    ["quý 2 năm 2024", "2024-Q2"],
    ["QUÝ IV/2025", "2025-Q4"],
    ["Q1/2026", "2026-Q1"],
    ["6 tháng đầu năm 2026", "2026-H1"],
    ["sáu tháng cuối năm 2025", "2025-H2"],
    ["năm 2025", "2025"],
    ["03/2026", "2026-03"],
    ["từ ngày 01/02/2026 đến ngày 28/02/2026", "2026-02"],
    ["từ 01/4/2026 đến 30/6/2026", "2026-Q2"],
    ["lũy kế 9 tháng năm 2025", "2025-C09"],
    ["9 tháng năm 2026", "2026-C09"],
    ["9 tháng đầu năm 2026", "2026-C09"],
    ["9T/2026", "2026-C09"],
    ["Lũy kế 3 tháng năm 2026", "2026-Q1"],
    ["luỹ kế 6 tháng năm 2026", "2026-H1"],
    ["lũy kế 12 tháng năm 2026", "2026"],
    ["lũy kế đến hết tháng 9/2026", "2026-C09"],
    ["từ đầu năm đến ngày 30/9/2026", "2026-C09"],
    ["từ đầu năm đến ngày 29/9/2026", "2026"],
    ["từ tháng 1 đến tháng 8/2026", "2026-C08"],
    ["từ 01/01/2026 đến 30/11/2026", "2026-C11"],
    ["H1/2026", "2026-H1"],
    ["H2 năm 2026", "2026-H2"],
    ["kỳ 2026-02", "2026-02"],
    ["2026-Q1", "2026-Q1"],
    ["2026-h2", "2026-H2"],
    ["2026-C09", "2026-C09"],
    ["2026-C06", "2026-H1"],
    ["Loại thời gian Quý Quý 1 Năm 2026", "2026-Q1"],
  ])("“%s” is %s", (text, key) => expect(keys(text)).toEqual([key]));

  test.each([
    "ngày 08 tháng 3 năm 2023",
    "ngày    tháng      năm",
    "23/6/2022",
    "so với tháng 01/2026",
    "so với Quý I/2024",
    "từ 15/01/2026 đến 14/02/2026",
    "số 1937/VP-HCC",
    "1.102/2026",
    "tuần 5/2026",
    "tuần 2 tháng 5/2026",
    "tuần thứ hai của tháng 5/2026",
    "Đợt 3/2026",
    "đợt 1 năm 2026",
    "giai đoạn 1/2026",
    "giai đoạn 2021-2026",
    "giai đoạn 2025-10",
    "học kỳ 1/2026",
    "học kỳ I năm 2026",
    "Công văn 5/2026",
    "Công văn số 5/2026",
    "hạng 5/2026",
    "HK1/2026",
    "2026-02-15",
    "2026-13",
    "2026-02/TB-SCT",
  ])("“%s” names no period", (text) => expect(keys(text)).toEqual([]));

  test("a month without a year takes that of the text", () => {
    expect(keys("tháng 5")).toEqual([null]);
    expect(keys("tháng 5", 2026)).toEqual(["2026-05"]);
    expect(keys("lũy kế 9 tháng", 2026)).toEqual(["2026-C09"]);
  });

  test("the day of capture is no other day", () => {
    expect(findAsOf("(Số liệu ngày 28/02/2023)")).toBe("2023-02-28");
    expect(findAsOf("số liệu trích xuất lúc 7 giờ ngày 01 tháng 7 năm 2026")).toBe("2026-07-01");
    expect(findAsOf("Hà Nội, ngày 08/3/2023")).toBeNull();
    expect(findAsOf("Số liệu ngày 31/02/2023")).toBeNull();
  });
});

describe("units", () => {
  test.each([
    ["UBND xã Tân An", "2026-02", "xa"],
    ["Phường 5", "2026-02", "xa"],
    ["đặc khu Phú Quý", "2026-02", "xa"],
    ["Sở Công Thương", "2026-02", "so"],
    ["Ban Quản lý Khu kinh tế", "2026-02", "so"],
    ["Công an tỉnh", "2026-02", "so"],
    ["tỉnh Hưng Yên", "2023-02", "tinh"],
    ["thành phố Đà Nẵng", "2024-02", "tinh"],
    ["thành phố Bắc Ninh", "2024-02", "huyen"],
    ["thành phố Bắc Ninh", "2026-10", "tinh"],
    ["thị xã Sơn Tây", "2024-Q2", "huyen"],
    ["Toàn tỉnh", "2026-02", "tong_hop"],
    ["Bộ Công an", "2026-02", null],
    ["Bảo hiểm xã hội Việt Nam", "2026-02", null],
    ["Hà Nội", "2026-02", "tinh"],
  ])("%s in %s is %s", (name, period, level) => expect(unitLevel(name, period)).toBe(level));

  test.each([
    ["của Sở Khoa học và Công nghệ như sau", "Sở Khoa học và Công nghệ"],
    ["CỦA SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG THÁNG 6", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"],
    ["của UBND xã Tân An tháng 5", "UBND xã Tân An"],
    ["KẾT QUẢ CỦA UBND XÃ TÂN AN QUÝ II", "UBND XÃ TÂN AN"],
    ["của Sở Văn hóa, Thể thao và Du lịch.", "Sở Văn hóa, Thể thao và Du lịch"],
    ["của đặc khu Phú Quý", "đặc khu Phú Quý"],
    ["Hưng Yên đạt", "tỉnh Hưng Yên"],
    ["Bộ chỉ số", undefined],
    ["Bộ phận một cửa", undefined],
  ])("“%s” names %s", (text, name) =>
    expect(findUnits(tokenise(text), null).find(({ bare }) => !bare)?.name).toBe(name),
  );

  test.each([
    ["UBND TỈNH ĐỒNG NAI SỞ CÔNG THƯƠNG", ["UBND TỈNH ĐỒNG NAI", "SỞ CÔNG THƯƠNG"]],
    ["UBND XÃ NAM CƯỜNG VĂN PHÒNG", ["UBND XÃ NAM CƯỜNG"]],
    ["UBND XÃ ĐỒNG XOÀI SỐ", ["UBND XÃ ĐỒNG XOÀI"]],
    ["Sở KH&CN đạt", ["Sở KH&CN"]],
    ["Bảo hiểm xã hội tỉnh Bình Nam đạt", ["Bảo hiểm xã hội tỉnh Bình Nam"]],
    ["Sở Y tế tỉnh Phú Sơn tháng 3", ["Sở Y tế tỉnh Phú Sơn"]],
    ["Thanh tra tỉnh Công khai, minh bạch", ["Thanh tra tỉnh"]],
    ["Sở KH và Sở XD", ["Sở KH", "Sở XD"]],
    ["của phường 6 tháng 5/2026", ["phường 6"]],
    ["của phường 6 tháng đầu năm", ["phường"]],
    ["Văn phòng UBND tỉnh Bình Nam đạt", ["Văn phòng UBND tỉnh Bình Nam"]],
    ["Văn phòng UBND tỉnh BẢNG TỔNG HỢP", ["Văn phòng UBND tỉnh"]],
    ["xã A Lưới 3 đạt", ["xã A Lưới 3"]],
    ["xã A Lưới 20 (87,5", ["xã A Lưới 20"]],
    ["xã A Lưới 21 (87,5", ["xã A Lưới"]],
    ["xã A Lưới 3 tháng 7/2026", ["xã A Lưới 3"]],
    ["xã A Lưới 6 tháng đầu năm", ["xã A Lưới"]],
    ["xã A Lưới 3 hồ sơ", ["xã A Lưới"]],
    ["xã A Lưới 3, xã Bình Minh 2", ["xã A Lưới", "xã Bình Minh"]],
    [
      "Trung tâm Phục vụ hành chính công phường Cao Lãnh",
      ["Trung tâm Phục vụ hành chính công phường Cao Lãnh"],
    ],
    ["Trung tâm Phục vụ hành chính công", []],
    ["sở mình", [""]],
    ["Sở đạt", ["Sở"]],
    ["xã Tân Phong, xã Nam Cường", ["xã Tân Phong", "xã Nam Cường"]],
  ])("an office under another one on the same line is a unit of its own: %s", (text, names) =>
    expect(findUnits(tokenise(text), null).map(({ name }) => name)).toEqual(names),
  );

  test.each([
    ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"],
    ["SỞ CÔNG THƯƠNG TỈNH ĐỒNG NAI", "Sở Công Thương tỉnh Đồng Nai"],
    ["UBND XÃ TÂN AN", "UBND xã Tân An"],
    ["ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"],
    ["BHXH TỈNH", "BHXH tỉnh"],
    ["Sở Y tế", "Sở Y tế"],
  ])("%s in ordinary letters is %s", (name, ordinary) => expect(ordinarySpelling(name)).toBe(ordinary));
});
