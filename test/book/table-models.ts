import type { TableCell, TableModel } from "../../src/notice/table";

export function cell(text: string, look: Partial<TableCell> = {}): TableCell {
  return { text, align: "left", bold: false, italic: false, indent: 0, colSpan: 1, rowSpan: 1, ...look };
}

/** A table of so many rows with two charts. */
export function model(rows: number, change: Partial<TableModel> = {}): TableModel {
  return {
    form: "percent",
    sheetName: "So sánh 02-2026",
    title: ["KẾT QUẢ ĐÁNH GIÁ"],
    captions: ["Đơn vị: Sở A"],
    orientation: "portrait",
    columns: [
      { key: "order", widthMm: 12 },
      { key: "label", widthMm: 107 },
      { key: "now", widthMm: 46 },
    ],
    header: [
      [
        cell("STT", { bold: true, align: "center" }),
        cell("Chỉ số", { bold: true }),
        cell("Điểm", { bold: true }),
      ],
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      kind: "group" as const,
      subject: `G${index}`,
      cells: [
        cell(String(index + 1), { align: "center" }),
        cell(`Chỉ số ${index + 1}`),
        cell("50,00%", { align: "center" }),
      ],
    })),
    notes: ["Chưa có số liệu: Số hóa hồ sơ."],
    charts: [
      {
        kind: "columns",
        title: "Theo nhóm",
        categories: ["A", "B"],
        series: [{ name: "Tháng 02", values: [1, null] }],
      },
      {
        kind: "line",
        title: "Diễn biến",
        categories: ["01", "02", "03"],
        series: [{ name: "Tổng", values: [1, 2, 3] }],
      },
    ],
    ...change,
  };
}
