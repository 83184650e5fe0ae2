import type { ISectionOptions } from "docx";
import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { blockElements, FONT, halfPoints, twips } from "./docx-blocks";
import type { NoticeModel, PageLayout } from "../document";
import { noticePages, textRoomMm } from "../document";
import { printedText } from "../words";

const PAGE_NUMBER_PT = 14;
/** Page numbers stand in the middle of the top margin. */
const HEADER_MM = 10;
const SHEET = { width: twips(210), height: twips(297) };

/** Writes the pages of a document as .docx; see `noticeToDocx`. */
export async function writeDocx(model: NoticeModel): Promise<Uint8Array> {
  const document = new Document({
    title: printedText(model.title?.subject ?? model.head?.subject ?? model.annexes[0]?.name.join(" ") ?? ""),
    creator: printedText(model.head?.agency ?? model.unit),
    lastModifiedBy: printedText(model.head?.agency ?? model.unit),
    description: "",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(14), language: { value: "vi-VN", eastAsia: "vi-VN" } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: noticePages(model).map(section),
  });
  const bytes = await Packer.toArrayBuffer(document);
  return new Uint8Array(bytes);
}

function section(layout: PageLayout): ISectionOptions {
  const { orientation, marginsMm, blocks } = layout;
  const width = textRoomMm(layout);
  const elements = blocks.flatMap((block) => blockElements(block, width));
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns the sheet itself for landscape.
        size: {
          ...SHEET,
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(marginsMm.top),
          right: twips(marginsMm.right),
          bottom: twips(marginsMm.bottom),
          left: twips(marginsMm.left),
          header: twips(HEADER_MM),
          footer: twips(HEADER_MM),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumberHeader() },
    children: elements,
  };
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(PAGE_NUMBER_PT) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
