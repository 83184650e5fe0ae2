import { isCapitals } from "./document-lines";
import type { FoundLetterhead } from "./found-letterhead";

type End = Pick<FoundLetterhead, "recipients" | "signerTitle" | "signerName">;

const TITLE =
  /^(?:(?:KT|TM|TL|TUQ|Q|KÝ THAY)\s*\.\s*.+|(?:PHÓ )?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG)(?: .+)?)$/u;
/** Two to five words that begin with a capital, nothing else. */
const NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){1,4}$/u;

/** Recipients, title and name of the signer: what follows "Nơi nhận". */
export function findSigner(lines: readonly string[]): End {
  const start = lines.findLastIndex((line) => /^Nơi nhận\s*:?/iu.test(line));
  if (start < 0) return { recipients: null, signerTitle: null, signerName: null };
  const after = lines.slice(start + 1);
  // A column on the right may have been joined to the word.
  const beside = (lines[start] ?? "").replace(/^Nơi nhận\s*:?\s*(?:\([^)]*\))?/iu, "").trim();
  const recipients: string[] = [];
  for (const line of after) {
    const item = /^[-–+•]\s*(.+)$/u.exec(line)?.[1];
    const last = recipients[recipients.length - 1];
    if (item !== undefined) recipients.push(item);
    else if (last !== undefined && !/[;.]$/u.test(last) && /^\p{Ll}/u.test(line))
      recipients[recipients.length - 1] = `${last} ${line}`;
    if (/^Lưu\b/u.test(recipients[recipients.length - 1] ?? "")) break;
  }
  const cleaned = recipients.map(cleanRecipient).filter((line) => line !== "" && !/^Như trên$/iu.test(line));
  const titles = [beside, ...after].filter((line) => isCapitals(line) && TITLE.test(line));
  const titleAt = after.findLastIndex((line) => isCapitals(line) && TITLE.test(line));
  const nameBesideList = /\.\s+(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){1,4})$/u.exec(
    recipients[recipients.length - 1] ?? "",
  );
  const name = after.slice(titleAt + 1).find((line) => NAME.test(line)) ?? nameBesideList?.[1] ?? null;
  return {
    recipients: cleaned.length === 0 ? null : cleaned,
    signerTitle:
      titles.length === 0 ? null : titles.map((title) => title.replace(/^(KT|TM|TL|TUQ|Q)\s*\.\s*/u, "$1. ")),
    signerName: titles.length === 0 ? null : name,
  };
}

/** Without the signs of the list; a name that ran into the last entry is cut off. */
function cleanRecipient(line: string): string {
  return line
    .replace(/\.\s+\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){1,4}$/u, "")
    .replace(/[;.,\s]+$/u, "")
    .trim();
}
