import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readBlock } from "./reading";
import { normaliseText } from "../../../src/paste/text/normalise";

const CASES = path.join(__dirname, "../../cases");

/** Texts of the cases without tabs, bars and other signs of tables, and without letters that stand for whole digits. */
function texts(): [string, string][] {
  const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }): [string, string][] => {
    const folder = path.join(CASES, name);
    if (!readdirSync(folder).includes("input.txt")) return [];
    const text = readFileSync(path.join(folder, "input.txt"), "utf8");
    return /[\t|]|(?<!\p{L})O,/u.test(text) ? [] : [[name, text]];
  });
}

/** Line and column of every run of digits. */
function digitRuns(text: string): string[] {
  return normaliseText(text)
    .split("\n")
    .flatMap((line, at) =>
      [...line.matchAll(/\d+/g)].map((match) => `${at + 1}:${match.index + 1} ${match[0]}`),
    );
}

test.each(texts())("every number of %s is read or left out, once", (_name, text) => {
  const { read, leftOut } = readBlock(text);
  const places = [...read, ...leftOut];
  const found = places.flatMap(({ text: figure }) => figure.match(/[\dlIOo|]*\d[\dlIOo|]*/g) ?? []);
  expect(found).toHaveLength(digitRuns(text).length);
  const marks = new Set(places.map(({ line, column }) => `${line}:${column}`));
  expect(marks.size).toBe(places.length);
});

test("a figure that looks like a score and has no firm reason is asked about", () => {
  const { findings } = readBlock("Bộ chỉ số 766 tháng 9/2026 của Sở Y tế, kho lạnh 17,25 và 3 xe.");
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["ask FIGURE_LEFT_OUT"]);
});

test("dates, papers, telephones, counts and order numbers are no doubts", () => {
  const { findings, leftOut } = readBlock(
    "1. Ngày 05/10/2026, theo Công văn số 12/SYT-VP, Sở Y tế tiếp nhận 1.245 hồ sơ (liên hệ: 0912.345.678).",
  );
  expect(findings).toEqual([]);
  expect(leftOut.map(({ reason }) => reason)).toEqual(["order", "date", "document", "count", "telephone"]);
});

test("a letter that runs on from its addressee is read; an addressee's own numbers are none", () => {
  const letter =
    "Kính gửi: Ban Giám đốc Sở\nTháng 02/2026, kết quả Bộ chỉ số 766 của Sở Xây dựng: số hóa hồ sơ";
  const told = readBlock(`${letter} 13,75 điểm.`);
  expect(told.statements.map(({ observation }) => observation?.score)).toEqual([13.75]);
  expect(told.leftOut.map(({ reason }) => reason)).toEqual(["period", "index_name"]);
  const addressed = readBlock("Kính gửi: Các phòng, đơn vị thuộc Sở (12 đơn vị), nhóm số hóa hồ sơ.");
  expect(addressed.statements).toEqual([]);
  expect(addressed.leftOut.map(({ reason, ask }) => [reason, ask])).toEqual([["count", false]]);
});

test("the number of a commune's name is of its name, a number beside it is none", () => {
  const told = readBlock(
    "Bộ chỉ số 766 tháng 7/2026: xã A Lưới 3 đạt 61,07 điểm, xã Tân An 5 hồ sơ trễ hạn.",
  );
  expect(told.statements.map(({ unit, observation }) => [unit, observation?.score])).toEqual([
    ["xã A Lưới 3", 61.07],
  ]);
  expect(told.leftOut.map(({ text, reason }) => [text, reason])).toEqual([
    ["Bộ chỉ số 766", "index_name"],
    ["tháng 7/2026", "period"],
    ["xã A Lưới 3", "unit"],
    ["5 hồ sơ", "count"],
  ]);
});
