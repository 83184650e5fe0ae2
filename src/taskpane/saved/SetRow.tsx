import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { SavedSet, SetChange } from "../../actions/contract";
import { PeriodSelect } from "../fields/PeriodSelect";
import { periodName } from "../session/period-name";
import { SourceText } from "./SourceText";
import { savedSetText } from "./texts";

type Asking =
  { kind: "rename"; unit: string } | { kind: "period"; period: string } | { kind: "delete" } | null;

/** One saved set with what can be done with it, one question at a time and in place. */
export function SetRow({
  set,
  busy,
  onChange,
}: {
  set: SavedSet;
  busy: boolean;
  onChange: (what: SetChange) => void;
}): ReactElement {
  const [asking, setAsking] = useState<Asking>(null);
  const [source, setSource] = useState(false);
  const { unit, figures, savedAt, edited, origins } = set;
  const period = periodName(set.period, "inline");
  const ask = (what: Asking): void => setAsking(asking?.kind === what?.kind ? null : what);
  return (
    <li className="saved-set">
      <div className="saved-name">
        <strong>{unit}</strong>
        <span>{period}</span>
        <span className="hint">{savedSetText("saved.figures", { n: figures })}</span>
        {edited > 0 && <span className="badge">{savedSetText("saved.edited", { n: edited })}</span>}
        {origins.includes("sample") && <span className="badge">{savedSetText("saved.sample")}</span>}
        {origins.includes("derived") && <span className="badge">{savedSetText("saved.derived")}</span>}
      </div>
      <p className="hint">
        {savedSetText("saved.when", { time: savedAt || "–", source: set.source || "–" })}
      </p>
      <div className="buttons">
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={asking?.kind === "rename"}
          onClick={() => ask({ kind: "rename", unit })}
        >
          {savedSetText("saved.rename")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={asking?.kind === "period"}
          onClick={() => ask({ kind: "period", period: set.period })}
        >
          {savedSetText("saved.period")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={asking?.kind === "delete"}
          onClick={() => ask({ kind: "delete" })}
        >
          {savedSetText("saved.delete")}
        </Button>
        <Button size="small" appearance="subtle" aria-expanded={source} onClick={() => setSource(!source)}>
          {savedSetText("saved.source")}
        </Button>
      </div>
      {source && <SourceText set={set} onClose={() => setSource(false)} />}
      {asking !== null && (
        <form
          className="saved-question"
          onSubmit={(event) => {
            event.preventDefault();
            setAsking(null);
            onChange(asking);
          }}
        >
          {asking.kind === "rename" && (
            <Field label={savedSetText("saved.newName")}>
              <Input
                value={asking.unit}
                onChange={(_, { value }) => setAsking({ kind: "rename", unit: value })}
              />
            </Field>
          )}
          {asking.kind === "period" && (
            <Field label={savedSetText("saved.newPeriod")}>
              <PeriodSelect
                value={asking.period}
                onChange={(value) => setAsking({ kind: "period", period: value })}
              />
            </Field>
          )}
          {asking.kind === "delete" && (
            <p>{savedSetText("saved.confirmDelete", { n: set.rows, unit, period })}</p>
          )}
          <div className="buttons">
            <Button size="small" appearance="primary" type="submit" disabledFocusable={busy}>
              {savedSetText(asking.kind === "delete" ? "saved.delete" : "saved.apply")}
            </Button>
            <Button size="small" onClick={() => setAsking(null)}>
              {savedSetText("saved.cancel")}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
