import type { Comparison } from "../../scoring/comparison";
import type { Framework } from "../../scoring/framework";
import { agencyInText, dashedLines, periodInTitle, shortDate, unitInText } from "./document-words";
import type { DocumentInput } from "./notice-input";
import type { Letterhead } from "./letterhead";
import type { BodyPart, NoticeKind } from "./notice-model";
import { INDEX_IN_FULL } from "../words";
import { pointLines, provinceProse, rankLines } from "./result-lines";
import type { TableModel } from "../table";
import { tableFor } from "../table";

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
  switch (kind) {
    case "tb_table":
      return [...paragraphs([`${intro} như sau:`]), ...tableParts(input), ...paragraphs(annex)];
    case "tb_ranks":
      return [
        ...paragraphs([`${intro} như sau:`]),
        ...items(rankLines(comparison, document.rankedAmong)),
        ...paragraphs([...notes, ...sentences, ...annex]),
      ];
    case "cv_points":
      return [
        ...paragraphs([`${intro} như sau:`]),
        ...items(pointLines(comparison)),
        ...paragraphs([...notes, ...sentences, ...annex]),
      ];
    case "cv_province":
      return paragraphs([
        `${intro}: ${provinceProse(comparison, document.rankedAmong)}`,
        ...notes,
        ...sentences,
        ...annex,
      ]);
  }
}

/** Table and remarks under headings; without remarks there is nothing to number. */
function tableParts({ figures, sentences, notes }: ResultInput): BodyPart[] {
  const table: BodyPart[] = [
    { kind: "table", table: figures },
    ...notes.map((text): BodyPart => ({ kind: "note", text })),
  ];
  if (sentences.length === 0) return table;
  return [
    { kind: "heading", text: "1. Kết quả" },
    ...table,
    { kind: "heading", text: "2. Nhận xét" },
    ...sentences.map((text): BodyPart => ({ kind: "item", text: `- ${text}` })),
  ];
}

function paragraphs(texts: readonly string[]): BodyPart[] {
  return texts.map((text) => ({ kind: "paragraph", text }));
}

function items(lines: readonly string[]): BodyPart[] {
  return dashedLines(lines).map((text) => ({ kind: "item", text }));
}
