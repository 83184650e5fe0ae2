import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { scoresText } from "../scores/flow/texts";
import "./fields.css";

/**
 * A date as Vietnamese documents write it: day before month. The platform's own date field follows the language of
 * the machine and shows the month first on many of them, which is how a wrong date gets signed.
 */
export function DateField({
  label,
  value,
  onChange,
}: {
  label: string;
  /** ISO date, null for none. */
  value: string | null;
  onChange: (date: string | null) => void;
}): ReactElement {
  const [typed, setTyped] = useState(value === null ? "" : writtenDate(value));
  useEffect(() => {
    setTyped((now) => (typedDate(now) === value ? now : value === null ? "" : writtenDate(value)));
  }, [value]);
  const date = typedDate(typed);
  return (
    <Field
      label={label}
      {...(date === undefined
        ? { validationState: "error" as const, validationMessage: scoresText("date.wrong") }
        : {})}
    >
      <Input
        value={typed}
        inputMode="numeric"
        placeholder={scoresText("date.placeholder")}
        onChange={(_, data) => {
          setTyped(data.value);
          const next = typedDate(data.value);
          if (next !== undefined) onChange(next);
        }}
      />
    </Field>
  );
}

/**
 * Reads "5/3/2026", "05-03-2026" or "05.03.2026": the day first.
 * @returns an ISO date, null for an empty field, undefined for what is no date
 */
export function typedDate(text: string): string | null | undefined {
  if (text.trim() === "") return null;
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (match === null) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

function writtenDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day}/${month}/${year}`;
}
