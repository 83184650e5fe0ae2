import { foldText } from "../text";
import { PROVINCES } from "./unit-catalogue";
import { isProvinceName } from "./unit-levels";
import { unitLikeness } from "./unit-likeness";

/** Words with which the name of a unit begins within a line. */
const PREFIX =
  /(?<!\p{L})(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|sở|ban quản lý|bql|ban dân tộc|văn phòng|vp ubnd|thanh tra|chi cục|cục|xã|phường|thị trấn|huyện|quận|thị xã|đặc khu|tỉnh|thành phố|tp\.?|trung tâm|công an|bảo hiểm xã hội|thuế)(?!\p{L})/giu;
/** Words after which a name has ended. */
const END =
  /\s*(?:[,;:.()|–]|\s-\s|(?<!\p{L})(?:tháng|quý|quí|năm|kỳ|\d|như sau|trong|đạt|so với|theo|về|từ|được|có|thông báo|công bố|công khai|kết quả|nhận|đến|như|tại|cụ thể|là|lũy kế|luỹ kế|quản lý các chỉ|gồm)(?!\p{L})|$)/iu;
const OWNER = /(?:của|đơn vị|tỉnh|thành phố)\s*:?\s*$/iu;
const CAPITALS = /\p{Lu}[\p{L}']*(?:[ -]+\p{Lu}[\p{L}']*){0,30}/gu;
const LONGEST = 90;
const NOT_A_NAME = /[:;.]|\d|thông báo|công bố|kết quả|tháng|quý|năm /iu;
const NOT_ABOUT = /quốc gia|chính phủ|thủ tướng/iu;

/**
 * The unit that a title names: after "của", or the line itself.
 * @returns the name as written, null when the line names none
 */
export function unitInTitle(line: string): string | null {
  const told = /^(?:đơn vị|cơ quan|tên đơn vị)\s*:\s*(.+)$/iu.exec(line)?.[1]?.replace(/[.;]$/, "").trim();
  if (told !== undefined && told.length < LONGEST && /^\p{Lu}/u.test(told)) return told;
  if (/tất cả/iu.test(line)) return null;
  if (unitLikeness(line) === 1 && line.length < LONGEST && !NOT_A_NAME.test(line)) return line;
  const found = [...line.matchAll(PREFIX)].flatMap(({ index }) => {
    const rest = line.slice(index);
    const text = rest.slice(0, END.exec(rest)?.index ?? rest.length).trim();
    const proper =
      /\s[\p{Lu}\d]/u.test(text) || /^(?:công an|thanh tra|văn phòng|ban quản lý|bql)\s/iu.test(text);
    if (unitLikeness(text) < 1 || text.length > LONGEST || !proper || NOT_ABOUT.test(text)) return [];
    return [{ text, of: OWNER.test(line.slice(0, index)), index }];
  });
  const owned = found.find(({ of }) => of) ?? null;
  if (owned) return owned.text;
  const provinces = [...line.matchAll(CAPITALS)].flatMap((match) =>
    provincesIn(match[0]).map(({ text, at }) => ({ text, of: OWNER.test(line.slice(0, match.index + at)) })),
  );
  return (found[0] ?? provinces.find(({ of }) => of) ?? provinces[0])?.text ?? null;
}

/** A province within a run of capitals: "Quảng Ninh", "CỦA QUẢNG NINH NĂM". */
function provincesIn(words: string): { text: string; at: number }[] {
  const parts = [...words.matchAll(/\S+/gu)];
  const found: { text: string; at: number }[] = [];
  for (let from = 0; from < parts.length; from += 1)
    for (let to = Math.min(parts.length, from + LONGEST_PROVINCE); to > from; to -= 1) {
      const text = parts
        .slice(from, to)
        .map(([part]) => part)
        .join(" ");
      if (!isProvinceName(text)) continue;
      found.push({ text: inOrdinarySpelling(text), at: parts[from]?.index ?? 0 });
      from = to - 1;
      break;
    }
  return found;
}
const LONGEST_PROVINCE = 4;

/** A province as the catalogue spells it where the title is in capitals. */
function inOrdinarySpelling(text: string): string {
  if (text !== text.toUpperCase()) return text;
  const folded = foldText(text);
  return PROVINCES.find((name) => foldText(name) === folded) ?? text;
}
