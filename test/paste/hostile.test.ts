import { readText } from "../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

/** More than any table has; a reading that runs away with its square takes minutes here as well. */
const SIZE = 300_000;
/** A second or two of the processor, however busy the machine is with something else. */
const LIMIT_MICROSECONDS = 10_000_000;

const fill = (bit: string): string => bit.repeat(Math.ceil(SIZE / bit.length));

test.each([
  ["blanks", " "],
  ["tabs", "\t"],
  ["line ends", "\n"],
  ["figures", "1"],
  ["strokes", "a/"],
  ["unfinished fractions", "1/"],
  ["fractions", "7,46/22 "],
  ["brackets", "("],
  ["open brackets behind names", "Công khai ("],
  ["commas", ","],
  ["dots", "."],
  ["dashes", "- "],
  ["percent signs", "%"],
  ["quotation marks", '"'],
  ["quoted cells", '\t"\n'],
  ["pipes", "|a|b|\n"],
  ["separated values", "a;b;c\n"],
  ["the word for month", "tháng "],
  ["months", "tháng 1 "],
  ["the day of capture", "Số liệu ngày "],
  ["running totals", "lũy kế đến "],
  ["names", "công khai minh bạch "],
  ["names with colons", "Công khai: "],
  ["names on lines", "Công khai\n"],
  ["headings on lines", "STT\nCơ quan\nCông khai\nTiến độ\nSố hóa\n"],
  ["headings on one line", "Công khai minh bạch Tiến độ giải quyết Số hóa hồ sơ\n"],
  ["figures on lines", "1\n"],
  ["figures on one line", "1 "],
  ["scores on lines", "Công khai: 1/18\n"],
  ["rows of a table", "x\t1\n"],
  ["a row without an end", "Công khai\t"],
  ["departments", "Sở "],
  ["departments in capitals", "SỞ CÔNG THƯƠNG "],
  ["letters for figures", "lIO"],
  ["legal bases", "Căn cứ, "],
  ["changes", "tăng từ 1 lên "],
  ["combining marks", "a\u0301"],
  ["invisible marks", "\u200b"],
  ["faces", "😀"],
])("a third of a megabyte of %s does not hold anybody up", (_name, bit) => {
  const begun = process.cpuUsage();
  const { reading } = readText(fill(bit), { framework: DEFAULT_FRAMEWORK });
  expect(["scores", "unrecognised"]).toContain(reading.kind);
  expect(process.cpuUsage(begun).user).toBeLessThan(LIMIT_MICROSECONDS);
});
