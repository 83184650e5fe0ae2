import { isCapitals } from "./document-lines";
import type { FoundLetterhead } from "./found-letterhead";

type Agency = Pick<FoundLetterhead, "superior" | "agency" | "agencyInText">;

/** A committee is named over two lines more often than not: "ỦY BAN NHÂN DÂN" / "XÃ HÒA BÌNH". */
const COMMITTEE = /^(?:ỦY|UỶ) BAN NHÂN DÂN$/u;
const PLACE_OF_COMMITTEE = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/u;
const KIND_OF_AGENCY =
  /^(?:UBND|(?:ỦY|UỶ) BAN|SỞ|BỘ|BAN|VĂN PHÒNG|CHI CỤC|CỤC|TRUNG TÂM|THANH TRA|PHÒNG|TỔNG CỤC|KHO BẠC|THUẾ)(?:\s|$)/u;
/** Who speaks in the text: "Sở Công Thương thông báo kết quả …". */
const SPEAKER =
  /(?:^|[.;>]\s+)((?:Sở|Văn phòng|UBND|Ủy ban nhân dân|Ban|Chi cục|Trung tâm|Thanh tra)(?:\s[\p{L}&]+){1,8}?)\s+(?:thông báo|công bố|báo cáo|nhận được)(?=\s)/u;

/** The issuing agency and the one above it: lines in capitals at the head, the lowest is the one that issues. */
export function findAgency(head: readonly string[], lines: readonly string[]): Agency {
  const names: string[] = [];
  for (const line of head) {
    if (!isCapitals(line)) continue;
    const last = names[names.length - 1];
    const goesOn =
      last !== undefined &&
      (PLACE_OF_COMMITTEE.test(line) ? COMMITTEE.test(last) : !KIND_OF_AGENCY.test(line));
    if (goesOn) names[names.length - 1] = `${last} ${line}`;
    else if (KIND_OF_AGENCY.test(line)) names.push(line);
  }
  const inText = lines.map((line) => SPEAKER.exec(line)?.[1]).find((name) => name !== undefined) ?? null;
  const agency = names[names.length - 1] ?? inText?.toLocaleUpperCase("vi") ?? null;
  return { superior: names.slice(0, -1).join(" ") || null, agency, agencyInText: inText };
}
