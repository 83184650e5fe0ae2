import type { UnitEntry, UnitLevel } from "../../scoring/units/unit";
import { foldText } from "../text";
import { CENTRAL_CITIES, PROVINCES, SUMMARY_NAMES } from "./unit-catalogue";

/** "Thành phố" was a district name, too, until districts ended. */
const DISTRICTS_ENDED = "2025-07";

const centralCities = new Set(CENTRAL_CITIES.map(foldText));
const provinceNames = new Set(PROVINCES.map(foldText));
const summaries = SUMMARY_NAMES.map(foldText);
const summaryOpenings = summaries.map((summary) => `${summary} `);
const summaryWords = new Set(summaries.map((summary) => summary.split(" ")[0]));

const COMMUNE =
  /^(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?(?:xã|phường|thị trấn|đặc khu|x\.|p\.|tt\.)(?=[\s.]|$)/;
const DISTRICT =
  /^(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?(?:huyện|quận|thị xã|h\.|q\.|tx\.)(?=[\s.]|$)/;
const PROVINCE = /^(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?tỉnh(?=\s|$)/;
const CITY = /^(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?(?:thành phố|tp\.?)\s*(.*)$/;
const DEPARTMENT =
  /^(?:sở|ban|bql|thanh tra|công an|chi cục|cục|kho bạc|trung tâm|văn phòng|bộ chỉ huy|bảo hiểm xã hội|bhxh|thuế|hải quan|tòa án|điện lực)(?=\s|$)/;
/** "Trung tâm Phục vụ hành chính công phường Cao Lãnh" */
const OF_COMMUNE = /\s(?:xã(?! hội)|phường|thị trấn|đặc khu)\s\S/;
const CENTRAL = /(?:việt nam|chính phủ|nhà nước|trung ương|chính sách xã hội)(?=\s|$)/;

/**
 * Level of a unit by its name.
 * @param name as written, in a table or in a sentence
 * @param period key, to tell "thành phố Bắc Ninh" of 2024 (district) from that of 2026 (province level)
 * @returns null for ministries and for names that tell nothing
 */
export function unitLevel(name: string, period: string | null): UnitLevel | null {
  const lower = name.toLowerCase();
  if (COMMUNE.test(lower)) return "xa";
  if (PROVINCE.test(lower)) return "tinh";
  if (DISTRICT.test(lower)) return "huyen";
  const city = CITY.exec(lower);
  if (city) {
    const own = foldText(city[1] ?? "");
    if (own === "" || centralCities.has(own) || own === "hcm") return "tinh";
    const afterDistricts =
      period !== null && period.slice(0, 4) >= "2025" && periodStart(period) >= DISTRICTS_ENDED;
    return afterDistricts && provinceNames.has(own) ? "tinh" : "huyen";
  }
  if (isSummary(name)) return "tong_hop";
  if (DEPARTMENT.test(lower)) {
    if (OF_COMMUNE.test(lower)) return "xa";
    return CENTRAL.test(lower) ? null : "so";
  }
  return isProvinceName(name) ? "tinh" : null;
}

/** The bare name of a province, without "tỉnh" or "thành phố". */
export function isProvinceName(name: string): boolean {
  return name.length <= LONGEST_PROVINCE && provinceNames.has(foldText(name));
}
const LONGEST_PROVINCE = 20;

/** First month of a period key. */
function periodStart(key: string): string {
  const [year = "", part = "01"] = key.split("-");
  const month = part.startsWith("Q")
    ? (Number(part[1]) - 1) * 3 + 1
    : part.startsWith("H")
      ? (Number(part[1]) - 1) * 6 + 1
      : Number(part);
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** Whether a row sums up other units ("Toàn tỉnh", "Trung bình"). */
export function isSummary(name: string): boolean {
  if (name.length > 60) return false;
  if (!beginsSummary(name)) return false;
  const folded = foldText(name);
  return summaries.includes(folded) || summaryOpenings.some((opening) => folded.startsWith(opening));
}

const summaryFirst = new Map<string, boolean>();
const MOST_FIRST = 2_000;

/** Whether the first word is that of a summary; tables have thousands of units that begin with the same few words. */
function beginsSummary(name: string): boolean {
  const end = name.indexOf(" ");
  const word = end < 0 ? name : name.slice(0, end);
  let known = summaryFirst.get(word);
  if (known === undefined) {
    if (summaryFirst.size >= MOST_FIRST) summaryFirst.clear();
    const folded = foldText(word);
    // What is not a plain word folds to something else than its beginning.
    known = !/^\p{L}+$/u.test(word) || summaryWords.has(folded);
    summaryFirst.set(word, known);
  }
  return known;
}

/** The entry of the workbook's list that a written name stands for. */
export function knownUnit(name: string, units: readonly UnitEntry[]): UnitEntry | null {
  const folded = foldText(name);
  return (
    units.find((unit) => [unit.name, ...unit.aliases].some((known) => foldText(known) === folded)) ?? null
  );
}
