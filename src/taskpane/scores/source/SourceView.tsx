import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { markedStretches } from "./marked-lines";
import type { SourceMark } from "./marked-lines";
import { scoresText } from "../flow/texts";

/** Lines shown at once; a paste of all communes has thousands. */
const WINDOW = 200;
/** A line longer than this is cut on screen; nobody reads it whole in a narrow pane. */
const LONGEST_LINE = 2000;

/** The pasted text as it was read, with the recognised parts marked and the doubtful place in view. */
export function SourceView({
  text,
  marks,
  spot,
}: {
  text: string;
  marks: readonly SourceMark[];
  spot: { line: number; column: number | null } | null;
}): ReactElement {
  const lines = useMemo(() => text.split("\n"), [text]);
  const byLine = useMemo(() => {
    const found = new Map<number, SourceMark[]>();
    for (const mark of marks) found.set(mark.line, [...(found.get(mark.line) ?? []), mark]);
    return found;
  }, [marks]);
  const [from, setFrom] = useState(0);
  const looked = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (spot !== null) setFrom(Math.max(0, Math.floor((spot.line - 1) / WINDOW) * WINDOW));
  }, [spot]);
  useEffect(() => {
    // Not there in environments without layout.
    looked.current?.scrollIntoView?.({ block: "center" });
  }, [spot, from]);
  const shown = lines.slice(from, from + WINDOW);
  return (
    <section className="source">
      <div className="source-text" tabIndex={0} role="region" aria-label={scoresText("source.title")}>
        {shown.map((line, offset) => {
          const number = from + offset + 1;
          const here = spot?.line === number;
          const column = here ? (spot?.column ?? null) : null;
          return (
            <div key={number} className={here ? "source-line source-line-spot" : "source-line"}>
              <span className="source-number" aria-hidden="true">
                {number}
              </span>
              <span ref={here ? looked : null} className="source-words">
                {markedStretches(line.slice(0, LONGEST_LINE), byLine.get(number) ?? [], column).map(
                  ({ text: part, kind }, at) =>
                    kind === "plain" ? (
                      part
                    ) : (
                      <mark key={at} className={kind === "spot" ? "spot" : "known"}>
                        {part}
                      </mark>
                    ),
                )}
                {line.length > LONGEST_LINE && "…"}
              </span>
            </div>
          );
        })}
      </div>
      {lines.length > WINDOW && (
        <nav className="pager" aria-label={scoresText("source.pages")}>
          <Button
            size="small"
            disabledFocusable={from === 0}
            onClick={() => setFrom(Math.max(0, from - WINDOW))}
          >
            {scoresText("list.before")}
          </Button>
          <span role="status">
            {scoresText("source.lines", { first: from + 1, last: from + shown.length, of: lines.length })}
          </span>
          <Button
            size="small"
            disabledFocusable={from + WINDOW >= lines.length}
            onClick={() => setFrom(from + WINDOW)}
          >
            {scoresText("list.after")}
          </Button>
        </nav>
      )}
    </section>
  );
}
