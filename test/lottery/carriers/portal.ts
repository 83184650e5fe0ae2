import type { Code, TrueRecord } from "../contract";
import { print, type NumberForm } from "../draw/numbers";
import { monthOf, quarterOf } from "../draw/periods";
import type { Random } from "../draw/random";
import { drawScores } from "../draw/scores";
import { drawCircle } from "../draw/units";
import { cell, head, type Cell, type Sheet } from "../tables/sheet";
import type { Table } from "../tables/table";

const CODES: Code[] = ["CKMB", "TDGQ", "DVTT", "MDHL", "MDSH"];
const HEADS = [
  "Công khai, minh bạch",
  "Tiến độ giải quyết",
  "Dịch vụ trực tuyến",
  "Mức độ hài lòng",
  "Số hóa hồ sơ",
  "Tổng điểm",
];

/** The page of the national portal: filters above, a pager below, dot decimals without trailing zeros. */
export function drawPortalPage(r: Random): Table {
  const circle = drawCircle(r, r.pick([10, 14, 20]), false);
  const form: NumberForm = { separator: ".", decimals: 2, dropZeros: true, suffix: "" };
  const year = r.pick([2025, 2026]);
  const monthly = r.chance(0.7);
  const month = r.int(1, 12);
  const quarter = r.int(1, 4);
  const period = monthly ? monthOf(r, year, month) : quarterOf(year, quarter, r);
  const when = monthly ? r.pick([`Loại thời gian: Tháng`, "Loại thời gian Tháng"]) : "Loại thời gian: Quý";
  const which = monthly ? `Tháng: ${month}` : `Quý: ${["I", "II", "III", "IV"][quarter - 1]}`;
  const filters = ["Nhóm chỉ tiêu: Tất cả", when, `Năm: ${year}`, which, "Tỉnh, Thành phố: Tất cả"];
  const sets = circle.units.map(() => drawScores(r, CODES, 2));
  const order = sets.map((_, at) => at).sort((a, b) => (sets[b]?.total ?? 0) - (sets[a]?.total ?? 0));
  const from = r.pick([0, 0, 10]);
  const inTable = r.chance(0.4);
  const width = 8;
  const pad = (cells: Cell[]): Cell[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => cell("")),
  ];
  const heads = [
    head("STT"),
    head(circle.level === "tinh" ? "Tỉnh/Thành phố" : "Tên đơn vị"),
    ...HEADS.map((text) => head(text)),
  ];
  const rows = order.map((at, line) => {
    const set = sets[at];
    return [
      cell(String(from + line + 1)),
      cell(circle.units[at] ?? ""),
      ...CODES.map((code) => cell(print(form, set?.items.get(code) ?? 0))),
      cell(print(form, set?.total ?? 0)),
    ];
  });
  const pager = r.pick([
    [
      `Hiển thị ${from + 1} - ${from + rows.length} trong tổng số ${from + rows.length + 24} bản ghi`,
      "« 1 2 3 4 »",
    ],
    [`Trang 1/4`, `Số bản ghi mỗi trang: ${rows.length}`],
    ["Trước 1 2 3 4 Sau"],
  ]);
  const method =
    "* Điểm được tính tự động theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ.";
  const title = ["Đánh giá chất lượng phục vụ", "Bộ chỉ số phục vụ người dân, doanh nghiệp"];
  const sheet: Sheet = inTable
    ? [
        { lines: title },
        {
          grid: {
            rows: [
              pad(filters.map((text) => cell(text))),
              heads,
              ...rows,
              pad(pager.map((text) => cell(text))),
            ],
            headRows: 2,
          },
        },
        { lines: [method] },
      ]
    : [
        { lines: [...title, ...(r.chance(0.5) ? filters : [filters.join(" ")])] },
        { grid: { rows: [heads, ...rows], headRows: 1 } },
        { lines: [...pager, method] },
      ];
  const records: TrueRecord[] = order.map((at) => ({
    unit: circle.units[at] ?? "",
    period: period.key,
    items: Object.fromEntries(CODES.map((code) => [code, { score: sets[at]?.items.get(code) ?? 0 }])),
    total: { score: sets[at]?.total ?? 0 },
    classification: null,
  }));
  return {
    sheet,
    records,
    required: [],
    allowed: [],
    made: `portal page; ${inTable ? "filters in the table" : "filters above"}`,
  };
}
