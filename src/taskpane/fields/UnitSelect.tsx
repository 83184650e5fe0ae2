import { Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useId, useState } from "react";
import "./fields.css";

/** Above this many units a list is typed into rather than scrolled through. */
const LISTED_UNITS = 60;
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
    return <TypedUnit {...field} units={units} value={value} all={all} onChange={onChange} />;
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

/** A field with the platform's own list of suggestions: three thousand names cost nothing until somebody types. */
function TypedUnit({
  units,
  value,
  all,
  onChange,
  ...field
}: {
  units: readonly string[];
  value: string | null;
  all: string | null;
  onChange: (unit: string | null) => void;
}): ReactElement {
  const list = useId();
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  const take = (text: string): void => {
    setTyped(text);
    if (text === "" && all !== null) onChange(null);
    else if (units.includes(text)) onChange(text);
  };
  return (
    <>
      <Input
        {...field}
        input={{ list }}
        value={typed}
        placeholder={all ?? ""}
        onChange={(_, data) => take(data.value)}
        onBlur={() => setTyped(value ?? "")}
        onFocus={(event) => event.currentTarget.select()}
      />
      <datalist id={list}>
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </>
  );
}
