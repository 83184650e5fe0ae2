import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef } from "react";
import { openDoubts, keptRecords } from "../../../paste";
import type { Reading } from "../../../paste";
import { doubtPlaces } from "../flow/answer/doubt-focus";
import { tabbablesIn } from "../../focus/places";
import { scoresText } from "../flow/texts";

/** "2 chỗ cần xem lại": how many there are, and a way from one to the next. */
export function DoubtSummary({
  reading,
  accepted,
}: {
  reading: Reading;
  accepted: readonly string[];
}): ReactElement | null {
  const at = useRef(-1);
  const open = openDoubts(reading.doubts, accepted);
  const blocks = open.filter(({ severity }) => severity === "block").length;
  const next = (): void => {
    const places = doubtPlaces();
    if (places.length === 0) return;
    at.current = (at.current + 1) % places.length;
    const place = places[at.current];
    const [control] = place === undefined ? [] : tabbablesIn(place);
    place?.scrollIntoView({ block: "nearest" });
    control?.focus();
  };
  if (open.length === 0) {
    const said = clearText(reading);
    return said === null ? null : (
      <p className={said === "doubt.none" ? "summary summary-clear" : "summary"} role="status">
        {scoresText(said)}
      </p>
    );
  }
  return (
    <p className={blocks > 0 ? "summary summary-block" : "summary summary-ask"} role="status">
      <span>
        {scoresText("doubt.count", { n: open.length })}
        {blocks > 0 && ` ${scoresText("doubt.blocking", { n: blocks })}`}
      </span>
      <Button size="small" onClick={next}>
        {scoresText("doubt.next")}
      </Button>
    </p>
  );
}

/** What may be said when nothing is open: never that all is well above something empty, missing or left out. */
function clearText(reading: Reading): "doubt.none" | "doubt.noneButMissing" | "doubt.noneButLeftOut" | null {
  if (reading.kind === "unrecognised" || reading.kind === "operational") return null;
  if (reading.kind === "targets") return (reading.targets?.rows.length ?? 0) > 0 ? "doubt.none" : null;
  const kept = keptRecords(reading);
  if (kept.length === 0) return null;
  if (kept.length < reading.records.length) return "doubt.noneButLeftOut";
  const missing =
    reading.doubts.some(({ code }) => code === "MISSING_GROUP") ||
    kept.some(({ items }) => items.some(({ status }) => status === "missing" || status === "error"));
  return missing ? "doubt.noneButMissing" : "doubt.none";
}
