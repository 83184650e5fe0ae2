import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Collector, Finding } from "../drafts";
import { addMark, addObservation, openGroup } from "../drafts";
import type { ProseReading } from "./read-prose";
import type { Statement } from "./resolve";

/** Puts what was read into the collector. */
export function collectProse({ statements, findings }: ProseReading, collector: Collector): void {
  const draftOf = ({ unit, period, level = null }: Pick<Statement, "unit" | "period"> & Partial<Statement>) =>
    collector.record(unit, level, period);
  for (const statement of statements) {
    const draft = draftOf(statement);
    const { observation, classification } = statement;
    if (observation?.status === "header") {
      const code = observation.codes[0] ?? "";
      openGroup(draft, code, observation.label, null);
      if (observation.places.label) addMark(draft, { ...observation.places.label, code, field: "label" });
    } else if (observation) addObservation(collector, draft, observation);
    if (!classification) continue;
    draft.classification ??= classification.name;
    addMark(draft, { ...classification.place, code: TOTAL_CODE, field: "classification" });
  }
  for (const { about, ...finding } of findings)
    collector.findings.push(
      about ? ({ ...finding, draft: draftOf(about) } as Finding) : (finding as Finding),
    );
}
