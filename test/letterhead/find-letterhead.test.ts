import { readFileSync } from "node:fs";
import path from "node:path";
import { findLetterhead } from "../../src/letterhead";

const published = (name: string): string =>
  readFileSync(path.join(__dirname, "..", "cases", name, "input.txt"), "utf8");

test("a notice without a head: agency from who speaks, bases, recipients, signer", () => {
  const found = findLetterhead(published("notice-february-2026-percents"));
  expect(found).toMatchObject({
    superior: null,
    agency: "SỞ CÔNG THƯƠNG",
    agencyInText: "Sở Công Thương",
    place: null,
    symbol: null,
    signerTitle: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    signerName: "Nguyễn Sanh Dương",
    recipients: [
      "Văn phòng UBND tỉnh (b/c)",
      "Trung tâm PVHCC tỉnh",
      "Ban Giám đốc Sở",
      "Văn phòng Sở (theo dõi)",
      "Các phòng, đơn vị thuộc Sở",
      "Quản trị mạng (đăng Trang TTĐT Sở)",
      "Lưu: VT, PC, VH",
    ],
  });
  expect(found.legalBases).toEqual([
    expect.stringMatching(/^Căn cứ Quyết định số 766\/QĐ-TTg .* môi trường điện tử$/),
    expect.stringMatching(/^Căn cứ Quyết định số 125\/QĐ-UBND .* năm 2026$/),
    "Căn cứ kết quả công khai trên Cổng dịch vụ công Quốc gia tại địa chỉ https://quantri.dichvucong.gov.vn/",
  ]);
});

test("a letter whose columns follow each other, with blanks for number and date", () => {
  expect(findLetterhead(published("notice-quarter-2-2024-points"))).toMatchObject({
    superior: "UBND TỈNH ĐỒNG NAI",
    agency: "SỞ CÔNG THƯƠNG",
    agencyInText: "Sở Công Thương",
    place: "Đồng Nai",
    symbol: null,
    letterSymbol: "/SCT-VP",
    // The sentence "Căn cứ vào kết quả trên, …" is an argument.
    legalBases: null,
    recipients: ["BGĐ Sở", "Lưu: VT, VP"],
    signerTitle: ["GIÁM ĐỐC"],
    signerName: "Phạm Văn Cường",
  });
});

test("an office of a province, with scribbles of the signature", () => {
  const found = findLetterhead(published("notice-february-2023-province"));
  expect(found).toMatchObject({
    superior: expect.stringMatching(/^UBND TỈNH H/) as string,
    agency: "VĂN PHÒNG",
    letterSymbol: "/VPUB-PVHCC&KSTT",
    signerTitle: ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
    signerName: "Trần Văn Thắng",
  });
  expect(found.recipients?.at(-1)).toBe("Lưu: VT, PVHCC&KSTT");
  expect(found.legalBases).toHaveLength(3);
});

test("columns that a program joined on one line are parted", () => {
  const text = [
    "UBND TỈNH ĐỒNG NAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ CÔNG THƯƠNG Độc lập - Tự do - Hạnh phúc",
    "Số: 12/TB-SCT Đồng Nai, ngày 05 tháng 3 năm 2026",
    "THÔNG BÁO",
    "Căn cứ Quyết định số 766/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Bộ chỉ số chỉ",
    "đạo, điều hành;",
    "Nơi nhận: GIÁM ĐỐC",
    "- Như trên;",
    "- Lưu: VT, VP. Phạm Văn Cường",
  ].join("\n");
  expect(findLetterhead(text)).toMatchObject({
    superior: "UBND TỈNH ĐỒNG NAI",
    agency: "SỞ CÔNG THƯƠNG",
    symbol: "/TB-SCT",
    letterSymbol: null,
    place: "Đồng Nai",
    legalBases: [
      "Căn cứ Quyết định số 766/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Bộ chỉ số chỉ đạo, điều hành",
    ],
    recipients: ["Lưu: VT, VP"],
    signerTitle: ["GIÁM ĐỐC"],
    signerName: "Phạm Văn Cường",
  });
});

test("a committee over two lines is one agency, in NFD as well", () => {
  const text = "ỦY BAN NHÂN DÂN\nXÃ HÒA BÌNH\nSố: 05/TB-UBND\nHòa Bình, ngày 05 tháng 02 năm 2026\nTHÔNG BÁO";
  const found = {
    superior: null,
    agency: "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH",
    symbol: "/TB-UBND",
    place: "Hòa Bình",
  };
  expect(findLetterhead(text)).toMatchObject(found);
  expect(findLetterhead(text.normalize("NFD"))).toMatchObject(found);
});

test.each([
  "",
  "Công khai minh bạch: 18/18\nTổng điểm: 63,48/100",
  "STT\tChỉ số\tĐiểm\n1\tSố hóa hồ sơ\t0,22",
])("a text without a letterhead gives nothing (%#)", (text) => {
  expect(Object.values(findLetterhead(text)).every((field) => field === null)).toBe(true);
});

describe("the last sentence", () => {
  const end = (paragraph: string): string =>
    `THÔNG BÁO\n${paragraph}\n\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn A`;

  test("stands before the recipients and is found without its closing mark", () => {
    expect(findLetterhead(published("notice-february-2026-percents")).closing).toBe(
      "Sở Công Thương thông báo đến các phòng, đơn vị biết để thực hiện nhằm cải thiện Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện TTHC, cung cấp dịch vụ công của Sở Công Thương",
    );
  });
  test("is joined where a program broke it over lines", () => {
    expect(findLetterhead(end("Đề nghị các phòng, đơn vị nghiêm\ntúc triển khai thực hiện./.")).closing).toBe(
      "Đề nghị các phòng, đơn vị nghiêm túc triển khai thực hiện",
    );
  });
  test.each([
    ["of one month", "Sở Công Thương thông báo kết quả tháng 02/2026 để các đơn vị biết./."],
    ["that is an item of a list", "- Số hóa hồ sơ: 0,22/22;"],
  ])("%s is not kept for the next one", (_, paragraph) => {
    expect(findLetterhead(end(paragraph)).closing).toBeNull();
  });
});
