import type { Framework, Indicator } from "../../scoring/framework/framework";
import { DEFAULT_FRAMEWORK, TOTAL_CODE, TOTAL_MAX } from "../../scoring/framework/framework";
import type { PhraseTree } from "../text";
import { foldWord, foldWords, plainText, phraseTree } from "../text";
import type { Likely } from "./certainty";
import { indicatorsOf } from "./certainty";
import { allIndicators } from "./framework-terms";
import type { Idea } from "./lexicon";

/** Names of the total. */
const TOTAL_NAMES = [
  "Tổng điểm",
  "Tổng số điểm",
  "Tổng cộng",
  "Cộng",
  "Tổng",
  "Điểm tổng",
  "Điểm tổng hợp",
  "Điểm tổng cộng",
  "Tổng cộng điểm",
  "Tổng điểm đạt được",
  "Điểm số đạt",
  "totalScore",
  "TONG_SCORE",
  "Tổng điểm chung",
];
/** What a longer name of the total begins with: "Tổng điểm các nhóm đã có số liệu". */
const TOTAL_OPENINGS = ["Tổng điểm", "Tổng số điểm", "Điểm tổng hợp", "Tổng cộng điểm"];

/** Words that add nothing to the meaning of a name. Longer phrases first. */
const FILLERS = [
  "của người dân và doanh nghiệp",
  "của người dân, doanh nghiệp",
  "của tổ chức, cá nhân",
  "người dân, doanh nghiệp",
  "người dân và doanh nghiệp",
  "tổ chức, cá nhân",
  "thủ tục hành chính",
  "nhóm chỉ số",
  "nhóm chỉ tiêu",
  "nhóm tiêu chí",
  "chỉ số",
  "tiêu chí",
  "nhóm",
  "mức độ",
  "kết quả",
  "điểm",
  "đánh giá",
  "thực hiện",
  "tthc",
  "việc",
  "về",
  "trong",
  "các",
  "của",
  "và",
];

/** Names of indicators, matched by meaning and never by their number in a list. */
export interface NameIndex {
  /** Codes that a name stands for, the likeliest first; empty when it stands for none. */
  codesOf(name: string): readonly string[];
  /** Codes whose names stand whole inside a longer text; to be trusted only with a fitting maximum. */
  codesWithin(name: string): readonly string[];
  /**
   * What a name may mean, the likeliest first: certain where it is a name of the framework or one that a person has
   * told, else by the ideas that its words carry.
   */
  meanings(name: string, ideas: ReadonlySet<Idea>, strange: number): readonly Likely[];
  /** The indicator that a name resembles without being equal, for a question to the person. */
  nearMiss(name: string): Indicator | null;
  /** The names as phrases, for running text. */
  phrases: PhraseTree<readonly string[]>;
  /** Names of the workbook's own and those that a person has told, as phrases. */
  told: PhraseTree<readonly string[]> | null;
  /** Names and aliases that the workbook has and the official list has not. */
  ownNames: readonly [string, readonly string[]][];
  /** The code among several that carries this maximum; the group of a part when it is the group's. */
  byMaximum(codes: readonly string[], max: number): string | null;
  /** Maximum of an indicator, of the total 100, of an unknown code null. */
  maximumOf(code: string): number | null;
  nameOf(code: string): string;
  /** Every maximum of a group or part, and that of the total. */
  maxima: readonly number[];
  /** Codes of the direct parts of a group in the framework itself, components not counted. */
  partsOf(code: string): readonly string[];
}

const indexes = new WeakMap<Framework, NameIndex>();

/** The index of a framework, built once. */
export function nameIndex(framework: Framework): NameIndex {
  let index = indexes.get(framework);
  if (!index) {
    index = buildIndex(framework);
    indexes.set(framework, index);
  }
  return index;
}

/** The index with labels that a person has said to mean an indicator. */
export function withNames(index: NameIndex, names: Readonly<Record<string, string>>): NameIndex {
  const told = new Map(
    Object.entries(names).map(([label, code]) => [foldWords(label).join(" "), [code] as readonly string[]]),
  );
  if (told.size === 0) return index;
  const toldOf = (name: string) => told.get(foldWords(name).join(" "));
  return {
    ...index,
    told: phraseTree([
      ...index.ownNames,
      ...Object.entries(names).map(([label, code]): [string, readonly string[]] => [label, [code]]),
    ]),
    codesOf: (name) => toldOf(name) ?? index.codesOf(name),
    meanings: (name, ideas, strange) =>
      toldOf(name)?.map((code) => ({ code, sure: 1 })) ?? index.meanings(name, ideas, strange),
  };
}

/** What the official list calls its indicators: the usual forms of running text cover it. */
const OFFICIAL = new Set(
  allIndicators(DEFAULT_FRAMEWORK).flatMap(({ code, name, aliases }) =>
    [name, code, ...aliases].map((text) => `${code} ${foldWords(text).join(" ")}`),
  ),
);

function buildIndex(framework: Framework): NameIndex {
  const indicators = allIndicators(framework);
  const ownNames = indicators.flatMap(({ code, name, aliases }) =>
    [name, ...aliases]
      .filter((text) => !OFFICIAL.has(`${code} ${foldWords(text).join(" ")}`))
      .map((text): [string, readonly string[]] => [text, [code]]),
  );
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const fillers = phraseTree(FILLERS.map((filler) => [filler, true] as const));
  const named: [string, readonly string[]][] = TOTAL_NAMES.map((name) => [name, [TOTAL_CODE]]);
  for (const { code, name, aliases } of indicators) {
    for (const text of [name, code, ...aliases]) named.push([text, [code]]);
  }
  // A part may be published under the name of its group's service: the maximum tells them apart.
  const merge = (kept: readonly string[], added: readonly string[]) => [...new Set([...kept, ...added])];
  const phrases = phraseTree(named, merge);
  const cores = new Map<string, readonly string[]>();
  for (const [text, codes] of named) {
    if (codes[0] === TOTAL_CODE) continue;
    const core = coreOf(foldWords(text), fillers);
    if (core !== "") cores.set(core, merge(cores.get(core) ?? [], codes));
  }
  const openings = TOTAL_OPENINGS.map((text) => `${foldWords(text).join(" ")} `);
  const plainCores = [...cores].map(([core, codes]) => ({ plain: plainText(core), codes }));
  const remembered = new Map<string, readonly string[]>();

  const codeTree = phraseTree(indicators.map(({ code }) => [code, [code] as readonly string[]] as const));
  /** "MDSH.1 Cấp kết quả điện tử": the code before a name decides. */
  const leadingCode = (words: readonly string[]) =>
    codeTree.longest((index) => words[index] ?? null, 0)?.value ?? null;

  function codesOf(name: string): readonly string[] {
    const cached = remembered.get(name);
    if (cached) return cached;
    const words = nameWords(name);
    const codes =
      phrases.whole(words) ??
      leadingCode(words) ??
      (openings.some((opening) => words.join(" ").startsWith(opening)) ? [TOTAL_CODE] : null) ??
      cores.get(coreOf(words, fillers)) ??
      [];
    if (remembered.size < 5_000) remembered.set(name, codes);
    return codes;
  }

  function meanings(name: string, ideas: ReadonlySet<Idea>, strange: number): readonly Likely[] {
    const own = codesOf(name);
    const exact = own.length > 0 ? own : codesOf(name.replace(/^tỷ lệ\s+/iu, ""));
    const likely = indicatorsOf(ideas, strange).filter(
      ({ code }) => (code === TOTAL_CODE || byCode.has(code)) && !exact.includes(code),
    );
    // Among several of one name the first is the usual one; maxima and sums may say otherwise.
    return [
      ...exact.map((code, at) => ({ code, sure: at === 0 ? 1 : 0.5 })),
      ...likely.map(({ code, sure }) => ({ code, sure: exact.length > 0 ? Math.min(sure, 0.5) : sure })),
    ];
  }

  return {
    codesOf,
    meanings,
    codesWithin(name) {
      const words = nameWords(name);
      const found: string[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const hit = phrases.longest((index) => words[index] ?? null, at);
        // Short names ("Tiến độ", "Số hóa") begin many others.
        if (hit && hit.length >= 3) for (const one of hit.value) found.push(one);
      }
      return [...new Set(found)];
    },
    nearMiss(name) {
      const plain = plainText(coreOf(nameWords(name), fillers));
      if (plain.length < 5 || plain.length > 120) return null;
      for (const { plain: other, codes } of plainCores) {
        const allowed = other.length >= 12 ? 2 : 1;
        if (other.length < 5 || Math.abs(other.length - plain.length) > allowed) continue;
        if (editDistance(plain, other) <= allowed) return byCode.get(codes[0] ?? "") ?? null;
      }
      return null;
    },
    phrases,
    told: ownNames.length === 0 ? null : phraseTree(ownNames),
    ownNames,
    byMaximum(codes, max) {
      for (const code of codes) if (byCode.get(code)?.max === max) return code;
      for (const code of codes) {
        const parent = byCode.get(code)?.parent;
        // A component's group is never meant by the component's name.
        if (parent != null && !code.includes(".") && byCode.get(parent)?.max === max) return parent;
      }
      return null;
    },
    maximumOf: (code) => (code === TOTAL_CODE ? TOTAL_MAX : (byCode.get(code)?.max ?? null)),
    maxima: [TOTAL_MAX, ...framework.indicators.flatMap(({ max }) => max ?? [])],
    nameOf: (code) => byCode.get(code)?.name ?? code,
    partsOf: (code) => framework.indicators.filter(({ parent }) => parent === code).map((part) => part.code),
  };
}

/** Folded words of a name without its number in the list. */
function nameWords(name: string): string[] {
  const words = foldWords(name);
  let start = 0;
  if (words[0] === GROUP_WORD) start = 1;
  let end = start;
  while (end < words.length - 1 && /^\d+$/.test(words[end] ?? "")) end += 1;
  return end > start ? words.slice(end) : words;
}
const GROUP_WORD = foldWord("nhóm");

function coreOf(words: readonly string[], fillers: PhraseTree<boolean>): string {
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const filler = fillers.longest((index) => words[index] ?? null, at);
    if (filler) at += filler.length;
    else {
      kept.push(words[at] ?? "");
      at += 1;
    }
  }
  return kept.join(" ");
}

/** Levenshtein distance; both texts are short. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
