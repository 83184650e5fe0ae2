import type { TargetRow, TargetVerdict } from "../../scoring/targets/target";
import { judgeTarget } from "../../scoring/targets/target";
import { formatNumber, NO_FIGURE, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import type { Note } from "./comparison-notes";
import { periodWords, printedText, valueText } from "../words";
import { cell, heading } from "./table-cells";
import { contentWidths } from "./content-widths";
import { LANDSCAPE_MM, sheetNameFor, TABLE_PT } from "./table-frame";
import type { TableModel, TableRowModel } from "./table-model";

/** A target with the rate that was reached; null where there is no figure for it. */
export interface TargetResult {
  target: TargetRow;
  rate: number | null;
}

/** The targets of a year and what a unit reached in a period. */
export interface TargetsInput {
  year: number;
  unit: string;
  /** Period of the rates; null when the list is printed without results. */
  period: string | null;
  results: readonly TargetResult[];
  /** Titles by section number, where they are known: "I" → "Chỉ tiêu cụ thể về …". */
  sectionTitles?: Readonly<Record<string, string>>;
}

/** The annex of targets: as it was issued, with what was reached and how far it is from the target. */
export function targetsTable(input: TargetsInput): TableModel {
  const { year, unit } = input;
  const period = resultsPeriod(input);
  const keys = [
    "order",
    "target",
    "lead",
    "assessor",
    "percent",
    ...(period === null ? [] : ["rate", "verdict"]),
    "note",
  ];
  const header = [
    heading("STT"),
    heading("Chỉ tiêu"),
    heading("Cơ quan, đơn vị chủ trì thực hiện"),
    heading("Cơ quan chủ trì đánh giá"),
    heading(`Chỉ tiêu năm ${year} (%)`),
    ...(period === null ? [] : [heading(`Kết quả ${periodWords(period)} (%)`), heading("Đánh giá")]),
    heading("Ghi chú"),
  ];
  const rows = targetRows({ ...input, period }, keys.length);
  const cells = [header, ...rows.map((row) => row.cells)];
  const what = "CHỈ TIÊU CỤ THỂ VỀ CẢI CÁCH THỦ TỤC HÀNH CHÍNH";
  const whose = unit === "" ? "" : ` CỦA ${printedText(unit).toLocaleUpperCase("vi")}`;
  const results =
    period === null ? "" : ` VÀ KẾT QUẢ THỰC HIỆN ${periodWords(period, "long").toLocaleUpperCase("vi")}`;
  return {
    form: "targets",
    sheetName: sheetNameFor("Chỉ tiêu", String(year)),
    title: [`${what}${whose} NĂM ${year}${results}`],
    captions: [],
    orientation: "landscape",
    columns: contentWidths(keys, cells, LANDSCAPE_MM, TABLE_PT.landscape),
    header: [header],
    rows,
    notes: targetNotes({ ...input, period }).map(({ text }) => text),
    charts: [],
  };
}

/** The period of the results; null where there is none to show, so that the list is issued as it is. */
export function resultsPeriod({ period, results }: TargetsInput): string | null {
  return results.some(({ rate }) => rate !== null) ? period : null;
}

/** A target as it was issued: "80", "Tối thiểu 60". */
export function targetText({ percent, op }: Pick<TargetRow, "percent" | "op">): string {
  if (percent === null) return NO_FIGURE;
  return `${op === ">=" ? "Tối thiểu " : ""}${formatNumber(percent, SHORT_DECIMALS)}`;
}

/** "Đạt", "Đạt, vượt 5 điểm phần trăm", "Chưa đạt, còn thiếu 1,1 điểm phần trăm". */
export function verdictText(verdict: TargetVerdict): string {
  if (verdict.kind === "unknown") return NO_FIGURE;
  const gap = `${formatNumber(Math.abs(verdict.gap), SHORT_DECIMALS)} điểm phần trăm`;
  if (verdict.kind === "not_reached") return `Chưa đạt, còn thiếu ${gap}`;
  return verdict.gap === 0 ? "Đạt" : `Đạt, vượt ${gap}`;
}

/** Stable key of a target within its year. */
export function targetKey({ section, order }: Pick<TargetRow, "section" | "order">): string {
  return section === "" ? String(order) : `${section}.${order}`;
}

function targetRows({ results, sectionTitles, period }: TargetsInput, width: number): TableRowModel[] {
  const rows: TableRowModel[] = [];
  let open = "";
  for (const { target, rate } of results) {
    if (target.section !== open) {
      open = target.section;
      rows.push(sectionRow(open, printedText(sectionTitles?.[open] ?? null) || `Mục ${open}`, width));
    }
    const verdict = judgeTarget(target, rate);
    rows.push({
      kind: "target",
      subject: targetKey(target),
      cells: [
        cell(`${target.order}.`, "center"),
        cell(target.name),
        cell(target.lead, "center"),
        cell(target.assessor, "center"),
        cell(targetText(target), "center"),
        ...(period === null
          ? []
          : [
              cell(rate === null ? NO_FIGURE : valueText(rate, "points", SHORT_DECIMALS), "center"),
              cell(verdictText(verdict), "center"),
            ]),
        cell(target.note),
      ],
    });
  }
  return rows;
}

function sectionRow(section: string, title: string, width: number): TableRowModel {
  return {
    kind: "section",
    subject: section,
    cells: [cell(section, "center", { bold: true }), cell(title, "left", { bold: true, colSpan: width - 1 })],
  };
}

function targetNotes({ results, period }: TargetsInput): Note[] {
  if (period === null) return [];
  const missing = results.filter(({ rate, target }) => rate === null && target.percent !== null).length;
  if (missing === 0) return [];
  return [
    {
      id: "targets_missing",
      text: `Dấu “–”: chưa có số liệu ${periodWords(period)} của ${missing} chỉ tiêu nên chưa đánh giá.`,
      on: true,
    },
  ];
}
