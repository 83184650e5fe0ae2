/** @jest-environment jsdom */
import fc from "fast-check";
import { readHtml, readText } from "../../src/paste";
import type { Reading } from "../../src/paste/reading";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { expectedOf, results, TABLE_WRITERS, tables, writeHtml, WRITERS } from "./writing";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const read = (text: string): Reading => readText(text, OPTIONS).reading;

function summary({ records }: Reading) {
  return records.map(({ unit, period, items, total }) => ({
    unit,
    period: period?.key,
    scores: items.map(({ code, score, max }) => `${code} ${score}/${max}`),
    total: total.score,
  }));
}

describe("reading what was written gives back the same", () => {
  test.each(Object.entries(WRITERS))("one unit as %s", (_name, write) => {
    fc.assert(
      fc.property(results, (result) => {
        const reading = read(write(result));
        expect(summary(reading)).toEqual([expectedOf(result)]);
        expect(reading.doubts).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.entries(TABLE_WRITERS))("units as %s", (_name, write) => {
    fc.assert(
      fc.property(tables, (all) => {
        const reading = read(write(all));
        expect(summary(reading)).toEqual(all.map(expectedOf));
        expect(reading.doubts).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("units as HTML", () => {
    fc.assert(
      fc.property(tables, (all) => {
        const { reading } = readHtml(new DOMParser().parseFromString(writeHtml(all), "text/html"), OPTIONS);
        expect(summary(reading)).toEqual(all.map(expectedOf));
        expect(reading.doubts).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

/** Bits that pasted texts are made of, put together without sense. */
const scraps = fc.constantFrom(
  "Công khai, minh bạch",
  "Tiến độ giải quyết",
  "Dịch vụ công trực tuyến",
  "Thanh toán trực tuyến",
  "Số hóa hồ sơ",
  "Mức độ hài lòng",
  "Tổng điểm",
  "Xếp loại: Khá",
  "xếp thứ",
  "tăng",
  "giảm",
  "so với tháng trước",
  "chưa có số liệu",
  "Sở Công Thương",
  "của UBND xã Tân An",
  "tháng 02 năm 2026",
  "quý II/2024",
  "Căn cứ Quyết định số 766/QĐ-TTg",
  "7,46/22",
  "88,25%",
  "14/19",
  "l8/18",
  "100",
  "-",
  ":",
  ";",
  ".",
  ",",
  "(",
  ")",
  "\t",
  "\n",
  "\n\n",
  " ",
  "STT",
  "Đơn vị",
  "Điểm tối đa",
  "|",
  '"',
  "điểm",
  "đạt",
  "%",
  "/",
);
const jumble = fc
  .array(fc.oneof({ weight: 8, arbitrary: scraps }, { weight: 1, arbitrary: fc.string() }), { maxLength: 60 })
  .map((bits) => bits.join(" "));

describe("any text", () => {
  test("never makes the reader throw, and every figure of a record is finite", () => {
    fc.assert(
      fc.property(fc.oneof(jumble, fc.string({ unit: "binary" })), (text) => {
        for (const { items, total } of read(text).records) {
          for (const { score, max, percent, rank } of [...items, total])
            for (const value of [score, max, percent, rank])
              expect(value === null || Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("gives the same in NFD and with other line ends", () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const clean = text.normalize("NFC").replace(/\r/g, "");
        const plain = JSON.stringify(read(clean));
        expect(JSON.stringify(read(clean.normalize("NFD")))).toBe(plain);
        expect(JSON.stringify(read(clean.replace(/\n/g, "\r\n")))).toBe(plain);
      }),
      { numRuns: 200 },
    );
  });

  test("has every mark inside the text it speaks of", () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const { marks, text: shown } = readText(text, OPTIONS);
        const lines = shown.split("\n");
        for (const { line, column } of marks) {
          expect(lines[line - 1]).toBeDefined();
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("noise around a result changes nothing", () => {
  const noise = fc.constantFrom(
    "Kính gửi: Các phòng, đơn vị thuộc Sở.",
    "Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ;",
    "Điện thoại: (0251) 3823317",
    "Nơi nhận:\n- Như trên;\n- Sở Nội vụ;\n- Lưu: VT, VP.",
    "Đề nghị các phòng hoàn thành trước ngày 05/8/2024.",
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    "Trân trọng./.",
    "Hà Nội, ngày 08 tháng 3 năm 2026",
  );
  test.each(Object.entries(WRITERS))("around %s", (_name, write) => {
    fc.assert(
      fc.property(results, fc.array(noise, { maxLength: 3 }), (result, after) => {
        const before = "Căn cứ Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ;\n\n";
        const reading = read(`${before}${write(result)}\n\n${after.join("\n")}`);
        expect(summary(reading)).toEqual([expectedOf(result)]);
        expect(reading.doubts).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
