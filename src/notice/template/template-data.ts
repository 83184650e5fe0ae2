import type { Comparison } from "../../scoring/compare/comparison";
import { judgeTarget } from "../../scoring/targets/target";
import type { RankedComparison } from "../../scoring/compare/unit-comparison";
import { NO_FIGURE, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { isAboutUnits, noticeFor, periodInTitle } from "../document";
import {
  deltaText,
  figureText,
  maximumText,
  periodWords,
  printedLines,
  printedText,
  rankSteps,
  rankText,
  rankWords,
  totalText,
  valueText,
} from "../words";
import type { NoticeInput, NoticeModel, NoticeSubject } from "../document";
import type { Remark } from "../remarks";
import { partLabel, targetText, verdictText } from "../table";
import type { TemplateData } from "./template-fields";
import type { ROW_FIELDS } from "./template-fields";

/** The values of all placeholders for a document; texts and figures are those of the document itself. */
export function templateData(input: NoticeInput): TemplateData {
  const model = noticeFor(input);
  const { subject, remarks, document } = input;
  const said = remarks.filter(({ on }) => on);
  const texts = (kept: (one: Remark) => boolean): string[] =>
    said.filter(kept).map(({ text }) => printedText(text));
  const words = model.body.flatMap((part) => ("text" in part && part.kind !== "heading" ? [part.text] : []));
  // The office's own paragraphs and the last sentence close the text of every document.
  const closing = subject.kind === "targets_annex" ? 0 : document.paragraphs.flatMap(printedLines).length + 1;
  const main = words.slice(0, words.length - closing);
  return {
    ...headFields(model),
    ...figureFields(subject),
    can_cu: model.bases,
    kinh_gui: model.addressees,
    mo_dau: main[0] ?? "",
    noi_dung: main,
    ket_thuc: words.slice(main.length),
    nhan_xet: texts(({ place }) => place === "body"),
    ghi_chu:
      subject.kind === "targets_annex"
        ? (model.annexes[0]?.notes ?? [])
        : texts((one) => one.place === "note" && !isAboutUnits(one)),
    ghi_chu_don_vi: texts((one) => one.place === "note" && isAboutUnits(one)),
    noi_nhan: model.end?.recipients ?? [],
    chuc_vu: model.end?.signerTitle ?? [],
    nguoi_ky: model.end?.signerName ?? "",
    bang: resultRows(subject),
    cac_don_vi: subject.kind === "targets_annex" ? [] : (subject.units?.units.map(unitRow) ?? []),
    chi_tieu: targetRows(subject),
  };
}

function headFields({
  head,
  title,
  unit,
  period,
  annexes,
}: NoticeModel): Pick<
  TemplateData,
  "co_quan_chu_quan" | "co_quan" | "so_ky_hieu" | "dia_danh_ngay" | "ten_loai" | "trich_yeu" | "don_vi" | "ky"
> {
  return {
    co_quan_chu_quan: head?.superior ?? "",
    co_quan: head?.agency ?? "",
    so_ky_hieu: head?.number.replace(/^Số: /u, "") ?? "",
    dia_danh_ngay: head?.placeAndDate ?? "",
    ten_loai: title?.name ?? "",
    trich_yeu: title?.subject ?? head?.subject ?? annexes[0]?.name.join(" ") ?? "",
    don_vi: printedText(unit),
    ky: periodInTitle(period),
  };
}

function figureFields(
  subject: NoticeSubject,
): Pick<
  TemplateData,
  "ky_so_sanh" | "tong_diem" | "tong_diem_truoc" | "tong_tang_giam" | "xep_loai" | "hang"
> {
  if (subject.kind === "targets_annex")
    return { ky_so_sanh: "", tong_diem: "", tong_diem_truoc: "", tong_tang_giam: "", xep_loai: "", hang: "" };
  const { total, scale, against } = subject.comparison;
  return {
    ky_so_sanh: against === null ? "" : periodWords(against),
    tong_diem: totalText(total.current, scale),
    tong_diem_truoc: totalText(total.previous, scale),
    tong_tang_giam: deltaText(total.delta),
    xep_loai: total.current.classification ?? NO_FIGURE,
    hang: rankText(total.rank.current),
  };
}

type Row<Name extends keyof typeof ROW_FIELDS> = Record<(typeof ROW_FIELDS)[Name][number], string>;

function resultRows(subject: NoticeSubject): Row<"bang">[] {
  if (subject.kind === "targets_annex") return [];
  const { rows, scale } = subject.comparison;
  const lines = rows.map((row) => {
    const open = row.current.status === "header";
    return {
      stt: row.order,
      chi_so: row.depth === 0 ? printedText(row.label) : partLabel(row.label),
      toi_da: row.max === null ? "" : maximumText(row.max),
      ky_truoc: open && row.previous.value === null ? "" : figureText(row.previous, scale),
      ky_nay: figureText(row.current, scale),
      tang_giam: open ? "" : deltaText(row.delta),
      xep_thu: open ? "" : rankText(row.current),
      thay_doi_hang: open ? "" : rankWords(row.rankChange),
    };
  });
  return [...lines, ...closingRows(subject.comparison)];
}

/** Total and class below the groups, where the table of the document has them too. */
function closingRows({ total, scale }: Comparison): Row<"bang">[] {
  const { current, previous, delta, rank } = total;
  const points = scale === "points";
  if (!points && current.source !== "published") return [];
  const blank = { stt: "", toi_da: "", tang_giam: "", xep_thu: "", thay_doi_hang: "" };
  return [
    {
      ...blank,
      chi_so: "Tổng điểm",
      toi_da: points ? maximumText(current.max) : "",
      ky_truoc: totalText(previous, scale),
      ky_nay: totalText(current, scale),
      tang_giam: deltaText(delta),
      xep_thu: rank.current.rank === null ? "" : rankText(rank.current),
      thay_doi_hang: rank.current.rank === null ? "" : rankWords(rank.change),
    },
    ...(points
      ? [
          {
            ...blank,
            chi_so: "Xếp loại",
            ky_truoc: previous.classification ?? NO_FIGURE,
            ky_nay: current.classification ?? NO_FIGURE,
          },
        ]
      : []),
  ];
}

function unitRow({ comparison, rank, rankChange }: RankedComparison, index: number): Row<"cac_don_vi"> {
  const { total, scale, rows, unit } = comparison;
  const group = (code: string): string => {
    const row = rows.find((candidate) => candidate.code === code);
    return (row && figureText(row.current, scale)) || NO_FIGURE;
  };
  return {
    stt: String(index + 1),
    ten: printedText(unit),
    ckmb: group("CKMB"),
    tdgq: group("TDGQ"),
    dvtt: group("DVTT"),
    dvctt: group("DVCTT"),
    tttt: group("TTTT"),
    mdsh: group("MDSH"),
    mdhl: group("MDHL"),
    tong: totalText(total.current, scale),
    tang_giam: deltaText(total.delta),
    xep_loai: total.current.classification ?? NO_FIGURE,
    hang: rank === null ? NO_FIGURE : String(rank),
    thay_doi_hang: rankSteps(rankChange),
  };
}

function targetRows(subject: NoticeSubject): Row<"chi_tieu">[] {
  if (subject.kind !== "targets_annex") return [];
  return subject.targets.results.map(({ target, rate }) => ({
    muc: target.section,
    stt: String(target.order),
    ten: printedText(target.name),
    chu_tri: printedText(target.lead),
    co_quan_danh_gia: printedText(target.assessor),
    muc_tieu: targetText(target),
    ket_qua: valueText(rate, "points", SHORT_DECIMALS),
    danh_gia: verdictText(judgeTarget(target, rate)),
    ghi_chu: printedText(target.note),
  }));
}
