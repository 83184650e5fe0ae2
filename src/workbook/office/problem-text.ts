import type { FaultCode, Problem } from "../../book/layout/problem";
import type { Texts } from "../../locale";
import { translator } from "../../locale";
import { workbook as en } from "../../locale/en/workbook";
import { workbook as vi } from "../../locale/vi/workbook";
import { say } from "./wording";

/** Every fault has its sentence; which values it takes is known where the fault is found. */
const SENTENCES: Readonly<Record<`workbook.problem.${FaultCode}`, string>> & Texts = vi;
const sayFault = translator<Texts>(SENTENCES, en);

/** "Bộ chỉ số!D5: …": where a bad edit stands and what is wrong, in the language of the screen. */
export function problemText({ sheet, cell, fault }: Problem): string {
  const place = sheet ?? say("workbook.settings");
  return `${place}${cell === null ? "" : `!${cell}`}: ${sayFault(`workbook.problem.${fault.code}`, fault.values)}`;
}
