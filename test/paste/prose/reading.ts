import { readContext } from "../../../src/paste/prose";
import type { ProseReading } from "../../../src/paste/prose";
import { FIRST_STATE, readProse } from "../../../src/paste/prose";
import { joinLines } from "../../../src/paste/prose/lines/paragraphs";
import type { FigureMention, Mention, RankMention } from "../../../src/paste/prose/scan/mention";
import { scanner } from "../../../src/paste/prose/scan/scan";
import type { Sentence } from "../../../src/paste/prose/lines/sentences";
import { readSentences } from "../../../src/paste/prose/lines/sentences";
import { introducesMaxima, rolesOf } from "../../../src/paste/prose/takers/figure-takers";
import type { Frame } from "../../../src/paste/prose/takers/role";
import { normaliseText } from "../../../src/paste/text/normalise";
import { runSteps } from "../../../src/paste/text/steps";
import { classNames, classPhrases } from "../../../src/paste/words/keywords";
import { nameIndex } from "../../../src/paste/words/names";
import { DEFAULT_CLASSES } from "../../../src/scoring/framework/classification";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const index = nameIndex(DEFAULT_FRAMEWORK);
const reader = { index, classes: classPhrases(DEFAULT_CLASSES), classNames: classNames(DEFAULT_CLASSES) };
const scan = scanner(reader);

function sentencesOf(text: string): Sentence[] {
  const lines = normaliseText(text)
    .split("\n")
    .map((line, at) => ({
      text: line.trim(),
      line: at + 1,
      column: line.length - line.trimStart().length + 1,
    }));
  return runSteps(readSentences(joinLines(lines, (name) => index.codesOf(name).length > 0)));
}

/** Reads running text that names the index, unless it is said not to. */
export function readBlock(text: string, named: "named" | "other" | "unnamed" = "named"): ProseReading {
  const sentences = sentencesOf(text);
  const context = readContext(sentences, Number.MAX_SAFE_INTEGER);
  return runSteps(readProse(sentences, { ...reader, context, named }, FIRST_STATE));
}

/** The mentions of the first sentence of a text. */
export function mentionsOf(text: string): readonly Mention[] {
  const [first] = sentencesOf(text);
  return first ? scan(first) : [];
}

/** What each figure and rank of a sentence is: "17,5 điểm → previous". */
export function rolesIn(text: string, frame: Partial<Frame> = {}): string[] {
  const list = mentionsOf(text);
  const roles = rolesOf(list, {
    index,
    introduces: introducesMaxima(list, index, false),
    above: null,
    bracketsEarlier: false,
    has: new Set(list.flatMap((one) => (one.kind === "signal" ? [one.signal] : []))),
    ...frame,
  });
  return list
    .filter((one): one is FigureMention | RankMention => one.kind === "figure" || one.kind === "rank")
    .map((one) => {
      const role = roles.get(one);
      const said =
        role?.role === "left" ? role.reason : role?.role === "delta" ? `delta ${role.sign}` : role?.role;
      return `${one.text.trim()} → ${said ?? "nothing"}`;
    });
}

/** Records as short lines: "Sở Y tế 2026-09 | CKMB 17.5 −0.5 | TONG 79.3 #5/14 ^2". */
export function recordsIn(text: string, named?: "named" | "other" | "unnamed"): string[] {
  const records = new Map<string, string[]>();
  for (const { unit, period, observation, classification } of readBlock(text, named).statements) {
    const key = `${unit ?? "?"} ${period ?? "?"}`;
    const said = records.get(key) ?? [];
    if (observation) {
      const { codes, score, percent, previous, delta, rank, of, rankDelta, status } = observation;
      const parts = [
        codes[0],
        score ?? null,
        percent == null ? null : `${percent}%`,
        previous == null ? null : `was ${previous}`,
        delta == null ? null : `by ${delta} ${observation.deltaUnit ?? ""}`,
        rank == null ? null : `#${rank}${of == null ? "" : `/${of}`}`,
        rankDelta == null ? null : `places ${rankDelta}`,
        status === "ok" ? null : status,
      ];
      said.push(parts.filter((part) => part !== null).join(" "));
    }
    if (classification) said.push(classification.name);
    records.set(key, said);
  }
  return [...records].map(([key, said]) => `${key} | ${said.join(" | ")}`);
}

/** What was left out: "87,52 điểm: other_index", with "!" where a person is asked. */
export function leftOutIn(text: string): string[] {
  return readBlock(text)
    .leftOut.filter(({ reason }) => reason !== "period" && reason !== "index_name")
    .map(({ text: figure, reason, ask }) => `${figure}: ${reason}${ask ? "!" : ""}`);
}
