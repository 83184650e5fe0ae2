import { isAboutUnits, targetsAnnex, unitsAnnex } from "./parts/annexes";
import {
  basisLines,
  closingText,
  dashedLines,
  dateText,
  numberText,
  withoutEnd,
} from "./model/document-words";
import type { DocumentDefaults } from "./parts/document-defaults";
import { documentDefaults } from "./parts/document-defaults";
import type { NoticeInput, NoticeSubject } from "./model/notice-input";
import { isLetter, subjectOf } from "./model/notice-input";
import type { BodyPart, NoticeEnd, NoticeHead, NoticeModel } from "./model/notice-model";
import { capitalised, inNormalCase, personInNormalCase, printedLines, printedText } from "../words";
import { figuresTable, resultParts } from "./parts/result-parts";
import type { TargetsInput } from "../table";

type ComparisonSubject = Exclude<NoticeSubject, { kind: "targets_annex" }>;

/**
 * The document of a comparison in one of the five kinds, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I. Missing
 * parts of the letterhead leave their place blank; nothing is invented.
 */
export function noticeFor(input: NoticeInput): NoticeModel {
  const { subject } = input;
  return subject.kind === "targets_annex" ? annexOnly(input, subject.targets) : wholeDocument(input, subject);
}

function wholeDocument(input: NoticeInput, subject: ComparisonSubject): NoticeModel {
  const { letterhead, document, remarks } = input;
  const { kind, comparison, units, framework } = subject;
  const defaults = documentDefaults(subject, letterhead);
  const letter = isLetter(kind);
  const title = withoutEnd(document.subject ?? defaults.subject);
  const said = remarks.flatMap((one) => {
    const text = printedText(one.text);
    return one.on && text !== "" && !(one.place === "note" && isAboutUnits(one)) ? [{ ...one, text }] : [];
  });
  const figures = figuresTable(kind, comparison, framework);
  const body: BodyPart[] = [
    ...resultParts({
      kind,
      comparison,
      letterhead,
      document,
      sentences: said.filter(({ place }) => place === "body").map(({ text }) => text),
      notes: said.filter(({ place }) => place === "note").map(({ text }) => text),
      annexed: units !== null,
      figures,
    }),
    ...document.paragraphs.flatMap(printedLines).map((text): BodyPart => ({ kind: "paragraph", text })),
    { kind: "paragraph", text: closingText(document.closing ?? defaults.closing) },
  ];
  return {
    kind,
    ...subjectOf(subject),
    bodyPt: document.bodyPt,
    head: headOf(input, defaults, letter ? `V/v ${title}` : null),
    title: letter ? null : { name: "THÔNG BÁO", subject: title },
    addressees: letter ? addresseeLines(document.addressees ?? defaults.addressees) : [],
    bases: basisLines(defaults.bases),
    body,
    figures,
    end: endOf(input, defaults),
    annexes: units ? [unitsAnnex(input, units, framework)] : [],
  };
}

function annexOnly(input: NoticeInput, targets: TargetsInput): NoticeModel {
  const annex = targetsAnnex(input, targets);
  return {
    kind: "targets_annex",
    ...subjectOf(input.subject),
    bodyPt: input.document.bodyPt,
    head: null,
    title: null,
    addressees: [],
    bases: [],
    body: [],
    figures: annex.table,
    end: null,
    annexes: [annex],
  };
}

function headOf(
  { letterhead, document }: NoticeInput,
  defaults: DocumentDefaults,
  subject: string | null,
): NoticeHead {
  const place = capitalised(personInNormalCase(inNormalCase(printedText(letterhead.place))));
  return {
    superior: printedText(letterhead.superior).toLocaleUpperCase("vi"),
    agency: printedText(letterhead.agency).toLocaleUpperCase("vi"),
    number: `Số: ${numberText(document.number, document.symbol ?? defaults.symbol)}`,
    subject,
    placeAndDate: `${place === "" ? "" : `${place}, `}${dateText(document.date)}`,
  };
}

function endOf({ letterhead }: NoticeInput, defaults: DocumentDefaults): NoticeEnd {
  return {
    recipients: dashedLines(defaults.recipients),
    signerTitle: letterhead.signerTitle.flatMap(printedLines).map((line) => line.toLocaleUpperCase("vi")),
    signerName: personInNormalCase(printedText(letterhead.signerName)),
  };
}

/** One addressee behind "Kính gửi:"; several on lines of their own with dashes. */
function addresseeLines(addressees: readonly string[]): string[] {
  const lines = dashedLines(addressees);
  return lines.length > 1 ? lines : lines.map((line) => line.replace(/^- /u, ""));
}
