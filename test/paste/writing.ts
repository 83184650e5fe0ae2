import fc from "fast-check";
import { sumExact } from "../../src/scoring/decimal";
import { formatPeriod, periodKey } from "../../src/scoring/period";
import type { Period } from "../../src/scoring/period";
import { formatNumber } from "../../src/scoring/vietnamese-number";

/** A complete result as a test makes it up. */
export interface Result {
  unit: string;
  period: Period;
  scores: { code: string; name: string; max: number; score: number }[];
  total: number;
}

const GROUPS = [
  { code: "CKMB", name: "Công khai, minh bạch", max: 18 },
  { code: "TDGQ", name: "Tiến độ, kết quả giải quyết", max: 20 },
  { code: "DVCTT", name: "Dịch vụ công trực tuyến", max: 12 },
  { code: "TTTT", name: "Thanh toán trực tuyến", max: 10 },
  { code: "MDSH", name: "Số hóa hồ sơ", max: 22 },
  { code: "MDHL", name: "Mức độ hài lòng", max: 18 },
];
const UNITS = [
  "Sở Công Thương",
  "Sở Khoa học và Công nghệ",
  "UBND xã Tân An",
  "UBND phường Hòa Bình",
  "tỉnh Hưng Yên",
  "Ban Quản lý Khu kinh tế",
  "Công an tỉnh",
  "Sở Văn hóa, Thể thao và Du lịch",
];

const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({
    type: fc.constant("month" as const),
    year: fc.integer({ min: 2022, max: 2030 }),
    index: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    type: fc.constant("quarter" as const),
    year: fc.integer({ min: 2022, max: 2030 }),
    index: fc.integer({ min: 1, max: 4 }),
  }),
);

/** Complete results: six figures with two decimals and the total that they make. */
export const results: fc.Arbitrary<Result> = fc
  .record({
    unit: fc.constantFrom(...UNITS),
    period: periods,
    hundredths: fc.tuple(...GROUPS.map(({ max }) => fc.integer({ min: 0, max: max * 100 }))),
  })
  .map(({ unit, period, hundredths }) => {
    const scores = GROUPS.map((group, at) => ({ ...group, score: (hundredths[at] ?? 0) / 100 }));
    return { unit, period, scores, total: sumExact(scores.map(({ score }) => score)) };
  });

/** Several units in one period. */
export const tables: fc.Arbitrary<Result[]> = fc
  .tuple(periods, fc.uniqueArray(results, { selector: ({ unit }) => unit, minLength: 1, maxLength: 6 }))
  .map(([period, all]) => all.map((result) => ({ ...result, period })));

const comma = (value: number) => formatNumber(value);
const dot = (value: number) => String(value);
const titleOf = ({ unit, period }: Result) =>
  `Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp ${formatPeriod(period)} của ${unit}`;

/** Ways in which one result is published. */
export const WRITERS: Record<string, (result: Result) => string> = {
  list: (result) =>
    [
      `${titleOf(result)}:`,
      ...result.scores.map(({ name, max, score }) => `- ${name}: ${comma(score)}/${max}`),
      `- Tổng điểm: ${comma(result.total)}/100`,
    ].join("\n"),
  numberedList: (result) =>
    [
      titleOf(result),
      ...result.scores.map(({ name, max, score }, at) => `${at + 1}. ${name}: ${dot(score)}/${max} điểm`),
      `Tổng điểm: ${dot(result.total)}/100 điểm`,
    ].join("\n"),
  prose: (result) =>
    `${titleOf(result)} như sau: Tổng điểm đạt ${comma(result.total)}/100 điểm. Trong đó: ` +
    `${result.scores.map(({ name, max, score }) => `${name} đạt ${comma(score)}/${max} điểm`).join("; ")}.`,
  table: (result) =>
    [
      titleOf(result),
      "STT\tNhóm chỉ số\tĐiểm tối đa\tĐiểm đạt",
      ...result.scores.map(({ name, max, score }, at) => `${at + 1}\t${name}\t${max}\t${comma(score)}`),
      `\tTổng điểm\t100\t${comma(result.total)}`,
    ].join("\n"),
  swappedColumns: (result) =>
    [
      titleOf(result),
      "Nội dung\tKết quả\tThang điểm",
      ...result.scores.map(({ name, max, score }) => `${name}\t${dot(score)}\t${max}`),
      `Tổng cộng\t${dot(result.total)}\t100`,
    ].join("\n"),
  lineByLine: (result) =>
    [
      result.unit,
      formatPeriod(result.period, "long"),
      ...result.scores.flatMap(({ name, max, score }) => [name, `${dot(score)}/${max}`]),
      "Tổng điểm",
      `${dot(result.total)}/100`,
    ].join("\n"),
};

/** Ways in which a table of units is published. */
export const TABLE_WRITERS: Record<string, (all: readonly Result[]) => string> = {
  tabs: (all) =>
    [
      `Bảng tổng hợp ${all[0] ? formatPeriod(all[0].period) : ""}`,
      ["STT", "Đơn vị", ...GROUPS.map(({ name, max }) => `${name} (${max})`), "Tổng điểm (100)"].join("\t"),
      ...all.map((result, at) =>
        [at + 1, result.unit, ...result.scores.map(({ score }) => comma(score)), comma(result.total)].join(
          "\t",
        ),
      ),
    ].join("\n"),
  codes: (all) =>
    [
      ["Đơn vị", ...GROUPS.map(({ code }) => code), "Tổng"].join("\t"),
      ...all.map((result) =>
        [result.unit, ...result.scores.map(({ score }) => dot(score)), dot(result.total)].join("\t"),
      ),
      `(${all[0] ? formatPeriod(all[0].period) : ""})`,
    ].join("\n"),
  onePerLine: (all) =>
    [
      "Bộ chỉ số phục vụ người dân, doanh nghiệp",
      all[0] ? formatPeriod(all[0].period, "long") : "",
      "STT",
      "Cơ quan",
      ...GROUPS.map(({ name }) => name),
      "Tổng điểm",
      ...all.flatMap((result, at) => [
        String(at + 1),
        result.unit,
        ...result.scores.map(({ score }) => dot(score)),
        dot(result.total),
      ]),
    ].join("\n"),
};

/** A table as a browser or Excel puts it on the clipboard. */
export function writeHtml(all: readonly Result[]): string {
  const row = (cells: readonly string[], tag: "td" | "th") =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  const head = ["STT", "Tỉnh/Thành phố, cơ quan", ...GROUPS.map(({ name }) => name), "Tổng điểm"];
  return [
    `<html><body><!--StartFragment--><p>Kết quả ${all[0] ? formatPeriod(all[0].period) : ""}</p><table>`,
    row(
      head.map((cell, at) => (at === 1 ? "Cơ quan" : cell)),
      "th",
    ),
    ...all.map((result, at) =>
      row(
        [String(at + 1), result.unit, ...result.scores.map(({ score }) => dot(score)), dot(result.total)],
        "td",
      ),
    ),
    "</table><!--EndFragment--></body></html>",
  ].join("\n");
}

/** What must come out, in the order of codes. */
export function expectedOf({ unit, period, scores, total }: Result) {
  return {
    unit,
    period: periodKey(period),
    scores: scores.map(({ code, score, max }) => `${code} ${score}/${max}`),
    total,
  };
}
