import type { UnitEntry, UnitLevel } from "../../scoring/units/unit";
import { LEVEL_NAMES } from "../../scoring/units/unit";
import { foldUnitName } from "../../scoring/units/unit-names";
import type { CellValue } from "./cells";
import { dateText, readDate, readList, readText } from "./cells";
import type { CellContext } from "./column";
import { column, optionalText, textColumn } from "./column";
import { LIST_SEPARATOR } from "./framework-columns";
import { fault } from "./problem";

const LEVELS = Object.entries(LEVEL_NAMES) as [UnitLevel, string][];

export const UNIT_COLUMNS = {
  name: textColumn("Tên", 200, (unit: UnitEntry) => unit.name, { essential: true }),
  level: column(
    "Cấp",
    "text",
    70,
    (unit: UnitEntry) => (unit.level === null ? "" : LEVEL_NAMES[unit.level]),
    readLevel,
  ),
  aliases: column(
    "Tên gọi khác",
    "text",
    240,
    (unit: UnitEntry) => unit.aliases.join(LIST_SEPARATOR),
    readList,
    { wrap: true },
  ),
  from: column("Từ ngày", "text", 76, (unit: UnitEntry) => dateText(unit.from), readDay),
  to: column("Đến ngày", "text", 76, (unit: UnitEntry) => dateText(unit.to), readDay),
  successor: optionalText("Đơn vị kế tiếp", 200, (unit: UnitEntry) => unit.successor),
} as const;

function readLevel(cell: CellValue, { complain }: CellContext): UnitLevel | null {
  const text = foldUnitName(readText(cell));
  if (text === "") return null;
  const level = LEVELS.find(([code, name]) => text === code || text === foldUnitName(name))?.[0];
  if (level === undefined) complain(fault("not_a_level", { text: readText(cell) }));
  return level ?? null;
}

function readDay(cell: CellValue, { complain }: CellContext): string | null {
  const day = readDate(cell);
  if (day === undefined) complain(fault("not_a_date", { text: readText(cell) }));
  return day ?? null;
}
