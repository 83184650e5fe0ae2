import { foldText } from "./fold";

/** Encodings from before Unicode that still come out of old files. */
export type LegacyEncoding = "TCVN3" | "VNI";

const TCVN3: ReadonlyMap<string, string> = pairs(
  "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ" +
    "\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ",
);

const VNI_SINGLE: ReadonlyMap<string, string> = pairs("ôơöưñđæỉóĩòịîỵÔƠÖƯÑĐÆỈÓĨÒỊÎỴ");
/** Marks that VNI sets behind a vowel, as combining characters. */
const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ["ù", "\u0301"],
  ["ø", "\u0300"],
  ["û", "\u0309"],
  ["õ", "\u0303"],
  ["ï", "\u0323"],
  ["ê", "\u0306"],
  ["é", "\u0306\u0301"],
  ["è", "\u0306\u0300"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
  ["â", "\u0302"],
  ["á", "\u0302\u0301"],
  ["à", "\u0302\u0300"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
]);

/** Words of a notice; whoever finds them after a conversion has the right one. */
const GLOSSARY = [
  "công khai",
  "minh bạch",
  "tiến độ",
  "giải quyết",
  "dịch vụ",
  "trực tuyến",
  "số hóa",
  "hồ sơ",
  "hài lòng",
  "tổng điểm",
  "kết quả",
  "chỉ số",
  "đơn vị",
  "xếp loại",
  "thanh toán",
  "doanh nghiệp",
  "tháng",
  "người dân",
].map((phrase) => ` ${foldText(phrase)} `);

/** Letters that only Unicode has: such a text is never converted. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300-\u036f]/;
const SAMPLE = 20_000;
const ENOUGH = 2;

/**
 * Recognises text in TCVN3 (".Vn" fonts) or VNI fonts, to offer its conversion.
 * @returns null for Unicode, plain ASCII, and anything in doubt
 */
export function detectLegacy(raw: string): LegacyEncoding | null {
  const sample = raw.slice(0, SAMPLE);
  if (UNICODE_ONLY.test(sample) || !/[\u00a1-\u00ff]/.test(sample)) return null;
  const before = glossaryHits(sample);
  let best: { encoding: LegacyEncoding; hits: number } | null = null;
  for (const encoding of ["TCVN3", "VNI"] as const) {
    const hits = glossaryHits(convertLegacy(sample, encoding));
    if (hits >= before + ENOUGH && hits > (best?.hits ?? 0)) best = { encoding, hits };
  }
  return best?.encoding ?? null;
}

/**
 * Converts a text from an old encoding to Unicode (NFC). Figures and ASCII stay as they are.
 * @param text as it came from the clipboard, not normalised
 */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "TCVN3") return text.replace(/[\u00a1-\u00ff]/g, (char) => TCVN3.get(char) ?? char);
  return text.replace(/([aAeEoOuUyYôÔöÖ])([\u00c0-\u00ff])|[\u00c0-\u00ff]/g, convertVni).normalize("NFC");
}

function convertVni(found: string, vowel: string | undefined, mark: string | undefined): string {
  if (vowel === undefined || mark === undefined) return VNI_SINGLE.get(found) ?? found;
  const combining = VNI_MARKS.get(mark.toLowerCase());
  const base = VNI_SINGLE.get(vowel) ?? vowel;
  if (combining === undefined) return base + (VNI_SINGLE.get(mark) ?? mark);
  return (base + combining).normalize("NFC");
}

function glossaryHits(text: string): number {
  const folded = ` ${foldText(text)} `;
  return GLOSSARY.filter((phrase) => folded.includes(phrase)).length;
}

function pairs(text: string): Map<string, string> {
  const chars = [...text.normalize("NFC")];
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < chars.length; at += 2) map.set(chars[at] ?? "", chars[at + 1] ?? "");
  return map;
}
