import type { ScoreItem } from "../../../../scoring/score";
import {
  formatDelta,
  formatNumber,
  formatPercent,
  SHORT_DECIMALS,
} from "../../../../scoring/vietnamese-number";
import { scoresText } from "../texts";

/** The figure of a line as the notice prints it; a missing one is said in words, never left blank. */
export function figureText(item: ScoreItem): string {
  switch (item.status) {
    case "missing":
      return scoresText("read.missing");
    case "not_applicable":
      return scoresText("read.notApplicable");
    case "header":
      return "";
    case "error":
      // A figure above its maximum is shown as it stands; what is no figure cannot be.
      if (item.score === null && item.percent === null) return scoresText("read.unreadable");
      break;
    case "ok":
      break;
  }
  if (item.score !== null) {
    const max = item.max === null ? "" : `/${formatNumber(item.max, SHORT_DECIMALS)}`;
    return `${formatNumber(item.score)}${max}`;
  }
  return item.percent === null ? scoresText("read.missing") : formatPercent(item.percent);
}

/** What else the text says of a line: its change and its rank. */
export function besidesText(item: ScoreItem): string {
  const said: string[] = [];
  if (item.delta !== null) said.push(deltaText(item.delta, item.deltaUnit));
  if (item.score !== null && item.percent !== null) said.push(formatPercent(item.percent));
  if (item.rank !== null)
    said.push(
      item.of === null
        ? scoresText("read.rank", { rank: String(item.rank) })
        : scoresText("read.rankOf", { rank: String(item.rank), of: String(item.of) }),
    );
  return said.join(" · ");
}

function deltaText(delta: number, unit: ScoreItem["deltaUnit"]): string {
  const change = formatDelta(delta, unit === "relative_percent" ? "%" : "");
  if (unit === "pp") return scoresText("read.deltaPp", { change });
  if (unit === "relative_percent") return scoresText("read.deltaRelative", { change });
  return scoresText("read.deltaPoints", { change });
}

/**
 * Reads a figure that a person types: "63,48", "63.48", "88,25%".
 * @returns undefined for what is no figure; null for an empty field, which means that there is none
 */
export function typedFigure(text: string): number | null | undefined {
  const trimmed = text.trim().replace(/\s*%$/, "");
  if (trimmed === "") return null;
  return /^\d{1,3}([.,]\d{1,4})?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : undefined;
}
