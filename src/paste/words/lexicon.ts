/**
 * The words of the trade, each with the idea it carries. Names are understood by their ideas: "Tiến độ GQ",
 * "Kết quả giải quyết hồ sơ đúng hạn" and "TĐGQ" share theirs. Words are written without marks, as they are compared.
 */

/** An idea that a phrase carries; "" for filler that says nothing. */
export type Idea = string;

/** Abbreviations of offices. A word made of several of them is taken apart: `TĐGQ`, `SHHS`, `HLND`. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  tthc: "thu tuc hanh chinh",
  dvc: "dich vu cong",
  ck: "cong khai",
  mb: "minh bach",
  td: "tien do",
  gq: "giai quyet",
  xl: "xu ly",
  kq: "ket qua",
  dv: "dich vu",
  sh: "so hoa",
  hs: "ho so",
  hl: "hai long",
  nd: "nguoi dan",
  dn: "doanh nghiep",
  md: "muc do",
  cc: "cung cap",
  tt: "tt",
  th: "tong hop",
  tl: "ty le",
};
const SHORT_FORMS = Object.keys(ABBREVIATIONS);
const MADE_OF_SHORT = new RegExp(`^(?:${SHORT_FORMS.join("|")})+$`);
const ONE_SHORT = new RegExp(SHORT_FORMS.join("|"), "g");

/** Longer phrases win over shorter ones; an idea that is no indicator's is a measure, a part of a table, or filler. */
const IDEAS: readonly (readonly [idea: Idea, phrases: string])[] = [
  [
    "COUNT",
    "tong so ho so|so luong|so ho so|so luong ho so|tu so|mau so|so thu tuc hanh chinh|tiep nhan qua|tiep nhan truc tiep|so giao dich|so tien|nguoi phu trach|so pakn|da giai quyet|dang giai quyet|so ho so da giai quyet|ho so tiep nhan|luot tiep nhan",
  ],
  [
    "PART",
    "phan anh kien nghi|pakn|cong bo|dong bo|chung thuc|khai thac|ket noi|dan cu|ban sao|thanh phan|cap ket qua|bo phan cau thanh|nghia vu tai chinh",
  ],
  [
    "MAX",
    "diem toi da|toi da|diem chuan|thang diem|khung diem|diem tran|diem quy dinh|max|so diem toi da|muc diem toi da|diem cao nhat",
  ],
  ["WEIGHT", "trong so|he so"],
  [
    "RANKCHANGE",
    "tang giam hang|thay doi hang|thay doi thu hang|thay doi vi tri|tang giam bac|bien dong hang|bien dong thu hang|bien dong vi tri|tang giam thu hang|bac tang giam|so bac",
  ],
  [
    "DELTA",
    "so voi|so thang truoc|so ky truoc|so quy truoc|so nam truoc|so cung ky|tang giam|tang|giam|chenh lech|bien dong|thay doi|so sanh",
  ],
  ["RANK", "xep hang|thu hang|xep thu|dung thu|vi thu|vi tri|thu bac|hang|xep vi thu|vi tri xep hang"],
  [
    "CLASS",
    "xep loai|phan loai|muc xep loai|loai|muc danh gia|ket qua xep loai|muc do danh gia|danh gia xep loai",
  ],
  ["ORDER", "so thu tu|so tt|stt|thu tu|#"],
  [
    "NOTE",
    "ghi chu|nhan xet|don vi tinh|dvt|chu tri|nguyen nhan|phu trach|giai phap|ly do|danh gia chung|co quan chu tri|don vi chu tri|phong phu trach|nguoi lap|lien he|dien thoai|thoi han",
  ],
  ["TARGET", "muc tieu|chi tieu giao|chi tieu nam|ke hoach"],
  ["TAKEN", "tiep nhan"],
  ["CK", "cong khai|c khai"],
  ["MB", "minh bach|m bach"],
  ["TD", "tien do|t do"],
  ["DH", "dung han|truoc han|som han"],
  ["THT", "thanh toan|t toan"],
  ["SH", "so hoa|s hoa|dien tu hoa"],
  ["HL", "hai long|h long"],
  ["GQ", "giai quyet|g quyet|xu ly"],
  ["TTR", "truc tuyen|toan trinh|qua mang"],
  ["NOP", "nop"],
  ["DVC", "dich vu cong"],
  ["DV", "dich vu"],
  ["CC", "cung cap"],
  ["SET", "bo chi so|chi so 766|chi so phuc vu|bo chi so 766|766"],
  [
    "TG",
    "tong so diem|tong cong|tong diem|tong hop|tong so|tong|diem chung|ket qua chung|diem tong|t diem|diem th|tong the|∑|σ|∑ diem|σ diem",
  ],
  ["MEAN", "trung binh|binh quan|toan tinh|toan thanh pho|tb|bq|ca nuoc|toan quoc"],
  [
    "INDICATOR",
    "nhom chi so|ten chi so|chi so|tieu chi|noi dung|chi tieu|ten nhom|nhom chi tieu|ten tieu chi",
  ],
  [
    "UNIT",
    "ten don vi|don vi|co quan|dia phuong|tinh thanh pho|xa phuong|so nganh|so ban nganh|ten co quan|phuong xa|xa phuong dac khu|don vi hanh chinh|ten dia phuong",
  ],
  ["PCT", "ty le|ti le|phan tram|%"],
  ["SCORE", "diem so|so diem|diem dat|dat duoc|diem|dat|diem dat duoc|diem thuc te|diem danh gia|diem cham"],
  ["KQ", "ket qua|tinh hinh|chat luong|gia tri"],
  ["HS", "ho so|thu tuc hanh chinh|thu tuc"],
  [
    "",
    "nguoi dan|doanh nghiep|to chuc|ca nhan|muc do|thuc hien|danh gia|phuc vu|nhom|cua|va|trong|ve|viec|cac|theo|duoc|muc|thang|quy|nam|ky|nay|truoc|cong dan|so|tren|hanh chinh|bo|thu|ten|ma|tinh|thanh pho|xa|phuong|dac khu|la|dat|tai|qua|bao cao|hien|lien",
  ],
];

const IDEA_OF = new Map<string, Idea>();
for (const [idea, phrases] of IDEAS)
  for (const phrase of phrases.split("|")) if (!IDEA_OF.has(phrase)) IDEA_OF.set(phrase, idea);
const LONGEST_PHRASE = Math.max(...[...IDEA_OF.keys()].map((phrase) => phrase.split(" ").length));

const MARKS = /\p{M}/gu;
const APART = /[^\p{L}\d%#∑Σ]+/gu;

/** Lower case without any mark; words apart by single blanks. Good for telling ideas, not for telling words apart. */
export function bareText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "")
    .replaceAll("đ", "d")
    .replace(APART, " ")
    .trim();
}

/** `TT` is "trực tuyến" after a service or a payment, "thanh toán" before "trực tuyến". */
export function expandAbbreviations(bare: string): string {
  return bare
    .split(" ")
    .map((word) =>
      word !== "th" && MADE_OF_SHORT.test(word)
        ? word.replace(ONE_SHORT, (short) => `${ABBREVIATIONS[short] ?? short} `).trim()
        : word,
    )
    .join(" ")
    .replace(/\btt (?=tt\b|truc tuyen)/g, "thanh toan ")
    .replace(/\b(cong|vu|toan|nop|cap|ho so) tt\b/g, "$1 truc tuyen");
}

const VOCABULARY = new Set([...IDEA_OF.keys()].flatMap((phrase) => phrase.split(" ")));
/** Ideas of indicators: what a column holds ("hạng", "điểm") is never guessed, for names of places are near it. */
const NAMING = new Set(["CK", "MB", "TD", "DH", "THT", "SH", "HL", "GQ", "TTR", "DVC", "DV", "HS"]);
const NAMING_WORDS = new Set(
  [...IDEA_OF].flatMap(([phrase, idea]) => (NAMING.has(idea) ? phrase.split(" ") : [])),
);
/** Shorter words differ from each other by a letter only. */
const LONG_WORD = 5;

/** A word of the trade that was typed with a letter too many, too few or wrong; null where none or several are near. */
function mended(word: string): string | null {
  const single = word.replace(/(.)\1+/gu, "$1");
  if (single !== word && NAMING_WORDS.has(single)) return single;
  if (word.length < LONG_WORD) return null;
  const near = [...NAMING_WORDS].filter(
    (known) => known.length >= LONG_WORD && known.charAt(0) === word.charAt(0) && isOneOff(word, known),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** One letter more, less or another. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (
    a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at)
  );
}

/** What a text is made of. */
export interface IdeaCount {
  /** In the order in which they stand. */
  ideas: ReadonlySet<Idea>;
  /** Words of two letters and more that carry no known idea. */
  strange: number;
  /** Words that were understood as others that are spelt nearly so. */
  mended: number;
}

/** Cuts expanded bare words into ideas, the longest phrase first. */
export function ideasOf(words: string): IdeaCount {
  let changed = 0;
  const list = (words === "" ? [] : words.split(" ")).map((word) => {
    const known = VOCABULARY.has(word) || !/^\p{L}{3,}$/u.test(word) ? null : mended(word);
    if (known !== null) changed += 1;
    return known ?? word;
  });
  const ideas = new Set<Idea>();
  let strange = 0;
  for (let at = 0; at < list.length;) {
    const length = phraseAt(list, at);
    if (length > 0) {
      const idea = IDEA_OF.get(list.slice(at, at + length).join(" ")) ?? "";
      if (idea !== "") ideas.add(idea);
      at += length;
    } else {
      if (/\p{L}{2}/u.test(list[at] ?? "")) strange += 1;
      at += 1;
    }
  }
  return { ideas, strange, mended: changed };
}

function phraseAt(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1)
    if (IDEA_OF.has(words.slice(at, at + length).join(" "))) return length;
  return 0;
}
