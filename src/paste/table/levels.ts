import type { UnitLevel } from "../../scoring/units/unit";
import { foldText } from "../text";
import { isProvinceName, unitLevel } from "../words";

const CENTRAL =
  /^(?:bộ|ngân hàng|đài|thông tấn|viện hàn lâm|bảo hiểm|bhxh|thanh tra chính|văn phòng chính)/iu;

/** Level of a unit in a row: by its name, else by its section, else by the heading of its column. */
export function rowLevel(
  name: string,
  heading: string,
  section: UnitLevel | null,
  period: string | null,
): UnitLevel | null {
  const own = unitLevel(name, period);
  // A commune may bear the name of a province: "Hòa Bình" alone is what its column or section says.
  if (own !== null && (own !== "tinh" || !isProvinceName(name))) return own;
  if (CENTRAL.test(name)) return null;
  if (section !== null) return section;
  const words = foldText(heading);
  if (PROVINCE_HEADING.some((phrase) => words.includes(phrase))) return "tinh";
  if (COMMUNE_HEADING.some((phrase) => words.includes(phrase))) return "xa";
  return DEPARTMENT_HEADING.some((phrase) => words === phrase) ? "so" : own;
}
const PROVINCE_HEADING = ["tỉnh thành"].map(foldText);
const COMMUNE_HEADING = ["xã phường", "phường xã", "cấp xã"].map(foldText);
const DEPARTMENT_HEADING = ["sở ban ngành", "sở ngành", "sở"].map(foldText);

const NUMBERED = /^[IVX\d]{1,5}[.)\s]\s*/u;

/** Level that a section row announces: "I. Sở, ban, ngành", "II. UBND cấp xã". */
export function sectionLevel(text: string): UnitLevel | null {
  const words = foldText(text.replace(NUMBERED, ""));
  if (SECTION_DEPARTMENT.some((phrase) => words.startsWith(phrase))) return "so";
  if (SECTION_COMMUNE.some((phrase) => words.includes(phrase))) return "xa";
  return SECTION_DISTRICT.some((phrase) => words.includes(phrase)) ? "huyen" : null;
}
const SECTION_DEPARTMENT = ["sở", "các sở", "khối sở", "khối các sở", "cấp sở", "cấp tỉnh"].map(foldText);
const SECTION_COMMUNE = ["cấp xã", "xã phường", "các xã", "các phường", "phường xã"].map(foldText);
const SECTION_DISTRICT = ["cấp huyện", "huyện thị xã", "các huyện", "huyện thành phố"].map(foldText);
