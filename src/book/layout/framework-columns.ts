import type { ClassBound } from "../../scoring/framework/classification";
import type { Indicator } from "../../scoring/framework/framework";
import { readFigure, readList, readText } from "./cells";
import { column, figureColumn, optionalText, textColumn } from "./column";
import { fault } from "./problem";

/** Between several names in one cell. */
export const LIST_SEPARATOR = "; ";

export const INDICATOR_COLUMNS = {
  code: textColumn("Mã", 60, (one: Indicator) => one.code, { essential: true }),
  parent: optionalText("Thuộc nhóm", 76, (one: Indicator) => one.parent, { essential: true }),
  name: textColumn("Tên", 200, (one: Indicator) => one.name, { essential: true }),
  max: figureColumn("Tối đa", "limit", 52, (one: Indicator) => one.max ?? "", { essential: true }),
  aliases: column(
    "Tên gọi khác",
    "text",
    320,
    (one: Indicator) => one.aliases.join(LIST_SEPARATOR),
    readList,
    { wrap: true },
  ),
} as const;

export const CLASS_COLUMNS = {
  from: column(
    "Từ điểm",
    "limit",
    62,
    (bound: ClassBound) => bound.from,
    (cell, { complain }) => {
      const figure = readFigure(cell);
      if (figure.kind === "number") return figure.value;
      complain(fault("not_a_number", { text: readText(cell) }));
      return null;
    },
    { essential: true },
  ),
  name: textColumn("Xếp loại", 90, (bound: ClassBound) => bound.name, { essential: true }),
} as const;
