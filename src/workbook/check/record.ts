import type { Answer, Probe, Subject, Untried } from "./probe";
import type { ProbeId } from "./probes";

/** How this Excel's answer stands to what is expected. */
export type Verdict = "same" | "fine" | "different" | "untried";

export interface CheckRow {
  readonly id: ProbeId;
  readonly subject: Subject;
  readonly verdict: Verdict;
  /** Null where it could not be tried. */
  readonly answer: Answer;
  readonly expected: Answer;
  readonly reason: Untried | null;
}

/** What was found on one machine. It holds nothing of the workbook. */
export interface MachineRecord {
  readonly format: "bcs766-machine-check";
  readonly version: 1;
  /** ISO time */
  readonly taken: string;
  readonly excel: {
    readonly platform: string;
    readonly build: string;
    /** Highest ExcelApi that is declared, "1.15". */
    readonly api: string;
    readonly language: string;
    /** Regional settings: "vi-VN", "," and "." */
    readonly region: string;
    readonly decimal: string;
    readonly group: string;
    readonly browser: string;
  };
  readonly rows: readonly CheckRow[];
}

const same = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Lays an answer beside what the probe expects. */
export function judge(probe: Probe<ProbeId>, answer: Answer): CheckRow {
  const { id, subject } = probe;
  if (probe.kind === "person") return untried(probe, "needs_person");
  const { expected, fine } = probe;
  const isFine = fine?.some((each) => same(each, answer)) ?? false;
  const verdict = same(expected, answer) ? "same" : isFine ? "fine" : "different";
  return { id, subject, verdict, answer, expected, reason: null };
}

export function untried(probe: Probe<ProbeId>, reason: Untried): CheckRow {
  const expected = probe.kind === "person" ? null : probe.expected;
  return { id: probe.id, subject: probe.subject, verdict: "untried", answer: null, expected, reason };
}
