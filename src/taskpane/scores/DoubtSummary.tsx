import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef } from "react";
import type { Doubt } from "../../paste/reading";
import { tabbablesIn } from "../focus/places";
import { doubtKey } from "./doubt-places";
import { scoresText } from "./texts";

/** "2 điểm cần xem lại": how many there are, and a way from one to the next. */
export function DoubtSummary({
  doubts,
  accepted,
}: {
  doubts: readonly Doubt[];
  accepted: readonly string[];
}): ReactElement {
  const at = useRef(-1);
  const open = doubts.filter((doubt) => doubt.severity !== "note" && !accepted.includes(doubtKey(doubt)));
  const blocks = open.filter(({ severity }) => severity === "block").length;
  const next = (): void => {
    const places = [
      ...document.querySelectorAll<HTMLElement>("[data-severity='block'], [data-severity='ask']"),
    ];
    if (places.length === 0) return;
    at.current = (at.current + 1) % places.length;
    const place = places[at.current];
    const [control] = place === undefined ? [] : tabbablesIn(place);
    place?.scrollIntoView({ block: "nearest" });
    control?.focus();
  };
  if (open.length === 0)
    return (
      <p className="summary summary-clear" role="status">
        {scoresText("doubt.none")}
      </p>
    );
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
