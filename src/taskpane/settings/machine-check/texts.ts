import { translator } from "../../../locale";
import { machineCheckEn } from "../../../locale/en/taskpane-machine-check";
import { machineCheckVi } from "../../../locale/vi/taskpane-machine-check";

export const checkText = translator(machineCheckVi, machineCheckEn);

type CheckKey = keyof typeof machineCheckVi;
const KEYS = new Set<string>(Object.keys(machineCheckVi));
const isKey = (key: string): key is CheckKey => KEYS.has(key);

/** What a machine answered, in words where there are some: "đúng ô", "46054; mmm-yy". */
export function answerText(answer: unknown): string {
  if (Array.isArray(answer))
    return answer.length === 0 ? answerText("none") : answer.map((each) => answerText(each)).join("; ");
  const key = `check.answer.${String(answer)}`;
  if (!isKey(key)) return String(answer);
  const words: (known: CheckKey) => string = checkText as (known: CheckKey) => string;
  return words(key);
}
