import { foldText } from "../../../paste";
import { sumExact } from "../../../scoring/decimal";
import { badValue, CellError, notAvailable } from "../../cell";
import type { FunctionTexts } from "../../declaration";
import { defineFunction } from "../../declaration";
import { excerpt, MOST, shown } from "../../figure";
import { name } from "../../parameters/name";
import { nameList } from "../../parameters/names";
import { points, pointsList } from "../../parameters/scores";
import { SAMPLE_GROUPS } from "../book/sample-book";

export const TONGNEU = defineFunction({
  id: "TONGNEU",
  parameters: { nhom: nameList(), diem: pointsList(), tenNhom: name(), diemMoi: points() },
  answers: "cells",
  whenMissing: "",
  calculate: ({ nhom, diem, tenNhom, diemMoi }) => {
    if (nhom.length !== diem.length) return badValue("functions.different_sizes");
    const { value, max } = diemMoi;
    if (max !== null && value > max)
      return badValue("functions.over_maximum", { value: shown(value), max: shown(max) });
    const wanted = foldText(tenNhom);
    const places = [...nhom.keys()].filter((index) => foldText(nhom[index] ?? "") === wanted);
    const [place] = places;
    if (place === undefined) return notAvailable("functions.no_such_group", { text: excerpt(tenNhom) });
    if (places.length > 1) return badValue("functions.group_twice", { text: excerpt(tenNhom) });
    const values = [value];
    for (const [index, cell] of diem.entries()) {
      if (index === place || (cell === null && nhom[index] === "")) continue;
      if (cell === null) return notAvailable("functions.group_missing", { position: String(index + 1) });
      if (cell instanceof CellError) return cell;
      values.push(cell.value);
    }
    const total = sumExact(values);
    return total > MOST ? badValue("functions.total_over_100", { value: shown(total) }) : total;
  },
});

export const TONGNEU_TEXTS: FunctionTexts<typeof TONGNEU> = {
  summary: {
    vi: "Tổng điểm nếu một nhóm đạt số điểm khác, các nhóm còn lại giữ nguyên.",
    en: "The total if one group had other points and all others stayed as they are.",
  },
  parameters: {
    nhom: { vi: "Vùng tên các nhóm.", en: "Range with the names of the groups." },
    diem: { vi: "Vùng điểm cùng kích thước.", en: "Range with their points, of the same size." },
    tenNhom: {
      vi: "Tên nhóm thay đổi, như trong vùng tên.",
      en: "Name of the group, as in the range of names.",
    },
    diemMoi: { vi: "Điểm mà nhóm đó đạt.", en: "The points it would have." },
  },
  answer: {
    vi: "Tổng điểm, cộng đúng theo số thập phân. Nhóm khác còn thiếu điểm: #N/A. Chưa có tên hoặc điểm mới: ô trống.",
    en: "The total in exact decimals. #N/A while another group is missing. Empty without a name or new points.",
  },
  notes: [
    {
      vi: "Ghép với XEPLOAI để biết loại: XEPLOAI(TONGNEU(…)).",
      en: "Put it into XEPLOAI to see the class: XEPLOAI(TONGNEU(…)).",
    },
  ],
  examples: [
    { arguments: [SAMPLE_GROUPS[0], SAMPLE_GROUPS[1], "Số hóa hồ sơ", 11], answer: 74.26 },
    { arguments: [SAMPLE_GROUPS[0], SAMPLE_GROUPS[1], "Dịch vụ trực tuyến", 22], answer: 78.02 },
  ],
};
