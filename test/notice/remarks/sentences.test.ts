import { periodWords } from "../../../src/notice/words";
import fc from "fast-check";
import type { Remark } from "../../../src/notice";
import { changeSentence, noticeRemarks, remarksFor, unitsRemarks, withEdits } from "../../../src/notice";
import { formatNumber } from "../../../src/scoring/vietnamese-number";
import {
  bookRows,
  comparisonOf,
  comparisonOfAll,
  DEPARTMENTS_MARCH_2026,
  FEBRUARY_2026,
  NOVEMBER_2023,
  PROVINCE_FEBRUARY_2023,
  QUARTER_II_2024,
  TARGETS_2025,
} from "../published-figures";

const RATE = {
  subject: "Tiến độ giải quyết",
  scale: "percent",
  max: null,
  beforeName: "tháng 01/2026",
} as const;

describe("the sentence about a change", () => {
  test.each([
    [88.25, 59.98, "Tiến độ giải quyết đạt 88,25%, tăng 28,27 điểm phần trăm so với tháng 01/2026 (59,98%)."],
    [91.9, 92.4, "Tiến độ giải quyết đạt 91,9%, giảm 0,5 điểm phần trăm so với tháng 01/2026 (92,4%)."],
    [100, 100, "Tiến độ giải quyết đạt 100%, không thay đổi so với tháng 01/2026."],
    [0, 0.5, "Tiến độ giải quyết đạt 0%, giảm 0,5 điểm phần trăm so với tháng 01/2026 (0,5%)."],
    [88.25, null, "Tiến độ giải quyết đạt 88,25%; chưa có số liệu tháng 01/2026 để so sánh."],
    [null, 59.98, "Tiến độ giải quyết chưa có số liệu."],
    [null, null, "Tiến độ giải quyết chưa có số liệu."],
  ])("%p after %p", (now, before, sentence) => {
    expect(changeSentence({ ...RATE, now, before })).toBe(sentence);
  });

  test("points are points, with their maximum", () => {
    expect(
      changeSentence({
        subject: "Dịch vụ công trực tuyến",
        now: 7.46,
        before: 10.49,
        scale: "points",
        max: 22,
        beforeName: "quý I/2024",
      }),
    ).toBe("Dịch vụ công trực tuyến đạt 7,46/22 điểm, giảm 3,03 điểm so với quý I/2024 (10,49 điểm).");
  });

  test("without subject and period it still is a sentence", () => {
    expect(
      changeSentence({ subject: null, now: 80, before: 70, scale: "percent", max: null, beforeName: null }),
    ).toBe("Đạt 80%, tăng 10 điểm phần trăm so với kỳ trước (70%).");
  });

  test("the change said is the difference of the levels said, and turns around with them", () => {
    const rate = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(rate, rate, (now, before) => {
        const sentence = changeSentence({ ...RATE, now: now / 100, before: before / 100 });
        const turned = changeSentence({ ...RATE, now: before / 100, before: now / 100 });
        if (now === before) return expect(sentence).toContain("không thay đổi");
        const size = formatNumber(Math.abs(now - before) / 100, { min: 0, max: 2 });
        expect(sentence).toContain(`${now > before ? "tăng" : "giảm"} ${size} điểm phần trăm`);
        expect(turned).toContain(`${now > before ? "giảm" : "tăng"} ${size} điểm phần trăm`);
      }),
    );
  });

  test("figures that are no numbers are missing, never printed", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (now, before) => {
        expect(changeSentence({ ...RATE, now, before })).not.toMatch(/NaN|Infinity|undefined/u);
      }),
    );
  });
});

function said(remarks: readonly Remark[]): string[] {
  return remarks.filter(({ on }) => on).map(({ text }) => text);
}

function textOf(remarks: readonly Remark[], id: string): string | undefined {
  return remarks.find((one) => one.id === id)?.text;
}

describe("remarks", () => {
  test("February 2026: biggest gain, biggest loss, the group without figures", () => {
    expect(said(remarksFor({ comparison: comparisonOf(FEBRUARY_2026, "2026-02", "2026-01") }))).toEqual([
      "Chỉ số “Tình hình kết quả xử lý hồ sơ TTHC” tăng nhiều nhất, tăng 28,27 điểm phần trăm so với tháng 01/2026 (từ 59,98% lên 88,25%).",
      "Chỉ số “Tỷ lệ hồ sơ thanh toán trực tuyến” giảm nhiều nhất, giảm 23,21 điểm phần trăm so với tháng 01/2026 (từ 81,97% xuống 58,76%).",
      "Chưa có số liệu tháng 02/2026: Số hóa hồ sơ.",
    ]);
  });

  test("quarter II of 2024: total, class, what the next class needs", () => {
    const remarks = remarksFor({ comparison: comparisonOf(QUARTER_II_2024, "2024-Q2", "2024-Q1") });
    expect(textOf(remarks, "total")).toBe(
      "Kết quả đánh giá Bộ chỉ số quý II/2024 của Sở Công Thương đạt 63,48/100 điểm, giảm 2,73 điểm so với quý I/2024 (66,21 điểm).",
    );
    expect(textOf(remarks, "class")).toBe(
      "Sở Công Thương xếp loại Trung bình, giữ nguyên so với quý I/2024.",
    );
    expect(textOf(remarks, "next")).toBe(
      "Sở Công Thương còn thiếu 6,52 điểm để được xếp loại Khá (từ 70 điểm).",
    );
    expect(textOf(remarks, "loss")).toContain(
      "giảm 3,03 điểm so với quý I/2024 (từ 10,49 điểm xuống 7,46 điểm)",
    );
    expect(textOf(remarks, "lost")).toBe(
      "Chỉ số “Số hóa hồ sơ” còn cách điểm tối đa nhiều nhất, còn thiếu 21,78 điểm.",
    );
  });

  test("a rank that moved is said, better being the smaller number", () => {
    const before = NOVEMBER_2023.map((row) => ({ ...row, period: "2023-10", rank: 16 }));
    const remarks = remarksFor({
      comparison: comparisonOf([...NOVEMBER_2023, ...before], "2023-11", "2023-10"),
    });
    expect(textOf(remarks, "rank:DVCTT")).toBe(
      "Chỉ số “Dịch vụ công trực tuyến” xếp thứ 14/19, tăng 2 bậc so với tháng 10/2023.",
    );
    expect(textOf(remarks, "rank:TDGQ")).toBe(
      "Chỉ số “Tiến độ giải quyết” xếp thứ 17/19, giảm 1 bậc so với tháng 10/2023.",
    );
    expect(textOf(remarks, "rank:MDHL")).toBe(
      "Chỉ số “Mức độ hài lòng” xếp thứ 16/19, giữ nguyên so với tháng 10/2023.",
    );
    expect(remarks.find(({ id }) => id === "rank:MDHL")?.on).toBe(false);
  });

  test("a province: total and rank without a change that nobody knows", () => {
    const remarks = remarksFor({ comparison: comparisonOf(PROVINCE_FEBRUARY_2023, "2023-02", null) });
    expect(textOf(remarks, "total")).toBe(
      "Kết quả đánh giá Bộ chỉ số tháng 02/2023 của tỉnh Hưng Yên đạt 55,02/100 điểm.",
    );
    expect(textOf(remarks, "rank")).toBe("Tỉnh Hưng Yên xếp thứ 20/63.");
    expect(remarks.some(({ id }) => id === "gain" || id === "loss")).toBe(false);
  });

  test("targets: how many were reached, and each that was not with its distance", () => {
    const remarks = remarksFor({
      comparison: comparisonOf(FEBRUARY_2026, "2026-02", null),
      targets: { year: 2025, results: TARGETS_2025 },
    });
    expect(textOf(remarks, "targets")).toBe(
      "Trong 11 chỉ tiêu năm 2025, có 5 chỉ tiêu đạt, 2 chỉ tiêu chưa đạt và 4 chỉ tiêu chưa có số liệu.",
    );
    expect(textOf(remarks, "target:I.2")).toBe(
      "Tỷ lệ thanh toán trực tuyến trên tổng số giao dịch thanh toán của dịch vụ công đạt 58,76%, chưa đạt chỉ tiêu năm 2025 (60%), còn thiếu 1,24 điểm phần trăm.",
    );
    expect(remarks.some(({ id }) => id === "target:I.1")).toBe(false);
  });

  test("a total at the border of a class asks to be checked, but not on paper by default", () => {
    const rows = QUARTER_II_2024.map((row) =>
      row.code === "TONG" && row.period === "2024-Q2" ? { ...row, score: 69.997 } : row,
    );
    const border = remarksFor({ comparison: comparisonOf(rows, "2024-Q2", null) }).find(
      ({ id }) => id === "border",
    );
    expect(border?.on).toBe(false);
    expect(border?.text).toContain("sát mốc phân loại");
  });

  test("all units: classes counted, highest and lowest only when asked for", () => {
    const remarks = unitsRemarks(comparisonOfAll(DEPARTMENTS_MARCH_2026, "2026-03", null));
    expect(textOf(remarks, "units.classes")).toBe(
      "Trong 4 đơn vị có đủ số liệu, có 1 đơn vị xếp loại Xuất sắc, 1 đơn vị xếp loại Tốt, 1 đơn vị xếp loại Khá và 1 đơn vị xếp loại Trung bình.",
    );
    expect(said(remarks).join(" ")).not.toMatch(/cao nhất|thấp nhất/u);
  });

  test("nothing is praised or blamed", () => {
    const all = [
      ...remarksFor({
        comparison: comparisonOf(QUARTER_II_2024, "2024-Q2", "2024-Q1"),
        targets: { year: 2024, results: TARGETS_2025 },
      }),
      ...remarksFor({ comparison: comparisonOf(FEBRUARY_2026, "2026-02", "2026-01") }),
    ];
    for (const { text } of all)
      expect(text).not.toMatch(/đáng|tích cực|yếu kém|nghiêm trọng|rất tốt|biểu dương|phê bình|!/u);
  });

  test("ids stay the same when figures change, so that edits find their sentence again", () => {
    const january = remarksFor({ comparison: comparisonOf(FEBRUARY_2026, "2026-02", "2026-01") });
    const edited = withEdits(january, { gain: { text: "Câu của cơ quan." }, loss: { on: false } });
    expect(textOf(edited, "gain")).toBe("Câu của cơ quan.");
    expect(edited.find(({ id }) => id === "loss")?.on).toBe(false);
    const changed = FEBRUARY_2026.map((row) =>
      row.code === "TDGQ" && row.rate !== null ? { ...row, rate: row.rate + 1 } : row,
    );
    const later = remarksFor({ comparison: comparisonOf(changed, "2026-02", "2026-01") });
    expect(later.map(({ id }) => id)).toEqual(january.map(({ id }) => id));
  });

  test("a list of points says of class and total only how they changed", () => {
    const comparison = comparisonOf(QUARTER_II_2024, "2024-Q2", "2024-Q1");
    expect(said(noticeRemarks({ kind: "cv_points", comparison, units: null }))).toEqual([
      "Tổng điểm giảm 2,73 điểm so với quý I/2024 (từ 66,21 điểm xuống 63,48 điểm).",
      "Xếp loại giữ nguyên so với quý I/2024.",
      "Chỉ số “Tiến độ giải quyết đúng hạn” tăng 0,3 điểm so với quý I/2024 (từ 19,5 điểm lên 19,8 điểm).",
      "Chỉ số “Dịch vụ công trực tuyến” giảm 3,03 điểm so với quý I/2024 (từ 10,49 điểm xuống 7,46 điểm).",
      "Chỉ số “Số hóa hồ sơ” không thay đổi so với quý I/2024.",
    ]);
  });
});

describe("what is said about all units", () => {
  const unitsOf = (totals: readonly number[]): Remark[] =>
    unitsRemarks(
      comparisonOfAll(
        totals.flatMap((score, index) =>
          bookRows({
            unit: `Xã ${String.fromCharCode(65 + index)}`,
            level: "xa",
            period: "2026-03",
            rows: [{ code: "TONG", label: "Tổng điểm", score, max: 100 }],
          }),
        ),
        "2026-03",
        null,
      ),
    );

  test("one class for all of them is one sentence", () => {
    expect(textOf(unitsOf(new Array<number>(12).fill(60)), "units.classes")).toBe(
      "Cả 12 đơn vị đều xếp loại Trung bình.",
    );
    expect(textOf(unitsOf([60]), "units.classes")).toBe("Một đơn vị xếp loại Trung bình.");
  });

  test.each([
    [
      [90, 80, 70, 60, 50, 40, 30],
      "Ba đơn vị có tổng điểm cao nhất: Xã A (90 điểm), Xã B (80 điểm) và Xã C (70 điểm).",
    ],
    [
      [90, 80, 80, 60, 50, 40, 30],
      "Ba đơn vị có tổng điểm cao nhất: Xã A (90 điểm), Xã B (80 điểm) và Xã C (80 điểm).",
    ],
    [[90, 80, 80, 80, 50, 40, 30], "Đơn vị có tổng điểm cao nhất: Xã A (90 điểm)."],
    [[90, 90, 90, 90, 50, 40, 30], undefined],
    [[90, 80, 70, 60, 50, 40], undefined],
  ])("highest of %p: ties whole or not at all", (totals, sentence) => {
    expect(textOf(unitsOf(totals), "units.highest")).toBe(sentence);
  });
});

test.each([
  ["2026-01", "tháng 01/2026", "tháng 01 năm 2026"],
  ["2026-02", "tháng 02/2026", "tháng 02 năm 2026"],
  ["2026-03", "tháng 3/2026", "tháng 3 năm 2026"],
  ["2026-09", "tháng 9/2026", "tháng 9 năm 2026"],
  ["2026-10", "tháng 10/2026", "tháng 10 năm 2026"],
])(
  "%s is written %s, as dates of documents are: a zero before the first two months only",
  (key, inline, long) => {
    expect(periodWords(key)).toBe(inline);
    expect(periodWords(key, "long")).toBe(long);
  },
);
