/** @jest-environment jsdom */
import "./binary-globals";
import type { NoticeInput, NoticeKind, Task } from "../../src/notice";
import {
  chartDrawing,
  noticeFor,
  noticePages,
  noticeToDocx,
  noticeToHtml,
  noticeToPrintHtml,
  proposedTasks,
} from "../../src/notice";
import { dayOfSource, sourceWithDay } from "../../src/scoring/source-note";
import { attribute, elements, openDocx, orderFaults, textOf } from "./docx-reader";
import { KINDS, manyUnits, sampleInput } from "./notice-samples";
import { comparisonOf, FEBRUARY_2026, QUARTER_II_2024, TARGETS_2025 } from "./published-figures";

const TASKS: readonly Task[] = [
  { to: "Thanh tra Sở", what: "- rà soát nguyên nhân điểm số hóa hồ sơ thấp;", due: "2024-08-05" },
  { to: "VĂN PHÒNG SỞ", what: "Tuyên truyền, hướng dẫn người dân", due: "Thường xuyên" },
  { to: "thanh tra sở", what: "Báo cáo Giám đốc Sở", due: "05/8/2024" },
  { to: "", what: "Cập nhật trạng thái hồ sơ", due: "" },
  { to: "Văn phòng Sở", what: "  ", due: "" },
];

function withTasks(kind: NoticeKind, change: Partial<NoticeInput["document"]> = {}): NoticeInput {
  const input = sampleInput(kind);
  return { ...input, document: { ...input.document, tasks: TASKS, ...change } };
}

function textsOf(input: NoticeInput): string[] {
  return noticeFor(input).body.flatMap((part) => ("text" in part ? [part.text] : []));
}

describe("tasks", () => {
  test("stand by who carries them out, with their dates", () => {
    const texts = textsOf(withTasks("cv_points"));
    const from = texts.findIndex((text) => text.includes("yêu cầu thực hiện các nội dung sau"));
    expect(texts.slice(from)).toEqual([
      "Để duy trì các chỉ số đã đạt được và khắc phục các chỉ số chưa đạt, Sở Công Thương yêu cầu thực hiện các nội dung sau:",
      "1. Giao Thanh tra Sở:",
      "- Rà soát nguyên nhân điểm số hóa hồ sơ thấp. Hoàn thành trước ngày 05/08/2024.",
      "- Báo cáo Giám đốc Sở. Hoàn thành trước ngày 05/8/2024.",
      "2. Giao Văn phòng Sở:",
      "- Tuyên truyền, hướng dẫn người dân. Thời hạn: thường xuyên.",
      "3. Các phòng, đơn vị:",
      "- Cập nhật trạng thái hồ sơ.",
      "Sở Công Thương thông báo để các cơ quan, đơn vị biết và triển khai thực hiện./.",
    ]);
  });

  test("are a section of their own beside a table, also when no sentence is on", () => {
    const input = withTasks("tb_table");
    expect(textsOf(input)).toEqual(
      expect.arrayContaining(["2. Nhận xét", "3. Nhiệm vụ", "a) Giao Thanh tra Sở:"]),
    );
    expect(textsOf({ ...input, remarks: [] })).toEqual(expect.arrayContaining(["1. Kết quả", "2. Nhiệm vụ"]));
    expect(textsOf({ ...input, remarks: [], document: { ...input.document, tasks: [] } }).join()).not.toMatch(
      /Kết quả$|Nhiệm vụ/u,
    );
  });

  test("are proposed for what fell and for targets that were missed, once each", () => {
    const fallen = proposedTasks(comparisonOf(QUARTER_II_2024, "2024-Q2", "2024-Q1"), [], []);
    expect(fallen.map(({ what }) => what)).toEqual([
      "Tuyên truyền, hướng dẫn người dân, doanh nghiệp nộp hồ sơ và thanh toán trực tuyến",
    ]);
    expect(proposedTasks(comparisonOf(QUARTER_II_2024, "2024-Q2", "2024-Q1"), [], fallen)).toEqual([]);
    expect(proposedTasks(comparisonOf(QUARTER_II_2024, "2024-Q2", null), [], [])).toEqual([]);
    const missed = proposedTasks(comparisonOf(FEBRUARY_2026, "2026-02", null), TARGETS_2025, []);
    expect(missed.map(({ to, what }) => `${to}: ${what}`)).toEqual([
      "Các phòng, Văn phòng Sở: Thực hiện đạt chỉ tiêu: Tỷ lệ thanh toán trực tuyến trên tổng số giao dịch thanh toán của dịch vụ công",
      "Các phòng, Văn phòng Sở: Thực hiện đạt chỉ tiêu: Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử",
    ]);
  });
});

describe("the chart", () => {
  test("is Word's own, dark for this period and light for the other, and only where it is asked for", async () => {
    const without = openDocx(await noticeToDocx(noticeFor(sampleInput("cv_points"))));
    expect(without.names.some((name) => name.includes("chart"))).toBe(false);
    const docx = openDocx(await noticeToDocx(noticeFor(withTasks("cv_points", { withChart: true }))));
    expect(orderFaults(docx.part("word/document.xml"))).toEqual([]);
    const chart = docx.part("word/charts/chart1.xml");
    const xml = new XMLSerializer().serializeToString(chart);
    expect(xml).toContain("404040");
    expect(xml).toContain("D0D0D0");
    for (const label of ["7,46", "10,49", "0,22"]) expect(xml).toContain(label);
  });

  test.each(KINDS)("every kind with tasks and chart keeps the order of elements: %s", async (kind) => {
    const docx = openDocx(await noticeToDocx(noticeFor(withTasks(kind, { withChart: true }))));
    expect(orderFaults(docx.part("word/document.xml"))).toEqual([]);
  });

  test("bars are as long as their figures, and a missing one is a dash", () => {
    const chart = {
      kind: "columns" as const,
      title: "Tỷ lệ",
      categories: ["A", "B", "C"],
      series: [{ name: "Tháng 02/2026", values: [100, 50, null] }],
    };
    const { shapes } = chartDrawing(chart, "percent", 165);
    const bars = shapes.flatMap((shape) => (shape.kind === "bar" && shape.height > 3.5 ? [shape.width] : []));
    expect(bars).toHaveLength(2);
    expect((bars[0] ?? 0) / (bars[1] ?? 1)).toBeCloseTo(2);
    expect(shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))).toEqual(
      expect.arrayContaining(["100%", "50%", "–"]),
    );
  });
});

describe("the page for printing", () => {
  test("has the sheets of the decree and every row, and fetches nothing", () => {
    const input = sampleInput("cv_province");
    if (input.subject.kind === "targets_annex") throw new Error("another kind");
    const model = noticeFor({ ...input, subject: { ...input.subject, units: manyUnits(60) } });
    const html = noticeToPrintHtml(model, "Công văn");
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.querySelectorAll("section")).toHaveLength(noticePages(model).length);
    expect(page.querySelectorAll("section.landscape thead ~ tbody > tr")).toHaveLength(60);
    expect(html).toContain("@page portrait{size:210mm 297mm;margin:20mm 15mm 20mm 30mm");
    expect(html).toContain("@page portrait:first{@top-center{content:none}}");
    expect(html).toContain("@page landscape{size:297mm 210mm");
    expect(html).not.toMatch(/<script|src=|href=|url\(/u);
  });

  test("draws the chart, which a copied document leaves out", () => {
    const model = noticeFor(withTasks("cv_points", { withChart: true }));
    expect(noticeToPrintHtml(model, "")).toContain("<svg");
    expect(noticeToHtml(model)).not.toContain("<svg");
  });
});

test("a wide annex is fitted to an upright page when it is copied", () => {
  const page = new DOMParser().parseFromString(
    noticeToHtml(noticeFor(sampleInput("targets_annex"))),
    "text/html",
  );
  for (const table of page.querySelectorAll("table")) {
    expect(Number(table.getAttribute("width"))).toBeLessThanOrEqual(Math.round((165 * 96) / 25.4));
    if (table.querySelector("thead") !== null)
      expect(table.getAttribute("style")).toContain("table-layout:fixed");
  }
});

test("the heading of a section is never the last row of a page", async () => {
  const docx = openDocx(await noticeToDocx(noticeFor(sampleInput("targets_annex"))));
  const rows = elements(docx.part("word/document.xml"), "tr");
  const kept = rows.filter((row) => elements(row, "keepNext").length > 0).map((row) => textOf(row));
  expect(kept).toEqual(["IMục I", "IIMục II", "IIIMục III"]);
  expect(attribute(elements(rows[0] as Element, "tblHeader")[0], "val")).not.toBe("0");
});

test("the day of the figures comes back from the source that names it", () => {
  expect(dayOfSource(sourceWithDay("dán", "2023-02-28"))).toBe("2023-02-28");
  expect(sourceWithDay("dán", null)).toBe("dán");
  expect(dayOfSource("dán")).toBeNull();
  expect(dayOfSource("dán (số liệu ngày 28/2)")).toBeNull();
});
