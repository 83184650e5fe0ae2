/**
 * Words of several syllables that stand in names of offices, titles and subjects. Vietnamese writes a space between
 * syllables, so that a line break cannot tell where a word ends; these are kept whole.
 */
const WORDS = [
  // offices and units
  "ủy ban nhân dân",
  "hội đồng nhân dân",
  "ủy ban",
  "hội đồng",
  "nhân dân",
  "đoàn đại biểu",
  "quốc hội",
  "mặt trận",
  "đảng ủy",
  "liên đoàn",
  "tổ quốc",
  "ban quản lý",
  "khu công nghiệp",
  "khu kinh tế",
  "khu công nghệ cao",
  "cửa khẩu",
  "văn phòng",
  "thanh tra",
  "chi cục",
  "trung tâm",
  "bộ phận",
  "một cửa",
  "sở ngành",
  "cơ quan",
  "đơn vị",
  "phòng ban",
  "bảo hiểm",
  "xã hội",
  "kho bạc",
  "nhà nước",
  "công an",
  "quân sự",
  "việt nam",
  "thuế",
  // fields
  "công thương",
  "nông nghiệp",
  "môi trường",
  "nông thôn",
  "phát triển",
  "tài nguyên",
  "khoa học",
  "công nghệ",
  "kế hoạch",
  "đầu tư",
  "tài chính",
  "giáo dục",
  "đào tạo",
  "y tế",
  "xây dựng",
  "kiến trúc",
  "quy hoạch",
  "tư pháp",
  "nội vụ",
  "ngoại vụ",
  "dân tộc",
  "tôn giáo",
  "văn hóa",
  "văn hoá",
  "thể thao",
  "du lịch",
  "giao thông",
  "vận tải",
  "thông tin",
  "truyền thông",
  "lao động",
  "thương binh",
  "an toàn",
  "thực phẩm",
  "kinh tế",
  "hạ tầng",
  "đô thị",
  "tổng hợp",
  // the index
  "bộ chỉ số",
  "chỉ số",
  "chỉ tiêu",
  "chỉ đạo",
  "điều hành",
  "đánh giá",
  "chất lượng",
  "phục vụ",
  "người dân",
  "doanh nghiệp",
  "thực hiện",
  "thủ tục hành chính",
  "phục vụ hành chính công",
  "hành chính công",
  "hành chính",
  "thủ tục",
  "dịch vụ công",
  "dịch vụ",
  "trực tuyến",
  "toàn trình",
  "thanh toán",
  "cung cấp",
  "công khai",
  "minh bạch",
  "tiến độ",
  "giải quyết",
  "số hóa",
  "số hoá",
  "hồ sơ",
  "mức độ",
  "hài lòng",
  "kết quả",
  "điểm số",
  "nhóm chỉ số",
  "xếp loại",
  "xếp hạng",
  "thứ hạng",
  "thực tế",
  "thời gian",
  "môi trường mạng",
  "điện tử",
  "kiểm soát",
  "cải cách",
  "cụ thể",
  // what letters are about
  "khẩn trương",
  "khắc phục",
  "nâng cao",
  "cải thiện",
  "thông báo",
  "công bố",
  "báo cáo",
  "triển khai",
  "chấn chỉnh",
  "đôn đốc",
  "tăng cường",
  "tiếp tục",
  "tình hình",
  "nhiệm vụ",
  "giải pháp",
  "ban hành",
  "kèm theo",
  "quyết định",
  "về việc",
  "giám đốc",
  "phó giám đốc",
  "chủ tịch",
  "phó chủ tịch",
] as const;

const MOST_SYLLABLES = 5;
/** Kinds of places: the proper name behind them stays with them, and a line rather ends before them. */
const PLACES = ["thành phố", "đặc khu", "thị xã", "thị trấn", "tỉnh", "huyện", "quận", "phường", "xã"];
/** "tháng 02 năm 2026", "quý II/2024", "6 tháng đầu năm 2026", "ngày 05 tháng 02 năm 2026": one whole. */
const PERIOD =
  /(?:ngày\s+\d{1,2}\s+)?(?:(?:\d{1,2}\s+)?tháng(?:\s+đầu)?(?:\s+\d{1,2})?|quý\s+[IVX\d]+)(?:\s+|\s*\/\s*)(?:năm\s+)?\d{4}|(?:\d{1,2}\s+tháng\s+đầu\s+)?năm\s+\d{4}/giu;

const KNOWN = new Set(WORDS.map(folded));
const PLACE_WORDS = new Set(PLACES.map(folded));

/** Part of a text that a line break should not go through. */
export interface WordGroup {
  text: string;
  /** A place with its proper name: a line rather begins with it. */
  place: boolean;
}

/** Splits a line of text into words of one or more syllables, periods and places with their names. */
export function wordGroups(text: string): WordGroup[] {
  const groups: WordGroup[] = [];
  let from = 0;
  for (const match of text.matchAll(PERIOD)) {
    groups.push(...wordsOf(text.slice(from, match.index)));
    groups.push({ text: match[0], place: false });
    from = match.index + match[0].length;
    // A comma behind a period belongs to it.
    const [mark = ""] = /^\S+/u.exec(text.slice(from)) ?? [];
    const last = groups.at(-1);
    if (last !== undefined) last.text += mark;
    from += mark.length;
  }
  groups.push(...wordsOf(text.slice(from)));
  return groups;
}

function wordsOf(text: string): WordGroup[] {
  const syllables = text.split(/[ \u00A0]+/u).filter((one) => one !== "");
  const groups: WordGroup[] = [];
  let at = 0;
  while (at < syllables.length) {
    const last = groups.at(-1);
    if (last !== undefined && isDash(syllables[at])) {
      // A dash inside a name ends a line, it never begins one: "Trung Nguyên - / Phước Long Thọ".
      last.text += ` ${syllables[at] ?? ""}`;
      at += 1;
      const name = last.place ? nameLength(syllables, at) : 0;
      if (name > 0) groups.push({ text: syllables.slice(at, at + name).join(" "), place: true });
      at += name;
      continue;
    }
    const place = placeLength(syllables, at);
    const length = place > 0 ? place : knownLength(syllables, at);
    groups.push({ text: syllables.slice(at, at + length).join(" "), place: place > 0 });
    at += length;
  }
  return groups;
}

/** Syllables of the longest known word here; 1 when none is known. */
function knownLength(syllables: readonly string[], at: number): number {
  for (let length = MOST_SYLLABLES; length > 1; length -= 1) {
    if (at + length <= syllables.length && KNOWN.has(folded(syllables.slice(at, at + length).join(" "))))
      return length;
  }
  return 1;
}

/** "xã Hòa Bình": the kind of place with the capitalised syllables behind it; 0 where no place begins. */
function placeLength(syllables: readonly string[], at: number): number {
  const kind = [2, 1].find(
    (length) =>
      at + length <= syllables.length && PLACE_WORDS.has(folded(syllables.slice(at, at + length).join(" "))),
  );
  if (kind === undefined) return 0;
  const end = at + kind + nameLength(syllables, at + kind);
  const ended = syllables.slice(at, end).findIndex((one, index) => index >= kind - 1 && /[,;.]$/u.test(one));
  const length = ended < 0 ? end - at : ended + 1;
  return length > kind ? length : 0;
}

function isDash(syllable: string | undefined): boolean {
  return syllable === "-" || syllable === "–";
}

/** Capitalised syllables from here on, up to another word. */
function nameLength(syllables: readonly string[], at: number): number {
  const rest = syllables.slice(at);
  const end = rest.findIndex((one, index) => !/^[\p{Lu}\d]/u.test(one) || startsKnownWord(rest, index));
  return end < 0 ? rest.length : end;
}

/** In capitals a name may be followed by another word: "TỈNH ĐỒNG NAI VĂN PHÒNG". */
function startsKnownWord(syllables: readonly string[], at: number): boolean {
  return /^(?:và|VÀ)$/u.test(syllables[at] ?? "") || knownLength(syllables, at) > 1;
}

function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/[.,;:]+$/u, "");
}
