import type { PhraseTree } from "../../text";
import { parseNumber, foldWords } from "../../text";
import type { Sense } from "./mention";
import type { Rule } from "./rule";
import { isMended } from "./twin";
import type { Twin } from "./twin";

const ORDINALS: Readonly<Record<string, number>> = {
  nhat: 1,
  nhi: 2,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const RANK_WORDS =
  "xep(?: o)?(?: vi tri| vi)?(?: thu)?(?: hang| bac)?(?: thu)?|dung(?: o)?(?: vi tri| vi)?(?: thu| hang| bac)+(?: thu)?|dung(?= \\d)|(?:o )?(?:vi tri|vi)(?: thu| so| xep hang)*|dong hang|thu hang|hang(?: thu)?|thu|giu (?:vi tri|hang)(?: thu)?";
const RANK = new RegExp(
  String.raw`(?<![\p{L}])(?:${RANK_WORDS}) *(?:la |chung |dat |o )?(?:[:=-] *)?((?:\d{1,3}(?:\.\d{3})+|\d{1,4})(?!\d)|(?<=(?:thu|hang) )(?:nhat|nhi|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?! (?:thang|nam|muoi|tram)))(?![\p{L}\d]|[.,]\d)(?: *(?:\/|tren|trong) *(?:tong(?: so)?|so)? *((?:\d{1,3}(?:\.\d{3})+|\d{1,4}))(?!\d|[.,]\d))?(?: *(?:tinh|so(?! hoa| lieu| diem)|xa|phuong|don vi|co quan|dia phuong|nganh)(?![\p{L}])(?:,? (?:va )?(?:thanh pho|so|nganh|phuong|dac khu|ban|don vi|dia phuong|xa)(?![\p{L}])(?! (?:dat|hoa|y|tu|noi|ngoai|cong|tai|xay|giao|khoa|nong|van|du|dan)))*)?(?:,? (?:cua |trong |tren (?:dia ban )?)?(?:toan (?:tinh|quoc|thanh pho)|ca nuoc)(?!\p{L}))?`,
  "gu",
);
const CHUNG = /chung/;
const MOVED =
  /(?<![\p{L}])(tang|giam|len|xuong|tut|sut|cai thien|vuot|nhay|(?<=[(,;]\s{0,2})[+▲↑△▼↓▽-])\s*(?:them\s+|duoc\s+|len\s+|xuong\s+)?(\d{1,3})\s+(?:bac|hang|thu hang|vi tri|thu bac|bac xep hang)(?!\p{L})/gu;
const FALLING = /^(?:giam|xuong|tut|sut|[▼↓▽-])/;

const wholeNumber = (text: string): number => Number(text.replaceAll(".", ""));

/** "vì 3 lý do", "ngân hàng 12 tỉnh", "thu 50 triệu": other marks, no place. A text without marks has none to tell by. */
const MARKED_RANK = /^(?:xếp|đứng|ở|vị|đồng|thứ|hạng|giữ)(?!\p{L})/u;

function isMisread({ index, 0: text }: RegExpExecArray, { lower }: Twin): boolean {
  return NOT_ASCII.test(lower) && !MARKED_RANK.test(lower.slice(index, index + text.length));
}
const NOT_ASCII = /[\u0080-\uffff]/;

function readRank(match: RegExpExecArray, twin: Twin): Sense | null {
  if (isMisread(match, twin)) return null;
  const [text, digits = "", of] = match;
  // "thứ 5" alone may be a day or a section.
  if (/^thu\s/.test(text) && of === undefined && !/\d/.test(digits)) return null;
  if (/^xep \d/.test(text) && of === undefined) return null;
  const rank = ORDINALS[digits] ?? wholeNumber(digits);
  const whole = of === undefined ? null : wholeNumber(of);
  if (rank === 0 || (whole !== null && rank > whole)) return null;
  return { kind: "rank", rank, of: whole, group: !CHUNG.test(text) };
}

function readClimb([, rank, of]: RegExpExecArray): Sense | null {
  const [place, among] = [Number(rank), Number(of)];
  return place === 0 || place > among ? null : { kind: "rank", rank: place, of: among, group: true };
}

/** "tăng 3 bậc (từ 9/14 lên 6/14)": behind places that were won or lost stand places. */
const PLACE_WORD = String.raw`(?:(?:vi tri|hang|thu)(?: thu)?\s{1,2})?`;
const CLIMB = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:bac|hang|vi tri)\s{0,2}[(,]\s{0,2}tu\s{1,2}(?:${PLACE_WORD}\d{1,4}(?:\/\d{1,4})?\s{1,2}(?:len|xuong)(?: con)?\s{1,2})?)(\d{1,4})\/(\d{1,4})(?![\d.,]*\d)`,
  "gu",
);

/** Places and ranks. */
export const RANKS: readonly Rule[] = [
  {
    form: MOVED,
    on: "bare",
    digits: true,
    sense: ([, verb = "", places = ""]) => ({
      kind: "moved",
      places: FALLING.test(verb) ? -Number(places) : Number(places),
    }),
  },
  { form: RANK, on: "bare", digits: true, sense: readRank },
  { form: CLIMB, on: "bare", digits: true, sense: readClimb },
];

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
/** A blank that a scanner put into a number, only before a stroke. */
const TORN = String.raw`\d{1,3}(?: [.,] ?|[.,] )\d{1,2}(?=\s*\/)`;
const POINTS = String.raw`(?:điểm|diem|đ)(?![\p{L}])`;
const FIGURE = new RegExp(
  String.raw`(?<![\d/\p{L}]|\d[.,])([+-] ?(?=\d))?(${TORN}|${NUMBER}) *(%)? *(phần trăm)? *(${POINTS})?(?: *(?:\/|trên) *(?:tổng(?: số)? *|thang *)?(?:điểm *)?(?:tối đa *)?(${NUMBER})(?!\/))? *(%)? *(${POINTS})?((?: *phần trăm| *%)(?!\p{L}))?(?![\d/\p{L}])`,
  "gu",
);
const FIRST_YEAR = 1900;

function readFigureSense(match: RegExpExecArray, twin: Twin): Sense | null {
  const [text, sign, digits = "", percent, words, points, of, late, latePoints, behind] = match;
  const torn = /\s/.test(digits);
  const number = digits.replace(/\s/g, "");
  const value = parseNumber(number);
  const whole = of === undefined ? null : parseNumber(of);
  if (value === null || (of !== undefined && whole === null)) return null;
  if (whole !== null && (whole >= FIRST_YEAR || whole === 0)) return null;
  const pointed = points !== undefined || latePoints !== undefined;
  const isPercent =
    percent !== undefined || late !== undefined || words !== undefined || behind !== undefined;
  return {
    kind: "figure",
    value,
    of: whole,
    percent: isPercent,
    percentPoints: isPercent && pointed,
    // A dash with a blank behind it leads the eye: it is no minus.
    sign: sign === undefined || sign === "- " ? 0 : sign === "-" ? -1 : 1,
    points: pointed,
    decimals: /[.,](\d+)$/.exec(number)?.[1]?.length ?? 0,
    mended: torn || isMended(twin, match.index, match.index + text.length),
  };
}

export const FIGURES: readonly Rule[] = [{ form: FIGURE, on: "lower", digits: true, sense: readFigureSense }];

/** Classes as they are announced, or alone in brackets or behind a comma. */
export function classRules(classes: PhraseTree<string>, names: readonly string[]): readonly Rule[] {
  const any = names
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join("|");
  const sense =
    (heads: boolean): Rule["sense"] =>
    (match) => {
      const name = classes.whole(foldWords(match[1] ?? ""));
      return name === null ? null : { kind: "class", name, heads };
    };
  const announced = String.raw`(?<![\p{L}]|(?:để|cần|phấn đấu) )(?:xếp loại|xếp mức|đạt loại|đạt mức|loại|phân loại|xếp hạng|mức|hạng)\s*(?:chất lượng\s*|chung\s*)?(?:là\s*|đạt\s*|mức\s*|loại\s*)?[:\s-]?\s*["“]?(${any})(?![\p{L}])["”]?`;
  return [
    // "Tốt: từ 80 đến dưới 90 điểm" tells the scale.
    {
      form: new RegExp(
        String.raw`(?<![\p{L}])(?:${any})\s*[:(–-]?\s*(?:điểm\s*)?(?:từ|dưới|trên|đạt từ|≥|>=|<|>)\s*\d[^;\n]{0,40}?(?=[;)\n]|\.(?!\d)|,(?!\d)|$)`,
        "giu",
      ),
      on: "plain",
      digits: true,
      sense: () => ({ kind: "aside", reason: "scale" }),
    },
    {
      form: new RegExp(String.raw`${announced}\s*(?::|gồm|\(\d+ đơn vị\))(?=\s*\p{Lu})`, "giu"),
      on: "plain",
      digits: false,
      sense: sense(true),
    },
    { form: new RegExp(announced, "giu"), on: "plain", digits: false, sense: sense(false) },
    {
      form: new RegExp(String.raw`(?<=[(,;–-]\s{0,2})(${any})(?=\s*[),.;]|\s*$)`, "giu"),
      on: "plain",
      digits: false,
      sense: sense(false),
    },
  ];
}
