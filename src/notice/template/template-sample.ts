import type { BodyPart, NoticeKind, NoticeModel } from "../document";
import { isLetter } from "../document";
import { cell, heading, LANDSCAPE_MM, PORTRAIT_MM } from "../table";
import type { TableModel } from "../table";
import { noticeToDocx } from "../output";

/**
 * A template to start from: the form of the decree with placeholders instead of words. An office opens it in Word, puts
 * its own words around the placeholders and loads it in the pane.
 */
export function writeSample(kind: NoticeKind): Promise<Uint8Array> {
  return noticeToDocx(kind === "targets_annex" ? annexSample() : documentSample(kind));
}

function documentSample(kind: Exclude<NoticeKind, "targets_annex">): NoticeModel {
  const letter = isLetter(kind);
  const withUnits = kind === "cv_province";
  const figures = sampleTable("points", PORTRAIT_MM, [
    ["STT", "{#bang}{stt}", 12],
    ["Chỉ số", "{chi_so}", 57],
    ["Điểm tối đa", "{toi_da}", 18],
    ["Kỳ trước", "{ky_truoc}", 26],
    ["Kỳ này", "{ky_nay}", 26],
    ["Tăng(+)/ giảm(-)", "{tang_giam}{/bang}", 26],
  ]);
  return {
    kind,
    unit: "mẫu",
    period: "",
    bodyPt: 13,
    head: {
      superior: "{co_quan_chu_quan}",
      agency: "{co_quan}",
      number: "Số: {so_ky_hieu}",
      subject: letter ? "{trich_yeu}" : null,
      placeAndDate: "{dia_danh_ngay}",
    },
    title: letter ? null : { name: "{ten_loai}", subject: "{trich_yeu}" },
    addressees: letter ? ["{#kinh_gui}", "{.}", "{/kinh_gui}"] : [],
    bases: ["{#can_cu}", "{.}", "{/can_cu}"],
    body: [
      ...(kind === "tb_table"
        ? [
            ...repeated(["{mo_dau}"]),
            { kind: "table", table: figures } as const,
            ...repeated(["{#ghi_chu}", "{.}", "{/ghi_chu}", "{#nhan_xet}", "- {.}", "{/nhan_xet}"]),
          ]
        : repeated(["{#noi_dung}", "{.}", "{/noi_dung}"])),
      ...repeated(["{#ket_thuc}", "{.}", "{/ket_thuc}"]),
    ],
    figures,
    end: {
      recipients: ["{#noi_nhan}", "{.}", "{/noi_nhan}"],
      signerTitle: ["{#chuc_vu}", "{.}", "{/chuc_vu}"],
      signerName: "{nguoi_ky}",
    },
    annexes: withUnits
      ? [
          {
            heading: "Phụ lục",
            name: ["KẾT QUẢ CỦA CÁC ĐƠN VỊ, {ky}"],
            attachedTo: ATTACHED,
            table: unitsSample(),
            notes: ["{#ghi_chu_don_vi}{.} {/ghi_chu_don_vi}"],
          },
        ]
      : [],
  };
}

function repeated(texts: readonly string[]): BodyPart[] {
  return texts.map((text) => ({ kind: "paragraph", text }));
}

const ATTACHED = "(Kèm theo văn bản số {so_ky_hieu} của {co_quan})";

function unitsSample(): TableModel {
  return sampleTable("units", LANDSCAPE_MM, [
    ["STT", "{#cac_don_vi}{stt}", 12],
    ["Đơn vị", "{ten}", 60],
    ["Công khai, minh bạch", "{ckmb}", 22],
    ["Tiến độ, kết quả giải quyết", "{tdgq}", 22],
    ["Dịch vụ trực tuyến", "{dvtt}", 22],
    ["Số hóa hồ sơ", "{mdsh}", 22],
    ["Mức độ hài lòng", "{mdhl}", 22],
    ["Tổng điểm", "{tong}", 22],
    ["Xếp loại", "{xep_loai}", 25],
    ["Xếp hạng", "{hang}{/cac_don_vi}", 18],
  ]);
}

function annexSample(): NoticeModel {
  const table = sampleTable("targets", LANDSCAPE_MM, [
    ["STT", "{#chi_tieu}{muc}.{stt}", 16],
    ["Chỉ tiêu", "{ten}", 75],
    ["Chủ trì thực hiện", "{chu_tri}", 32],
    ["Chủ trì đánh giá", "{co_quan_danh_gia}", 28],
    ["Chỉ tiêu (%)", "{muc_tieu}", 24],
    ["Kết quả (%)", "{ket_qua}", 24],
    ["Đánh giá", "{danh_gia}{/chi_tieu}", 48],
  ]);
  return {
    kind: "targets_annex",
    unit: "mẫu",
    period: "",
    bodyPt: 13,
    head: null,
    title: null,
    addressees: [],
    bases: [],
    body: [],
    figures: table,
    end: null,
    annexes: [
      {
        heading: "Phụ lục",
        name: ["{trich_yeu}"],
        attachedTo: "(Kèm theo văn bản của {don_vi})",
        table,
        notes: ["{#ghi_chu}{.} {/ghi_chu}"],
      },
    ],
  };
}

function sampleTable(
  form: TableModel["form"],
  width: number,
  columns: readonly (readonly [title: string, field: string, widthMm: number])[],
): TableModel {
  return {
    form,
    sheetName: "",
    title: [],
    captions: [],
    orientation: width === PORTRAIT_MM ? "portrait" : "landscape",
    columns: columns.map(([, field, widthMm]) => ({ key: field, widthMm })),
    header: [columns.map(([title]) => heading(title))],
    rows: [
      {
        kind: "group",
        subject: "",
        cells: columns.map(([, field], index) => cell(field, index === 1 ? "left" : "center")),
      },
    ],
    notes: [],
    charts: [],
  };
}
