import { foldUnitName } from "../../scoring/unit-names";
import type { UnitEntry, UnitLevel } from "../../scoring/unit";
import { LEVEL_NAMES } from "../../scoring/unit";
import type { CellValue } from "../layout/cells";
import { dateText, isBlankRow, readDate, readList, readText } from "../layout/cells";
import { LIST_SEPARATOR } from "../layout/tables";
import type { Problem } from "./problem";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { cellUnder, inLayoutOrder } from "../layout/table-view";
import { say } from "../wording";

const LEVELS = Object.entries(LEVEL_NAMES) as [UnitLevel, string][];

export function encodeUnit({ name, level, aliases, from, to, successor }: UnitEntry): CellValue[] {
  return [
    name,
    level === null ? "" : LEVEL_NAMES[level],
    aliases.join(LIST_SEPARATOR),
    dateText(from),
    dateText(to),
    successor ?? "",
  ];
}

/** Units with their other names and what came after them; bad cells are named and left out, the unit stays. */
export function decodeUnits(
  view: TableView,
  places: ColumnPlaces,
): { units: UnitEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const units: { entry: UnitEntry; index: number }[] = [];
  const complain = (index: number, header: string, message: string): void => {
    problems.push({ sheet: view.sheet, cell: cellUnder(view, index, header), message });
  };
  const seen = new Map<string, number>();
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return;
    const [nameCell = "", levelCell = "", aliases = "", fromCell = "", toCell = "", successorCell = ""] =
      inLayoutOrder(cells, places);
    const name = readText(nameCell);
    if (name === "") {
      complain(index, "Tên", say("workbook.problem.blank"));
      return;
    }
    const earlier = seen.get(foldUnitName(name));
    if (earlier !== undefined) {
      complain(
        index,
        "Tên",
        say("workbook.problem.code_twice", { text: name, cell: cellUnder(view, earlier, "Tên") }),
      );
      return;
    }
    seen.set(foldUnitName(name), index);
    const level = readLevel(levelCell);
    if (level === undefined)
      complain(index, "Cấp", say("workbook.problem.not_a_level", { text: readText(levelCell) }));
    const from = readDate(fromCell);
    const to = readDate(toCell);
    if (from === undefined)
      complain(index, "Từ ngày", say("workbook.problem.not_a_date", { text: readText(fromCell) }));
    if (to === undefined)
      complain(index, "Đến ngày", say("workbook.problem.not_a_date", { text: readText(toCell) }));
    const successor = readText(successorCell);
    units.push({
      entry: {
        name,
        level: level ?? null,
        aliases: readList(aliases),
        from: from ?? null,
        to: to ?? null,
        successor: successor === "" ? null : successor,
      },
      index,
    });
  });
  const names = new Map(units.map(({ entry }) => [foldUnitName(entry.name), entry.name]));
  const aliasOwner = new Map<string, string>();
  for (const { entry, index } of units) {
    if (entry.successor !== null && foldUnitName(entry.successor) === foldUnitName(entry.name))
      complain(index, "Đơn vị kế tiếp", say("workbook.problem.successor_itself"));
    for (const alias of entry.aliases) {
      const key = foldUnitName(alias);
      const owner = names.get(key) ?? aliasOwner.get(key);
      if (owner !== undefined && owner !== entry.name)
        complain(
          index,
          "Tên gọi khác",
          say("workbook.problem.unit_alias_twice", { text: alias, unit: owner }),
        );
      else aliasOwner.set(key, entry.name);
    }
  }
  return { units: units.map(({ entry }) => entry), problems };
}

/** @returns null for a blank, undefined for text that is no level */
function readLevel(value: CellValue): UnitLevel | null | undefined {
  const text = foldUnitName(readText(value));
  if (text === "") return null;
  return LEVELS.find(([code, name]) => text === code || text === foldUnitName(name))?.[0];
}
