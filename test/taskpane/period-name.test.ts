import { setLanguage } from "../../src/locale";
import { periodName } from "../../src/taskpane/session/period-name";

afterEach(() => setLanguage("vi"));

test.each([
  ["2026-02", "02/2026", "tháng 02/2026", "Feb 2026", "February 2026"],
  ["2026-Q1", "quý I/2026", "quý I/2026", "Q1 2026", "Q1 2026"],
  ["2026-H2", "6 tháng cuối/2026", "6 tháng cuối năm 2026", "H2 2026", "H2 2026"],
  ["2026-C09", "9 tháng/2026", "9 tháng đầu năm 2026", "Jan–Sep 2026", "January–September 2026"],
  ["2026", "2026", "năm 2026", "2026", "2026"],
  ["kỳ lạ", "kỳ lạ", "kỳ lạ", "kỳ lạ", "kỳ lạ"],
])("%s is %s, in a sentence %s; in English %s and %s", (key, short, inline, shortEnglish, inlineEnglish) => {
  expect([periodName(key), periodName(key, "inline")]).toEqual([short, inline]);
  setLanguage("en");
  expect([periodName(key), periodName(key, "inline")]).toEqual([shortEnglish, inlineEnglish]);
});
