import { foldText } from "../text";
import { DEPARTMENT_FIELDS, NAMED_UNITS } from "./unit-catalogue";
import { unitLikeness } from "./unit-likeness";

/** No name ends so: "Sở Nông nghiệp và", "Sở Văn hóa,", "Ban Quản lý các khu". */
const OPEN =
  /(?:[,&–-]|(?<!\p{L})(?:và|của|các|nhân dân|thành phố|tỉnh|huyện|xã|phường|thị trấn|đặc khu|quản lý|quản lý khu|các khu|ubnd|hành chính|phục vụ))$/iu;
const LONGEST_REST = 60;
const known = new Set([
  ...DEPARTMENT_FIELDS.map((field) => foldText(`Sở ${field}`)),
  ...NAMED_UNITS.map(([name]) => foldText(name)),
]);

/**
 * Whether a line goes on with the name of a unit that the line before has begun.
 * @param begun a cell that begins as a unit does
 * @param rest the words of the next line
 */
export function unitGoesOn(begun: string, rest: string): boolean {
  if (!/^\p{L}/u.test(rest) || /\d/.test(rest) || rest.length > LONGEST_REST) return false;
  if (unitLikeness(begun) < 1) return false;
  if (known.has(foldText(`${begun} ${rest}`))) return !known.has(foldText(begun));
  if (/^và\s/iu.test(rest)) return true;
  return OPEN.test(begun) && !known.has(foldText(begun));
}
