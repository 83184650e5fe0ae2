import { shortDate, withoutEnd } from "./document-words";
import { capitalised, inNormalCase, printedText } from "../../words";

/** Work that a document gives to somebody. */
export interface Task {
  /** Office or unit that carries it out: "Văn phòng Sở". */
  to: string;
  what: string;
  /** A date, or words such as "Thường xuyên"; "" for none. */
  due: string;
}

/** Tasks of one unit, as they stand in the document. */
export interface TaskGroup {
  /** "Giao Văn phòng Sở:" */
  heading: string;
  items: readonly string[];
}

/**
 * The tasks by who carries them out, in the order in which each is named first. Lines without work are left out; what
 * nobody is named for is asked of all units.
 */
export function taskGroups(tasks: readonly Task[]): TaskGroup[] {
  const groups = new Map<string, { heading: string; items: string[] }>();
  for (const { to, what, due } of tasks) {
    const work = withoutEnd(what).replace(/^[-–•+]\s*/u, "");
    if (work === "") continue;
    const unit = inNormalCase(printedText(to));
    const key = unit.toLocaleLowerCase("vi");
    const group = groups.get(key) ?? {
      heading: unit === "" ? "Các phòng, đơn vị:" : `Giao ${unit}:`,
      items: [],
    };
    group.items.push(`- ${capitalised(work)}.${dueText(due)}`);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function dueText(due: string): string {
  const text = withoutEnd(due);
  if (text === "") return "";
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return ` Hoàn thành trước ngày ${shortDate(text)}.`;
  if (/^\d{1,2}[/-]\d{1,2}([/-]\d{4})?$/u.test(text)) return ` Hoàn thành trước ngày ${text}.`;
  return ` Thời hạn: ${text.charAt(0).toLocaleLowerCase("vi")}${text.slice(1)}.`;
}
