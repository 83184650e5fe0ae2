import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import { readText } from "../../../src/paste";

test("the lines of a message are no table, whatever stands in them", () => {
  const stamp = (time: string) => `[${time}, 05/10/2026] Hương VP:`;
  const { reading, account } = readText(
    [
      `${stamp("08:42")} a ơi e gửi điểm 766 t9/2026 của Sở Nội vụ nha`,
      `${stamp("08:42")} ckmb 17.5`,
      "tiến độ gq 19.2",
      "dvctt 10.4",
      "tttt 7.75",
      "số hoá 18.9",
      "hài lòng 18",
      `${stamp("08:43")} tổng 91.75, xếp thứ 3/14 sở a nhé`,
    ].join("\n"),
    { framework: DEFAULT_FRAMEWORK },
  );
  const [record] = reading.records;
  expect(reading.records).toHaveLength(1);
  expect([record?.unit, record?.period?.key, record?.total.score, record?.total.rank]).toEqual([
    "Sở Nội vụ",
    "2026-09",
    91.75,
    3,
  ]);
  expect(record?.items.map(({ score }) => score)).toEqual([17.5, 19.2, 10.4, 7.75, 18.9, 18]);
  expect(reading.doubts).toEqual([]);
  expect(account.leftOut.filter(({ text }) => text.startsWith("["))).toHaveLength(3);
});
