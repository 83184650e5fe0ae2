import type { ReactElement } from "react";
import type { RankedComparison } from "../../scoring/compare/unit-comparison";
import { unitsText } from "./texts";

/** The rank among the units of the book, called that: it is nobody's published rank. */
export function RankLines({
  ranked: { rank, rankChange },
  of,
}: {
  ranked: Pick<RankedComparison, "rank" | "rankChange">;
  /** How many units are ranked. */
  of: number;
}): ReactElement | null {
  // A unit alone in its book has nobody to be ranked among.
  if (of < 2) return null;
  if (rank === null) return <p>{unitsText("picture.notRanked")}</p>;
  const said = unitsText("picture.rankInBook", { rank, of });
  return (
    <p>
      {rankChange.kind === "none"
        ? said
        : unitsText("picture.rankMoved", { rank: said, change: movedText(rankChange.steps) })}
    </p>
  );
}

function movedText(steps: number): string {
  if (steps === 0) return unitsText("picture.same");
  return unitsText(steps > 0 ? "picture.up" : "picture.down", { n: Math.abs(steps) });
}
