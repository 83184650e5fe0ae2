import { Field, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import "./fields.css";

/** A list that is entered one item a line. Blank lines are allowed while writing and left out of the value. */
export function LinesField({
  id,
  label,
  value,
  placeholder = [],
  hint,
  onChange,
  onDone,
}: {
  /** For a way that leads to the field. */
  id?: string;
  label: string;
  /** null when nothing was entered. */
  value: readonly string[] | null;
  placeholder?: readonly string[];
  hint?: string;
  onChange: (lines: readonly string[] | null) => void;
  /** The field was left. */
  onDone?: () => void;
}): ReactElement {
  const given = (value ?? []).join("\n");
  const [typed, setTyped] = useState(given);
  useEffect(() => {
    setTyped((now) => (linesOf(now).join("\n") === given ? now : given));
  }, [given]);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        {...(id === undefined ? {} : { id })}
        resize="vertical"
        rows={Math.min(6, Math.max(2, typed.split("\n").length))}
        value={typed}
        placeholder={placeholder.join("\n")}
        onChange={(_, data) => {
          setTyped(data.value);
          const lines = linesOf(data.value);
          onChange(lines.length === 0 ? null : lines);
        }}
        {...(onDone === undefined ? {} : { onBlur: onDone })}
      />
    </Field>
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
