import { leftOutIn, readBlock, recordsIn, rolesIn } from "./reading";

describe("what a figure is", () => {
  test("from a to b: the first was, the second is", () => {
    expect(rolesIn("Tiến độ tăng từ 16,5 điểm lên 17,5 điểm.")).toEqual([
      "16,5 điểm → previous",
      "17,5 điểm → score",
    ]);
    expect(rolesIn("Tiến độ tăng 1,2 điểm lên 17,5 điểm.")).toEqual([
      "1,2 điểm → delta 1",
      "17,5 điểm → score",
    ]);
  });
  test("a change by its word or its sign", () => {
    expect(rolesIn("Số hóa 13,08/22, giảm 0,5 điểm.")).toEqual(["13,08/22 → score", "0,5 điểm → delta -1"]);
    expect(rolesIn("Số hóa 13,08/22 (-0,5)")).toEqual(["13,08/22 → score", "-0,5 → delta -1"]);
    expect(rolesIn("Số hóa - 14,47")).toEqual(["- 14,47 → score"]);
  });
  test("a bracket with one period and one figure is the old value, several are not", () => {
    expect(rolesIn("Số hóa 13,08 điểm (tháng 8: 12,1 điểm)")[1]).toBe("12,1 điểm → previous");
    expect(rolesIn("Số hóa 13,08 điểm (tháng 8: 12,1 điểm, tháng 7: 11 điểm)")[1]).toBe("12,1 điểm → score");
  });
  test("maxima", () => {
    expect(rolesIn("Công khai, minh bạch (18 điểm): 15,6 điểm")).toEqual([
      "18 điểm → max",
      "15,6 điểm → score",
    ]);
    expect(rolesIn("Công khai, minh bạch đạt tối đa 18 điểm")).toEqual(["18 điểm → score"]);
    expect(rolesIn("Công khai, minh bạch 18 17,00")).toEqual(["18 → max", "17,00 → score"]);
  });
  test("aims, means, differences, other indexes and corrections are left out", () => {
    expect(rolesIn("Sở phấn đấu đạt 85 điểm, số hóa đạt 18 điểm.")).toEqual([
      "85 điểm → target",
      "18 điểm → target",
    ]);
    expect(rolesIn("Bình quân chung 71,2 điểm")).toEqual(["71,2 điểm → mean"]);
    expect(rolesIn("Sở Y tế kém 2,5 điểm")).toEqual(["2,5 điểm → difference"]);
    expect(rolesIn("PAR INDEX đạt 87,5%; Bộ chỉ số 766 đạt 78,2 điểm")).toEqual([
      "87,5% → other_index",
      "78,2 điểm → score",
    ]);
    expect(rolesIn("Số hóa không phải 17,1 điểm mà là 17,5 điểm")).toEqual([
      "17,1 điểm → corrected",
      "17,5 điểm → score",
    ]);
    expect(rolesIn("Số hóa là 17,5 điểm, không phải 17,1 điểm")).toEqual([
      "17,5 điểm → score",
      "17,1 điểm → corrected",
    ]);
  });
});

describe("whose a figure is", () => {
  test("several units in one sentence", () => {
    expect(
      recordsIn(
        "Bộ chỉ số 766 tháng 9/2026: dẫn đầu là Sở Tư pháp (91,66 điểm), tiếp theo là Sở Y tế (83,49 điểm).",
      ),
    ).toEqual(["Sở Tư pháp 2026-09 | TONG 91.66", "Sở Y tế 2026-09 | TONG 83.49"]);
  });
  test("lần lượt gives figures to names in their order", () => {
    expect(
      recordsIn(
        "Sở Y tế tháng 8/2026: công khai minh bạch, tiến độ giải quyết lần lượt đạt 17,5 và 18,94 điểm.",
      ),
    ).toEqual(["Sở Y tế 2026-08 | CKMB 17.5 | TDGQ 18.94"]);
  });
  test("a rank before its total, and places won", () => {
    expect(recordsIn("Tháng 9/2026 Sở Y tế xếp hạng 19/38 với 59,53 điểm, tăng 3 bậc.")).toEqual([
      "Sở Y tế 2026-09 | TONG 59.53 #19/38 places 3",
    ]);
  });
  test("the topic of a sentence belongs to all its units", () => {
    expect(recordsIn("Về số hóa hồ sơ tháng 9/2026: xã Hòa Bình 15,2 điểm, xã Tân An 13,08 điểm.")).toEqual([
      "xã Hòa Bình 2026-09 | MDSH 15.2",
      "xã Tân An 2026-09 | MDSH 13.08",
    ]);
  });
  test("the month of a meeting is not that of the scores", () => {
    expect(
      recordsIn(
        "Tại cuộc họp giao ban tháng 10/2026, kết quả Bộ chỉ số 766 tháng 9/2026: Sở Y tế đạt 81,2 điểm.",
      ),
    ).toEqual(["Sở Y tế 2026-09 | TONG 81.2"]);
  });
  test("a change of percents is decided by the old value", () => {
    expect(
      recordsIn(
        "Tháng 02/2026 của Sở Y tế: tiến độ giải quyết đạt 88,25%, tăng 28,27% so với tháng 01/2026 (59,98%).\nThanh toán trực tuyến đạt 58,76%, giảm 28,32% so với tháng 01/2026 (81,97%).",
      ),
    ).toEqual([
      "Sở Y tế 2026-02 | TDGQ 88.25% was 59.98 by 28.27 pp | TTTT 58.76% was 81.97 by -28.32 relative_percent",
    ]);
  });
  test("counts before the scores are no scores", () => {
    expect(leftOutIn("Sở Y tế giải quyết 1.240/1.245 hồ sơ đạt 99,6%; số hóa hồ sơ 15,2/22 điểm.")).toEqual([
      "1.240/1.245 hồ sơ: count",
      "99,6%: rate",
    ]);
  });
});

describe("whose unit it is", () => {
  test("behind the paper of the index stands the owner, behind another paper who wrote it", () => {
    const total = "đạt tổng điểm 71,45 điểm.";
    expect(recordsIn(`Tháng 5/2025, Bộ chỉ số theo Quyết định số 766/QĐ-TTg của Xã Bản Hồ ${total}`)).toEqual(
      ["Xã Bản Hồ 2025-05 | TONG 71.45"],
    );
    expect(recordsIn(`Tháng 5/2025, theo Kế hoạch số 12/KH-UBND của Xã Bản Hồ, Sở Y tế ${total}`)).toEqual([
      "Sở Y tế 2025-05 | TONG 71.45",
    ]);
  });
  test("a line of counts names no unit for what follows, a short line without counts does", () => {
    const rest = "Công khai, minh bạch 17 điểm. Số hóa 15 điểm.";
    expect(recordsIn(`Bộ chỉ số 766 tháng 5/2026 của Sở Y tế\nToàn tỉnh có 612 thủ tục.\n${rest}`)).toEqual([
      "Sở Y tế 2026-05 | CKMB 17 | MDSH 15",
    ]);
    expect(recordsIn(`Bộ chỉ số 766 tháng 5/2026 của Sở Y tế\nXã Bản Hồ\n${rest}`)).toEqual([
      "Xã Bản Hồ 2026-05 | CKMB 17 | MDSH 15",
    ]);
  });
  test("“sở mình” is nobody, unless the text names one", () => {
    expect(recordsIn("Điểm 766 tháng 3/2026 của sở mình: công khai 8,6.")).toEqual(["? 2026-03 | CKMB 8.6"]);
    expect(recordsIn("Sở Y tế\nTháng 3/2026 xã nhà và sở mình đạt: công khai 8,6.")).toEqual([
      "Sở Y tế 2026-03 | CKMB 8.6",
    ]);
  });
  test("capitals stay, unless the sentence is in capitals or the text spells the name", () => {
    expect(recordsIn("SỞ Y TẾ\nBộ chỉ số 766 tháng 3/2026\nCông khai: 8,6")).toEqual([
      "SỞ Y TẾ 2026-03 | CKMB 8.6",
    ]);
    expect(recordsIn("ĐIỂM BỘ CHỈ SỐ 766 CỦA SỞ Y TẾ THÁNG 3/2026\nCông khai: 8,6")).toEqual([
      "Sở Y tế 2026-03 | CKMB 8.6",
    ]);
    expect(
      recordsIn("ỦY BAN NHÂN DÂN XÃ TÂN AN\nTháng 3/2026, UBND xã Tân An báo cáo:\nCông khai: 8,6"),
    ).toEqual(["UBND xã Tân An 2026-03 | CKMB 8.6"]);
  });
});

describe("ranks beside changes", () => {
  test("behind a comma the place is of this period, right behind the older period it is the older place", () => {
    expect(
      recordsIn(
        "Tháng 5/2026 Sở Y tế đạt 62,28 điểm, tăng 1,8 điểm so với tháng trước, xếp thứ 3/34, tăng 2 bậc.",
      ),
    ).toEqual(["Sở Y tế 2026-05 | TONG 62.28 by 1.8 points #3/34 places 2"]);
    expect(rolesIn("Sở Y tế đạt 62,28 điểm (tháng trước xếp thứ 5/34)")).toEqual([
      "62,28 điểm → score",
      "xếp thứ 5/34 → earlier_rank",
    ]);
  });
  test("from one place to another: so many places won or lost", () => {
    expect(recordsIn("Tháng 5/2026 Sở Y tế từ hạng 9 lên hạng 5 với 62 điểm.")).toEqual([
      "Sở Y tế 2026-05 | TONG 62 #5 places 4",
    ]);
    expect(recordsIn("Tháng 5/2026 Sở Y tế đạt 62 điểm, tụt từ hạng 12 xuống hạng 15.")).toEqual([
      "Sở Y tế 2026-05 | TONG 62 #15 places -3",
    ]);
  });
  test("places by a sign in brackets", () => {
    expect(recordsIn("Tháng 5/2026 Sở Y tế đạt 62 điểm, xếp hạng 33/126 (▲ 12 bậc).")).toEqual([
      "Sở Y tế 2026-05 | TONG 62 #33/126 places 12",
    ]);
    expect(recordsIn("Tháng 5/2026 Sở Y tế đạt 62 điểm, xếp hạng 33/126 (▼ 2 bậc).")).toEqual([
      "Sở Y tế 2026-05 | TONG 62 #33/126 places -2",
    ]);
  });
  test("the province behind a place is where it counts, not whose it is", () => {
    expect(
      recordsIn(
        "Tháng 5/2026 xã Tân An đạt 62 điểm, xếp thứ 7/99 xã, phường toàn tỉnh.\nCông khai: 15,5 điểm",
      ),
    ).toEqual(["xã Tân An 2026-05 | TONG 62 #7/99 | CKMB 15.5"]);
  });
});

describe("words that only their marks tell apart", () => {
  test("“Sở Xây dựng là” names a unit, “số đúng là” corrects", () => {
    expect(recordsIn("Bộ chỉ số 766 tháng 7/2026: tổng điểm Sở Xây dựng là 69,4 điểm.")).toEqual([
      "Sở Xây dựng 2026-07 | TONG 69.4",
    ]);
    expect(rolesIn("Tổng điểm ghi nhầm 69,4 điểm, số đúng là 64,9 điểm.")).toEqual([
      "69,4 điểm → corrected",
      "64,9 điểm → score",
    ]);
  });
  test("“hạng 12” is a place, “ngân hàng 12” is none; without marks every word may be one", () => {
    expect(rolesIn("Sở Y tế xếp hạng 12")).toEqual(["xếp hạng 12 → rank"]);
    expect(rolesIn("Vì 3 lý do, tại ngân hàng 12 Sở Y tế thu 50 triệu").join()).not.toContain("rank");
    expect(rolesIn("So Y te dat 70 diem, xep thu 5/20")).toEqual(["70 diem → score", "xep thu 5/20 → rank"]);
  });
});

describe("limits and slips", () => {
  test("“dưới 50 điểm” is a limit, “50 điểm” a score", () => {
    expect(leftOutIn("Phê bình Sở Y tế vì tổng điểm dưới 50 điểm.")).toEqual(["dưới 50 điểm: scale"]);
    expect(rolesIn("Sở Y tế có tổng điểm 50 điểm.")).toEqual(["50 điểm → score"]);
  });
  test("what was written by mistake is corrected in the next sentence or clause", () => {
    expect(
      recordsIn(
        "Do lỗi đánh máy, tổng điểm tháng 4/2026 của Sở Y tế ghi là 73,18 điểm. Nay đính chính lại như sau: tổng điểm của Sở Y tế là 78,13 điểm.",
      ),
    ).toEqual(["Sở Y tế 2026-04 | TONG 78.13"]);
    expect(
      recordsIn(
        "Do sơ suất, thông báo trước ghi tổng điểm tháng 4/2026 của Sở Y tế là 73,18 điểm; nay xin đính chính lại là 78,13 điểm.",
      ),
    ).toEqual(["Sở Y tế 2026-04 | TONG 78.13"]);
  });
});

describe("which index", () => {
  const codes = (text: string) =>
    readBlock(text, "unnamed").findings.map(({ code, severity }) => `${severity} ${code}`);
  test("a total without the name of the index is asked about", () => {
    expect(codes("Tháng 9/2026 Sở Y tế đạt 79,3 điểm.")).toEqual(["ask INDEX_NOT_NAMED"]);
    expect(codes("Tháng 9/2026 Sở Y tế: công khai, minh bạch 17,5 điểm.")).toEqual([]);
  });
  test("another index is refused", () => {
    expect(codes("Kết quả chấm điểm thi đua tháng 9/2026: Sở Y tế 95,5 điểm.")).toEqual([
      "block OTHER_INDEX",
    ]);
  });
  test("a group that is named without a figure does not hide that the figures are of another index", () => {
    expect(
      codes("Kết quả PAPI năm 2026: Sở Y tế đạt 70 điểm. Có 10 đơn vị chưa cập nhật kết quả số hóa."),
    ).toEqual(["block OTHER_INDEX"]);
  });
  test("a sentence that begins anew with unit and period is not of the other index", () => {
    expect(
      codes("Kết quả PAPI năm 2026: Sở Y tế đạt 70 điểm. Tháng 9/2026 Sở Y tế: mức độ hài lòng đạt 15 điểm."),
    ).toEqual([]);
  });
  test("a group or two of the same name do not make another index this one, three do", () => {
    const other = "Kết quả SIPAS tháng 9/2026 của Sở Y tế: hài lòng 15 điểm, công khai minh bạch 16 điểm";
    expect(codes(`${other}.`)).toEqual(["block OTHER_INDEX"]);
    expect(codes(`${other}. Điểm khác: số hóa hồ sơ 12 điểm.`)).not.toContain("block OTHER_INDEX");
  });
  test("a correction is noted; without a figure in its place it is asked about", () => {
    expect(codes("Số hóa hồ sơ là 13,8 điểm, không phải 18,3 điểm.")).toEqual(["note CORRECTION"]);
    expect(codes("Công khai, minh bạch 17 điểm. Số hóa hồ sơ không phải 18,3 điểm.")).toContain(
      "ask CORRECTION",
    );
  });
});

describe("two totals", () => {
  const groups =
    "công khai 13,42; tiến độ giải quyết 18,9; dịch vụ trực tuyến 15,6; số hóa 15,6; hài lòng 18";
  const text = (parts: string) =>
    `Tháng 5/2026 Sở Y tế đạt tổng điểm 81,25/100: ${parts}. Tổng cộng: 81,52/100 điểm.`;
  const found = (parts: string) =>
    readBlock(text(parts)).findings.filter(({ code }) => code === "VALUE_CONFLICT");
  test("the sum of the groups stands, the other one is offered", () => {
    expect(recordsIn(text(groups))[0]).toContain("TONG 81.52");
    expect(found(groups)).toMatchObject([{ severity: "ask", values: { kept: 81.52, other: 81.25 } }]);
  });
  test("where none is the sum both are told, the first in front", () => {
    const wrong = groups.replace("13,42", "12,42");
    const totals = readBlock(text(wrong)).statements.filter(
      ({ observation }) => observation?.codes[0] === "TONG",
    );
    expect(totals.map(({ observation }) => observation?.score)).toEqual([81.25, 81.52]);
    expect(found(wrong)).toEqual([]);
  });
});
