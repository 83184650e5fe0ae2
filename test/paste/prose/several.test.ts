import { joinLines } from "../../../src/paste/prose";
import { leftOutIn, readBlock, recordsIn } from "./reading";

/** Several units, periods and values in one sentence. */

describe("“lần lượt” deals figures out", () => {
  const UNITS =
    "Tháng 4/2026: Sở Tư pháp, Sở Nội vụ và Sở Y tế lần lượt đạt 91,20 điểm; 88,45 điểm và 84,10 điểm";
  const DEALT = [
    "Sở Tư pháp 2026-04 | TONG 91.2",
    "Sở Nội vụ 2026-04 | TONG 88.45",
    "Sở Y tế 2026-04 | TONG 84.1",
  ];

  test("up to the unit of another figure", () => {
    expect(recordsIn(`${UNITS}.`)).toEqual(DEALT);
    expect(recordsIn(`${UNITS}; Sở Tài chính đạt 61,32 điểm.`)).toEqual([
      ...DEALT,
      "Sở Tài chính 2026-04 | TONG 61.32",
    ]);
  });

  test("to periods, where one unit and one name are told", () => {
    expect(
      recordsIn("Tháng 6 và tháng 7/2026, tổng điểm của Sở Y tế lần lượt là 77,4 điểm và 79,1 điểm."),
    ).toEqual(["Sở Y tế 2026-06 | TONG 77.4", "Sở Y tế 2026-07 | TONG 79.1"]);
    expect(
      recordsIn("Tháng 6 và tháng 7/2026, số hóa hồ sơ của Sở Y tế lần lượt là 7,4 điểm và 9,1 điểm."),
    ).toEqual(["Sở Y tế 2026-06 | MDSH 7.4", "Sở Y tế 2026-07 | MDSH 9.1"]);
  });

  test("but not to a period that is compared with, nor past the units", () => {
    const one = "So với tháng 6/2026, tổng điểm tháng 7/2026 của Sở Y tế lần lượt là 77,4 điểm và 79,1 điểm.";
    expect(recordsIn(one)).toEqual(["Sở Y tế 2026-07 | TONG 77.4"]);
    expect(leftOutIn(one)).toEqual(["79,1 điểm: unbound!"]);
    const two = "Tháng 6 và tháng 7/2026, Sở Y tế và Sở Nội vụ lần lượt đạt 77,4 điểm và 79,1 điểm.";
    expect(recordsIn(two)).toEqual(["Sở Y tế 2026-07 | TONG 77.4", "Sở Nội vụ 2026-07 | TONG 79.1"]);
  });
});

describe("values in brackets", () => {
  test("are those of the period before where the text says so, with and without a maximum", () => {
    const text = (value: string, before: string) =>
      `Kết quả tháng 9/2026 của Sở Y tế (trong ngoặc là kết quả tháng trước): công khai, minh bạch ${value} (${before}).`;
    expect(recordsIn(text("17,50", "17,20"))).toEqual(["Sở Y tế 2026-09 | CKMB 17.5 was 17.2"]);
    expect(recordsIn(text("17,50/18", "17,20/18"))).toEqual(["Sở Y tế 2026-09 | CKMB 17.5 was 17.2"]);
    const silent = text("17,50", "17,20").replace(" (trong ngoặc là kết quả tháng trước)", "");
    expect(recordsIn(silent)).toEqual(["Sở Y tế 2026-09 | CKMB 17.5"]);
    expect(leftOutIn(silent)).toEqual(["17,20: unbound!"]);
  });

  test("behind a clause are of the figure before the bracket again", () => {
    const text = (mark: string) =>
      `Tháng 5/2026, Sở Y tế đạt 85,2 điểm (tháng 4: 83,9 điểm${mark} cùng kỳ năm 2025: 79,45 điểm).`;
    expect(recordsIn(text(";"))).toEqual([
      "Sở Y tế 2026-05 | TONG 85.2 was 79.45",
      "Sở Y tế 2026-04 | TONG 83.9",
    ]);
    expect(
      recordsIn(
        "Tháng 5/2026, Sở Y tế đạt 85,2 điểm (tháng 3: 85,1 điểm; tháng 4: 83,9 điểm, giảm 1,2 điểm).",
      )[2],
    ).toBe("Sở Y tế 2026-04 | TONG 83.9 by -1.2 points");
  });

  test("several months in a bracket are those before the month outside", () => {
    const months = (outside: string) =>
      recordsIn(`Tháng ${outside}, Sở Y tế đạt 85,2 điểm (tháng 11: 85,1 điểm; tháng 12: 83,9 điểm).`).slice(
        1,
      );
    expect(months("01/2026")).toEqual(["Sở Y tế 2025-11 | TONG 85.1", "Sở Y tế 2025-12 | TONG 83.9"]);
  });
});

describe("a change before its score", () => {
  test("is of the total, places among them", () => {
    expect(
      recordsIn(
        "Tháng 9/2026 Sở Y tế tăng 2,35 điểm (từ 78,10 lên 80,45 điểm), tăng 3 bậc (từ 9/14 lên 6/14).",
      ),
    ).toEqual(["Sở Y tế 2026-09 | TONG 80.45 was 78.1 by 2.35 points #6/14 places 3"]);
  });

  test("is asked about where no score follows", () => {
    for (const end of [".", " (78,10 điểm)."])
      expect(leftOutIn(`Tháng 9/2026 Sở Y tế tăng 2,35 điểm${end}`)).toEqual(["2,35 điểm: unbound!"]);
  });

  test("fractions behind places that were won are places, others are not", () => {
    expect(recordsIn("Tháng 9/2026 Sở Y tế đạt 80 điểm, số hóa tăng (từ 9/22 lên 16/22).")[0]).toContain(
      "MDSH 16 was 9",
    );
  });
});

describe("units with a number", () => {
  test.each([
    ["UBND phường Hà Giang 1 đạt 80,5 điểm", "UBND phường Hà Giang 1"],
    ["phường Hà Giang 2 tháng 9/2026: 80,5 điểm", "phường Hà Giang 2"],
    ["UBND phường 5 đạt 80,5 điểm", "UBND phường 5"],
    ["xã Ia Grai 3: 80,5 điểm", "xã Ia Grai 3"],
    ["UBND xã Ia Grai 12 thông báo tổng điểm đạt 80,5 điểm", "UBND xã Ia Grai 12"],
  ])("%s", (text, unit) => {
    expect(readBlock(`Tháng 9/2026, ${text}.`).statements.map((one) => one.unit)).toEqual([unit]);
  });

  test.each([
    "UBND xã Tân An 6 tháng đầu năm 2026 đạt 80,5 điểm",
    "Xã Tân An 80,5 điểm",
    "xã Tân An 6 thủ tục, đạt 80,5 điểm",
    "xã Tân An 80 đạt yêu cầu, tổng điểm 80,5 điểm",
  ])("but not in “%s”", (text) => {
    const [first] = readBlock(`Bộ chỉ số 766 tháng 6/2026: ${text}.`).statements;
    expect(first?.unit?.replace("UBND ", "").toLowerCase()).toBe("xã tân an");
  });
});

describe("numbers of units and places are counts", () => {
  test("so many of so many departments have no class as one of them", () => {
    const text =
      "Quý III/2026: có 3/13 sở xếp loại Tốt; 9/13 sở xếp loại Khá; Sở Y tế xếp loại Trung bình (66,20 điểm).";
    expect(recordsIn(text)).toEqual(["Sở Y tế 2026-Q3 | TONG 66.2 | Trung bình"]);
    expect(leftOutIn(text)).toEqual(["3/13 sở: count", "9/13 sở: count"]);
  });

  test("a unit behind a score is none of them", () => {
    expect(recordsIn("Tháng 9/2026: tiến độ giải quyết Sở Y tế 18/20 Sở Nội vụ 17/20")).toEqual([
      "Sở Y tế 2026-09 | TDGQ 18",
      "Sở Nội vụ 2026-09 | TDGQ 17",
    ]);
    expect(recordsIn("Tháng 9/2026 Sở Y tế: tiến độ giải quyết 18/20 Sở có 6 phòng")[0]).toContain("TDGQ 18");
  });

  test("a number behind “tại” is no score, one over a maximum is", () => {
    const text = "Tháng 9/2026 Sở Y tế duy trì tổ hỗ trợ dịch vụ công trực tuyến tại 14";
    expect(leftOutIn(`${text} nhà văn hóa.`)).toEqual(["tại 14: count"]);
    expect(leftOutIn(`${text} điểm dân cư.`)).toEqual(["tại 14: count"]);
    expect(recordsIn(`${text} / 22 điểm.`)).toEqual(["Sở Y tế 2026-09 | DVTT 14"]);
  });
});

test("a department by its short name ends before “tổng”", () => {
  expect(recordsIn("Tháng 10/2026: Sở CT tổng 84,15 điểm.")).toEqual(["Sở CT 2026-10 | TONG 84.15"]);
});

describe("a line of a value under that of a name", () => {
  const lines = (name: string) =>
    `Sở Y tế tháng 9/2026\n1. ${name}\nĐiểm đạt: 16,8/18, xếp hạng 22/104\n2. Tiến độ giải quyết:\nĐạt 19,3/20 điểm`;

  test("belongs to it", () => {
    expect(recordsIn(lines("Công khai, minh bạch"))).toEqual([
      "Sở Y tế 2026-09 | CKMB 16.8 #22/104 | TDGQ 19.3",
    ]);
  });

  test("not to a line that is no name", () => {
    const paragraphs = (first: string) =>
      joinLines(
        [first, "Điểm đạt: 16,8/18"].map((text, at) => ({ text, line: at + 1, column: 1 })),
        (name) => name === "Công khai, minh bạch",
      ).length;
    expect(paragraphs("Công khai, minh bạch:")).toBe(1);
    expect(paragraphs("Kết quả chung của năm")).toBe(2);
  });
});
