import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Book } from "../../actions/contract";
import type { TableForm } from "../../notice/table";
import { keyAgainst } from "../../scoring/compare/against";
import type { BookOverview } from "../session/book-overview";
import { periodName } from "../session/period-name";
import { UnitSelect } from "../fields/UnitSelect";
import { useSession } from "../session/session-context";
import type { Choices, ComparisonState } from "./comparison-state";
import { comparablePeriods } from "./comparison-state";
import { comparisonText } from "./texts";

/** Period, period against, unit and form: four short fields, each with its default already in it. */
export function ComparisonChoices({
  book,
  overview,
  choices,
}: {
  book: Book;
  overview: BookOverview;
  choices: Choices;
}): ReactElement {
  const { comparison } = useSession();
  const choose = (change: Partial<ComparisonState>): void => comparison.set({ ...change, message: null });
  const { period, against, unit, form } = choices;
  return (
    <div className="choices">
      <Field orientation="horizontal" label={comparisonText("compare.period")}>
        <Select value={period} onChange={(_, { value }) => choose({ period: value })}>
          {overview.periods.map((key) => (
            <option key={key} value={key}>
              {periodName(key)}
            </option>
          ))}
        </Select>
      </Field>
      <Field orientation="horizontal" label={comparisonText("compare.against")}>
        <Select value={against} onChange={(_, { value }) => choose({ against: value })}>
          {relativePeriods(period, overview.periods).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          {comparablePeriods(period, overview.periods).map((key) => (
            <option key={key} value={key}>
              {periodName(key)}
            </option>
          ))}
        </Select>
      </Field>
      <Field orientation="horizontal" label={comparisonText("compare.unit")}>
        <UnitSelect
          units={overview.unitsOf(period)}
          value={unit.kind === "all" ? null : unit.name}
          all={comparisonText("compare.allUnits")}
          onChange={(name) => choose({ unit: name === null ? { kind: "all" } : { kind: "one", name } })}
        />
      </Field>
      <Field orientation="horizontal" label={comparisonText("compare.form")}>
        <Select
          value={form ?? forms(unit.kind, book)[0] ?? ""}
          onChange={(_, { value }) => choose({ form: asForm(value) })}
        >
          {forms(unit.kind, book).map((one) => (
            <option key={one ?? ""} value={one ?? ""}>
              {comparisonText(one === null ? "compare.form.default" : `compare.form.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** "Kỳ trước (01/2026)": the name and what it means today, with a word where the book has nothing of it. */
function relativePeriods(
  period: string,
  known: readonly string[],
): { value: "previous" | "last_year"; label: string }[] {
  return (["previous", "last_year"] as const).flatMap((value) => {
    const key = keyAgainst(period, { kind: value });
    if (key === null) return [];
    const text = value === "previous" ? "compare.previous" : "compare.lastYear";
    const name = comparisonText(text, { period: periodName(key) });
    const label = known.includes(key) ? name : comparisonText("compare.withoutFigures", { period: name });
    return [{ value, label }];
  });
}

const FORMS: readonly TableForm[] = ["percent", "points", "ranks", "targets"];
const FORMS_OF_ALL: readonly TableForm[] = ["units", "unit_changes"];

/** All units stand in a list, with figures or with changes; targets are offered where there are any. */
function forms(unit: "one" | "all", book: Book): (TableForm | null)[] {
  if (unit === "all") return [...FORMS_OF_ALL];
  return [null, ...FORMS.filter((form) => form !== "targets" || book.targets.length > 0)];
}

function asForm(value: string): TableForm | null {
  return [...FORMS, ...FORMS_OF_ALL].find((form) => form === value) ?? null;
}
