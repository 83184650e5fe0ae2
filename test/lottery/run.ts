import type { Answer, Draw, Kind, Reading } from "./contract";
import { drawMany, KINDS } from "./draw";
import { judge, type Class, type Verdict } from "./judge";

export interface Judged {
  draw: Draw;
  answer: Answer;
  verdict: Verdict;
}

/** How many draws of a kind fell into each class. */
export type Tally = Record<Class, number> & {
  count: number;
  oneAway: number;
  misled: number;
  masked: number;
};

/** Draws, has them read and judges each. */
export function judgeMany(
  reader: (draws: readonly Draw[]) => Answer[],
  count: number,
  seed: number,
): Judged[] {
  const draws = drawMany(count, seed);
  const answers = reader(draws);
  return draws.map((draw, at) => {
    const answer = answers[at];
    if (answer === undefined) throw new RangeError(`no answer for ${draw.id}`);
    return { draw, answer, verdict: judge(draw, answer) };
  });
}

export function tally(judged: readonly Judged[], kind: Kind): Tally {
  const of = judged.filter(({ draw }) => draw.kind === kind);
  const number = (test: (verdict: Verdict) => boolean): number =>
    of.filter(({ verdict }) => test(verdict)).length;
  return {
    count: of.length,
    right: number((verdict) => verdict.class === "right"),
    asked: number((verdict) => verdict.class === "asked"),
    unread: number((verdict) => verdict.class === "unread"),
    silent: number((verdict) => verdict.class === "silent"),
    oneAway: number((verdict) => verdict.oneAway),
    misled: number((verdict) => verdict.misled),
    masked: number((verdict) => verdict.masked),
  };
}

const FAILURES: readonly Exclude<Class, "right">[] = ["silent", "unread", "asked"];

/** The shares of each kind and the first failures of each class, as lines to print. */
export function report(judged: readonly Judged[], failures = 2): string[] {
  const lines: string[] = [
    "kind            draws   right   asked (one away, misled, masked)   unread   silent",
  ];
  for (const kind of KINDS) {
    const one = tally(judged, kind);
    const share = (count: number): string =>
      `${((100 * count) / Math.max(1, one.count)).toFixed(1)} %`.padStart(7);
    lines.push(
      `${kind.padEnd(14)} ${String(one.count).padStart(6)} ${share(one.right)} ${share(one.asked)} (${share(one.oneAway).trim()}, ${one.misled}, ${one.masked})`.padEnd(
        66,
      ) + ` ${share(one.unread)}  ${share(one.silent)}`,
    );
  }
  for (const kind of KINDS)
    for (const group of FAILURES)
      for (const one of judged
        .filter(({ draw, verdict }) => draw.kind === kind && verdict.class === group)
        .slice(0, failures))
        lines.push("", ...failure(one));
  return lines;
}

function failure({ draw, answer, verdict }: Judged): string[] {
  return [
    `== ${verdict.class}${verdict.oneAway ? " (one away)" : ""} ${draw.id} [${draw.format}] ${draw.made}`,
    shorten(draw.input, 1200),
    `truth: ${shorten(JSON.stringify(draw.truth), 600)}`,
    `read:  ${shorten(JSON.stringify(brief(answer.reading)), 800)}`,
    ...verdict.faults.slice(0, 8).map((fault) => `  - ${fault}`),
  ];
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)} … (${text.length} characters)`;
}

function brief(reading: Reading): unknown {
  return {
    kind: reading.kind,
    doubts: reading.doubts.map(
      ({ code, subject, severity }) => `${severity} ${code}${subject === undefined ? "" : `:${subject}`}`,
    ),
    proposal: reading.proposal != null,
    records: reading.records.map((record) => ({
      unit: record.unit,
      period: record.period?.key ?? null,
      items: Object.fromEntries(record.items.map((item) => [item.code, item.score ?? item.percent])),
      total: record.total?.score ?? null,
    })),
  };
}

/** Prints the shares and the first failures of `count` draws under a seed. */
export function run(reader: (draws: readonly Draw[]) => Answer[], count: number, seed: number): Judged[] {
  const judged = judgeMany(reader, count, seed);
  console.log(report(judged).join("\n"));
  return judged;
}
