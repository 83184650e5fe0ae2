import type { AsideReason } from "./mention";
import type { Rule } from "./rule";

/** Numbers that are no figures of any index. The order is that of certainty: what one rule has taken no later one sees. */

function aside(reason: AsideReason, form: RegExp, on: Rule["on"] = "bare"): Rule {
  return { form, on, digits: true, sense: () => ({ kind: "aside", reason }) };
}

const URL = /(?:https?:\/\/|www\.)[^\s>]{1,2000}|[\w.-]{1,64}@[\w.-]{1,64}/gu;

const TELEPHONE =
  /(?:dien thoai|(?<!\p{L})dt|sdt|di dong|hotline|tong dai|(?<!\p{L})fax|(?<!\p{L})tel|zalo|lien he|may le|so may|(?<!\p{L})goi)\.?[^\n\d;,:]{0,30}[:.]?\s?[(+]?\d[\d. ()-]{2,16}\d|(?<![\d.,/])(?:\(0\d{2,4}\)\s{0,2}|0\d{2,3}[. ]?)\d{3}[. ]?\d{3,4}(?!\d)|(?<![\d.,/])1(?:800|900)[. ]?\d{4}(?!\d)/gu;

const DATE =
  /(?<![\p{L}\d])(?:ngay|mung)\s{0,8}\d{1,2}(?:\s?(?:den|-)\s?(?:ngay\s?)?\d{1,2})?(?:\s{0,8}thang\s{0,8}\d{1,2}(?:\s{0,8}nam\s{0,8}\d{4}|\/\d{4})?|\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?)?(?![\d,]*\d)|(?<![\d/.,])\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?!\d)|(?<![\d/.,])(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)|(?<![\p{L}\d])\d{1,2}\s?(?:h|gio)\s?\d{0,2}(?: ?phut)?(?![\p{L}\d])|(?<![\d.,])\d{1,2}:\d{2}(?::\d{2})?(?![\d,.])|nhiem ky \d{4}\s?-\s?\d{4}|(?:giai doan|nien khoa)\s\d{4}\s?-\s?\d{4}|(?<!\d)20\d{2}\s?-\s?20\d{2}(?!\d)|(?<!\p{L})(?:th|thu) [2-7], (?:\d{1,2} (?:thg|thang) \d{1,2},? (?:nam )?\d{4})|(?<!\p{L})(?:truoc|sang|trua|chieu|toi)(?: ngay)? \d{1,2}[/.]\d{1,2}(?![\d/])/gu;

const DOCUMENT =
  /(?<![\p{L}\d])(?:so\s?:?\s{0,3})?\d{1,6}(?:\/\d{4})?\s?\/\s?(?=[\p{L}\d&-]{0,20}\p{L})\p{L}[\p{L}\d&.]{0,20}(?:-[\p{L}\d&]{1,20}){0,4}|(?:quyet dinh|nghi dinh|nghi quyet|thong tu|cong van|van ban|ke hoach|chi thi|bao cao|thong bao|luat|to trinh|giay moi|ket luan|cong dien|huong dan)(?: so)?\s?:?\s{0,2}\d{1,6}(?:\/[\p{L}\d&/.-]{0,40})?(?![.,]?\d)(?! *(?:diem|d)(?!\p{L}))/gu;

const LEGAL =
  /(?<![\p{L}\d])(?:dieu|khoan|muc(?! do)|phu luc|diem(?= [a-z](?!\p{L}))|chuong|phan|bieu(?: so)?|mau(?: so)?|trang|dot|lan(?: thu)?|ky hop(?: thu)?|khoa|cap do|muc do(?= [1-4](?![\d.,]))|buoc|de an|vong|phong hop|phong(?: so)?)\s{1,3}(?:so\s)?(?:\d{1,3}|[ivx]{1,5})(?:(?:\s?,\s?|\s?va\s?|[.-])\d{1,3})*(?![\d/,.%]*\d)(?! *(?:%|diem|d)(?!\p{L}))(?!\p{L})/gu;

/** "Trang 1/4" below the table of a page. */
const PAGER = /(?<!\p{L})trang\s{1,3}\d{1,4}\s?\/\s?\d{1,4}(?![\d/.,]*\d)/gu;

/** What is counted; nouns that also begin the name of an indicator only where they do not. */
const COUNTED =
  "ho so|don(?! vi)|thu tuc|tthc|giao dich|luot|y kien|phieu|phan anh|kien nghi|pakn|don vi|xa|phuong|tinh|thanh pho|dac khu|huyen|co quan|dia phuong|can bo|cong chuc|vien chuc|nguoi|doanh nghiep|to chuc|ca nhan|ngay|gio|phut|giay|thang(?! *\\d)|tuan|nam|nhiem ky|van ban|quyet dinh|trang|dong|trieu|ty(?! le)|nghin|ngan|truong hop|buoi|lop|hoi nghi|mau|to|cuoc|dau|quy trinh|tai khoan|diem (?:cau|tiep nhan|truy cap|phuc vu|giao dich)|dia diem|phong|ban|tram|truong|thon(?! tin)|khu pho|khu dan cu|to dan pho|ap|buon|lang|dai bieu|truong thon|benh vien|may|bo (?:phan|may)|vi tri viec lam|nhiem vu|noi dung|lan|ky|so,? (?:ban,? )?nganh|so nganh|nganh|linh vuc|thanh vien|cap|km|m2|gb|mb|trinh|co so|ho(?! so)|tin|bai|video|khach|hang muc|san pham|sang kien|giai phap|cong viec|phong ban|chi nhanh|diem den";
/** Nouns of which names and lists of the index are full: never behind a score over a maximum. */
const COUNTED_PLAIN =
  "dich vu(?! (?:cong )?truc tuyen)|dvc(?!tt)|dvctt|ket qua|nhom|chi so|tieu chi|chi tieu|muc(?! do)|nganh|cap";
const THOUSANDS = String.raw`\d{1,3}(?:\.\d{3})+`;
const WHOLE = String.raw`(?<![\d.,/\p{L}])(?:${THOUSANDS}|\d{1,9})`;
const COUNT = new RegExp(
  String.raw`${WHOLE}(?: ?\/ ?(?:${THOUSANDS}|\d{1,9}))? {0,3}(?:luot )?(?:${COUNTED})(?![\p{L}])|${WHOLE} {0,3}(?:${COUNTED_PLAIN})(?!\p{L})`,
  "gu",
);
const LARGE = new RegExp(
  String.raw`(?<![\d.,/\p{L}])${THOUSANDS}(?: ?\/ ?(?:${THOUSANDS}|\d{1,9}))?(?![\d.,]*\d)(?! *(?:diem|d)(?!\p{L})| *\/ *(?:18|20|12|10|22|100)(?!\d))|(?<![\d.,/])\d{4,}(?: ?\/ ?\d{3,})?(?![.,/]?\d)`,
  "gu",
);

const INDEX_NAME = /(?<![\d.,/\p{L}])766(?![\d.,/]*\d| *(?:diem|d|ho so)(?!\p{L}))/gu;

/** "các đơn vị dưới 50 điểm": a limit, nobody's score. */
const LIMIT =
  /(?<=(?<!\p{L})(?:so|ban|nganh|xa|phuong|don vi|dia phuong|tinh)\s{1,3}(?:dat|co)\s{1,3}(?:(?:tong )?(?:so )?diem\s{1,3})?)(?:tren|tu)\s{1,3}\d{1,3}(?:[.,]\d{1,2})?\s{0,2}(?:diem|%)(?:\s{1,3}tro len)?(?!\p{L})|(?<!\p{L})(?:duoi|chua (?:den|toi|dat)|khong (?:qua|den|toi))\s{1,3}\d{1,3}(?:[.,]\d{1,2})?\s{0,2}(?:diem|%)(?!\p{L})/gu;

/** "3/13 sở": with a small letter, for "Sở Y tế" behind a score is a unit. */
const DEPARTMENTS =
  /(?<![\d.,/\p{L}])\d{1,3}(?:\s?\/\s?\d{1,3})?\s{1,3}(?:sở|ban|phòng)(?=,|\s+(?:ngành|và|đạt|xếp|có|được|thuộc)(?!\p{L})|[.;)])/gu;

/** "tại 14 khu phố": no score stands there. */
const PLACES = /(?<!\p{L})(?:tai|tren dia ban|thuoc)(?: ca)?\s{1,3}\d{1,4}(?![\d.,/%]*\d|\s{0,2}[%/])/gu;

/** The number of an item inside a sentence: "(1) Công khai …", "1. Công khai …" after a stop. */
const ORDER =
  /(?:(?<=^|[:;.]\s{0,3})(?:nhom |chi so |tieu chi )?\(?\d{1,2}(?:\.\d{1,2}){0,3}[.):](?=\s|\p{L})|\(\d{1,2}\)(?=\s?\p{L})|(?<=^|[:;.,]\s?)(?:nhom|chi so|tieu chi) \d{1,2}(?=\s?[:.)-])|(?<=^\(?)\d{1,2}(?:\.\d{1,2})?(?= \p{L}{2})(?! (?:diem|thang|d|%)(?!\p{L})))/gu;

/** Before anything else is looked for. */
export const ASIDE_FIRST: readonly Rule[] = [
  { ...aside("address", URL, "plain"), digits: false },
  aside("telephone", TELEPHONE),
  aside("date", DATE),
  aside("document", DOCUMENT),
  aside("legal", PAGER),
  aside("legal", LEGAL),
];

/** After ranks and periods, before the figures of the index. */
export const ASIDE_BEFORE_FIGURES: readonly Rule[] = [
  aside("index_name", INDEX_NAME),
  aside("scale", LIMIT),
  aside("order", ORDER),
  aside("count", COUNT),
  aside("count", PLACES),
  aside("count", DEPARTMENTS, "plain"),
  aside("count", LARGE),
];

/** Whatever digits are left. */
export const ASIDE_LAST: readonly Rule[] = [aside("unexplained", /\d+(?:[.,/]\d+)*%?/gu)];
