import type { SettingWrite, TablePlan } from "../../book/plan/plan";
import type { Check, WrittenRows } from "./check-rows";

/** One thing to ask of Excel, with its size; steps are sent together as far as they fit into one request. */
export interface Step {
  bytes: number;
  table: TablePlan | null;
  queue(workbook: Excel.Workbook): { check?: Check; written?: WrittenRows };
}

/** Queues a setting of the workbook: written, or taken away. */
export function queueSetting(workbook: Excel.Workbook, { key, value }: SettingWrite): void {
  if (value === null) workbook.settings.getItemOrNullObject(key).delete();
  else workbook.settings.add(key, value);
}
