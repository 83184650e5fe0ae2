import type { UnitEntry } from "../../scoring/units/unit";
import { foldUnitName } from "../../scoring/units/unit-names";
import { isBlankRow } from "../layout/cells";
import type { Problem } from "../layout/problem";
import { fault } from "../layout/problem";
import type { ColumnPlaces, Complain, TableView } from "../layout/table-view";
import { cellUnder, complaintsOf, decodeCells } from "../layout/table-view";
import { UNIT_COLUMNS } from "../layout/unit-columns";

interface PlacedUnit {
  entry: UnitEntry;
  index: number;
}

/** Units with their other names and what came after them; bad cells are named and left out, the unit stays. */
export function decodeUnits(
  view: TableView,
  places: ColumnPlaces,
): { units: UnitEntry[]; problems: Problem[] } {
  const { problems, complain } = complaintsOf(view);
  const units: PlacedUnit[] = [];
  const seen = new Map<string, number>();
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return;
    const later: Parameters<Complain>[] = [];
    const entry = decodeCells(UNIT_COLUMNS, view, places, index, (...what) => later.push(what));
    if (entry.name === "") {
      complain(index, "name", fault("blank"));
      return;
    }
    const earlier = seen.get(foldUnitName(entry.name));
    if (earlier !== undefined) {
      complain(
        index,
        "name",
        fault("code_twice", { text: entry.name, cell: cellUnder(view, earlier, "name") }),
      );
      return;
    }
    seen.set(foldUnitName(entry.name), index);
    for (const what of later) complain(...what);
    units.push({ entry, index });
  });
  checkNames(units, complain);
  return { units: units.map(({ entry }) => entry), problems };
}

function checkNames(units: readonly PlacedUnit[], complain: Complain): void {
  const names = new Map(units.map(({ entry }) => [foldUnitName(entry.name), entry.name]));
  const aliasOwner = new Map<string, string>();
  for (const { entry, index } of units) {
    if (entry.successor !== null && foldUnitName(entry.successor) === foldUnitName(entry.name))
      complain(index, "successor", fault("successor_itself"));
    for (const alias of entry.aliases) {
      const key = foldUnitName(alias);
      const owner = names.get(key) ?? aliasOwner.get(key);
      if (owner !== undefined && owner !== entry.name)
        complain(index, "aliases", fault("unit_alias_twice", { text: alias, unit: owner }));
      else aliasOwner.set(key, entry.name);
    }
  }
}
