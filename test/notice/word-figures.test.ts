/** @jest-environment jsdom */
import "./binary-globals";
import { tableTexts, textOf } from "./docx-reader";
import { written, paragraphs } from "./word-looks";

describe("figures of the published documents", () => {
  test("the table of the February 2026 notice", async () => {
    const { docx } = await written("tb_table");
    const table = tableTexts(docx.part("word/document.xml")).find((rows) => rows[0]?.[0] === "STT");
    expect(table).toEqual([
      [
        "STT",
        "Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện TTHC, cung cấp dịch vụ công",
        "Điểm số",
        "Tăng(+)/ giảm(-) so với tháng trước",
      ],
      ["1", "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công", "100,00%", "0"],
      ["2", "Tình hình kết quả xử lý hồ sơ TTHC", "88,25%", "+28,27%"],
      ["3", "Cung cấp dịch vụ trực tuyến", "", ""],
      ["3.1", "- Tỷ lệ hồ sơ nộp trực tuyến", "91,90%", "-0,5%"],
      ["3.2", "- Tỷ lệ hồ sơ thanh toán trực tuyến", "58,76%", "-23,21%"],
      ["4", "Mức độ hài lòng", "99,40%", "+10%"],
    ]);
  });

  test("the list of the November 2023 notice", async () => {
    const { docx } = await written("tb_ranks");
    const lines = paragraphs(docx.part("word/document.xml"))
      .map(textOf)
      .filter((text) => text.startsWith("- Chỉ số"));
    expect(lines).toEqual([
      "- Chỉ số Dịch vụ công trực tuyến: 40,8%, xếp thứ 14/19 sở, ngành;",
      "- Chỉ số Thanh toán trực tuyến: 60,61%, xếp thứ 09/19 sở, ngành;",
      "- Chỉ số Mức độ hài lòng: 90,3%, xếp thứ 16/19 sở, ngành;",
      "- Chỉ số Tiến độ giải quyết: 60,58%, xếp thứ 17/19 sở, ngành.",
    ]);
  });

  test("the list of the letter about quarter II of 2024, and its change in points", async () => {
    const { docx } = await written("cv_points");
    const texts = paragraphs(docx.part("word/document.xml")).map(textOf);
    expect(texts.filter((text) => text.startsWith("- "))).toEqual([
      "- Công khai minh bạch: 18/18;",
      "- Tiến độ giải quyết đúng hạn: 19,8/20;",
      "- Số hóa hồ sơ: 0,22/22;",
      "- Dịch vụ công trực tuyến: 7,46/22;",
      "- Mức độ hài lòng: 18/18;",
      "- Tổng điểm: 63,48/100;",
      "- Xếp loại: Trung bình.",
    ]);
    expect(texts).toContain(
      "Chỉ số “Dịch vụ công trực tuyến” giảm 3,03 điểm so với quý I/2024 (từ 10,49 điểm xuống 7,46 điểm).",
    );
    expect(texts).toContain("Kính gửi: Các phòng, đơn vị thuộc Sở.");
  });

  test("the prose of the letter of a province, and the annex of its units", async () => {
    const { docx } = await written("cv_province");
    const document = docx.part("word/document.xml");
    const prose = paragraphs(document)
      .map(textOf)
      .find((text) => text.includes("55,02"));
    expect(prose).toContain("tổng điểm đạt 55,02/100 điểm, xếp hạng 20/63 tỉnh, thành phố.");
    expect(prose).toContain(
      "Công khai minh bạch đạt 7,7/18 điểm; Tiến độ giải quyết đạt 18,4/20 điểm; Dịch vụ công trực tuyến đạt 7,4/12 điểm; Mức độ hài lòng đạt 12/18 điểm.",
    );
    expect(prose).toContain("(số liệu tính đến ngày 28/02/2023)");
    const annex = tableTexts(document).find((rows) => rows[0]?.[0] === "STT");
    expect(annex?.slice(2).map((cells) => [cells[1], ...cells.slice(-3)])).toEqual([
      ["Sở Tư pháp", "91,66", "Xuất sắc", "1"],
      ["Sở Y tế", "83,49", "Tốt", "2"],
      ["Sở Nội vụ", "75,89", "Khá", "3"],
      ["Sở Tài chính", "64,90", "Trung bình", "4"],
      ["Sở Ngoại vụ", "28,67/90", "–", "–"],
    ]);
  });

  test("the annex of targets, with what was reached", async () => {
    const { docx } = await written("targets_annex");
    const document = docx.part("word/document.xml");
    const table = tableTexts(document).find((rows) => rows[0]?.[0] === "STT");
    expect(table?.[0]).toEqual([
      "STT",
      "Chỉ tiêu",
      "Cơ quan, đơn vị chủ trì thực hiện",
      "Cơ quan chủ trì đánh giá",
      "Chỉ tiêu năm 2025 (%)",
      "Kết quả tháng 12/2025 (%)",
      "Đánh giá",
      "Ghi chú",
    ]);
    expect(table?.slice(1).map((cells) => (cells.length === 2 ? cells[0] : cells[4]))).toEqual([
      "I",
      "80",
      "60",
      "Tối thiểu 60",
      "100",
      "100",
      "II",
      "100",
      "Tối thiểu 50",
      "100",
      "Tối thiểu 90",
      "III",
      "90",
      "100",
    ]);
  });
});
