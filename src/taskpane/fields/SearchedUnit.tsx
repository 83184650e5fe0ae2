import { Input } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { nameSearch } from "../../scoring/units/unit-search";
import { DownIcon } from "../parts/icons";
import { paneText } from "../texts";
import "./fields.css";

/** Entries on screen at once: three thousand are searched, not scrolled through. */
const SHOWN_ENTRIES = 30;

/**
 * A unit that is found by any word of its name (WAI-ARIA "combobox" pattern). Hand-made: the platform's own suggestions
 * match the beginning only on some browsers, and Fluent's combobox brings 36 KB, compressed.
 */
export function SearchedUnit({
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
  const id = useId();
  /** What is typed; null while nothing is searched. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(typed ?? "");
  const search = useMemo(() => nameSearch(units), [units]);
  const found = useMemo(() => {
    const names: (string | null)[] = search(wanted).flatMap((index) => units[index] ?? []);
    return all !== null && wanted.trim() === "" ? [null, ...names] : names;
  }, [search, wanted, units, all]);
  const entries = found.slice(0, SHOWN_ENTRIES);
  const rest = found.length - entries.length;
  const open = typed !== null;
  const chosenName = value ?? all ?? "";
  useEffect(() => setActive(0), [wanted]);

  const take = (entry: string | null): void => {
    setTyped(null);
    if (entry !== value) onChange(entry);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) setTyped("");
      else {
        const step = event.key === "ArrowDown" ? 1 : entries.length - 1;
        setActive((active + step) % Math.max(1, entries.length));
      }
    } else if (event.key === "Enter" && open && !event.ctrlKey && !event.metaKey) {
      const entry = entries[active];
      event.preventDefault();
      if (entry !== undefined) take(entry);
    } else if (event.key === "Escape" && open) {
      // Only the list is closed, not what lies behind it.
      event.preventDefault();
      setTyped(null);
    }
  };
  return (
    <div className="searched">
      <Input
        {...field}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(open && entries.length > 0 ? { "aria-activedescendant": `${id}-${active}` } : {})}
        autoComplete="off"
        contentAfter={<DownIcon />}
        value={typed ?? chosenName}
        placeholder={chosenName}
        onChange={(_, data) => setTyped(data.value)}
        onKeyDown={press}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => {
          if (!open) setTyped("");
        }}
        onBlur={() => setTyped(null)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={paneText("units.list")} hidden={!open}>
        {open &&
          entries.map((entry, index) => (
            <li
              key={entry ?? ""}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // The field keeps the focus: it would close the list before the press arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(entry)}
            >
              {entry ?? all}
            </li>
          ))}
      </ul>
      {open && (entries.length === 0 || rest > 0) && (
        <p className="hint" role="status">
          {entries.length === 0 ? paneText("units.none") : paneText("pane.andMore", { n: rest })}
        </p>
      )}
    </div>
  );
}
