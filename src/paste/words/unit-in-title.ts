import { isProvinceName } from "./unit-levels";
import { unitLikeness } from "./unit-likeness";

/** Words with which the name of a unit begins within a line. */
const PREFIX =
  /(?<!\p{L})(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|sở|ban quản lý|bql|ban dân tộc|văn phòng|vp ubnd|thanh tra|chi cục|cục|xã|phường|thị trấn|huyện|quận|thị xã|đặc khu|tỉnh|thành phố|tp\.?|trung tâm|công an|bảo hiểm xã hội|thuế)(?!\p{L})/giu;
/** Words after which a name has ended. */
const END =
  /\s*(?:[,;:.()|–]|\s-\s|(?<!\p{L})(?:tháng|quý|quí|năm|kỳ|\d|như sau|trong|đạt|so với|theo|về|từ|được|có|thông báo|công bố|công khai|kết quả|nhận|đến|như|tại|cụ thể|là|lũy kế|luỹ kế|quản lý các chỉ|gồm)(?!\p{L})|$)/iu;
const OWNER = /(?:của|đơn vị|tỉnh|thành phố)\s*:?\s*$/iu;
const PROVINCE = /\p{Lu}[\p{L}']*(?:[ -]+\p{Lu}[\p{L}']*){0,3}/gu;
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
  const provinces = [...line.matchAll(PROVINCE)].flatMap((match) =>
    provinceAt(match[0]).map((text) => ({ text, of: OWNER.test(line.slice(0, match.index)) })),
  );
  return (found[0] ?? provinces.find(({ of }) => of) ?? provinces[0])?.text ?? null;
}

/** A province at the beginning of a run of capitals: "Quảng Ninh", "QUẢNG NINH NĂM". */
function provinceAt(words: string): string[] {
  const parts = words.split(/\s+/);
  for (let length = Math.min(4, parts.length); length > 0; length -= 1) {
    const name = parts.slice(0, length).join(" ");
    if (isProvinceName(name)) return [name];
  }
  return [];
}
