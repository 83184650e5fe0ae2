import type { TargetRow } from "../../../scoring/targets/target";
import { headingPaths } from "../heading-paths";
import type { Finding } from "../../drafts";
import { foldText, foldWords, parseNumber } from "../../text";
import type { NameIndex } from "../../words";
import type { Row } from "../../source";

/** Rows of a table of targets, with what could not be read. */
export interface TargetTable {
  year: number | null;
  rows: TargetRow[];
  /** Titles by the Roman number of the section. */
  sections: Readonly<Record<string, string>>;
  findings: Finding[];
}

type TargetRole = "order" | "name" | "percent" | "step" | "lead" | "assessor" | "note" | "other";

const TARGET = foldText("chỉ tiêu");
const ROMAN = /^[IVX]{1,5}[.)]?$/;
const YEAR = /20\d{2}/;
/** "Tối thiểu 60", "≥ 60", "từ 60 trở lên", "trên 60". */
const AT_LEAST = ["tối thiểu", "ít nhất", "trở lên", "trên", "từ", "không thấp hơn", "không dưới", "hơn"].map(
  foldText,
);
const AT_MOST = ["tối đa", "không quá", "dưới", "nhỏ hơn", "không vượt"].map(foldText);
const HEADER_REACH = 12;
const FINE = /[.,]\d{2}(?!\d)/;

/**
 * Reads a table of yearly targets: its heading has a column "Chỉ tiêu năm … (%)" or values such as "Tối thiểu 60".
 * @param title text above the table
 * @returns null when the table is not one of targets
 */
export function readTargets(rows: readonly Row[], title: string, index: NameIndex): TargetTable | null {
  const head = findHeader(rows, isPlan(title));
  if (!head) return null;
  const { roles, body, headings } = head;
  const percentAt = roles.indexOf("percent");
  const nameAt = roles.indexOf("name");
  const values = body.map((row) => row.text(percentAt)).filter((text) => text !== "");
  // Aims are round; what was reached is printed with two decimals.
  if (roles.includes("step") && values.filter((text) => FINE.test(text)).length * 2 > values.length)
    return null;
  const stated = values.filter((text) => readTarget(text) !== null);
  if (values.length === 0 || stated.length * 2 < values.length) return null;
  const findings: Finding[] = [];
  const found: TargetRow[] = [];
  const sections: Record<string, string> = {};
  let section = "";
  let order = 0;
  for (const row of body) {
    const cell = (role: TargetRole) => row.text(roles.indexOf(role));
    const name = cell("name");
    const number = cell("order");
    const raw = row.own(percentAt);
    if (name === "" && raw === "") continue;
    const roman = ROMAN.test(number) ? number.replace(/[.)]$/, "") : null;
    if (raw === "" && (roman !== null || number === "" || row.isSpanned(nameAt))) {
      section = roman ?? section;
      if (roman !== null) sections[roman] = name;
      order = 0;
      continue;
    }
    const target = readTarget(raw);
    order = Number.parseInt(number, 10) || order + 1;
    if (target === null && raw !== "") {
      const place = row.cell(percentAt);
      findings.push({
        code: "TARGET_UNCLEAR",
        severity: "ask",
        values: { raw, label: name.slice(0, 60) },
        ...(place ? { place: { line: place.line, column: place.column } } : {}),
      });
    }
    found.push({
      section,
      order,
      name,
      percent: target?.percent ?? null,
      op: target?.op ?? "=",
      code: targetCode(name, index),
      lead: cell("lead"),
      assessor: cell("assessor"),
      note: [cell("note"), ...stepsOf(row, head)].filter((text) => text !== "").join("; "),
    });
  }
  if (found.length === 0) return null;
  const year = YEAR.exec(headings[percentAt] ?? "") ?? YEAR.exec(yearText(title));
  return { year: year ? Number(year[0]) : null, rows: found, sections, findings };
}

/** "NĂM 2025" in the title; not the years of the papers it cites. */
function yearText(title: string): string {
  return /năm\s{1,3}(20\d{2})/iu.exec(title)?.[0] ?? "";
}

/** The nearest lines above speak of what is to be reached, not of what was. */
function isPlan(title: string): boolean {
  const near = foldText(title.split("\n").slice(-PLAN_LINES).join("\n"));
  return (
    PLAN_WORDS.some((words) => near.includes(words)) && !RESULT_WORDS.some((words) => near.includes(words))
  );
}
const PLAN_LINES = 3;
const PLAN_WORDS = ["lộ trình", "kế hoạch", "phấn đấu", "chỉ tiêu", "mục tiêu"].map(foldText);
const RESULT_WORDS = ["kết quả", "tình hình", "đạt được"].map(foldText);

interface Head {
  roles: TargetRole[];
  body: readonly Row[];
  headings: string[];
}

/** What is to be reached by the quarters before the last one: "Quý I: 60". */
function stepsOf(row: Row, { roles, headings }: Head): string[] {
  return roles.flatMap((role, at) =>
    role === "step" && row.text(at) !== "" ? [`${headings[at] ?? ""}: ${row.text(at)}`] : [],
  );
}

/** Quarters or months side by side: the last one is where the year is to arrive, those before are steps. */
function withSteps(roles: readonly TargetRole[], headings: readonly string[]): TargetRole[] {
  const parts = headings.flatMap((heading, at) => (PART_OF_YEAR.test(heading) ? [at] : []));
  const whole = headings.findIndex((heading) => WHOLE_YEAR.test(heading));
  const goal = whole >= 0 ? whole : (parts.at(-1) ?? -1);
  if (parts.length < 2) return [...roles];
  return roles.map((role, at) => (at === goal ? "percent" : parts.includes(at) ? "step" : role));
}
const PART_OF_YEAR =
  /^(?:đến |hết )?(?:quý|quí|q\.?|tháng|t)\s?(?:\d{1,2}|I{1,3}|IV)(?:[/.\s-]{1,3}(?:năm\s)?20\d{2})?$/iu;
const WHOLE_YEAR = /^(?:cả năm|năm)(?:\s20\d{2})?$/iu;

function findHeader(rows: readonly Row[], plan: boolean): Head | null {
  for (let at = 0; at < Math.min(rows.length - 1, HEADER_REACH); at += 1) {
    const width = Math.max(...rows.slice(0, at + 1).map((row) => row.length));
    const headings = headingPaths(rows.slice(at, at + 1), width).map((path) => path.join(" "));
    const own = headings.map(roleOf);
    const roles = plan && !own.includes("percent") ? withSteps(own, headings) : own;
    if (!roles.includes("percent") || !roles.includes("name")) continue;
    // Only one column is the value; "Chỉ tiêu" before it is the name.
    return { roles, body: rows.slice(at + 1), headings };
  }
  return null;
}

function roleOf(heading: string): TargetRole {
  const folded = foldText(heading);
  if (folded === "") return "other";
  if (["stt", "tt", foldText("số tt")].includes(folded)) return "order";
  const measured = /%|20\d{2}/.test(heading) || PERCENT_WORDS.some((words) => folded.includes(words));
  if (folded.includes(TARGET) && measured && !folded.startsWith(CONTENT)) return "percent";
  if (folded.includes(LEAD) || folded.includes(CARRIED))
    return folded.includes(ASSESSED) ? "assessor" : "lead";
  if (folded.includes(ASSESSED)) return "assessor";
  if (folded.includes(TARGET) || folded.startsWith(CONTENT)) return "name";
  if (folded.includes(NOTE)) return "note";
  return "other";
}
const PERCENT_WORDS = ["mức", "giao", "phấn đấu", "kế hoạch"].map(foldText);
const CONTENT = foldText("nội dung");
const LEAD = foldText("chủ trì");
const CARRIED = foldText("thực hiện");
const ASSESSED = foldText("đánh giá");
const NOTE = foldText("ghi chú");

/** A value of a target: a percent to reach exactly, or at least; null when it is neither. */
export function readTarget(text: string): { percent: number; op: "=" | ">=" } | null {
  const match = /(\d{1,3}(?:[.,]\d{1,3})?)\s?%?/.exec(text);
  if (!match || /\d/.test(text.slice(match.index + match[0].length))) return null;
  const percent = parseNumber(match[1] ?? "");
  if (percent === null || percent > 100) return null;
  const words = ` ${foldWords(text).join(" ")} `;
  const beside = text.replace(match[0], "").replace(/[\s%≥>=.()-]/g, "");
  if (AT_MOST.some((phrase) => words.includes(` ${phrase} `)) || /[≤<]/.test(text)) return null;
  const least = /[≥>]/.test(text) || AT_LEAST.some((phrase) => words.includes(` ${phrase} `));
  if (!least && beside !== "" && !/^(?:đạt|bằng)$/iu.test(beside)) return null;
  return { percent, op: least ? ">=" : "=" };
}

/** Words after which the name of an indicator is complete. */
const GOES_ON = new Set(foldWords("trên của trong qua được tại đối khi kết thủ giải đúng"));

/** The indicator that a target speaks of: its name begins with one, and only says more about it afterwards. */
export function targetCode(name: string, index: NameIndex): string | null {
  const words = foldWords(name);
  const rate = words[0] === RATE[0] && words[1] === RATE[1] ? 2 : 0;
  for (const from of rate > 0 ? [0, rate] : [0]) {
    const hit = index.phrases.longest((at) => words[at] ?? null, from);
    if (!hit) continue;
    const next = words[from + hit.length];
    const code = hit.value[0];
    if ((next === undefined || GOES_ON.has(next)) && code !== undefined && code !== "TONG") return code;
  }
  return null;
}
const RATE = foldWords("tỷ lệ");
