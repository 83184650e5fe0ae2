import { Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SearchedUnit } from "./SearchedUnit";
import "./fields.css";

/** Above this many units a list is searched rather than scrolled through. */
const LISTED_UNITS = 12;
/** Value of the entry for all units; no unit is named so. */
const ALL = "\u0000all";

/** Chooses a known unit, or all of them. */
export function UnitSelect({
  units,
  value,
  all,
  onChange,
  ...field
}: {
  units: readonly string[];
  /** null for all units */
  value: string | null;
  /** Name of the entry for all units; null where one unit must be chosen. */
  all: string | null;
  onChange: (unit: string | null) => void;
}): ReactElement {
  if (units.length > LISTED_UNITS)
    return <SearchedUnit {...field} units={units} value={value} all={all} onChange={onChange} />;
  return (
    <Select
      {...field}
      value={value ?? ALL}
      onChange={(_, data) => onChange(data.value === ALL ? null : data.value)}
    >
      {units.map((unit) => (
        <option key={unit} value={unit}>
          {unit}
        </option>
      ))}
      {all !== null && units.length !== 1 && <option value={ALL}>{all}</option>}
    </Select>
  );
}
