import type { CheckRow, MachineRecord, Verdict } from "../../../actions/contract";
import { answerText, checkText } from "./texts";

export type Counts = Record<Verdict, number>;

export function countsOf({ rows }: MachineRecord): Counts {
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  return {
    same: count("same"),
    fine: count("fine"),
    different: count("different"),
    untried: count("untried"),
  };
}

/** The answer in words, or why there is none. */
export function seen(row: CheckRow): string {
  return row.reason === null ? answerText(row.answer) : checkText(`check.reason.${row.reason}`);
}

/** The machine in one line: "Excel PC 16.0.18000, ExcelApi 1.15, vùng vi-VN". */
export function machineText({ excel }: MachineRecord): string {
  const { platform, build, api, region } = excel;
  return checkText("check.machine", { platform, build, api, region });
}

/** The whole record as text, one line a row with tabs between, so that it pastes into a sheet as well. */
export function recordText(record: MachineRecord): string {
  const head = [
    machineText(record),
    record.excel.browser,
    record.taken,
    checkText("check.counts", countsOf(record)),
  ];
  const titles = [
    checkText("check.column.tried"),
    "",
    checkText("check.column.answer"),
    checkText("check.column.expected"),
  ];
  const lines = record.rows.map((row) => [
    `${checkText(`check.subject.${row.subject}`)}: ${checkText(`check.probe.${row.id}`)}`,
    checkText(`check.verdict.${row.verdict}`),
    seen(row),
    row.expected === null && row.verdict === "untried" ? "" : answerText(row.expected),
  ]);
  return [...head, "", ...[titles, ...lines].map((cells) => cells.join("\t"))].join("\n");
}
