import type { ReactElement } from "react";
import { useId, useMemo } from "react";
import type { Book } from "../../actions/contract";
import { valueText } from "../../notice/words";
import type { PeriodTotal } from "../../scoring/compare/unit-history";
import { totalHistory } from "../../scoring/compare/unit-history";
import { periodName } from "../session/period-name";
import { unitsText } from "./texts";
import "./units.css";

/** Periods in the line, the one on screen included: a year and the month it began with. */
const MOST_PERIODS = 13;
const WIDTH = 288;
const HEIGHT = 92;
const EDGE = 10;
/** Room for the periods below the line, and for the figures above it. */
const FOOT = 18;
const HEAD = 16;

interface Point {
  at: PeriodTotal;
  x: number;
  /** null where the total is not known */
  y: number | null;
}

/** The total over the saved periods; what the line shows is also said in words. */
export function Trend({ book, unit, period }: { book: Book; unit: string; period: string }): ReactElement {
  const title = useId();
  const { rows, framework, classes } = book;
  const history = useMemo(
    () => totalHistory({ rows, unit, period, framework, classes, most: MOST_PERIODS }),
    [rows, unit, period, framework, classes],
  );
  const points = useMemo(() => placed(history), [history]);
  const known = points.filter((one): one is Point & { y: number } => one.y !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || first === last)
    return <p className="hint">{unitsText("picture.trendShort")}</p>;
  return (
    <figure className="trend">
      <figcaption id={title}>{unitsText("picture.trend")}</figcaption>
      {/* Hand-made: Fluent's charts are 90 KB, and this is one line. */}
      <svg
        role="img"
        aria-labelledby={title}
        aria-describedby={`${title}-figures`}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        {segments(points).map((segment) => (
          <polyline key={segment} points={segment} className="trend-line" />
        ))}
        {known.map(({ at, x, y }) => (
          <circle key={at.period} cx={x} cy={y} r="3" className="trend-point" />
        ))}
        {[first, last].map(({ at, x, y }, index) => (
          <g key={at.period} textAnchor={index === 0 ? "start" : "end"}>
            <text x={index === 0 ? x - EDGE / 2 : x + EDGE / 2} y={y - 6} className="trend-figure">
              {valueText(at.value, "points")}
            </text>
            <text x={index === 0 ? x - EDGE / 2 : x + EDGE / 2} y={HEIGHT - 4} className="trend-period">
              {periodName(at.period)}
            </text>
          </g>
        ))}
      </svg>
      <p id={`${title}-figures`} className="unseen">
        {history
          .map(
            ({ period: key, value }) =>
              `${periodName(key)}: ${value === null ? unitsText("picture.noTotal") : valueText(value, "points")}`,
          )
          .join("; ")}
      </p>
    </figure>
  );
}

/** Points from left to right; the lowest total stands at the bottom and the highest at the top of the line's room. */
function placed(history: readonly PeriodTotal[]): Point[] {
  const values = history.map(({ value }) => value).filter((value) => value !== null);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = (WIDTH - 2 * EDGE) / Math.max(1, history.length - 1);
  const room = HEIGHT - HEAD - FOOT - EDGE;
  return history.map((at, index) => ({
    at,
    x: EDGE + index * step,
    y: at.value === null ? null : HEAD + (span === 0 ? room / 2 : (1 - (at.value - low) / span) * room),
  }));
}

/** The line is broken where a period has no total: nothing is drawn that is not known. */
function segments(points: readonly Point[]): string[] {
  const parts: string[][] = [[]];
  for (const { x, y } of points) {
    if (y === null) parts.push([]);
    else parts.at(-1)?.push(`${x},${y}`);
  }
  return parts.filter((part) => part.length > 1).map((part) => part.join(" "));
}
