import type { Framework } from "../../scoring/framework";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework";
import type { UnitsComparison } from "../../scoring/unit-comparison";
import { agencyInText, dateText, numberText } from "./document-words";
import { documentDefaults } from "./document-defaults";
import type { NoticeInput } from "./notice-input";
import { isLetter, subjectOf } from "./notice-input";
import type { Annex } from "./notice-model";
import { printedText } from "../words";
import type { Remark } from "../remarks";
import type { TargetsInput } from "../table";
import { tableFor } from "../table";

/** Remarks about all units belong to their annex, the others to the text. */
export function isAboutUnits({ id }: Remark): boolean {
  return id.startsWith("units.");
}

/** The annex of a document with every unit on a line. */
export function unitsAnnex(
  input: NoticeInput,
  units: UnitsComparison,
  framework: Framework = DEFAULT_FRAMEWORK,
): Annex {
  const table = tableFor({ form: "units", comparison: units, framework });
  const notes = input.remarks.filter((one) => one.on && one.place === "note" && isAboutUnits(one));
  return {
    heading: "Phụ lục",
    name: table.title.map((line) => line.toLocaleUpperCase("vi")),
    attachedTo: attachedTo(input),
    table,
    notes: notes.map(({ text }) => printedText(text)).filter((text) => text !== ""),
  };
}

/** The annex of targets, which is issued on its own or with a decision. */
export function targetsAnnex(input: NoticeInput, targets: TargetsInput): Annex {
  const table = tableFor({ form: "targets", ...targets });
  const said = input.remarks.filter(({ on }) => on).map(({ text }) => printedText(text));
  return {
    heading: "Phụ lục",
    name: table.title.map((line) => line.toLocaleUpperCase("vi")),
    attachedTo: attachedTo(input),
    table,
    notes: [...table.notes, ...said.filter((text) => text !== "")],
  };
}

/** "(Kèm theo Thông báo số 05/TB-SCT ngày 08 tháng 3 năm 2026 của Sở Công Thương)". */
function attachedTo({ document, letterhead, subject }: NoticeInput): string {
  const given = printedText(document.attachedTo).replace(/^\((.*)\)$/u, "$1");
  if (given !== "") return `(${/^(kèm theo|ban hành)/iu.test(given) ? given : `Kèm theo ${given}`})`;
  const number = numberText(document.number, document.symbol ?? documentDefaults(subject, letterhead).symbol);
  const agency = agencyInText(letterhead, subjectOf(subject).unit);
  const what = isLetter(subject.kind) ? "Công văn" : "Thông báo";
  return `(Kèm theo ${what} số ${number} ${dateText(document.date)} của ${agency})`;
}
