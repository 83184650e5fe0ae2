import type { Framework } from "../../../scoring/framework/framework";
import { DEFAULT_FRAMEWORK } from "../../../scoring/framework/framework";
import type { UnitsComparison } from "../../../scoring/compare/unit-comparison";
import { agencyInText, dateText, numberText } from "../model/document-words";
import { documentDefaults } from "./document-defaults";
import type { NoticeInput } from "../model/notice-input";
import { isLetter, subjectOf } from "../model/notice-input";
import type { Annex } from "../model/notice-model";
import { printedText } from "../../words";
import type { Remark } from "../../remarks";
import type { TargetsInput } from "../../table";
import { resultsPeriod, tableFor } from "../../table";

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
  if (given !== "") return `(${/^(kèm theo|ban hành)/iu.test(given) ? given : `${verbFor(given)} ${given}`})`;
  const symbol = document.symbol ?? documentDefaults(subject, letterhead).symbol;
  const agency = agencyInText(letterhead, subjectOf(subject).unit);
  const decided = subject.kind === "targets_annex" && resultsPeriod(subject.targets) === null;
  const what = decided ? "Quyết định" : isLetter(subject.kind) ? "Công văn" : "Thông báo";
  const number = numberText(document.number, decided ? symbol.replace(/^\/?[^-/]+-/u, "/QĐ-") : symbol);
  const whose = decided && /^sở\s/iu.test(agency) ? `Giám đốc ${agency}` : agency;
  return `(${verbFor(what)} ${what} số ${number} ${dateText(document.date)} của ${whose})`;
}

/** A decision issues what hangs on it; other papers are only accompanied by it. */
function verbFor(paper: string): string {
  return /^quyết định/iu.test(paper) ? "Ban hành kèm theo" : "Kèm theo";
}
