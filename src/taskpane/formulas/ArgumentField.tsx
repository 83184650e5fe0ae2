import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CatalogParameter } from "../../functions/catalog";
import type { Entered } from "./chosen-argument";
import { formulaHelperText as text } from "./texts";

/** The field of one parameter: a list where there is one, else a value or a range of the sheet. */
export function ArgumentField({
  parameter,
  entered,
  onEnter,
  onTake,
}: {
  parameter: CatalogParameter;
  entered: Entered;
  onEnter: (next: Entered) => void;
  /** Takes the selection of the sheet; null where there is none. */
  onTake: (() => void) | null;
}): ReactElement {
  const { name, text: meaning, optional, choices, shape } = parameter;
  const label = optional ? text("formulas.optional", { name }) : name;
  if (choices.length > 0)
    return (
      <Field label={label} hint={meaning}>
        <Select
          value={entered.kind === "typed" ? entered.text : ""}
          onChange={(_, { value }) => onEnter({ kind: "typed", text: value })}
        >
          <option value="">{text("formulas.default")}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
    );
  const ranges = shape !== "single";
  return (
    <div className="argument">
      <Field label={label} hint={meaning}>
        <Input
          value={entered.kind === "range" ? entered.cells.address : entered.text}
          placeholder={text(ranges ? "formulas.valueOrRange" : "formulas.value")}
          onChange={(_, { value }) => onEnter({ kind: "typed", text: value })}
        />
      </Field>
      {ranges && onTake !== null && (
        <Button size="small" className="chip" onClick={onTake}>
          {text("formulas.take")}
        </Button>
      )}
    </div>
  );
}
