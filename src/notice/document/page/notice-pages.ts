import type { Annex, BodyPart, NoticeEnd, NoticeHead, NoticeModel } from "../model/notice-model";
import type { LayoutBlock, PageLayout, TextLine } from "./page-layout";
import { page, textLine } from "./page-layout";
import type { LetterLook } from "../../words";
import { brokenLines, textWidthMm } from "../../words";
import type { TableModel } from "../../table";
import { LANDSCAPE_MM, PORTRAIT_MM, TABLE_PT } from "../../table";

/** Sizes in points, within the ranges of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const SIZE = {
  nation: 12,
  motto: 13,
  agency: 12,
  number: 13,
  date: 13,
  title: 14,
  letterSubject: 12,
  note: 13,
  recipientsHead: 12,
  recipients: 11,
} as const;

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
/** The right part of the head holds the name of the nation, and the date, on one line each; the left one the rest. */
const MOST_HEAD_RIGHT_MM = 108;
/** So much room beyond its width keeps a line whole where a font is a little wider. */
const SPARE_MM = 1.5;
/** Subjects and titles stand in a narrower column than the text. */
const SUBJECT_MM = 62;
const TITLE_MM = 140;
const WIDE_TITLE_MM = 210;
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
  const widthsMm = headWidths(placeAndDate);
  const [leftMm, rightMm] = widthsMm;
  const agencyLook = { sizePt: SIZE.agency, bold: true };
  const agencyText = broken(agency, agencyLook, leftMm);
  return [
    {
      kind: "columns",
      widthsMm,
      rows: [
        {
          left: [
            ...(superior === ""
              ? []
              : [
                  textLine(broken(superior, { sizePt: SIZE.agency }, leftMm), {
                    ...centred,
                    sizePt: SIZE.agency,
                  }),
                ]),
            textLine(agencyText, {
              ...centred,
              ...agencyLook,
              ruleMm: textWidthMm(agencyText, agencyLook) * RULE_PART,
            }),
          ],
          right: [
            textLine(NATION, { ...centred, bold: true, sizePt: SIZE.nation }),
            textLine(MOTTO, {
              ...centred,
              bold: true,
              sizePt: SIZE.motto,
              ruleMm: textWidthMm(MOTTO, { sizePt: SIZE.motto, bold: true }),
            }),
          ],
        },
        {
          left: [
            textLine(number, { ...centred, sizePt: SIZE.number, beforePt: 6 }),
            ...(subject === null
              ? []
              : [
                  textLine(broken(subject, { sizePt: SIZE.letterSubject }, Math.min(SUBJECT_MM, leftMm)), {
                    ...centred,
                    sizePt: SIZE.letterSubject,
                    beforePt: 6,
                  }),
                ]),
          ],
          right: [
            textLine(dateLines(placeAndDate, rightMm), {
              ...centred,
              italic: true,
              sizePt: SIZE.date,
              beforePt: 6,
            }),
          ],
        },
      ],
    },
  ];
}

/** As much room on the right as nation and date need, so that the agency has the most that is left. */
function headWidths(placeAndDate: string): readonly [number, number] {
  const nation = textWidthMm(NATION, { sizePt: SIZE.nation, bold: true });
  const date = textWidthMm(placeAndDate, { sizePt: SIZE.date, italic: true });
  // A date too long for its column stands on two lines, and the agency gets the room.
  const needed = date + SPARE_MM > MOST_HEAD_RIGHT_MM ? nation : Math.max(nation, date);
  const right = needed + SPARE_MM;
  return [PORTRAIT_MM - right, right];
}

/** Place and date: on two lines, the day below the place, where one has no room for both. */
function dateLines(placeAndDate: string, columnMm: number): string {
  const look = { sizePt: SIZE.date, italic: true };
  if (textWidthMm(placeAndDate, look) <= columnMm) return placeAndDate;
  return placeAndDate
    .split(/(?<=,) (?=ngày )/u)
    .map((part) => broken(part, look, columnMm))
    .join("\n");
}

/** Lines that end where words do; the ends stand in the text. */
function broken(text: string, look: LetterLook, columnMm: number): string {
  return brokenLines(text, look, columnMm - SPARE_MM / 2).join("\n");
}

function titleBlocks({ title }: NoticeModel): LayoutBlock[] {
  if (title === null) return [];
  const look = { align: "center", bold: true, keepWithNext: true, sizePt: SIZE.title } as const;
  return [
    lineBlock(textLine(title.name, { ...look, beforePt: 14 })),
    lineBlock(titleLine(title.subject, { ...look, afterPt: 12 })),
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
      case "chart":
        return [{ kind: "chart", chart: part.chart, scale: part.scale }];
      case "heading":
        return [lineBlock(paragraph(part.text, sizePt, { bold: true, keepWithNext: true, afterPt: 6 }))];
      case "note":
        return [noteBlock(part.text)];
      default:
        // The last words stay with the signature: it never stands on a page alone.
        return [
          lineBlock(
            paragraph(part.text, sizePt, {
              keepWithNext: index >= body.length - PARTS_WITH_SIGNATURE || part.text.endsWith(":"),
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
  const widthMm = table.orientation === "landscape" ? LANDSCAPE_MM : PORTRAIT_MM;
  return page(table.orientation, [
    lineBlock(textLine(heading, { ...look, bold: true })),
    ...name.map((text) =>
      lineBlock(textLine(broken(text, { sizePt: SIZE.title, bold: true }, widthMm), { ...look, bold: true })),
    ),
    lineBlock(
      titleLine(
        attachedTo,
        { ...look, italic: true, afterPt: 12, sizePt: SIZE.title },
        table.orientation === "landscape" ? WIDE_TITLE_MM : TITLE_MM,
      ),
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
  return TABLE_PT[orientation];
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

/** A centred line of a title with a line drawn under it, as long as a part of its longest line. */
function titleLine(
  text: string,
  look: Partial<Omit<TextLine, "text">> & LetterLook,
  columnMm = TITLE_MM,
): TextLine {
  const lines = broken(text, look, columnMm);
  return textLine(lines, { ...look, ruleMm: text === "" ? 0 : textWidthMm(lines, look) * RULE_PART });
}
