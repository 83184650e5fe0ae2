import { TOTAL_CODE } from "../../../scoring/framework/framework";
import { foldWord, foldWords } from "../../text";
import type { NameIndex } from "../../words";
import { spaced } from "./rule";
import type { Twin } from "./twin";

/** A name of an indicator in running text. */
export interface NameMention {
  at: number;
  end: number;
  /** Codes that it may stand for, the likeliest first. */
  codes: readonly string[];
  /** 0 to 1. */
  sure: number;
  /** A word of it is misspelt. */
  near: boolean;
}

const CK = "(?:cong khai|ck)";
const MB = "(?:minh bach|mb)";
const SOLVE = "(?:giai quyet|xu ly|gq|xl)";
const FILES = "(?: (?:ho so|hs|tthc|thu tuc hanh chinh|thu tuc))*";
const ONLINE = "(?:truc tuyen|tt|toan trinh)";
const PEOPLE =
  "(?: (?:cua|trong|ve|doi voi)? ?(?:tiep nhan,? )?(?:giai quyet|phuc vu)?(?: (?:ho so|tthc|thu tuc hanh chinh))?(?: ?cua)?(?: ?(?:nguoi dan|nd|to chuc|cong dan))(?:(?:,| va) (?:doanh nghiep|dn|to chuc|ca nhan))*)?";
const TAIL =
  "(?: trong (?:tiep nhan,? |viec )?(?:thuc hien|giai quyet|xu ly)(?: (?:tthc|thu tuc hanh chinh|ho so))+(?:(?:,| va) cung cap (?:dich vu cong|dvc)(?: truc tuyen)?)?)?";
const HEAD = `(?:(?:ty le|ti le|muc do|md|ket qua|tinh hinh,?|viec|chat luong|ket qua thuc hien) )?`;

/** Words that may stand right behind a short name; any other word makes it another name ("Công khai ngân sách"). */
const GOES_ON =
  "(?=\\s*$|\\s*[^\\p{L}\\s]|\\s+(?:dat|la|duoc|chi|con|tang|giam|co|cung|deu|da|dang|van|bi|o|voi|thap|cao|xep|dung|hang|thu|van|moi|hon|gan|khoang|va|cua|thang|quy|nam|trong|so voi|lan luot|khong|ko|chua|max|toi da|diem|d(?!\\p{L})|nhom|truoc|hom|ca|tot|kem|yeu|day du|ho so|hs|lai|bang|tu|len|xuong|tut|sut|thi|muc|ty le)(?!\\p{L}))";

interface Form {
  form: RegExp;
  codes: readonly string[];
  sure: number;
}
const whole = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d.])(?:${spaced(source)})(?![\p{L}\d])`, "gu");

/** Forms of the six groups and the total, the fullest first: what one has taken no later one sees. */
const FORMS: readonly Form[] = (
  [
    [
      "tong(?: so)? diem(?: cua)?(?: cac(?: nhom)?)?(?: da co so lieu)?(?: (?:tong hop|chung|toan bo|dat duoc|bo chi so|tam tinh))*|diem tong(?: hop| cong| so)?|tong cong(?: diem)?|tong hop(?: chung)?(?=\\s*[:=-]?\\s*(?:dat |la |duoc )?\\d)|diem chung|ket qua chung|tong(?=\\s*(?:[:=-]|[.…]{2,60})?\\s*(?:dat |la |duoc |the la )?\\d)|tong(?: the)? dat|(?<=^)cong(?= ?: ?\\d)|diem so dat",
      [TOTAL_CODE],
      1,
    ],
    [`${HEAD}(?:ckmb|${CK}\\s*(?:[,/&-]|va)?\\s*(?:va )?${MB})${TAIL}`, ["CKMB"], 1],
    [`${HEAD}(?:cung cap|cc) (?:dvc|dich vu cong) ${ONLINE}|dvtt`, ["DVTT", "DVCTT"], 0.9],
    [`${HEAD}(?:(?:cung cap|cc) )?(?:dich vu|dv) ${ONLINE}`, ["DVTT", "DVCTT"], 1],
    [
      `${HEAD}(?:(?:ho so|hs) )?(?:thanh toan|tt)(?: (?:phi,? le phi|ho so))? (?:truc tuyen|tt)(?: (?:phi,? le phi|ho so|tren dvc|nghia vu tai chinh))?|tttt|thanh toan (?:dien tu|khong dung tien mat)`,
      ["TTTT"],
      1,
    ],
    [`${HEAD}(?:dvc ?tt|dich vu cong ${ONLINE}|dvc ${ONLINE})`, ["DVCTT", "DVTT"], 0.9],
    [
      `${HEAD}(?:ho so|hs)(?: ${SOLVE})? (?:nop |tiep nhan )?(?:truc tuyen)(?! ?(?:toan trinh)? ?\\d+ (?:ho so|hs))|${HEAD}nop (?:ho so |hs )?(?:truc tuyen|tt)`,
      ["DVCTT", "DVTT"],
      0.85,
    ],
    [
      `${HEAD}(?:so hoa|shhs|mdsh|sh(?= hs| ho so))(?:,? tai su dung)?(?: (?:ho so|hs|tthc|thu tuc hanh chinh|thu tuc))+(?:(?:,| va) (?:ket qua|kq) ${SOLVE}${FILES})?${TAIL}|${HEAD}(?:mdsh|shhs)|(?:muc do|md) so hoa|so hoa(?:,? tai su dung)?(?:(?:,| va) (?:ket qua|kq) ${SOLVE}${FILES})`,
      ["MDSH"],
      1,
    ],
    [
      `${HEAD}(?:tien do|td)(?:\\s*(?:[,/&-]|va)?\\s*(?:ket qua|kq))?(?: va ket qua)? ?${SOLVE}${FILES}(?: dung han)?${TAIL}|tdgq|${HEAD}tien do(?:,| va) (?:ket qua|kq)`,
      ["TDGQ"],
      1,
    ],
    [
      `${HEAD}${SOLVE}${FILES} (?:dung han|dung va truoc han|truoc han,? (?:va )?dung han|som va dung han|som,? dung han)|(?:ty le )?(?:ho so|hs) (?:${SOLVE} )?(?:dung han|truoc han va dung han|truoc,? dung han)|(?:ket qua|kq|tinh hinh,? ket qua) ${SOLVE}${FILES}`,
      ["TDGQ"],
      0.9,
    ],
    [`${HEAD}(?:su )?(?:hai long|hlnd|mdhl)${PEOPLE}${TAIL}|${HEAD}hl(?: (?:nd|dn|nguoi dan))*`, ["MDHL"], 1],
    [
      "(?:dich vu cong|dvc)(?=\\s*(?:dat |duoc |la |chi )?[\\d+-]|\\s*[:(=]\\s*\\d| (?:tang|giam) )",
      ["DVCTT", "DVTT"],
      0.75,
    ],
    [`${HEAD}(?:so hoa|sh)${GOES_ON}`, ["MDSH"], 0.95],
    [`${HEAD}(?:tien do|td)${GOES_ON}`, ["TDGQ"], 0.95],
    [
      `${HEAD}(?:cong khai|ck|minh bach)(?=\\s*(?:dat |duoc |la |o muc |chi )?\\d|\\s*[:(=]\\s*\\d| (?:tang|giam) )`,
      ["CKMB"],
      0.9,
    ],
    [
      `${HEAD}thanh toan(?=\\s*(?:dat |duoc |la |o muc |chi )?\\d|\\s*[:(=]\\s*[\\d-]| (?:tang|giam) )`,
      ["TTTT"],
      0.85,
    ],
    ["(?<=(?:diem|d|%) )cong khai(?! tren| ket qua| tai)", ["CKMB"], 0.85],
    [
      `truc tuyen(?=\\s*(?:dat |duoc |la |chi )?[\\d+-]|\\s*[:(=]\\s*\\d| (?:tang|giam) )`,
      ["DVTT", "DVCTT"],
      0.7,
    ],
    ["(?:ty le )?dung han(?=\\s*(?:dat |duoc |la |chi )?\\d|\\s*[:(=]\\s*\\d)", ["TDGQ"], 0.7],
  ] as const
).map(([source, codes, sure]) => ({ form: whole(source), codes, sure }));

/** The words of the usual names as they are spelt. */
const SPELT = new Set(
  foldWords(
    "công khai minh bạch tiến độ kết quả giải quyết xử lý hồ sơ số hóa mức hài lòng thanh toán trực tuyến dịch vụ cung cấp tỷ lệ đúng hạn trước sớm và của người dân doanh nghiệp tổ chức cá nhân trong tiếp nhận thủ tục hành chính phục việc thực hiện tình hình chất lượng tổng điểm cộng hợp chung các nhóm đã có liệu đạt được bộ chỉ tiêu chí toàn phí lệ nộp tái sử dụng điện tử không dùng tiền mặt sự tạm tính về trình nghĩa tài trên đối với là theo TĐGQ SHHS TĐ MĐ MĐSH MĐHL ĐH",
  ),
);

/** Written with marks, but with other ones than the name has. Names without any mark are spelt well enough. */
function isMisspelt(text: string): boolean {
  return (text.match(WORD) ?? []).some((word) => NOT_ASCII.test(word) && !SPELT.has(foldWord(word)));
}
const NOT_ASCII = /[\u0080-\uffff]/;

const PREFIX_BEHIND =
  /(?:^|[^\p{L}\s]\s{0,3})((?:(?:nhom\s{1,3})?(?:chi so|tieu chi)(?:\s{1,3}(?:ve|thanh phan))?|nhom(?:\s{1,3}ve)?)\s{1,3})$/u;
const WORD = /[\p{L}\p{M}]+|\d+(?:\.\d+)?/gu;
const LONGEST = 26;

/**
 * Names of indicators in a stretch of text.
 * @param free whether a stretch was not taken by something surer
 */
export function namesIn(
  twin: Twin,
  index: NameIndex,
  free: (at: number, end: number) => boolean,
): NameMention[] {
  const found: NameMention[] = [];
  if (!STEMS.test(twin.bare)) return found;
  const taken = new Uint8Array(twin.bare.length);
  for (const { form, codes, sure } of FORMS) {
    form.lastIndex = 0;
    for (const match of twin.bare.matchAll(form)) {
      const { index: at } = match;
      const end = at + match[0].length;
      if (end === at || !free(at, end)) continue;
      let met = false;
      for (let place = at; place < end && !met; place += 1) met = taken[place] === 1;
      const known = codes.filter((code) => index.maximumOf(code) !== null);
      if (met || known.length === 0) continue;
      taken.fill(1, at, end);
      found.push({ at, end, codes: known, sure, near: isMisspelt(twin.plain.slice(at, end)) });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Names that the framework gives and the usual forms do not cover: its own indicators, components, codes. */
export function ownNamesIn(
  { plain }: Twin,
  index: NameIndex,
  free: (at: number, end: number) => boolean,
): NameMention[] {
  const tokens = [...plain.matchAll(WORD)].map((match) => ({
    fold: match[0].split(".").map(foldWord),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const flat = tokens.flatMap(({ fold, at, end }) => fold.map((word) => ({ word, at, end })));
  const found: NameMention[] = [];
  for (let place = 0; place < flat.length;) {
    const wordAt = (step: number): string | null =>
      step < place + LONGEST ? (flat[step]?.word ?? null) : null;
    const told = index.told?.longest(wordAt, place) ?? null;
    const hit = told ?? index.phrases.longest(wordAt, place);
    const first = flat[place];
    const last = hit ? flat[place + hit.length - 1] : undefined;
    if (!hit || !first || !last) {
      place += 1;
      continue;
    }
    place += hit.length;
    const text = plain.slice(first.at, last.end);
    if (told) {
      if (free(first.at, last.end))
        found.push({ at: first.at, end: last.end, codes: hit.value, sure: 1, near: false });
      continue;
    }
    if (!isOwn(hit.value) || /[;:.]\s|[()]/.test(text)) continue;
    // "TTTT 3,78" is no component.
    if (/^\p{Lu}{2,6}\s*\d|^\p{L}{2,6}\s+\d/u.test(text)) continue;
    // Behind its code the name of a component says nothing more.
    const end = CODE.test(text)
      ? last.end + (LABEL.exec(plain.slice(last.end, last.end + 160))?.[0] ?? "").trimEnd().length
      : last.end;
    if (!free(first.at, end)) continue;
    while (place < flat.length && (flat[place]?.at ?? 0) < end) place += 1;
    found.push({ at: first.at, end, codes: withGroup(hit.value, index), sure: 1, near: false });
  }
  return found;
}

/** Every name holds one of these. */
const STEMS =
  /khai|bach|ck|tuyen|toan|tt|hoa(?!\p{L})|sh|tien do|td|quyet|xu ly|gq|xl|han(?!\p{L})|long|hl|dvc|vu|tong|cong|diem|chung/u;
const CODE = /^\p{Lu}{2,6}\.\d{1,2}$/u;
const LABEL = /^[^:;\n(\d…]*/u;

/** A component that carries all points of its group is published under either name. */
function withGroup(codes: readonly string[], index: NameIndex): readonly string[] {
  const [first = ""] = codes;
  const parent = first.includes(".") ? first.slice(0, first.indexOf(".")) : null;
  if (parent === null || index.maximumOf(parent) === null) return codes;
  return index.maximumOf(parent) === index.maximumOf(first) ? [parent, ...codes] : codes;
}

const USUAL = new Set(["CKMB", "TDGQ", "DVTT", "DVCTT", "TTTT", "MDSH", "MDHL", TOTAL_CODE]);

/** A component, or an indicator of the workbook's own. */
function isOwn(codes: readonly string[]): boolean {
  return codes.every((code) => !USUAL.has(code));
}

/** Where the label of a name begins: "Nhóm chỉ số" before it belongs to it. */
export function labelStart({ bare }: Twin, at: number): number {
  const before = PREFIX_BEHIND.exec(bare.slice(Math.max(0, at - 32), at));
  return before ? at - (before[1]?.length ?? 0) : at;
}
