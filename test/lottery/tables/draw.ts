import type { Random } from "../draw/random";
import { drawLongForm, drawSections, drawUnitsInColumns } from "./long-form";
import { drawOneUnit } from "./one-unit";
import { drawGroupsByPeriods, drawTotalsByPeriods } from "./periods-in-columns";
import type { Table } from "./table";
import { drawUnitsByGroups } from "./units-by-groups";

/** A table of any layout. */
export function drawTable(r: Random, office: boolean): Table {
  const chance = r.next();
  if (chance < 0.42) return drawUnitsByGroups(r, office);
  if (chance < 0.64) return drawOneUnit(r, office);
  if (chance < 0.73) return drawGroupsByPeriods(r, office);
  if (chance < 0.78) return drawTotalsByPeriods(r, office);
  if (chance < 0.86) return drawLongForm(r, office);
  if (chance < 0.93) return drawUnitsInColumns(r, office);
  return drawSections(r, office);
}
