import type { Comparison } from "../../../scoring/compare/comparison";
import type { Framework } from "../../../scoring/framework/framework";
import { agencyInText, dashedLines, periodInTitle, shortDate, unitInText } from "../model/document-words";
import type { DocumentInput } from "../model/notice-input";
import type { Letterhead } from "../model/letterhead";
import type { BodyPart, NoticeKind } from "../model/notice-model";
import { INDEX_IN_FULL } from "../../words";
import { taskGroups } from "../model/task";
import { pointLines, provinceProse, rankLines } from "./result-lines";
import type { TableModel } from "../../table";
import { tableFor } from "../../table";

const SEE_ANNEX = "Kết quả của các đơn vị được nêu tại Phụ lục kèm theo.";

export interface ResultInput {
  kind: Exclude<NoticeKind, "targets_annex">;
  comparison: Comparison;
  letterhead: Letterhead;
  document: DocumentInput;
  /** Sentences and notes that are switched on, printable. */
  sentences: readonly string[];
  notes: readonly string[];
  /** Whether an annex of all units follows. */
  annexed: boolean;
  figures: TableModel;
}

/** The figures in the form that a kind prints as a table. */
export function figuresTable(
  kind: ResultInput["kind"],
  comparison: Comparison,
  framework: Framework | undefined,
): TableModel {
  const form = kind === "tb_ranks" ? "ranks" : comparison.scale === "percent" ? "percent" : "points";
  return tableFor({ form, comparison, ...(framework ? { framework } : {}) });
}

/** The figures in the manner of the kind – table, list of ranks, list of points, prose – and what is said about them. */
export function resultParts(input: ResultInput): BodyPart[] {
  const { kind, comparison, letterhead, document, sentences, notes, annexed } = input;
  const agency = agencyInText(letterhead, comparison.unit);
  const asOf = document.asOf === null ? "" : ` (số liệu tính đến ngày ${shortDate(document.asOf)})`;
  const intro = `${agency} thông báo kết quả đánh giá ${INDEX_IN_FULL} ${periodInTitle(comparison.period)} của ${unitInText(comparison.unit)}${asOf}`;
  const annex = annexed ? [SEE_ANNEX] : [];
  const rest = [...paragraphs([...notes, ...sentences]), ...taskParts(input, numbered), ...paragraphs(annex)];
  switch (kind) {
    case "tb_table":
      return [...paragraphs([`${intro} như sau:`]), ...tableParts(input), ...paragraphs(annex)];
    case "tb_ranks":
      return [
        ...paragraphs([`${intro} như sau:`]),
        ...items(rankLines(comparison, document.rankedAmong)),
        ...chartParts(input),
        ...rest,
      ];
    case "cv_points":
      return [
        ...paragraphs([`${intro} như sau:`]),
        ...items(pointLines(comparison)),
        ...chartParts(input),
        ...rest,
      ];
    case "cv_province":
      return [
        ...paragraphs([`${intro}: ${provinceProse(comparison, document.rankedAmong)}`]),
        ...chartParts(input),
        ...rest,
      ];
  }
}

/** Table, remarks and tasks under headings; a table alone has nothing to number. */
function tableParts(input: ResultInput): BodyPart[] {
  const { figures, sentences, notes } = input;
  const table: BodyPart[] = [
    { kind: "table", table: figures },
    ...notes.map((text): BodyPart => ({ kind: "note", text })),
    ...chartParts(input),
  ];
  const remarks = sentences.map((text): BodyPart => ({ kind: "item", text: `- ${text}` }));
  const tasks = taskParts(input, lettered);
  const sections = [
    { name: "Kết quả", parts: table },
    { name: "Nhận xét", parts: remarks },
    { name: "Nhiệm vụ", parts: tasks },
  ].filter(({ parts }) => parts.length > 0);
  if (sections.length === 1) return table;
  return sections.flatMap(({ name, parts }, index): BodyPart[] => [
    { kind: "heading", text: `${index + 1}. ${name}` },
    ...parts,
  ]);
}

/** The comparison drawn, where it is asked for and there is something to draw. */
function chartParts({ document, figures, comparison: { scale } }: ResultInput): BodyPart[] {
  const chart = figures.charts.find(({ kind }) => kind === "columns");
  return document.withChart && chart !== undefined ? [{ kind: "chart", chart, scale }] : [];
}

/** What is asked of whom: a sentence that leads to it, then each unit with its work. */
function taskParts(
  { document, letterhead, comparison }: ResultInput,
  mark: (index: number) => string,
): BodyPart[] {
  const groups = taskGroups(document.tasks);
  if (groups.length === 0) return [];
  const agency = agencyInText(letterhead, comparison.unit);
  return [
    {
      kind: "paragraph",
      text: `Để duy trì các chỉ số đã đạt được và khắc phục các chỉ số chưa đạt, ${agency} yêu cầu thực hiện các nội dung sau:`,
    },
    ...groups.flatMap(({ heading, items: work }, index): BodyPart[] => [
      { kind: "item", text: `${mark(index)} ${heading}` },
      ...work.map((text): BodyPart => ({ kind: "item", text })),
    ]),
  ];
}

function numbered(index: number): string {
  return `${index + 1}.`;
}

/** Letters below a numbered heading, in the order of Vietnamese: a, b, c, d, đ, e. */
function lettered(index: number): string {
  return `${"abcdđeghiklmnopqrstuvxy".charAt(index) || String(index + 1)})`;
}

function paragraphs(texts: readonly string[]): BodyPart[] {
  return texts.map((text) => ({ kind: "paragraph", text }));
}

function items(lines: readonly string[]): BodyPart[] {
  return dashedLines(lines).map((text) => ({ kind: "item", text }));
}
