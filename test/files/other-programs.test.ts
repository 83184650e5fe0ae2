/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import type { FileContent, FileOutcome } from "../../src/files";
import { readHtml, readText } from "../../src/paste";
import type { Reading } from "../../src/paste/reading";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

/** Files that LibreOffice wrote. */
const FOLDER = path.join(__dirname, "made-by-libreoffice");
const ROOT = path.join(__dirname, "..", "..");

let outcomes: Record<string, FileOutcome>;
beforeAll(() => {
  // The libraries are modules that jest cannot load, so they are tried in a Node of their own.
  const files = readdirSync(FOLDER).map((name) => path.join(FOLDER, name));
  const script = path.join(__dirname, "print-files.ts");
  const printed = execFileSync(process.execPath, ["--import", "tsx", script, ...files], {
    cwd: ROOT,
    maxBuffer: 50_000_000,
  });
  outcomes = JSON.parse(printed.toString()) as Record<string, FileOutcome>;
});

function contentOf(name: string): FileContent {
  const outcome = outcomes[name];
  if (outcome?.kind !== "read") throw new Error(`${name} was not read: ${JSON.stringify(outcome)}`);
  return outcome.content;
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function readingOf(name: string): Reading {
  const content = contentOf(name);
  const options = { framework: DEFAULT_FRAMEWORK };
  return content.kind === "text"
    ? readText(content.text, options).reading
    : readHtml(parsed(content.html), options).reading;
}

/** Rows of the tables in a file, cells with a bar between. */
function rowsOf(name: string): string[] {
  const content = contentOf(name);
  if (content.kind !== "html") throw new Error(`${name} is no HTML.`);
  return [...parsed(content.html).querySelectorAll("tr")].map((row) =>
    [...row.cells].map((cell) => cell.textContent).join(" | "),
  );
}

const SCORES = ["CKMB 17.96/18", "TDGQ 19.8/20", "MDSH 0.22/22", "DVCTT 7.46/12", "TTTT 8/10", "MDHL 18/18"];

function scoresOf({ records: [record] }: Reading): string[] {
  return (record?.items ?? [])
    .filter(({ score }) => score !== null)
    .map(({ code, score, max }) => `${code} ${score}/${max}`)
    .sort();
}

test.each(["table.docx", "table.pdf"])("a bordered table with merged headings: %s", (name) => {
  const reading = readingOf(name);
  expect(reading.records[0]).toMatchObject({ unit: "Sở Công Thương", period: { key: "2026-02" } });
  expect(scoresOf(reading)).toEqual([...SCORES].sort());
  expect(reading.records[0]?.total.score).toBe(71.44);
});

test("a cell of a PDF that runs over several lines is one cell", () => {
  expect(rowsOf("table.pdf")).toContain(
    "1 | Công khai, minh bạch trong giải quyết thủ tục hành chính và cung cấp dịch vụ công | 18 | 17,96",
  );
});

test.each(["notice.docx", "notice.pdf"])("a notice with lines of scores: %s", (name) => {
  const reading = readingOf(name);
  expect(reading.records[0]).toMatchObject({ unit: "Sở Công Thương", period: { key: "2024-Q2" } });
  expect(reading.records[0]?.total.score).toBe(63.48);
});

test("columns side by side in a PDF are read one after the other", () => {
  const content = contentOf("notice.pdf");
  const text = content.kind === "html" ? content.html.replaceAll("<br>", "\n") : "";
  expect(text).toMatch(/SỞ CÔNG THƯƠNG\nSố: 12\/TB-SCT/);
  expect(text).toMatch(/- Ban Giám đốc Sở;\n- Lưu: VT, VP\./);
});

test("a workbook: values as shown, merged cells as one, hidden rows left out, each sheet under its name", () => {
  const rows = rowsOf("merged-hidden-formats.xlsx");
  expect(rows).toEqual([
    "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 02 năm 2026 của Sở Công Thương",
    "STT | Nhóm chỉ số | Kết quả",
    "Điểm tối đa | Điểm đạt",
    "1 | Công khai, minh bạch | 18 | 17,96",
    "2 | Tiến độ giải quyết | 20 | 19,80",
    "3 | Số hóa hồ sơ | 22 | 0,22",
    "Tỷ lệ hồ sơ nộp trực tuyến | 91,90%",
  ]);
  const content = contentOf("merged-hidden-formats.xlsx");
  expect(content.kind === "html" && content.html).toMatch(/<p>Tháng 02<\/p>.*<p>Tỷ lệ<\/p>/);
});

test.each(["semicolons.csv", "saved-page.html"])("separated values and a saved page: %s", (name) => {
  expect(scoresOf(readingOf(name)).filter((score) => score.startsWith("TDGQ"))).toEqual(["TDGQ 19.8/20"]);
});

test.each([
  ["scan.pdf", "scan"],
  ["locked.pdf", "password"],
  ["old.doc", "old_word"],
] as const)("what cannot be read says why: %s", (name, reason) => {
  expect(outcomes[name]).toMatchObject({ kind: "refused", reason });
});
