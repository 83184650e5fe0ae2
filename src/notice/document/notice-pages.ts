import type { Annex, BodyPart, NoticeEnd, NoticeHead, NoticeModel } from "./notice-model";
import type { LayoutBlock, PageLayout, TextLine } from "./page-layout";
import { approximateWidthMm, page, textLine } from "./page-layout";
import type { TableModel } from "../table";

/** Sizes in points, within the ranges of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const SIZE = {
  nation: 12,
  motto: 13,
  agency: 12,
  number: 13,
  date: 13,
  title: 14,
  letterSubject: 12,
  table: 13,
  wideTable: 12,
  note: 13,
  recipientsHead: 12,
  recipients: 11,
} as const;

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
/** Left and right part of the head; the right one holds the name of the nation on one line. */
const HEAD_MM: readonly [number, number] = [73, 92];
const END_MM: readonly [number, number] = [85, 80];
const FIRST_LINE_MM = 12.7;
/** Between the signer's title and name: room for signature and seal. */
const SIGNATURE_PT = 54;
/** Part of the text that the line under an agency or a subject is long (the decree: 1/3–1/2). */
const RULE_PART = 0.42;
const PARTS_WITH_SIGNATURE = 2;
/** Height of the empty line between the text and the signature. */
const GAP_PT = 6;

/**
 * The document as it stands on paper: the text, then each annex on pages of its own. Word prints these blocks, and so
 * does the preview.
 */
export function noticePages(model: NoticeModel): PageLayout[] {
  const text: LayoutBlock[] = [
    ...(model.head ? headBlocks(model.head) : []),
    ...titleBlocks(model),
    ...addresseeBlocks(model.addressees, model.bodyPt),
    ...model.bases.map((basis) => lineBlock(paragraph(basis, model.bodyPt, { italic: true }))),
    ...bodyBlocks(model.body, model.bodyPt),
    ...(model.end ? endBlocks(model.end, model.bodyPt) : []),
  ];
  return [...(text.length > 0 ? [page("portrait", text)] : []), ...model.annexes.map(annexPage)];
}

function headBlocks({ superior, agency, number, subject, placeAndDate }: NoticeHead): LayoutBlock[] {
  const centred = { align: "center" } as const;
  const superiorLines = superior === "" ? [] : balancedLines(superior, SIZE.agency, HEAD_MM[0]);
  const agencyLines = balancedLines(agency, SIZE.agency, HEAD_MM[0]);
  const longest = Math.max(...agencyLines.map((line) => approximateWidthMm(line, SIZE.agency, true)));
  return [
    {
      kind: "columns",
      widthsMm: HEAD_MM,
      rows: [
        {
          left: [
            ...superiorLines.map((line) => textLine(line, { ...centred, sizePt: SIZE.agency })),
            ...agencyLines.map((line, index) =>
              textLine(line, {
                ...centred,
                bold: true,
                sizePt: SIZE.agency,
                ruleMm: index === agencyLines.length - 1 ? longest * RULE_PART : 0,
              }),
            ),
          ],
          right: [
            textLine(NATION, { ...centred, bold: true, sizePt: SIZE.nation }),
            textLine(MOTTO, {
              ...centred,
              bold: true,
              sizePt: SIZE.motto,
              ruleMm: approximateWidthMm(MOTTO, SIZE.motto, true),
            }),
          ],
        },
        {
          left: [
            textLine(number, { ...centred, sizePt: SIZE.number, beforePt: 6 }),
            ...(subject === null
              ? []
              : [textLine(subject, { ...centred, sizePt: SIZE.letterSubject, beforePt: 6 })]),
          ],
          right: [textLine(placeAndDate, { ...centred, italic: true, sizePt: SIZE.date, beforePt: 6 })],
        },
      ],
    },
  ];
}

function titleBlocks({ title }: NoticeModel): LayoutBlock[] {
  if (title === null) return [];
  const look = { align: "center", bold: true, keepWithNext: true, sizePt: SIZE.title } as const;
  return [
    lineBlock(textLine(title.name, { ...look, beforePt: 14 })),
    lineBlock(
      textLine(withPeriodTogether(title.subject), {
        ...look,
        afterPt: 12,
        ruleMm: partOf(title.subject, SIZE.title, 120),
      }),
    ),
  ];
}

function addresseeBlocks(addressees: readonly string[], sizePt: number): LayoutBlock[] {
  const [only] = addressees;
  if (only === undefined) return [];
  if (addressees.length === 1)
    return [
      lineBlock(textLine(only, { lead: "Kính gửi:", align: "center", sizePt, beforePt: 18, afterPt: 12 })),
    ];
  return [
    lineBlock(textLine("Kính gửi:", { leftMm: 35, sizePt, beforePt: 18, keepWithNext: true })),
    ...addressees.map((text, index) =>
      lineBlock(textLine(text, { leftMm: 50, sizePt, afterPt: index === addressees.length - 1 ? 12 : 0 })),
    ),
  ];
}

function bodyBlocks(body: readonly BodyPart[], sizePt: number): LayoutBlock[] {
  return body.flatMap((part, index): LayoutBlock[] => {
    switch (part.kind) {
      case "table":
        return [{ kind: "table", table: part.table, sizePt: tableSize(part.table) }];
      case "heading":
        return [lineBlock(paragraph(part.text, sizePt, { bold: true, keepWithNext: true, afterPt: 6 }))];
      case "note":
        return [noteBlock(part.text)];
      default:
        // The last words stay with the signature: it never stands on a page alone.
        return [
          lineBlock(
            paragraph(part.text, sizePt, {
              keepWithNext: index >= body.length - PARTS_WITH_SIGNATURE,
              afterPt: body[index + 1]?.kind === "table" ? 6 : 0,
            }),
          ),
        ];
    }
  });
}

function endBlocks({ recipients, signerTitle, signerName }: NoticeEnd, sizePt: number): LayoutBlock[] {
  const signature: TextLine[] = [
    ...signerTitle.map((text) => textLine(text, { align: "center", bold: true, sizePt, keepWithNext: true })),
    textLine(signerName, { align: "center", bold: true, sizePt, beforePt: SIGNATURE_PT }),
  ];
  return [
    lineBlock(textLine("", { sizePt: GAP_PT, keepWithNext: true })),
    {
      kind: "columns",
      widthsMm: END_MM,
      rows: [
        {
          left: [
            textLine("Nơi nhận:", { bold: true, italic: true, sizePt: SIZE.recipientsHead }),
            ...recipients.map((text) => textLine(text, { sizePt: SIZE.recipients })),
          ],
          right: signature,
        },
      ],
    },
  ];
}

function annexPage({ heading, name, attachedTo, table, notes }: Annex): PageLayout {
  const look = { align: "center", keepWithNext: true } as const;
  return page(table.orientation, [
    lineBlock(textLine(heading, { ...look, bold: true })),
    ...name.map((text) => lineBlock(textLine(text, { ...look, bold: true }))),
    lineBlock(
      textLine(attachedTo, {
        ...look,
        italic: true,
        afterPt: 12,
        ruleMm: partOf(attachedTo, SIZE.title, 120),
      }),
    ),
    { kind: "table", table, sizePt: tableSize(table) },
    ...notes.map(noteBlock),
  ]);
}

function noteBlock(text: string): LayoutBlock {
  return lineBlock(
    textLine(text, { lead: "Ghi chú:", align: "justify", italic: true, sizePt: SIZE.note, beforePt: 4 }),
  );
}

function tableSize({ orientation }: TableModel): number {
  return orientation === "landscape" ? SIZE.wideTable : SIZE.table;
}

function paragraph(text: string, sizePt: number, look: Partial<Omit<TextLine, "text">> = {}): TextLine {
  return textLine(text, {
    align: "justify",
    sizePt,
    firstLineMm: FIRST_LINE_MM,
    beforePt: 6,
    ...look,
  });
}

function lineBlock(line: TextLine): LayoutBlock {
  return { kind: "line", line };
}

/** Length of a line under a text that may fill its column several times over. */
function partOf(text: string, sizePt: number, columnMm: number): number {
  return text === "" ? 0 : Math.min(approximateWidthMm(text, sizePt, true), columnMm) * RULE_PART;
}

/** A period at the end of a title is not torn apart at the end of a line. */
function withPeriodTogether(title: string): string {
  return title.replace(/(?:6 tháng|tháng|quý|năm) [^,;]{0,24}$/u, (period) => period.replace(/ /g, "\u00A0"));
}

/** Long names in as many lines as they need, each about as long as the others. */
function balancedLines(text: string, sizePt: number, columnMm: number): string[] {
  const width = approximateWidthMm(text, sizePt, true);
  const count = Math.ceil(width / columnMm);
  if (count <= 1) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    const full = approximateWidthMm(longer, sizePt, true) > width / count;
    if (line !== "" && full && lines.length < count - 1) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
