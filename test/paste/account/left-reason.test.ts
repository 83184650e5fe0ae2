import { reasonAt } from "../../../src/paste/account/left-reason";

/** The reason of the figure that stands in 〈…〉. */
function reason(marked: string): string {
  const from = marked.indexOf("〈");
  const to = marked.indexOf("〉") - 1;
  return reasonAt(marked.replace(/[〈〉]/gu, ""), from, to);
}

test.each([
  ["điện thoại 〈0263.3822018〉", "contact"],
  ["xem https://a.vn/b/〈12,5〉/x", "contact"],
  ["Theo văn bản 〈2071〉/QĐ-UBND của tỉnh", "document"],
  ["văn bản 12/2026/〈766〉/QĐ", "document"],
  ["ngày 〈05〉/03/2026 đạt", "date"],
  ["ngày 5 tháng 〈3〉 năm 2026", "date"],
  ["lúc 〈14:30〉 hôm ấy", "date"],
  ["lúc 〈8〉 giờ sáng", "date"],
  ["tháng 〈5〉/2026 có", "period"],
  ["trong quý 〈II〉/2026", "period"],
  ["đến 〈2026〉 thì", "period"],
  ["vào 〈1899〉 thì", "unread"],
  ["vào 〈2100〉 thì", "unread"],
  ["〈3〉. Công khai", "order"],
  ["Nhóm 〈2〉: Tiến độ", "order"],
  ["thực hiện Điều 〈7〉 Luật", "order"],
  ["của Nghị định 〈107〉 về", "order"],
  ["mã a〈12,5〉 là", "in_word"],
  ["mã 〈12,5〉kg là", "in_word"],
  ["được 〈12,5〉đ là", "unclear"],
  ["được 〈12,5〉điểm là", "unclear"],
  ["được 〈12,5〉điện là", "in_word"],
  ["xếp hạng 〈3〉 khối", "rank"],
  ["đứng thứ: 〈3〉 khối", "rank"],
  ["chỉ tiêu tối thiểu 〈60%〉 mỗi", "target"],
  ["đạt tối đa 〈60%〉 mỗi", "unclear"],
  ["nhận 〈120〉 hồ sơ mới", "count"],
  ["nhận 〈120〉 hồ mới", "unread"],
  ["điểm tối đa là 〈18〉 cho", "maximum"],
  ["điểm (tối đa 〈18〉) cho", "maximum"],
  ["điểm tối đa là 〈1800〉 cho", "unread"],
  ["điểm tối đa là 〈18,5〉 cho", "unclear"],
  ["Căn cứ kết quả 〈12,5〉 cũ", "cited"],
  ["- Nơi nhận: 〈5〉 nơi khác", "cited"],
  ["còn lại 〈12,5〉 thôi", "unclear"],
  ["còn lại 〈12%〉 thôi", "unclear"],
  ["còn lại 〈12/18〉 thôi", "unclear"],
  ["còn lại 〈12〉 thôi", "unread"],
])("%s: %s", (marked, expected) => {
  expect(reason(marked)).toBe(expected);
});

test("only what holds the figure itself explains it", () => {
  expect(reason("ngày 05/03/2026 〈12,5〉 thôi")).toBe("unclear");
  expect(reason("〈12,5〉 – 05/03/2026")).toBe("unclear");
  expect(reason("được 〈12,5〉 tháng 5/2026")).not.toBe("period");
  expect(reason("tháng 5/2026 〈12,5〉 thôi")).toBe("unclear");
  expect(reason("12/QĐ-UBND 〈12,5〉 thôi")).toBe("unclear");
});

test("words are looked for within forty letters before and thirty behind", () => {
  // A title right before the figure, with blanks that push it away.
  const before = (blanks: number): string => reason(`xxx hạng${" ".repeat(blanks)}〈3〉 khối`);
  expect(before(36)).toBe("rank");
  expect(before(37)).toBe("unread");
  const behind = (blanks: number): string => reason(`nhận 〈120〉${" ".repeat(blanks)}hồ sơ.`);
  expect(behind(25)).toBe("count");
  expect(behind(26)).toBe("unread");
});

test("periods are looked for in the first four thousand letters of a line", () => {
  const at = (blanks: number): string => reason(`${"x ".repeat(blanks)}tháng 〈5〉 năm nay`);
  expect(at(1_900)).toBe("period");
  expect(at(2_100)).not.toBe("period");
});
