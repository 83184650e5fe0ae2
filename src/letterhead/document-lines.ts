/** What stands on every document and belongs to none (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 1). */
const NATIONAL = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/giu;
/** A place and date that another column ran into: "Số: 12/TB-SCT Đồng Nai, ngày 05 tháng 3 năm 2026". */
const DATE_AFTER_NUMBER = /^(Số\s*:.*?\/\S+)\s+(\p{Lu}.*,\s*ngày\b.*)$/u;

/**
 * Lines of a document without blanks, marks of Markdown, scribbles of signatures and the national heading. Columns that
 * a program joined on one line are parted again.
 */
export function documentLines(text: string): string[] {
  return text
    .normalize("NFC")
    .replace(/[\u00A0\u2007\u202F]/g, " ")
    .replace(NATIONAL, "\n")
    .split(/[\n\t]/)
    .flatMap((line) => {
      const plain = line
        .replace(/\s\*[^*\s]{1,8}\*\s*$/, "")
        .replace(/\*+|_{2,}|^#+\s/g, "")
        .replace(/\s+/g, " ")
        .trim();
      const parts = DATE_AFTER_NUMBER.exec(plain);
      return parts === null ? [plain] : parts.slice(1);
    })
    .filter((line) => line !== "");
}

/** Whether a line is written in capitals throughout. */
export function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toLocaleUpperCase("vi");
}
